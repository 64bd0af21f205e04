import Extraction
import Language
import SearchIndex
import SystemPackage
import TestSupport

import class Foundation.FileManager

@testable import Telusur

/// A small index made by hand: every entry is here for something that a test asks.
struct SampleIndex {
  let directory: ScratchDirectory
  let analyzer: Analyzer

  /// Debian's dictionary, which the analyzer is made of everywhere.
  static let analyzer: Analyzer? = {
    guard let bytes = FileManager.default.contents(atPath: "/usr/share/hunspell/id_ID.dic") else { return nil }
    return try? Analyzer(dictionary: Array(bytes))
  }()

  struct NoDictionary: Error {}

  init(_ entries: [StoredEntry] = SampleIndex.entries, audience: Audience = .public) throws {
    guard let analyzer = Self.analyzer else { throw NoDictionary() }
    self.analyzer = analyzer
    directory = try ScratchDirectory()
    try add(entries, audience: audience)
  }

  var path: FilePath { FilePath(directory.path) }

  /// Adds entries in one commit.
  func add(_ entries: [StoredEntry], removing removed: [String] = [], audience: Audience = .public) throws {
    let writer = try IndexWriter.open(
      directory.path, schema: IndexFeed.schema, audience: audience.rawValue, analyzer: analyzer.fingerprint)
    for entry in entries { try writer.add(IndexFeed.document(for: entry, revision: 1, analyzer: analyzer)) }
    for identity in removed { try writer.remove(identity: Array(identity.utf8)) }
    _ = try writer.commit()
    try writer.close()
  }

  func open() throws -> SearchableIndex {
    try SearchableIndex.open(directory: path, audience: .public, analyzer: analyzer)
  }

  /// Identities of the hits of a query, best first.
  func found(_ query: String, _ change: (inout SearchRequest) -> Void = { _ in }) throws -> [String] {
    var request = SearchRequest(query: query)
    change(&request)
    return try open().search(request).hits.map(\.entry.entry.id.rawValue)
  }
}

extension SampleIndex {
  static let entries: [StoredEntry] = [
    entry(
      "GLD-02", "Keputusan Lurah Glodok Nomor 12 Tahun 2025 tentang Penetapan Pengurus RT dan RW",
      unit: glodok, type: .decree, number: "12", year: 2025, created: "2025-08-11", category: .anytime,
      summary: "Daftar ketua RT dan ketua RW terpilih beserta wilayahnya.",
      bases: ["Pergub DKI Jakarta 22/2022 Pasal 28"],
      pages: [
        "KEPUTUSAN LURAH GLODOK\nNOMOR 12 TAHUN 2025\n\nMenimbang bahwa pengurus rukun tetangga perlu ditetapkan.",
        "KESATU: Menetapkan pengurus RT dan RW masa bakti 2025-2030.",
        "LAMPIRAN\n\nRW 03\tketua terpilih dari kalangan guru mengaji\nRW 07\tketua terpilih dari kalangan pedagang",
      ]),
    entry(
      "TKI-02", "Keputusan Lurah Tangki Nomor 6 Tahun 2025 tentang Penetapan Pengurus RT dan RW",
      unit: tangki, type: .decree, number: "6", year: 2025, created: "2025-07-01", category: .anytime,
      summary: "Daftar ketua RT dan ketua RW terpilih."),
    entry(
      "TS-08", "Maklumat Pelayanan Informasi Publik Kecamatan Taman Sari", unit: tamanSari, type: .serviceDeclaration,
      year: 2026, created: "2026-01-15", category: .periodic, summary: "Pernyataan kesanggupan memberikan layanan.",
      bases: ["UU 14/2008 Pasal 9"]),
    entry(
      "TS-15", "Peringatan Dini Banjir dan Genangan di Wilayah Kecamatan Taman Sari", unit: tamanSari,
      type: .announcement, year: 2026, created: "2026-01-29", category: .immediate,
      summary: "Status siaga pintu air dan titik genangan.", bases: ["UU 14/2008 Pasal 10"],
      pages: ["Warga diminta mengungsi ke posko bila air naik. Jalan tergenang ditutup sementara."]),
    entry(
      "GLD-04", "Daftar Vihara dan Kelenteng di Kelurahan Glodok", unit: glodok, type: .list, year: 2026,
      created: "2026-02-10", category: .anytime, summary: "Nama vihara, alamat dan jadwal kunjungan.", forms: [.online]),
    entry(
      "KGN-02", "Pengumuman Fogging dan Pemberantasan Sarang Nyamuk DBD", unit: keagungan, type: .announcement,
      year: 2026, created: "2026-03-04", category: .immediate, summary: "Jadwal pengasapan di seluruh RW.",
      access: .onRequest, pages: ["Petugas bernama rahasia-sekali datang pukul tujuh."]),
    entry(
      "TS-07", "Laporan Realisasi Anggaran Semester II Tahun 2025", unit: tamanSari, type: .financialReport, year: 2025,
      created: "2026-01-23", category: .periodic, summary: "Realisasi belanja semester kedua."),
  ]

