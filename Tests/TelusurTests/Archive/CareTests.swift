import SearchIndex
import Synchronization
import SystemPackage
import Testing

@testable import Telusur

@Suite("Archive: check, rebuild, status")
struct CareTests {
  private let glodok = ScratchArchive.glodok

  private func filled() async throws -> ScratchArchive {
    let scratch = try ScratchArchive()
    try scratch.put("\(glodok)/a.pdf", Sample.decree(words: "kanaripertama"))
    try scratch.put("\(glodok)/b.pdf", Sample.letter("kanarikedua"))
    try scratch.put("\(glodok)/c.pdf", Sample.withNIK)
    _ = try await scratch.ingest()
    return scratch
  }

  private func largestFile(_ folder: FilePath) throws -> FilePath {
    let files = try Files.list(folder).map { folder.appending(bytes: $0) }
    return try #require(files.max { ((try? $0.stat().size) ?? 0) < ((try? $1.stat().size) ?? 0) })
  }

  private func flip(_ path: FilePath, at fraction: Double = 0.5) throws {
    var bytes = try Files.read(path, limit: .max)
    bytes[Int(Double(bytes.count) * fraction)] ^= 0x10
    try Scratch.write(bytes, to: path)
  }

  @Test("a flipped bit in an index is told, and a rebuild makes the same content anew", arguments: Audience.allCases)
  func damagedIndex(audience: Audience) async throws {
    let scratch = try await filled()
    let content = try scratch.content(audience)
    let folder = scratch.archive.layout.index(audience)
    try flip(largestFile(folder))
    let faults = try scratch.archive.check()
    #expect(!faults.isEmpty)
    #expect(faults.allSatisfy { $0.code == .indexDamaged && $0.cure.contains("telusur rebuild") })
    try scratch.archive.rebuild()
    #expect(try scratch.archive.check().isEmpty)
    #expect(try scratch.content(audience) == content)
  }

  @Test("a missing index is a note, and the next run makes it")
  func missingIndex() async throws {
    let scratch = try await filled()
    let content = try scratch.content(.public)
    try Files.removeTree(scratch.root.appending("index"))
    let findings = try scratch.archive.check()
    #expect(findings.map(\.code) == [.indexBehind, .indexBehind])
    #expect(findings.allSatisfy { $0.severity == .note })
    #expect(try scratch.archive.status().indexes.map(\.generation) == [nil, nil])
    #expect(try await scratch.ingest().indexed.publicAdditions == 2)
    #expect(try scratch.content(.public) == content)
  }

