/// The documents of a range.
extension MatchTree {
  /// The documents of a range that match and may reach `floor` points, of those `within`. Needs `setBounds(range)` where
  /// the floor is above 0.
  func candidates(_ range: Int, within: UInt64, floor: Int) -> UInt64 {
    candidates(0, range, within, floor)
  }

  func candidates(_ place: Int, _ range: Int, _ within: UInt64, _ floor: Int) -> UInt64 {
    if within == 0 { return 0 }
    let node = nodes[place]
    if floor > 0, bounds[place] < floor { return 0 }
    switch node.kind {
    case .term: return cursors[node.leaf].word(range) & within
    case .union: return unions[node.leaf].word(window * WindowBits.wordCount + range) & within
    case .any: return floor > 0 ? anyAbove(place, node, range, within, floor) : any(node, range, within)
    case .place: return any(node, range, within)
    case .best:
      var found: UInt64 = 0
      for child in node.first..<node.end { found |= candidates(child, range, within & ~found, floor) }
      return found
    case .all:
      var left = within
      for child in node.first..<node.end where left != 0 {
        // What the others can give at most need not come from this one.
        left = candidates(child, range, left, floor > 0 ? floor - (bounds[place] - max(0, bounds[child])) : 0)
      }
      return left
    case .phrase:
      var left = within
      for child in node.first..<node.end where left != 0 { left &= candidates(child, range, left, 0) }
      return left == 0 ? 0 : phrases[node.leaf].verified(self, range, left, floor: floor)
    case .enough: return enough(place, node, range, within, floor)
    case .not: return within & ~candidates(node.first, range, within, 0)
    case .everything: return within
    case .nothing: return 0
    }
  }

  private func any(_ node: Node, _ range: Int, _ within: UInt64) -> UInt64 {
    var found: UInt64 = 0
    for child in node.first..<node.end { found |= candidates(child, range, within & ~found, 0) }
    return found
  }

  /// MaxScore inside of a range (Turtle and Flood, 1995): a part without which the bound misses the floor is required;
  /// the last parts that cannot reach it together need not be asked for documents of their own.
  private func anyAbove(_ place: Int, _ node: Node, _ range: Int, _ within: UInt64, _ floor: Int) -> UInt64 {
    var left = within
    var rest = bounds[place]
    var found: UInt64 = 0
    var isRequired = false
    for child in node.first..<node.end where bounds[child] >= 0 {
      let others = bounds[place] - bounds[child]
      if others < floor {
        left = candidates(child, range, left, floor - others)
        if left == 0 { return 0 }
        isRequired = true
      }
    }
    if isRequired { return left }
    for child in node.first..<node.end where bounds[child] >= 0 && rest >= floor {
      found |= candidates(child, range, left & ~found, 0)
      rest -= bounds[child]
    }
    return found
  }

  private func enough(_ place: Int, _ node: Node, _ range: Int, _ within: UInt64, _ floor: Int) -> UInt64 {
    if node.demand == 0, floor <= 0 { return within }
    var total = 0
    for child in node.first..<node.end { total += nodes[child].share }
    var union: UInt64 = 0
    var left = within
    for child in node.first..<node.end {
      words[child] = candidates(child, range, left, 0)
      // Without a part that the demand or the floor cannot do without, there is no match.
      let isRequired = total - nodes[child].share < node.demand
      if isRequired || floor > 0 && bounds[place] - max(0, bounds[child]) < floor { left &= words[child] }
      union |= words[child]
    }
    union &= left
    var found: UInt64 = 0
    while union != 0 {
      let bit = union & (0 &- union)
      union &= union &- 1
      var share = 0
      for child in node.first..<node.end where words[child] & bit != 0 { share += nodes[child].share }
      if share >= node.demand { found |= bit }
    }
    return found
  }
}

/// Scores.
extension MatchTree {
  /// Points of a document of a range; nil when it does not match.
  func points(_ range: Int, _ bit: UInt64) -> Int? {
    let points = points(0, range, bit)
    return points < 0 ? nil : points
  }

  /// Points of one document of the segment; nil when it does not match.
  func points(document: Int) throws(IndexError) -> Int? {
    let (window, offset) = document.quotientAndRemainder(dividingBy: PostingLayout.windowSize)
    guard seek(window) else { return nil }
    try open()
    let points = points(offset >> 6, 1 << UInt64(offset & 63))
    try throwDamage()
    return points
  }

  /// −1 = does not match.
  func points(_ place: Int, _ range: Int, _ bit: UInt64) -> Int {
    let node = nodes[place]
    switch node.kind {
    case .term: return termPoints(node, range, bit)
    case .union:
      let first = window * WindowBits.wordCount + range
      guard unions[node.leaf].word(first) & bit != 0 else { return -1 }
      return Int(unions[node.leaf].code(first << 6 | bit.trailingZeroBitCount)) * node.weight
    case .any, .place:
      var sum = 0
      var isMatch = false
      for child in node.first..<node.end {
        let points = childPoints(child, range, bit)
        if points >= 0 { (sum, isMatch) = (sum + points, true) }
      }
      return isMatch ? sum : -1
    case .all:
      var sum = 0
      for child in node.first..<node.end {
        let points = childPoints(child, range, bit)
        if points < 0 { return -1 }
        sum += points
      }
      return sum
    case .best:
      var best = -1
      for child in node.first..<node.end { best = max(best, childPoints(child, range, bit)) }
      return best
    case .enough:
      var sum = 0
      var share = 0
      for child in node.first..<node.end {
        let points = childPoints(child, range, bit)
        if points >= 0 { (sum, share) = (sum + points, share + nodes[child].share) }
      }
      return share >= node.demand ? sum : -1
    case .phrase:
      var left = bit
      for child in node.first..<node.end { left = candidates(child, range, left, 0) }
      return left == 0 ? -1 : phrases[node.leaf].points(self, range, bit)
    case .not: return candidates(node.first, range, bit, 0) == 0 ? 0 : -1
    case .everything: return 0
    case .nothing: return -1
    }
  }

  /// As `points`, without a call for the common case.
  @inline(__always)
  private func childPoints(_ place: Int, _ range: Int, _ bit: UInt64) -> Int {
    nodes[place].kind == .term ? termPoints(nodes[place], range, bit) : points(place, range, bit)
  }

  @inline(__always)
  private func termPoints(_ node: Node, _ range: Int, _ bit: UInt64) -> Int {
    guard cursors[node.leaf].word(range) & bit != 0 else { return -1 }
    return Int(cursors[node.leaf].code(bit)) * node.weight
  }
}
