import Testing

@testable import Telusur

@Suite struct IndonesianDateTests {
  @Test(arguments: [
    ("2026-01-12", "2026-01-12"), ("2026-1-2", "2026-01-02"), ("2026-01", "2026-01"), ("2026", "2026"),
    ("12 Januari 2026", "2026-01-12"),
    ("Januari 2026", "2026-01"), ("12 jan 2026", "2026-01-12"), ("12 Agt. 2026", "2026-08-12"),
    ("23 Nopember 1945", "1945-11-23"),
    ("1 Pebruari 1960", "1960-02-01"), ("12-Januari-2026", "2026-01-12"), ("25/01/2026", "2026-01-25"),
    ("01/25/2026", "2026-01-25"),
    ("25.01.2026", "2026-01-25"), ("05/05/2026", "2026-05-05"), ("Senin, 12 Januari 2026", "2026-01-12"),
    ("tanggal 12 Januari 2026", "2026-01-12"),
    ("2026-01-12T07:30:00", "2026-01-12"), ("12 Januari 2026 pukul 10.00:00 WIB", "2026-01-12"),
    ("29 Februari 2024", "2024-02-29"),
  ])
  func dates(_ text: String, _ iso: String) {
    #expect(IndonesianDate.read(text) == PartialDate(iso: iso).map { .date($0) })
  }

  @Test(arguments: [
    "", "kemarin", "12/1/26", "12 Januari", "45669", "2026/", "Januari", "12 Januari 2026 Jakarta", "3 kali 2026 orang",
    "99999",
  ])
  func noDates(_ text: String) { #expect(IndonesianDate.read(text) == .none) }

  @Test(
    arguments: [
      ("31 Februari 2026", "2026-02-28"), ("2024-02-30", "2024-02-29"), ("31/04/2026", "2026-04-30"),
      ("0 Januari 2026", nil), ("2026-13-01", nil),
    ] as [(String, String?)])
  func impossibleDates(_ text: String, _ nearest: String?) {
    guard case .impossible(_, let found) = IndonesianDate.read(text) else {
      Issue.record("\(text): \(IndonesianDate.read(text))")
      return
    }
    #expect(found == nearest.flatMap { PartialDate(iso: $0) })
  }

  @Test(arguments: [
    ("12 Januari 2026, Jakarta Barat", "Jakarta Barat"), ("Jakarta Barat, 12 Januari 2026", "Jakarta Barat"),
    ("12 Januari 2026 di Jakarta", "Jakarta"),
    ("Maret 2025; Medan", "Medan"), ("2025, Bogor", "Bogor"), ("Jakarta (12 Januari 2026)", "Jakarta"),
    ("Senin, 12 Januari 2026, Jakarta", "Jakarta"),
    ("Jakarta Barat", "Jakarta Barat"),
  ])
  func places(_ text: String, _ place: String) { #expect(IndonesianDate.find(in: text).rest == place) }

  @Test func ambiguous() {
    #expect(
      IndonesianDate.read("3/4/2026")
        == PartialDate(iso: "2026-04-03").flatMap { a in
          PartialDate(iso: "2026-03-04").map { .ambiguous(dayFirst: a, monthFirst: $0) }
        })
  }
}
