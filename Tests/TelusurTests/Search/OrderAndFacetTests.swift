import Extraction
import Testing

@testable import Telusur

@Suite("Urutan, saringan, jumlah per nilai, halaman")
struct OrderAndFacetTests {
  let sample: SampleIndex
  init() throws { sample = try SampleIndex() }

  @Test("tanpa kata: terbaru lebih dulu")
  func browse() throws {
    let expected = ["KGN-02", "GLD-04", "TS-15", "TS-07", "TS-08", "GLD-02", "TKI-02"]
    #expect(try sample.found("") == expected)
    #expect(try sample.found("") { $0.sort = .oldest } == expected.reversed())
    #expect(try sample.found("") { $0.sort = .relevance } == expected)
  }

  @Test("menurut judul dan nomor: angka dibaca sebagai bilangan")
  func titleAndNumber() throws {
    #expect(try sample.found("") { $0.sort = .number }.prefix(2) == ["TKI-02", "GLD-02"])
    #expect(try sample.found("") { $0.sort = .title }.first == "GLD-04")
    #expect(IndexColumn.orderKey("5A").lexicographicallyPrecedes(IndexColumn.orderKey("12")))
    #expect(IndexColumn.orderKey("821/2").lexicographicallyPrecedes(IndexColumn.orderKey("821/12/KEL")))
  }

