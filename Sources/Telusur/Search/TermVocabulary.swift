import Language
import SearchIndex

/// What an index knows of terms: how many entries hold them.
struct TermVocabulary: Sendable {
  let snapshot: IndexSnapshot

  /// Entries that hold the most frequent of the terms.
  func frequency(ofAny terms: some Sequence<Term>) throws(IndexError) -> Int {
    var most = 0
    for term in terms { most = max(most, try snapshot.documentFrequency(of: term.bytes)) }
    return most
  }

  /// Upper bound of the entries that hold a sequence: those with its rarest place. 0 where a place stands nowhere.
  func frequency(ofPhrase places: [[Term]]) throws(IndexError) -> Int {
    var least = places.isEmpty ? 0 : Int.max
    for place in places { least = min(least, try frequency(ofAny: place)) }
    return least
  }
}
