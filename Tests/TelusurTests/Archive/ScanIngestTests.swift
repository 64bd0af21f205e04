import Extraction
import Foundation
import GRDB
import SystemPackage
import Testing

@testable import Telusur

@Suite("Archive: scans")
struct ScanIngestTests {
  /// A scan of the sample archive.
  static func scan() throws -> [UInt8] {
    let name = "../../../corpus/inbox/31.73.03.1005/pindai-berita-acara-hibah-genset.pdf"
    return Array(
      try Data(contentsOf: URL(fileURLWithPath: #filePath).deletingLastPathComponent().appending(path: name)))
  }

  private func opened(_ scratch: ScratchArchive, _ ocr: OCR?) throws -> Archive {
    var configuration = scratch.archive.configuration
    configuration.limits.ocr = ocr
    return try Archive.open(at: scratch.root, configuration: configuration)
  }

  private func pages(_ scratch: ScratchArchive) throws -> [Page] {
    try scratch.archive.register.read("uji") { db in
      guard let id = try String.fetchOne(db, sql: "SELECT edition FROM extracts"), let edition = Edition.ID(id) else {
        return []
      }
      return try DocumentRows.extract(edition, db)?.pages ?? []
    }
  }

  @Test("a page left unread is read once it can be: OCR switched on, the package installed; its confidence is kept")
  func recalled() async throws {
    let scratch = try ScratchArchive()
    try scratch.put("\(ScratchArchive.krukut)/pindai.pdf", try Self.scan())
    let request = IngestRequest(paths: [scratch.inbox])

    let off = try await opened(scratch, nil).ingest(request)
    #expect(off.findings.map(\.code) == [.needsOCR])
    #expect(try pages(scratch).allSatisfy { $0.state == .needsOCR && $0.confidence == nil })
    #expect(try await opened(scratch, nil).ingest(request).didNothing)

    let missing = try await opened(scratch, OCR(language: "xyz")).ingest(request)
    #expect(missing.findings.first { $0.code == .needsOCR }?.cure.contains("tesseract-ocr-xyz") == true)
    #expect(try await opened(scratch, OCR(language: "xyz")).ingest(request).didNothing)

    let read = try await opened(scratch, OCR()).ingest(request)
    #expect(read.extracted == 1)
    #expect(try pages(scratch).allSatisfy { $0.state == .ocr && ($0.confidence ?? 0) >= 45 })
    #expect(try scratch.titles("genset").count == 1)
    #expect(try await opened(scratch, OCR()).ingest(request).didNothing)
  }

  @Test("pages read before an interruption are not read again")
  func resumed() async throws {
    let scratch = try ScratchArchive()
    try scratch.put("\(ScratchArchive.krukut)/pindai.pdf", try Self.scan())
    let request = IngestRequest(paths: [scratch.inbox])
    _ = try await opened(scratch, nil).ingest(request)
    let edition = try #require(try scratch.archive.register.backlogProbe())
    let kept = Page(number: 1, text: "kanaritersimpan dari putaran terdahulu", state: .ocr, confidence: 77)
    try scratch.archive.register.keepScans([kept], of: edition, by: "\(scanReaderVersion) ind")
    _ = try await opened(scratch, OCR()).ingest(request)
    let first = try #require(try pages(scratch).first)
    #expect(first.text == kept.text && first.confidence == 77 && first.state == .ocr)
  }
}

extension Register {
  /// The one content of a test's archive.
  fileprivate func backlogProbe() throws(ArchiveError) -> Edition.ID? {
    try read("uji") { db in try String.fetchOne(db, sql: "SELECT id FROM editions").flatMap { Edition.ID($0) } }
  }
}
