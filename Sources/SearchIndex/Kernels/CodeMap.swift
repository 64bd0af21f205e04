/// A code for each document of a segment that has one: the union of many lists.
@safe final class CodeMap {
  /// Only those of members are set: a segment has far more documents than most unions.
  private let codes: UnsafeMutablePointer<UInt8>
  private let words: UnsafeMutablePointer<UInt64>
  /// Best code of each range.
  private let bests: UnsafeMutablePointer<UInt8>
  private let rangeCount: Int
  private let documentCount: Int

  init(documentCount: Int) {
    self.documentCount = documentCount
    let windowCount = (documentCount + PostingLayout.windowSize - 1) / PostingLayout.windowSize
    rangeCount = windowCount * WindowBits.wordCount
    unsafe codes = UnsafeMutablePointer<UInt8>.allocate(capacity: max(1, windowCount * PostingLayout.windowSize))
    unsafe words = UnsafeMutablePointer<UInt64>.allocate(capacity: max(1, rangeCount))
    unsafe words.initialize(repeating: 0, count: rangeCount)
    unsafe bests = UnsafeMutablePointer<UInt8>.allocate(capacity: max(1, rangeCount))
    unsafe bests.initialize(repeating: 0, count: rangeCount)
  }

  deinit {
    unsafe codes.deallocate()
    unsafe words.deallocate()
    unsafe bests.deallocate()
  }

  /// Gives a document a code unless it has a better one. Documents outside of the segment are left out.
  @inline(__always)
  func raise(_ document: Int, to code: UInt8) {
    guard document >= 0, document < documentCount else { return }
    let range = document >> 6
    let bit = UInt64(1) << UInt64(document & 63)
    if unsafe words[range] & bit == 0 {
      unsafe words[range] |= bit
      unsafe codes[document] = code
    } else if unsafe code > codes[document] {
      unsafe codes[document] = code
    }
    if unsafe code > bests[range] { unsafe bests[range] = code }
  }

  /// The documents of a range of the segment.
  @inline(__always)
  func word(_ range: Int) -> UInt64 {
    range >= 0 && range < rangeCount ? unsafe words[range] : 0
  }

  /// Best code of a range of the segment; 0 = no documents.
  @inline(__always)
  func best(_ range: Int) -> UInt8 {
    range >= 0 && range < rangeCount ? unsafe bests[range] : 0
  }

  /// Code of a member.
  @inline(__always)
  func code(_ document: Int) -> UInt8 {
    guard document >= 0, document < documentCount, unsafe words[document >> 6] >> UInt64(document & 63) & 1 == 1 else {
      return 0
    }
    return unsafe codes[document]
  }

  /// Adds the best codes of the ranges of a window, × weight.
  func addBest(to bounds: RangeBounds, window: Int, weight: UInt16) {
    for range in 0..<WindowBits.wordCount {
      bounds.add(range, UInt16(best(window * WindowBits.wordCount + range)) &* weight)
    }
  }
}
