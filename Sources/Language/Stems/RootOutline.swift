/// Which three letters roots begin and end with: two sets of bits that settle most residues without a look-up.
struct RootOutline: Sendable {
  private var beginnings = [UInt64](repeating: 0, count: 512)
  private var endings = [UInt64](repeating: 0, count: 512)

  /// Takes a root into account.
  mutating func add(_ root: [UInt8]) {
    for length in 1...3 where length == root.count || length == 3 && root.count > 3 {
      Self.set(Self.code(root, 0, length), &beginnings)
      Self.set(Self.code(root, root.count - length, length), &endings)
    }
  }

  /// Whether some root begins as the part from `start` on does; meaningless for parts of less than three bytes.
  @inline(__always)
  func mayBegin(_ word: borrowing WordBuffer, at start: Int, restored: UInt8) -> Bool {
    let (first, second, third) =
      restored == 0
      ? (word[start], word[start + 1], word[start + 2]) : (restored, word[start], word[start + 1])
    if third == 0 { return true }
    return Self.contains(Self.code(first, second, third), beginnings)
  }

  /// Whether some root ends as the part up to `end` does; meaningless for parts of less than three bytes.
  @inline(__always)
  func mayEnd(_ word: borrowing WordBuffer, at end: Int) -> Bool {
    if end < 3 { return true }
    return Self.contains(Self.code(word[end - 3], word[end - 2], word[end - 1]), endings)
  }

  @inline(__always)
  private static func code(_ first: UInt8, _ second: UInt8, _ third: UInt8) -> Int {
    Int(first & 31) << 10 | Int(second & 31) << 5 | Int(third & 31)
  }

  private static func code(_ root: [UInt8], _ start: Int, _ length: Int) -> Int {
    code(root[start], length > 1 ? root[start + 1] : 0, length > 2 ? root[start + 2] : 0)
  }

  private static func set(_ code: Int, _ bits: inout [UInt64]) { bits[code >> 6] |= 1 << UInt64(code & 63) }

  @inline(__always)
  private static func contains(_ code: Int, _ bits: [UInt64]) -> Bool { bits[code >> 6] >> UInt64(code & 63) & 1 == 1 }
}
