import TestSupport
import Testing

@testable import Telusur

@Suite("Pencarian dari kueri sampai hasil")
struct SearchTests {
  let sample: SampleIndex
  init() throws { sample = try SampleIndex() }

  struct Case: Sendable, CustomTestStringConvertible {
    var query: String
    /// First hit; `nil` where nothing must be found.
    var first: String?
    /// All that may be found, in any order; `nil` where it does not matter.
    var all: Set<String>?
    var testDescription: String { query }
  }

  static let cases = [
    Case(query: "maklumat pelayanan", first: "TS-08", all: ["TS-08"]),
    Case(query: "pelayanan", first: "TS-08", all: ["TS-08"]),
    Case(query: "menggenang", first: "TS-15", all: ["TS-15"]),
    Case(query: "sk lurah glodok", first: "GLD-02"),
    Case(query: "keputusan lurah tangki nomor 6 tahun 2025", first: "TKI-02", all: ["TKI-02"]),
    Case(query: "Kep. Lurah Glodok No. 12/2025", first: "GLD-02", all: ["GLD-02"]),
    Case(query: "guru mengaji", first: "GLD-02", all: ["GLD-02"]),
    Case(query: "UU 14/2008 pasal 10", first: "TS-15"),
    Case(query: "semester dua", first: "TS-07", all: ["TS-07"]),
    Case(query: "maklumat pelayanann", first: "TS-08", all: ["TS-08"]),
    Case(query: "vihra", first: "GLD-04", all: ["GLD-04"]),
    Case(query: "3173030101900000", first: nil, all: []),
    Case(query: "\"daftar ketua\"", first: nil, all: ["GLD-02", "TKI-02"]),
    Case(query: "\"ketua daftar\"", first: nil, all: []),
    Case(query: "\"ketua terpilih\" -tangki", first: nil, all: ["GLD-02"]),
    Case(query: "pengurus -glodok", first: "TKI-02", all: ["TKI-02"]),
    Case(query: "judul:vihara", first: "GLD-04", all: ["GLD-04"]),
    Case(query: "judul:jadwal", first: nil, all: []),
    Case(query: "ringkasan:jadwal", first: nil, all: ["KGN-02", "GLD-04"]),
    Case(query: "dasar:pergub", first: nil, all: ["GLD-02"]),
    Case(query: "isi:mengungsi", first: "TS-15", all: ["TS-15"]),
    Case(query: "kelent*", first: "GLD-04", all: ["GLD-04"]),
    Case(query: "kel*teng", first: "GLD-04", all: ["GLD-04"]),
    Case(query: "judul:vi*ara -kel*teng", first: nil, all: []),
    Case(query: "pengurus -tan*ki", first: "GLD-02", all: ["GLD-02"]),
    Case(query: "mirip:GLD-02", first: "TKI-02", all: ["TKI-02"]),
    Case(query: "mirip:TKI-02", first: "GLD-02", all: ["GLD-02"]),
    Case(query: "mirip:GLD-02 unit:glodok", first: nil, all: []),
    Case(query: "pengurus -mirip:GLD-02", first: nil, all: []),
    Case(query: "mirip:TIDAK-ADA", first: nil, all: []),
    Case(query: "tahun:2025 pengurus", first: nil, all: ["GLD-02", "TKI-02"]),
    Case(query: "unit:glodok", first: nil, all: ["GLD-02", "GLD-04"]),
    Case(query: "unit:tamansari -jenis:maklumat -tahun:2025 -unit:glodok -unit:keagungan", first: nil, all: ["TS-15"]),
    Case(query: "jenis:pengumuman", first: nil, all: ["TS-15", "KGN-02"]),
    Case(query: "yang dan di", first: nil, all: nil),
    Case(query: "tidakadadimanapun", first: nil, all: []),
  ]

