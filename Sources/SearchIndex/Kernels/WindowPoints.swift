/// Points of the documents of a window, added up list by list.
@safe final class WindowPoints {
  private let points: UnsafeMutablePointer<UInt32>
  /// Documents that got any.
  private let words: UnsafeMutablePointer<UInt64>

  init() {
    unsafe points = UnsafeMutablePointer<UInt32>.allocate(capacity: PostingLayout.windowSize)
    unsafe points.initialize(repeating: 0, count: PostingLayout.windowSize)
    unsafe words = UnsafeMutablePointer<UInt64>.allocate(capacity: WindowBits.wordCount)
    unsafe words.initialize(repeating: 0, count: WindowBits.wordCount)
  }

  deinit {
    unsafe points.deallocate()
    unsafe words.deallocate()
  }

  /// Adds the postings of some ranges.
  func add(_ cursor: inout PostingCursor, weight: UInt32, in ranges: UInt64) {
    let points = unsafe self.points
    let words = unsafe self.words
    cursor.forEach(in: ranges) { offset, code in
      unsafe words[offset >> 6 & 63] |= 1 << UInt64(offset & 63)
      unsafe points[offset & 4095] &+= UInt32(code) &* weight
    }
  }

  /// The documents of a range with at least `floor` points, of those in `wanted`.
  @inline(__always)
  func documents(_ range: Int, _ wanted: UInt64, atLeast floor: UInt32) -> UInt64 {
    let first = unsafe points + (range & 63) * 64
    var left = unsafe words[range & 63] & wanted
    if left.nonzeroBitCount > WindowPoints.fewDocuments {
      var best: UInt32 = 0
      for place in 0..<64 { unsafe best = max(best, first[place]) }
      if best < floor { return 0 }
    }
    var found: UInt64 = 0
    while left != 0 {
      let place = left.trailingZeroBitCount
      left &= left &- 1
      unsafe found |= (first[place] >= floor ? 1 : 0) << UInt64(place)
    }
    return found
  }

  /// The documents of a range that got points.
  @inline(__always)
  func word(_ range: Int) -> UInt64 { unsafe words[range & 63] }

  /// Points of a document.
  @inline(__always)
  subscript(offset: Int) -> UInt32 { unsafe points[offset & 4095] }

  /// Forgets the documents of a range.
  @inline(__always)
  func clear(_ range: Int) {
    let first = unsafe points + (range & 63) * 64
    var left = unsafe words[range & 63]
    if left.nonzeroBitCount > WindowPoints.fewDocuments {
      unsafe first.update(repeating: 0, count: 64)
    } else {
      while left != 0 {
        unsafe first[left.trailingZeroBitCount] = 0
        left &= left &- 1
      }
    }
    unsafe words[range & 63] = 0
  }

  /// Up to so many documents are looked at one by one; with more, all 64 of a range at once are quicker.
  private static let fewDocuments = 8
}
