import Extraction
import SystemPackage
import Testing

@testable import Telusur

@Suite("Archive: containers")
struct ContainerIngestTests {
  private let glodok = ScratchArchive.glodok

  private func warc(_ pages: [(address: String, body: String)]) -> [UInt8] {
    let records = pages.map { page in
      let answer = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<html><title>\(page.body)</title><p>\(page.body)"
      return """
        WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: \(page.address)\r\n\
        Content-Type: application/http;msgtype=response\r\nContent-Length: \(answer.utf8.count)\r\n\r\n\(answer)\r\n\r\n
        """
    }
    return Array(records.joined().utf8)
  }

  @Test("pages of a mirror become documents; a later mirror renews them; a second run does nothing")
  func mirror() async throws {
    let scratch = try ScratchArchive()
    let old = "Pengumuman kanarilama dari kelurahan CONTOH."
    try scratch.put(
      "\(glodok)/situs-1.warc",
      warc([("http://contoh.invalid/", old), ("http://contoh.invalid/b/", "Berita merpatitetap dari CONTOH.")]))
    let report = try await scratch.ingest()
    #expect(report.received == 2 && report.rejected == 0 && report.findings.isEmpty)
    #expect(try scratch.titles("kanarilama").count == 1)
    #expect(try await scratch.ingest().didNothing)

    let new = "Pengumuman kanaribaru dari kelurahan CONTOH."
    try scratch.put("\(glodok)/situs-2.warc", warc([("http://contoh.invalid/", new)]))
    let later = try await scratch.archive.ingest(
      IngestRequest(paths: [scratch.inbox.appending("\(glodok)/situs-2.warc")]))
    #expect(later.renewed == 1 && later.received == 0)
    #expect(try scratch.titles("kanarilama").isEmpty && scratch.titles("kanaribaru").count == 1)
    #expect(try scratch.archive.check().isEmpty)
    #expect(try Files.list(scratch.archive.layout.incoming).isEmpty)
  }

  @Test("what gzip packed and is no mirror is told, and the rest goes on")
  func notAMirror() async throws {
    let scratch = try ScratchArchive()
    try scratch.put("\(glodok)/cadangan.gz", [0x1f, 0x8b, 0x08, 0, 0, 0])
    try scratch.put("\(glodok)/z-baik.pdf", Sample.letter("kanaribaik"))
    let report = try await scratch.ingest()
    #expect(report.findings.map(\.code) == [.damagedFile])
    #expect(report.received == 1 && report.rejected == 1)
  }
}
