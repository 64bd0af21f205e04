import Glibc

/// Times as the interface gives them: RFC 3339 in the zone of western Indonesia, which has no summer time.
enum JakartaTime {
  private static let offset: Int64 = 7 * 3_600

  /// `2026-11-24T06:00:12+07:00`; `seconds` since 1970 in UTC.
  static func text(_ seconds: Int64) -> String {
    let local = seconds + offset
    let days = local >= 0 ? local / 86_400 : (local - 86_399) / 86_400
    let second = local - days * 86_400
    let date = civil(days)
    return pad(date.year, 4) + "-" + pad(date.month, 2) + "-" + pad(date.day, 2) + "T" + pad(second / 3_600, 2) + ":"
      + pad(second / 60 % 60, 2) + ":" + pad(second % 60, 2) + "+07:00"
  }

  /// Year of a moment.
  static func year(_ seconds: Int64) -> Int {
    let local = seconds + offset
    return Int(civil(local >= 0 ? local / 86_400 : (local - 86_399) / 86_400).year)
  }

  /// Gregorian date of a day counted from 1970-01-01: eras of 400 years that begin in March (H. Hinnant, "chrono-
  /// compatible low-level date algorithms").
  private static func civil(_ days: Int64) -> (year: Int64, month: Int64, day: Int64) {
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

  private static func pad(_ number: Int64, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }
}

extension JakartaTime {
  /// Year of now.
  static var currentYear: Int { year(Int64(time(nil))) }
}
