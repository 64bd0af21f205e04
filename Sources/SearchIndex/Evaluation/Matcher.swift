/// A planned clause bound to one segment, asked window by window. Holds its place and its scratch memory: for one query
/// on one thread.
protocol Matcher: AnyObject {
  /// How many postings would have to be read, roughly: parts that all must match are asked in this order.
  var cost: Int { get }
  /// Whether there can be a match in the window; false lets a window be passed over unread.
  func mayMatch(window: Int) -> Bool
  /// Adds the matches of the window with their points to `scores`, on top of what is there.
  ///
  /// Every match that is in `within` is added. Others may be: the caller drops them.
  func add(window: Int, within: WindowBits, to scores: WindowScores) throws(IndexError)

  /// Whether the three below may be used: whether matches can be counted and bounded for less than scoring them costs.
  var canBound: Bool { get }
  /// Adds points that no match in a range exceeds.
  func addBounds(window: Int, to bounds: RangeBounds) throws(IndexError)
  /// As `add`, without points.
  func addMembers(window: Int, within: WindowBits, to bits: WindowBits) throws(IndexError)
  /// How many matches there are in the window if nothing is filtered, where that is known without looking.
  func knownCount(window: Int) throws(IndexError) -> Int?
}

/// For matchers that must look at every match anyway.
extension Matcher {
  var canBound: Bool { false }

  func addBounds(window: Int, to bounds: RangeBounds) throws(IndexError) {
    preconditionFailure("cannot bound")
  }

  func addMembers(window: Int, within: WindowBits, to bits: WindowBits) throws(IndexError) {
    preconditionFailure("cannot bound")
  }

  func knownCount(window: Int) throws(IndexError) -> Int? { nil }
}

/// Parts match whose shares add up to what is demanded; points are added.
final class EnoughMatcher: Matcher {
  private let parts: [(share: UInt32, matcher: any Matcher)]
  private let demand: UInt32
  private let sum = WindowScores()
  private let shares = WindowScores()
  private let one = WindowScores()
  private let enough = WindowBits()

  init(_ parts: [(share: UInt32, matcher: any Matcher)], demand: UInt32) {
    self.parts = parts
    self.demand = demand
  }

  var cost: Int { parts.reduce(0) { $0 + $1.matcher.cost } }

  func mayMatch(window: Int) -> Bool {
    parts.reduce(0) { $0 + ($1.matcher.mayMatch(window: window) ? $1.share : 0) } >= demand
  }

  func add(window: Int, within: WindowBits, to scores: WindowScores) throws(IndexError) {
    sum.clear()
    shares.clear()
    for (share, part) in parts where part.mayMatch(window: window) {
      one.clear()
      try part.add(window: window, within: within, to: one)
      sum.add(one, within: within)
      one.bits.forEach { offset in shares.add(offset, share) }
    }
    if demand == 0 {
      enough.copy(within)
    } else {
      enough.clear()
      shares.bits.forEach { offset in if shares.points(offset) >= demand { enough.insert(offset) } }
      enough.formIntersection(within)
    }
    scores.bits.formUnion(enough)
    scores.add(sum, within: enough)
  }
}

/// Does not match; no points.
final class NotMatcher: Matcher {
  private let part: any Matcher
  private let one = WindowScores()
  private let members = WindowBits()

  init(_ part: any Matcher) { self.part = part }

  /// After everything that can match few documents.
  var cost: Int { EverythingMatcher.cost + part.cost }

  func mayMatch(window: Int) -> Bool { true }

  func add(window: Int, within: WindowBits, to scores: WindowScores) throws(IndexError) {
    one.clear()
    if part.mayMatch(window: window) { try part.add(window: window, within: within, to: one) }
    for index in 0..<WindowBits.wordCount { scores.bits[index] |= within[index] & ~one.bits[index] }
  }

  var canBound: Bool { part.canBound }

  func addBounds(window: Int, to bounds: RangeBounds) {}

  func addMembers(window: Int, within: WindowBits, to bits: WindowBits) throws(IndexError) {
    members.clear()
    if part.mayMatch(window: window) { try part.addMembers(window: window, within: within, to: members) }
    for index in 0..<WindowBits.wordCount { bits[index] |= within[index] & ~members[index] }
  }
}

/// Every document; no points.
final class EverythingMatcher: Matcher {
  /// More than any list, without overflow when many are added.
  static let cost = 1 << 40

  var cost: Int { EverythingMatcher.cost }

  func mayMatch(window: Int) -> Bool { true }

  func add(window: Int, within: WindowBits, to scores: WindowScores) {
    scores.bits.formUnion(within)
  }

  var canBound: Bool { true }

  func addBounds(window: Int, to bounds: RangeBounds) {}

  func addMembers(window: Int, within: WindowBits, to bits: WindowBits) { bits.formUnion(within) }
}

/// Nothing.
final class NothingMatcher: Matcher {
  var cost: Int { 0 }

  func mayMatch(window: Int) -> Bool { false }

  func add(window: Int, within: WindowBits, to scores: WindowScores) {}

  var canBound: Bool { true }

  func addBounds(window: Int, to bounds: RangeBounds) {}

  func addMembers(window: Int, within: WindowBits, to bits: WindowBits) {}
}
