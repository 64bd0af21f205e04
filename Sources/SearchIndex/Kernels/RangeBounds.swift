/// For each range of a window, points that no document of it exceeds.
@safe final class RangeBounds {
  private let bounds: UnsafeMutablePointer<UInt32>

  init() {
    unsafe bounds = UnsafeMutablePointer<UInt32>.allocate(capacity: WindowBits.wordCount)
    unsafe bounds.initialize(repeating: 0, count: WindowBits.wordCount)
  }

  deinit { unsafe bounds.deallocate() }

  func clear() {
    unsafe bounds.update(repeating: 0, count: WindowBits.wordCount)
  }

  @inline(__always)
  func add(_ range: Int, _ points: UInt32) {
    unsafe bounds[range & 63] &+= points
  }

  func add(_ other: RangeBounds) {
    for range in 0..<WindowBits.wordCount { unsafe bounds[range] &+= other.bounds[range] }
  }

  func formMaximum(_ other: RangeBounds) {
    for range in 0..<WindowBits.wordCount { unsafe bounds[range] = max(bounds[range], other.bounds[range]) }
  }

  /// Bit r = range r may have a document with at least `floor` points.
  func live(floor: UInt32) -> UInt64 {
    var live: UInt64 = 0
    for range in 0..<WindowBits.wordCount { unsafe live |= (bounds[range] >= floor ? 1 : 0) << UInt64(range) }
    return live
  }
}
