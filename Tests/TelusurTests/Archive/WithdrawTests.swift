import SystemPackage
import Testing

@testable import Telusur

@Suite("Archive: withdraw and exclude")
struct WithdrawTests {
  private let glodok = ScratchArchive.glodok

  @Test("a withdrawn entry is in no byte of the indexes and of the public originals")
  func withdraw() async throws {
    let scratch = try ScratchArchive()
    try scratch.put("\(glodok)/a.pdf", Sample.letter("kanaritarik"))
    try scratch.put("\(glodok)/b.pdf", Sample.letter("kanaritinggal"))
    _ = try await scratch.ingest()
    #expect(try scratch.isPublic("kanaritarik"))
    let id = try #require(try scratch.draft(glodok, "a.pdf")).entry.id
    let report = try scratch.archive.withdraw(id, reason: "salah unggah, NIK \(Sample.nik)")
    #expect(report.changed == [id])
    #expect(try !scratch.isPublic("kanaritarik"))
    #expect(try !Scratch.contains("kanaritarik", below: scratch.root.appending("index")))
    #expect(try scratch.isPublic("kanaritinggal"))
    #expect(try scratch.titles("kanaritarik", .internal).isEmpty)
    #expect(try Scratch.count(below: scratch.archive.layout.publicOriginals) == 1)
    let detail = try #require(try scratch.archive.entry(id))
    #expect(detail.entry.state == .withdrawn)
    #expect(detail.history.last?.verb == "menarik")
    #expect(detail.history.last?.detail.contains("salah unggah") == true)
    #expect(detail.history.allSatisfy { !$0.detail.contains(Sample.nik) })
    #expect(try scratch.archive.withdraw(id, reason: "lagi").unchanged == [id])
    #expect(try await scratch.ingest().didNothing, "ingesting again does not bring it back")
    #expect(try scratch.archive.check().isEmpty)
  }

  @Test("a withdrawn entry can be published again; unknown ones are not found and nothing is changed")
  func republish() async throws {
    let scratch = try ScratchArchive()
    try scratch.put("\(glodok)/a.pdf", Sample.letter("kanari"))
    let id = try #require(try await scratch.ingest().published.first)
    _ = try scratch.archive.withdraw(id, reason: "periksa")
    let unknown = try #require(DipEntry.ID("TIDAK-ADA"))
    #expect(throws: ArchiveError.self) { try scratch.archive.publish([id, unknown]) }
    #expect(try !scratch.isPublic("kanari"))
    #expect(throws: ArchiveError.self) { try scratch.archive.withdraw(unknown, reason: "x") }
    _ = try scratch.archive.publish([id])
    #expect(try scratch.isPublic("kanari"))
    #expect(try scratch.archive.check().isEmpty)
  }

  @Test("an exclusion closes a document for the public, not for the inside")
  func exclude() async throws {
    let scratch = try ScratchArchive()
    try scratch.put("\(glodok)/a.pdf", Sample.letter("kanarikecuali"))
    let id = try #require(try await scratch.ingest().published.first)
    let exclusion = Exclusion(
      id: "CONTOH-DIK-01", unit: .known(glodok), information: "Data contoh", legalBasis: "UU 14/2008 Pasal 17 huruf h",
      period: "Tidak terbatas", decidedBy: "PPID CONTOH",
      document: Document.ID(unit: .known(glodok), source: Array("a.pdf".utf8)))
    #expect(try scratch.archive.exclude(exclusion).changed == [id])
    #expect(try !scratch.isPublic("kanarikecuali"))
    #expect(try scratch.content(.public).isEmpty)
    #expect(try scratch.titles("kanarikecuali", .internal).count == 1)
    #expect(try scratch.archive.exclusions() == [exclusion])
    #expect(try scratch.archive.exclude(exclusion).changed.isEmpty)
    _ = try scratch.archive.withdraw(id, reason: "x")
    #expect(throws: ArchiveError.self) { try scratch.archive.publish([id]) }
    #expect(try scratch.archive.check().isEmpty)
  }
}
