internal import SearchIndex

/// The engine against `ModelIndex`: random histories of an index, and after each commit random queries of every class,
/// for which both must give the same hits in the same order, scores, totals, facets, explanations and pages.
///
/// One seed gives one history: what disagrees once disagrees again.
public struct Oracle {
  /// How large the indexes are.
  public enum Scale: Sendable {
    /// Up to 60 documents in up to as many segments.
    case small
    /// Some thousand documents, so that lists have several windows, sparse and dense.
    case windows
  }

  /// Where engine and model part.
  public struct Disagreement: Error, CustomStringConvertible {
    /// Which index, which query, and what differs.
    public let description: String
  }

  /// Queries compared so far.
  public private(set) var queryCount = 0
  private let origin: String
  private let scale: Scale
  private var corpus: RandomCorpus
  private let store = CrashingFileStore()
  private var model = ModelIndex(schema: RandomCorpus.schema)

  /// A history that the seed decides.
  public init(seed: UInt64, scale: Scale) {
    self.scale = scale
    origin = "seed \(seed), \(scale)"
    var random = SeededGenerator(seed: seed)
    let vocabulary = scale == .small ? [6, 40, 150][random.below(3)] : 12
    corpus = RandomCorpus(seed: seed, vocabulary: vocabulary)
  }

  /// Some sessions of a writer, each with some changes and a commit, and after each so many queries.
  public mutating func run(sessions: Int, queries: Int) throws {
    for session in 0..<sessions {
      try write(session)
      let snapshot = try IndexSnapshot.open(store)
      let known = try snapshot.identities().map(\.identity)
      if Set(known) != Set(model.documents.keys) { throw disagreement("session \(session): identities") }
      for number in 0..<queries {
        var query = corpus.query()
        if scale == .windows { query.limit = min(query.limit, 10) }
        let comparison = Comparison(query, snapshot, model)
        if let difference = try comparison.difference(pages: number % 5 == 0) {
          throw disagreement("session \(session), query \(number): \(difference) of \(query)")
        }
        queryCount += 1
      }
    }
    let faults = try IndexCheck.run(store)
    if !faults.isEmpty { throw disagreement("\(faults)") }
  }

  private func disagreement(_ what: String) -> Disagreement { Disagreement(description: "\(origin), \(what)") }

  private mutating func write(_ session: Int) throws {
    let budget = scale == .windows ? 64 << 20 : [1, 5_000, 1 << 20][corpus.random.below(3)]
    let writer = try TestIndex.writer(store, memoryBudget: budget)
    switch scale {
    case .small: for _ in 0..<corpus.random.below(40) { try change("d\(corpus.random.below(60))", 30, writer) }
    case .windows where session == 0: for number in 0..<5000 { try put("d\(number)", 6, writer) }
    case .windows: for _ in 0..<700 { try change("d\(corpus.random.below(6000))", 6, writer) }
    }
    _ = corpus.random.once(in: 4) ? try writer.optimize() : try writer.commit()
    try writer.close()
  }

  private mutating func change(_ identity: String, _ words: Int, _ writer: IndexWriter) throws {
    if corpus.random.once(in: 4) {
      try writer.remove(identity: Array(identity.utf8))
      model.remove(Array(identity.utf8))
    } else {
      try put(identity, words, writer)
    }
  }

  private mutating func put(_ identity: String, _ words: Int, _ writer: IndexWriter) throws {
    let document = corpus.document(identity, words: words)
    try writer.add(document)
    model.add(document)
  }
}

/// One query to both.
private struct Comparison {
  private let query: IndexQuery
  private let snapshot: IndexSnapshot
  private let model: ModelIndex

  init(_ query: IndexQuery, _ snapshot: IndexSnapshot, _ model: ModelIndex) {
    (self.query, self.snapshot, self.model) = (query, snapshot, model)
  }

  /// What is not the same; nil when everything is.
  func difference(pages: Bool) throws -> String? {
    var whole = query
    (whole.limit, whole.offset) = (model.count + 1, 0)
    let all = model.search(whole)
    let answer = try snapshot.search(query)
    let page = query.limit > 0 ? (query.offset..<query.offset + query.limit).clamped(to: 0..<all.hits.count) : 0..<0
    if answer.total != all.total { return "total \(answer.total), expected \(all.total)" }
    if try identities(answer) != Array(all.hits[page]) { return "hits" }
    // Scores are sums of whole numbers on both sides: no tolerance.
    if answer.hits.map(\.score) != Array(all.scores[page]) { return "scores" }
    if answer.facets != all.facets { return "facets" }
    if query.explain, try !explains(answer, all) { return "explanations" }
    return pages ? try differenceOfPages(all) : nil
  }

  private func identities(_ answer: IndexAnswer) throws -> [[UInt8]] {
    try answer.hits.map { try snapshot.identity(of: $0.ordinal) }
  }

  /// Every hit has an explanation that adds up to its score, and a document has one exactly where the clause matches.
  private func explains(_ answer: IndexAnswer, _ all: ModelIndex.Answer) throws -> Bool {
    guard answer.hits.allSatisfy({ $0.explanation?.value == $0.score }) else { return false }
    let matching = Set(model.search(IndexQuery(clause: query.clause, limit: model.count + 1)).hits)
    for number in stride(from: 0, to: snapshot.documentCount, by: 1 + snapshot.documentCount / 8) {
      let ordinal = Ordinal(number: number)
      let isExplained = try snapshot.explain(query, ordinal) != nil
      if try isExplained != matching.contains(snapshot.identity(of: ordinal)) { return false }
    }
    return true
  }

  /// Pages one after another by cursor are the whole list, and each has the totals of the whole.
  private func differenceOfPages(_ all: ModelIndex.Answer) throws -> String? {
    var page = query
    (page.limit, page.offset, page.facets, page.explain) = (max(3, all.hits.count / 5), 0, [], false)
    var found: [[UInt8]] = []
    while true {
      let answer = try snapshot.search(page)
      if answer.total != all.total { return "total of a page" }
      guard let last = answer.hits.last else { break }
      found += try identities(answer)
      page.after = SortKey(bytes: last.sortKey.bytes)
    }
    return found == all.hits ? nil : "pages"
  }
}
