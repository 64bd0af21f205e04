import Extraction

/// The text of a Word document as it is seen with all changes shown as made: insertions are text, deletions are not.
struct WordDocument: OfficeDocument {
  /// Paragraphs and table rows, then the notes.
  private let text: String

  init(_ package: OfficePackage, limit: Int) throws(Stop) {
    let styles = try WordStyles(try package.part("word/styles.xml"))
    let numbering = try WordNumbering(try package.part("word/numbering.xml"))
    var body = WordBody(styles, numbering, limit: limit)
    try body.read(try package.requiredPart("word/document.xml"))
    for notes in ["word/footnotes.xml", "word/endnotes.xml"] {
      if let part = try package.part(notes) { try body.read(part) }
    }
    text = body.text
  }

  var pageCount: Int { 1 }

  func page(_ index: Int) throws(Stop) -> String { text }
}

/// Collects the text of one part after another.
private struct WordBody {
  private let styles: WordStyles
  private var numbering: WordNumbering
  private var flow: FlowText
  private var tables = TableStack()
  /// Open paragraphs; more than one where a text box stands in a paragraph.
  private var paragraphs: [Paragraph] = []
  /// Open runs, likewise.
  private var runs: [Run] = []
  private var isHiddenRow = false

  private struct Paragraph {
    var text = ""
    var number = WordNumber()
    var isHidden = false
  }

  private struct Run {
    var text = ""
    var isHidden = false
  }

  init(_ styles: WordStyles, _ numbering: WordNumbering, limit: Int) {
    self.styles = styles
    self.numbering = numbering
    flow = FlowText(limit: limit)
  }

  var text: String { flow.text }

  mutating func read(_ part: XMLEvents) throws(Stop) {
    while let event = try part.next() {
      switch event {
      case .start(let name): try begin(name, part)
      case .stop(let name): try end(name)
      case .text: break
      }
    }
  }

  /// Elements that are passed over: what was deleted or moved away, what only older programs show instead of something
  /// else, and what is no text.
  private static let passedOver: Set<String> = [
    "del", "moveFrom", "Fallback", "instrText", "sectPr", "tblPr", "tblGrid", "separator", "continuationSeparator",
  ]

  private mutating func begin(_ name: String, _ part: XMLEvents) throws(Stop) {
    if Self.passedOver.contains(name) { return try part.skip() }
    switch name {
    case "p": paragraphs.append(Paragraph())
    case "r": runs.append(Run())
    case "pPr": try readParagraphProperties(part)
    case "rPr": try readRunProperties(part)
    case "t": append(try part.text())
    case "tab": append(" ")
    case "br", "cr": append("\n")
    case "noBreakHyphen": append("-")
    case "tbl": tables.beginTable()
    case "tr":
      tables.beginRow()
      isHiddenRow = false
    case "trPr": try readRowProperties(part)
    case "tc": tables.beginCell()
    default: break
    }
  }

  private mutating func end(_ name: String) throws(Stop) {
    switch name {
    case "r": if let run = runs.popLast(), !run.isHidden { appendToParagraph(run.text) }
    case "p": if let paragraph = paragraphs.popLast() { try deliver(paragraph) }
    case "tc": tables.endCell()
    case "tr":
      let row = tables.endRow()
      if let row, !isHiddenRow { try flow.add(row: row) }
    case "tbl": tables.endTable()
    default: break
    }
  }

  private mutating func append(_ text: String) {
    if runs.isEmpty { return appendToParagraph(text) }
    runs[runs.count - 1].text += text
  }

  private mutating func appendToParagraph(_ text: String) {
    if !paragraphs.isEmpty { paragraphs[paragraphs.count - 1].text += text }
  }

  private mutating func deliver(_ paragraph: Paragraph) throws(Stop) {
    let label = paragraph.number.list == nil ? "" : numbering.next(paragraph.number)
    guard !paragraph.isHidden else { return }
    let text = label.isEmpty ? paragraph.text : label + " " + paragraph.text
    if tables.isEmpty { try flow.add(paragraph: text) } else { tables.add(text) }
  }

  private mutating func readParagraphProperties(_ part: XMLEvents) throws(Stop) {
    var (number, style) = (WordNumber(), nil as String?)
    try part.within { event throws(Stop) in
      guard case .start(let name) = event else { return }
      if name == "pStyle" { style = part.attribute("val") }
      // How the paragraph's mark looks says nothing about its text, and what it was before a change nothing at all.
      if name == "rPr" || name == "pPrChange" { return try part.skip() }
      number.note(name, part)
    }
    guard !paragraphs.isEmpty else { return }
    let inherited = style.flatMap { styles.numbered[$0] }
    if number.list == nil, let inherited { number = inherited }
    paragraphs[paragraphs.count - 1].number = number
    paragraphs[paragraphs.count - 1].isHidden = style.map(styles.hidden.contains) ?? false
  }

  private mutating func readRunProperties(_ part: XMLEvents) throws(Stop) {
    var isHidden = false
    try part.within { event throws(Stop) in
      guard case .start(let name) = event else { return }
      switch name {
      case "vanish": isHidden = part.isOn
      case "rStyle": if let style = part.attribute("val"), styles.hidden.contains(style) { isHidden = true }
      case "rPrChange": try part.skip()
      default: break
      }
    }
    if !runs.isEmpty { runs[runs.count - 1].isHidden = isHidden }
  }

  private mutating func readRowProperties(_ part: XMLEvents) throws(Stop) {
    try part.within { event throws(Stop) in
      if event == .start("del") || event == .start("hidden"), part.isOn { isHiddenRow = true }
    }
  }
}
