/// Finds the blocks of a page that are its article.
///
/// Each block has a score; the scores add up along its ancestors. From the body the finder goes down to a child as
/// long as that child holds three quarters of the score. Measured against gold pages in design notes: as good as or
/// better than the well-known extractors on articles, at several times their speed.
struct ArticleFinder {
  private let tree: HTMLTree
  private let sizes: PageSizes
  private let marks: [ElementMarks]
  private let title: String?
  private let isDiscussion: Bool

  /// Share of the parent's score at which one child stands for the parent.
  private static let share = 0.75
  /// The same in a discussion, where one long contribution is not the text.
  private static let discussionShare = 0.85
  /// Score from which a marked article body is believed.
  private static let markedBodyScore = 300.0
  /// A finding that scores less may be the rest of a page whose text a rule has taken away.
  private static let weak = 200.0
  /// Less than one short sentence.
  private static let nothing = 200.0
  /// It is kept if it scores at least this share of what fewer rules would find.
  private static let enough = 0.2

  /// An article found.
  struct Article {
    /// The element the blocks stand in; 0 for the whole page.
    var element = 0
    var blocks: [Block] = []
    /// Lines just above the article, the nearest first: where dates stand.
    var above: [String] = []
    var score = 0.0

    /// Characters of its blocks.
    var size: Int { blocks.reduce(0) { $0 + $1.size } }
  }

  /// `title` is left out where it stands above the article; in a discussion, comments are the text.
  init(_ tree: HTMLTree, _ marks: [ElementMarks], title: String?, isDiscussion: Bool = false) {
    self.tree = tree
    self.marks = marks
    self.title = title
    self.isDiscussion = isDiscussion
    sizes = PageSizes(tree)
  }

  /// The article's blocks in order, cleaned.
  func article() -> Article {
    guard !tree.nodes.isEmpty else { return Article() }
    let strictnesses = Boilerplate.Strictness.allCases.dropFirst(isDiscussion ? 1 : 0)
    var best = article(strictnesses.first ?? .all)
    for strictness in strictnesses.dropFirst() where best.score < ArticleFinder.weak {
      let other = article(strictness)
      if best.score < other.score * ArticleFinder.enough { best = other }
    }
    return best.score < ArticleFinder.nothing ? list(insteadOf: best) : best
  }

  /// A page of links has no article: what is left of it without boilerplate, if that is much more than was found.
  private func list(insteadOf article: Article) -> Article {
    let blocks = blocks(.all)
    let scores = elementScores(blocks) { Double(min($0.size, 600)) }
    let element = descend(scores)
    let range = element..<tree.nodes[element].end
    let inside = ArticleCleaner.cleaned(blocks.filter { range.contains($0.element) }, title: title, keepsLinks: true)
    let list = Article(element: element, blocks: inside, above: article.above, score: article.score)
    // Titles of things, not the few words of menus.
    let titles = inside.count { $0.size >= 25 && $0.role != .heading }
    let isMost = titles >= 8 && list.size * 3 > sizes.total
    return isMost && article.size < Int(Double(list.size) * ArticleFinder.enough) ? list : article
  }

  private func blocks(_ strictness: Boilerplate.Strictness) -> [Block] {
    BlockBuilder.blocks(of: tree, sizes, Boilerplate(tree, sizes, marks, strictness, isDiscussion: isDiscussion))
  }

  private func article(_ strictness: Boilerplate.Strictness) -> Article {
    let blocks = blocks(strictness)
    let scores = elementScores(blocks) { $0.score }
    let element = ascend(markedBody(scores) ?? descend(scores), blocks)
    let range = element..<tree.nodes[element].end
    let inside = ArticleCleaner.cleaned(
      lead(of: range, in: blocks) + blocks.filter { range.contains($0.element) && !isInLinkList($0) }, title: title)
    return Article(element: element, blocks: inside, above: above(blocks, inside.first), score: scores[element])
  }

  /// A date or a number between the links of a list goes with the links.
  private func isInLinkList(_ block: Block) -> Bool {
    guard block.role == .item, block.size <= 40 else { return false }
    var element = block.element
    while element > 0, tree.nodes[element].tag != .ul, tree.nodes[element].tag != .ol {
      element = tree.nodes[element].parent
    }
    return element > 0 && sizes.links[element] * 2 > sizes.text[element]
  }

  /// What stands between the page's title and the article: its first paragraph is often set apart.
  private func lead(of range: Range<Int>, in blocks: [Block]) -> [Block] {
    guard let title = title?.foldedForComparison, let start = blocks.firstIndex(where: { range.contains($0.element) }),
      let heading = blocks[..<start].lastIndex(where: { $0.text.foldedForComparison == title })
    else { return [] }
    let between = blocks[heading..<start].dropFirst()
    guard between.count <= ArticleFinder.leadBlocks else { return [] }
    return between.filter { $0.role != .heading && $0.score >= 40 && $0.linkDensity < 0.3 && $0.text.endsSentence }
  }

  /// More blocks than this between title and article are something else.
  private static let leadBlocks = 12

  private func above(_ blocks: [Block], _ first: Block?) -> [String] {
    guard let start = blocks.firstIndex(where: { $0.text == first?.text }) else { return [] }
    return blocks[..<start].suffix(6).reversed().flatMap { $0.text.split(separator: "\n").map(String.init) }
  }

  /// Scores of the blocks, added up along their ancestors.
  private func elementScores(_ blocks: [Block], _ score: (Block) -> Double) -> [Double] {
    var scores = [Double](repeating: 0, count: tree.nodes.count)
    for block in blocks { scores[block.element] += score(block) }
    for index in tree.nodes.indices.reversed() where tree.nodes[index].parent >= 0 {
      scores[tree.nodes[index].parent] += scores[index]
    }
    return scores
  }

  private func markedBody(_ scores: [Double]) -> Int? {
    var best: Int?
    for index in tree.nodes.indices where scores[index] > ArticleFinder.markedBodyScore {
      guard tree.nodes[index].tag != .text, !tree.nodes[index].attributes.isEmpty,
        tree.attribute("itemprop", of: index)?.lowercased() == "articlebody"
      else { continue }
      if best.map({ scores[index] > scores[$0] }) ?? true { best = index }
    }
    return best
  }

  /// The highest element around `element` that adds little but prose: sections that follow the longest one, what a
  /// broken table has swallowed.
  private func ascend(_ element: Int, _ blocks: [Block]) -> Int {
    let prose = elementScores(blocks) { $0.score > 0 && $0.role != .heading ? Double($0.size) : 0 }
    let sizes = elementScores(blocks) { Double($0.size) }
    var best = element
    var next = tree.nodes[element].parent
    while next >= 0 {
      let added = sizes[next] - sizes[best]
      if added > 0, prose[next] - prose[best] < added * ArticleFinder.proseShare { break }
      if added > 0 { best = next }
      next = tree.nodes[next].parent
    }
    return best
  }

  /// Share of prose in what a larger element may add to the article.
  private static let proseShare = 0.9

  private func descend(_ scores: [Double]) -> Int {
    let share = isDiscussion ? ArticleFinder.discussionShare : ArticleFinder.share
    var element = 0
    var index = 1
    // Children come after their parents, so one pass over the page is enough.
    while index < tree.nodes[element].end {
      if tree.nodes[index].tag.holdsBlocks, scores[index] > 0, scores[index] >= scores[element] * share {
        element = index
        index += 1
      } else {
        index = tree.nodes[index].end
      }
    }
    return element
  }
}
