/// Lower-case words a document has used so far: the only lexicon the worker has.
struct Vocabulary {
  private var words: Set<String> = []

  /// Words kept at most; enough for any decree, and no document can make it grow without bound.
  private static let limit = 100_000

  /// Remembers the words of a line; the last one only if the line does not break it.
  mutating func learn(_ line: String) {
    guard words.count < Vocabulary.limit else { return }
    for word in line.split(whereSeparator: { !$0.isLetter }) where word.utf8.count >= 4 {
      words.insert(word.lowercased())
    }
  }

  func contains(_ word: String) -> Bool {
    words.contains(word.lowercased())
  }
}
