/// What the attributes of an element say about it, read once for the whole page.
struct ElementMarks: OptionSet {
  let rawValue: UInt8

  static let boilerplate = ElementMarks(rawValue: 1)
  static let comments = ElementMarks(rawValue: 2)
  static let hidden = ElementMarks(rawValue: 4)
  static let date = ElementMarks(rawValue: 8)
  static let author = ElementMarks(rawValue: 16)
  /// Lies over the page: dialogs, questions about cookies.
  static let overlay = ElementMarks(rawValue: 32)

  /// Marks of every node of a page. Pages repeat a few hundred class names thousands of times: each is read once.
  static func all(of tree: HTMLTree) -> [ElementMarks] {
    var known: [String: ElementMarks] = [:]
    return tree.nodes.indices.map { index in
      guard !tree.nodes[index].attributes.isEmpty else { return [] }
      var marks: ElementMarks = isHidden(tree, index) ? .hidden : []
      for value in [tree.attribute("class", of: index), tree.attribute("id", of: index)] {
        guard let value, !value.isEmpty else { continue }
        let read = known[value] ?? ElementMarks(className: value)
        known[value] = read
        marks.formUnion(read)
      }
      if marks.contains(.hidden), opens(tree, index) { marks.remove(.hidden) }
      if let role = tree.attribute("role", of: index)?.lowercased() {
        if roles.contains(role) { marks.insert(.hidden) }
        if role == "dialog" || role == "alertdialog" { marks.insert(.overlay) }
      }
      return marks
    }
  }

  private init(className: String) {
    self.init(ClassVerdict(className))
    let parts = ClassVerdict.parts(of: className.utf8)
    if className.split(whereSeparator: \.isWhitespace).contains(where: { $0 == "hidden" || $0 == "hide" }) {
      insert(.hidden)
    }
    if parts.contains(where: ElementMarks.overlayWords.contains) { insert(.overlay) }
    if parts.contains(where: ElementMarks.dateWords.contains) { insert(.date) }
    if parts.contains(where: ElementMarks.authorWords.contains) { insert(.author) }
  }

  private init(_ verdict: ClassVerdict) {
    switch verdict {
    case .content: self = []
    case .boilerplate: self = .boilerplate
    case .comments: self = .comments
    }
  }

  init(rawValue: UInt8) {
    self.rawValue = rawValue
  }

  private static let overlayWords: Set<String> = ["cookie", "cookies", "consent", "gdpr", "onetrust"]

  private static let dateWords: Set<String> = [
    "date", "dates", "tanggal", "tgl", "time", "waktu", "publish", "published", "pubdate", "datetime", "timestamp",
    "dateline", "posted", "postdate",
  ]

  private static let authorWords: Set<String> = ["author", "authors", "byline", "penulis", "reporter", "writer"]

  private static func isHidden(_ tree: HTMLTree, _ index: Int) -> Bool {
    // React sends the parts of a page in hidden elements numbered "S:1", "S:2", … and moves them by script.
    if tree.attribute("hidden", of: index) != nil { return tree.attribute("id", of: index)?.hasPrefix("S:") != true }
    if tree.attribute("aria-hidden", of: index) == "true" { return true }
    guard let style = tree.attribute("style", of: index) else { return false }
    let tight = style.lowercased().filter { $0 != " " }
    return tight.contains("display:none") || tight.contains("visibility:hidden")
  }

  /// A closed panel that the reader opens: the answer to a question, the text of a tab.
  private static func opens(_ tree: HTMLTree, _ index: Int) -> Bool {
    if let role = tree.attribute("role", of: index)?.lowercased(), role == "region" || role == "tabpanel" {
      return true
    }
    let names = [tree.attribute("class", of: index), tree.attribute("id", of: index)].compactMap { $0 }
    return names.contains { ClassVerdict.parts(of: $0.utf8).contains(where: panelWords.contains) }
  }

  private static let panelWords: Set<String> = [
    "accordion", "faq", "faqs", "collapse", "collapsed", "collapsible", "panel", "tabpanel", "answer", "expandable",
    "spoiler", "toggle", "tab", "content",
  ]

  private static let roles: Set<String> = [
    "navigation", "banner", "contentinfo", "complementary", "search", "menu", "menubar", "alert", "toolbar", "tablist",
    "button", "form",
  ]
}
