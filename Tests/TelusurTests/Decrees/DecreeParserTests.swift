import Telusur
import TestSupport
import Testing

/// The fields of a decree from texts of our own, shaped like real ones. A case says what the parser must read;
/// what it leaves out must be `nil`.
@Suite struct DecreeParserTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let name: String
    let pages: [String]
    let expected: Decree?
    var testDescription: String { name }

    init(_ name: String, _ pages: String..., expected: Decree?) {
      self.name = name
      self.pages = pages
      self.expected = expected
    }
  }

  @Test(
    arguments: DecreeCases.whole + DecreeCases.numbers + DecreeCases.subjects + DecreeCases.annexes + DecreeCases.none)
  func check(_ decree: Case) {
    #expect(DecreeParser.parse(pages: decree.pages) == decree.expected)
  }

  /// Whatever the text, the parser answers, and in time that grows with its length only.
  @Test func hostileTextIsAnswered() {
    let pieces = [
      "KEPUTUSAN", "NOMOR", "TENTANG", "LAMPIRAN", "\n", "\n\n", " ", "12", "TAHUN", "2025", "Ditetapkan di", "/",
      "\u{0}", "é", "K E P", "tanggal",
    ]
    let seed = UInt64.random(in: 0...UInt64.max)
    var random = SeededGenerator(seed: seed)
    for _ in 0..<400 {
      let text = (0..<60).map { _ in pieces[random.below(pieces.count)] }.joined(
        separator: [" ", "\n", ""][random.below(3)])
      let decree = DecreeParser.parse(pages: [text, text])
      if let decree { #expect(decree.year.map { (1900...9999).contains($0) } ?? true, "seed \(seed): \(text)") }
    }
  }

  @Test func timeGrowsWithLength() {
    let row = "KEPUTUSAN LURAH GLODOK NOMOR " + String(repeating: "TENTANG ", count: 40) + "\n"
    let times = growth(from: 100) { count in _ = DecreeParser.parse(pages: [String(repeating: row, count: count)]) }
    #expect(times < 5, "16 times the text took \(times) times as long as it should")
  }
}
