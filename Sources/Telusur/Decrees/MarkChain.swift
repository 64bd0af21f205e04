/// Picks the marks of one kind that make a rising sequence: headings do, cross references that stand alone on a row
/// and entries of a table of contents do not.
enum MarkChain {
  /// A mark with one of its readings.
  struct Node {
    /// Place in the list of marks.
    let mark: Int
    let reading: DecreeMark.Reading
    /// How much the mark looks like a heading, > 0.
    let weight: Int
  }

  /// The heaviest sequence with strictly rising keys, one node at most of each mark; of equals the later ones, since a
  /// table of contents comes first. O(n log n).
  ///
  /// - Parameter nodes: in the order of their marks.
  static func heaviest(_ nodes: [Node]) -> [Node] {
    let keys = Set(nodes.map(\.reading.key)).sorted()
    var best = PrefixMaximum(count: keys.count)
    var previous: [Int?] = []
    var total: [Int] = []
    var start = 0
    while start < nodes.count {
      let end = nodes[start...].firstIndex { $0.mark != nodes[start].mark } ?? nodes.count
      // The readings of one mark must not follow one another.
      let found = (start..<end).map { best.maximum(below: rank(of: nodes[$0].reading.key, in: keys)) }
      for (index, before) in zip(start..<end, found) {
        previous.append(before?.node)
        total.append((before?.total ?? 0) + nodes[index].weight)
      }
      for index in start..<end {
        best.raise(at: rank(of: nodes[index].reading.key, in: keys), to: .init(total: total[index], node: index))
      }
      start = end
    }
    var chain: [Node] = []
    var next = best.maximum(below: keys.count)?.node
    while let index = next {
      chain.append(nodes[index])
      next = previous[index]
    }
    return chain.reversed()
  }

  private static func rank(of key: Int, in keys: [Int]) -> Int {
    var (low, high) = (0, keys.count)
    while low < high {
      let middle = (low + high) / 2
      if keys[middle] < key { low = middle + 1 } else { high = middle }
    }
    return low
  }
}

/// Greatest values of all prefixes, raised one place at a time (a Fenwick tree).
private struct PrefixMaximum {
  struct Entry {
    let total: Int
    let node: Int
  }

  private var tree: [Entry?]

  init(count: Int) {
    tree = Array(repeating: nil, count: count + 1)
  }

  /// The greatest entry at places below `end`.
  func maximum(below end: Int) -> Entry? {
    var (index, found) = (end, Entry?.none)
    while index > 0 {
      if let entry = tree[index], entry.total > found?.total ?? 0 { found = entry }
      index &= index - 1
    }
    return found
  }

  /// Later entries win over equal ones.
  mutating func raise(at place: Int, to entry: Entry) {
    var index = place + 1
    while index < tree.count {
      if entry.total >= tree[index]?.total ?? 0 { tree[index] = entry }
      index += index & -index
    }
  }
}
