import Foundation

/// The year where the archive is used; Jakarta knows no summer time.
func currentYear() -> Int {
  var calendar = Calendar(identifier: .gregorian)
  if let jakarta = TimeZone(secondsFromGMT: 7 * 3600) { calendar.timeZone = jakarta }
  return calendar.component(.year, from: Date())
}
