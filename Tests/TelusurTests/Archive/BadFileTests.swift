import Extraction
import SystemPackage
import Testing

@testable import Telusur

@Suite("Archive: bad files")
struct BadFileTests {
  private let glodok = ScratchArchive.glodok

  /// What a file is, what is said of it, and whether it is taken.
  static let cases: [(name: String, bytes: [UInt8], code: Finding.Code, isTaken: Bool)] = [
    ("kosong.pdf", [], .emptyFile, false),
    ("nol.pdf", [UInt8](repeating: 0, count: 1 << 20), .unsupportedFile, false),
    ("biner.html", [0x7F, 0x45, 0x4C, 0x46, 0, 1, 2, 3], .unsupportedFile, false),
    ("gaya.css", Array("body { color: red }".utf8), .unsupportedFile, false),
    ("terpotong.pdf", Array(Sample.decree().prefix(300)), .damagedFile, true),
    ("besar.pdf", Array("%PDF-1.4\n".utf8) + [UInt8](repeating: 0x20, count: 3 << 20), .fileExceedsLimits, false),
  ]

  @Test("each is told by its code, and the rest of the batch goes on", arguments: cases)
  func badFile(name: String, bytes: [UInt8], code: Finding.Code, isTaken: Bool) async throws {
    let scratch = try ScratchArchive { $0.maximumFileSize = 2 << 20 }
    try scratch.put("\(glodok)/\(name)", bytes)
    try scratch.put("\(glodok)/z-baik.pdf", Sample.letter("kanaribaik"))
    let report = try await scratch.ingest()
    #expect(report.findings.map(\.code) == [code])
    #expect(report.rejected == (isTaken ? 0 : 1))
    #expect(report.received == (isTaken ? 2 : 1))
    #expect(report.held.count == (isTaken ? 1 : 0), "what nobody can read is not shown")
    #expect(try scratch.titles("kanaribaik").count == 1)
    #expect(try scratch.archive.check().isEmpty)
    #expect(try await scratch.ingest().didNothing)
  }

  @Test("what is no document is summed up by kind; ornaments are no loss")
  func summedUp() async throws {
    let scratch = try ScratchArchive()
    let size: [UInt8] = [0, 0, 0, 64]
    let icon: [UInt8] =
      [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13] + Array("IHDR".utf8) + size + size
    for number in 1...3 {
      try scratch.put("\(glodok)/ikon-\(number).png", icon + [UInt8(number)])
      try scratch.put("\(glodok)/gaya-\(number).css", Array("body { margin: \(number) }".utf8))
    }
    let report = try await scratch.ingest()
    #expect(report.findings.map(\.code) == [.unsupportedFile, .ornamentSkipped])
    #expect(report.findings.map(\.severity) == [.fault, .note])
    #expect(report.findings.allSatisfy { $0.message.contains("3 berkas") })
    #expect(report.rejected == 3 && report.received == 0)
  }

  @Test("text named .pdf is read as text, and the name is a finding")
  func wrongExtension() async throws {
    let scratch = try ScratchArchive()
    try scratch.put("\(glodok)/salah.pdf", Array("Catatan rapat kenarirapat CONTOH".utf8))
    let report = try await scratch.ingest()
    #expect(report.findings.map(\.code) == [.wrongExtension])
    #expect(report.received == 1 && report.rejected == 0)
    #expect(try scratch.titles("kenarirapat").count == 1)
  }

  @Test("HTML named .pdf is read as what it is")
  func mislabelled() async throws {
    let scratch = try ScratchArchive()
    try scratch.put("\(glodok)/berita.pdf", Sample.news(words: "kanarihtml"))
    #expect(try await scratch.ingest().published.count == 1)
    #expect(try scratch.titles("kanarihtml").count == 1)
    #expect(try scratch.draft(glodok, "berita.pdf")?.documents.first?.edition.kind == .html)
  }

