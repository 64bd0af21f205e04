import Testing

@testable import Language

/// `word TAB root [TAB second root]`, line for line.
@Suite struct RootListTests {
  private func answer(_ lines: String) throws -> String {
    var answer: [UInt8] = []
    try Kamus.analyzer().appendRoots(ofLines: Array(lines.utf8), to: &answer)
    return String(decoding: answer, as: UTF8.self)
  }

  @Test(arguments: [
    ("", ""), ("\n", "\t\n"), ("menyapu", "menyapu\tsapu\n"), ("menyapu\r\nrumah\n", "menyapu\tsapu\nrumah\trumah\n"),
    ("anak-anak\n", "anak-anak\tanak\n"), ("Bekasi\n", "Bekasi\tbekasi\n"), ("pemalang\n", "pemalang\tpemalang\n"),
    ("nyapu\n", "nyapu\tsapu\tnyapu\n"), ("ke-12\n", "ke-12\tke-12\n"), ("?!\n", "?!\t?!\n"),
  ])
  func lines(question: String, expected: String) throws { #expect(try answer(question) == expected) }

  /// The short way must say what tokens say.
  @Test func agreesWithTokens() throws {
    let analyzer = try Kamus.analyzer()
    let pieces = [
      "me", "meng", "pe", "ber", "ter", "di", "ke", "an", "kan", "i", "nya", "ku", "ajar", "tulis", "sapu", "oe",
    ]
    var generator = SplitMix64(seed: 20_261_125)
    for _ in 0..<3_000 {
      let word = (0..<Int.random(in: 1...5, using: &generator)).map { _ in
        pieces.randomElement(using: &generator) ?? "a"
      }.joined()
      let expected = ([word] + roots(of: word, analyzer).prefix(2)).joined(separator: "\t") + "\n"
      #expect(try answer(word) == expected, "seed 20261125")
    }
  }

  @Test func bytesThatAreNoText() throws {
    var answer: [UInt8] = []
    try Kamus.analyzer().appendRoots(ofLines: [0xFF, 0x0A, 0xC3, 0x28, 0x0A, 0x00], to: &answer)
    #expect(answer.count(where: { $0 == 0x0A }) == 3)
    #expect(answer.starts(with: [0xFF, 0x09]))
  }
}
