import Language
import SearchIndex

/// Reads a word that stands nowhere in the index as the nearest that does. The vocabulary is that of the index searched,
/// so a public index never hints at words of closed documents (security rule R2).
struct Spelling {
  /// Words shorter than this are not corrected: too many neighbours.
  static let minimumLength = 4
  /// From this length on two letters may differ.
  static let twoEditsLength = 8
  /// Most words of a query that are corrected, so that no query becomes expensive.
  static let wordLimit = 6
  /// Most neighbours looked at: enough for three roots.
  private static let nearLimit = 24
  /// Most corrections of one word.
  static let limit = 3

  let vocabulary: TermVocabulary
  let analyzer: Analyzer

  /// The nearest words of the vocabulary, best first; none for numbers, identifiers and short words. Where no word is
  /// near, the word is taken as the half of one: those that go on from it.
  ///
  /// Exact forms and roots are both tried, so that "domisil" finds an index that knows "berdomisili" only. Readings of
  /// one root count once: three readings are three meanings.
  func corrections(of word: QueryWord) throws(IndexError) -> [WordPlan.Correction] {
    guard word.exact.kind == .exact else { return [] }
    let typed = Array(word.exact.bytes.dropFirst())
    guard typed.count >= Self.minimumLength, typed.allSatisfy({ !(0x30...0x39).contains($0) }) else { return [] }
    var candidates = try near(typed)
    if candidates.isEmpty { candidates = try beginning(with: typed) }
    var roots = Set<Term>()
    var corrections: [WordPlan.Correction] = []
    for candidate in candidates where corrections.count < Self.limit {
      let text = String(decoding: candidate.letters, as: UTF8.self)
      guard let read = analyzer.read(query: text).words.first, roots.insert(read.roots.first ?? read.exact).inserted
      else { continue }
      corrections.append(.init(from: word.text, to: text, distance: candidate.distance, word: read))
    }
    return corrections
  }

  /// A word of the vocabulary.
  private struct Candidate {
    let letters: [UInt8]
    let distance: Int
    let frequency: Int
  }

  /// The words at the least distance, most frequent first. The first letter must be right; only where nothing is found
  /// so, the whole vocabulary is tried for a single slip: people seldom mistype the first, and it costs four times less.
  private func near(_ typed: [UInt8]) throws(IndexError) -> [Candidate] {
    let limit = typed.count >= Self.twoEditsLength ? 2 : 1
    let found = try near(typed, distance: limit, sameLetters: 1)
    return found.isEmpty ? try near(typed, distance: 1, sameLetters: 0) : found
  }

  private func near(_ typed: [UInt8], distance: Int, sameLetters: Int) throws(IndexError) -> [Candidate] {
    var best: [[UInt8]: Candidate] = [:]
    for kind in [Term.Kind.exact, .root] {
      let terms = try vocabulary.snapshot.terms(
        near: Term(kind, typed).bytes, distance: distance, prefix: 1 + sameLetters, limit: Self.nearLimit)
      for term in terms {
        let letters = Array(term.term.dropFirst())
        let frequency = max(term.documentFrequency, best[letters]?.frequency ?? 0)
        best[letters] = Candidate(letters: letters, distance: term.distance, frequency: frequency)
      }
    }
    let least = best.values.map(\.distance).min() ?? 0
    return best.values.filter { $0.distance == least }.sorted {
      $0.frequency == $1.frequency
        ? $0.letters.lexicographicallyPrecedes($1.letters) : $0.frequency > $1.frequency
    }
  }

  /// The most frequent words that begin so.
  private func beginning(with typed: [UInt8]) throws(IndexError) -> [Candidate] {
    try vocabulary.snapshot.terms(withPrefix: Term(.exact, typed).bytes, limit: Self.nearLimit).map {
      Candidate(letters: Array($0.term.dropFirst()), distance: 1, frequency: $0.documentFrequency)
    }
  }

  /// A word that stands nowhere and what it was read as.
  struct Reading: Sendable {
    var from: String
    var to: String
  }

  /// What to tell the user: the query with the first reading of each word in its place.
  static func told(_ readings: [Reading], in query: String) -> Understanding.Spelling {
    var text = query
    var words: [Understanding.Term] = []
    for reading in readings {
      if let known = words.firstIndex(where: { $0.text == reading.from }) {
        words[known].readAs.append(reading.to)
      } else {
        words.append(.init(text: reading.from, readAs: [reading.to]))
        text = text.replacing(reading.from, with: reading.to)
      }
    }
    return Understanding.Spelling(text: text, words: words)
  }
}
