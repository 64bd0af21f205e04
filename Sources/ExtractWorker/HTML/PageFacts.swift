/// What the elements of a page say about it, gathered in one pass: `meta`, `link`, titles, times, linked data.
struct PageFacts {
  /// Contents of `meta` by lower-case name, property or itemprop; the first of a name counts.
  private(set) var meta: [String: String] = [:]
  private(set) var canonical: String?
  /// The `title` element.
  private(set) var title: String?
  /// Text of each `h1`, in order.
  private(set) var headings: [String] = []
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
    for index in tree.nodes.indices where !tree.nodes[index].name.isEmpty {
      switch tree.nodes[index].name {
      case "meta": addMeta(tree, index)
      case "link": addLink(tree, index)
      case "title" where title == nil: title = PageFacts.rawLine(tree, index)
      case "script": addLinkedData(tree, index)
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
    if node.tag == .time, times.count < PageFacts.most {
      times.append(tree.attribute("datetime", of: index) ?? tree.line(index))
    }
    guard !node.attributes.isEmpty else { return }
    addMarked(tree, index)
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

  /// Text of an element that is no visible text.
  private static func rawLine(_ tree: HTMLTree, _ index: Int) -> String {
    var bytes: [UInt8] = []
    for inner in index..<tree.nodes[index].end { bytes += tree.text(inner) }
    return String(decoding: bytes, as: UTF8.self).cleanedLine
  }
}
