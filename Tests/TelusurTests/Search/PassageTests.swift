import Language
import Testing

@testable import Telusur

@Suite("Cuplikan")
struct PassageTests {
  let analyzer: Analyzer
  let reader: TextReader
  init() throws {
    analyzer = try #require(SampleIndex.analyzer)
    reader = TextReader(analyzer)
  }

  private func highlight(_ words: String...) -> Highlight {
    var highlight = Highlight()
    for (index, word) in words.enumerated() {
      let read = analyzer.read(query: word).words
      highlight.add(read.map(\.terms), words: index..<(index + 1), weight: 1)
    }
    return highlight
  }

  private func snippet(_ text: String, _ highlight: Highlight, length: Int = 80) -> (text: String, matches: [String])? {
    guard let best = Passage(text, highlight: highlight, reader: reader).best(length: length, highlight: highlight)
    else { return nil }
    return (best.segments.map(\.text).joined(), best.segments.filter(\.isMatch).map(\.text))
  }

  static let long =
    Array(repeating: "Kalimat pengisi yang tidak memuat apa-apa.", count: 20).joined(separator: " ")

  @Test("panjangnya tidak pernah melebihi batas", arguments: [10, 24, 40, 80, 240, 500])
  func length(limit: Int) throws {
    let text = "\(Self.long) Warga mengungsi ke posko. \(Self.long)"
    let found = try #require(snippet(text, highlight("posko"), length: limit))
    #expect(found.text.count <= limit)
    if limit >= 24 { #expect(found.matches == ["posko"]) }
  }

  @Test("memilih bagian dengan kata terbanyak")
  func bestWindow() throws {
    let text = "posko lama. \(Self.long) warga mengungsi ke posko terdekat. \(Self.long) posko lain"
    let found = try #require(snippet(text, highlight("posko", "mengungsi", "warga")))
    #expect(found.matches == ["warga", "mengungsi", "posko"])
    #expect(found.text.hasPrefix("… ") && found.text.hasSuffix(" …"))
  }

  @Test("tanpa tanda penghilangan di awal dan akhir alinea")
  func wholeParagraph() throws {
    let found = try #require(snippet("Judul\n\nWarga ke posko.\n\nLain", highlight("posko")))
    #expect(found.text == "Warga ke posko.")
  }

  @Test("bilangan berkelompok tidak pernah terpotong", arguments: 20...70)
  func groupedNumber(limit: Int) throws {
    let number = "3173 0301 0190 0001"
    let text = "alamat dan nomor kepala keluarga \(number) tercatat di posko kelurahan \(number) tersebut"
    let found = try #require(snippet(text, highlight("posko"), length: limit))
    let digits = found.text.filter(\.isNumber).count
    #expect(digits % 16 == 0, "\(found.text)")
  }

  @Test("kata yang sangat panjang, bita aneh, dan teks tanpa spasi aman")
  func strangeTexts() {
    let endless = String(repeating: "a", count: 5_000)
    for text in ["\(endless) posko \(endless)", "posko", " posko ", "posko\u{0}\u{202E}posko", "日本posko語 posko"] {
      let found = snippet(text, highlight("posko"), length: 40)
      #expect((found?.text.count ?? 0) <= 40)
      #expect(found?.text.unicodeScalars.contains { $0 == "\u{202E}" || $0 == "\u{0}" } != true)
    }
    #expect(snippet("tidak ada", highlight("posko")) == nil)
    #expect(snippet("", highlight("posko")) == nil)
  }

  @Test("baris dan tab menjadi satu spasi, potongan digabung kembali utuh")
  func whiteSpace() throws {
    let found = try #require(snippet("RW 03\t\tketua\nposko  utama", highlight("posko")))
    #expect(found.text == "RW 03 ketua posko utama")
  }

  @Test("frasa ditandai hanya bila berdampingan")
  func phrase() {
    var highlight = Highlight()
    highlight.add(analyzer.read(query: "surat keputusan").words.map(\.terms), words: 0..<1, weight: 1)
    let matches = { (text: String) in highlight.matches(in: analyzer.tokens(in: text)).count }
    #expect(matches("Surat Keputusan Lurah") == 1)
    #expect(matches("surat dan keputusan") == 0)
    #expect(matches("keputusan surat") == 0)
  }
}
