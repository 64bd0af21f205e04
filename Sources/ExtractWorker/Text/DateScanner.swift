/// Reads dates as Indonesian (and English) pages print them.
///
/// "Kamis, 12 Maret 2026 10:15 WIB", "12 Mar 2026", "12/03/2026" (day first), "March 12, 2026", "2026-03-12T03:15:00Z".
/// Old spellings count: Pebruari, Nopember. A dateline as "Selasa (10/3)" has no year and takes the one given.
struct DateScanner {
  private enum Token: Equatable {
    case number(Int, digits: Int)
    case word(String)
    case mark(Unicode.Scalar)
  }

  private let tokens: [Token]

  /// Only the beginning of a long text is looked at: dates stand at the top.
  private static let longest = 400

  private init(_ text: String) {
    tokens = DateScanner.tokens(text.unicodeScalars.prefix(DateScanner.longest))
  }

  /// The first date in `text`, `nil` if there is none with a year.
  static func first(in text: String) -> CalendarTime? {
    let scanner = DateScanner(text)
    for start in scanner.tokens.indices {
      if let date = scanner.date(at: start) { return date }
    }
    return nil
  }

  /// The date in brackets near the beginning of a news item: "Jakarta, Selasa (10/3/2026)", or "(10/3)" in the given
  /// year, if any.
  static func dateline(in text: String, year: Int?) -> CalendarTime? {
    let tokens = DateScanner(text).tokens
    for start in tokens.indices where tokens[start] == .mark("(") {
      guard case .number(let day, 1...2)? = tokens[safe: start + 1], tokens[safe: start + 2] == .mark("/"),
        case .number(let month, 1...2)? = tokens[safe: start + 3]
      else { continue }
      if tokens[safe: start + 4] == .mark(")") {
        return year.flatMap { CalendarTime(year: $0, month: month, day: day) }
      }
      if let whole = DateScanner(text).date(at: start + 1) { return whole }
    }
    return nil
  }

  private static func tokens(_ text: some Sequence<Unicode.Scalar>) -> [Token] {
    var tokens: [Token] = []
    var word = ""
    var number: (value: Int, digits: Int)?
    func flush() {
      if let found = number { tokens.append(.number(found.value, digits: found.digits)) }
      if !word.isEmpty { tokens.append(.word(word.lowercased())) }
      (word, number) = ("", nil)
    }
    for scalar in text {
      if (48...57).contains(scalar.value) {
        if !word.isEmpty { flush() }
        let old = number ?? (0, 0)
        // A number this long is no part of a date; its value does not matter, its length does.
        number = (old.digits < 9 ? old.value * 10 + Int(scalar.value - 48) : old.value, old.digits + 1)
      } else if scalar.properties.isAlphabetic {
        if number != nil { flush() }
        word.unicodeScalars.append(scalar)
      } else {
        flush()
        if !scalar.isSpace { tokens.append(.mark(scalar)) }
      }
    }
    flush()
    return tokens
  }

  private func date(at start: Int) -> CalendarTime? {
    guard tokens[safe: start - 1] != .mark("/") else { return nil }
    return yearFirst(start) ?? dayFirst(start) ?? monthFirst(start)
  }

  /// 2026-03-12, 2026/03/12, 20260312.
  private func yearFirst(_ start: Int) -> CalendarTime? {
    guard case .number(let first, let digits) = tokens[start] else { return nil }
    if digits == 8 { return CalendarTime(year: first / 10000, month: first / 100 % 100, day: first % 100) }
    guard digits == 4, let mark = dateMark(start + 1), case .number(let month, 1...2)? = tokens[safe: start + 2],
      tokens[safe: start + 3] == mark, case .number(let day, 1...2)? = tokens[safe: start + 4]
    else { return nil }
    return CalendarTime(year: first, month: month, day: day).map { withTime($0, at: start + 5) }
  }

  /// 12 Maret 2026, 12-Mar-2026, 12/03/2026; 03/25/2026 only because there is no 25th month.
  private func dayFirst(_ start: Int) -> CalendarTime? {
    guard case .number(let day, 1...2) = tokens[start] else { return nil }
    if let mark = dateMark(start + 1), case .number(let month, 1...2)? = tokens[safe: start + 2],
      tokens[safe: start + 3] == mark, let year = year(start + 4)
    {
      let date =
        CalendarTime(year: year, month: month, day: day) ?? CalendarTime(year: year, month: day, day: month)
      return date.map { withTime($0, at: start + 5) }
    }
    var next = start + 1
    if isOrdinalEnding(next) { next += 1 }
    if dateMark(next) != nil { next += 1 }
    guard case .word(let name)? = tokens[safe: next], let month = Months.number(name) else { return nil }
    next += 1
    if dateMark(next) ?? comma(next) != nil { next += 1 }
    guard let year = year(next) else { return nil }
    return CalendarTime(year: year, month: month, day: day).map { withTime($0, at: next + 1) }
  }

