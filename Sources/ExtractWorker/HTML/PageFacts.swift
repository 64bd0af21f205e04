/// What the elements of a page say about it, gathered in one pass: `meta`, `link`, titles, times, linked data.
struct PageFacts {
  /// Contents of `meta` by lower-case name, property or itemprop; the first of a name counts.
  private(set) var meta: [String: String] = [:]
  private(set) var canonical: String?
  /// The `title` element.
  private(set) var title: String?
  /// The `class` of the body.
  private(set) var bodyClass: String?
  /// The first `itemtype`: what the page is about.
  private(set) var itemType: String?
  /// Text of each `h1`, in order.
  private(set) var headings: [String] = []
  /// Text of each `h2` and `h3`.
  private(set) var lesserHeadings: [String] = []
  /// Dates of publication in scripts that are not linked data.
  private(set) var scriptDates: [String] = []
  /// Short lines of the page, in order.
  private var lines: [String] = []
  /// `datetime` of `time` elements, or their text.
  private(set) var times: [String] = []
  /// Texts of elements whose itemprop or class says they are a date of publication, of change, an author.
  private(set) var markedDates: [String] = []
  private(set) var markedChanges: [String] = []
  private(set) var markedAuthors: [String] = []
  private(set) var authorLinks: [String] = []
  private(set) var classDates: [String] = []
  private(set) var linkedData: [JSONValue] = []

  /// Values kept of each kind; pages of lists have thousands of dates.
  private static let most = 40

  init(_ tree: HTMLTree, _ marks: [ElementMarks]) {
    addLines(tree)
    for index in tree.nodes.indices where !tree.nodes[index].name.isEmpty {
      switch tree.nodes[index].name {
      case "meta": addMeta(tree, index)
      case "link": addLink(tree, index)
      case "title" where title == nil: title = PageFacts.rawLine(tree, index)
      case "body" where bodyClass == nil:
        bodyClass = tree.attribute("class", of: index)
        addVisible(tree, index, marks[index])
      case "script":
        addLinkedData(tree, index)
        addScriptDate(tree, index)
      default: addVisible(tree, index, marks[index])
      }
    }
  }

  private mutating func addMeta(_ tree: HTMLTree, _ index: Int) {
    guard let content = tree.attribute("content", of: index)?.cleanedLine, !content.isEmpty else { return }
    for name in [
      tree.attribute("property", of: index), tree.attribute("name", of: index), tree.attribute("itemprop", of: index),
    ] {
      guard let name = name?.lowercased(), meta[name] == nil else { continue }
      meta[name] = content
    }
  }

  private mutating func addLink(_ tree: HTMLTree, _ index: Int) {
    guard canonical == nil, tree.attribute("rel", of: index)?.lowercased() == "canonical" else { return }
    canonical = tree.attribute("href", of: index)
  }

  private mutating func addLinkedData(_ tree: HTMLTree, _ index: Int) {
    guard linkedData.count < PageFacts.most,
      tree.attribute("type", of: index)?.lowercased().hasPrefix("application/ld+json") == true,
      let value = JSONValue(PageFacts.rawLine(tree, index))
    else { return }
    linkedData.append(value)
  }

  private mutating func addVisible(_ tree: HTMLTree, _ index: Int, _ marks: ElementMarks) {
    let node = tree.nodes[index]
    if node.tag == .h1, headings.count < PageFacts.most {
      let line = tree.line(index)
      if !line.isEmpty { headings.append(line) }
    }
    if node.tag == .h2 || node.tag == .h3, lesserHeadings.count < PageFacts.most {
      lesserHeadings.append(tree.line(index))
    }
    if node.tag == .time, times.count < PageFacts.most {
      times.append(tree.attribute("datetime", of: index) ?? tree.line(index))
    }
    guard !node.attributes.isEmpty else { return }
    addMarked(tree, index)
    if itemType == nil, let type = tree.attribute("itemtype", of: index) { itemType = type }
    if tree.attribute("rel", of: index)?.lowercased() == "author" { authorLinks.append(tree.line(index)) }
    addByClass(tree, index, marks)
  }

  private mutating func addMarked(_ tree: HTMLTree, _ index: Int) {
    guard let property = tree.attribute("itemprop", of: index)?.lowercased() else { return }
    let value = tree.attribute("datetime", of: index) ?? tree.attribute("content", of: index) ?? tree.line(index)
    if property.contains("datepublished"), markedDates.count < PageFacts.most { markedDates.append(value) }
    if property.contains("datemodified"), markedChanges.count < PageFacts.most { markedChanges.append(value) }
    if property == "author", markedAuthors.count < PageFacts.most { markedAuthors.append(value) }
  }

  private mutating func addByClass(_ tree: HTMLTree, _ index: Int, _ marks: ElementMarks) {
    guard marks.contains(.date) || marks.contains(.author), tree.nodes[index].end - index < 40 else { return }
    let line = tree.line(index)
    if marks.contains(.date), classDates.count < PageFacts.most, line.utf8.count <= 160 { classDates.append(line) }
    if marks.contains(.author), authorLinks.count < PageFacts.most, line.utf8.count <= 80 { authorLinks.append(line) }
  }

  /// Short lines below the first line that is `heading`: names, dates, numbers of readers.
  func linesBelow(heading: String?) -> [String] {
    guard let heading = heading?.foldedForComparison,
      let start = lines.firstIndex(where: { $0.foldedForComparison == heading })
    else { return [] }
    return Array(lines[start...].dropFirst().prefix(PageFacts.near).filter { $0.utf8.count <= 80 })
  }

  /// Pieces of text looked at below a heading.
  private static let near = 30

  private mutating func addLines(_ tree: HTMLTree) {
    var index = 0
    while index < tree.nodes.count {
      let node = tree.nodes[index]
      if node.tag.isNeverText {
        index = node.end
        continue
      }
      if node.tag == .text, (2...400).contains(node.text.count) {
        let line = String(decoding: tree.text(index), as: UTF8.self).cleanedLine
        if !line.isEmpty { lines.append(line) }
      }
      index += 1
    }
  }

  private mutating func addScriptDate(_ tree: HTMLTree, _ index: Int) {
    let mark = Array("datePublished".utf8)
    for inner in index..<tree.nodes[index].end where scriptDates.count < PageFacts.most {
      guard let found = tree.text(inner).firstRange(of: mark) else { continue }
      scriptDates.append(String(decoding: tree.text(inner)[found.upperBound...].prefix(40), as: UTF8.self))
    }
  }

  /// Text of an element that is no visible text.
  private static func rawLine(_ tree: HTMLTree, _ index: Int) -> String {
    var bytes: [UInt8] = []
    for inner in index..<tree.nodes[index].end { bytes += tree.text(inner) }
    return String(decoding: bytes, as: UTF8.self).cleanedLine
  }
}
