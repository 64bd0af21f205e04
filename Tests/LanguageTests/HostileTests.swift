import Testing

@testable import Language

/// Text that nobody writes on purpose: no trap, linear time, the same answer each time.
@Suite struct HostileTests {
  private func check(_ text: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
    let analyzer = try Kamus.analyzer()
    let tokens = analyzer.tokens(in: text)
    let count = text.utf8.count
    var position = 0
    var faults = [String]()
    for token in tokens {
      if token.range.lowerBound < 0 || token.range.upperBound > count || token.range.isEmpty { faults.append("range") }
      if token.position < position || token.span < 1 || token.terms.isEmpty { faults.append("position") }
      if token.terms.contains(where: { $0.bytes.count < 2 }) { faults.append("term") }
      position = token.position
    }
    #expect(faults.isEmpty, sourceLocation: sourceLocation)
    #expect(tokens == analyzer.tokens(in: text), sourceLocation: sourceLocation)
    let reading = analyzer.read(query: text)
    #expect(reading.alternatives.count <= Reading.alternativeLimit, sourceLocation: sourceLocation)
  }

  @Test(arguments: [
    "", " ", "\u{0}", "\u{300}\u{301}", "a\u{300}\u{300}\u{300}", "\u{200D}\u{200D}", "\u{202E}gnasap", "\u{FEFF}", "-",
    "--",
    "a-", "-a", "a--b", "a-b-c-d-e-f-g", "'", "a'", "'a", "''''", "1.", ".1", "1..2", "1,2,3", "1/", "/1", "1//2",
    "a/1/b",
    "0", "00000000000000000000000000000001", "99999999999999999999999999999999", "Rp", "Rp.", "Rp1,", "1,25 juta juta",
    "no no no no", "uu uu uu", "uu no tahun", "keputusan lurah", "undang-undang-undang", "𝕂𝕖𝕡𝕦𝕥𝕦𝕤𝕒𝕟", "ﷺ", "🇮🇩", "👨‍👩‍👧",
    "ｋｔｐ",
    "menyeret-nyeret-nya", "ke-", "ke--12", "ke-12-an-nya", "2", "22", "a2", "ab2", "abc2", "kegiatan22",
    "kegiatan2kan",
    "\u{1100}\u{1161}", "ไทย", "שלום", "مرحبا", "İstanbul", "ß", "ŉ", "Ⅻ", "½", "x²y³", "\r\n\t",
  ])
  func oddities(text: String) throws { try check(text) }

  @Test func tenThousandHyphens() throws {
    try check(String(repeating: "-", count: 10_000))
    try check(String(repeating: "a-", count: 10_000))
    try check(String(repeating: "anak-", count: 2_000) + "anak")
  }

  @Test func longWordsEndInTheIndexAsShortOnes() throws {
    let analyzer = try Kamus.analyzer()
    let tokens = analyzer.tokens(in: String(repeating: "memper", count: 20_000))
    #expect(tokens.allSatisfy { $0.terms.allSatisfy { $0.bytes.count <= 3 * UnitScanner.unitLimit } })
    #expect(tokens.count >= 100)
  }

  /// 32 times the text takes about 32 times as long, not 1,024; the bound is wide because machines are shared.
  @Test(arguments: ["x", "1", "1.", "a-", "me", "\u{300}", "é", "uu no ", "keputusan lurah ", "Rp1.", "ke-"])
  func linearTime(piece: String) throws {
    let analyzer = try Kamus.analyzer()
    func seconds(_ count: Int) -> Double {
      let text = String(repeating: piece, count: count / piece.utf8.count)
      return (0..<3).map { _ in
        let clock = ContinuousClock()
        let time = clock.measure { analyzer.forEachToken(in: text) { _ in } }
        return Double(time.components.seconds) + Double(time.components.attoseconds) * 1e-18
      }.min() ?? 0
    }
    let small = seconds(10_000)
    let large = seconds(320_000)
    #expect(large < max(small, 0.002) * 32 * 8, "\(piece): \(small) s, 32 times the text \(large) s")
  }

  @Test func randomText() throws {
    let seed: UInt64 = 20_261_124
    var generator = SplitMix64(seed: seed)
    let alphabet = Array("aeiknmgsptrdubl AEMK-'./,0123456789\n’é\u{300}\u{200D}²–金")
    for round in 0..<400 {
      let length = Int.random(in: 0..<120, using: &generator)
      let text = String((0..<length).map { _ in alphabet.randomElement(using: &generator) ?? " " })
      try check(text)
      if round == 0 { print("HostileTests.randomText seed \(seed)") }
    }
  }

  @Test func randomScalars() throws {
    let seed: UInt64 = 7
    var generator = SplitMix64(seed: seed)
    for _ in 0..<300 {
      var text = ""
      for _ in 0..<40 {
        let number = UInt32.random(in: 0..<0x30000, using: &generator)
        if let scalar = Unicode.Scalar(number) { text.unicodeScalars.append(scalar) }
      }
      try check(text)
    }
  }

  @Test func randomAffixes() throws {
    let pieces = [
      "me", "mem", "meng", "meny", "pe", "per", "ber", "ter", "di", "ke", "se", "an", "kan", "i", "nya", "lah", "ku",
      "tidak", "a", "ka", "tu", "lis",
    ]
    var generator = SplitMix64(seed: 11)
    let analyzer = try Kamus.analyzer()
    for _ in 0..<3_000 {
      let count = Int.random(in: 1...9, using: &generator)
      let word = (0..<count).map { _ in pieces.randomElement(using: &generator) ?? "a" }.joined()
      let terms = analyzer.tokens(in: word).flatMap(\.terms)
      #expect(terms.first == Term(.exact, word))
      #expect(terms.dropFirst().allSatisfy { $0.kind == .root })
      let analyses = analyzer.analyses(of: word)
      #expect(!analyses.isEmpty)
      #expect(analyses.first?.root == terms.dropFirst().first?.text || word.utf8.count > WordBuffer.capacity)
    }
  }
}

/// SplitMix64 (Steele, Lea, Flood 2014).
struct SplitMix64: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
    return mixed ^ mixed >> 31
  }
}
