/// What hunspell's affix flags mean, and which combinations make one another likely.
///
/// Flags that differ only in the form of the seam (`M0` me-, `MM` mem-, `MG` menge-) are one combination here.
struct LicenseTable: Sendable {
  typealias Combination = License.Combination

  /// The one table there is: what the flags mean does not depend on a dictionary.
  static let shared = LicenseTable()

  private static let none: UInt8 = 255
  private let bits: [UInt8]
  private let related: [UInt128]
  private let flags: [UInt16: UInt8]

  private init() {
    var bits = [UInt8](repeating: Self.none, count: Combination.limit)
    var flags = [UInt16: UInt8]()
    for (index, row) in Self.rows.enumerated() {
      bits[row.combination.code] = UInt8(index)
      for flag in row.flags.split(separator: " ") {
        let letters = Array(flag.utf8)
        guard letters.count == 2 else { continue }
        flags[UInt16(letters[0]) << 8 | UInt16(letters[1])] = UInt8(index)
      }
    }
    self.bits = bits
    self.flags = flags
    related = (0..<Combination.limit).map { Self.relatedBits(to: Combination(code: $0)) }
  }

  /// The license that a flag of two letters gives; empty for a flag that gives none.
  func license(flag first: UInt8, _ second: UInt8) -> License {
    guard let bit = flags[UInt16(first) << 8 | UInt16(second)] else { return License() }
    return License(bits: 1 << UInt128(bit))
  }

  /// The license of a single combination.
  func license(_ combination: Combination) -> License {
    let bit = bits[combination.code]
    return bit == Self.none ? License() : License(bits: 1 << UInt128(bit))
  }

  /// How well a root's license supports a combination.
  func support(_ license: License, for combination: Combination) -> License.Support {
    if license.isEmpty { return .rootWithoutAffixes }
    let bit = bits[combination.code]
    if bit != Self.none, license.bits &>> UInt128(bit) & 1 == 1 { return .exact }
    return license.bits & related[combination.code] != 0 ? .related : .otherAffixesOnly
  }

  /// Forms that make a combination likely though the dictionary does not name it: who takes meN-…-kan takes di-…-kan.
  private static func relatedBits(to wanted: Combination) -> UInt128 {
    var result: UInt128 = 0
    for (index, row) in rows.enumerated() where areRelated(wanted, row.combination) {
      result |= 1 << UInt128(index)
    }
    return result
  }

  private static func areRelated(_ wanted: Combination, _ known: Combination) -> Bool {
    let isVerb =
      switch known.first {
      case .meN, .di, .ter, .ku, .kau, .none: known.second == .none
      default: false
      }
    switch (wanted.first, wanted.second, wanted.suffix) {
    case (.di, .none, let suffix), (.meN, .none, let suffix), (.ter, .none, let suffix), (.ku, .none, let suffix),
      (.kau, .none, let suffix):
      return isVerb && known.suffix == suffix && known.first != .none
    case (.none, .none, .i), (.none, .none, .kan):
      return isVerb && known.suffix == wanted.suffix
    case (.peN, .none, _), (.none, .none, .an):
      return isVerb && known.first != .none && known.suffix != .an
    case (.pe, .none, _), (.per, .none, .an):
      return (known.first == .ber || known.first == .per || known.first == .pe) && known.second == .none
    case (.di, .per, _), (.meN, .per, _), (.ku, .per, _), (.per, .none, _):
      return known.second == .per || known.first == .per && known.suffix != .an
    default:
      return wanted.second != .none && known.second == wanted.second
    }
  }

