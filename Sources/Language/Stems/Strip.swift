/// What is taken off the front of a word: up to a pronoun and three prefixes. 7 bytes.
struct FrontStrip: Sendable {
  /// Index of the first byte that is left.
  private var startByte: UInt8 = 0
  /// Dropped consonant that belongs in front of it, or 0.
  private(set) var restored: UInt8 = 0
  private(set) var first = Prefix.none
  private(set) var second = Prefix.none
  private(set) var third = Prefix.none
  private var depthByte: UInt8 = 0
  /// The seam of the innermost prefix.
  private(set) var seam = Seam.plain

  var start: Int { Int(startByte) }
  /// Number of prefixes.
  var depth: Int { Int(depthByte) }

  /// The innermost prefix.
  var inner: Prefix { depthByte == 0 ? .none : depthByte == 1 ? first : depthByte == 2 ? second : third }

  /// Whether the outermost prefix is a person, whose verb never takes -an: kuajukan is aju + -kan. Not di-, because
  /// many write ditunjukan for ditunjukkan.
  var excludesAn: Bool { first == .ku || first == .kau }

  /// Bytes of the residue that ends at `end`, a restored consonant included.
  func length(to end: Int) -> Int { end - start + (restored == 0 ? 0 : 1) }

  /// The same with one more prefix inside.
  func adding(_ prefix: Prefix, seam: Seam, start: Int, restored: UInt8) -> FrontStrip {
    var result = self
    switch depthByte {
    case 0: result.first = prefix
    case 1: result.second = prefix
    default: result.third = prefix
    }
    result.depthByte += 1
    result.seam = seam
    result.startByte = UInt8(truncatingIfNeeded: start)
    result.restored = restored
    return result
  }
}

/// What is taken off the end of a word: a particle, a pronoun, a suffix. 5 bytes.
struct BackStrip: Sendable {
  /// Index behind the last byte that is left.
  private var endByte: UInt8
  private(set) var suffix = Suffix.none
  private var suffixBytes: UInt8 = 0
  private(set) var clitic = Clitic.none
  private(set) var particle = Particle.none

  init(end: Int = 0, particle: Particle = .none) {
    endByte = UInt8(truncatingIfNeeded: end)
    self.particle = particle
  }

  var end: Int { Int(endByte) }
  /// Bytes of the suffix.
  var suffixLength: Int { Int(suffixBytes) }

  /// Takes a suffix off.
  mutating func take(_ suffix: Suffix, _ length: Int) {
    self.suffix = suffix
    suffixBytes = UInt8(truncatingIfNeeded: length)
    endByte -= suffixBytes
  }

  /// Takes a pronoun off.
  mutating func take(_ clitic: Clitic, _ length: Int) {
    self.clitic = clitic
    endByte -= UInt8(truncatingIfNeeded: length)
  }

  var isEmpty: Bool { suffix == .none && clitic == .none && particle == .none }
}