  @Test("menemukan yang dimaksud dan tidak lebih", arguments: cases)
  func find(_ example: Case) throws {
    let found = try sample.found(example.query)
    if let first = example.first { #expect(found.first == first) }
    if let all = example.all { #expect(Set(found) == all) }
  }

  @Test("satu kata yang sering dari lima tidak cukup")
  func commonWordAlone() throws {
    let common = (0..<40).map { number in
      SampleIndex.entry("UMUM-\(number)", "Laporan Kecamatan Taman Sari", unit: SampleIndex.tamanSari, type: .other)
    }
    let index = try SampleIndex(SampleIndex.entries + common).open()
    let found = { (query: String) in
      try index.search(SearchRequest(query: query, limit: 50)).hits.map(\.entry.entry.id.rawValue)
    }
    #expect(try found("laporan siaga pintu air kecamatan taman sari") == ["TS-15"])
    #expect(try found("laporan kecamatan taman sari").count > 40)
  }

  @Test("kata yang tidak ada di mana pun tidak menghalangi yang lain")
  func unknownWord() throws {
    let result = try sample.open().search(SearchRequest(query: "maklumat qwrtzxcv"))
    #expect(result.hits.map(\.entry.entry.id.rawValue) == ["TS-08"])
    #expect(result.understanding.ignored.map(\.text) == ["qwrtzxcv"])
  }

  @Test("ejaan yang dibetulkan diberitahukan, bilangan tidak pernah dibetulkan")
  func spelling() throws {
    let index = try sample.open()
    let result = try index.search(SearchRequest(query: "maklumat pelayanann"))
    #expect(result.understanding.spelling?.text == "maklumat pelayanan")
    #expect(result.understanding.spelling?.words.map(\.text) == ["pelayanann"])
    #expect(try index.search(SearchRequest(query: "maklumat pelayanan")).understanding.spelling == nil)
    #expect(try index.search(SearchRequest(query: "20255")).total == 0)
  }

  @Test("kata pada halaman 3 ditemukan dan cuplikannya menyebut halaman 3")
  func pageOfSnippet() throws {
    let result = try sample.open().search(SearchRequest(query: "guru mengaji"))
    let hit = try #require(result.hits.first)
    let snippet = try #require(hit.snippets.first)
    #expect(snippet.page == 3)
    #expect(snippet.document == hit.entry.documents.first?.id)
    #expect(snippet.segments.filter(\.isMatch).map(\.text) == ["guru", "mengaji"])
    #expect(hit.matchedIn == [.body])
    #expect(hit.document?.id == snippet.document)
  }

  @Test("awalan menemukan halamannya juga")
  func pageOfPrefix() throws {
    let result = try sample.open().search(SearchRequest(query: "mengaj*"))
    let snippet = try #require(result.hits.first?.snippets.first)
    #expect(snippet.page == 3)
    #expect(snippet.segments.filter(\.isMatch).map(\.text) == ["mengaji"])
  }

  @Test("entri yang mirip menandai kata yang sama dan menyebut judul yang dibandingkan")
  func similar() throws {
    let result = try sample.open().search(SearchRequest(query: "mirip:TKI-02"))
    #expect(result.understanding.terms.map(\.text) == ["mirip:TKI-02"])
    #expect(result.understanding.terms.first?.readAs.first?.hasPrefix("Keputusan Lurah Tangki") == true)
    #expect(result.hits.first?.title.filter(\.isMatch).map(\.text).contains("Pengurus") == true)
    let none = try sample.open().search(SearchRequest(query: "mirip:TIDAK-ADA"))
    #expect(none.understanding.ignored.map(\.text) == ["mirip:TIDAK-ADA"])
  }

  @Test("akar kata ikut ditandai, judul tetap utuh")
  func highlightedTitle() throws {
    let result = try sample.open().search(SearchRequest(query: "titik pengungsian"))
    let hit = try #require(result.hits.first)
    #expect(hit.title.map(\.text).joined() == hit.entry.entry.title)
    #expect(hit.title.filter(\.isMatch).map(\.text) == [])
    #expect(hit.snippets.first?.segments.filter(\.isMatch).map(\.text).contains("mengungsi") == true)
    #expect(hit.matchedIn == [.summary, .body])
    let other = try #require(sample.open().search(SearchRequest(query: "peringatan")).hits.first)
    #expect(other.title.filter(\.isMatch).map(\.text) == ["Peringatan"])
    #expect(other.matchedIn == [.title])
  }

  @Test("entri atas permohonan dapat ditemukan, isi dokumennya tidak")
  func onRequest() throws {
    #expect(try sample.found("fogging") == ["KGN-02"])
    #expect(try sample.found("rahasia-sekali").isEmpty)
    #expect(try sample.found("isi:petugas").isEmpty)
    for (name, bytes) in try sample.directory.files() {
      #expect(!String(decoding: bytes, as: UTF8.self).contains("rahasia-sekali"), "\(name)")
    }
  }

  @Test("penjelasan nilai berjumlah nilai itu sendiri")
  func explanation() throws {
    let result = try sample.open().search(SearchRequest(query: "pengurus rt glodok", explain: true))
    let hit = try #require(result.hits.first)
    let explanation = try #require(hit.explanation)
    #expect(abs(explanation.value - hit.score) < 0.001)
    let texts = Self.texts(explanation)
    #expect(texts.contains("akar kata “urus”") && texts.contains("bobot"))
    #expect(texts.contains { $0.hasPrefix("kali di judul (") })
    for word in ["sum", "best", "term", "phrase", "weight", "impact", "idf", "documents", "times"] {
      #expect(!texts.contains { $0.split(separator: " ").contains(Substring(word)) }, "\(word)")
    }
    #expect(try sample.open().search(SearchRequest(query: "pengurus")).hits.first?.explanation == nil)
  }

  private static func texts(_ explanation: ScoreExplanation) -> [String] {
    [explanation.text] + explanation.parts.flatMap(texts)
  }

  @Test("jawaban yang sama untuk permintaan yang sama")
  func deterministic() throws {
    let request = SearchRequest(query: "pengurus rt rw", facets: Facet.allCases)
    let first = try sample.open().search(request)
    let second = try SampleIndex().open().search(request)
    #expect(first.hits.map(\.entry) == second.hits.map(\.entry))
    #expect(first.facets == second.facets)
    #expect(first.request == second.request)
  }
}
