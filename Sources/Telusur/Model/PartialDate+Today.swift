import FoundationEssentials

extension PartialDate {
  /// Today's date in Jakarta (UTC+7, no summer time): an entry dated by an officer there is not "in the future" because
  /// a server's clock runs on UTC.
  public static var today: PartialDate {
    let seconds = Date().timeIntervalSince1970 + 7 * 3600
    return PartialDate(daysSince1970: Int((seconds / 86_400).rounded(.down)))
  }

  /// The day a number of days after 1 January 1970 in the Gregorian calendar (Howard Hinnant's `civil_from_days`:
  /// years begin in March, so that the leap day is the last of a year).
  public init(daysSince1970 days: Int) {
    let shifted = days + 719_468
    let era = shifted >= 0 ? shifted / 146_097 : (shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let marchMonth = (5 * dayOfYear + 2) / 153
    let month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    self.init(known: year, month, dayOfYear - (153 * marchMonth + 2) / 5 + 1)
  }
}
