import SystemPackage
import Testing

@testable import Telusur

@Suite("Archive: what is held back")
struct HoldTests {
  private let glodok = ScratchArchive.glodok

  @Test("a document with a NIK waits for an officer; no byte of it is public")
  func personalData() async throws {
    let scratch = try ScratchArchive()
    try scratch.put("\(glodok)/surat.pdf", Sample.letter("kanarirahasia NIK \(Sample.nik)"))
    try scratch.put("\(glodok)/terbuka.pdf", Sample.letter("kanariterbuka"))
    let report = try await scratch.ingest()
    #expect(report.held.count == 1)
    #expect(report.published.count == 1)
    #expect(report.findings.map(\.code) == [.nationalIDNumber])
    #expect(report.findings.allSatisfy { !$0.message.contains(Sample.nik) })
    #expect(try scratch.isPublic("kanariterbuka"), "the test can see text in the index at all")
    #expect(try !scratch.isPublic("kanarirahasia"))
    #expect(try scratch.titles("kanarirahasia").isEmpty)
    #expect(try scratch.titles("kanarirahasia", .internal).count == 1)
    #expect(try Scratch.count(below: scratch.archive.layout.publicOriginals) == 1)
    let held = try scratch.archive.status().held
    #expect(held.map(\.findings).map { $0.map(\.code) } == [[.nationalIDNumber]])
    #expect(try scratch.archive.check().isEmpty)
  }

  @Test("an officer publishes it all the same: the text is public, the number masked")
  func publish() async throws {
    let scratch = try ScratchArchive()
    try scratch.put("\(glodok)/surat.pdf", Sample.letter("kanarirahasia NIK \(Sample.nik)"))
    let id = try #require(try await scratch.ingest().held.first)
    let report = try scratch.archive.publish([id])
    #expect(report.changed == [id])
    #expect(report.findings.map(\.code) == [.nationalIDNumber])
    #expect(try scratch.titles("kanarirahasia").count == 1)
    let index = scratch.root.appending("index").appending("public")
    #expect(try Scratch.contains("kanarirahasia", below: index))
    #expect(try !Scratch.contains(Sample.nik, below: index))
    #expect(try Scratch.count(below: scratch.archive.layout.publicOriginals) == 1)
    #expect(try scratch.archive.publish([id]).unchanged == [id])
    #expect(try await scratch.ingest().didNothing, "the decision stands")
    let history = try #require(try scratch.archive.entry(id)).history.map(\.verb)
    #expect(history.suffix(3) == ["menahan", "memutuskan terbit", "menerbitkan"])
    #expect(try scratch.archive.check().isEmpty)
  }

  @Test("a decision is about a content: the next edition is held again")
  func nextEdition() async throws {
    let scratch = try ScratchArchive()
    try scratch.put("\(glodok)/surat.pdf", Sample.withNIK)
    let id = try #require(try await scratch.ingest().held.first)
    _ = try scratch.archive.publish([id])
    try scratch.put("\(glodok)/surat.pdf", Sample.letter("kanaribaru NIK \(Sample.nik)"))
    #expect(try await scratch.ingest().held == [id])
    #expect(try !scratch.isPublic("kanaribaru"))
    #expect(try scratch.content(.public).isEmpty)
    #expect(try Scratch.count(below: scratch.archive.layout.publicOriginals) == 0)
  }

  @Test("--hold keeps back what is clean")
  func hold() async throws {
    let scratch = try ScratchArchive()
    try scratch.put("\(glodok)/surat.pdf", Sample.letter("kanari"))
    let report = try await scratch.ingest(hold: true)
    #expect(report.held.count == 1)
    #expect(try !scratch.isPublic("kanari"))
    #expect(try scratch.archive.status().held.first?.findings.map(\.code) == [.heldByOfficer])
    #expect(try await scratch.ingest().didNothing, "a second run without --hold does not open it")
    _ = try scratch.archive.publish(report.held)
    #expect(try scratch.isPublic("kanari"))
  }

  @Test("a scan is published, a scan of a list is not")
  func scans() async throws {
    let scratch = try ScratchArchive()
    try scratch.put("\(glodok)/Daftar Penerima Bantuan.pdf", SamplePDF.scan())
    // Other bytes, else both names were one document.
    try scratch.put("\(glodok)/Denah Kantor.pdf", SamplePDF.scan() + [0x0A])
    let report = try await scratch.ingest()
    #expect(report.held.count == 1)
    #expect(report.published.count == 1)
    let held = try #require(try scratch.archive.status().held.first)
    #expect(held.title == "Daftar Penerima Bantuan")
    #expect(held.findings.map(\.code) == [.scannedList])
    #expect(Set(report.findings.map(\.code)) == [.needsOCR, .scannedList])
  }

  @Test("a file name with a NIK holds a document too")
  func fileName() async throws {
    let scratch = try ScratchArchive()
    try scratch.put("\(glodok)/KTP NIK \(Sample.nik).pdf", Sample.letter("bersih"))
    let report = try await scratch.ingest()
    #expect(report.held.count == 1)
    #expect(report.findings.map(\.code) == [.nationalIDNumber])
  }
}
