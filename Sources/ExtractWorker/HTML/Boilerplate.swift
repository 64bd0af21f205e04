/// Decides which elements of a page are not its article: navigation, sharing, related links, comments, furniture.
///
/// Every rule gives way to size. libxml2 is no HTML5 tree builder and nests `main` into `nav`, `header` or a button on
/// some pages, and class names lie: an element that holds a large part of the page's text is no boilerplate.
struct Boilerplate {
  private let tree: HTMLTree
  private let sizes: PageSizes
  private let marks: [ElementMarks]
  private let strictness: Strictness
  private let isDiscussion: Bool

  /// How much is left out. A page on which too little is left is read again with fewer rules.
  enum Strictness: CaseIterable {
    case all, butComments, elementsOnly, nothing
  }

  /// Largest share of the page's text an element may hold and still be dropped.
  private static let share = 0.4
  /// The same for what lies over the page: long legal texts, on a page that may hold little else.
  private static let overlayShare = 0.95
  /// The same for comment sections, which can well be longer than the article.
  private static let commentShare = 0.75

  init(
    _ tree: HTMLTree, _ sizes: PageSizes, _ marks: [ElementMarks], _ strictness: Strictness, isDiscussion: Bool = false
  ) {
    self.isDiscussion = isDiscussion
    self.tree = tree
    self.sizes = sizes
    self.marks = marks
    self.strictness = strictness
  }

  /// Whether the subtree of element `index` is to be left out; `inArticle` says whether an article or main is open
  /// around it.
  func drops(_ index: Int, inArticle: Bool) -> Bool {
    let node = tree.nodes[index]
    if node.tag.isNeverText { return true }
    if strictness == .nothing { return false }
    switch node.tag {
    case .text, .html, .body, .br, .article, .main: return false
    // What a page shows without scripts is mostly pixels, but some forums keep all their text there.
    case .nav, .noscript, .footer, .figcaption, .button, .menu: return isSmall(index)
    // Forums put each contribution into a form, with the buttons that belong to it.
    case .form: if !isDiscussion { return isSmall(index) }
    case .dialog: return isSmall(index, Boilerplate.overlayShare)
    case .aside: if !inArticle || !isProse(index) { return isSmall(index) }
    case .header: if !inArticle { return isSmall(index) }
    default: break
    }
    let marks = marks[index]
    if marks.contains(.overlay) { return isSmall(index, Boilerplate.overlayShare) }
    guard strictness != .elementsOnly else { return false }
    if marks.contains(.hidden) { return isSmall(index) }
    if marks.contains(.comments) { return strictness == .all && isSmall(index, Boilerplate.commentShare) }
    return marks.contains(.boilerplate) && isSmall(index)
  }

  /// Text rather than links: a note beside the article belongs to it.
  private func isProse(_ index: Int) -> Bool {
    sizes.text[index] >= 100 && sizes.links[index] * 5 <= sizes.text[index]
  }

  private func isSmall(_ index: Int, _ share: Double = share) -> Bool {
    Double(sizes.text[index]) <= Double(sizes.total) * share
  }
}
