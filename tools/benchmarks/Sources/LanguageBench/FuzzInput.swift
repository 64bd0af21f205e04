/// Makes inputs of several kinds in turn by SplitMix64 (Steele, Lea, Flood 2014).
struct FuzzInput {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  private static let words = [
    "pertanggungjawaban", "mempertanggungjawabkannya", "undang-undang", "kegiatan2", "se-kecamatan", "ter-publish",
    "PPID-nya", "KTP-el", "ke-12", "Rp1.250.000,00", "10 Maret 2026", "UU No. 14 Tahun 2008", "N0.14", "2O2I",
    "KPTS/12/2025", "S.H.", "Bab II", "lauk-pauk", "menyeret-nyeret", "nyimpen", "oentoek", "Bekasi", "tahun", "pasal",
    "Kep. Camat No.8/2025", "1,25 juta", "10-03-2026", "a", "i", "kan", "nya",
  ].map { Array($0.utf8) }

  private static let affixes = [
    "me", "mem", "men", "meng", "meny", "menge", "pe", "pem", "pen", "peng", "per", "ber", "bel", "ter", "di", "ke",
    "se", "ku", "kau", "tidak", "an", "kan", "i", "nya", "mu", "lah", "kah", "tah", "pun", "in", "wan", "wati", "pasca",
    "non", "oe", "tj", "dj",
  ].map { Array($0.utf8) }

  private static let oddities: [UInt32] = [
    0x300, 0x301, 0x200B, 0x200C, 0x200D, 0x200E, 0x200F, 0x202A, 0x202E, 0x2066, 0x2069, 0xFEFF, 0xAD, 0x2010, 0x2013,
    0x2019, 0xB2, 0xBD, 0x660, 0x6F3, 0x966, 0x9E8, 0xE52, 0x1040, 0x17E3, 0xFF14, 0x1D7DA, 0x2167, 0xFB01, 0xDF, 0x130,
    0x149, 0x4E2D, 0x3042, 0xAC00, 0x1100, 0x5D0, 0x627, 0xFDFA, 0x1F1EE, 0x1F468, 0xE0041, 0xFFFD, 0, 0x0A, 0x0D,
    0x2028,
  ]

  private mutating func random() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
    return mixed ^ mixed >> 31
  }

  private mutating func below(_ limit: Int) -> Int { Int(random() >> 33) % limit }

  /// The next input; not always UTF-8.
  mutating func next() -> [UInt8] {
    switch below(8) {
    case 0: return (0..<below(24)).map { _ in UInt8(truncatingIfNeeded: random()) }
    case 1: return affixed()
    case 2: return joined(by: "-")
    case 3: return mutated()
    case 4: return numbers()
    case 5: return odd()
    case 6: return joined(by: " ")
    default: return Array(repeatElement(pick(Self.affixes), count: below(40)).joined())
    }
  }

  private mutating func pick(_ choices: [[UInt8]]) -> [UInt8] { choices[below(choices.count)] }

  private mutating func affixed() -> [UInt8] {
    (0..<1 + below(7)).flatMap { _ in below(4) == 0 ? pick(Self.words) : pick(Self.affixes) }
  }

  private mutating func joined(by separator: String) -> [UInt8] {
    var result = pick(Self.words)
    for _ in 0..<below(5) {
      for _ in 0...(below(8) == 0 ? 3 : 0) { result += Array(separator.utf8) }
      result += below(2) == 0 ? pick(Self.words) : pick(Self.affixes)
    }
    return result
  }

  private mutating func mutated() -> [UInt8] {
    var word = pick(Self.words)
    for _ in 0...below(3) where !word.isEmpty {
      let place = below(word.count)
      switch below(4) {
      case 0: word[place] = UInt8(truncatingIfNeeded: random())
      case 1: word.remove(at: place)
      case 2: word.insert(word[place], at: place)
      default: word[place] ^= 0x20
      }
    }
    return word
  }

  private mutating func numbers() -> [UInt8] {
    let alphabet = Array("0123456789012345678901234567890.,/-OIlNoRpABthke ".utf8)
    return (0..<1 + below(20)).map { _ in alphabet[below(alphabet.count)] }
  }

  private mutating func odd() -> [UInt8] {
    var text = ""
    for _ in 0..<1 + below(10) {
      let number = below(3) == 0 ? UInt32(below(0x30000)) : Self.oddities[below(Self.oddities.count)]
      if let scalar = Unicode.Scalar(number) { text.unicodeScalars.append(scalar) }
      if below(3) == 0 { text += String(decoding: pick(Self.affixes), as: UTF8.self) }
    }
    return Array(text.utf8)
  }
}
