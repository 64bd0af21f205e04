#if canImport(Glibc)
  internal import Glibc
#endif

/// More like this.
extension IndexSnapshot {
  /// A clause that finds documents about the same as one with these terms: enough of its most telling ones, each weighted
  /// by how often it occurs there, damped by the logarithm. Telling is tf · idf: frequent in the document, rare elsewhere
  /// (Lucene's MoreLikeThis has the same limits, 25 terms of which three in ten).
  ///
  /// The terms are the caller's, who knows how a text becomes terms; so it works for a text that is not in the index too.
  /// Terms that fewer than two documents have are left out, since they find nothing else. The document itself, if it is in
  /// the index, is among the hits. O(terms · log dictionary).
  ///
  /// - Parameters: `terms` with their number of occurrences; `limit` is the largest number of terms used, 25 being usual.
  ///   `share` is how much of their worth a document must hold, 0…1. Without a telling term the clause matches nothing.
  public func clause(like terms: [[UInt8]: Int], limit: Int = 25, share: Float = 0.3) throws(IndexError) -> Clause {
    var telling: [(term: [UInt8], weight: Double, rank: Double)] = []
    for (term, count) in terms where count > 0 {
      let frequency = try documentFrequency(of: term)
      guard frequency > 1 else { continue }
      let weight = 1 + log(Double(count))
      let rarity = log(1 + (Double(documentCount - frequency) + 0.5) / (Double(frequency) + 0.5))
      telling.append((term, weight, weight * rarity))
    }
    telling.sort { one, other in
      one.rank != other.rank ? one.rank > other.rank : one.term.lexicographicallyPrecedes(other.term)
    }
    let parts = telling.prefix(max(0, limit)).map {
      Clause.Part(share: Float($0.rank), clause: .term($0.term, weight: Float($0.weight)))
    }
    guard !parts.isEmpty else { return .any([]) }
    return .enough(parts, share: share * parts.reduce(0) { $0 + $1.share })
  }
}
