import SearchIndex
import TestSupport
import Testing

/// What a writer promises beyond ranking.
@Suite struct WriterTests {
  @Test func aSecondWriterIsToldWhoHoldsTheLock() throws {
    let scratch = try ScratchDirectory()
    let first = try TestIndex.writer(DiskStore(scratch.path))
    #expect(throws: IndexError.locked(by: "pid 1 (test)")) { _ = try TestIndex.writer(DiskStore(scratch.path)) }
    try first.close()
    try TestIndex.writer(DiskStore(scratch.path)).close()
  }

  @Test func theLockNamesThisProcessByDefault() throws {
    let scratch = try ScratchDirectory()
    let writer = try IndexWriter.open(scratch.path, schema: RandomCorpus.schema, audience: "p", analyzer: "a")
    defer { try? writer.close() }
    let lock = try #require(try scratch.files()["LOCK"])
    #expect(String(decoding: lock, as: UTF8.self).hasPrefix("pid "))
  }

  @Test func aCommitWithoutChangesWritesNothing() throws {
    let store = CrashingFileStore()
    let writer = try TestIndex.writer(store)
    #expect(writer.generation == nil)
    #expect(try writer.commit() == Generation(number: 1))
    var corpus = RandomCorpus(seed: 1)
    try writer.add(corpus.document("a"))
    #expect(writer.hasChanges)
    #expect(try writer.commit() == Generation(number: 2))
    let operations = store.log.count
    try writer.remove(identity: Array("unknown".utf8))
    #expect(!writer.hasChanges)
    #expect(try writer.commit() == Generation(number: 2))
    #expect(try writer.optimize() == Generation(number: 2))
    #expect(store.log.count == operations)
  }

