import Extraction

/// Text as it grows: paragraphs apart, rows of a table on consecutive lines.
struct FlowText {
  private(set) var text = ""
  private var lastWasRow = false
  private let limit: Int

  /// Not more than `limit` bytes.
  init(limit: Int) {
    self.limit = limit
  }

  /// Adds a paragraph; one without words leaves no trace.
  mutating func add(paragraph: String) throws(Stop) {
    let lines = paragraph.split(separator: "\n").map { String($0).cleanedLine }.filter { !$0.isEmpty }
    try add(lines.joined(separator: "\n"), isRow: false)
  }

  /// Adds a row of a table; empty cells are left out, so that a cell far to the right costs nothing.
  mutating func add(row: [String]) throws(Stop) {
    let cells = row.map(\.cleanedLine).filter { !$0.isEmpty }
    try add(cells.joined(separator: "\t"), isRow: true)
  }

  private mutating func add(_ more: String, isRow: Bool) throws(Stop) {
    guard !more.isEmpty else { return }
    if !text.isEmpty { text += isRow && lastWasRow ? "\n" : "\n\n" }
    text += more
    lastWasRow = isRow
    if text.utf8.count > limit { throw Stop(.tooMuchOutput) }
  }
}

/// The tables a reader is inside of: a table in a cell becomes words of the cell.
struct TableStack {
  private var tables: [(row: [String], cell: String)] = []

  var isEmpty: Bool { tables.isEmpty }

  mutating func beginTable() { tables.append((row: [], cell: "")) }

  mutating func endTable() { _ = tables.popLast() }

  mutating func beginCell() { change { $0.cell = "" } }

  mutating func endCell() { change { $0.row.append($0.cell) } }

  mutating func beginRow() { change { $0.row = [] } }

  /// The row of the outermost table; `nil` where it went into a cell.
  mutating func endRow() -> [String]? {
    guard let table = tables.last else { return nil }
    change { $0.row = [] }
    if tables.count == 1 { return table.row }
    let words = table.row.joined(separator: " ")
    tables[tables.count - 2].cell += tables[tables.count - 2].cell.isEmpty ? words : " " + words
    return nil
  }

  /// Adds a paragraph to the current cell.
  mutating func add(_ paragraph: String) {
    change { $0.cell += $0.cell.isEmpty ? paragraph : " " + paragraph }
  }

  private mutating func change(_ body: (inout (row: [String], cell: String)) -> Void) {
    guard !tables.isEmpty else { return }
    body(&tables[tables.count - 1])
  }
}
