/// A legal citation found in a run of units.
struct Citation: Equatable {
  /// `uu`, `per-gubernur`, `kep-lurah` …
  let kind: String
  /// Name of the issuer without blanks, empty where none was written.
  let issuer: String
  let year: String
  let number: String
  /// How many units it covers.
  let length: Int

  /// Keys from the most to the least specific; a document gets all, a query asks for the first it can.
  var keys: [String] {
    let tail = "\(year)|\(number)"
    var result = issuer.isEmpty ? [] : ["\(kind)|\(issuer)|\(tail)"]
    result.append("\(kind)|\(tail)")
    if let dash = kind.firstIndex(of: "-") { result.append("\(kind[..<dash])|\(tail)") }
    return result
  }
}

/// Reads citations: kind, office, issuer, number, year, in every spelling that officials use.
struct CitationParser: Sendable {
  private let vocabulary = CitationVocabulary()
  /// Units looked at before the number: long letterheads stand between office and number.
  private static let reach = 16

  /// The citation that begins at `index`, if one does.
  func citation(at index: Int, in words: some CitationWords) -> Citation? {
    guard let opening = opening(at: index, words) else { return nil }
    var cursor = index + opening.length
    var kind = opening.kind
    var takesIssuer = opening.takesIssuer
    if opening.takesOffice, let office = office(at: cursor, words) {
      kind += "-" + office.code
      cursor += office.length
      takesIssuer = true
    }
    guard let issuer = issuer(from: &cursor, words, index + Self.reach, takesIssuer: takesIssuer),
      let (number, year, end) = numberAndYear(at: cursor, words)
    else { return nil }
    let name = opening.issuer.isEmpty ? issuer : opening.issuer
    return Citation(kind: kind, issuer: name, year: year, number: number, length: end - index)
  }

  private func opening(at index: Int, _ words: some CitationWords) -> CitationVocabulary.Opening? {
    guard let first = words.word(index), let rows = vocabulary.openings[first] else { return nil }
    return rows.first { matches($0.words, at: index, words) }?.opening
  }

  private func office(at index: Int, _ words: some CitationWords) -> (code: String, length: Int)? {
    guard let first = words.word(index), let rows = vocabulary.offices[first] else { return nil }
    return rows.first { matches($0.words, at: index, words) }.map { ($0.code, $0.words.count) }
  }

  private func matches(_ wanted: [String], at index: Int, _ words: some CitationWords) -> Bool {
    for (offset, word) in wanted.enumerated() where words.word(index + offset) != word { return false }
    return true
  }

  /// Collects the issuer's name up to the number; nil where something stands in between that no citation has.
  private func issuer(
    from cursor: inout Int, _ words: some CitationWords, _ limit: Int, takesIssuer: Bool
  ) -> String? {
    var names = [String]()
    var isOpen = takesIssuer
    var sawCapitalRegion = false
    while cursor < limit {
      if words.isNumber(cursor) { break }
      guard let word = words.word(cursor) else { return nil }
      if CitationVocabulary.numberWords.contains(word) { break }
      guard !CitationVocabulary.breaks.contains(word) else { return nil }
      if word == "dki" { sawCapitalRegion = true }
      if CitationVocabulary.fillers.contains(word) {
        if !names.isEmpty, CitationVocabulary.higherUnits.contains(word) { isOpen = false }
      } else if isOpen {
        names.append(word)
      } else if !takesIssuer {
        return nil
      }
      cursor += 1
    }
    while cursor < limit, let word = words.word(cursor), CitationVocabulary.numberWords.contains(word) { cursor += 1 }
    guard cursor < limit, words.isNumber(cursor), names.count <= 8 else { return nil }
    if names.isEmpty, sawCapitalRegion { return "jakarta" }
    return names.joined().filter { $0 != "-" }
  }

  /// `14/2008`, `14 tahun 2008`, `12/KPTS/2025`, `1 2021`.
  private func numberAndYear(at index: Int, _ words: some CitationWords) -> (number: String, year: String, end: Int)? {
    guard let written = words.number(index) else { return nil }
    var cursor = index + 1
    if let word = words.word(cursor), CitationVocabulary.yearWords.contains(word), let year = words.number(cursor + 1),
      Self.isYear(year)
    {
      return (Self.canonical(written), year, cursor + 2)
    }
    let parts = written.split(separator: "/").map(String.init)
    if parts.count > 1, let year = parts.last, Self.isYear(year) {
      let number = parts.count == 2 ? parts[0] : parts.dropLast().first { $0.allSatisfy(\.isNumber) } ?? parts[0]
      return (Self.canonical(number), year, cursor)
    }
    if parts.count == 1, let year = words.number(cursor), Self.isYear(year), year.utf8.count == 4 {
      cursor += 1
      return (Self.canonical(written), year, cursor)
    }
    return nil
  }

  private static func isYear(_ text: String) -> Bool {
    guard text.utf8.count == 4, let year = Int(text) else { return false }
    return (1900...2100).contains(year)
  }

  private static func canonical(_ number: String) -> String {
    guard number.utf8.allSatisfy({ $0 &- 0x30 < 10 }) else { return number }
    return String(decoding: Numerals.canonical(number.utf8), as: UTF8.self)
  }
}

/// The folded words that a citation may consist of, by index.
protocol CitationWords {
  /// The folded word or number at an index, nil behind the end.
  func word(_ index: Int) -> String?
  /// Whether a number or an identifier with digits stands there.
  func isNumber(_ index: Int) -> Bool
  /// The folded number there.
  func number(_ index: Int) -> String?
}
