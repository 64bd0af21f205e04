import Testing

@testable import ExtractWorker

@Suite("Tanggal")
struct DateTests {
  @Test(
    "Tanggal seperti dicetak",
    arguments: [
      ("Kamis, 12 Maret 2026 10:15 WIB", "2026-03-12T10:15:00+07:00"),
      ("Kamis, 12 Maret 2026, 10.15 WITA", "2026-03-12T10:15:00+08:00"),
      ("Jumat 13 Mar 2026 | 08:05 WIT", "2026-03-13T08:05:00+09:00"),
      ("12 Mar 2026", "2026-03-12"),
      ("Senin, 1 Pebruari 2010", "2010-02-01"),
      ("10 Nopember 1998", "1998-11-10"),
      ("17 Agt 2025", "2025-08-17"), ("17 Agu 2025", "2025-08-17"), ("17 Ags 2025", "2025-08-17"),
      ("5 Des 2024 pukul 23:59", "2024-12-05T23:59:00"),
      ("31-Okt-2023", "2023-10-31"),
      ("12/03/2026", "2026-03-12"), ("12-3-2026 07:00", "2026-03-12T07:00:00"), ("12.03.2026", "2026-03-12"),
      ("Selasa (10/3/2026)", "2026-03-10"),
      ("03/25/2026", "2026-03-25"),
      ("March 12, 2026 10:15 PM", "2026-03-12T22:15:00"), ("12th of May, 2020 and 3 May 2021", "2021-05-03"),
      ("Sept. 3, 2019", "2019-09-03"),
      ("2026-03-12", "2026-03-12"), ("2026/03/12", "2026-03-12"), ("20260312", "2026-03-12"),
      ("2026-03-12T03:15:00Z", "2026-03-12T03:15:00Z"),
      ("2026-03-12T10:15:07+07:00", "2026-03-12T10:15:07+07:00"),
      ("2026-03-12T10:15:07.250+0730", "2026-03-12T10:15:07+07:30"),
      ("2026-03-12 10:15:07-05:00", "2026-03-12T10:15:07-05:00"),
      ("Diterbitkan 29 Februari 2024 oleh CONTOH", "2024-02-29"),
    ])
  func printed(text: String, date: String) {
    #expect(DateScanner.first(in: text)?.iso8601 == date)
  }

  @Test(
    "Yang bukan tanggal tidak ditebak",
    arguments: [
      "", "31 Februari 2026", "29 Februari 2023", "Selasa (10/3)", "Nomor 14 Tahun 2008", "2026", "Maret 2026",
      "12 Maret", "0812/3456/7890", "1.000.2026", "32/01/2026", "13/13/2026", "99999999999999999999", "12 Maret 12026",
      "pukul 10:15 WIB",
    ])
  func none(text: String) {
    #expect(DateScanner.first(in: text) == nil)
  }

  @Test("Garis tanggal mengambil tahun terbit")
  func dateline() {
    #expect(DateScanner.dateline(in: "JAKARTA, Selasa (10/3). Lurah", year: 2026)?.iso8601 == "2026-03-10")
    #expect(DateScanner.dateline(in: "Rabu (26/6/2019) pagi", year: 2026)?.iso8601 == "2019-06-26")
    #expect(DateScanner.dateline(in: "skor akhir (3/13)", year: 2026) == nil)
    #expect(DateScanner.dateline(in: "(31/2)", year: 2026) == nil)
    #expect(DateScanner.dateline(in: "tanpa tanggal", year: 2026) == nil)
  }
}
