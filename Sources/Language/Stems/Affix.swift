/// A prefix in its dictionary form; allomorphs (mem-, men-, meny- …) are one case.
enum Prefix: UInt8, CaseIterable {
  case none, di, ke, se, ter, ber, meN, peN, per, pe, ku, kau, tidak
  /// The first consonant doubled with e: dedaunan, pepohonan, tetamu.
  case copy

  /// As grammars write it.
  var label: String {
    switch self {
    case .none: ""
    case .meN: "meN-"
    case .peN: "peN-"
    case .copy: "Ce-"
    default: "\(self)-"
    }
  }
}

/// A suffix that derives a word; -wan stands for -wati too.
enum Suffix: UInt8, CaseIterable {
  case none, i, kan, an, wan

  /// As grammars write it.
  var label: String { self == .none ? "" : "-\(self)" }
}

/// A particle at the end of a word.
enum Particle: UInt8, CaseIterable {
  case none, lah, kah, tah, pun

  /// As grammars write it.
  var label: String { self == .none ? "" : "-\(self)" }
}

/// A possessive or object pronoun at the end of a word.
enum Clitic: UInt8, CaseIterable {
  case none, nya, ku, mu

  /// As grammars write it.
  var label: String { self == .none ? "" : "-\(self)" }
}

/// How a prefix met the stem: what was added or dropped at the seam.
enum Seam: UInt8, CaseIterable {
  /// Nothing to say: di-, ke-, se- and the full forms ber-, ter-, per-.
  case plain
  /// be-, te-, pe- before r.
  case beforeR
  /// be-, te-, pe- before a syllable in -er- (bekerja).
  case beforeEr
  /// bel-, pel- (belajar, pelajar).
  case liquid
  /// me-, pe- before l, m, n, r, w, y.
  case sonorant
  /// mem-, pem- before b, f, v.
  case labial
  /// mem-, pem- with p kept (memproses).
  case labialKeptP
  /// mem-, pem- with p dropped (memukul).
  case labialDroppedP
  /// men-, pen- before c, d, j, z, sy.
  case dental
  /// men-, pen- with t or s kept (mentraktir, mensukseskan).
  case dentalKept
  /// men-, pen- with t dropped (menulis).
  case dentalDroppedT
  /// meny-, peny- with s dropped (menyapu).
  case palatalDroppedS
  /// meny-, peny- with c dropped (menyolok).
  case palatalDroppedC
  /// meng-, peng- before g, h, q, kh.
  case velar
  /// meng-, peng- before a vowel.
  case velarVowel
  /// meng-, peng- with k kept (mengkritik).
  case velarKeptK
  /// meng-, peng- with k dropped (mengarang).
  case velarDroppedK
  /// menge-, penge- before a word of one syllable.
  case syllabic
}

/// Letters as bytes, for the seam rules.
enum Letter {
  static let a: UInt8 = 0x61
  static let b: UInt8 = 0x62
  static let c: UInt8 = 0x63
  static let d: UInt8 = 0x64
  static let e: UInt8 = 0x65
  static let f: UInt8 = 0x66
  static let g: UInt8 = 0x67
  static let h: UInt8 = 0x68
  static let i: UInt8 = 0x69
  static let j: UInt8 = 0x6A
  static let k: UInt8 = 0x6B
  static let l: UInt8 = 0x6C
  static let m: UInt8 = 0x6D
  static let n: UInt8 = 0x6E
  static let o: UInt8 = 0x6F
  static let p: UInt8 = 0x70
  static let q: UInt8 = 0x71
  static let r: UInt8 = 0x72
  static let s: UInt8 = 0x73
  static let t: UInt8 = 0x74
  static let u: UInt8 = 0x75
  static let v: UInt8 = 0x76
  static let w: UInt8 = 0x77
  static let x: UInt8 = 0x78
  static let y: UInt8 = 0x79
  static let z: UInt8 = 0x7A
  static let hyphen: UInt8 = 0x2D

  private static let vowelMask: UInt32 = 1 << 0 | 1 << 4 | 1 << 8 | 1 << 14 | 1 << 20
  private static let sonorantMask: UInt32 = 1 << 11 | 1 << 12 | 1 << 13 | 1 << 17 | 1 << 22 | 1 << 24

  /// a, e, i, o, u.
  static func isVowel(_ byte: UInt8) -> Bool { isIn(vowelMask, byte) }
  /// l, m, n, r, w, y.
  static func isSonorant(_ byte: UInt8) -> Bool { isIn(sonorantMask, byte) }
  /// a … z.
  static func isLower(_ byte: UInt8) -> Bool { byte &- a < 26 }

  private static func isIn(_ mask: UInt32, _ byte: UInt8) -> Bool {
    let index = byte &- a
    return index < 26 && mask >> UInt32(index) & 1 == 1
  }
}
