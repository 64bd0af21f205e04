/// At least one matches, points are added.
final class AnyMatcher: Matcher {
  private let parts: [any Matcher]
  let canBound: Bool

  init(_ parts: [any Matcher]) {
    self.parts = parts
    canBound = parts.allSatisfy(\.canBound)
  }

  var cost: Int { parts.reduce(0) { $0 + $1.cost } }

  func mayMatch(window: Int) -> Bool { parts.contains { $0.mayMatch(window: window) } }

  func add(window: Int, within: WindowBits, to scores: WindowScores) throws(IndexError) {
    for part in parts where part.mayMatch(window: window) {
      try part.add(window: window, within: within, to: scores)
    }
  }

  func addBounds(window: Int, to bounds: RangeBounds) throws(IndexError) {
    for part in parts where part.mayMatch(window: window) { try part.addBounds(window: window, to: bounds) }
  }

  func addMembers(window: Int, within: WindowBits, to bits: WindowBits) throws(IndexError) {
    for part in parts where part.mayMatch(window: window) {
      try part.addMembers(window: window, within: within, to: bits)
    }
  }

  func knownCount(window: Int) throws(IndexError) -> Int? {
    let matching = parts.filter { $0.mayMatch(window: window) }
    return matching.count == 1 ? try matching.first?.knownCount(window: window) : nil
  }
}

/// At least one matches, the best points count.
final class BestMatcher: Matcher {
  private let parts: [any Matcher]
  private let best = WindowScores()
  private let one = WindowScores()
  private let bestBounds = RangeBounds()
  private let oneBounds = RangeBounds()
  let canBound: Bool

  init(_ parts: [any Matcher]) {
    self.parts = parts
    canBound = parts.allSatisfy(\.canBound)
  }

  var cost: Int { parts.reduce(0) { $0 + $1.cost } }

  func mayMatch(window: Int) -> Bool { parts.contains { $0.mayMatch(window: window) } }

  func add(window: Int, within: WindowBits, to scores: WindowScores) throws(IndexError) {
    best.clear()
    for part in parts where part.mayMatch(window: window) {
      one.clear()
      try part.add(window: window, within: within, to: one)
      best.formMaximum(one)
    }
    scores.add(best, within: within)
  }

  func addBounds(window: Int, to bounds: RangeBounds) throws(IndexError) {
    bestBounds.clear()
    for part in parts where part.mayMatch(window: window) {
      oneBounds.clear()
      try part.addBounds(window: window, to: oneBounds)
      bestBounds.formMaximum(oneBounds)
    }
    bounds.add(bestBounds)
  }

  func addMembers(window: Int, within: WindowBits, to bits: WindowBits) throws(IndexError) {
    for part in parts where part.mayMatch(window: window) {
      try part.addMembers(window: window, within: within, to: bits)
    }
  }
}

/// All match, points are added. The cheapest part is asked first, and each further one only about what is left.
final class AllMatcher: Matcher {
  private let parts: [any Matcher]
  private let sum = WindowScores()
  private let one = WindowScores()
  private let candidates = WindowBits()
  private let members = WindowBits()
  let canBound: Bool

  init(_ parts: [any Matcher]) {
    self.parts = parts.sorted { $0.cost < $1.cost }
    canBound = parts.allSatisfy(\.canBound)
  }

  var cost: Int { parts.first?.cost ?? 0 }

  func mayMatch(window: Int) -> Bool { parts.allSatisfy { $0.mayMatch(window: window) } }

  func add(window: Int, within: WindowBits, to scores: WindowScores) throws(IndexError) {
    candidates.copy(within)
    sum.clear()
    for (place, part) in parts.enumerated() {
      let target = place == 0 ? sum : one
      target.clear()
      try part.add(window: window, within: candidates, to: target)
      candidates.formIntersection(target.bits)
      if candidates.isEmpty { return }
      if place > 0 { sum.add(one, within: candidates) }
    }
    scores.bits.formUnion(candidates)
    scores.add(sum, within: candidates)
  }

  func addBounds(window: Int, to bounds: RangeBounds) throws(IndexError) {
    for part in parts { try part.addBounds(window: window, to: bounds) }
  }

  func addMembers(window: Int, within: WindowBits, to bits: WindowBits) throws(IndexError) {
    candidates.copy(within)
    for part in parts {
      members.clear()
      try part.addMembers(window: window, within: candidates, to: members)
      candidates.formIntersection(members)
      if candidates.isEmpty { return }
    }
    bits.formUnion(candidates)
  }
}
