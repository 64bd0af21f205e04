import Testing

@testable import Telusur

@Suite struct SpellingTests {
  private static let sample = Result {
    try SampleIndex([
      SampleIndex.entry(
        "DOM", "Surat Keterangan Domisili", unit: SampleIndex.tangki, type: .list, summary: "Syarat surat domisili."),
      SampleIndex.entry(
        "KTP", "Pelayanan KTP Elektronik", unit: SampleIndex.glodok, type: .list, summary: "Jadwal pelayanan KTP."),
      SampleIndex.entry(
        "FOG", "Pengasapan Nyamuk", unit: SampleIndex.glodok, type: .list, summary: "Warga berdomisili di RW 03."),
    ])
  }

  private func result(_ query: String) throws -> SearchResult {
    try Self.sample.get().open().search(SearchRequest(query: query))
  }

  @Test(arguments: [
    ("surat domisil", "DOM", "domisili"), ("pelyanan ktp", "KTP", "pelayanan"), ("pelayanna ktp", "KTP", "pelayanan"),
    ("surat domisilli", "DOM", "domisili"), ("pemgasapan", "FOG", "pengasapan"), ("elektr", "KTP", "elektronik"),
    ("surat keterngan", "DOM", "keterangan"), ("xyamuk", "FOG", "nyamuk"), ("jadwl", "KTP", "jadwal"),
  ])
  func slipsAndHalfWords(query: String, first: String, reading: String) throws {
    let result = try result(query)
    #expect(result.hits.first?.entry.entry.id.rawValue == first, "\(query)")
    let readings = result.understanding.spelling?.words.flatMap(\.readAs) ?? []
    #expect(readings.contains(reading), "\(query): \(readings)")
  }

  @Test(arguments: ["04", "2027", "12345", "RW 05", "3174", "kt", "zzzzzz", "qwrt"])
  func neverForNumbersAndShortWords(query: String) throws {
    #expect(try result(query).understanding.spelling == nil)
  }

  @Test func threeReadingsAreThreeRoots() throws {
    let sample = try SampleIndex([
      SampleIndex.entry(
        "A", "Pengurus pengurusan mengurus", unit: SampleIndex.tangki, type: .list, summary: "pengukus penguras")
    ])
    let words = try sample.open().search(SearchRequest(query: "pengurxs")).understanding.spelling?.words ?? []
    #expect(words.first?.readAs.contains("pengurus") == true)
    #expect(Set(words.first?.readAs ?? []).count == words.first?.readAs.count)
  }
}
