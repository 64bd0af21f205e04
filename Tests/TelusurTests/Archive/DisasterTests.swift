import Glibc
import SystemPackage
import Testing

@testable import Telusur

/// What happens to an archive when the process or the disk gives way. Each runs in a process of its own.
@Suite("Archive: disasters")
struct DisasterTests {
  private static let glodok = ScratchArchive.glodok

  private func filled(withScan: Bool = false) throws -> ScratchArchive {
    let scratch = try ScratchArchive()
    if withScan { try scratch.put("\(Self.glodok)/pindai.pdf", try ScanIngestTests.scan()) }
    for number in 1...6 { try scratch.put("\(Self.glodok)/\(number).pdf", Sample.letter("kanari \(number)")) }
    try scratch.put("\(Self.glodok)/tahan.pdf", Sample.withNIK)
    return scratch
  }

  @Test(
    "a run killed in any phase leaves nothing wrong, and the next one ends where an undisturbed one does",
    arguments: IngestProgress.Phase.allCases)
  func killed(phase: IngestProgress.Phase) async throws {
    // Only the phase that reads scans needs one: they take long.
    let undisturbed = try filled(withScan: phase == .recognising)
    _ = try await undisturbed.ingest()
    let scratch = try filled(withScan: phase == .recognising)
    await #expect(processExitsWith: .signal(SIGKILL)) {
      [root = scratch.root.string as String, inbox = scratch.inbox.string as String, phase = phase.rawValue as String]
      in
      let archive = try Archive.open(at: FilePath(root), configuration: Scratch.configuration())
      _ = try await archive.ingest(IngestRequest(paths: [FilePath(inbox)])) { progress in
        if progress.phase.rawValue == phase, progress.done * 2 >= progress.total ?? 0 { kill(getpid(), SIGKILL) }
      }
    }
    #expect(try !scratch.archive.check().contains { $0.severity == .fault })
    _ = try await scratch.ingest()
    #expect(try scratch.archive.check().isEmpty)
    for audience in Audience.allCases { #expect(try scratch.content(audience) == undisturbed.content(audience)) }
    #expect(try Scratch.count(below: scratch.archive.layout.incoming) == 0)
  }

  @Test("a full disk stops the run with an error; the archive is as before and goes on when there is room")
  func fullDisk() async throws {
    let scratch = try filled()
    _ = try await scratch.ingest()
    let before = try scratch.content(.public)
    // The limit is far above all files of the archive but this one.
    let large = Array("%PDF-1.4\n".utf8) + [UInt8](repeating: 0x41, count: 6 << 20)
    try scratch.put("\(Self.glodok)/besar.pdf", large)
    try scratch.put("\(Self.glodok)/zz.pdf", Sample.letter("kanariterakhir"))
    await #expect(processExitsWith: .success) {
      [root = scratch.root.string as String, inbox = scratch.inbox.string as String] in
      signal(SIGXFSZ, SIG_IGN)
      var limit = rlimit(rlim_cur: 4 << 20, rlim_max: rlim_t.max)
      _ = unsafe setrlimit(__rlimit_resource_t(RLIMIT_FSIZE.rawValue), &limit)
      let archive = try Archive.open(at: FilePath(root), configuration: Scratch.configuration())
      do {
        _ = try await archive.ingest(IngestRequest(paths: [FilePath(inbox)]))
        Issue.record("a file larger than the disk was taken")
      } catch ArchiveError.storage(_, let path, let errno) {
        #expect(path.string.contains("incoming"))
        #expect(errno == .fileTooLarge)
      }
    }
    #expect(try scratch.archive.check().isEmpty)
    #expect(try scratch.content(.public) == before)
    let report = try await scratch.ingest()
    #expect(report.received == 2)
    #expect(try scratch.titles("kanariterakhir").count == 1)
    #expect(try Scratch.count(below: scratch.archive.layout.incoming) == 0)
  }
}
