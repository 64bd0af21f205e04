import Testing

@testable import Telusur

@Suite("Permintaan, penyamaran, jarak sunting")
struct RequestTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var request: SearchRequest
    var faults: [String]
  }

  static let cases = [
    Case(testDescription: "biasa", request: SearchRequest(query: "banjir", limit: 50, page: 20), faults: []),
    Case(testDescription: "limit 0", request: SearchRequest(limit: 0), faults: ["invalid_parameter limit"]),
    Case(testDescription: "limit 51", request: SearchRequest(limit: 51), faults: ["invalid_parameter limit"]),
    Case(testDescription: "page 0", request: SearchRequest(page: 0), faults: ["invalid_parameter page"]),
    Case(testDescription: "page 101", request: SearchRequest(limit: 1, page: 101), faults: ["invalid_parameter page"]),
    Case(
      testDescription: "terlalu jauh", request: SearchRequest(limit: 50, page: 21), faults: ["invalid_parameter page"]),
    Case(
      testDescription: "cuplikan", request: SearchRequest(snippetLength: 501), faults: ["invalid_parameter snippet"]),
    Case(
      testDescription: "tahun", request: SearchRequest(filter: Filter(years: [1944, 2028])),
      faults: ["invalid_parameter year", "invalid_parameter year"]),
    Case(
      testDescription: "dua bentuk tahun", request: SearchRequest(filter: Filter(years: [2025], yearFrom: 2024)),
      faults: ["conflicting_parameters year"]),
    Case(
      testDescription: "terbalik", request: SearchRequest(filter: Filter(yearFrom: 2026, yearTo: 2024)),
      faults: ["conflicting_parameters year_from"]),
    Case(
      testDescription: "page dan cursor", request: SearchRequest(page: 2, cursor: "x"),
      faults: ["conflicting_parameters page"]),
    Case(
      testDescription: "semua sekaligus",
      request: SearchRequest(query: String(repeating: "a ", count: 40), limit: 99, snippetLength: -1),
      faults: ["query_too_many_terms q", "invalid_parameter limit", "invalid_parameter snippet"]),
  ]

  @Test("kesalahan disebut semuanya", arguments: cases)
  func faults(_ example: Case) {
    let faults = example.request.faults(currentYear: 2026).map { "\($0.code.rawValue) \($0.parameter)" }
    #expect(faults == example.faults)
  }

  @Test("permintaan yang sama isinya mempunyai sidik yang sama")
  func hash() {
    let one = SearchRequest(query: "a", filter: Filter(types: [.decree, .news], years: [2026, 2025]))
    let two = SearchRequest(query: "a", filter: Filter(types: [.news, .decree, .news], years: [2025, 2026]))
    #expect(one.hash == two.hash)
    let changes: [(inout SearchRequest) -> Void] = [
      { $0.query = "b" }, { $0.filter.years = [2025] }, { $0.limit = 11 }, { $0.page = 2 }, { $0.cursor = "x" },
      { $0.sort = .title }, { $0.facets = [.unit] }, { $0.snippetLength = 10 }, { $0.explain = true },
      { $0.members = [.title] }, { $0.filter.includesSubtree = false }, { $0.filter.yearFrom = 2025 },
    ]
    for change in changes {
      var changed = one
      change(&changed)
      #expect(changed.hash != one.hash)
    }
  }

  @Test(
    "bilangan panjang disamarkan, yang lain tidak",
    arguments: [
      ("nik 3173030101900000", "nik ••••••••••••••••"), ("3173 0301 0190 0000", "•••• •••• •••• ••••"),
      ("12345678", "••••••••"), ("1234567", "1234567"), ("masa bakti 2025-2030", "masa bakti 2025-2030"),
      ("10-03-2026 dan 12.000.000", "10-03-2026 dan 12.000.000"), ("UU 14/2008", "UU 14/2008"),
      ("31.73.03.1007/RW07", "31.73.03.1007/RW07"), ("+62 812-3456-7890", "+•• •••-••••-••••"),
    ])
  func masking(text: String, shown: String) {
    #expect(QueryMasking.masked(text) == shown)
    #expect(QueryMasking.holdsLongNumber(text) == (text != shown))
  }

  @Test("yang dikembalikan paling panjang 64 huruf tanpa tanda kendali")
  func shown() {
    #expect(QueryMasking.shown(String(repeating: "x", count: 100)).count == 64)
    #expect(QueryMasking.shown("a\u{0}b\u{202E}c\nd") == "a bc d")
  }

  @Test(
    "jarak sunting",
    arguments: [
      ("pelayanan", "pelayanann", 1), ("fogin", "fogging", 2), ("banjir", "bnajir", 1), ("banjir", "banjir", 0),
      ("rt", "rw", 1), ("banjir", "kebakaran", nil), ("", "ab", 2), ("", "abc", nil),
    ] as [(String, String, Int?)])
  func editDistance(a: String, b: String, distance: Int?) {
    #expect(EditDistance.between(Array(a.utf8), Array(b.utf8), limit: 2) == distance)
    #expect(EditDistance.between(Array(b.utf8), Array(a.utf8), limit: 2) == distance)
  }

  @Test("nama terdekat")
  func nearest() {
    let names = ["unit", "category", "type", "limit"]
    #expect(EditDistance.nearest(to: "limt", among: names) == "limit")
    #expect(EditDistance.nearest(to: "Category", among: names) == "category")
    #expect(EditDistance.nearest(to: "zzzz", among: names) == nil)
  }
}
