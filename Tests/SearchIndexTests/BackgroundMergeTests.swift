import TestSupport
import Testing

@testable import SearchIndex

/// Merges on another thread: what a commit may not wait for, and what it must not leave behind.
@Suite struct BackgroundMergeTests {
  /// A writer whose every merge is too large for a commit.
  static func writer(_ store: any FileStore) throws(IndexError) -> IndexWriter {
    var options = IndexWriter.Options(clock: { 0 })
    options.inlineMergeSize = 0
    return try IndexWriter.open(
      store, schema: RandomCorpus.schema, audience: "public", analyzer: "test-1", options: options)
  }

  @Test func manySmallCommitsSettleToFewSegments() throws {
    let store = CrashingFileStore()
    var corpus = RandomCorpus(seed: 21)
    var model = ModelIndex(schema: RandomCorpus.schema)
    let writer = try Self.writer(store)
    for number in 0..<40 {
      let document = corpus.document("d\(number % 30)")
      try writer.add(document)
      model.add(document)
      if number % 9 == 8 {
        try writer.remove(identity: Array("d\(number - 8)".utf8))
        model.remove(Array("d\(number - 8)".utf8))
      }
      _ = try writer.commit()
      #expect(try TestIndex.contents(IndexSnapshot.open(store)) == TestIndex.contents(model))
    }
    _ = try writer.settle()
    let snapshot = try IndexSnapshot.open(store)
    #expect(snapshot.segmentCount < MergePlan.width)
    #expect(try TestIndex.contents(snapshot) == TestIndex.contents(model))
    #expect(try IndexCheck.run(store) == [])
    let generation = writer.generation
    #expect(try writer.settle() == generation)
    try writer.close()
    #expect(store.image.count == 1 + 6 * snapshot.segmentCount)
  }

  /// Rule R3 with a merge under way, or finished and not yet adopted: its segment has the document that is removed.
  @Test(arguments: [false, true]) func whatIsRemovedMeanwhileIsGone(isFinished: Bool) throws {
    let store = CrashingFileStore()
    var corpus = RandomCorpus(seed: 22)
    let writer = try Self.writer(store)
    for number in 0..<MergePlan.width {
      var document = corpus.document("d\(number)")
      if number == 1 { document.record = Array("kenari".utf8) }
      try writer.add(document)
      _ = try writer.commit()
    }
    let merging = try #require(writer.merging)
    if isFinished { _ = try merging.work.outcome() }
    try writer.remove(identity: Array("d1".utf8))
    _ = try writer.commit()
    for (name, bytes) in store.image {
      #expect(!bytes.indices.contains { bytes[$0...].starts(with: Array("kenari".utf8)) }, "\(name)")
    }
    #expect(try IndexSnapshot.open(store).documentCount == MergePlan.width - 1)
    _ = try writer.settle()
    #expect(try IndexSnapshot.open(store).segmentCount < MergePlan.width)
    try writer.close()
  }

  /// Closing gives a merge up and leaves nothing of it.
  @Test func closingGivesUp() throws {
    let store = CrashingFileStore()
    var corpus = RandomCorpus(seed: 23)
    let writer = try Self.writer(store)
    for number in 0..<MergePlan.width {
      try writer.add(corpus.document("d\(number)"))
      _ = try writer.commit()
    }
    #expect(writer.merging != nil)
    try writer.close()
    #expect(store.image.count == 1 + 6 * MergePlan.width)
    #expect(try IndexCheck.run(store) == [])
  }
}
