/// For each of the 64 ranges of a window a number that no document of it exceeds, in 16 bits, so that eight of them fit in
/// a register of any x86-64 machine. The loops are plain, the compiler makes them wide.
@safe final class RangeBounds {
  private let bounds: UnsafeMutablePointer<UInt16>

  init() {
    unsafe bounds = UnsafeMutablePointer<UInt16>.allocate(capacity: WindowBits.wordCount)
    clear()
  }

  deinit { unsafe bounds.deallocate() }

  @inline(__always)
  func clear() { fill(0) }

  @inline(__always)
  func fill(_ value: UInt16) {
    unsafe bounds.update(repeating: value, count: WindowBits.wordCount)
  }

  /// Adds to the bound of one range.
  @inline(__always)
  func add(_ range: Int, _ value: UInt16) {
    unsafe bounds[range & 63] &+= value
  }

  /// Adds to all of them the best codes of the ranges, 64 bytes, × weight.
  @inline(__always)
  func add(_ codes: View?, weight: UInt16) {
    guard let codes, codes.count == WindowBits.wordCount else { return }
    let bounds = unsafe self.bounds
    unsafe codes.withBase { codes in
      for range in 0..<WindowBits.wordCount { unsafe bounds[range] &+= UInt16(codes[range]) &* weight }
    }
  }

  @inline(__always)
  func add(_ other: RangeBounds, weight: UInt16 = 1) {
    for range in 0..<WindowBits.wordCount { unsafe bounds[range] &+= other.bounds[range] &* weight }
  }

  @inline(__always)
  func formMaximum(_ other: RangeBounds) {
    for range in 0..<WindowBits.wordCount { unsafe bounds[range] = max(bounds[range], other.bounds[range]) }
  }

  @inline(__always)
  func formMinimum(_ other: RangeBounds) {
    for range in 0..<WindowBits.wordCount { unsafe bounds[range] = min(bounds[range], other.bounds[range]) }
  }

  @inline(__always)
  func formMinimum(_ limit: UInt16) {
    for range in 0..<WindowBits.wordCount { unsafe bounds[range] = min(bounds[range], limit) }
  }

  /// Leaves the ranges of a set, each raised by one, so that 0 means done with. Bounds are below 65,535.
  func beginQueue(_ ranges: UInt64) {
    for range in 0..<WindowBits.wordCount {
      unsafe bounds[range] = ranges >> UInt64(range) & 1 == 1 ? bounds[range] &+ 1 : 0
    }
  }

  /// The ranges that reach `floor`. Only after `beginQueue`.
  func live(atLeast floor: UInt16) -> UInt64 {
    var live: UInt64 = 0
    for range in 0..<WindowBits.wordCount { unsafe live |= (bounds[range] > floor ? 1 : 0) << UInt64(range) }
    return live
  }

  /// Takes out the range with the highest bound; nil when none reaches `floor`. Only after `beginQueue`.
  func nextRange(atLeast floor: UInt16) -> Int? {
    var best: UInt16 = 0
    for range in 0..<WindowBits.wordCount { unsafe best = max(best, bounds[range]) }
    guard best > floor else { return nil }
    var range = 0
    while range < 63, unsafe bounds[range] != best { range += 1 }
    unsafe bounds[range] = 0
    return range
  }
}