  static let jakarta = unit("31.73", nil, .city, "Jakarta Barat")
  static let tamanSari = unit("31.73.03", "31.73", .district, "Taman Sari", ["Tamansari"])
  static let tangki = unit("31.73.03.1004", "31.73.03", .village, "Tangki")
  static let keagungan = unit("31.73.03.1006", "31.73.03", .village, "Keagungan")
  static let glodok = unit("31.73.03.1007", "31.73.03", .village, "Glodok")

  static func unit(_ code: String, _ parent: String?, _ level: Unit.Level, _ name: String, _ aliases: [String] = [])
    -> Unit
  {
    guard let known = Unit.Code(code) else { preconditionFailure("kode \(code)") }
    return Unit(code: known, parent: parent.flatMap(Unit.Code.init), level: level, name: name, aliases: aliases)
  }

  static func entry(
    _ id: String, _ title: String, unit: Unit, type: DocumentType, number: String? = nil, year: Int? = nil,
    created: String? = nil, category: Telusur.Category? = nil, summary: String = "", bases: [String] = [],
    forms: Set<DipEntry.Form> = [.print, .online], access: DipEntry.Access = .open, pages: [String] = []
  ) -> StoredEntry {
    guard let identity = DipEntry.ID(id) else { preconditionFailure("id \(id)") }
    var entry = DipEntry(id: identity, unit: unit.code, title: title, category: category, summary: summary)
    entry.type = type
    entry.number = number
    entry.year = year
    entry.created = created.flatMap(PartialDate.init(iso:))
    entry.legalBases = bases
    entry.forms = forms
    entry.access = access
    entry.state = .published
    let documents = pages.isEmpty ? [] : [document(id, pages)]
    entry.documents = documents.map(\.id)
    let ancestors = unit == jakarta ? [] : unit == tamanSari ? [jakarta] : [jakarta, tamanSari]
    let district = unit.level == .village ? ", Kecamatan Taman Sari" : ""
    return StoredEntry(
      entry: entry, unit: unit, unitFullName: unit.displayName + district, ancestors: ancestors, documents: documents)
  }

  static func document(_ name: String, _ pages: [String]) -> StoredDocument {
    let digits = String(StableHash.of(name.utf8), radix: 16)
    let padded = String(repeating: "0", count: 16 - digits.count) + digits
    guard let id = Document.ID(padded), let edition = Edition.ID(String(repeating: padded, count: 4)) else {
      preconditionFailure("dokumen \(name)")
    }
    return StoredDocument(
      id: id, name: "\(name.lowercased()).pdf", mediaType: "application/pdf", byteCount: 1_234, edition: edition,
      textState: .text, pages: pages.enumerated().map { StoredPage(number: $0 + 1, text: $1) }, title: "Naskah \(name)")
  }
}
