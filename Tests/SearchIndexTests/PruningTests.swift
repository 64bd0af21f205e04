import SearchIndex
import TestSupport
import Testing

/// Passing over what cannot be a hit never changes hits, totals or facets: the first k of all hits are the k hits. (That
/// all hits are right is for `OracleTests`.)
@Suite struct PruningTests {
  @Test(arguments: [false, true]) func theFirstOfAllAreTheFirst(split: Bool) throws {
    var corpus = RandomCorpus(seed: 50, vocabulary: 14)
    let store = CrashingFileStore()
    let writer = try TestIndex.writer(store, memoryBudget: 256 << 20)
    for number in 0..<9000 {
      try writer.add(corpus.document("d\(number)", words: 4))
      if split, number % 4000 == 0 { _ = try writer.commit() }
    }
    _ = try writer.commit()
    let snapshot = try IndexSnapshot.open(store)
    for number in 0..<40 {
      var query = IndexQuery(clause: clause(&corpus), tieColumn: corpus.random.once(in: 2) ? "day" : nil)
      if number % 4 == 0 { query.filters = [.anyOf(column: "unit", [Array("u1".utf8), Array("u2".utf8)])] }
      if number % 5 == 0 { query.facets = ["category", "unit"] }
      query.limit = snapshot.documentCount
      let all = try snapshot.search(query)
      for limit in [0, 1, 10, 100] {
        query.limit = limit
        let first = try snapshot.search(query)
        #expect(first.hits == Array(all.hits.prefix(limit)), "seed 50, query \(number), limit \(limit): \(query)")
        #expect(first.total == all.total, "seed 50, query \(number), limit \(limit): \(query)")
        #expect(first.facets == all.facets, "seed 50, query \(number), limit \(limit): \(query)")
        query.counting = .atLeast
        let quick = try snapshot.search(query)
        query.counting = .exact
        #expect(quick.hits == first.hits, "seed 50, query \(number), limit \(limit), at least: \(query)")
        #expect(quick.isTotalExact ? quick.total == all.total : quick.total <= all.total)
        #expect(quick.total >= quick.hits.count && first.isTotalExact)
      }
      guard all.hits.count > 20 else { continue }
      query.limit = 10
      query.after = all.hits[9].sortKey
      #expect(try snapshot.search(query).hits == Array(all.hits[10..<20]), "seed 50, query \(number), page 2: \(query)")
    }
  }

  @Test func aDeadlineIsKept() throws {
    var corpus = RandomCorpus(seed: 51, vocabulary: 6)
    let store = CrashingFileStore()
    let writer = try TestIndex.writer(store)
    for number in 0..<300 { try writer.add(corpus.document("d\(number)", words: 4)) }
    _ = try writer.commit()
    let snapshot = try IndexSnapshot.open(store)
    var query = IndexQuery(clause: .any([.term(Array("=a0".utf8)), .prefix(Array("=b".utf8))]), facets: ["unit"])
    let answer = try snapshot.search(query)
    query.deadline = .now + .seconds(3600)
    #expect(try snapshot.search(query) == answer)
    query.deadline = .now - .seconds(1)
    #expect(throws: IndexError.timedOut) { _ = try snapshot.search(query) }
  }

  /// Of those clauses that pruning knows.
  private func clause(_ corpus: inout RandomCorpus, depth: Int = 2) -> Clause {
    let parts = depth == 0 ? [] : (0..<(1 + corpus.random.below(3))).map { _ in clause(&corpus, depth: depth - 1) }
    switch corpus.random.below(depth == 0 ? 1 : 6) {
    case 1, 2: return .any(parts)
    case 3: return .all(parts)
    case 4: return .best(parts)
    case 5: return .all(parts + [.not(clause(&corpus, depth: 0))])
    default:
      let rank = corpus.random.below(8)
      return .term(
        Array("=\(["a", "ab", "b", "ba"][rank % 4])\(rank / 4)".utf8), weight: Float(1 + corpus.random.below(4)))
    }
  }
}
