/// Reads dates as Indonesian offices write them.
enum IndonesianDate {
  /// What a text says about a date.
  enum Outcome: Hashable {
    case date(PartialDate)
    /// `3/4/2026`: 3 April or 4 March, since spreadsheets set to English write the month first.
    case ambiguous(dayFirst: PartialDate, monthFirst: PartialDate)
    /// Looks like a date but does not exist: "30 Februari 2026", and the last day that month has.
    case impossible(String, nearest: PartialDate?)
    /// No date in it.
    case none
  }

  /// First date in a text and what stands around it ("12 Januari 2026, Jakarta Barat" → "Jakarta Barat").
  struct Found: Hashable {
    let outcome: Outcome
    let rest: String
  }

  /// Reads a text that should be a date and nothing else; weekday, "tanggal" and a time of day may stand by.
  static func read(_ text: String) -> Outcome {
    if let date = PartialDate(iso: text) { return .date(date) }
    let found = find(in: text)
    let words = found.rest.split { $0 == " " || $0 == "," }
    return words.allSatisfy { isCompany(Substring($0)) } ? found.outcome : .none
  }

  /// Finds the first date, the most precise form first. O(length).
  static func find(in text: String) -> Found {
    let words = text.split { $0.isWhitespace || $0 == "," || $0 == ";" || $0 == "(" || $0 == ")" }
    for index in words.indices {
      if let (outcome, range) = named(words, at: index) { return found(outcome, words, range, text) }
      if let outcome = numeric(words[index]) { return found(outcome, words, index..<index + 1, text) }
    }
    for index in words.indices {
      if let year = year(words[index]) { return found(.date(year), words, index..<index + 1, text) }
    }
    return Found(outcome: .none, rest: text)
  }

  private static func found(_ outcome: Outcome, _ words: [Substring], _ range: Range<Int>, _ text: String) -> Found {
    guard let first = words[range].first, let last = words[range].last else {
      return Found(outcome: outcome, rest: text)
    }
    var before = trimmed(text[..<first.startIndex])
    if before.split(whereSeparator: { $0 == " " || $0 == "," }).allSatisfy(isCompany) { before = "" }
    let after = trimmed(text[last.endIndex...])
    return Found(outcome: outcome, rest: before.isEmpty || after.isEmpty ? before + after : before + ", " + after)
  }

  private static func trimmed(_ text: Substring) -> String {
    var text = text
    while let first = text.first, first.isWhitespace || ",;)-–/:.".contains(first) { text.removeFirst() }
    while let last = text.last, last.isWhitespace || ",;(-–/:.".contains(last) { text.removeLast() }
    for word in ["di ", "tanggal ", "tgl. ", "tgl ", "pada "] where text.lowercased().hasPrefix(word) {
      text = text.dropFirst(word.count)
    }
    return String(text)
  }

  private static func isCompany(_ word: Substring) -> Bool {
    let word = word.lowercased()
    if ["tanggal", "tgl", "pada", "pukul", "wib", "hari"].contains(word) || weekdays.contains(word) { return true }
    return word.utf8.allSatisfy { ($0 >= 0x30 && $0 <= 0x39) || $0 == 0x3A || $0 == 0x2E } && word.contains(":")
  }

  static let weekdays: Set<String> = [
    "senin", "selasa", "rabu", "kamis", "jumat", "jum'at", "sabtu", "minggu", "ahad",
  ]
}

extension IndonesianDate {
  /// "12 Januari 2026" or "Januari 2026", the month's name being word `index`.
  private static func named(_ words: [Substring], at index: Int) -> (Outcome, Range<Int>)? {
    guard let month = month(named: words[index]), index + 1 < words.count,
      let year = number(words[index + 1], digits: 4...4)
    else { return nil }
    if index > 0, let day = number(words[index - 1], digits: 1...2) {
      return (checked(year: year, month: month, day: day), index - 1..<index + 2)
    }
    guard let date = PartialDate(year: year, month: month) else { return nil }
    return (.date(date), index..<index + 2)
  }

