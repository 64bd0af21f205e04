/// One analysis of a word.
struct RootCandidate {
  /// The root's number in the lexicon, or -1: then the root is the residue as it stands in the word.
  var entry: Int
  var front: FrontStrip
  var back: BackStrip
  var score: Int32

  var isBare: Bool { front.depth == 0 && back.isEmpty }
  var length: Int { back.end - front.start + (front.restored == 0 ? 0 : 1) }

  /// Whether two analyses arrive at the same root.
  func hasSameRoot(as other: RootCandidate) -> Bool {
    if entry >= 0 || other.entry >= 0 { return entry == other.entry }
    return front.start == other.front.start && back.end == other.back.end && front.restored == other.front.restored
  }
}

/// The best analysis and the best one that arrives at another root.
struct RootChoice {
  private(set) var best: RootCandidate?
  private(set) var second: RootCandidate?

  init() {}

  /// The roots that the table of exceptions gives.
  init(exception: (first: Int32, second: Int32), _ back: BackStrip) {
    best = RootCandidate(entry: Int(exception.first), front: FrontStrip(), back: back, score: 0)
    guard exception.second >= 0 else { return }
    second = RootCandidate(entry: Int(exception.second), front: FrontStrip(), back: back, score: 0)
  }

  /// Takes an analysis into account.
  mutating func offer(_ candidate: RootCandidate, _ lexicon: RootLexicon) {
    guard let first = best else {
      best = candidate
      return
    }
    if candidate.hasSameRoot(as: first) {
      if candidate.score > first.score { best = candidate }
    } else if Self.precedes(candidate, first, lexicon) {
      second = first
      best = candidate
    } else if second.map({ Self.precedes(candidate, $0, lexicon) }) ?? true {
      second = candidate
    }
  }

  /// Forgets the second root if it lies more than `margin` below the best.
  mutating func drop(below margin: Int32) {
    if let best, let other = second, best.score &- other.score > margin { second = nil }
  }

  /// Greater score, then the shorter root, then the alphabet.
  private static func precedes(_ one: RootCandidate, _ other: RootCandidate, _ lexicon: RootLexicon) -> Bool {
    if one.score != other.score { return one.score > other.score }
    if one.length != other.length { return one.length < other.length }
    guard one.entry >= 0, other.entry >= 0 else { return one.entry > other.entry }
    return lexicon.table.bytes(of: one.entry).lexicographicallyPrecedes(lexicon.table.bytes(of: other.entry))
  }
}
