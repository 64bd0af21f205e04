/// One document found.
public struct IndexHit: Sendable, Equatable {
  /// Its place in the snapshot.
  public let ordinal: Ordinal
  /// Its score, ≥ 0.
  public let score: Double
  /// Its place in the order of the answer.
  public let sortKey: SortKey
  /// How the score came about, when asked for.
  public let explanation: Explanation?
}

/// How many documents have a value.
public struct FacetCount: Sendable, Hashable {
  /// The value; decimal digits for number columns.
  public let value: [UInt8]
  /// Documents of the answer with that value; exact, > 0.
  public let count: Int

  /// A count.
  public init(value: [UInt8], count: Int) {
    self.value = value
    self.count = count
  }
}

/// What a query found.
public struct IndexAnswer: Sendable, Equatable {
  /// How many documents match clause and filters; does not depend on limit, offset or cursor. At least so many where
  /// `isTotalExact` is false.
  public let total: Int
  /// Whether `total` is the number of all matches. Always with `Counting.exact`.
  public let isTotalExact: Bool
  /// The hits asked for, in order.
  public let hits: [IndexHit]
  /// For each column asked for: values with their counts, most frequent first, then by value. Exact.
  public let facets: [String: [FacetCount]]
}

/// How a score came about: a tree whose root has the score of the hit.
public struct Explanation: Sendable, Equatable {
  /// This node's share of the score.
  public let value: Double
  /// What the node is, in English, e.g. `sum of`, `term ~warga`.
  public let description: String
  /// Where the value comes from.
  public let parts: [Explanation]

  /// A node.
  public init(value: Double, description: String, parts: [Explanation] = []) {
    self.value = value
    self.description = description
    self.parts = parts
  }
}