  @Test("an index made by another analyzer is refused with the way out")
  func outdatedIndex() async throws {
    let scratch = try await filled()
    for audience in Audience.allCases {
      let folder = scratch.archive.layout.index(audience)
      try Files.removeTree(folder)
      let writer = try IndexWriter.open(
        folder.string, schema: IndexFeed.schema, audience: audience.rawValue, analyzer: "id-0-tua")
      _ = try writer.commit()
      try writer.close()
    }
    #expect(try scratch.archive.check().map(\.code) == [.indexOutdated, .indexOutdated])
    await #expect {
      try await scratch.ingest()
    } throws: { error in
      if case ArchiveError.index(.incompatible) = error { true } else { false }
    }
    try scratch.archive.rebuild()
    #expect(try scratch.archive.check().isEmpty)
    #expect(try scratch.titles("kanarikedua").count == 1)
  }

  @Test("a rebuild goes on counting generations, so that a server notices")
  func generations() async throws {
    let scratch = try await filled()
    let before = try scratch.archive.status().indexes.compactMap(\.generation)
    try scratch.archive.rebuild()
    let after = try scratch.archive.status().indexes.compactMap(\.generation)
    #expect(zip(before, after).allSatisfy { $0 < $1 })
  }

  @Test("originals that are missing, changed or in the wrong place are told")
  func originals() async throws {
    let scratch = try await filled()
    let store = scratch.archive.originals
    func edition(_ name: String) throws -> Edition {
      try #require(try scratch.draft(glodok, name)?.documents.first?.edition)
    }
    let missing = try #require(store.locate(edition("a.pdf")))
    try Files.remove(missing)
    try flip(try #require(store.locate(edition("b.pdf"))))
    let held = try #require(store.locate(edition("c.pdf")))
    let open = try store.path(of: edition("c.pdf"), in: scratch.archive.layout.publicOriginals)
    try Files.makeFolder(open.removingLastComponent())
    try Files.move(held, to: open)
    let findings = try scratch.archive.check()
    #expect(Set(findings.map(\.code)) == [.originalMissing, .originalDamaged, .originalMisplaced])
    #expect(findings.allSatisfy { $0.severity == .fault })
    // The next run moves what is misplaced, and takes what is missing from the inbox again.
    _ = try await scratch.ingest()
    #expect(try scratch.archive.check().map(\.code) == [.originalDamaged])
  }

  @Test("a second writer is told who holds the archive")
  func secondWriter() async throws {
    let scratch = try await filled()
    let lock = try ArchiveLock.acquire(scratch.archive.layout.lock, purpose: "uji")
    #expect(try scratch.archive.status().writer?.contains("telusur uji, proses ") == true)
    let other = try scratch.reopened()
    await #expect {
      try await other.ingest(IngestRequest(paths: [scratch.inbox]))
    } throws: { error in
      if case ArchiveError.busy(let holder) = error { holder.contains("telusur uji") } else { false }
    }
    #expect(throws: ArchiveError.self) { try other.rebuild() }
    #expect(try !other.check().contains { $0.severity == .fault }, "readers need no lock")
    lock.release()
    #expect(try scratch.archive.status().writer == nil)
    #expect(try await scratch.ingest().didNothing)
  }

  @Test("a cancelled run leaves the indexes as they were, and the next one completes")
  func cancelled() async throws {
    let scratch = try await filled()
    let before = try scratch.archive.status().indexes.map(\.generation)
    try scratch.put("\(glodok)/d.pdf", Sample.letter("kanaribatal"))
    let archive = scratch.archive
    let inbox = scratch.inbox
    for phase in [IngestProgress.Phase.receiving, .extracting, .indexing] {
      let cancel = Mutex<(@Sendable () -> Void)?>(nil)
      let (gate, opening) = AsyncStream<Void>.makeStream()
      let work = Task {
        for await _ in gate { break }
        return try await archive.ingest(IngestRequest(paths: [inbox])) { progress in
          if progress.phase == phase { cancel.withLock { $0 }?() }
        }
      }
      cancel.withLock { $0 = { work.cancel() } }
      opening.yield()
      let error = await #expect(throws: ArchiveError.self) { try await work.value }
      if case .interrupted? = error {} else { Issue.record("\(phase): \(String(describing: error))") }
      #expect(try scratch.archive.status().indexes.map(\.generation) == before, "after \(phase)")
      #expect(try !scratch.archive.check().contains { $0.severity == .fault })
    }
    _ = try await scratch.ingest()
    #expect(try scratch.titles("kanaribatal").count == 1)
    #expect(try scratch.archive.check().isEmpty)
  }

  @Test("a worker that cannot be started is an error; what was received waits for the next run")
  func missingWorker() async throws {
    let scratch = try ScratchArchive()
    try scratch.put("\(glodok)/a.pdf", Sample.letter("kanarimenunggu"))
    var broken = scratch.archive.configuration
    broken.worker = scratch.folder.appending("tidak-ada")
    let other = try Archive.open(at: scratch.root, configuration: broken)
    await #expect {
      try await other.ingest(IngestRequest(paths: [scratch.inbox]))
    } throws: { error in
      if case ArchiveError.worker = error { true } else { false }
    }
    #expect(try scratch.archive.status().backlog == 1)
    #expect(try !scratch.archive.check().contains { $0.severity == .fault })
    let report = try await scratch.ingest()
    #expect(report.unchanged == 1)
    #expect(report.extracted == 1)
    #expect(try scratch.titles("kanarimenunggu").count == 1)
  }

  @Test("new names of units reach every entry")
  func renamedUnit() async throws {
    let scratch = try await filled()
    let renamed = ScratchArchive.units.map { unit in
      unit.code.rawValue == glodok
        ? Unit(code: unit.code, parent: unit.parent, level: unit.level, name: "Glodok Baru") : unit
    }
    try scratch.archive.setUnits(renamed)
    #expect(
      try scratch.content(.public).allSatisfy { $0.unitFullName == "Kelurahan Glodok Baru, Kecamatan Taman Sari" })
    #expect(throws: ArchiveError.self) { try scratch.archive.setUnits(renamed.filter { $0.code.rawValue != glodok }) }
    #expect(try scratch.archive.units() == renamed.sorted { $0.code < $1.code })
    #expect(try scratch.archive.check().isEmpty)
  }
}
