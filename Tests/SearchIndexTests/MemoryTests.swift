import SearchIndex
import TestSupport
import Testing

/// The memory budget of a writer.
@Suite struct MemoryTests {
  /// Segments are written whenever the budget is used up, so what is held does not grow with the number of documents.
  @Test func theBudgetDecidesWhenSegmentsAreWritten() throws {
    let documents = 400
    let large = try segments(documents: documents, budget: 1 << 30)
    let small = try segments(documents: documents, budget: 200_000)
    let twice = try segments(documents: documents * 2, budget: 200_000)
    #expect(large == 0)
    #expect(small >= 3)
    // Twice the documents, twice the segments: none of them became larger.
    #expect(abs(twice - 2 * small) <= 1)
  }

  /// Segments on disk before the commit.
  private func segments(documents: Int, budget: Int) throws -> Int {
    let store = CrashingFileStore()
    let writer = try TestIndex.writer(store, memoryBudget: budget)
    var corpus = RandomCorpus(seed: 15)
    for number in 0..<documents {
      var document = corpus.document("d\(number)")
      document.text = Array(repeating: 65, count: 1500)
      try writer.add(document)
    }
    let count = store.image.keys.filter { $0.hasSuffix(".terms") }.count
    _ = try writer.commit()
    #expect(try IndexSnapshot.open(store).documentCount == documents)
    try writer.close()
    return count
  }
}
