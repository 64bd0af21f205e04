import Language

/// A day without its year, "Selasa (10/3)": news pages write it so, and readers complete it from the date of the page.
struct ShortDate {
  /// The whole date, the year being that of the nearest such day.
  let date: PartialDate

  /// Reads `10/3` in a page published on a day; `nil` for what is no day and month.
  init?(_ text: String, published: PartialDate) {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 2, parts.allSatisfy({ (1...2).contains($0.utf8.count) }), let day = Int(parts[0]),
      let month = Int(parts[1])
    else { return nil }
    let years = (published.year - 1)...(published.year + 1)
    let candidates = years.compactMap { PartialDate(year: $0, month: month, day: day) }
    let distance = { (date: PartialDate) in abs(Self.dayNumber(date) - Self.dayNumber(published)) }
    guard let nearest = candidates.min(by: { distance($0) < distance($1) }) else { return nil }
    date = nearest
  }

  /// Days, all months taken as 31: good enough to tell which of three years is nearest.
  private static func dayNumber(_ date: PartialDate) -> Int {
    (date.year * 12 + (date.month ?? 1)) * 31 + (date.day ?? 1)
  }
}

/// Finds the days without a year in a text, token by token, and what they are found under besides.
struct ShortDateFinder {
  private let text: String.UTF8View
  private let published: PartialDate?
  private var previous: Term?
  /// The month of the day met last, by name, for the token of its number.
  private var month: (position: Int, name: String)?

  /// - Parameter published: when the text was published; `nil` where nobody knows, and then nothing is found.
  init(text: String, published: PartialDate?) {
    self.text = text.utf8
    self.published = published
  }

  /// The whole date beside the day, so that every spelling of it finds the text; the month's name beside its number, so
  /// that "10 Maret" does.
  mutating func terms(beside token: Token, _ analyzer: Analyzer) -> [Term] {
    guard let published, let term = token.terms.first else { return [] }
    defer { previous = term }
    if let due = month, token.position == due.position {
      month = nil
      return analyzer.tokens(in: due.name).flatMap(\.terms)
    }
    guard token.span == 2, term.kind == .identifier, let date = ShortDate(term.text, published: published)?.date,
      let number = date.month, isExpected(at: token.range)
    else { return [] }
    month = (token.position + 1, PartialDate.monthNames[number - 1])
    return [Term(.identifier, date.description)]
  }

  /// Whether a date may stand there: in brackets, or behind the name of a day. A fraction or a house number is neither.
  private func isExpected(at range: Range<Int>) -> Bool {
    if let previous, previous.kind == .exact, IndonesianDate.weekdays.contains(previous.text) { return true }
    guard range.lowerBound > 0, range.upperBound < text.count else { return false }
    return byte(range.lowerBound - 1) == UInt8(ascii: "(") && byte(range.upperBound) == UInt8(ascii: ")")
  }

  private func byte(_ offset: Int) -> UInt8 { text[text.index(text.startIndex, offsetBy: offset)] }
}
