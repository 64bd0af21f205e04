/// A folded word in a fixed buffer, with a key for every part of it in constant time.
///
/// The key of a part is its letters in five bits each, the last in the lowest: a part of up to twelve letters *is* its
/// key, so a look-up compares one number and no bytes. Taking a part out costs a mask, putting a dropped consonant back
/// in front a shift.
struct WordBuffer: ~Copyable {
  /// Words longer than this are not analysed: no Indonesian word is, and cost stays bounded.
  static let capacity = 48
  /// Letters behind the end that a seam rule may look at.
  private static let margin = 8

  private(set) var bytes = [UInt8](repeating: 0, count: capacity + margin)
  private(set) var count = 0
  /// For each end the key of the twelve letters before it.
  private var tails = [UInt64](repeating: 0, count: capacity + 1)

  /// Takes a word; false (and empty) if it is longer than ``capacity``.
  mutating func load(_ word: some Collection<UInt8>) -> Bool {
    count = 0
    guard word.count <= Self.capacity else { return false }
    Self.fill(tails.mutableSpan, from: word)
    let length = Self.copy(word, into: bytes.mutableSpan)
    count = length
    return true
  }

  private static func copy(_ word: some Collection<UInt8>, into bytes: consuming MutableSpan<UInt8>) -> Int {
    var index = 0
    for byte in word {
      bytes[index] = byte
      index += 1
    }
    for behind in index..<index + margin { bytes[behind] = 0 }
    return index
  }

  private static func fill(_ tails: consuming MutableSpan<UInt64>, from word: some Collection<UInt8>) {
    var tail: UInt64 = 0
    var index = 0
    for byte in word {
      tail = WordKey.appending(byte, to: tail)
      index += 1
      tails[index] = tail
    }
  }

  /// The byte at an index, 0 up to ``margin`` bytes behind the end: a seam rule never has to test the length.
  @inline(__always)
  subscript(index: Int) -> UInt8 { bytes[index] }

  /// The bytes of a part.
  func slice(_ range: Range<Int>) -> [UInt8] { Array(bytes[range]) }

  /// Key of `start ..< end`, with `restored` in front unless it is 0.
  @inline(__always)
  func key(from start: Int, to end: Int, restored: UInt8) -> UInt64 {
    let length = end - start
    guard length + (restored == 0 ? 0 : 1) <= WordKey.letters else { return tails[end] | WordKey.inexact }
    let bits = UInt64(length * 5)
    return tails[end] & ((1 << bits) - 1) | UInt64(restored & 31) << bits
  }
}

/// Letters in five bits each.
enum WordKey {
  /// Letters that fit.
  static let letters = 12
  /// Set in the key of a longer word, or one with other characters than a … z: such a word needs its bytes compared.
  static let inexact: UInt64 = 1 << 63

  private static let mask: UInt64 = 1 << 60 - 1

  /// The key of the last twelve letters after one more; anything but a … z is 31, which no exact key holds.
  @inline(__always)
  static func appending(_ byte: UInt8, to key: UInt64) -> UInt64 {
    (key << 5 | (Letter.isLower(byte) ? UInt64(byte & 31) : 31)) & mask
  }

  /// The key of a word outside a buffer, equal to that of the same bytes inside.
  static func key(of word: some Collection<UInt8>) -> UInt64 {
    let key = word.reduce(0) { appending($1, to: $0) }
    return word.count <= letters && word.allSatisfy(Letter.isLower) ? key : key | inexact
  }
}
