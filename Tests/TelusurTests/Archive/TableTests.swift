import SystemPackage
import Testing

@testable import Telusur

@Suite("Archive: the DIP table")
struct TableTests {
  private let glodok = ScratchArchive.glodok

  /// A row of a table with its files.
  struct Row {
    var id: String
    var title: String
    var unit = ScratchArchive.glodok
    var files = ""
    var access = "terbuka"
    var type = "keputusan"

    var line: String {
      [
        "1", "\(title): ringkasan isi informasi contoh.", "Kelurahan Glodok", "Sekretaris Kelurahan",
        "\"12 Januari 2026, Jakarta Barat\"", "Ya", "", "", "\"Aktif 2 tahun, inaktif 5 tahun, permanen\"", id, unit,
        "setiap_saat", title, type, "", "2026", "2026-01-12", "Jakarta Barat", "2026-01-12", "tahunan", "UU 14/2008",
        "000",
        "", access, "CONTOH", files,
      ].joined(separator: ",")
    }
  }

  private static let header = [
    "No", "Ringkasan Isi Informasi", "Pejabat/Unit/Satker yang Menguasai Informasi",
    "Penanggung Jawab Pembuatan atau Penerbitan Informasi", "Waktu dan Tempat Pembuatan Informasi",
    "Bentuk Informasi: Cetak", "Bentuk Informasi: Rekam", "Bentuk Informasi: Online",
    "Jangka Waktu Penyimpanan atau Retensi Arsip", "id_dip", "kode_unit", "jenis_informasi", "judul", "jenis_dokumen",
    "nomor_dokumen", "tahun", "tanggal_pembuatan", "tempat_pembuatan", "tanggal_pemutakhiran", "frekuensi",
    "dasar_hukum", "kode_klasifikasi_arsip", "tautan", "status_akses", "catatan", "berkas",
  ].joined(separator: ",")

  private func table(_ scratch: ScratchArchive, _ rows: [Row]) throws -> FilePath {
    let path = scratch.folder.appending("tabel").appending("dip.csv")
    try Scratch.write(Array(([Self.header] + rows.map(\.line)).joined(separator: "\n").utf8), to: path)
    return path
  }

  private func file(_ scratch: ScratchArchive, _ name: String, _ bytes: [UInt8]) throws {
    try Scratch.write(bytes, to: scratch.folder.appending("tabel").pushing(FilePath(name)))
  }

  @Test("rows and their files are taken; the same table twice changes nothing")
  func importTwice() async throws {
    let scratch = try ScratchArchive()
    try file(scratch, "dokumen/sk.pdf", Sample.decree(words: "kanaritabel"))
    let path = try table(
      scratch,
      [
        Row(id: "CONTOH-1", title: "Keputusan pengurus RT", files: "dokumen/sk.pdf"),
        Row(id: "CONTOH-2", title: "Tanpa berkas"),
      ])
    #expect(try scratch.archive.checkTable(path).isClean)
    #expect(try scratch.archive.status().entries.isEmpty, "checking changes nothing")
    let first = try await scratch.archive.importTable(path)
    #expect(first.isApplied)
    #expect(first.findings.isEmpty)
    #expect(first.added == 2)
    #expect(first.files.received == 1)
    #expect(Set(first.files.published.map(\.rawValue)) == ["CONTOH-1", "CONTOH-2"])
    #expect(try scratch.titles("kanaritabel") == ["Keputusan pengurus RT"])
    let second = try await scratch.archive.importTable(path)
    #expect(second.unchanged == 2)
    #expect(second.added == 0 && second.changed == 0)
    #expect(second.files.didNothing)
    #expect(try scratch.archive.status().documents == 1)
    #expect(try scratch.archive.check().isEmpty)
  }

  @Test("a changed row is renewed, others are left alone")
  func changedRow() async throws {
    let scratch = try ScratchArchive()
    _ = try await scratch.archive.importTable(
      table(scratch, [Row(id: "C-1", title: "Judul lama"), Row(id: "C-2", title: "Tetap")]))
    let report = try await scratch.archive.importTable(
      table(scratch, [Row(id: "C-1", title: "Judul baru"), Row(id: "C-2", title: "Tetap")]))
    #expect(report.changed == 1)
    #expect(report.unchanged == 1)
    #expect(report.files.indexed.publicAdditions == 1)
    #expect(try scratch.titles("lama").isEmpty)
    #expect(try scratch.titles("baru") == ["Judul baru"])
  }

