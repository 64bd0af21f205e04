/// A calendar date known to the year, the month or the day. Old decrees often give no more.
public struct PartialDate: Sendable, Hashable, Comparable, CustomStringConvertible {
  /// Gregorian year, 1…9999.
  public let year: Int
  /// 1…12, `nil` where only the year is known.
  public let month: Int?
  /// 1…31, `nil` where only the month is known.
  public let day: Int?

  /// `nil` for a date that does not exist (31 Februari) or a day without a month.
  public init?(year: Int, month: Int? = nil, day: Int? = nil) {
    guard (1...9999).contains(year) else { return nil }
    if let month {
      guard (1...12).contains(month) else { return nil }
      if let day, !(1...Self.days(inMonth: month, of: year)).contains(day) { return nil }
    } else if day != nil {
      return nil
    }
    self.year = year
    self.month = month
    self.day = day
  }

  /// A day the calendar itself gave.
  init(known year: Int, _ month: Int, _ day: Int) {
    self.year = year
    self.month = month
    self.day = day
  }

  /// Reads `YYYY`, `YYYY-MM` or `YYYY-MM-DD`; `nil` for anything else.
  public init?(iso text: String) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    let widths = [4, 2, 2]
    guard (1...3).contains(parts.count) else { return nil }
    var numbers: [Int] = []
    for (part, width) in zip(parts, widths) {
      guard part.utf8.count == width, part.utf8.allSatisfy({ (0x30...0x39).contains($0) }), let number = Int(part)
      else { return nil }
      numbers.append(number)
    }
    self.init(
      year: numbers[0], month: numbers.count > 1 ? numbers[1] : nil, day: numbers.count > 2 ? numbers[2] : nil)
  }

  /// `YYYY`, `YYYY-MM` or `YYYY-MM-DD`.
  public var description: String {
    let padded = { (number: Int, width: Int) in
      let digits = String(number)
      return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
    var text = padded(year, 4)
    if let month { text += "-" + padded(month, 2) }
    if let day { text += "-" + padded(day, 2) }
    return text
  }

  /// Sortable number `YYYYMMDD`; unknown parts are 00, so a bare year sorts before its days.
  public var sortKey: Int32 { Int32(year * 10_000 + (month ?? 0) * 100 + (day ?? 0)) }

  /// Chronological; a less precise date comes first.
  public static func < (a: PartialDate, b: PartialDate) -> Bool { a.sortKey < b.sortKey }

  /// As written in Indonesian: "12 Januari 2026", "Januari 2026", "2026".
  public var indonesian: String {
    guard let month else { return String(year) }
    let name = Self.monthNames[month - 1]
    guard let day else { return "\(name) \(year)" }
    return "\(day) \(name) \(year)"
  }

  /// January to December in Indonesian.
  public static let monthNames = [
    "Januari", "Februari", "Maret", "April", "Mei", "Juni", "Juli", "Agustus", "September", "Oktober", "November",
    "Desember",
  ]

  private static func days(inMonth month: Int, of year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}
