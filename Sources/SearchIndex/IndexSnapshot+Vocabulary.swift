/// The dictionary and the columns as lists.
extension IndexSnapshot {
  /// A term and how many documents have it.
  public struct TermStatistic: Sendable, Hashable {
    /// The dictionary key.
    public let term: [UInt8]
    /// Documents with it, > 0.
    public let documentFrequency: Int

    /// A statistic.
    public init(term: [UInt8], documentFrequency: Int) {
      self.term = term
      self.documentFrequency = documentFrequency
    }
  }

  /// The terms that begin so and are in most documents, most frequent first, then by bytes. Reads every term with the
  /// prefix.
  public func terms(withPrefix prefix: [UInt8], limit: Int) throws(IndexError) -> [TermStatistic] {
    var frequencies: [[UInt8]: Int] = [:]
    for segment in segments {
      for (term, entry) in try segment.dictionary.entries(withPrefix: prefix) {
        frequencies[term, default: 0] += entry.documentFrequency
      }
    }
    return Self.mostFrequent(frequencies, limit: limit)
  }

  /// The terms that a pattern describes, as `Clause.wildcard` reads it, and that are in most documents, most frequent
  /// first, then by bytes. Reads only those parts of the dictionary where such a term can be.
  public func terms(matching pattern: [UInt8], limit: Int) throws(IndexError) -> [TermStatistic] {
    guard let automaton = PatternAutomaton(pattern) else { return [] }
    var frequencies: [[UInt8]: Int] = [:]
    for segment in segments {
      try segment.dictionary.forEachTerm(of: automaton, after: []) { term, entry, _ in
        frequencies[term, default: 0] += entry.documentFrequency
      }
    }
    return Self.mostFrequent(frequencies, limit: limit)
  }

  private static func mostFrequent(_ frequencies: [[UInt8]: Int], limit: Int) -> [TermStatistic] {
    let sorted = frequencies.sorted { left, right in
      left.value == right.value ? left.key.lexicographicallyPrecedes(right.key) : left.value > right.value
    }
    return sorted.prefix(max(0, limit)).map { TermStatistic(term: $0.key, documentFrequency: $0.value) }
  }

  /// Documents with the term, 0 when there is none.
  public func documentFrequency(of term: [UInt8]) throws(IndexError) -> Int {
    var sum = 0
    for segment in segments { sum += try segment.dictionary.entry(of: term)?.documentFrequency ?? 0 }
    return sum
  }

  /// Every value of a column with the number of documents that have it, by value ascending; empty for a column that the
  /// schema does not have. Values of number columns are decimal digits.
  public func values(of column: String) throws(IndexError) -> [FacetCount] {
    let query = IndexQuery(clause: .everything, limit: 0, facets: [column])
    let counts = try search(query).facets[column] ?? []
    return counts.sorted { $0.value.lexicographicallyPrecedes($1.value) }
  }

  /// Average length of each field over all documents, in positions; 0 without documents. For choosing
  /// `IndexSchema.Field.typicalLength`.
  public var averageFieldLengths: [Double] {
    schema.fields.indices.map { field in
      let total = segments.reduce(0.0) { $0 + Double($1.description.fieldLengths[field]) }
      return documentCount == 0 ? 0 : total / Double(documentCount)
    }
  }
}