  /// Rule R3: what was removed or replaced is in no file once the commit has returned.
  @Test func removedBytesAreGone() throws {
    let scratch = try ScratchDirectory()
    let writer = try TestIndex.writer(DiskStore(scratch.path), memoryBudget: 20_000)
    var corpus = RandomCorpus(seed: 1)
    for number in 0..<200 { try writer.add(corpus.document("d\(number)")) }
    try writer.add(canary("removed", "kenari-terbang"))
    try writer.add(canary("replaced", "kenari-lama"))
    try writer.add(canary("twice", "kenari-sebelumnya"))
    try writer.add(canary("twice", "kenari-kedua"))
    _ = try writer.commit()
    #expect(try finds("kenari-terbang", scratch) && finds("kenari-lama", scratch) && finds("kenari-kedua", scratch))
    #expect(try !finds("kenari-sebelumnya", scratch))
    try writer.remove(identity: Array("removed".utf8))
    try writer.add(canary("replaced", "kenari-baru"))
    try writer.add(canary("withdrawn before commit", "kenari-singkat"))
    try writer.remove(identity: Array("withdrawn before commit".utf8))
    _ = try writer.commit()
    for gone in ["kenari-terbang", "kenari-lama", "kenari-singkat"] { #expect(try !finds(gone, scratch), "\(gone)") }
    #expect(try finds("kenari-baru", scratch))
    try writer.close()
  }

  /// What was flushed but not committed is invisible, and the next writer removes it.
  @Test func uncommittedWorkDisappears() throws {
    let scratch = try ScratchDirectory()
    var corpus = RandomCorpus(seed: 1)
    var writer: IndexWriter? = try TestIndex.writer(DiskStore(scratch.path), memoryBudget: 1)
    _ = try writer?.commit()
    try writer?.add(corpus.document("a"))
    #expect(try scratch.files().count == 2 + 6)
    #expect(try IndexSnapshot.open(scratch.path).documentCount == 0)
    writer = nil
    let next = try TestIndex.writer(DiskStore(scratch.path))
    #expect(try scratch.files().count == 2)
    try next.close()
  }

  /// Buffers large enough for a thread of their own: documents are replaced and removed while they are being written.
  @Test func changesWhileABufferIsWritten() throws {
    let store = CrashingFileStore()
    let writer = try TestIndex.writer(store, memoryBudget: 3 << 20)
    var corpus = RandomCorpus(seed: 8)
    var model = ModelIndex(schema: RandomCorpus.schema)
    for number in 0..<6000 {
      var document = corpus.document("d\(number % 1500)", words: 40)
      document.text = Array(repeating: UInt8(number & 255), count: 1500)
      try writer.add(document)
      model.add(document)
      if number % 7 == 0 {
        let identity = Array("d\(number / 2 % 1500)".utf8)
        try writer.remove(identity: identity)
        model.remove(identity)
      }
    }
    #expect(store.image.keys.contains { $0.hasSuffix(".terms") })
    _ = try writer.commit()
    #expect(try TestIndex.contents(IndexSnapshot.open(store)) == TestIndex.contents(model))
    #expect(try IndexCheck.run(store) == [])
    try writer.close()
  }

  @Test func aSnapshotOutlivesItsFiles() throws {
    let scratch = try ScratchDirectory()
    var corpus = RandomCorpus(seed: 4)
    let writer = try TestIndex.writer(DiskStore(scratch.path))
    for number in 0..<50 { try writer.add(corpus.document("d\(number)")) }
    let first = try writer.commit()
    let snapshot = try IndexSnapshot.open(scratch.path)
    let query = IndexQuery(clause: .prefix(Array("=".utf8)), limit: 100, facets: ["unit"])
    let answer = try snapshot.search(query)
    let contents = try TestIndex.contents(snapshot)
    for number in 0..<50 { try writer.remove(identity: Array("d\(number)".utf8)) }
    try writer.add(corpus.document("other"))
    let second = try writer.commit()
    try writer.close()
    #expect(second > first)
    #expect(snapshot.generation == first)
    #expect(try snapshot.search(query) == answer)
    #expect(try TestIndex.contents(snapshot) == contents)
    #expect(try IndexSnapshot.currentGeneration(of: scratch.path) == second)
    #expect(try IndexSnapshot.open(scratch.path).documentCount == 1)
  }

  @Test func expectationsAreChecked() throws {
    let store = CrashingFileStore()
    let writer = try TestIndex.writer(store)
    _ = try writer.commit()
    try writer.close()
    let name = "MANIFEST-0000000001"
    #expect(throws: IndexError.incompatible(file: name, found: "audience public", supported: "audience internal")) {
      _ = try IndexSnapshot.open(store, expecting: .init(audience: "internal"))
    }
    #expect(throws: IndexError.incompatible(file: name, found: "analyzer test-1", supported: "analyzer test-2")) {
      _ = try IndexWriter.open(store, schema: RandomCorpus.schema, audience: "public", analyzer: "test-2")
    }
    var other = RandomCorpus.schema
    other.k1 = 2
    #expect(throws: IndexError.self) {
      _ = try IndexWriter.open(store, schema: other, audience: "public", analyzer: "test-1")
    }
    // A refused writer does not keep the lock.
    try TestIndex.writer(store).close()
  }

  /// A rebuild replaces even what cannot be read, at once, and readers keep the old until then.
  @Test func startingEmptyReplacesAnything() throws {
    let store = CrashingFileStore()
    var corpus = RandomCorpus(seed: 3)
    let old = try TestIndex.writer(store)
    try old.add(corpus.document("old"))
    _ = try old.commit()
    try old.close()
    let rebuild = try TestIndex.writer(store, memoryBudget: 1, startEmpty: true)
    try rebuild.add(corpus.document("new"))
    #expect(try IndexSnapshot.open(store).ordinal(of: Array("old".utf8)) != nil)
    #expect(try rebuild.commit() == Generation(number: 2))
    try rebuild.close()
    #expect(try TestIndex.contents(IndexSnapshot.open(store)).keys.map { $0 } == [Array("new".utf8)])
    var damaged = store.image
    for name in damaged.keys { damaged[name] = [0] }
    let broken = CrashingFileStore(damaged)
    let again = try TestIndex.writer(broken, startEmpty: true)
    try again.add(corpus.document("new"))
    _ = try again.commit()
    #expect(try IndexCheck.run(broken) == [])
  }

  @Test func noIndexIsAnErrorOfStorage() throws {
    let scratch = try ScratchDirectory()
    #expect(throws: IndexError.storage(operation: "open", path: "\(scratch.path)/MANIFEST", errno: 2)) {
      _ = try IndexSnapshot.open(scratch.path)
    }
    #expect(try IndexSnapshot.currentGeneration(of: scratch.path) == nil)
    #expect(try IndexSnapshot.currentGeneration(of: "\(scratch.path)/missing") == nil)
  }

  private func canary(_ identity: String, _ word: String) -> IndexDocument {
    let bytes = Array(word.utf8)
    return IndexDocument(
      identity: Array(identity.utf8), revision: 1,
      fields: [[.init(term: bytes, position: 0)], [], [.init(term: bytes + [0x21], position: 3)]],
      columns: [.keywords([bytes]), .keywords([]), .number(nil), .number(1)], record: bytes, text: bytes + bytes)
  }

  private func finds(_ word: String, _ scratch: ScratchDirectory) throws -> Bool {
    let wanted = Array(word.utf8)
    return try scratch.files().values.contains { bytes in
      bytes.indices.contains { bytes[$0...].starts(with: wanted) }
    }
  }
}
