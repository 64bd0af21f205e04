import Extraction

/// Which cells of a workbook are days: they are stored as numbers, and only their format tells.
struct CellFormats {
  private var isDay: [Bool] = []

  /// Reads `xl/styles.xml`; without it numbers are numbers.
  init(_ part: XMLEvents?) throws(Stop) {
    guard let part else { return }
    var custom: [Int: String] = [:]
    while let event = try part.next() {
      if event == .start("numFmt"), let id = part.attribute("numFmtId").flatMap({ Int($0) }) {
        custom[id] = part.attribute("formatCode")
      } else if event == .start("cellXfs") {
        try part.within { event throws(Stop) in
          guard event == .start("xf") else { return }
          isDay.append(Self.isDay(part.attribute("numFmtId").flatMap { Int($0) } ?? 0, custom))
        }
      }
    }
  }

  func isDay(_ style: Int?) -> Bool {
    guard let style, isDay.indices.contains(style) else { return false }
    return isDay[style]
  }

  private static func isDay(_ format: Int, _ custom: [Int: String]) -> Bool {
    if let code = custom[format] { return isDay(code) }
    // ECMA-376 part 1, 18.8.30: the formats with a day or a year in them.
    return (14...17).contains(format) || format == 22 || (27...31).contains(format) || format == 36
  }

  /// Whether a format code writes a day or a year, words in quotes and conditions in brackets aside.
  private static func isDay(_ code: String) -> Bool {
    var (quoted, bracketed) = (false, false)
    for character in code.lowercased() {
      switch character {
      case "\"": quoted.toggle()
      case "[": bracketed = true
      case "]": bracketed = false
      case "d", "y": if !quoted, !bracketed { return true }
      default: break
      }
    }
    return false
  }
}

/// A number of a cell as an officer reads it.
enum CellNumber {
  /// Day before the first of a workbook's calendar, in days from 1970-01-01: 1899-12-30, or 1904-01-01.
  static func day(_ value: String, is1904: Bool) -> String? {
    guard let serial = Double(value), serial >= 1, serial < 2_958_466 else { return nil }
    let days = Int(serial) + (is1904 ? -24_107 : -25_569)
    let (year, month, day) = civil(days)
    return "\(padded(day))/\(padded(month))/\(year)"
  }

  /// Long numbers without an exponent: an account or a family card number must look like one to be recognised.
  static func plain(_ value: String) -> String {
    guard value.contains(where: { $0 == "e" || $0 == "E" }), let number = Double(value), number.magnitude < 1e18,
      number == number.rounded()
    else { return value }
    return String(Int64(number))
  }

  /// Proleptic Gregorian date of a day counted from 1970-01-01 (H. Hinnant, "chrono-compatible low-level date
  /// algorithms").
  private static func civil(_ days: Int) -> (year: Int, month: Int, day: Int) {
    let shifted = days + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    return (year, month, dayOfYear - (153 * shiftedMonth + 2) / 5 + 1)
  }

  private static func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
