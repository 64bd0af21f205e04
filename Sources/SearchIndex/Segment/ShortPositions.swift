/// Up to eight ascending positions below 256 in one field, a byte each: compared eight at a time in a plain register.
struct ShortPositions: BitwiseCopyable {
  let field: Int
  let count: Int
  /// Positions from the lowest byte up; bytes behind the last are 0.
  private let bytes: UInt64

  static let highBits: UInt64 = 0x8080_8080_8080_8080
  private static let ones: UInt64 = 0x0101_0101_0101_0101

  /// All bits of the lowest so many bytes, 0…8.
  @inline(__always)
  static func mask(_ count: Int) -> UInt64 {
    count >= 8 ? .max : 1 << UInt64(8 * count) &- 1
  }

  /// From the gaps of a record; nil when there are too many, or a gap or a position is too large for its byte.
  @inline(__always)
  init?(field: Int, count: Int, gaps: UInt64) {
    let gaps = gaps & ShortPositions.mask(count)
    guard count <= 8, gaps & ShortPositions.highBits == 0 else { return nil }
    let pairs = (gaps & 0x00ff_00ff_00ff_00ff) &+ (gaps >> 8 & 0x00ff_00ff_00ff_00ff)
    guard pairs &* 0x0001_0001_0001_0001 >> 48 < 256 else { return nil }
    self.field = field
    self.count = count
    // A product with 01 01 … 01 puts into each byte the sum of all up to it.
    bytes = (gaps &* ShortPositions.ones) & ShortPositions.mask(count)
  }

  /// The position at a place, 0 ..< count.
  @inline(__always)
  subscript(place: Int) -> Int { Int(bytes >> UInt64(8 * place) & 255) }

  /// Whether a position is among them. Finds the zero byte of a difference (Mycroft's test); bytes above a zero byte may
  /// look like one too, which does not change whether there is one.
  @inline(__always)
  func contains(_ position: Int) -> Bool {
    guard position >= 0, position < 256 else { return false }
    let difference = bytes ^ (UInt64(position) &* ShortPositions.ones)
    let zeros = (difference &- ShortPositions.ones) & ~difference & ShortPositions.highBits
    return zeros & ShortPositions.mask(count) != 0
  }
}
