/// A day, with the time of day and the zone as far as they were printed. Always a day that exists.
struct CalendarTime: Equatable {
  private(set) var year: Int
  private(set) var month: Int
  private(set) var day: Int
  private(set) var time: (hour: Int, minute: Int, second: Int)?
  /// Minutes ahead of UTC.
  private(set) var offset: Int?

  /// Years in which a document of this archive can have been published.
  static let years = 1900...2100

  /// `nil` for days that do not exist ("31 Februari").
  init?(year: Int, month: Int, day: Int) {
    guard CalendarTime.years.contains(year), (1...12).contains(month) else { return nil }
    let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    let lengths = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    guard (1...lengths[month - 1]).contains(day) else { return nil }
    (self.year, self.month, self.day) = (year, month, day)
  }

  /// Adds a time of day; left out if there is no such time.
  mutating func setTime(hour: Int, minute: Int, second: Int = 0, offset: Int? = nil) {
    guard (0...23).contains(hour), (0...59).contains(minute), (0...60).contains(second) else { return }
    time = (hour, minute, second)
    self.offset = offset.flatMap { abs($0) <= 14 * 60 ? $0 : nil }
  }

  /// ISO 8601: `2026-03-12` or `2026-03-12T10:15:00+07:00`.
  var iso8601: String {
    var text = "\(year)-\(two(month))-\(two(day))"
    guard let time else { return text }
    text += "T\(two(time.hour)):\(two(time.minute)):\(two(time.second))"
    guard let offset else { return text }
    if offset == 0 { return text + "Z" }
    return text + (offset < 0 ? "-" : "+") + two(abs(offset) / 60) + ":" + two(abs(offset) % 60)
  }

  private func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

  static func == (left: CalendarTime, right: CalendarTime) -> Bool { left.iso8601 == right.iso8601 }
}
