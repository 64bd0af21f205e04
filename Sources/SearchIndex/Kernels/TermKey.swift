/// What a table of terms compares first: the beginning of a term, its length, and a hash of it all.
struct TermKey: Sendable {
  /// The first 15 bytes, zeroes where there are fewer; in the top byte the length, `long` for 16 bytes and more.
  let head: SIMD2<UInt64>
  /// 32 bits of hash, for a table in memory that is never offered to the network: multiply and fold, as in wyhash
  /// (Wang Yi).
  let hash: UInt32
  private static let long: UInt64 = 0xff

  /// Whether equal heads do not yet mean equal terms.
  @inline(__always)
  var isLong: Bool { head.y >> 56 == TermKey.long }

  @inline(__always)
  init(_ term: [UInt8]) {
    let count = term.count
    var state: UInt64 = 0x9e37_79b9_7f4a_7c15
    var head = SIMD2<UInt64>()
    unsafe term.withUnsafeBytes { bytes in
      if count >= 8 {
        head.x = unsafe bytes.loadUnaligned(fromByteOffset: 0, as: UInt64.self)
        let last = unsafe bytes.loadUnaligned(fromByteOffset: count - 8, as: UInt64.self)
        // The bytes from the ninth on; those before were shifted out.
        if count < 16 { head.y = count == 8 ? 0 : last >> UInt64(8 * (16 - count)) } else { head.y = last }
        var place = 8
        while place + 8 < count {
          let next = unsafe bytes.loadUnaligned(fromByteOffset: place, as: UInt64.self)
          state = TermKey.mix(state ^ next)
          place += 8
        }
      } else {
        for byte in term.reversed() { head.x = head.x << 8 | UInt64(byte) }
      }
    }
    hash = UInt32(truncatingIfNeeded: TermKey.mix(TermKey.mix(state ^ head.x) ^ head.y ^ UInt64(count) << 57) >> 16)
    head.y = head.y & 0x00ff_ffff_ffff_ffff | (count < 16 ? UInt64(count) : TermKey.long) << 56
    self.head = head
  }

  @inline(__always)
  private static func mix(_ value: UInt64) -> UInt64 {
    let product = value.multipliedFullWidth(by: 0xa076_1d64_78bd_642f)
    return product.high ^ product.low
  }
}
