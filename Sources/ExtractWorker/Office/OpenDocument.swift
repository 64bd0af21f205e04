import Extraction

/// The text of a document of LibreOffice: one page, or one for each visible sheet.
struct OpenDocument: OfficeDocument {
  private let pages: [String]

  init(_ package: OfficePackage, isSpreadsheet: Bool, limit: Int) throws(Stop) {
    if try Self.isLocked(package) { throw Stop(.encrypted) }
    var body = OpenBody(isSpreadsheet: isSpreadsheet, limit: limit)
    try body.read(try package.requiredPart("content.xml"))
    pages = body.pages
  }

  var pageCount: Int { pages.count }

  func page(_ index: Int) throws(Stop) -> String { pages.indices.contains(index) ? pages[index] : "" }

  /// With a password, the parts are ciphers inside an ordinary ZIP file; the manifest says so.
  private static func isLocked(_ package: OfficePackage) throws(Stop) -> Bool {
    guard let manifest = try package.part("META-INF/manifest.xml") else { return false }
    // The manifest alone may name its public document type; nobody can hide text in it.
    do throws(Stop) {
      while let event = try manifest.next() {
        if event == .start("encryption-data") { return true }
      }
    } catch {
      return false
    }
    return false
  }
}

/// Collects text from `content.xml`.
private struct OpenBody {
  private(set) var pages: [String] = []
  private let isSpreadsheet: Bool
  private let limit: Int
  private var flow: FlowText
  private var styles = OpenStyles()
  private var tables = TableStack()
  private var columns: [OpenColumns] = []
  private var paragraphs: [Paragraph] = []

  private struct Paragraph {
    var text = ""
    var isHidden = false
  }

  init(isSpreadsheet: Bool, limit: Int) {
    self.isSpreadsheet = isSpreadsheet
    self.limit = limit
    flow = FlowText(limit: limit)
  }

  mutating func read(_ part: XMLEvents) throws(Stop) {
    while let event = try part.next() {
      switch event {
      case .start(let name): try begin(name, part)
      case .stop(let name): try end(name)
      case .text(let text): append(text)
      }
    }
    if !isSpreadsheet { pages = [flow.text] }
  }

  /// Deleted text, comments, hidden fields, descriptions of pictures, and what is no text.
  private static let passedOver: Set<String> = [
    "tracked-changes", "annotation", "hidden-text", "note-citation", "title", "desc", "forms", "scripts",
    "font-face-decls", "content-validations", "shapes", "sequence-decls", "dde-connection-decls",
  ]

  private mutating func begin(_ name: String, _ part: XMLEvents) throws(Stop) {
    if Self.passedOver.contains(name) || isHidden(name, part) { return try part.skip() }
    switch name {
    case "automatic-styles": try styles.read(part)
    case "p", "h": paragraphs.append(Paragraph())
    case "hidden-paragraph": hideParagraph(part)
    case "s": append(String(repeating: " ", count: min(part.attribute("c").flatMap { Int($0) } ?? 1, 100)))
    case "tab": append(" ")
    case "line-break": append("\n")
    case "table": try beginTable(part)
    case "table-column": if !columns.isEmpty { columns[columns.count - 1].add(part) }
    case "table-row":
      tables.beginRow()
      if !columns.isEmpty { columns[columns.count - 1].beginRow() }
    case "table-cell", "covered-table-cell":
      let isHidden = columns.isEmpty ? false : columns[columns.count - 1].isNextHidden(part)
      tables.beginCell()
      if isHidden || name == "covered-table-cell" {
        try part.skip()
        tables.endCell()
      }
    default: break
    }
  }

  private mutating func end(_ name: String) throws(Stop) {
    switch name {
    case "p", "h": if let paragraph = paragraphs.popLast() { try deliver(paragraph) }
    case "table-cell": tables.endCell()
    case "table-row": if let row = tables.endRow() { try flow.add(row: row) }
    case "table": try endTable()
    default: break
    }
  }

  /// Whether an element and all in it is not shown.
  private func isHidden(_ name: String, _ part: XMLEvents) -> Bool {
    switch name {
    case "section": part.attribute("display") == "none" || part.attribute("is-hidden") == "true"
    case "table-row": ["collapse", "filter"].contains(part.attribute("visibility"))
    case "table-row-group", "table-column-group": part.attribute("display") == "false"
    case "table", "span", "p", "h": part.attribute("style-name").map(styles.hidden.contains) ?? false
    default: false
    }
  }

  private mutating func beginTable(_ part: XMLEvents) throws(Stop) {
    if isSpreadsheet, tables.isEmpty {
      flow = FlowText(limit: limit)
      try flow.add(paragraph: part.attribute("name") ?? "")
      heading = flow.text
    }
    tables.beginTable()
    columns.append(OpenColumns())
  }

  private var heading = ""

  private mutating func endTable() throws(Stop) {
    tables.endTable()
    _ = columns.popLast()
    guard isSpreadsheet, tables.isEmpty else { return }
    pages.append(flow.text == heading ? "" : flow.text)
    guard pages.reduce(0, { $0 + $1.utf8.count }) <= limit else { throw Stop(.tooMuchOutput) }
  }

  private mutating func append(_ text: String) {
    if !paragraphs.isEmpty { paragraphs[paragraphs.count - 1].text += text }
  }

  private mutating func hideParagraph(_ part: XMLEvents) {
    if !paragraphs.isEmpty, part.attribute("is-hidden") != "false" { paragraphs[paragraphs.count - 1].isHidden = true }
  }

  private mutating func deliver(_ paragraph: Paragraph) throws(Stop) {
    guard !paragraph.isHidden else { return }
    if tables.isEmpty { try flow.add(paragraph: paragraph.text) } else { tables.add(paragraph.text) }
  }
}

/// Which columns of a table are not shown.
private struct OpenColumns {
  private var hidden: [Range<Int>] = []
  private var count = 0
  private var cell = 0

  mutating func add(_ part: XMLEvents) {
    let next = count + Self.repetitions(part)
    if ["collapse", "filter"].contains(part.attribute("visibility")) { hidden.append(count..<next) }
    count = next
  }

  mutating func beginRow() { cell = 0 }

  /// Whether the cell that begins now is hidden.
  mutating func isNextHidden(_ part: XMLEvents) -> Bool {
    defer { cell += Self.repetitions(part) }
    return hidden.contains { $0.contains(cell) }
  }

  private static func repetitions(_ part: XMLEvents) -> Int {
    let count = part.attribute("number-columns-repeated").flatMap { Int($0) } ?? 1
    return (1...1_000_000).contains(count) ? count : 1
  }
}

/// The styles whose text or table is not shown.
private struct OpenStyles {
  private(set) var hidden: Set<String> = []

  mutating func read(_ part: XMLEvents) throws(Stop) {
    var style: String?
    try part.within { event throws(Stop) in
      switch event {
      case .start("style"): style = part.attribute("name")
      case .start("text-properties"), .start("table-properties"):
        if let style, ["none", "false"].contains(part.attribute("display")) { hidden.insert(style) }
      default: break
      }
    }
  }
}
