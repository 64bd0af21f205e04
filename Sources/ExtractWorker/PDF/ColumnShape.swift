/// The lines on one side of a page, as far as they tell running text from the cells of a table.
struct ColumnShape {
  /// Around all lines.
  let box: Box
  private let lines: [Row]
  /// Whether each line is as wide as the column and one piece of text.
  private let isFull: [Bool]

  /// Lines that are whole pieces of text, as a share of all: the others are rows of a table within the column.
  private static let leastWhole = 0.6
  /// Full lines as a share of the whole ones: paragraphs end in short lines, lists and headings are short.
  private static let leastFull = 0.5
  /// Characters of a full line on average; the cells of a narrow table have fewer.
  private static let leastCharacters = 24

  /// `nil` without words.
  init?(_ words: [Word]) {
    let rows = Row.rows(of: words)
    guard let first = rows.first else { return nil }
    let box = rows.dropFirst().reduce(first.box) { $0.union($1.box) }
    self.box = box
    lines = rows
    isFull = rows.map { $0.isWhole && $0.box.width > box.width * 0.75 }
  }

  /// Whether the lines are running text rather than cells.
  var isRunning: Bool {
    let whole = lines.count(where: \.isWhole)
    let full = zip(lines, isFull).filter(\.1).map(\.0)
    guard !full.isEmpty else { return false }
    let characters = full.reduce(0) { $0 + $1.words.reduce(0) { $0 + $1.count } }
    return Double(whole) >= Double(lines.count) * ColumnShape.leastWhole
      && Double(full.count) >= Double(whole) * ColumnShape.leastFull
      && characters >= full.count * ColumnShape.leastCharacters
  }

  /// Lines that have a line of the other side beside them.
  func lines(beside other: ColumnShape) -> Int {
    lines.count { line in
      other.lines.contains { min($0.box.y2, line.box.y2) - max($0.box.y1, line.box.y1) > 0 }
    }
  }

  /// Whether pieces of text begin at the same heights on both sides, as the rows of a table do.
  func beginsWith(_ other: ColumnShape) -> Bool {
    let (own, theirs) = (beginnings, other.beginnings)
    let least = min(own.count, theirs.count)
    guard least >= 3 else { return false }
    let common = own.count { begin in theirs.contains { abs($0 - begin) < 2 } }
    return common * 3 >= least * 2
  }

  /// Heights of the lines that follow a short line or a wide distance.
  private var beginnings: [Float] {
    let pitches = zip(lines, lines.dropFirst()).map { $1.centreY - $0.centreY }
    let usual = pitches.isEmpty ? 0 : pitches.sorted()[pitches.count / 2]
    return lines.indices.dropFirst().filter { index in
      !isFull[index - 1] || pitches[index - 1] > usual * 1.3
    }.map { lines[$0].centreY }
  }
}

extension Row {
  /// Whether no gap in the row is as wide as those between cells.
  fileprivate var isWhole: Bool {
    zip(words, words.dropFirst()).allSatisfy { $1.box.x1 - $0.box.x2 <= height * Row.cellGap }
  }
}
