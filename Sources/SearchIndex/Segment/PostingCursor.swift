/// A posting list asked window by window and, inside of one, range by range. It decodes nothing but what is asked for.
///
/// Plain numbers and views: a query holds many side by side without counting references. What inner loops call is mutating
/// even where it changes nothing, since the compiler would hand over a copy of all of it. Grammar in FORMAT.md, "posting
/// lists".
struct PostingCursor: BitwiseCopyable {
  private enum Kind {
    /// No posting in the window.
    case none
    /// `u32` documents and codes of a tiny list, decoded.
    case tiny
    case plain, sparse, dense
  }

  /// Documents of the list.
  let frequency: Int
  /// Tiny: decoded documents and codes.
  private let list: View
  private let positions: View
  /// Windows of the directory; 0 = tiny.
  private let windowCount: Int

  // The window.
  private(set) var window = -1
  /// Place of the window in the directory, or of its first posting in a tiny list.
  private var place = 0
  private var isPresent = false

  // Its container.
  private var kind = Kind.none
  private var container: View
  /// Postings of the window.
  private(set) var count = 0
  /// Sparse: bit r = range r has postings.
  private var mask: UInt64 = 0
  /// Where the codes begin.
  private var codes = 0

  // The range.
  private var range = -1
  /// Its documents.
  private var word: UInt64 = 0
  /// Its first posting in the window.
  private var start = 0

  /// The records of the window; see `PostingCursor+Positions.swift`.
  var records = RecordPlace()

  /// nil when the list is malformed. The arena must have room for five bytes a posting of a tiny list.
  init?(list: View, positions: View, frequency: Int, documentCount: Int, arena: Arena) {
    self.frequency = frequency
    self.positions = positions
    if frequency <= PostingLayout.tinyLimit {
      guard let decoded = arena.decodeTiny(list, count: frequency, documentCount: documentCount) else { return nil }
      (self.list, windowCount) = (decoded, 0)
    } else {
      let count = Int(list.load(0, as: UInt32.self))
      let limit = (documentCount + PostingLayout.windowSize - 1) / PostingLayout.windowSize
      let entrySize = PostingLayout.directoryEntrySize + PostingLayout.positionEndSize(positions.count)
      guard (1...max(1, limit)).contains(count), 4 + count * entrySize <= list.count else { return nil }
      (self.list, windowCount) = (list, count)
    }
    container = self.list
  }

  var isTiny: Bool { windowCount == 0 }

  /// Bytes of an arena that lists need.
  static func arenaSize(for lists: [TermEntry]) -> Int {
    lists.reduce(0) { $0 + arenaSize(forFrequency: $1.documentFrequency) }
  }

  /// Five bytes a posting of a tiny list, and up to three to begin at a multiple of four.
  static func arenaSize(forFrequency frequency: Int) -> Int {
    frequency <= PostingLayout.tinyLimit ? max(0, frequency) * 5 + 3 : 0
  }
}

/// The directory.
extension PostingCursor {
  /// How many windows have postings; for a tiny list, how many postings there are.
  var directoryCount: Int { isTiny ? frequency : windowCount }

  /// Number of the window of an entry of the directory. Of a tiny list, neighbours may be the same.
  func window(at place: Int) -> Int {
    isTiny ? document(place) / PostingLayout.windowSize : Int(list.load(4 + place * 2, as: UInt16.self))
  }

  /// Goes to a window, in any order; whether it has postings.
  @inline(__always)
  mutating func seek(_ wanted: Int) -> Bool {
    kind = .none
    range = -1
    if isTiny { seekTiny(wanted) } else { seekDirectory(wanted) }
    window = wanted
    return isPresent
  }

  /// No code in the window is better. Only where `seek` found postings.
  var windowBest: UInt8 {
    mutating get {
      guard isPresent else { return 0 }
      if !isTiny { return list.byte(4 + windowCount * 2 + place) }
      var best: UInt8 = 0
      for posting in place..<place + count { best = max(best, list.byte(frequency * 4 + posting)) }
      return best
    }
  }

