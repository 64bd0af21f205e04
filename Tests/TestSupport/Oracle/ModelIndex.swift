public import SearchIndex

#if canImport(Glibc)
  internal import Glibc
#endif

/// An index as it would be without any engineering: a dictionary of documents, every query a walk over all of them.
/// Written from the documentation of `Clause` and `IndexQuery`, sharing no code with the engine.
public struct ModelIndex: Sendable {
  /// What a query finds.
  public struct Answer: Equatable, Sendable {
    /// Documents that match.
    public var total: Int
    /// Identities of the hits, in order.
    public var hits: [[UInt8]]
    /// Their scores.
    public var scores: [Double]
    /// Counts of values.
    public var facets: [String: [FacetCount]]
  }

  /// A document with its occurrences by term.
  struct Entry: Sendable {
    var document: IndexDocument
    /// Term → field → distinct positions, ascending.
    var terms: [[UInt8]: [[Int]]]
  }

  let schema: IndexSchema
  private(set) var entries: [[UInt8]: Entry] = [:]
  /// Documents with each term.
  private(set) var frequencies: [[UInt8]: Int] = [:]

  /// An empty index.
  public init(schema: IndexSchema) {
    self.schema = schema
  }

  /// Number of documents.
  public var count: Int { entries.count }

  /// The documents by identity.
  public var documents: [[UInt8]: IndexDocument] { entries.mapValues(\.document) }

  /// Adds or replaces a document.
  public mutating func add(_ document: IndexDocument) {
    var terms: [[UInt8]: [[Int]]] = [:]
    for (field, occurrences) in document.fields.enumerated() {
      for occurrence in occurrences {
        var places = terms[occurrence.term] ?? Array(repeating: [], count: schema.fields.count)
        if places[field].last != occurrence.position { places[field].append(occurrence.position) }
        terms[occurrence.term] = places
      }
    }
    remove(document.identity)
    entries[document.identity] = Entry(document: document, terms: terms)
    for term in terms.keys { frequencies[term, default: 0] += 1 }
  }

  /// Removes a document.
  public mutating func remove(_ identity: [UInt8]) {
    for term in (entries.removeValue(forKey: identity)?.terms ?? [:]).keys {
      frequencies[term] = frequencies[term].flatMap { $0 > 1 ? $0 - 1 : nil }
    }
  }

  /// Answers a query.
  public func search(_ query: IndexQuery) -> Answer {
    let scorer = ModelScorer(self)
    let matching = entries.values.compactMap { entry in
      scorer.points(query.clause, entry).map { (entry: entry.document, points: $0) }
    }
    let accepted = matching.filter { passes(query.filters, $0.entry) }
    let sorted = accepted.map { (key: ModelKey(query, schema, $0.entry, $0.points), found: $0) }.sorted {
      $0.key < $1.key
    }
    var facets: [String: [FacetCount]] = [:]
    for column in query.facets {
      let others = query.filters.filter { $0.column != column }
      facets[column] = counts(column, of: matching.map(\.entry).filter { passes(others, $0) })
    }
    let page = query.limit > 0 ? sorted.dropFirst(query.offset).prefix(query.limit) : []
    return Answer(
      total: accepted.count, hits: page.map(\.found.entry.identity),
      scores: page.map { Double($0.found.points) / (255 * 4096) }, facets: facets)
  }

  private func passes(_ filters: [Filter], _ document: IndexDocument) -> Bool {
    filters.allSatisfy { filter in
      switch filter {
      case .anyOf(let column, let values): !Set(keywords(column, document)).isDisjoint(with: values)
      case .noneOf(let column, let values): Set(keywords(column, document)).isDisjoint(with: values)
      case .range(let column, let range): number(column, document).map(range.contains) ?? false
      }
    }
  }

  private func counts(_ column: String, of documents: [IndexDocument]) -> [FacetCount] {
    var counts: [[UInt8]: Int] = [:]
    for document in documents {
      for value in Set(keywords(column, document)) { counts[value, default: 0] += 1 }
      if let value = number(column, document) { counts[Array("\(value)".utf8), default: 0] += 1 }
    }
    return counts.map { FacetCount(value: $0.key, count: $0.value) }.sorted {
      $0.count != $1.count ? $0.count > $1.count : $0.value.lexicographicallyPrecedes($1.value)
    }
  }

  func keywords(_ column: String, _ document: IndexDocument) -> [[UInt8]] {
    guard let place = schema.columns.firstIndex(where: { $0.name == column }),
      case .keywords(let values) = document.columns[place]
    else { return [] }
    return values
  }

  func number(_ column: String, _ document: IndexDocument) -> Int32? {
    guard let place = schema.columns.firstIndex(where: { $0.name == column }),
      case .number(let value) = document.columns[place]
    else { return nil }
    return value
  }
}

/// The order of hits, first comes first.
private struct ModelKey: Comparable {
  enum Value: Equatable {
    case points(Int)
    case number(Int32?)
    case keyword([UInt8]?)
  }
  let value: Value
  let isDescending: Bool
  let tie: Int32?
  let identity: [UInt8]

  init(_ query: IndexQuery, _ schema: IndexSchema, _ document: IndexDocument, _ points: Int) {
    let model = ModelIndex(schema: schema)
    switch query.sort {
    case .relevance:
      value = .points(points)
      isDescending = true
    case .column(let name, let descending):
      if schema.columns.first(where: { $0.name == name })?.kind == .keyword {
        value = .keyword(model.keywords(name, document).min { $0.lexicographicallyPrecedes($1) })
      } else {
        value = .number(model.number(name, document))
      }
      isDescending = descending
    }
    tie = query.tieColumn.flatMap { model.number($0, document) }
    identity = document.identity
  }

  static func < (left: ModelKey, right: ModelKey) -> Bool {
    if left.value != right.value {
      switch (left.value, right.value) {
      case (.points(let one), .points(let other)): return one > other
      case (.number(let one?), .number(let other?)): return (one < other) != left.isDescending
      case (.keyword(let one?), .keyword(let other?)): return one.lexicographicallyPrecedes(other) != left.isDescending
      case (.number(nil), _), (.keyword(nil), _): return false
      default: return true
      }
    }
    if left.tie != right.tie {
      guard let one = left.tie else { return false }
      guard let other = right.tie else { return true }
      return one > other
    }
    return left.identity.lexicographicallyPrecedes(right.identity)
  }
}
