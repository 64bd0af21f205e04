/// A code for each document of a segment; 0 = none.
@safe final class CodeMap {
  private let codes: UnsafeMutablePointer<UInt8>
  private let words: UnsafeMutablePointer<UInt64>
  private let windowCount: Int
  private let documentCount: Int

  init(documentCount: Int) {
    self.documentCount = documentCount
    windowCount = (documentCount + PostingLayout.windowSize - 1) / PostingLayout.windowSize
    unsafe codes = UnsafeMutablePointer<UInt8>.allocate(capacity: windowCount * PostingLayout.windowSize)
    unsafe codes.initialize(repeating: 0, count: windowCount * PostingLayout.windowSize)
    unsafe words = UnsafeMutablePointer<UInt64>.allocate(capacity: windowCount * WindowBits.wordCount)
    unsafe words.initialize(repeating: 0, count: windowCount * WindowBits.wordCount)
  }

  deinit {
    unsafe codes.deallocate()
    unsafe words.deallocate()
  }

  /// Gives a document a code unless it has a better one. Documents outside of the segment are left out.
  @inline(__always)
  func raise(_ document: Int, to code: UInt8) {
    guard document >= 0, document < documentCount else { return }
    unsafe words[document >> 6] |= 1 << UInt64(document & 63)
    unsafe codes[document] = max(codes[document], code)
  }

  /// Whether a window has any document.
  func isOccupied(_ window: Int) -> Bool {
    guard (0..<windowCount).contains(window) else { return false }
    var any: UInt64 = 0
    for index in 0..<WindowBits.wordCount { unsafe any |= words[window * WindowBits.wordCount + index] }
    return any != 0
  }

  /// Adds the documents of a window that are in `filter`, with code × weight points.
  func add(window: Int, weight: UInt32, within filter: WindowBits, to scores: WindowScores) {
    guard (0..<windowCount).contains(window) else { return }
    let base = window * PostingLayout.windowSize
    for index in 0..<WindowBits.wordCount {
      var word = unsafe words[window * WindowBits.wordCount + index] & filter[index]
      while word != 0 {
        let offset = index << 6 | word.trailingZeroBitCount
        unsafe scores.add(offset, UInt32(codes[base + offset]) &* weight)
        word &= word &- 1
      }
    }
  }
}