  @Test(
    "a row takes over a document that was ingested before; its own entry disappears, and comes back with the document")
  func absorb() async throws {
    let scratch = try ScratchArchive()
    try scratch.put("\(glodok)/sk.pdf", Sample.decree(words: "kanariserap"))
    _ = try await scratch.ingest()
    let draft = try #require(try scratch.draft(glodok, "sk.pdf")).entry.id
    try file(scratch, "sk.pdf", Sample.decree(words: "kanariserap"))
    _ = try await scratch.archive.importTable(
      table(scratch, [Row(id: "C-1", title: "Keputusan dari tabel", files: "sk.pdf")]))
    #expect(try scratch.archive.entry(draft) == nil)
    #expect(try scratch.titles("kanariserap") == ["Keputusan dari tabel"])
    #expect(try await scratch.ingest().didNothing)
    _ = try await scratch.archive.importTable(table(scratch, [Row(id: "C-1", title: "Keputusan dari tabel")]))
    #expect(try scratch.archive.entry(draft)?.entry.state == .published)
    #expect(try scratch.archive.check().isEmpty)
  }

  @Test("a row does not undo a withdrawal of its document")
  func absorbWithdrawn() async throws {
    let scratch = try ScratchArchive()
    try scratch.put("\(glodok)/sk.pdf", Sample.letter("kanariditarik"))
    let draft = try #require(try await scratch.ingest().published.first)
    _ = try scratch.archive.withdraw(draft, reason: "keliru")
    try file(scratch, "sk.pdf", Sample.letter("kanariditarik"))
    let report = try await scratch.archive.importTable(
      table(scratch, [Row(id: "C-1", title: "Dari tabel", files: "sk.pdf")]))
    #expect(report.files.held.map(\.rawValue) == ["C-1"])
    #expect(try !scratch.isPublic("kanariditarik"))
  }

  @Test("a withdrawn row stays withdrawn, and the officer is told")
  func withdrawnRow() async throws {
    let scratch = try ScratchArchive()
    let path = try table(scratch, [Row(id: "C-1", title: "Kanari tarik")])
    _ = try await scratch.archive.importTable(path)
    let id = try #require(DipEntry.ID("C-1"))
    _ = try scratch.archive.withdraw(id, reason: "keliru")
    let report = try await scratch.archive.importTable(path)
    #expect(report.findings.map(\.place) == [.entry(id, field: nil)])
    #expect(try scratch.content(.public).isEmpty)
    #expect(try scratch.archive.entry(id)?.entry.state == .withdrawn)
  }

  @Test(
    "a scan in a row of a list waits for an officer, whatever the file is called", arguments: ["daftar", "keputusan"])
  func scannedList(type: String) async throws {
    let scratch = try ScratchArchive()
    try file(scratch, "berkas.pdf", SamplePDF.scan())
    let path = try table(scratch, [Row(id: "C-1", title: "Satu", files: "berkas.pdf", type: type)])
    let report = try await scratch.archive.importTable(path)
    #expect(report.files.held.count == (type == "daftar" ? 1 : 0))
    #expect(try scratch.content(.public).count == (type == "daftar" ? 0 : 1))
  }

  @Test("an entry on request is in the public list without its documents")
  func onRequest() async throws {
    let scratch = try ScratchArchive()
    try file(scratch, "sk.pdf", Sample.letter("kanaripermohonan"))
    _ = try await scratch.archive.importTable(
      table(scratch, [Row(id: "C-1", title: "Buku rahasia umum", files: "sk.pdf", access: "dengan_permohonan")]))
    #expect(try scratch.titles("rahasia umum") == ["Buku rahasia umum"])
    #expect(try !scratch.isPublic("kanaripermohonan"))
    #expect(try scratch.content(.public).map(\.documents.count) == [0])
    #expect(try Scratch.count(below: scratch.archive.layout.publicOriginals) == 0)
    #expect(try scratch.titles("kanaripermohonan", .internal) == ["Buku rahasia umum"])
  }

