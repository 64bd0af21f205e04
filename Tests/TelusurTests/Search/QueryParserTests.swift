import Testing

@testable import Telusur

@Suite("Bahasa kueri")
struct QueryParserTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var text: String
    var parts: [String]
    var ignored: [String] = []
    var testDescription: String { text }
  }

  static let cases = [
    Case(text: "", parts: []),
    Case(text: "   \t\n ", parts: []),
    Case(text: "surat keputusan lurah", parts: ["kata(surat keputusan lurah)"]),
    Case(text: "\"standar pelayanan\" -pinangsia", parts: ["frasa(standar pelayanan)", "-kata(pinangsia)"]),
    Case(text: "-\"kartu keluarga\" akta", parts: ["-frasa(kartu keluarga)", "kata(akta)"]),
    Case(text: "“standar pelayanan”", parts: ["frasa(standar pelayanan)"]),
    Case(text: "\"tidak ditutup", parts: ["frasa(tidak ditutup)"]),
    Case(text: "\"\" \"  \"", parts: []),
    Case(text: "- -- --- *", parts: []),
    Case(text: "judul:pengurus rw", parts: ["title.kata(pengurus)", "kata(rw)"]),
    Case(text: "judul:\"pengurus rw\"", parts: ["title.frasa(pengurus rw)"]),
    Case(text: "JUDUL:rt nomor:12", parts: ["title.kata(rt)", "number.kata(12)"]),
    Case(text: "judul: rt", parts: ["kata(judul: rt)"]),
    Case(text: "NOMOR : 3 TAHUN : 2017", parts: ["kata(NOMOR 3 TAHUN 2017)"]),
    Case(text: "pukul:10 http://contoh", parts: ["kata(pukul:10 http://contoh)"]),
    Case(text: "tahun:2025", parts: ["properti(year(2025))"]),
    Case(text: "-tahun:2025 banjir", parts: ["-properti(year(2025))", "kata(banjir)"]),
    Case(text: "tahun:lalu banjir", parts: ["kata(banjir)"], ignored: ["tahun:lalu"]),
    Case(text: "jenis:keputusan", parts: ["properti(type(Telusur.DocumentType.decree))"]),
    Case(text: "jenis:\"Surat Edaran\"", parts: ["properti(type(Telusur.DocumentType.circular))"]),
    Case(text: "jenis:berkala", parts: ["properti(category(Telusur.Category.periodic))"]),
    Case(text: "unit:31.73.03.1007/RW07", parts: ["properti(unit(31.73.03.1007/RW07))"]),
    Case(text: "unit:Glodok", parts: ["properti(unitName(\"glodok\"))"]),
    Case(text: "kategori:rahasia", parts: [], ignored: ["kategori:rahasia"]),
    Case(text: "pelayan* publik", parts: ["awalan(pelayan)", "kata(publik)"]),
    Case(text: "kep*san kel*an*", parts: ["pola(kep*san)", "pola(kel*an*)"]),
    Case(text: "pelayan** -Keb*an", parts: ["awalan(pelayan)", "-pola(keb*an)"]),
    Case(text: "*san a*b pel*/x", parts: ["kata(*san a*b pel*/x)"], ignored: ["*san", "a*b", "pel*/x"]),
    Case(text: "mirip:GLD-02 tahun:2025", parts: ["mirip(GLD-02)", "properti(year(2025))"]),
    Case(text: "-similar:GLD-02", parts: ["-mirip(GLD-02)"]),
    Case(text: "mirip:a/b mirip:", parts: ["kata(mirip:)"], ignored: ["mirip:a/b"]),
    Case(text: "pe* publik", parts: ["kata(pe* publik)"], ignored: ["pe*"]),
    Case(text: "UU 14/2008", parts: ["kata(UU 14/2008)"]),
    Case(text: "masa bakti 2025-2030", parts: ["kata(masa bakti 2025-2030)"]),
    Case(text: "a\u{202E}b\u{0000}c", parts: ["kata(ab c)"]),
  ]

  @Test("dibaca menjadi bagian-bagian", arguments: cases)
  func parse(_ example: Case) {
    let query = Query(example.text)
    #expect(query.parts.map(Self.show) == example.parts)
    #expect(query.ignored.map(\.text) == example.ignored)
  }

  @Test("teks apa pun adalah kueri")
  func anything() {
    var generator = SplitMix(seed: 7)
    let alphabet = Array("ab12 \"-:*“”judul:tahun:\u{202E}\n\t/éあ🙂")
    for round in 0..<2_000 {
      let text = String(
        (0..<Int(generator.next() % 40)).map { _ in alphabet[Int(generator.next() % UInt64(alphabet.count))] })
      let query = Query(text)
      #expect(query.termCount >= query.parts.count, "benih 7, putaran \(round): \(text)")
    }
  }

  @Test("batas panjang dan banyaknya kata adalah nilai")
  func limits() {
    #expect(Query(String(repeating: "a", count: 512)).faults.isEmpty)
    #expect(Query(String(repeating: "a", count: 513)).faults.map(\.code) == [.queryTooLong])
    #expect(Query(Array(repeating: "a", count: 32).joined(separator: " ")).faults.isEmpty)
    #expect(Query(Array(repeating: "a", count: 33).joined(separator: " ")).faults.map(\.code) == [.queryTooManyTerms])
    let both = Array(repeating: "abcdefghijklmnopqrst", count: 40).joined(separator: " ")
    #expect(Query(both).faults.map(\.code) == [.queryTooLong, .queryTooManyTerms])
  }

  static func show(_ part: Query.Part) -> String {
    let kind =
      switch part.kind {
      case .words(let text): "kata(\(text))"
      case .phrase(let text): "frasa(\(text))"
      case .prefix(let text): "awalan(\(text))"
      case .pattern(let text): "pola(\(text))"
      case .similar(let id): "mirip(\(id))"
      case .property(let property): "properti(\(property))"
      }
    return (part.isExcluded ? "-" : "") + (part.field.map { $0.rawValue + "." } ?? "") + kind
  }
}

/// Random numbers that are the same in every run.
struct SplitMix: RandomNumberGenerator {
  private var state: UInt64
  init(seed: UInt64) { state = seed }
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return value ^ (value >> 31)
  }
}
