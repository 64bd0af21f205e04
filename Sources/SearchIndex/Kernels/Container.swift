/// The postings of one window of a list: plain, sparse or dense by their number; see FORMAT.md, "posting lists".
///
/// All parts were cut to their sizes when it was opened, and everything that was read from disk is masked or compared
/// before it is used as a place, so damaged bytes give wrong postings at worst.
@safe struct Container {
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

  /// Adds the documents to a set.
  func add(to bits: WindowBits) {
    if kind == .dense {
      for range in 0..<64 { bits[range] |= denseWord(range) }
    } else {
      forEach { offset, _ in bits.insert(offset) }
    }
  }

  /// How many of the documents are in a set.
  func count(in bits: WindowBits) -> Int {
    var count = 0
    if kind == .dense {
      for range in 0..<64 { count &+= (denseWord(range) & bits[range]).nonzeroBitCount }
    } else {
      forEach { offset, _ in if bits.contains(offset) { count &+= 1 } }
    }
    return count
  }

  /// Adds the best code of each range, × weight. A plain window has no best codes: its postings are looked at.
  func addBounds(weight: UInt32, to bounds: RangeBounds) {
    switch kind {
    case .plain:
      var pending = RangeMaximum()
      forEachPlain({ _ in .max }) { offset, code in pending.add(offset, code, weight: weight, to: bounds) }
      pending.finish(weight: weight, to: bounds)
    case .sparse:
      var left = mask
      var place = 10
      while left != 0 {
        bounds.add(left.trailingZeroBitCount, UInt32(region.byte(place)) &* weight)
        left &= left &- 1
        place &+= 1
      }
    case .dense:
      for range in 0..<64 { bounds.add(range, UInt32(region.byte(2 + 512 + range)) &* weight) }
    }
  }

  /// Calls `body` with each posting's offset in the window, 0…4095, and code.
  @inline(__always)
  func forEach(_ body: (_ offset: Int, _ code: UInt8) -> Void) {
    forEach({ _ in .max }, body)
  }

  /// As `forEach`, for the postings of documents in a set.
  @inline(__always)
  func forEach(within bits: WindowBits, _ body: (_ offset: Int, _ code: UInt8) -> Void) {
    forEach({ bits[$0] }, body)
  }

  /// `allowed` gives the documents of a range that are wanted.
  @inline(__always)
  private func forEach(_ allowed: (_ range: Int) -> UInt64, _ body: (_ offset: Int, _ code: UInt8) -> Void) {
    switch kind {
    case .plain: forEachPlain(allowed, body)
    case .sparse: forEachSparse(allowed, body)
    case .dense: forEachDense(allowed, body)
    }
  }

  @inline(__always)
  private func forEachPlain(_ allowed: (Int) -> UInt64, _ body: (_ offset: Int, _ code: UInt8) -> Void) {
    let base = unsafe region.base
    for place in 0..<count {
      let stored = unsafe UInt16(littleEndian: base.loadUnaligned(fromByteOffset: 2 + 2 * place, as: UInt16.self))
      let offset = Int(stored) & 4095
      if allowed(offset >> 6) >> UInt64(offset & 63) & 1 == 1 {
        body(offset, unsafe base.load(fromByteOffset: codesStart + place, as: UInt8.self))
      }
    }
  }

  @inline(__always)
  private func forEachSparse(_ allowed: (Int) -> UInt64, _ body: (_ offset: Int, _ code: UInt8) -> Void) {
    let starts = unsafe region.base + 10 + rangeCount
    let offsets = unsafe starts + rangeCount
    let codes = unsafe region.base + codesStart
    var left = mask
    var ordinal = 0
    var place = 0
    while left != 0 {
      let range = left.trailingZeroBitCount
      left &= left &- 1
      ordinal &+= 1
      let told = ordinal == rangeCount ? count : unsafe Int(starts.load(fromByteOffset: ordinal, as: UInt8.self))
      let end = min(count, told)
      let wanted = allowed(range)
      while place < end {
        let offset = unsafe Int(offsets.load(fromByteOffset: place, as: UInt8.self)) & 63
        if wanted >> UInt64(offset) & 1 == 1 {
          body(range << 6 | offset, unsafe codes.load(fromByteOffset: place, as: UInt8.self))
        }
        place &+= 1
      }
    }
  }

