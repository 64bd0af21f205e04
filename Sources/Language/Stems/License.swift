/// Which affix combinations a root takes: a set of bits, numbered by ``LicenseTable``.
struct License: Sendable, Equatable {
  var bits: UInt128 = 0

  var isEmpty: Bool { bits == 0 }
  var count: Int { bits.nonzeroBitCount }

  mutating func formUnion(_ other: License) { bits |= other.bits }

  /// How well a license supports a combination; the raw value is part of a feature's number.
  enum Support: Int, CaseIterable {
    case exact, related, otherAffixesOnly, rootWithoutAffixes
  }

  /// The two outer prefixes, outermost first, and the suffix. A third prefix never has a flag of its own.
  struct Combination: Hashable, Sendable {
    /// 11 bits.
    let code: Int
    static let limit = 1 << 11

    init(_ first: Prefix, _ second: Prefix = .none, _ suffix: Suffix = .none) {
      code = Int(first.rawValue) | Int(second.rawValue) << 4 | Int(suffix.rawValue) << 8
    }

    init(code: Int) { self.code = code & (Self.limit - 1) }

    var first: Prefix { Prefix(rawValue: UInt8(code & 15)) ?? .none }
    var second: Prefix { Prefix(rawValue: UInt8(code >> 4 & 15)) ?? .none }
    var suffix: Suffix { Suffix(rawValue: UInt8(code >> 8 & 7)) ?? .none }
  }
}
