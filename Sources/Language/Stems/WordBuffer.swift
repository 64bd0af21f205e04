/// A folded word in a fixed buffer with a rolling hash, so that any part of it is hashed in constant time.
///
/// hash(i ..< j) = H[j] − H[i] · Bʲ⁻ⁱ modulo 2⁶⁴ (Karp and Rabin 1987). A dropped consonant put back in front costs one
/// more multiplication.
struct WordBuffer: ~Copyable {
  /// Words longer than this are not analysed: no Indonesian word is, and cost stays bounded.
  static let capacity = 48

  private(set) var bytes = [UInt8](repeating: 0, count: capacity)
  private(set) var count = 0
  private var hashes = [UInt64](repeating: 0, count: capacity + 1)

  static let base: UInt64 = 0x9E37_79B9_7F4A_7C15

  /// The powers of ``base``, by exponent.
  static let powers: [UInt64] = {
    var powers = [UInt64](repeating: 1, count: capacity + 2)
    for index in 1..<powers.count { powers[index] = powers[index - 1] &* base }
    return powers
  }()

  /// Takes a word; false (and empty) if it is longer than ``capacity``.
  mutating func load(_ word: some Collection<UInt8>) -> Bool {
    count = 0
    guard word.count <= Self.capacity else { return false }
    var hash: UInt64 = 0
    for byte in word {
      bytes[count] = byte
      count += 1
      hash = hash &* Self.base &+ UInt64(byte) &+ 1
      hashes[count] = hash
    }
    return true
  }

  /// The byte at an index, 0 behind the end: a seam rule never has to test the length.
  @inline(__always)
  subscript(index: Int) -> UInt8 { index < count ? bytes[index] : 0 }

  /// The bytes of a part.
  func slice(_ range: Range<Int>) -> [UInt8] { Array(bytes[range]) }

  /// Hash of `start ..< end`, with `restored` in front unless it is 0. `power` is ``base`` to the length of the part.
  @inline(__always)
  func hash(from start: Int, to end: Int, restored: UInt8, power: UInt64) -> UInt64 {
    let part = hashes[end] &- hashes[start] &* power
    return restored == 0 ? part : part &+ (UInt64(restored) &+ 1) &* power
  }

  /// Hash of bytes outside a buffer, equal to that of the same bytes inside.
  static func hash(of bytes: some Sequence<UInt8>) -> UInt64 {
    bytes.reduce(0) { $0 &* base &+ UInt64($1) &+ 1 }
  }
}
