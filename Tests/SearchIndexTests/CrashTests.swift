import SearchIndex
import TestSupport
import Testing

/// A power cut at any moment, as `tools/prove crash` enumerates it more deeply.
@Suite struct CrashTests {
  @Test func everyPrefixWithEveryLoss() throws {
    var proof = CrashProof(seed: 4, depth: .short, interval: 40, recoveryInterval: 200)
    try proof.run()
    // The scenario is only a proof while it really produces many different disks.
    #expect(proof.stateCount > 300)
  }

  /// The same with a merge on another thread, whose operations lie among those of commits.
  @Test func everyPrefixOfABackgroundMerge() throws {
    var proof = CrashProof(seed: 7, depth: .short, interval: 40, recoveryInterval: 200)
    var corpus = RandomCorpus(seed: 6, vocabulary: 6)
    var model = ModelIndex(schema: RandomCorpus.schema)
    let writer = try BackgroundMergeTests.writer(proof.store)
    for name in ["a", "b", "c", "d", "e"] {
      let document = corpus.document(name, words: 3)
      try writer.add(document)
      model.add(document)
      // The merge that begins with the fourth commit may be finished at the fifth or not: its generation is one of both.
      _ = try writer.commit()
      proof.didCommit(model)
    }
    if try writer.settle() == Generation(number: 6) { proof.didCommit(model) }
    try writer.close()
    try proof.enumerate()
    #expect(proof.stateCount > 100)
  }

  /// What the enumeration must contain, counted by hand: a name and one unsynchronised sector.
  @Test func smallestEnumeration() {
    let bytes = Array(repeating: UInt8(7), count: 600)
    let log: [CrashingFileStore.Operation] = [.create(name: "f", file: 0), .append(file: 0, bytes: bytes)]
    let images = CrashStates(base: [:], log: log, depth: .short, seed: 1).map(\.image)
    let (first, second) = (Array(bytes[..<512]), Array(bytes[512...]))
    let (noFirst, noSecond) = ([UInt8](repeating: 0, count: 512), [UInt8](repeating: 0, count: 88))
    // No name; an empty file; the first sector; both; and with zeroes for what is missing below the length.
    let expected: [[String: [UInt8]]] = [
      [:], ["f": []], ["f": first], ["f": bytes], ["f": first + noSecond], ["f": noFirst + second],
      ["f": noFirst + noSecond],
    ]
    #expect(Set(images) == Set(expected))
    #expect(images.count == expected.count)
  }

  @Test func whatIsSynchronizedStays() {
    let log: [CrashingFileStore.Operation] = [
      .create(name: "f", file: 0), .append(file: 0, bytes: [1, 2]), .synchronize(file: 0), .synchronizeDirectory,
      .append(file: 0, bytes: [3]),
    ]
    let images = CrashStates(base: [:], log: log, from: 4, depth: .full, seed: 1).map(\.image)
    #expect(Set(images) == [["f": [1, 2]], ["f": [1, 2, 3]], ["f": [1, 2, 0]]])
  }
}
