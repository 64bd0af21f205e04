/// The postings of one window of a list: plain, sparse or dense by their number; see FORMAT.md, "posting lists".
///
/// All parts were cut to their sizes when it was opened, and everything that was read from disk is masked or compared
/// before it is used as a place, so damaged bytes give wrong postings at worst.
struct Container {
  enum Kind {
    case plain, sparse, dense

    init(count: Int) {
      self = count < PostingLayout.sparseLimit ? .plain : count < PostingLayout.denseLimit ? .sparse : .dense
    }
  }

  /// Number of postings, 1…4096.
  let count: Int
  let kind: Kind
  private let region: Region
  /// Sparse: bit r = range r has postings.
  private let mask: UInt64
  private let rangeCount: Int
  private let codesStart: Int

  /// nil when the bytes are too few for what they say.
  init?(_ region: Region) {
    self.region = region
    count = Int(region.load(0, as: UInt16.self)) + 1
    kind = Kind(count: count)
    switch kind {
    case .plain:
      (mask, rangeCount) = (0, 0)
      codesStart = 2 + 2 * count
    case .sparse:
      mask = region.load(2, as: UInt64.self)
      rangeCount = mask.nonzeroBitCount
      codesStart = 2 + 8 + 2 * rangeCount + count
    case .dense:
      (mask, rangeCount) = (0, 0)
      codesStart = 2 + PostingLayout.denseHeadSize
    }
    guard count <= PostingLayout.windowSize, codesStart + count == region.count else { return nil }
  }

  /// Calls `body` with each posting's offset in the window, 0…4095, and code.
  @inline(__always)
  func forEach(_ body: (_ offset: Int, _ code: UInt8) -> Void) {
    switch kind {
    case .plain:
      for place in 0..<count {
        body(Int(region.load(2 + 2 * place, as: UInt16.self)) & 4095, region.byte(codesStart + place))
      }
    case .sparse: forEachSparse(body)
    case .dense:
      var place = codesStart
      for range in 0..<64 {
        var word = denseWord(range)
        while word != 0, place < region.count {
          body(range << 6 | word.trailingZeroBitCount, region.byte(place))
          word &= word &- 1
          place += 1
        }
      }
    }
  }

  @inline(__always)
  private func forEachSparse(_ body: (_ offset: Int, _ code: UInt8) -> Void) {
    var left = mask
    var group = 0
    var place = 0
    while left != 0 {
      let range = left.trailingZeroBitCount
      left &= left &- 1
      group += 1
      let end = group == rangeCount ? count : min(count, Int(region.byte(10 + rangeCount + group)))
      while place < end {
        let offset = Int(region.byte(10 + 2 * rangeCount + place)) & 63
        body(range << 6 | offset, region.byte(codesStart + place))
        place += 1
      }
    }
  }

  /// Presence of the 64 documents of a range; dense only.
  @inline(__always)
  private func denseWord(_ range: Int) -> UInt64 {
    region.load(2 + range * 8, as: UInt64.self)
  }
}

/// Where the position records of a window begin.
extension Container {
  /// Place of the first record in the position list of the window, behind the table of the groups' ends.
  func recordsStart(_ records: Region) -> Int {
    guard kind != .plain else { return 0 }
    var groups = mask.nonzeroBitCount
    if kind == .dense { groups = (0..<64).count { denseWord($0) != 0 } }
    return 1 + groups * (records.byte(0) == 0 ? 2 : 4)
  }
}