  private mutating func seekTiny(_ wanted: Int) {
    let first = wanted * PostingLayout.windowSize
    var next = wanted > window ? place + count : 0
    while next < frequency, document(next) < first { next += 1 }
    place = next
    while next < frequency, document(next) < first + PostingLayout.windowSize { next += 1 }
    count = next - place
    isPresent = count > 0
  }

  private mutating func seekDirectory(_ wanted: Int) {
    // Windows ascend, so the entry of window w is at place w at most; in a list with postings everywhere it is just there.
    var low = 0
    var high = min(windowCount, wanted + 1)
    if high > 0, window(at: high - 1) == wanted {
      low = high - 1
    } else {
      while low < high {
        let middle = (low + high) / 2
        if window(at: middle) < wanted { low = middle + 1 } else { high = middle }
      }
    }
    place = low
    isPresent = low < windowCount && window(at: low) == wanted
  }

  private func document(_ posting: Int) -> Int { Int(list.load(posting * 4, as: UInt32.self)) }
}

/// The container of a window.
extension PostingCursor {
  /// Opens the window found by `seek`; false when its container is malformed.
  mutating func open() -> Bool {
    guard isPresent else { return true }
    if isTiny {
      kind = .tiny
      codes = frequency * 4 + place
      return true
    }
    let head = 4 + windowCount * (PostingLayout.directoryEntrySize + PostingLayout.positionEndSize(positions.count))
    let ends = 4 + windowCount * 3
    let from = place == 0 ? 0 : Int(list.load(ends + place * 4 - 4, as: UInt32.self))
    let to = Int(list.load(ends + place * 4, as: UInt32.self))
    guard from < to, let bytes = list.slice(from: head + from, count: to - from) else { return false }
    container = bytes
    count = Int(bytes.load(0, as: UInt16.self)) + 1
    switch Container.Kind(count: count) {
    case .plain: (kind, codes) = (.plain, 2 + 2 * count)
    case .sparse:
      mask = bytes.load(2, as: UInt64.self)
      (kind, codes) = (.sparse, 10 + 2 * mask.nonzeroBitCount + count)
    case .dense: (kind, codes) = (.dense, 2 + PostingLayout.denseHeadSize)
    }
    return count <= PostingLayout.windowSize && codes + count == bytes.count
  }

  /// Ranges that may have postings.
  var ranges: UInt64 {
    mutating get {
      switch kind {
      case .none: return 0
      case .sparse: return mask
      case .dense: return .max
      case .plain, .tiny:
        var ranges: UInt64 = 0
        for posting in 0..<count { ranges |= 1 << UInt64(offset(posting) >> 6) }
        return ranges
      }
    }
  }

  /// Whether the window has postings.
  var isOpen: Bool { kind != .none }

  /// The documents of a range.
  @inline(__always)
  mutating func word(_ wanted: Int) -> UInt64 {
    if wanted != range { enter(wanted) }
    return word
  }

  /// The code of a document that is in the range last asked for.
  @inline(__always)
  mutating func code(_ bit: UInt64) -> UInt8 {
    container.byte(codes &+ start &+ (word & (bit &- 1)).nonzeroBitCount)
  }

  /// No code in a range is better; 0 = no postings.
  mutating func best(_ range: Int) -> UInt8 {
    switch kind {
    case .none: return 0
    case .dense: return container.byte(2 + 512 + range)
    case .sparse:
      guard mask >> UInt64(range) & 1 == 1 else { return 0 }
      return container.byte(10 + (mask & (1 << UInt64(range) &- 1)).nonzeroBitCount)
    case .plain, .tiny:
      let postings = word(range).nonzeroBitCount
      var best: UInt8 = 0
      for posting in start..<start + postings { best = max(best, container.byte(codes + posting)) }
      return best
    }
  }