  /// March 12, 2026.
  private func monthFirst(_ start: Int) -> CalendarTime? {
    guard case .word(let name) = tokens[start], let month = Months.number(name) else { return nil }
    var next = start + 1
    if tokens[safe: next] == .mark(".") { next += 1 }
    guard case .number(let day, 1...2)? = tokens[safe: next] else { return nil }
    next += 1
    if isOrdinalEnding(next) { next += 1 }
    if comma(next) != nil { next += 1 }
    guard let year = year(next) else { return nil }
    return CalendarTime(year: year, month: month, day: day).map { withTime($0, at: next + 1) }
  }

  private func dateMark(_ index: Int) -> Token? {
    guard case .mark(let mark)? = tokens[safe: index], "-/.".unicodeScalars.contains(mark) else { return nil }
    return .mark(mark)
  }

  /// "12th".
  private func isOrdinalEnding(_ index: Int) -> Bool {
    guard case .word(let word)? = tokens[safe: index] else { return false }
    return ["st", "nd", "rd", "th"].contains(word)
  }

  private func comma(_ index: Int) -> Token? {
    tokens[safe: index] == .mark(",") ? .mark(",") : nil
  }

  private func year(_ index: Int) -> Int? {
    guard case .number(let year, digits: 4)? = tokens[safe: index], CalendarTime.years.contains(year) else {
      return nil
    }
    return year
  }

  /// A time of day within a few tokens after the date: "10:15 WIB", "- 10.15", "pukul 10:15", "T03:15:00.000Z".
  private func withTime(_ date: CalendarTime, at start: Int) -> CalendarTime {
    var date = date
    for index in start..<min(start + 4, tokens.count) {
      guard case .number(let hour, 1...2) = tokens[index] else { continue }
      guard let mark = tokens[safe: index + 1], mark == .mark(":") || mark == .mark("."),
        case .number(let minute, digits: 2)? = tokens[safe: index + 2]
      else { return date }
      var next = index + 3
      var second = 0
      if tokens[safe: next] == mark, case .number(let found, digits: 2)? = tokens[safe: next + 1] {
        (second, next) = (found, next + 2)
        if tokens[safe: next] == .mark("."), case .number? = tokens[safe: next + 1] { next += 2 }
      }
      let (added, zoneStart) = halfDay(next, hour)
      date.setTime(hour: hour + added, minute: minute, second: second, offset: zone(at: zoneStart))
      return date
    }
    return date
  }

  /// Hours to add for "PM", and where to read on.
  private func halfDay(_ index: Int, _ hour: Int) -> (hours: Int, next: Int) {
    switch tokens[safe: index] {
    case .word("pm"): (hour < 12 ? 12 : 0, index + 1)
    case .word("am"): (hour == 12 ? -12 : 0, index + 1)
    default: (0, index)
    }
  }

  /// WIB, WITA and WIT are 7, 8 and 9 hours ahead of UTC.
  private func zone(at index: Int) -> Int? {
    switch tokens[safe: index] {
    case .word("wib"): return 7 * 60
    case .word("wita"): return 8 * 60
    case .word("wit"): return 9 * 60
    case .word("z"), .word("utc"), .word("gmt"): return 0
    case .mark(let sign) where sign == "+" || sign == "-" || sign == "\u{2212}":
      guard case .number(let number, let digits)? = tokens[safe: index + 1] else { return nil }
      var minutes = digits == 4 ? number / 100 * 60 + number % 100 : number * 60
      if digits <= 2, tokens[safe: index + 2] == .mark(":"),
        case .number(let rest, digits: 2)? = tokens[safe: index + 3]
      {
        minutes += rest
      }
      return sign == "+" ? minutes : -minutes
    default: return nil
    }
  }
}

/// Names of months, Indonesian and English, old spellings and abbreviations.
enum Months {
  private static let names: [String: Int] = {
    let table = [
      "januari january jan", "februari pebruari february feb peb", "maret march mar mrt", "april apr", "mei may",
      "juni june jun", "juli july jul", "agustus august agu agt ags agust aug", "september sept sep",
      "oktober october okt oct", "november nopember nov nop", "desember december des dec",
    ]
    var names: [String: Int] = [:]
    for (index, forms) in table.enumerated() {
      for form in forms.split(separator: " ") { names[String(form)] = index + 1 }
    }
    return names
  }()

  /// 1…12 for a name in lower case.
  static func number(_ name: String) -> Int? { names[name] }
}

extension Array {
  /// The element, `nil` where there is none.
  subscript(safe index: Int) -> Element? {
    indices.contains(index) ? self[index] : nil
  }
}
