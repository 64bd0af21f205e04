/// The row of column titles of a DIP table and what stands where.
struct SheetHeader {
  /// Place of each column found, from 0.
  private(set) var positions: [DipColumn: Int] = [:]
  /// Place of one column "Bentuk Informasi" that holds all three forms in words.
  private(set) var formGroup: Int?
  /// Titles as written.
  private(set) var titles: [String]
  /// Titles of no known column, and of columns that were there already.
  private(set) var unknown: [Int] = []
  private(set) var repeated: [Int] = []
  /// Row of the titles, and the last row that belongs to the head of the table.
  let row: Int
  private(set) var lastRow: Int

  /// Cells of the row of titles, the empty ones at its end included.
  private(set) var cellCount: Int

  /// Cells a row must have: up to the last title.
  var width: Int { (titles.lastIndex { !$0.isEmpty } ?? -1) + 1 }

  /// Legal and other required columns that are not there.
  var missing: [DipColumn] {
    DipColumn.allCases.filter { column in
      guard column.isRequired, positions[column] == nil else { return false }
      return !(formGroup != nil && [.print, .recording, .online].contains(column))
    }
  }

  private static let mostTitles = 256

  /// Finds the titles among the first records: titles of the whole document may stand above them, the three
  /// forms and a line of column numbers below. `nil` where no record has three known titles.
  static func find(in records: [TableReader.Record]) -> SheetHeader? {
    var best: (index: Int, header: SheetHeader)?
    for (index, record) in records.enumerated() {
      let header = SheetHeader(record)
      if header.positions.count >= max(3, (best?.header.positions.count ?? 0) + 1) { best = (index, header) }
    }
    guard var (index, header) = best else { return nil }
    index += 1
    if index < records.count, header.takeForms(from: records[index]) { index += 1 }
    if index < records.count, isNumbering(records[index]) { header.lastRow = records[index].row }
    return header
  }

  private init(_ record: TableReader.Record) {
    titles = record.cells.prefix(Self.mostTitles).map(Self.title)
    row = record.row
    lastRow = record.row
    cellCount = record.cells.count
    for (index, title) in titles.enumerated() where !title.isEmpty {
      guard let column = DipColumn.named(title) else {
        if DipColumn.isFormGroup(title), formGroup == nil { formGroup = index } else { unknown.append(index) }
        continue
      }
      if positions[column] == nil { positions[column] = index } else { repeated.append(index) }
    }
  }

  /// Text of a title; what is longer than any title is cut, since a damaged quote can put the whole file in a cell.
  private static func title(_ cell: String) -> String { CellText(String(cell.prefix(200))).text }

  /// Merged cells over Cetak, Rekam and Online are saved as a title, blanks and a second row.
  private mutating func takeForms(from record: TableReader.Record) -> Bool {
    var found: [DipColumn: Int] = [:]
    for (index, cell) in record.cells.prefix(Self.mostTitles).enumerated() {
      let title = Self.title(cell)
      if title.isEmpty { continue }
      guard let column = DipColumn.named(title), [.print, .recording, .online].contains(column),
        index == formGroup || index >= titles.count || titles[index].isEmpty
      else { return false }
      found[column] = index
    }
    guard !found.isEmpty else { return false }
    for (column, index) in found {
      positions[column] = index
      while titles.count <= index { titles.append("") }
      titles[index] = column.title
    }
    formGroup = nil
    lastRow = record.row
    cellCount = max(cellCount, record.cells.count)
    return true
  }

  /// "1 2 3 4 …" or "(1) (2) (3) …" under the titles.
  private static func isNumbering(_ record: TableReader.Record) -> Bool {
    let cells = record.cells.prefix(mostTitles).map { $0.prefix(8).filter { !" ().".contains($0) } }.filter {
      !$0.isEmpty
    }
    return cells.count >= 5 && cells.enumerated().allSatisfy { $0.element == String($0.offset + 1) }
  }
}