  private mutating func enter(_ wanted: Int) {
    // Of plain windows and tiny lists, the postings before the range last asked for need not be looked at again.
    var posting = wanted > range && range >= 0 ? start : 0
    range = wanted
    word = 0
    switch kind {
    case .none: break
    case .dense:
      word = container.load(2 + wanted * 8, as: UInt64.self)
      start = Int(container.load(2 + 512 + 64 + wanted * 2, as: UInt16.self))
    case .sparse: enterSparse(wanted)
    case .plain, .tiny:
      while posting < count, offset(posting) >> 6 < wanted { posting += 1 }
      start = posting
      while posting < count, offset(posting) >> 6 == wanted {
        word |= 1 << UInt64(offset(posting) & 63)
        posting += 1
      }
    }
  }

  private mutating func enterSparse(_ wanted: Int) {
    guard mask >> UInt64(wanted) & 1 == 1 else { return }
    let ranges = mask.nonzeroBitCount
    let group = (mask & (1 << UInt64(wanted) &- 1)).nonzeroBitCount
    start = Int(container.byte(10 + ranges + group))
    let end = group + 1 == ranges ? count : Int(container.byte(10 + ranges + group + 1))
    var posting = start
    while posting < end {
      word |= 1 << UInt64(container.byte(10 + 2 * ranges + posting) & 63)
      posting += 1
    }
  }

  /// Offset in the window of a posting of a plain window or a tiny list.
  @inline(__always)
  private func offset(_ posting: Int) -> Int {
    kind == .plain
      ? Int(container.load(2 + 2 * posting, as: UInt16.self)) & 4095
      : document(place + posting) & 4095
  }

  /// Adds the documents of the window to a set.
  func add(to bits: WindowBits) {
    switch kind {
    case .none: break
    case .dense: for range in 0..<64 { bits[range] |= container.load(2 + range * 8, as: UInt64.self) }
    default: forEach { offset, _ in bits.insert(offset) }
    }
  }

  /// Adds the best code of each range, × weight.
  mutating func addBest(to bounds: RangeBounds, weight: UInt16) {
    switch kind {
    case .none: break
    case .dense: bounds.add(container.slice(from: 2 + 512, count: 64), weight: weight)
    case .sparse:
      var left = mask
      var group = 10
      while left != 0 {
        bounds.add(left.trailingZeroBitCount, UInt16(container.byte(group)) &* weight)
        left &= left &- 1
        group += 1
      }
    case .plain, .tiny:
      var posting = 0
      while posting < count {
        let range = offset(posting) >> 6
        var best: UInt8 = 0
        while posting < count, offset(posting) >> 6 == range {
          best = max(best, container.byte(codes + posting))
          posting += 1
        }
        bounds.add(range, UInt16(best) &* weight)
      }
    }
  }
}

/// What reading of positions needs to know.
extension PostingCursor {
  /// The window that position records belong to; those of a tiny list belong together.
  var recordsWindow: Int { isTiny ? 0 : window }

  /// The position records of the window; nil when they are outside of the list.
  var windowRecords: View? {
    if isTiny { return positions }
    let from = place == 0 ? 0 : positionEnd(at: place - 1)
    let to = positionEnd(at: place)
    return from < to ? positions.slice(from: from, count: to - from) : nil
  }

  private func positionEnd(at place: Int) -> Int {
    let ends = 4 + windowCount * PostingLayout.directoryEntrySize
    if PostingLayout.positionEndSize(positions.count) == 4 { return Int(list.load(ends + place * 4, as: UInt32.self)) }
    return Int(clamping: list.load(ends + place * 8, as: UInt64.self))
  }

  /// Bit r = range r is a group of records; 0 = all records are one group.
  var recordGroups: UInt64 {
    switch kind {
    case .none, .tiny, .plain: return 0
    case .sparse: return mask
    case .dense:
      var groups: UInt64 = 0
      for range in 0..<64 {
        groups |= (container.load(2 + range * 8, as: UInt64.self) == 0 ? 0 : 1) << UInt64(range)
      }
      return groups
    }
  }

  /// The range last asked for.
  var currentRange: Int { range }

  /// Which group of records the range last asked for is.
  mutating func recordGroup(_ groups: UInt64) -> Int {
    (groups & (1 << UInt64(range & 63) &- 1)).nonzeroBitCount
  }

