import Telusur

/// Times as the interface gives them: RFC 3339 in the zone of western Indonesia, which has no summer time.
enum JakartaTime {
  private static let offset: Int64 = 7 * 3_600
  private static let day: Int64 = 86_400

  /// `2026-11-24T06:00:12+07:00`; `seconds` since 1970 in UTC.
  static func text(_ seconds: Int64) -> String {
    let local = seconds + offset
    let days = local >= 0 ? local / day : (local - day + 1) / day
    let second = local - days * day
    return PartialDate(daysSince1970: Int(days)).description + "T" + two(second / 3_600) + ":" + two(second / 60 % 60)
      + ":" + two(second % 60) + "+07:00"
  }

  private static func two(_ number: Int64) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
