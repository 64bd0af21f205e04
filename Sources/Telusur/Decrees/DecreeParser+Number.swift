extension DecreeParser {
  /// Number and year as far as they are legible.
  struct NumberAndYear {
    let number: String?
    let year: Int?
    /// What stands in place of a number that is not legible, digits that OCR took for letters undone.
    var doubtful: String?
  }

  /// What stands after NOMOR: "12 TAHUN 2025", "821/12/KEL-GLD", "… TAHUN 2022". `nil` where the line is no number
  /// line. `next` is the line below, which holds the number where the line ends after the colon.
  static func number(in line: Line, next: Line?) -> NumberAndYear? {
    let words = line.words
    guard let first = words.first, first == "NOMOR" || first == "NO" else { return nil }
    if words.count == 1, let next, next.words.contains("TAHUN"), next.text.first?.isNumber == true {
      return value(next.text)
    }
    guard let label = line.text.firstIndex(where: { " :.".contains($0) }) else {
      return NumberAndYear(number: nil, year: nil)
    }
    return value(String(line.text[label...]))
  }

  /// Reads "12 TAHUN 2025" or "821/12/KEL-GLD".
  static func value(_ text: String) -> NumberAndYear {
    let words = text.split(separator: " ").map(String.init)
    let tahun = words.firstIndex { plainWord($0[...]) == "TAHUN" }
    let written = words[..<(tahun ?? words.endIndex)].joined(separator: " ")
    let year = tahun.flatMap { $0 + 1 < words.count ? fourDigits(words[$0 + 1]) : nil }
    let number = legible(written)
    return NumberAndYear(number: number, year: year, doubtful: number == nil ? doubtful(written) : nil)
  }

  /// A number with signs that none has, as it stands there; letters between or beside digits as the digits they look
  /// like. `nil` for a blank to be filled in by hand.
  private static func doubtful(_ written: String) -> String? {
    let text = trimmed(written.drop { " :.".contains($0) })
    guard text.utf8.count <= 40, text.contains(where: \.isNumber) else { return nil }
    let parts = text.split(separator: "/", omittingEmptySubsequences: false).map { part -> String in
      let bare = part.filter { $0 != " " }
      guard bare.contains(where: \.isNumber), bare.allSatisfy({ $0.isNumber || lookalikes[$0] != nil }) else {
        return bare
      }
      return String(bare.map { lookalikes[$0] ?? $0 })
    }
    return parts.joined(separator: "/")
  }

  /// What OCR makes of digits.
  private static let lookalikes: [Character: Character] = [
    "I": "1", "l": "1", "|": "1", "O": "0", "o": "0", "S": "5", "B": "8", "Z": "2",
  ]

  private static func fourDigits(_ word: String) -> Int? {
    let digits = word.filter { !".,;".contains($0) }
    guard digits.utf8.count == 4, let year = Int(digits), (1900...2100).contains(year) else { return nil }
    return year
  }

  /// The number without blanks, if every part of it can be trusted. Capital I and O, small l and the like beside
  /// digits are what OCR makes of 1 and 0, and dots or dashes alone are a blank to be filled in by hand.
  static func legible(_ written: String) -> String? {
    var number = written[...]
    while let first = number.first, " :.".contains(first) { number.removeFirst() }
    while let last = number.last, " :.,;".contains(last) { number.removeLast() }
    let parts = number.split(separator: "/", omittingEmptySubsequences: false).map { trimmed($0) }
    guard !parts.isEmpty, parts.count <= 8, parts.allSatisfy(isLegible),
      parts.contains(where: { $0.contains(where: \.isNumber) })
    else { return nil }
    if parts.count == 1, parts[0].first?.isNumber != true, !parts[0].lowercased().hasPrefix("e-") { return nil }
    return parts.map { $0.replacing(" ", with: "") }.joined(separator: "/")
  }

  private static func isLegible(_ part: String) -> Bool {
    guard (1...20).contains(part.count) else { return false }
    // "5 A" is 5A; any other blank parts two things that may not belong together.
    let words = part.split(separator: " ")
    let isLettered = words.count == 2 && words[0].allSatisfy(\.isNumber) && words[1].count == 1
    guard words.count == 1 || isLettered else { return false }
    let bare = part.filter { $0 != " " }
    guard
      bare.unicodeScalars.allSatisfy({
        $0.isASCII && ($0.properties.isAlphabetic || $0.properties.numericType != nil)
          || ".-–_()".unicodeScalars.contains($0)
      })
    else { return false }
    return bare.split { ".-–_()".contains($0) }.allSatisfy { run in
      let letters = run.filter(\.isLetter)
      return letters.isEmpty || letters.count == run.count || !letters.allSatisfy { "IlOoSBZ|".contains($0) }
    } && bare.contains { $0.isLetter || $0.isNumber }
  }
}
