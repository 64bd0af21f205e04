import Language
import Testing

@testable import Telusur

@Suite struct ShortDateTests {
  /// The terms a text of a page published on 12 March 2026 is found under besides its own, by position.
  private func added(_ text: String, published: String? = "2026-03-12") throws -> [Int: [String]] {
    guard let analyzer = SampleIndex.analyzer else { throw SampleIndex.NoDictionary() }
    var finder = ShortDateFinder(text: text, published: published.flatMap(PartialDate.init(iso:)))
    var found: [Int: [String]] = [:]
    for token in analyzer.tokens(in: text) {
      let terms = finder.terms(beside: token, analyzer).map(\.description)
      if !terms.isEmpty { found[token.position, default: []] += terms }
    }
    return found
  }

  @Test func wholeDateAtTheDayAndMonthByNameAtItsNumber() throws {
    let found = try added("Warga berkumpul, Selasa (10/3), di balai")
    #expect(found[3] == ["#2026-03-10"])
    #expect(found[4]?.contains("=maret") == true)
    #expect(found.count == 2)
  }

  @Test(arguments: [
    ("Rabu (31/12)", "2026-01-02", "#2025-12-31"), ("Kamis (1/1)", "2025-12-30", "#2026-01-01"),
    ("Sabtu (29/2)", "2025-01-05", "#2024-02-29"), ("pada Senin 9/3 lalu", "2026-03-12", "#2026-03-09"),
    ("Jumat, 6/3", "2026-03-12", "#2026-03-06"), ("hari ini (12/03)", "2026-03-12", "#2026-03-12"),
  ])
  func theYearIsThatOfTheNearestSuchDay(text: String, published: String, key: String) throws {
    let found = try added(text, published: published)
    #expect(found.values.contains { $0.contains(key) }, "\(text): \(found)")
  }

  @Test(arguments: [
    "RT 10/3 bersih", "Selasa (31/2)", "Selasa (10/13)", "sepertiga 1/3 bagian", "(10/3/2026)", "", "(",
  ])
  func noDay(text: String) throws {
    #expect(try added(text).isEmpty)
  }

  @Test func nothingWithoutADayOfPublication() throws {
    #expect(try added("Selasa (10/3)", published: nil).isEmpty)
  }

  @Test(arguments: ["10 Maret 2026", "10-03-2026", "10/3/2026", "10 maret", "Selasa 10/3", "tanggal 10 Maret 2026"])
  func everySpellingFindsTheNews(query: String) throws {
    var news = SampleIndex.entry(
      "N-1", "Kerja Bakti di Tangki", unit: SampleIndex.tangki, type: .news, year: 2026,
      pages: ["Warga membersihkan saluran air pada Selasa (10/3) pagi."])
    news.documents[0].published = "2026-03-12T08:00:00+07:00"
    let sample = try SampleIndex([news])
    #expect(try sample.found(query) == ["N-1"], "\(query)")
  }
}
