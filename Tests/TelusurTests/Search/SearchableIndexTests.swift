import SearchIndex
import SystemPackage
import TestSupport
import Testing

@testable import Telusur

@Suite("Indeks yang dicari sementara ditulis")
struct SearchableIndexTests {
  let sample: SampleIndex
  init() throws { sample = try SampleIndex() }

  static let news = SampleIndex.entry(
    "BRT-01", "Berita Panen Cabai di Atap", unit: SampleIndex.glodok, type: .news, year: 2026, created: "2026-05-01")

  @Test("generasi baru terlihat sesudah penyegaran, pembaca lama tetap utuh")
  func refresh() throws {
    let index = try sample.open()
    let before = index.current
    #expect(try index.refresh() == false)
    try sample.add([Self.news], removing: ["TS-08"])
    #expect(try index.search(SearchRequest(query: "cabai")).total == 0)
    #expect(try index.refresh())
    #expect(try index.search(SearchRequest(query: "cabai")).total == 1)
    #expect(try index.search(SearchRequest(query: "maklumat")).total == 0)
    #expect(try before.search(SearchRequest(query: "maklumat")).total == 1)
    #expect(try index.refresh() == false)
  }

  @Test("penanda halaman berlaku pada generasi asalnya, dua generasi lamanya")
  func cursorOfOldGeneration() throws {
    let index = try sample.open()
    let expected = try index.search(SearchRequest(limit: 4)).hits.suffix(2).map(\.entry.entry.id)
    let cursor = try #require(index.search(SearchRequest(limit: 2)).navigation.nextCursor)
    for round in 1...2 {
      var fresh = Self.news
      fresh.entry.note = "\(round)"
      try sample.add([fresh])
      #expect(try index.refresh())
      let result = try index.search(SearchRequest(limit: 2, cursor: cursor))
      #expect(result.hits.map(\.entry.entry.id) == expected)
      #expect(result.index.generation < index.current.state.generation)
    }
    try sample.add([], removing: ["BRT-01"])
    #expect(try index.refresh())
    #expect(throws: SearchError.self) { try index.search(SearchRequest(limit: 2, cursor: cursor)) }
  }

  @Test("menolak indeks khalayak lain dan penganalisis lain")
  func refusesForeignIndex() throws {
    let closed = try SampleIndex(audience: .internal)
    #expect(refusal { try closed.open() }?.contains("internal") == true)
    let foreign = try SampleIndex([])
    let writer = try IndexWriter.open(
      foreign.directory.path + "/lain", schema: IndexFeed.schema, audience: "public", analyzer: "id-0-lama")
    _ = try writer.commit()
    try writer.close()
    let message = refusal {
      try SearchableIndex.open(
        directory: foreign.path.appending("lain"), audience: .public, analyzer: foreign.analyzer)
    }
    #expect(message?.contains("id-0-lama") == true)
    #expect(throws: ArchiveError.self) {
      try SearchableIndex.open(directory: "/tidak/ada", audience: .public, analyzer: foreign.analyzer)
    }
  }

  @Test("entri, dokumen dan teks halaman menurut identitas")
  func lookups() throws {
    let index = try sample.open()
    let id = try #require(DipEntry.ID("GLD-02"))
    let stored = try #require(try index.entry(id))
    #expect(stored == StoredEntryCodecTests.withoutPages(SampleIndex.entries[0]))
    let document = try #require(stored.documents.first)
    let found = try #require(try index.document(document.id))
    #expect(found.document == document)
    #expect(found.entries.map(\.entry.id.rawValue) == ["GLD-02"])
    #expect(try index.pages(of: document.id) == SampleIndex.entries[0].documents[0].pages)
    let unknownEntry = try #require(DipEntry.ID("TIDAK-ADA"))
    let unknownDocument = try #require(Document.ID("0123456789abcdef"))
    #expect(try index.entry(unknownEntry) == nil)
    #expect(try index.document(unknownDocument) == nil)
  }

  @Test("unit kerja dengan jumlahnya, yang di atas ikut meski tanpa entri")
  func units() throws {
    let units = try sample.open().units
    #expect(
      units.nodes.map(\.unit.code.rawValue) == ["31.73", "31.73.03", "31.73.03.1004", "31.73.03.1006", "31.73.03.1007"])
    #expect(units.nodes.map(\.entryCount) == [0, 3, 1, 1, 2])
    #expect(units.nodes.map(\.subtreeCount) == [7, 7, 1, 1, 2])
    #expect(units.node(SampleIndex.glodok.code)?.fullName == "Kelurahan Glodok, Kecamatan Taman Sari")
    #expect(units.children(of: SampleIndex.jakarta.code).map(\.unit.name) == ["Taman Sari"])
  }

  @Test("entri tanpa kata dan tanpa dokumen, indeks kosong")
  func empty() throws {
    let index = try SampleIndex([]).open()
    let result = try index.search(SearchRequest(query: "apa saja", facets: Facet.allCases))
    #expect(result.total == 0 && result.hits.isEmpty && result.navigation.pages == 1)
    #expect(index.units.nodes.isEmpty)
  }

  @Test("laporan peringkat menghitung yang ditemukan dan menyebut yang hilang")
  func rankingReport() throws {
    let table = [
      "id\tkueri\tjenis\tid_diharapkan\tcatatan", "q1\tmaklumat\tkata\tTS-08\t",
      "q2\tpengurus\tkata\tTIDAK-ADA;TKI-02\t",
      "q3\t\"guru \"\"mengaji\"\"\"\tberkas\tberkas:inbox/31.73.03.1007/gld-02.pdf\t",
      "q4\t3173030101900000\tpribadi\t\tharus nol", "baris rusak",
    ].joined(separator: "\n")
    let queries = JudgedQuery.read(table)
    #expect(queries.map(\.id) == ["q1", "q2", "q3", "q4"])
    #expect(queries.map(\.query)[2] == "guru \"mengaji\"")
    let report = try RankingReport(queries, on: sample.open().current)
    #expect(report.rows.map(\.recall) == [1, 0.5, 1, 1])
    #expect(report.rows[1].missing == ["TIDAK-ADA"])
    #expect(report.rows[3].total == 0)
    #expect(abs(report.recallAtTen - 2.5 / 3) < 1e-9)
    #expect(report.rows[0].rank == 1)
  }

  private func refusal<Value>(_ body: () throws -> Value) -> String? {
    do {
      _ = try body()
      return nil
    } catch {
      return "\(error)"
    }
  }
}
