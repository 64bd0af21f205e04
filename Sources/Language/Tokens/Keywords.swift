/// The words that rules over several words begin with or look for, with what each is to them.
struct Keywords: Sendable {
  private var table = RootTable(expected: 512)
  private var meanings: [(keyword: Keyword, value: Int)] = []

  init() {
    for (word, month) in Numerals.months { add(word, .month, month) }
    for (word, exponent) in Numerals.multipliers { add(word, .multiplier, exponent) }
    for word in ["rp", "idr"] { add(word, .rupiah) }
    for word in CitationVocabulary.numberWords { add(word, .nomor) }
    for word in CitationVocabulary.yearWords { add(word, .tahun) }
    for word in Numerals.countedWords { add(word, .counted) }
    for word in CitationVocabulary.firstWords { add(word, .law) }
  }

  /// The first meaning of a word wins.
  private mutating func add(_ word: String, _ keyword: Keyword, _ value: Int = 0) {
    guard let number = table.insert(word.utf8), number == meanings.count else { return }
    meanings.append((keyword, value))
  }

  /// What a folded word is to the rules.
  func meaning(of word: [UInt8]) -> (keyword: Keyword, value: Int) {
    table.entry(of: word).map { meanings[$0] } ?? (.none, 0)
  }
}
