import SystemPackage
import Testing

@testable import Telusur

@Suite("Archive: ingest")
struct IngestTests {
  private let glodok = ScratchArchive.glodok
  private let krukut = ScratchArchive.krukut

  @Test("a folder becomes entries that are found; a second run does nothing and says so")
  func firstAndSecondRun() async throws {
    let scratch = try ScratchArchive()
    try scratch.put("\(glodok)/sk-12-2025.pdf", Sample.decree())
    try scratch.put("\(krukut)/berita.html", Sample.news())
    let first = try await scratch.ingest()
    #expect(first.received == 2)
    #expect(first.published.count == 2)
    #expect(first.findings.isEmpty)
    #expect(
      try scratch.titles("pengurus rukun tetangga").first
        == "Keputusan Lurah Glodok Nomor 12 Tahun 2025 tentang Pengurus Rukun Tetangga 003")
    let journal = try scratch.archive.status().journal.count
    let generation = try scratch.archive.status().indexes.map(\.generation)
    let second = try await scratch.ingest()
    #expect(second.didNothing)
    #expect(second.unchanged == 2)
    #expect(try scratch.archive.status().journal.count == journal)
    #expect(try scratch.archive.status().indexes.map(\.generation) == generation)
    #expect(try scratch.archive.check().isEmpty)
    #expect(try Scratch.count(below: scratch.inbox) == 2, "the inbox is left as it was")
  }

  @Test("an entry without a row tells what the document says of itself")
  func draftEntry() async throws {
    let scratch = try ScratchArchive()
    try scratch.put("\(glodok)/sk.pdf", Sample.decree())
    try scratch.put("\(krukut)/halaman.html", Sample.news(title: "Pasar murah di Krukut"))
    _ = try await scratch.ingest()
    let decree = try #require(try scratch.draft(glodok, "sk.pdf")).entry
    #expect(decree.type == .decree)
    #expect(decree.number == "12")
    #expect(decree.year == 2025)
    #expect(decree.created == PartialDate(year: 2025, month: 8, day: 11))
    #expect(decree.createdPlace == "Jakarta")
    #expect(decree.category == .anytime)
    #expect(decree.custodian == "Kelurahan Glodok")
    #expect(decree.producer == "Lurah Glodok")
    #expect(decree.summary == "Masa bakti pengurus rukun tetangga telah berakhir.")
    #expect(decree.state == .published)
    let news = try #require(try scratch.draft(krukut, "halaman.html")).entry
    #expect(news.title == "Pasar murah di Krukut")
    #expect(news.type == .news)
    #expect(news.category == nil)
    #expect(news.summary.hasPrefix("Warga Kelurahan Krukut membersihkan"))
  }

  @Test("the unit is the deepest folder that is one")
  func units() async throws {
    let scratch = try ScratchArchive()
    try scratch.put("\(glodok)/RW07/RT003/2025/catatan.pdf", Sample.letter("satu"))
    try scratch.put("\(glodok)/RW07/catatan.pdf", Sample.letter("dua"))
    try scratch.put("\(glodok)/RW99/catatan.pdf", Sample.letter("tiga"))
    try scratch.put("lain/catatan.pdf", Sample.letter("empat"))
    let report = try await scratch.ingest()
    #expect(try scratch.draft("\(glodok)/RW07/RT003", "2025/catatan.pdf") != nil)
    #expect(try scratch.draft("\(glodok)/RW07", "catatan.pdf") != nil)
    #expect(try scratch.draft(glodok, "RW99/catatan.pdf") != nil)
    #expect(report.received == 3)
    #expect(report.findings.map(\.code) == [.noUnit])
    let named = try await scratch.archive.ingest(
      IngestRequest(paths: [scratch.inbox.appending("lain")], unit: .known(krukut)))
    #expect(named.received == 1)
    #expect(try scratch.draft(krukut, "catatan.pdf") != nil)
  }

  @Test("the same file is the same document however it was named on the command line")
  func identityOfPaths() async throws {
    let scratch = try ScratchArchive()
    let file = try scratch.put("\(glodok)/2025/sk.pdf", Sample.decree())
    _ = try await scratch.archive.ingest(IngestRequest(paths: [file]))
    for request in [
      IngestRequest(paths: [scratch.inbox]), IngestRequest(paths: [file], unit: .known(glodok)),
      IngestRequest(paths: [scratch.inbox.appending(glodok), file]),
      IngestRequest(paths: [scratch.inbox.pushing(FilePath("\(glodok)/../\(glodok)/2025"))]),
    ] {
      let report = try await scratch.archive.ingest(request)
      #expect(report.didNothing && report.unchanged == 1, "\(request.paths)")
    }
  }

  @Test("an archive does not swallow its own originals")
  func ownFolders() async throws {
    let scratch = try ScratchArchive()
    try Scratch.write(Sample.letter("satu"), to: scratch.root.pushing(FilePath("inbox/\(glodok)/a.pdf")))
    _ = try await scratch.archive.ingest(IngestRequest(paths: [scratch.root], unit: .known(glodok)))
    let report = try await scratch.archive.ingest(IngestRequest(paths: [scratch.root], unit: .known(glodok)))
    #expect(report.unchanged == 1)
    #expect(report.findings.isEmpty)
    #expect(try scratch.archive.status().documents == 1)
  }

  @Test("other bytes under a known name are a new edition of the same document")
  func newEdition() async throws {
    let scratch = try ScratchArchive()
    try scratch.put("\(glodok)/sk.pdf", Sample.decree(words: "katasemula"))
    _ = try await scratch.ingest()
    try scratch.put("\(glodok)/sk.pdf", Sample.decree(words: "katapengganti"))
    let report = try await scratch.ingest()
    #expect(report.renewed == 1)
    #expect(report.received == 0)
    #expect(try scratch.titles("katasemula").isEmpty)
    #expect(try scratch.titles("katapengganti").count == 1)
    #expect(try !scratch.isPublic("katasemula"), "the replaced text is in no public byte")
    #expect(try scratch.draft(glodok, "sk.pdf")?.documents.first?.editions.count == 2)
    #expect(try scratch.archive.check().isEmpty)
    try scratch.put("\(glodok)/sk.pdf", Sample.decree(words: "katasemula"))
    #expect(try await scratch.ingest().renewed == 1)
    #expect(try scratch.titles("katasemula").count == 1)
    #expect(try scratch.archive.check().isEmpty)
  }

  @Test("the same bytes under two names of a unit are one document; in two units they are two")
  func duplicates() async throws {
    let scratch = try ScratchArchive()
    try scratch.put("\(glodok)/a.pdf", Sample.letter("sama"))
    try scratch.put("\(glodok)/b.pdf", Sample.letter("sama"))
    try scratch.put("\(krukut)/c.pdf", Sample.letter("sama"))
    let report = try await scratch.ingest()
    #expect(report.received == 2)
    #expect(report.duplicates == 1)
    #expect(report.findings.map(\.code) == [.duplicateContent])
    #expect(try await scratch.ingest().didNothing)
    // The second name gets content of its own: it must not drag the first along.
    try scratch.put("\(glodok)/b.pdf", Sample.letter("lain sekali"))
    #expect(try await scratch.ingest().received == 1)
    #expect(try scratch.archive.status().documents == 3)
    #expect(try scratch.archive.check().isEmpty)
  }

  @Test("two documents that call themselves the same decree are both kept, and told")
  func duplicateDecree() async throws {
    let scratch = try ScratchArchive()
    try scratch.put("\(glodok)/a.pdf", Sample.decree(words: "naskah pertama"))
    try scratch.put("\(glodok)/b.pdf", Sample.decree(words: "naskah kedua"))
    let report = try await scratch.ingest()
    #expect(report.received == 2)
    #expect(report.published.count == 2)
    #expect(report.findings.map(\.code) == [.duplicateDecreeNumber])
  }

  @Test("public indexes of two archives are equal whatever order the files came in")
  func orderDoesNotMatter() async throws {
    let one = try ScratchArchive()
    let other = try ScratchArchive()
    let files: [(String, [UInt8])] = [
      ("\(glodok)/a.pdf", Sample.decree()), ("\(glodok)/b.pdf", Sample.letter("dua")),
      ("\(krukut)/c.html", Sample.news()), ("\(krukut)/d.pdf", Sample.withNIK),
    ]
    for (name, bytes) in files { try one.put(name, bytes) }
    _ = try await one.ingest()
    for (name, bytes) in files.reversed() {
      try other.put(name, bytes)
      _ = try await other.ingest()
    }
    for audience in Audience.allCases {
      #expect(try one.content(audience) == other.content(audience))
      #expect(
        try one.archive.register.visible(to: audience).map(\.revision)
          == other.archive.register.visible(to: audience).map(\.revision))
    }
    #expect(try one.content(.public).count == 3)
    #expect(try one.content(.internal).count == 4)
  }
}
