import SearchIndex
import TestSupport
import Testing

/// The disk fails at call n, for every n: a typed error, the old or the new generation, and a second try that completes.
@Suite struct FaultTests {
  @Test(arguments: CrashingFileStore.Fault.allCases) func everyCall(fault: CrashingFileStore.Fault) throws {
    let base = try firstGeneration()
    let undisturbed = CrashingFileStore(base)
    let before = try TestIndex.contents(IndexSnapshot.open(undisturbed))
    undisturbed.fail(atCall: .max, fault)
    try ingest(undisturbed)
    let after = try TestIndex.contents(IndexSnapshot.open(undisturbed))
    let calls = undisturbed.calls
    #expect(calls > 50)
    for call in 0..<calls {
      let store = CrashingFileStore(base)
      store.fail(atCall: call, fault)
      do {
        try ingest(store)
      } catch let error as IndexError {
        #expect(isOfTheDisk(error), "call \(call): \(error)")
      }
      store.fail(atCall: .max, fault)
      let contents = try TestIndex.contents(IndexSnapshot.open(store))
      #expect(contents == before || contents == after, "call \(call)")
      #expect(try IndexCheck.run(store) == [], "call \(call)")
      try ingest(store)
      #expect(try TestIndex.contents(IndexSnapshot.open(store)) == after, "call \(call), second try")
      #expect(store.image.count == undisturbed.image.count, "call \(call), files")
    }
  }

  /// A merge on another thread meets them too: what was committed stays, and the next writer merges again.
  @Test(arguments: CrashingFileStore.Fault.allCases) func everyCallOfABackgroundMerge(
    fault: CrashingFileStore.Fault
  ) throws {
    let base = try fourSegments()
    let undisturbed = CrashingFileStore(base)
    undisturbed.fail(atCall: .max, fault)
    try settle(undisturbed)
    let calls = undisturbed.calls
    let contents = try TestIndex.contents(IndexSnapshot.open(undisturbed))
    for call in 0..<calls {
      let store = CrashingFileStore(base)
      store.fail(atCall: call, fault)
      do {
        try settle(store)
      } catch let error as IndexError {
        #expect(isOfTheDisk(error), "call \(call): \(error)")
      }
      store.fail(atCall: .max, fault)
      #expect(try TestIndex.contents(IndexSnapshot.open(store)) == contents, "call \(call)")
      #expect(try IndexCheck.run(store) == [], "call \(call)")
      try settle(store)
      #expect(store.image.count == undisturbed.image.count, "call \(call), files")
    }
  }

  private func fourSegments() throws -> [String: [UInt8]] {
    let store = CrashingFileStore()
    let writer = try BackgroundMergeTests.writer(store)
    var corpus = RandomCorpus(seed: 24)
    for name in ["a", "b", "c", "d"] {
      try writer.add(corpus.document(name, words: 4))
      _ = try writer.commit()
    }
    try writer.close()
    return store.image
  }

  private func settle(_ store: CrashingFileStore) throws {
    let writer = try BackgroundMergeTests.writer(store)
    do {
      _ = try writer.settle()
    } catch {
      try? writer.close()
      throw error
    }
    try writer.close()
  }

  /// Searching meets the same faults: an answer or an error of the disk.
  @Test func readingFails() throws {
    let base = try firstGeneration()
    let store = CrashingFileStore(base)
    store.fail(atCall: .max, .inputOutput)
    _ = try IndexSnapshot.open(store)
    let calls = store.calls
    for call in 0..<calls {
      store.fail(atCall: call, .inputOutput)
      #expect(throws: IndexError.self) { _ = try IndexSnapshot.open(store) }
    }
  }

  @Test func afterAFailureTheWriterRefuses() throws {
    let store = CrashingFileStore()
    let writer = try TestIndex.writer(store)
    var corpus = RandomCorpus(seed: 1)
    try writer.add(corpus.document("a"))
    store.fail(atCall: 3, .noSpace)
    let first = #expect(throws: IndexError.self) { _ = try writer.commit() }
    let second = #expect(throws: IndexError.self) { try writer.add(corpus.document("b")) }
    #expect(first == second)
    try writer.close()
  }

  private func firstGeneration() throws -> [String: [UInt8]] {
    let store = CrashingFileStore()
    let writer = try TestIndex.writer(store)
    var corpus = RandomCorpus(seed: 2)
    for name in ["a", "b"] { try writer.add(corpus.document(name, words: 4)) }
    _ = try writer.commit()
    try writer.close()
    return store.image
  }

  /// One that flushes in between, replaces, removes, and merges.
  private func ingest(_ store: CrashingFileStore) throws {
    let writer = try TestIndex.writer(store, memoryBudget: 1)
    do {
      var corpus = RandomCorpus(seed: 3)
      for name in ["b", "c", "d"] { try writer.add(corpus.document(name, words: 4)) }
      try writer.remove(identity: Array("a".utf8))
      _ = try writer.commit()
    } catch {
      try? writer.close()
      throw error
    }
    try writer.close()
  }

  private func isOfTheDisk(_ error: IndexError) -> Bool {
    switch error {
    case .storage(_, _, let number): number == 5
    case .outOfSpace: true
    default: false
    }
  }
}
