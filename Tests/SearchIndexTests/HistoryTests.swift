import SearchIndex
import TestSupport
import Testing

/// The content of an index depends on its documents, not on how they came in.
@Suite struct HistoryTests {
  @Test func sameDocumentsSameBytes() throws {
    let one = try build(seed: 5, order: Array(0..<80), commitEvery: 1000)
    let two = try build(seed: 5, order: Array(0..<80), commitEvery: 1000)
    #expect(one.image == two.image)
  }

  @Test func anyHistoryOptimizesToTheSameContent() throws {
    let straight = try build(seed: 5, order: Array(0..<80), commitEvery: 1000)
    var random = SeededGenerator(seed: 11)
    for commitEvery in [1, 7, 30] {
      let shuffled = try build(seed: 5, order: (0..<80).shuffled(using: &random), commitEvery: commitEvery)
      #expect(sections(shuffled) == sections(straight), "commits of \(commitEvery)")
    }
  }

  @Test func scoresDoNotDependOnSegments() throws {
    let straight = try IndexSnapshot.open(build(seed: 6, order: Array(0..<60), commitEvery: 1000))
    let split = try IndexSnapshot.open(build(seed: 6, order: Array(0..<60), commitEvery: 20, optimizes: false))
    var corpus = RandomCorpus(seed: 12)
    for _ in 0..<40 {
      var query = corpus.query()
      query.explain = false
      let (left, right) = (try straight.search(query), try split.search(query))
      #expect(left.hits.map(\.score) == right.hits.map(\.score), "\(query)")
      #expect(left.hits.map(\.sortKey) == right.hits.map(\.sortKey), "\(query)")
    }
  }

  private func build(seed: UInt64, order: [Int], commitEvery: Int, optimizes: Bool = true) throws -> CrashingFileStore {
    var corpus = RandomCorpus(seed: seed)
    let documents = order.indices.map { corpus.document("d\($0)") }
    let store = CrashingFileStore()
    let writer = try TestIndex.writer(store)
    for (place, number) in order.enumerated() {
      try writer.add(documents[number])
      if (place + 1) % commitEvery == 0 { _ = try writer.commit() }
    }
    _ = optimizes ? try writer.optimize() : try writer.commit()
    try writer.close()
    return store
  }

  /// Files of the only segment without what carries its number: header, and the checksum of the whole.
  private func sections(_ store: CrashingFileStore) -> [[UInt8]] {
    let files = store.image.filter { !$0.key.hasPrefix("MANIFEST") }.sorted { $0.key < $1.key }
    return files.map { Array($0.value.dropFirst(32).dropLast(8)) }
  }
}
