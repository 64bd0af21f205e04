import Language
import SearchIndex

/// Reads a word that stands nowhere in the index as the nearest that does. The vocabulary is that of the index searched,
/// so a public index never hints at words of closed documents (security rule R2).
struct Spelling {
  /// Words shorter than this are not corrected: too many neighbours.
  static let minimumLength = 4
  /// From this length on two letters may differ.
  static let twoEditsLength = 8
  /// Most words tried as neighbours.
  static let scanLimit = 20_000
  /// Most words of a query that are corrected, so that no query becomes expensive.
  static let wordLimit = 6
  /// Most corrections of one word.
  static let limit = 3

  let vocabulary: TermVocabulary
  let analyzer: Analyzer

  /// The nearest words of the vocabulary, best first; none for numbers, identifiers and short words.
  ///
  /// Only words with the same first letter are tried: people seldom mistype it, and it bounds the work.
  func corrections(of word: QueryWord) throws(IndexError) -> [WordPlan.Correction] {
    guard word.exact.kind == .exact else { return [] }
    let typed = Array(word.exact.bytes.dropFirst())
    guard typed.count >= Self.minimumLength, let first = typed.first, typed.allSatisfy({ !(0x30...0x39).contains($0) })
    else { return [] }
    let limit = typed.count >= Self.twoEditsLength ? 2 : 1
    var found: [(term: [UInt8], distance: Int, frequency: Int)] = []
    for known in try vocabulary.snapshot.terms(withPrefix: [Term.Kind.exact.rawValue, first], limit: Self.scanLimit) {
      let candidate = Array(known.term.dropFirst())
      guard let distance = EditDistance.between(typed, candidate, limit: limit) else { continue }
      found.append((candidate, distance, known.documentFrequency))
    }
    found.sort { a, b in
      if a.distance != b.distance { return a.distance < b.distance }
      if a.frequency != b.frequency { return a.frequency > b.frequency }
      return a.term.lexicographicallyPrecedes(b.term)
    }
    guard let nearest = found.first?.distance else { return [] }
    return found.lazy.filter { $0.distance == nearest }.prefix(Self.limit).compactMap { candidate in
      let text = String(decoding: candidate.term, as: UTF8.self)
      guard let read = analyzer.read(query: text).words.first else { return nil }
      return WordPlan.Correction(from: word.text, to: text, distance: candidate.distance, word: read)
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
