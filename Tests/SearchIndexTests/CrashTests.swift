import SearchIndex
import TestSupport
import Testing

/// Promises P1 and P2: after a power cut at any moment, with any legal loss, the index is exactly at the last finished
/// commit or at the one that was under way.
@Suite struct CrashTests {
  /// What the index holds at each generation, and how far the log was when its commit returned.
  private struct Step {
    var contents: [[UInt8]: [[UInt8]]]
    var finishedAt: Int
  }

  @Test func everyPrefixWithEveryLoss() throws {
    let store = CrashingFileStore()
    let steps = try history(store)
    var states = 0
    for crash in CrashStates(base: [:], log: store.log, seed: 4) {
      states += 1
      try check(crash, steps)
    }
    // The scenario is only a proof while it really produces many different disks.
    #expect(states > 300)
  }

  /// The same with a merge on another thread, whose operations lie among those of commits.
  @Test func everyPrefixOfABackgroundMerge() throws {
    let store = CrashingFileStore()
    var corpus = RandomCorpus(seed: 6, vocabulary: 6)
    var model = ModelIndex(schema: RandomCorpus.schema)
    var steps = [Step(contents: [:], finishedAt: 0)]
    let writer = try BackgroundMergeTests.writer(store)
    for name in ["a", "b", "c", "d", "e"] {
      let document = corpus.document(name, words: 3)
      try writer.add(document)
      model.add(document)
      // The merge that begins with the fourth commit may be finished at the fifth or not: its generation is one of both.
      _ = try writer.commit()
      steps.append(Step(contents: TestIndex.contents(model), finishedAt: store.log.count))
    }
    if try writer.settle() == Generation(number: 6) {
      steps.append(Step(contents: TestIndex.contents(model), finishedAt: store.log.count))
    }
    try writer.close()
    for crash in CrashStates(base: [:], log: store.log, seed: 7) { try check(crash, steps) }
  }

  /// Three commits: the first documents, replacements with removals, and a merge of everything.
  private func history(_ store: CrashingFileStore) throws -> [Step] {
    var corpus = RandomCorpus(seed: 5, vocabulary: 8)
    var model = ModelIndex(schema: RandomCorpus.schema)
    var steps = [Step(contents: [:], finishedAt: 0)]
    let writer = try TestIndex.writer(store)
    for names in [["a", "b", "c"], ["d", "a"], ["e"]] {
      for name in names {
        let document = corpus.document(name, words: 4)
        try writer.add(document)
        model.add(document)
      }
      if names == ["d", "a"] {
        try writer.remove(identity: Array("b".utf8))
        model.remove(Array("b".utf8))
      }
      _ = names == ["e"] ? try writer.optimize() : try writer.commit()
      steps.append(Step(contents: TestIndex.contents(model), finishedAt: store.log.count))
    }
    try writer.close()
    return steps
  }

  private func check(_ crash: CrashStates.Crash, _ steps: [Step]) throws {
    let comment = Comment(rawValue: crash.description)
    let finished = steps.lastIndex { $0.finishedAt <= crash.prefix } ?? 0
    let store = CrashingFileStore(crash.image)
    let snapshot = try snapshot(of: store)
    let generation = Int(snapshot?.generation.number ?? 0)
    if let snapshot {
      #expect(try TestIndex.contents(snapshot) == steps[generation].contents, comment)
      #expect(try IndexCheck.run(store) == [], comment)
    }
    #expect(generation == finished || generation == finished + 1, comment)
    // The next writer starts from there, and leaves nothing behind of what was lost.
    let writer = try TestIndex.writer(store)
    #expect(writer.generation?.number ?? 0 == UInt64(generation), comment)
    try writer.close()
    let files = generation == 0 ? 0 : 1 + 6 * (steps[generation].contents.isEmpty ? 0 : segments(of: store))
    #expect(store.image.count == files, comment)
  }

  /// nil before the first generation.
  private func snapshot(of store: CrashingFileStore) throws -> IndexSnapshot? {
    do {
      return try IndexSnapshot.open(store)
    } catch {
      guard error == .storage(operation: "open", path: "memory/MANIFEST", errno: 2) else { throw error }
      return nil
    }
  }

  private func segments(of store: CrashingFileStore) -> Int {
    store.image.keys.filter { $0.hasSuffix(".terms") }.count
  }
}