  @inline(__always)
  private func forEachDense(_ allowed: (Int) -> UInt64, _ body: (_ offset: Int, _ code: UInt8) -> Void) {
    let codes = unsafe region.base + codesStart
    for range in 0..<64 {
      let word = denseWord(range)
      var wanted = word & allowed(range)
      if wanted == 0 { continue }
      var place = denseRank(range)
      if wanted == word {
        while wanted != 0, place < count {
          body(range << 6 | wanted.trailingZeroBitCount, unsafe codes.load(fromByteOffset: place, as: UInt8.self))
          wanted &= wanted &- 1
          place &+= 1
        }
      } else {
        var passed: UInt64 = 0
        while wanted != 0 {
          let bit = wanted & (0 &- wanted)
          place &+= (word & (bit &- 1) & ~passed).nonzeroBitCount
          passed = bit &- 1
          if place >= count { break }
          body(range << 6 | wanted.trailingZeroBitCount, unsafe codes.load(fromByteOffset: place, as: UInt8.self))
          wanted &= wanted &- 1
        }
      }
    }
  }

  /// Presence of the 64 documents of a range; dense only.
  @inline(__always)
  private func denseWord(_ range: Int) -> UInt64 {
    region.load(2 + range * 8, as: UInt64.self)
  }

  /// Place of the first posting of a range; dense only.
  @inline(__always)
  private func denseRank(_ range: Int) -> Int {
    Int(region.load(2 + 512 + 64 + range * 2, as: UInt16.self))
  }
}

/// The best code of one range after another, of postings in ascending order.
struct RangeMaximum {
  private var range = 0
  private var best: UInt8 = 0

  @inline(__always)
  mutating func add(_ offset: Int, _ code: UInt8, weight: UInt32, to bounds: RangeBounds) {
    if offset >> 6 != range {
      finish(weight: weight, to: bounds)
      (range, best) = (offset >> 6, 0)
    }
    best = max(best, code)
  }

  /// Must be called after the last posting.
  @inline(__always)
  func finish(weight: UInt32, to bounds: RangeBounds) {
    bounds.add(range, UInt32(best) &* weight)
  }
}

/// Where a posting's position record is.
extension Container {
  /// A group of records whose end the position list tells: a range, or the whole of a plain window.
  struct RecordPlace {
    /// How many groups come before.
    var group: Int
    /// How many records of the group come before.
    var rank: Int
  }

  /// Bit r = range r has postings, and so is a group of records; 0 for a plain window, which is one group.
  var groupMask: UInt64 {
    switch kind {
    case .plain: return 0
    case .sparse: return mask
    case .dense:
      var occupied: UInt64 = 0
      for range in 0..<64 { occupied |= (denseWord(range) == 0 ? 0 : 1) << UInt64(range) }
      return occupied
    }
  }

  /// Place of a document's record; nil when it has none. `groupMask` as above.
  func recordPlace(_ offset: Int, groupMask: UInt64) -> RecordPlace? {
    let range = offset >> 6 & 63
    let group = (groupMask & (1 << UInt64(range) - 1)).nonzeroBitCount
    switch kind {
    case .plain:
      for place in 0..<count where Int(region.load(2 + 2 * place, as: UInt16.self)) & 4095 == offset {
        return RecordPlace(group: 0, rank: place)
      }
      return nil
    case .sparse:
      guard mask >> UInt64(range) & 1 == 1 else { return nil }
      let start = min(count, Int(region.byte(10 + rangeCount + group)))
      let end = group + 1 == rangeCount ? count : min(count, Int(region.byte(10 + rangeCount + group + 1)))
      for place in start..<max(start, end) where Int(region.byte(10 + 2 * rangeCount + place)) & 63 == offset & 63 {
        return RecordPlace(group: group, rank: place - start)
      }
      return nil
    case .dense:
      let word = denseWord(range)
      let bit = UInt64(1) << UInt64(offset & 63)
      guard word & bit != 0 else { return nil }
      return RecordPlace(group: group, rank: (word & (bit - 1)).nonzeroBitCount)
    }
  }
}
