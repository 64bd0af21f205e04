import Extraction

/// A table of comma-separated values (RFC 4180; also with semicolons or tabs) as rows of cells.
struct CSVText {
  private(set) var text: String

  init(_ table: String, limit: Int) throws(Stop) {
    var flow = FlowText(limit: limit)
    var reader = CSVReader(table)
    while let row = reader.next() { try flow.add(row: row) }
    text = flow.text
  }
}

/// Reads rows; an unterminated quote ends with the file.
private struct CSVReader {
  private let scalars: [Unicode.Scalar]
  private let separator: Unicode.Scalar
  private var place = 0

  init(_ table: String) {
    let table = table.hasPrefix("\u{feff}") ? String(table.dropFirst()) : table
    scalars = Array(table.unicodeScalars)
    // The first line decides, words in quotes aside.
    var counts: [Unicode.Scalar: Int] = [:]
    var isQuoted = false
    for scalar in scalars {
      if scalar == "\"" { isQuoted.toggle() }
      if !isQuoted, scalar == "\n" || scalar == "\r" { break }
      if !isQuoted, [",", ";", "\t"].contains(scalar) { counts[scalar, default: 0] += 1 }
    }
    separator = counts.max { ($0.value, $1.key.value) < ($1.value, $0.key.value) }?.key ?? ","
  }

  mutating func next() -> [String]? {
    guard place < scalars.count else { return nil }
    var (row, cell, isQuoted) = ([] as [String], String.UnicodeScalarView(), false)
    while place < scalars.count {
      let scalar = scalars[place]
      place += 1
      if isQuoted {
        if scalar != "\"" {
          cell.append(scalar)
        } else if place < scalars.count, scalars[place] == "\"" {
          cell.append(scalar)
          place += 1
        } else {
          isQuoted = false
        }
      } else if scalar == "\"" {
        isQuoted = true
      } else if scalar == separator {
        row.append(String(cell))
        cell = String.UnicodeScalarView()
      } else if scalar == "\n" || scalar == "\r" {
        if scalar == "\r", place < scalars.count, scalars[place] == "\n" { place += 1 }
        break
      } else {
        cell.append(scalar)
      }
    }
    return row + [String(cell)]
  }
}