  struct Case: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var filter: Filter
    var found: Set<String>
  }

  static let glodok = SampleIndex.glodok.code
  static let tamanSari = SampleIndex.tamanSari.code
  static let rw = Unit.Code("31.73.03.1007/RW07")

  static let cases = [
    Case(testDescription: "unit", filter: Filter(units: [glodok]), found: ["GLD-02", "GLD-04"]),
    Case(
      testDescription: "unit dan bawahannya", filter: Filter(units: [tamanSari], categories: [.anytime]),
      found: ["GLD-02", "GLD-04", "TKI-02"]),
    Case(
      testDescription: "unit tanpa bawahannya", filter: Filter(units: [tamanSari], includesSubtree: false),
      found: ["TS-08", "TS-15", "TS-07"]),
    Case(testDescription: "unit tanpa entri", filter: Filter(units: [rw].compactMap(\.self)), found: []),
    Case(testDescription: "jenis", filter: Filter(types: [.decree, .list]), found: ["GLD-02", "TKI-02", "GLD-04"]),
    Case(testDescription: "tahun", filter: Filter(years: [2025]), found: ["GLD-02", "TKI-02", "TS-07"]),
    Case(
      testDescription: "rentang tahun", filter: Filter(yearFrom: 2026), found: ["TS-08", "TS-15", "GLD-04", "KGN-02"]),
    Case(testDescription: "rentang kosong", filter: Filter(yearFrom: 2027, yearTo: 2027), found: []),
    Case(testDescription: "akses", filter: Filter(access: [.onRequest]), found: ["KGN-02"]),
    Case(testDescription: "status", filter: Filter(legalStatus: [.revoked]), found: []),
    Case(
      testDescription: "bentuk", filter: Filter(categories: [.anytime], forms: [.print]), found: ["GLD-02", "TKI-02"]),
    Case(testDescription: "keadaan teks", filter: Filter(textStates: [.text]), found: ["GLD-02", "TS-15", "KGN-02"]),
  ]

  @Test("saringan", arguments: cases)
  func filter(_ example: Case) throws {
    #expect(Set(try sample.found("") { $0.filter = example.filter }) == example.found)
  }

  @Test("jumlah per nilai tepat, saringan sendiri tidak ikut")
  func facets() throws {
    let request = SearchRequest(
      filter: Filter(units: [Self.glodok], years: [2026]), facets: [.unit, .year, .form, .type])
    let result = try sample.open().search(request)
    #expect(result.total == 1)
    #expect(result.facets.map(\.facet) == [.unit, .type, .year, .form])
    let unit = try #require(result.facets.first { $0.facet == .unit })
    #expect(unit.values.map(\.value) == ["31.73.03", "31.73.03.1006", "31.73.03.1007"])
    #expect(unit.values.map(\.count) == [2, 1, 1])
    #expect(unit.values.map(\.label) == ["Kecamatan Taman Sari", "Kelurahan Keagungan", "Kelurahan Glodok"])
    #expect(unit.values.map(\.isActive) == [false, false, true])
    let year = try #require(result.facets.first { $0.facet == .year })
    #expect(Set(year.values.map { "\($0.value)=\($0.count)" }) == ["2025=1", "2026=1"])
    let form = try #require(result.facets.first { $0.facet == .form })
    #expect(form.values.map { "\($0.value)=\($0.count)" } == ["online=1"])
  }

  @Test("nilai yang dipakai menyaring selalu terdaftar")
  func activeValue() throws {
    let request = SearchRequest(filter: Filter(types: [.minutes]), facets: [.type])
    let counts = try #require(try sample.open().search(request).facets.first)
    let active = try #require(counts.values.first { $0.isActive })
    #expect(active.value == "berita_acara" && active.count == 0 && active.label == "Berita acara")
  }

  @Test("paling banyak dua puluh nilai, sisanya dijumlahkan")
  func manyValues() throws {
    let many = (0..<30).map { number in
      SampleIndex.entry("THN-\(number)", "Entri \(number)", unit: SampleIndex.glodok, type: .other, year: 1990 + number)
    }
    let index = try SampleIndex(many).open()
    let counts = try #require(index.search(SearchRequest(filter: Filter(years: [2019]), facets: [.year])).facets.first)
    #expect(counts.values.count == 21)
    #expect(counts.other == 9)
    #expect(counts.values.last?.value == "2019")
  }

  @Test("halaman dan penanda memberi semua hasil, masing-masing sekali", arguments: Sort.allCases)
  func paging(sort: Sort) throws {
    let index = try sample.open()
    let everything = try sample.found("tahun") {
      $0.sort = sort; $0.limit = 50
    }
    var byPage: [String] = []
    for page in 1...4 {
      let result = try index.search(SearchRequest(query: "tahun", sort: sort, limit: 2, page: page))
      byPage += result.hits.map(\.entry.entry.id.rawValue)
    }
    var byCursor: [String] = []
    var cursor: String?
    repeat {
      let result = try index.search(SearchRequest(query: "tahun", sort: sort, limit: 2, cursor: cursor))
      #expect(result.total == everything.count)
      byCursor += result.hits.map(\.entry.entry.id.rawValue)
      cursor = result.navigation.nextCursor
    } while cursor != nil
    #expect(byPage == everything)
    #expect(byCursor == everything)
  }

  @Test("penanda asing, dari pertanyaan lain, atau rusak ditolak")
  func foreignCursor() throws {
    let index = try sample.open()
    let next = try #require(index.search(SearchRequest(limit: 2)).navigation.nextCursor)
    let other = SearchRequest(query: "pengurus", limit: 2, cursor: next)
    #expect(refusal(index, other) == [.invalidCursor])
    for text in ["", "x", "!!!", String(repeating: "A", count: 4_000), String(next.dropLast()), next + "A"] {
      #expect(refusal(index, SearchRequest(limit: 2, cursor: text)) == [.invalidCursor], "\(text)")
    }
    let letters = Array(next)
    for place in letters.indices {
      var damaged = letters
      damaged[place] = damaged[place] == "A" ? "B" : "A"
      #expect(refusal(index, SearchRequest(limit: 2, cursor: String(damaged))) == [.invalidCursor])
    }
  }

  @Test("angka di luar batas ditolak, tidak pernah berhenti mendadak")
  func figuresOutOfRange() throws {
    let index = try sample.open()
    for request in [
      SearchRequest(limit: -1), SearchRequest(limit: .max), SearchRequest(page: -5), SearchRequest(snippetLength: .min),
      SearchRequest(limit: .min, page: .max), SearchRequest(filter: Filter(years: [.min])),
    ] {
      #expect(refusal(index, request).allSatisfy { $0 == .invalidParameter })
      #expect(!refusal(index, request).isEmpty)
    }
  }

  private func refusal(_ index: SearchableIndex, _ request: SearchRequest) -> [RequestFault.Code] {
    do throws(SearchError) {
      _ = try index.search(request)
      return []
    } catch {
      guard case .refused(let faults) = error else { return [] }
      return faults.map(\.code)
    }
  }
}
