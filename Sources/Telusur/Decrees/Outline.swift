/// Collects divisions as they open, closes those they end, and knows where the text stands.
struct Outline {
  /// How far a division lies within others; one closes all open ones of its own level and below.
  enum Level {
    static let zone = 0
    static let chapter = 1
    static let division = 2
    static let paragraph = 3
    static let article = 4
    /// A point of an amending article: "1. Ketentuan Pasal 7 diubah …".
    static let amendment = 5
    static let quotedChapter = 6
    static let quotedArticle = 7
    static let clause = 8
    static let list = 9
    /// Lists within lists end here; deeper ones stay text.
    static let deepest = 16
  }

  /// A division that is not closed yet.
  struct Open {
    let part: Int
    let level: Int
    let style: DecreeMark.ListStyle?
    /// Ordinal of the item, or for an article the ordinal of its last ayat.
    var ordinal: Int
  }

  let text: DecreeText
  private(set) var open: [Open] = []
  private var parts: [DecreePart] = []
  private var firstRows: [Int] = []
  private var lastRows: [Int] = []

  init(_ text: DecreeText) {
    self.text = text
  }

  /// Closes everything and opens the division that a zone is, where it is one.
  mutating func open(_ zone: Zone) {
    close(from: Level.zone, before: zone.rows.lowerBound)
    guard !zone.rows.isEmpty else { return }
    switch zone.kind {
    case .preamble, .body: break
    case .closing: add(.closing, level: Level.zone, row: zone.rows.lowerBound)
    case .elucidation: add(.elucidation, level: Level.zone, row: zone.rows.lowerBound)
    case .annex(let label):
      add(.annex, level: Level.zone, row: zone.rows.lowerBound, end: zone.mark?.end, label: label)
    }
  }

  /// Opens a division at a row.
  ///
  /// - Parameter end: byte after its heading; `nil` for the whole row.
  mutating func add(
    _ kind: DecreePart.Kind, level: Int, row: Int, start: Int? = nil, end: Int? = nil, label: String? = nil,
    title: (text: String, rows: ClosedRange<Int>)? = nil, certainty: Certainty = .certain, isQuoted: Bool = false,
    style: DecreeMark.ListStyle? = nil, ordinal: Int = 0
  ) {
    close(from: level, before: row)
    let line = text.lines[row]
    let from = start.map { TextPosition(page: line.page, offset: $0) } ?? line.start
    let to = title.map { text.lines[$0.rows.upperBound].end } ?? end.map { TextPosition(page: line.page, offset: $0) }
    parts.append(
      DecreePart(
        kind: kind, label: label, title: title?.text, depth: open.count, certainty: certainty,
        heading: TextSpan(start: from, end: to ?? line.end), span: TextSpan(start: from, end: line.end),
        isQuoted: isQuoted))
    firstRows.append(row)
    lastRows.append(row)
    open.append(Open(part: parts.count - 1, level: level, style: style, ordinal: ordinal))
  }

  /// Remembers the ordinal of the last ayat of the article that is open.
  mutating func countClause(_ ordinal: Int) {
    if let index = article { open[index].ordinal = ordinal }
  }

  /// Place in `open` of the article the text stands in.
  var article: Int? { open.lastIndex { parts[$0.part].kind == .article } }

  /// Kind of an open division.
  func kind(_ open: Open) -> DecreePart.Kind { parts[open.part].kind }

  /// Label of an open division.
  func label(_ open: Open) -> String? { parts[open.part].label }

  /// Closes the open divisions of a level and below; they reach to the row before, or to the end of their last part
  /// where several begin in one row.
  mutating func close(from level: Int, before row: Int) {
    while let last = open.last, last.level >= level {
      reach(to: max(lastRows[last.part], row - 1), last.part)
      open.removeLast()
      if let outer = open.last { reach(to: lastRows[last.part], outer.part) }
    }
  }

  /// Lets a division end no earlier than a row does.
  private mutating func reach(to row: Int, _ part: Int) {
    lastRows[part] = max(lastRows[part], row)
    parts[part].span.end = max(parts[part].span.end, text.lines[row].end)
  }

  /// All divisions and their rows.
  consuming func finished() -> ([DecreePart], [ClosedRange<Int>]) {
    close(from: Level.zone, before: text.lines.count)
    return (parts, zip(firstRows, lastRows).map { $0...max($0, $1) })
  }
}
