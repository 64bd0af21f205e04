/// Records of a delimited text file, as a spreadsheet would show them.
///
/// Written here, since SwiftCSV 0.10.0 cannot serve a checker: it gives no row numbers, pads ragged rows in
/// silence, accepts an unterminated quote, throws away the whole table at text after a closing quote, drops
/// blanks at the start of cells, wants text that is already decoded and walks it by grapheme.
struct TableReader {
  /// One record; blank lines count, since a spreadsheet numbers them too.
  struct Record: Equatable {
    /// Row as a spreadsheet numbers it: a quoted line break does not start a new row.
    let row: Int
    let cells: [String]

    var isBlank: Bool { cells.allSatisfy { $0.utf8.allSatisfy { $0 == 0x20 || $0 == 0x09 } } }
  }

  /// Delimiters that spreadsheets write: comma (English), semicolon (Indonesian locale), tab.
  static let delimiters: [UInt8] = [0x2C, 0x3B, 0x09]

  /// Cells kept of a record; more than any table has, so that a damaged file cannot fill the memory with them.
  static let mostCells = 4096

  private let bytes: [UInt8]
  private let delimiter: UInt8
  private var position: Int
  private var row: Int
  /// Row in which a quote was opened that never closes: everything after it is in one cell.
  private(set) var unterminatedRow: Int?

  /// Reads `bytes`, valid UTF-8 without a mark.
  init(bytes: [UInt8], delimiter: UInt8) {
    self.bytes = bytes
    self.delimiter = delimiter
    position = 0
    row = 0
  }

  /// The next record, `nil` at the end. Each byte is looked at once, so a whole table is O(length).
  mutating func next() -> Record? {
    guard position < bytes.count else { return nil }
    row += 1
    var cells: [String] = []
    while true {
      let cell = readCell()
      if cells.count < Self.mostCells { cells.append(cell) }
      guard position < bytes.count else { break }
      let separator = bytes[position]
      position += 1
      if separator == delimiter { continue }
      if separator == 0x0D, position < bytes.count, bytes[position] == 0x0A { position += 1 }
      break
    }
    return Record(row: row, cells: cells)
  }

  /// Leaves `position` at the delimiter or line end after the cell.
  private mutating func readCell() -> String {
    let start = position
    // A person who types a CSV puts a blank before the quote.
    while position < bytes.count, bytes[position] == 0x20 { position += 1 }
    guard position < bytes.count, bytes[position] == 0x22 else {
      position = start
      skipPlain()
      return String(decoding: bytes[start..<position], as: UTF8.self)
    }
    position += 1
    return readQuoted()
  }

  private mutating func skipPlain() {
    while position < bytes.count {
      let byte = bytes[position]
      if byte == delimiter || byte == 0x0A || byte == 0x0D { return }
      position += 1
    }
  }

  private mutating func readQuoted() -> String {
    var content: [UInt8] = []
    while position < bytes.count {
      let byte = bytes[position]
      position += 1
      guard byte == 0x22 else {
        content.append(byte)
        continue
      }
      if position < bytes.count, bytes[position] == 0x22 {
        content.append(0x22)
        position += 1
        continue
      }
      // Text after the closing quote belongs to the cell, as in every spreadsheet.
      let rest = position
      skipPlain()
      content.append(contentsOf: bytes[rest..<position].trimmingBlanksAtEnd)
      return String(decoding: content, as: UTF8.self)
    }
    unterminatedRow = row
    return String(decoding: content, as: UTF8.self)
  }
}

extension ArraySlice<UInt8> {
  fileprivate var trimmingBlanksAtEnd: ArraySlice<UInt8> {
    var slice = self
    while slice.last == 0x20 { slice.removeLast() }
    return slice
  }
}