  @Test("a row whose document holds a NIK waits as a whole")
  func heldRow() async throws {
    let scratch = try ScratchArchive()
    try file(scratch, "surat.pdf", Sample.letter("kanaririndu NIK \(Sample.nik)"))
    let report = try await scratch.archive.importTable(
      table(scratch, [Row(id: "C-1", title: "Surat", files: "surat.pdf")]))
    #expect(report.files.held.map(\.rawValue) == ["C-1"])
    #expect(try scratch.content(.public).isEmpty)
    let id = try #require(DipEntry.ID("C-1"))
    _ = try scratch.archive.publish([id])
    #expect(try scratch.titles("kanaririndu").count == 1)
    #expect(
      try await scratch.archive.importTable(table(scratch, [Row(id: "C-1", title: "Surat", files: "surat.pdf")]))
        .unchanged == 1)
    #expect(try scratch.titles("kanaririndu").count == 1, "the decision stands")
  }

  static let faults: [(files: String, code: Finding.Code)] = [
    ("tidak-ada.pdf", .missingFile), ("tautan.pdf", .fileOutsideFolder), ("tautan/rahasia.pdf", .fileOutsideFolder),
    ("kosong.pdf", .emptyFile), ("gaya.css", .unsupportedFile),
  ]

  @Test("one bad file and nothing is taken; with partial the other rows are", arguments: faults)
  func badFiles(files: String, code: Finding.Code) async throws {
    let scratch = try ScratchArchive()
    try Scratch.write(Sample.letter("kanarirahasia"), to: scratch.folder.pushing("luar/rahasia.pdf"))
    try file(scratch, "kosong.pdf", [])
    try file(scratch, "gaya.css", Array("body { color: red }".utf8))
    let folder = scratch.folder.appending("tabel")
    try Scratch.link(folder.appending("tautan.pdf"), to: scratch.folder.pushing("luar/rahasia.pdf"))
    try Scratch.link(folder.appending("tautan"), to: scratch.folder.appending("luar"))
    let path = try table(scratch, [Row(id: "C-1", title: "Baik"), Row(id: "C-2", title: "Buruk", files: files)])
    #expect(try scratch.archive.checkTable(path).findings.map(\.code) == [code])
    let all = try await scratch.archive.importTable(path)
    #expect(!all.isApplied)
    #expect(all.findings.map(\.code) == [code])
    #expect(all.findings.first?.place == .cell(row: 3, column: "berkas"))
    #expect(try scratch.archive.status().entries.isEmpty)
    let partial = try await scratch.archive.importTable(path, partial: true)
    #expect(partial.isApplied)
    #expect(partial.added == 1)
    #expect(partial.findings.map(\.code) == [code])
    #expect(try scratch.content(.public).map(\.entry.title) == ["Baik"])
    #expect(try !Scratch.contains("kanarirahasia", below: scratch.root))
  }

  @Test("an export reads back as the same table, wherever it lies and though the files are gone")
  func export() async throws {
    let scratch = try ScratchArchive()
    try file(scratch, "dokumen/sk.pdf", Sample.decree())
    _ = try await scratch.archive.importTable(
      table(
        scratch, [Row(id: "C-1", title: "Satu; dengan 'tanda'", files: "dokumen/sk.pdf"), Row(id: "C-2", title: "Dua")])
    )
    let text = try scratch.archive.exportTable()
    let path = scratch.folder.appending("ekspor.csv")
    try Scratch.write(Array(text.utf8), to: path)
    let report = try await scratch.archive.importTable(path)
    #expect(report.findings.isEmpty)
    #expect(report.unchanged == 2)
    #expect(report.files.didNothing)
    #expect(try scratch.archive.exportTable() == text)
    #expect(try scratch.archive.exportTable(units: [.known(ScratchArchive.krukut)]) != text)
    #expect(throws: ArchiveError.self) { try scratch.archive.exportTable(units: [.known("99.99")]) }
  }
}
