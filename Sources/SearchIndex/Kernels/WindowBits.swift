/// A set of documents of one window: 4096 bits.
@safe final class WindowBits {
  static let wordCount = 64
  private let words: UnsafeMutablePointer<UInt64>

  init() {
    unsafe words = UnsafeMutablePointer<UInt64>.allocate(capacity: WindowBits.wordCount)
    unsafe words.initialize(repeating: 0, count: WindowBits.wordCount)
  }

  deinit { unsafe words.deallocate() }

  /// The 64 documents from `index` × 64; the index is taken modulo 64.
  @inline(__always)
  subscript(index: Int) -> UInt64 {
    get { unsafe words[index & 63] }
    set { unsafe words[index & 63] = newValue }
  }

  @inline(__always)
  func insert(_ offset: Int) {
    unsafe words[offset >> 6 & 63] |= 1 << UInt64(offset & 63)
  }

  @inline(__always)
  func contains(_ offset: Int) -> Bool {
    unsafe words[offset >> 6 & 63] >> UInt64(offset & 63) & 1 == 1
  }

  func clear() {
    unsafe words.update(repeating: 0, count: WindowBits.wordCount)
  }

  /// Exactly the first `count` documents.
  func fill(_ count: Int) {
    for index in 0..<WindowBits.wordCount {
      let left = count - index * 64
      unsafe words[index] = left >= 64 ? .max : left <= 0 ? 0 : 1 << UInt64(left) - 1
    }
  }

  func copy(_ other: WindowBits) {
    unsafe words.update(from: other.words, count: WindowBits.wordCount)
  }

  /// Takes out every document of ranges that are not in `live`.
  func keepRanges(_ live: UInt64) {
    for index in 0..<WindowBits.wordCount where live >> UInt64(index) & 1 == 0 { unsafe words[index] = 0 }
  }

  func formUnion(_ other: WindowBits) {
    for index in 0..<WindowBits.wordCount { unsafe words[index] |= other.words[index] }
  }

  func formIntersection(_ other: WindowBits) {
    for index in 0..<WindowBits.wordCount { unsafe words[index] &= other.words[index] }
  }

  func subtract(_ other: WindowBits) {
    for index in 0..<WindowBits.wordCount { unsafe words[index] &= ~other.words[index] }
  }

  /// Bit r = there are documents of range r.
  var ranges: UInt64 {
    var ranges: UInt64 = 0
    for index in 0..<WindowBits.wordCount { unsafe ranges |= (words[index] == 0 ? 0 : 1) << UInt64(index) }
    return ranges
  }

  var isEmpty: Bool {
    var any: UInt64 = 0
    for index in 0..<WindowBits.wordCount { unsafe any |= words[index] }
    return any == 0
  }

  var count: Int {
    var count = 0
    for index in 0..<WindowBits.wordCount { unsafe count &+= words[index].nonzeroBitCount }
    return count
  }

  /// Documents in both sets.
  func countIntersection(_ other: WindowBits) -> Int {
    var count = 0
    for index in 0..<WindowBits.wordCount { unsafe count &+= (words[index] & other.words[index]).nonzeroBitCount }
    return count
  }

  /// Calls `body` with each member, ascending.
  @inline(__always)
  func forEach<Failure: Error>(_ body: (Int) throws(Failure) -> Void) throws(Failure) {
    for index in 0..<WindowBits.wordCount {
      var word = unsafe words[index]
      while word != 0 {
        try body(index << 6 | word.trailingZeroBitCount)
        word &= word &- 1
      }
    }
  }
}
