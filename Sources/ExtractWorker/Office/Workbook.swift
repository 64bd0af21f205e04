import Extraction

/// An Excel workbook: the text of each sheet that is shown, in the order of the tabs.
struct Workbook: OfficeDocument {
  private let package: OfficePackage
  private let sheets: [(name: String, part: String)]
  private let context: SheetContext

  init(_ package: OfficePackage, limit: Int) throws(Stop) {
    let parts = try Self.targets(try package.part("xl/_rels/workbook.xml.rels"))
    let book = try package.requiredPart("xl/workbook.xml")
    var (shown, is1904): ([(name: String, part: String)], Bool) = ([], false)
    while let event = try book.next() {
      if event == .start("workbookPr") { is1904 = ["1", "true"].contains(book.attribute("date1904")) }
      guard event == .start("sheet"), let id = book.attribute("id"), let part = parts[id] else { continue }
      // "hidden" and "veryHidden" are not what the officer sees.
      if book.attribute("state") ?? "visible" == "visible" { shown.append((book.attribute("name") ?? "", part)) }
    }
    self.package = package
    sheets = shown
    context = SheetContext(
      strings: try SharedStrings(try package.part("xl/sharedStrings.xml"), limit: limit).strings,
      formats: try CellFormats(try package.part("xl/styles.xml")), is1904: is1904, limit: limit)
  }

  var pageCount: Int { sheets.count }

  func page(_ index: Int) throws(Stop) -> String {
    guard sheets.indices.contains(index), let part = try package.part(sheets[index].part) else { return "" }
    return try context.text(of: part, name: sheets[index].name)
  }

  /// Parts of the sheets by the identities the workbook calls them by.
  private static func targets(_ part: XMLEvents?) throws(Stop) -> [String: String] {
    guard let part else { return [:] }
    var targets: [String: String] = [:]
    while let event = try part.next() {
      guard event == .start("Relationship"), part.attribute("Type")?.hasSuffix("/worksheet") == true,
        let id = part.attribute("Id"), let target = part.attribute("Target")
      else { continue }
      targets[id] = target.hasPrefix("/") ? String(target.dropFirst()) : "xl/" + target
    }
    return targets
  }
}

/// Texts that cells refer to by number.
private struct SharedStrings {
  private(set) var strings: [String] = []

  init(_ part: XMLEvents?, limit: Int) throws(Stop) {
    guard let part else { return }
    var bytes = 0
    while let event = try part.next() {
      guard event == .start("si") else { continue }
      let text = try part.richText()
      bytes += text.utf8.count
      guard bytes <= limit else { throw Stop(.tooMuchOutput) }
      strings.append(text)
    }
  }
}

extension XMLEvents {
  /// The text of a string item, without the reading aids of East Asian scripts.
  fileprivate func richText() throws(Stop) -> String {
    var (text, isText) = ("", false)
    try within { event throws(Stop) in
      switch event {
      case .start("rPh"): try skip()
      case .start("t"): isText = true
      case .stop("t"): isText = false
      case .text(let more): if isText { text += more }
      default: break
      }
    }
    return text
  }
}

/// What cells mean in one workbook.
private struct SheetContext {
  let strings: [String]
  let formats: CellFormats
  let is1904: Bool
  let limit: Int

  func text(of part: XMLEvents, name: String) throws(Stop) -> String {
    var flow = FlowText(limit: limit)
    var hidden: [ClosedRange<Int>] = []
    try flow.add(paragraph: name)
    let heading = flow.text
    while let event = try part.next() {
      if event == .start("col"), Self.isHidden(part, size: "width"), let range = Self.columns(part) {
        hidden.append(range)
      } else if event == .start("row") {
        if Self.isHidden(part, size: "ht") { try part.skip() } else { try flow.add(row: try row(part, hidden)) }
      }
    }
    // The name of an empty sheet is no text.
    return flow.text == heading ? "" : flow.text
  }

  private func row(_ part: XMLEvents, _ hidden: [ClosedRange<Int>]) throws(Stop) -> [String] {
    var cells: [String] = []
    var column = 0
    try part.within { event throws(Stop) in
      guard event == .start("c") else { return }
      column = part.attribute("r").flatMap(Self.column) ?? column + 1
      if hidden.contains(where: { $0.contains(column) }) {
        try part.skip()
      } else {
        cells.append(try cell(part))
      }
    }
    return cells
  }

  private func cell(_ part: XMLEvents) throws(Stop) -> String {
    let type = part.attribute("t") ?? "n"
    let style = part.attribute("s").flatMap { Int($0) }
    var (value, inline) = ("", "")
    try part.within { event throws(Stop) in
      switch event {
      case .start("v"): value = try part.text()
      case .start("is"): inline = try part.richText()
      case .start: try part.skip()
      default: break
      }
    }
    switch type {
    case "inlineStr": return inline
    case "s": return Int(value).flatMap { strings.indices.contains($0) ? strings[$0] : nil } ?? ""
    case "b": return value == "1" ? "TRUE" : "FALSE"
    case "e": return ""
    case "n":
      let day = formats.isDay(style) ? CellNumber.day(value, is1904: is1904) : nil
      return day ?? CellNumber.plain(value)
    default: return value
    }
  }

  private static func isHidden(_ part: XMLEvents, size: String) -> Bool {
    if let hidden = part.attribute("hidden"), hidden == "1" || hidden == "true" { return true }
    return part.attribute(size).flatMap { Double($0) } == 0
  }

  private static func columns(_ part: XMLEvents) -> ClosedRange<Int>? {
    guard let first = part.attribute("min").flatMap({ Int($0) }), let last = part.attribute("max").flatMap({ Int($0) }),
      first <= last
    else { return nil }
    return first...last
  }

  /// "C12" is in column 3.
  private static func column(_ reference: String) -> Int? {
    let letters = reference.utf8.prefix { (0x41...0x5a).contains($0) }
    guard (1...3).contains(letters.count) else { return nil }
    return letters.reduce(0) { $0 * 26 + Int($1) - 64 }
  }
}