  /// `2026-01-12`, `2026-01`, `12/01/2026`, `12-Januari-2026`, `2026-01-12T00:00:00`.
  private static func numeric(_ word: Substring) -> Outcome? {
    let date = word.split(separator: "T", maxSplits: 1, omittingEmptySubsequences: false)
    let isTimed =
      date.count == 2 && date[1].utf8.first.map { $0 >= 0x30 && $0 <= 0x39 } == true && date[1].contains(":")
    let parts = (isTimed ? date[0] : word).split(omittingEmptySubsequences: false) {
      $0 == "-" || $0 == "/" || $0 == "."
    }
    if let year = parts.first.flatMap({ number($0, digits: 4...4) }) {
      guard let month = parts.dropFirst().first.flatMap({ number($0, digits: 1...2) }) else { return nil }
      if parts.count == 2 { return PartialDate(year: year, month: month).map { .date($0) } }
      guard parts.count == 3, let day = number(parts[2], digits: 1...2) else { return nil }
      return checked(year: year, month: month, day: day)
    }
    guard parts.count == 3, let day = number(parts[0], digits: 1...2), let year = number(parts[2], digits: 4...4)
    else { return nil }
    if let month = month(named: parts[1]) { return checked(year: year, month: month, day: day) }
    guard let month = number(parts[1], digits: 1...2) else { return nil }
    return dayAndMonth(day, month, year)
  }

  private static func dayAndMonth(_ first: Int, _ second: Int, _ year: Int) -> Outcome {
    let dayFirst = PartialDate(year: year, month: second, day: first)
    let monthFirst = PartialDate(year: year, month: first, day: second)
    switch (dayFirst, monthFirst) {
    case (let a?, let b?): return a == b ? .date(a) : .ambiguous(dayFirst: a, monthFirst: b)
    case (let a?, nil): return .date(a)
    case (nil, let b?): return .date(b)
    case (nil, nil): return checked(year: year, month: second, day: first)
    }
  }

  private static func year(_ word: Substring) -> PartialDate? {
    guard let year = number(word, digits: 4...4), (1800...2200).contains(year) else { return nil }
    return PartialDate(year: year)
  }

  private static func checked(year: Int, month: Int, day: Int) -> Outcome {
    if let date = PartialDate(year: year, month: month, day: day) { return .date(date) }
    guard (1...12).contains(month) else { return .impossible("\(day)-\(month)-\(year)", nearest: nil) }
    let last = (28...31).reversed().lazy.compactMap { PartialDate(year: year, month: month, day: $0) }.first
    return .impossible("\(day) \(PartialDate.monthNames[month - 1]) \(year)", nearest: day > 28 ? last : nil)
  }

  private static func number(_ text: Substring, digits: ClosedRange<Int>) -> Int? {
    let text = text.hasSuffix(".") ? text.dropLast() : text
    guard digits.contains(text.utf8.count), text.utf8.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }) else { return nil }
    return Int(text)
  }

  /// 1…12 for a month's name, its usual short form, or its spelling before 1972.
  static func month(named word: Substring) -> Int? {
    guard word.utf8.count <= 10, let first = word.utf8.first, first > 0x39 else { return nil }
    let name = word.lowercased()
    return months[name.hasSuffix(".") ? String(name.dropLast()) : name]
  }

  private static let months: [String: Int] = {
    let spellings = [
      "januari djanuari jan january", "februari pebruari februwari feb peb february", "maret mar mrt march",
      "april apr",
      "mei may", "juni djuni jun june", "juli djuli jul july", "agustus agt agu ags aug august", "september sept sep",
      "oktober okt oct october", "november nopember nov nop", "desember des dec december",
    ]
    var months: [String: Int] = [:]
    for (index, names) in spellings.enumerated() {
      for name in names.split(separator: " ") { months[String(name)] = index + 1 }
    }
    return months
  }()
}
