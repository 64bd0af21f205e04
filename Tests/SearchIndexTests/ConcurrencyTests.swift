import Foundation
import SearchIndex
import Synchronization
import TestSupport
import Testing

/// Readers beside a writer.
@Suite struct ConcurrencyTests {
  /// Readers that open again and again while a writer replaces, merges and rebuilds find one whole generation each time.
  /// `tools/prove soak` does the same for as long as one likes.
  @Test func openingWhileTheWriterRemovesFiles() async throws {
    let scratch = try ScratchDirectory()
    let isWriting = Mutex(true)
    async let tally = SoakCrew(scratch.path).run(searchers: 2) { isWriting.withLock { $0 } }
    let last = try SoakWriter(scratch.path).run { $0 < 45 }
    isWriting.withLock { $0 = false }
    #expect(last >= 45)
    #expect(try await tally.questions > 0)
    #expect(try IndexCheck.run(scratch.path) == [])
  }

  /// The same across processes, the writer being killed now and then.
  @Test func killedWritersAndReadersInOtherProcesses() async throws {
    let program = try FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
    let process = Process()
    process.executableURL = URL(filePath: program).deletingLastPathComponent().appending(path: "EngineProof")
    process.arguments = ["soak", "1"]
    let (ended, continuation) = AsyncStream.makeStream(of: Int32.self)
    process.terminationHandler = { continuation.yield($0.terminationStatus) }
    try process.run()
    let status = await ended.first { _ in true }
    #expect(status == 0, "its output tells the seed and what was wrong")
  }

  /// One snapshot serves many threads.
  @Test func oneSnapshotManyThreads() async throws {
    let store = CrashingFileStore()
    let writer = try TestIndex.writer(store)
    var corpus = RandomCorpus(seed: 21)
    for number in 0..<200 { try writer.add(corpus.document("d\(number)")) }
    _ = try writer.commit()
    let snapshot = try IndexSnapshot.open(store)
    let queries = (0..<40).map { _ in corpus.query() }
    let expected = try queries.map { try snapshot.search($0) }
    try await withThrowingTaskGroup(of: [IndexAnswer].self) { group in
      for _ in 0..<4 { group.addTask { try queries.map { try snapshot.search($0) } } }
      for try await answers in group { #expect(answers == expected) }
    }
  }
}
