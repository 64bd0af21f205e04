/// Matches of one window with their points. A document that is not a member has 0 points.
@safe final class WindowScores {
  let bits = WindowBits()
  private let points: UnsafeMutablePointer<UInt32>

  init() {
    unsafe points = UnsafeMutablePointer<UInt32>.allocate(capacity: PostingLayout.windowSize)
    unsafe points.initialize(repeating: 0, count: PostingLayout.windowSize)
  }

  deinit { unsafe points.deallocate() }

  @inline(__always)
  func points(_ offset: Int) -> UInt32 {
    unsafe points[offset & 4095]
  }

  /// Calls `body` with each document of `filter` that has at least `floor` points, ascending; `body` returns the floor
  /// for those that follow.
  @inline(__always)
  func forEach(
    within filter: WindowBits, atLeast floor: UInt32,
    _ body: (_ offset: Int, _ points: UInt32) throws(IndexError) -> UInt32
  ) throws(IndexError) {
    var floor = floor
    for index in 0..<WindowBits.wordCount {
      var word = bits[index] & filter[index]
      while word != 0 {
        let offset = index << 6 | word.trailingZeroBitCount
        word &= word &- 1
        let value = unsafe points[offset]
        if value >= floor { floor = try body(offset, value) }
      }
    }
  }

  func clear() {
    for index in 0..<WindowBits.wordCount {
      var word = bits[index]
      if word == 0 { continue }
      bits[index] = 0
      if word.nonzeroBitCount > WindowScores.fewDocuments {
        unsafe (points + index * 64).update(repeating: 0, count: 64)
        continue
      }
      while word != 0 {
        unsafe points[index << 6 | word.trailingZeroBitCount] = 0
        word &= word &- 1
      }
    }
  }

  /// Up to so many documents of a range are cleared one by one; more are quicker cleared with all 256 bytes.
  private static let fewDocuments = 8

  /// Makes a document a member and adds points to it.
  @inline(__always)
  func add(_ offset: Int, _ value: UInt32) {
    bits.insert(offset)
    unsafe points[offset & 4095] &+= value
  }

  /// Makes a document a member with at least so many points.
  @inline(__always)
  func raise(_ offset: Int, to value: UInt32) {
    bits.insert(offset)
    unsafe points[offset & 4095] = max(points[offset & 4095], value)
  }

  /// Adds the postings of documents in `filter`, each with code × weight points.
  func add(_ container: Container, weight: UInt32, within filter: WindowBits) {
    let points = unsafe self.points
    let bits = bits
    container.forEach(within: filter) { offset, code in
      bits.insert(offset)
      unsafe points[offset & 4095] &+= UInt32(code) &* weight
    }
  }

  /// Adds those members of `other` that are in `filter`.
  func add(_ other: WindowScores, within filter: WindowBits) {
    for index in 0..<WindowBits.wordCount {
      var word = other.bits[index] & filter[index]
      bits[index] |= word
      while word != 0 {
        let offset = index << 6 | word.trailingZeroBitCount
        unsafe points[offset] &+= other.points[offset]
        word &= word &- 1
      }
    }
  }

  /// Keeps the better points for each member of either.
  func formMaximum(_ other: WindowScores) {
    for index in 0..<WindowBits.wordCount {
      var word = other.bits[index]
      bits[index] |= word
      while word != 0 {
        let offset = index << 6 | word.trailingZeroBitCount
        unsafe points[offset] = max(points[offset], other.points[offset])
        word &= word &- 1
      }
    }
  }

  /// Drops every member that is not in `other`.
  func formIntersection(_ other: WindowBits) {
    for index in 0..<WindowBits.wordCount {
      var gone = bits[index] & ~other[index]
      bits[index] &= other[index]
      while gone != 0 {
        unsafe points[index << 6 | gone.trailingZeroBitCount] = 0
        gone &= gone &- 1
      }
    }
  }
}
