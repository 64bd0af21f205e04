import Language

/// How a document calls itself where its heading could not be read as that of a decree: a law whose text lost its lines,
/// a scan, a file that only its name describes (`pp61th2010.pdf`).
enum OpeningCitation {
  /// Bytes of the text that are looked at.
  private static let reach = 400

  /// The keys of the citation that a text begins with; empty where it has none. What stands behind "bahwa" is a reason,
  /// and the law cited there another one.
  static func keys(of text: String, _ analyzer: Analyzer) -> [Term] {
    for token in analyzer.tokens(in: String(decoding: text.utf8.prefix(reach), as: UTF8.self)) {
      guard let term = token.terms.first else { continue }
      if term.kind == .citation { return token.terms }
      if term.kind == .exact, reasonWords.contains(term.text) { return [] }
    }
    return []
  }

  private static let reasonWords: Set<String> = ["bahwa", "menimbang", "mengingat"]

  /// The keys that a file's name stands for: `uu-14-2008.pdf`, `pp_1963_21.pdf`, `Perki1th2021.pdf`; empty where the
  /// name is not that of a regulation with number and year.
  static func keys(ofFile name: String, _ analyzer: Analyzer) -> [Term] {
    let stem = name.lastIndex(of: ".").map { name[..<$0] } ?? name[...]
    var words = Self.words(of: stem)
    // The year first, as in the addresses of legal databases.
    if let place = words.indices.dropLast().first(where: { isNumber(words[$0]) }), isYear(words[place]),
      isNumber(words[place + 1]), !isYear(words[place + 1])
    {
      words.swapAt(place, place + 1)
    }
    return analyzer.tokens(in: words.joined(separator: " ")).first { $0.terms.first?.kind == .citation }?.terms ?? []
  }

  /// Runs of letters and runs of digits.
  private static func words(of name: Substring) -> [String] {
    var words: [String] = []
    var last = Kind.other
    for character in name {
      let kind: Kind = character.isNumber ? .digit : character.isLetter ? .letter : .other
      if kind != .other {
        if kind == last, let word = words.popLast() {
          words.append(word + String(character))
        } else {
          words.append(String(character))
        }
      }
      last = kind
    }
    return words
  }

  private enum Kind { case letter, digit, other }

  private static func isNumber(_ word: String) -> Bool { word.allSatisfy(\.isNumber) }
  private static func isYear(_ word: String) -> Bool { word.utf8.count == 4 && (1900...2100).contains(Int(word) ?? 0) }
}
