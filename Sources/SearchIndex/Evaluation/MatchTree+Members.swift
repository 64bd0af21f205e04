/// All matches of a window at once: for exact totals and facets, where every document counts.
extension MatchTree {
  /// Sets `bits` to the documents of the window that match, of those `within`.
  ///
  /// Where most of a window matters, whole lists are joined, 64 words at a time; else range by range, so that a rare word
  /// costs what its few postings cost.
  func members(within: WindowBits, _ ranges: UInt64, into bits: WindowBits) {
    if ranges.nonzeroBitCount > MatchTree.fewRanges {
      if sets.isEmpty { sets = (0..<nodes.count).map { _ in WindowBits() } }
      members(0, within, into: bits)
      return
    }
    bits.clear()
    var left = ranges
    while left != 0 {
      let range = left.trailingZeroBitCount
      bits[range] = candidates(range, within: within[range], floor: 0)
      left &= left &- 1
    }
  }

  /// With so few ranges of a window's 64, each is asked on its own.
  private static let fewRanges = 16

  private func members(_ place: Int, _ within: WindowBits, into bits: WindowBits) {
    let node = nodes[place]
    switch node.kind {
    case .term:
      bits.copy(within)
      cursors[node.leaf].formIntersection(into: bits)
    case .any, .best, .place:
      bits.clear()
      for child in node.first..<node.end {
        if nodes[child].kind == .term {
          cursors[nodes[child].leaf].add(to: bits)
        } else {
          members(child, within, into: sets[child])
          bits.formUnion(sets[child])
        }
      }
      bits.formIntersection(within)
    case .all, .phrase:
      bits.copy(within)
      for child in node.first..<node.end {
        if nodes[child].kind == .term {
          cursors[nodes[child].leaf].formIntersection(into: bits)
        } else {
          members(child, bits, into: sets[child])
          bits.copy(sets[child])
        }
      }
      guard node.kind == .phrase else { break }
      for range in 0..<WindowBits.wordCount where bits[range] != 0 {
        bits[range] = phrases[node.leaf].verified(self, range, bits[range], floor: 0)
      }
    case .not:
      let others = sets[node.first]
      members(node.first, within, into: others)
      bits.copy(within)
      bits.subtract(others)
    case .everything: bits.copy(within)
    case .nothing: bits.clear()
    case .union, .enough:
      for range in 0..<WindowBits.wordCount { bits[range] = candidates(place, range, within[range], 0) }
    }
  }
}