  private static let rows: [(flags: String, combination: Combination)] = [
    ("B0 BE Bb", Combination(.ber)),
    ("Ba Bf", Combination(.ber, .none, .an)),
    ("Bk Bg", Combination(.ber, .none, .kan)),
    ("BK", Combination(.ber, .ke)),
    ("Bl", Combination(.ber, .ke, .an)),
    ("BP", Combination(.ber, .peN)),
    ("Bq", Combination(.ber, .peN, .an)),
    ("BS", Combination(.ber, .se)),
    ("Bt", Combination(.ber, .se, .an)),
    ("D0", Combination(.di)),
    ("Di", Combination(.di, .none, .i)),
    ("Dk", Combination(.di, .none, .kan)),
    ("Dm", Combination(.di, .ke, .i)),
    ("Dn", Combination(.di, .ke, .kan)),
    ("DR", Combination(.di, .per)),
    ("Dt", Combination(.di, .per, .i)),
    ("Du", Combination(.di, .per, .kan)),
    ("Dv", Combination(.di, .se, .kan)),
    ("K0 Kn", Combination(.ke)),
    ("Ka", Combination(.ke, .none, .an)),
    ("Ki", Combination(.ke, .none, .i)),
    ("Kc", Combination(.ke, .ber, .an)),
    ("Ko", Combination(.ke, .meN, .an)),
    ("Kq", Combination(.ke, .peN, .an)),
    ("Kt", Combination(.ke, .se, .an)),
    ("Ku", Combination(.ke, .ter, .an)),
    ("M0 MM MG", Combination(.meN)),
    ("Mi Mm Mg", Combination(.meN, .none, .i)),
    ("Mk Mo Mh", Combination(.meN, .none, .kan)),
    ("Me", Combination(.meN, .ber, .kan)),
    ("MP", Combination(.meN, .pe)),
    ("Mn", Combination(.meN, .pe, .an)),
    ("Mp", Combination(.meN, .pe, .i)),
    ("Mq", Combination(.meN, .pe, .kan)),
    ("MR", Combination(.meN, .per)),
    ("Mt", Combination(.meN, .per, .i)),
    ("Mu", Combination(.meN, .per, .kan)),
    ("MS", Combination(.meN, .se)),
    ("Mw", Combination(.meN, .se, .i)),
    ("Mx", Combination(.meN, .se, .kan)),
    ("O0", Combination(.ku)),
    ("Oi", Combination(.ku, .none, .i)),
    ("Ok", Combination(.ku, .none, .kan)),
    ("P0 PG PK PN", Combination(.peN)),
    ("PE", Combination(.pe)),
    ("Pa Pg Pl Po", Combination(.peN, .none, .an)),
    ("Pf", Combination(.pe, .none, .an)),
    ("Pc", Combination(.peN, .ber, .an)),
    ("PM", Combination(.peN, .meN)),
    ("Pn", Combination(.peN, .meN, .an)),
    ("PR", Combination(.peN, .per)),
    ("Ps", Combination(.peN, .per, .an)),
    ("PS", Combination(.peN, .se)),
    ("Pv", Combination(.peN, .se, .an)),
    ("R0", Combination(.per)),
    ("Ra", Combination(.per, .none, .an)),
    ("Ri", Combination(.per, .none, .i)),
    ("Rk", Combination(.per, .none, .kan)),
    ("Rq", Combination(.per, .peN, .an)),
    ("RS", Combination(.per, .se)),
    ("Rt", Combination(.per, .se, .an)),
    ("S0 Sn", Combination(.se)),
    ("Sa", Combination(.se, .none, .an)),
    ("SB Sb", Combination(.se, .ber)),
    ("SK", Combination(.se, .ke)),
    ("Sl", Combination(.se, .ke, .an)),
    ("SP", Combination(.se, .peN)),
    ("Sq", Combination(.se, .peN, .an)),
    ("SR", Combination(.se, .per)),
    ("Ss", Combination(.se, .per, .an)),
    ("SS", Combination(.se, .se)),
    ("ST", Combination(.se, .ter)),
    ("T0 TE Tn", Combination(.ter)),
    ("Ta Tf", Combination(.ter, .none, .an)),
    ("Ti Tg", Combination(.ter, .none, .i)),
    ("Tk Th", Combination(.ter, .none, .kan)),
    ("TB", Combination(.ter, .ber)),
    ("TK", Combination(.ter, .ke)),
    ("TR", Combination(.ter, .per)),
    ("a0", Combination(.none, .none, .an)),
    ("i0", Combination(.none, .none, .i)),
    ("k0", Combination(.none, .none, .kan)),
  ]
}