  /// How many records of the group come before a document's.
  @inline(__always)
  mutating func recordRank(_ bit: UInt64) -> Int {
    let before = (word & (bit &- 1)).nonzeroBitCount
    switch kind {
    case .none, .plain: return start &+ before
    case .tiny: return place &+ start &+ before
    case .sparse, .dense: return before
    }
  }

  /// Calls `body` with each posting of some ranges of the window: offset 0…4095, and code.
  @inline(__always)
  func forEach(in wanted: UInt64 = .max, _ body: (_ offset: Int, _ code: UInt8) -> Void) {
    if kind == .plain || kind == .tiny {
      for posting in 0..<count {
        let offset = offset(posting)
        if wanted >> UInt64(offset >> 6) & 1 == 1 { body(offset, container.byte(codes + posting)) }
      }
      return
    }
    kind == .dense ? forEachDense(in: wanted, body) : forEachSparse(in: wanted & mask, body)
  }

  @inline(__always)
  private func forEachDense(in wanted: UInt64, _ body: (_ offset: Int, _ code: UInt8) -> Void) {
    var left = wanted
    while left != 0 {
      let range = left.trailingZeroBitCount
      left &= left &- 1
      var word = container.load(2 &+ range &* 8, as: UInt64.self)
      var posting = codes &+ Int(container.load(2 + 512 + 64 &+ range &* 2, as: UInt16.self))
      while word != 0 {
        body(range << 6 | word.trailingZeroBitCount, container.byte(posting))
        word &= word &- 1
        posting &+= 1
      }
    }
  }

  @inline(__always)
  private func forEachSparse(in wanted: UInt64, _ body: (_ offset: Int, _ code: UInt8) -> Void) {
    guard kind == .sparse else { return }
    let groups = mask.nonzeroBitCount
    var left = mask
    var group = 0
    var posting = 0
    while left != 0 {
      let range = left.trailingZeroBitCount
      left &= left &- 1
      group &+= 1
      let end = group == groups ? count : Int(container.byte(10 &+ groups &+ group))
      if wanted >> UInt64(range) & 1 == 0 {
        posting = max(posting, end)
        continue
      }
      while posting < end {
        let offset = Int(container.byte(10 &+ 2 &* groups &+ posting)) & 63
        body(range << 6 | offset, container.byte(codes &+ posting))
        posting &+= 1
      }
    }
  }

  /// Drops from a set what is not in the window.
  mutating func formIntersection(into bits: WindowBits) {
    switch kind {
    case .none: bits.clear()
    case .dense: for range in 0..<64 { bits[range] &= container.load(2 + range * 8, as: UInt64.self) }
    case .sparse: for range in 0..<64 where bits[range] != 0 { bits[range] &= word(range) }
    case .plain, .tiny:
      var posting = 0
      for range in 0..<64 {
        var word: UInt64 = 0
        while posting < count, offset(posting) >> 6 == range {
          word |= 1 << UInt64(offset(posting) & 63)
          posting += 1
        }
        bits[range] &= word
      }
    }
  }

  /// How many documents of the window are in a set.
  func count(in bits: WindowBits) -> Int {
    var found = 0
    if kind == .dense {
      for range in 0..<64 { found += (bits[range] & container.load(2 + range * 8, as: UInt64.self)).nonzeroBitCount }
    } else {
      forEach { offset, _ in found += bits.contains(offset) ? 1 : 0 }
    }
    return found
  }
}

/// Cursors with the memory they need.
final class PostingCursors {
  let all: Scratch<PostingCursor>
  private let arena: Arena

  init(_ cursors: [PostingCursor], _ arena: Arena) {
    all = Scratch(cursors)
    self.arena = arena
  }

  /// Goes to a window and opens it in all lists; false when one is malformed.
  func enter(_ window: Int) -> Bool {
    for place in 0..<all.count where all[place].seek(window) {
      if !all[place].open() { return false }
    }
    return true
  }
}