  @Test("names with blanks, line breaks, direction marks and bytes that are no UTF-8 are taken and shown escaped")
  func names() async throws {
    let scratch = try ScratchArchive()
    let folder = scratch.inbox.appending(glodok)
    let names: [[UInt8]] = [
      Array("surat biasa.pdf".utf8), Array("dua\nbaris.pdf".utf8), Array("putar\u{202E}fdp.pdf".utf8),
      Array("latin-".utf8) + [0xE9] + Array(".pdf".utf8), Array("..titik.pdf".utf8.dropFirst()),
    ]
    for (index, name) in names.enumerated() {
      try Scratch.write(Sample.letter("berkas \(index)"), to: folder.appending(bytes: name))
    }
    let report = try await scratch.ingest()
    #expect(report.received == 4, "a hidden file is passed over")
    let shown = try Set(scratch.content(.public).flatMap { $0.documents.map(\.name) })
    #expect(shown == ["surat biasa.pdf", "dua\\nbaris.pdf", "putar\\u{202E}fdp.pdf", "latin-\\xE9.pdf"])
    #expect(try await scratch.ingest().didNothing)
  }

  @Test("links are not followed, whether they lead out or round in circles")
  func links() async throws {
    let scratch = try ScratchArchive()
    let secret = scratch.folder.appending("rahasia.pdf")
    try Scratch.write(Sample.letter("kanarirahasia"), to: secret)
    let folder = scratch.inbox.appending(glodok)
    try scratch.put("\(glodok)/baik.pdf", Sample.letter("baik"))
    try Scratch.link(folder.appending("keluar.pdf"), to: secret)
    try Scratch.link(folder.appending("putar"), to: scratch.inbox)
    let report = try await scratch.ingest()
    #expect(report.received == 1)
    #expect(report.findings.map(\.code) == [.symbolicLink, .symbolicLink])
    #expect(report.isPartial)
    #expect(try !Scratch.contains("kanarirahasia", below: scratch.root))
  }

  @Test("a file that may not be read is told")
  func unreadable() async throws {
    let scratch = try ScratchArchive()
    // A link to itself: unreadable for root too, which permissions are not.
    let refusal = #expect(throws: OriginalStore.Refusal.self) {
      try scratch.archive.originals.identify(scratch.inbox.appending("tidak-ada.pdf"), limit: .max)
    }
    #expect(refusal == .unreadable(.noSuchFileOrDirectory))
    #expect(Finding(.unreadable(.noSuchFileOrDirectory), file: "a.pdf").code == .unreadableFile)
  }

  @Test("a file that grows, shrinks or is rewritten while it is read is left for the next run", arguments: [0, 1, 2])
  func changing(change: Int) async throws {
    let scratch = try ScratchArchive()
    let bytes = Array("%PDF-1.4\n".utf8) + [UInt8](repeating: 0x41, count: 3 * Files.chunk)
    let file = try scratch.put("\(glodok)/berubah.pdf", bytes)
    let changed = [bytes + bytes, Array(bytes.prefix(1000)), [0x42] + bytes.dropFirst()][change]
    let refusal = #expect(throws: OriginalStore.Refusal.self) {
      try scratch.archive.originals.identify(file, limit: .max) { count in
        if count == Files.chunk { try? Scratch.write(changed, to: file) }
      }
    }
    #expect(refusal == .changed)
    #expect(Finding(.changed, file: "berubah.pdf").code == .changedWhileRead)
  }

  @Test("a file that changes between identifying and keeping leaves nothing behind")
  func changedBeforeKeeping() throws {
    let scratch = try ScratchArchive()
    let originals = scratch.archive.originals
    let file = try scratch.put("\(glodok)/a.pdf", Sample.letter("semula"))
    let identity = try originals.identify(file, limit: .max)
    try Scratch.write(Sample.letter("lain"), to: file)
    guard case .failure(.changed) = try originals.keep(file, as: identity) else {
      Issue.record("other bytes were kept under the first ones' name")
      return
    }
    #expect(originals.locate(identity.edition) == nil)
    #expect(try Scratch.count(below: scratch.archive.layout.incoming) == 0)
  }

  @Test("a path that is not there is an error before anything is done")
  func missingPath() async throws {
    let scratch = try ScratchArchive()
    try scratch.put("\(glodok)/baik.pdf", Sample.letter("baik"))
    let request = IngestRequest(paths: [scratch.inbox, scratch.folder.appending("tidak-ada")])
    await #expect(throws: ArchiveError.self) { try await scratch.archive.ingest(request) }
    #expect(try scratch.archive.status().documents == 0)
  }
}
