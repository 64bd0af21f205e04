/// What an analysis of a word arrives at. 12 bytes.
struct RootCandidate {
  /// The root's number in the lexicon, or -1: then the root is the residue as it stands in the word.
  let number: Int32
  let score: Int32
  private let startByte: UInt8
  private let endByte: UInt8
  /// Dropped consonant that belongs in front of the residue, or 0.
  let restored: UInt8
  /// Whether nothing was taken off.
  let isBare: Bool
  /// Whether the table of exceptions has another root for this root.
  let isException: Bool

  init(_ root: KnownRoot, _ front: FrontStrip, _ back: BackStrip, score: Int32) {
    number = root.number
    isException = root.entry.traits.contains(.isException)
    self.score = score
    startByte = UInt8(truncatingIfNeeded: front.start)
    endByte = UInt8(truncatingIfNeeded: back.end)
    restored = front.restored
    isBare = front.depth == 0 && back.isEmpty
  }

  private init(_ number: Int32, _ other: RootCandidate) {
    self.number = number
    score = other.score
    startByte = other.startByte
    endByte = other.endByte
    restored = other.restored
    isBare = other.isBare
    isException = false
  }

  /// The same analysis with another root.
  func with(_ number: Int32) -> RootCandidate { RootCandidate(number, self) }

  /// The part of the word that is left.
  var residue: Range<Int> { Int(startByte)..<max(Int(startByte), Int(endByte)) }
  private var length: Int { Int(endByte) - Int(startByte) + (restored == 0 ? 0 : 1) }

  /// Whether two analyses arrive at the same root.
  @inline(__always)
  func hasSameRoot(as other: RootCandidate) -> Bool {
    if number >= 0 || other.number >= 0 { return number == other.number }
    return startByte == other.startByte && endByte == other.endByte && restored == other.restored
  }

  /// Greater score, then the shorter root, then the alphabet.
  @inline(__always)
  func precedes(_ other: RootCandidate, _ table: RootTable) -> Bool {
    score != other.score ? score > other.score : winsTie(other, table)
  }

  private func winsTie(_ other: RootCandidate, _ table: RootTable) -> Bool {
    if length != other.length { return length < other.length }
    guard number >= 0, other.number >= 0 else { return number > other.number }
    return table.bytes(of: Int(number)).lexicographicallyPrecedes(table.bytes(of: Int(other.number)))
  }
}

/// The best analysis and the best one that arrives at another root.
struct RootChoice {
  private(set) var best: RootCandidate?
  private(set) var second: RootCandidate?

  init() {}

  /// The roots that the table of exceptions gives.
  init(exception: (first: Int32, second: Int32), _ back: BackStrip) {
    best = RootCandidate(KnownRoot(number: exception.first), FrontStrip(), back, score: 0)
    if exception.second >= 0 {
      second = RootCandidate(KnownRoot(number: exception.second), FrontStrip(), back, score: 0)
    }
  }

  /// Puts the root that the table of exceptions gives for the best root in the second place, so that dipelajari
  /// (pelajar) meets mempelajari (ajar).
  mutating func follow(_ root: Int32) { second = best?.with(root) }

  /// Takes an analysis into account.
  @inline(__always)
  mutating func offer(_ candidate: RootCandidate, _ table: RootTable) {
    guard let first = best else {
      best = candidate
      return
    }
    if candidate.hasSameRoot(as: first) {
      if candidate.score > first.score { best = candidate }
    } else if candidate.precedes(first, table) {
      second = first
      best = candidate
    } else if let other = second {
      if candidate.precedes(other, table) { second = candidate }
    } else {
      second = candidate
    }
  }

  /// Forgets the second root if it lies more than `margin` below the best.
  mutating func drop(below margin: Int32) {
    if let best, let other = second, best.score &- other.score > margin { second = nil }
  }
}
