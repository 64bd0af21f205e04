import SearchIndex
import TestSupport
import Testing

/// The engine against `ModelIndex`: the same documents, totals, facets and scores, whatever the history of the index.
@Suite struct OracleTests {
  /// Seeds print with a failure; put one here to run it again.
  @Test(arguments: 1...8) func randomHistoriesAndQueries(seed: UInt64) throws {
    var corpus = RandomCorpus(seed: seed)
    let store = CrashingFileStore()
    var model = ModelIndex(schema: RandomCorpus.schema)
    for _ in 0..<4 {
      let writer = try open(store, budget: corpus.random.once(in: 2) ? 1 : 1 << 20)
      for _ in 0..<corpus.random.below(40) { try change(writer, &model, &corpus) }
      if corpus.random.once(in: 4) { _ = try writer.optimize() } else { _ = try writer.commit() }
      try writer.close()
      try compare(store, model, &corpus, queries: 60, "seed \(seed)")
    }
    #expect(try IndexCheck.run(store) == [])
  }

  @Test func severalWindowsAndDenseLists() throws {
    var corpus = RandomCorpus(seed: 77, vocabulary: 12)
    let store = CrashingFileStore()
    var model = ModelIndex(schema: RandomCorpus.schema)
    let writer = try open(store, budget: 64 << 20)
    for number in 0..<5000 {
      let document = corpus.document("d\(number)", words: 6)
      try writer.add(document)
      model.add(document)
    }
    _ = try writer.commit()
    try compare(store, model, &corpus, queries: 25, "seed 77")
    // Through a merge, so that lists with windows are read back and written again.
    for number in stride(from: 0, to: 5000, by: 7) {
      try writer.remove(identity: Array("d\(number)".utf8))
      model.remove(Array("d\(number)".utf8))
    }
    _ = try writer.commit()
    try compare(store, model, &corpus, queries: 15, "seed 77, merged")
    #expect(try IndexCheck.run(store) == [])
  }

  private func open(_ store: CrashingFileStore, budget: Int) throws -> IndexWriter {
    try IndexWriter.open(
      store, schema: RandomCorpus.schema, audience: "public", analyzer: "test",
      options: .init(memoryBudget: budget, holder: "test", clock: { 0 }))
  }

  private func change(_ writer: IndexWriter, _ model: inout ModelIndex, _ corpus: inout RandomCorpus) throws {
    let identity = "d\(corpus.random.below(60))"
    if corpus.random.once(in: 4) {
      try writer.remove(identity: Array(identity.utf8))
      model.remove(Array(identity.utf8))
    } else {
      let document = corpus.document(identity)
      try writer.add(document)
      model.add(document)
    }
  }

  private func compare(
    _ store: CrashingFileStore, _ model: ModelIndex, _ corpus: inout RandomCorpus, queries: Int, _ origin: String
  ) throws {
    let snapshot = try IndexSnapshot.open(store)
    #expect(try Set(snapshot.identities().map(\.identity)) == Set(model.documents.keys), "\(origin)")
    for number in 0..<queries {
      let query = corpus.query()
      check(query, try snapshot.search(query), model.search(query), snapshot, "\(origin), query \(number): \(query)")
      if number % 5 == 0 { try checkPages(query, snapshot, model, "\(origin), pages of query \(number): \(query)") }
    }
  }

  private func check(
    _ query: IndexQuery, _ answer: IndexAnswer, _ expected: ModelIndex.Answer, _ snapshot: IndexSnapshot,
    _ origin: String
  ) {
    let comment = Comment(rawValue: origin)
    #expect(answer.total == expected.total, comment)
    #expect((try? answer.hits.map { try snapshot.identity(of: $0.ordinal) }) == expected.hits, comment)
    // Scores are sums of whole numbers on both sides: no tolerance.
    #expect(answer.hits.map(\.score) == expected.scores, comment)
    #expect(answer.facets == expected.facets, comment)
    for hit in answer.hits where query.explain { #expect(hit.explanation?.value == hit.score, comment) }
  }

  /// Pages of three, one after another by cursor, are the whole list.
  private func checkPages(_ query: IndexQuery, _ snapshot: IndexSnapshot, _ model: ModelIndex, _ origin: String) throws
  {
    var whole = query
    (whole.limit, whole.offset, whole.facets, whole.explain) = (100_000, 0, [], false)
    let expected = model.search(whole).hits
    var page = whole
    page.limit = max(3, expected.count / 5)
    var found: [[UInt8]] = []
    while true {
      let answer = try snapshot.search(page)
      if answer.hits.isEmpty { break }
      found += try answer.hits.map { try snapshot.identity(of: $0.ordinal) }
      page.after = answer.hits.last.flatMap { SortKey(bytes: $0.sortKey.bytes) }
    }
    #expect(found == expected, Comment(rawValue: origin))
  }
}
