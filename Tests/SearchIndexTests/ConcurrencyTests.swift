import SearchIndex
import TestSupport
import Testing

/// Readers beside a writer.
@Suite struct ConcurrencyTests {
  /// A reader that opens again and again while a writer replaces every segment finds one whole generation each time.
  @Test func openingWhileTheWriterRemovesFiles() async throws {
    let scratch = try ScratchDirectory()
    let path = scratch.path
    try write(path, generation: 1)
    try await withThrowingTaskGroup(of: Void.self) { group in
      group.addTask {
        for generation in 2...60 { try write(path, generation: generation) }
      }
      for _ in 0..<2 {
        group.addTask {
          var last = Generation(number: 0)
          while last.number < 60 {
            let snapshot = try IndexSnapshot.open(path)
            #expect(snapshot.generation >= last)
            last = snapshot.generation
            // Every document of a generation carries its number.
            let expected = Array("\(last.number)".utf8)
            let answer = try snapshot.search(IndexQuery(clause: .term(expected)))
            #expect(answer.total == 5)
            for hit in answer.hits { #expect(try snapshot.record(of: hit.ordinal) == expected) }
            await Task.yield()
          }
        }
      }
      try await group.waitForAll()
    }
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

private func write(_ path: String, generation: Int) throws(IndexError) {
  let writer = try IndexWriter.open(path, schema: schema, audience: "public", analyzer: "test")
  for document in 0..<5 {
    let word = Array("\(generation)".utf8)
    try writer.add(
      IndexDocument(
        identity: [UInt8(document)], revision: 1, fields: [[.init(term: word, position: 0)]], columns: [],
        record: word, text: []))
  }
  _ = try writer.commit()
  try writer.close()
}

private let schema = IndexSchema(
  fields: [.init(name: "f", weight: 1, lengthNormalization: 0, typicalLength: 1)], columns: [])
