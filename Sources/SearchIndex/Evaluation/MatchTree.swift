/// A planned clause bound to one segment: a tree that is asked for the documents of a window, 64 at a time.
///
/// A query goes from the large to the small and leaves out what cannot be among its hits at every step:
///
/// 1. `seek` finds the window in every list; `windowBound` adds the best codes that the directories tell.
/// 2. `open` opens the containers; `ranges` tells which ranges of 64 documents may match, `rangeBounds` what they may
///    score: range maxima as in block-max WAND (Ding and Suel, SIGIR 2011), over ranges aligned by document as in
///    Dimopoulos, Nepomnyachiy and Suel (SIGIR 2013), so that the bounds of several lists can simply be added.
/// 3. `candidates` gives the documents of a range, as a word of bits, that match and may reach the floor.
/// 4. `points` scores one of them.
///
/// Nodes are plain numbers in one array, children side by side and after their parent: nothing is counted, allocated or
/// dispatched dynamically while a query runs. For one query on one thread.
final class MatchTree {
  /// A clause of the tree. Small, since nodes are copied while they are worked on.
  struct Node: BitwiseCopyable {
    enum Kind {
      case term, union, phrase
      /// The terms that may stand at one place of a phrase.
      case place
      case any, all, best, enough, not, everything, nothing
    }
    var kind: Kind
    /// The whole of a phrase with slop 0 is at each of its places, else only its beginning is at the first.
    var isTight = false
    /// Points of a code in the units of range bounds.
    var boundWeight: UInt16 = 0
    /// Points of a code.
    private var codePoints: UInt32 = 0
    private var firstChild: Int32 = 0
    private var childrenEnd: Int32 = 0
    private var leafPlace: Int32 = 0
    private var ownShare: UInt32 = 0
    private var wantedShare: UInt32 = 0

    init(kind: Kind) { self.kind = kind }

    /// Children; empty for a leaf.
    var first: Int {
      get { Int(firstChild) }
      set { firstChild = Int32(newValue) }
    }
    var end: Int {
      get { Int(childrenEnd) }
      set { childrenEnd = Int32(newValue) }
    }
    /// Place among cursors, unions or phrases.
    var leaf: Int {
      get { Int(leafPlace) }
      set { leafPlace = Int32(newValue) }
    }
    var weight: Int {
      get { Int(codePoints) }
      set { codePoints = UInt32(newValue) }
    }
    /// As a part of `enough`.
    var share: Int {
      get { Int(ownShare) }
      set { ownShare = UInt32(newValue) }
    }
    /// `enough`: what the shares of the parts that match must add up to.
    var demand: Int {
      get { Int(wantedShare) }
      set { wantedShare = UInt32(newValue) }
    }
  }

  let segment: SegmentReader
  /// The root is the first. A child is behind its parent.
  let nodes: Scratch<Node>
  let cursors: Scratch<PostingCursor>
  let unions: [CodeMap]
  let phrases: [PhraseVerifier]
  /// No match of a node in the window, then in the range, has more points. −1 = there is none.
  let bounds: Scratch<Int>
  /// Points a bound of a range is worth; see `rangeBounds`.
  let boundScale: Double
  /// What `candidates` of each child of an `enough` were.
  let words: Scratch<UInt64>
  /// Two for each node, where the bounds of some node are not simply the sum of its children's: to join those of its
  /// children in, and to be joined itself.
  private let joints: [RangeBounds]
  private(set) var window = -1
  /// Whether the clause is any of some terms, so that points can be added up list by list.
  let isSum: Bool
  /// Whether no position is needed to know what matches.
  var isPositionless: Bool { phrases.isEmpty }
  /// A set of documents for each node that needs one; see `members`.
  var sets: [WindowBits] = []
  private let arena: Arena

  init(_ plan: PlannedClause, _ segment: SegmentReader, place: Int, schema: IndexSchema, floor: UInt32 = 0)
    throws(IndexError)
  {
    var builder = MatchTreeBuilder(segment, place: place, schema: schema, plan)
    try builder.build(plan, floor: floor)
    self.segment = segment
    (nodes, cursors, arena) = try builder.finish()
    (unions, phrases, boundScale) = (builder.unions, builder.phrases, builder.boundScale)
    bounds = Scratch(count: nodes.count, of: 0)
    words = Scratch(count: nodes.count, of: 0)
    isSum = builder.isSum
    joints = builder.hasJoints ? (0..<2 * nodes.count).map { _ in RangeBounds() } : []
  }

  /// The documents of a segment lie in so many windows.
  var windowCount: Int { (segment.documentCount + PostingLayout.windowSize - 1) / PostingLayout.windowSize }

  /// The windows where the rarest term that must match has postings; all where no term must.
  var windows: [Int] {
    guard let lead = lead(0) else { return nodes[0].kind == .nothing ? [] : Array(0..<windowCount) }
    var windows: [Int] = []
    windows.reserveCapacity(cursors[lead].directoryCount)
    for place in 0..<cursors[lead].directoryCount {
      let window = cursors[lead].window(at: place)
      if window != windows.last, window < windowCount { windows.append(window) }
    }
    return windows
  }

  /// The cursor with the fewest windows of those that must match.
  private func lead(_ place: Int) -> Int? {
    let node = nodes[place]
    switch node.kind {
    case .term: return node.leaf
    case .all, .phrase:
      var lead: Int?
      for child in node.first..<node.end {
        guard let other = self.lead(child) else { continue }
        if let known = lead, cursors[known].directoryCount <= cursors[other].directoryCount { continue }
        lead = other
      }
      return lead
    case .any, .best, .place: return node.end == node.first + 1 ? lead(node.first) : nil
    case .union, .enough, .not, .everything, .nothing: return nil
    }
  }

  /// Damage that was met since the query began.
  func throwDamage() throws(IndexError) {
    for phrase in phrases where phrase.metDamage {
      throw .corrupt(
        file: segment.description.number.fileName(.positions), section: Section.positionLists.name,
        reason: "records are outside")
    }
  }

  /// Goes to a window; whether there can be a match in it.
  func seek(_ window: Int) -> Bool {
    self.window = window
    for place in 0..<cursors.count { _ = cursors[place].seek(window) }
    for place in stride(from: nodes.count - 1, through: 0, by: -1) { bounds[place] = windowBound(place) }
    return bounds[0] >= 0
  }

  /// No match in the window has more points.
  var windowBound: Int { max(0, bounds[0]) }

  /// Opens the containers of the window.
  func open() throws(IndexError) {
    for place in 0..<cursors.count where !cursors[place].open() { throw segment.malformedList("window \(window)") }
  }

  private func windowBound(_ place: Int) -> Int {
    let node = nodes[place]
    switch node.kind {
    case .term:
      let best = Int(cursors[node.leaf].windowBest)
      return best > 0 ? best * node.weight : -1
    case .union:
      let best = unionBest(node.leaf)
      return best > 0 ? best * node.weight : -1
    default: return combined(node)
    }
  }

  private func unionBest(_ leaf: Int) -> Int {
    var best: UInt8 = 0
    for range in 0..<WindowBits.wordCount { best = max(best, unions[leaf].best(window * WindowBits.wordCount + range)) }
    return Int(best)
  }

  /// The bound of a node from those of its children.
  @inline(__always)
  func combined(_ node: Node) -> Int {
    switch node.kind {
    case .term, .union, .nothing: return -1
    case .not, .everything: return 0
    case .all: return sum(node, needsAll: true)
    case .any: return sum(node, needsAll: false)
    case .enough: return node.demand == 0 ? max(0, sum(node, needsAll: false)) : sum(node, needsAll: false)
    case .place: return min(255, sum(node, needsAll: false))
    case .best:
      var best = -1
      for child in node.first..<node.end { best = max(best, bounds[child]) }
      return best
    case .phrase:
      var least = 255
      for child in node.first..<node.end {
        if bounds[child] < 0 { return -1 }
        if node.isTight || child == node.first { least = min(least, bounds[child]) }
      }
      return least * node.weight
    }
  }

  @inline(__always)
  private func sum(_ node: Node, needsAll: Bool) -> Int {
    var sum = 0
    var isPossible = needsAll
    for child in node.first..<node.end {
      if bounds[child] >= 0 {
        sum += bounds[child]
        if !needsAll { isPossible = true }
      } else if needsAll {
        return -1
      }
    }
    return isPossible ? sum : -1
  }
}

/// Lists.
extension MatchTree {
  /// Postings of the window. Only where `isSum`.
  var postingCount: Int {
    var sum = 0
    for place in 0..<cursors.count where cursors[place].isOpen { sum += cursors[place].count }
    return sum
  }

  /// Adds the points of all lists in some ranges. Only where `isSum`.
  func accumulate(_ ranges: UInt64, to points: WindowPoints) {
    for place in 0..<nodes.count where nodes[place].kind == .term {
      points.add(&cursors[nodes[place].leaf], weight: UInt32(nodes[place].weight), in: ranges)
    }
  }
}

/// Ranges.
extension MatchTree {
  /// So many points in the units of range bounds, rounded down: no document that has them is below.
  func boundFloor(_ points: UInt32) -> UInt16 { UInt16(clamping: Int(Double(points) * boundScale)) }

  /// The ranges of the window that may have a match.
  func ranges(_ place: Int = 0) -> UInt64 {
    let node = nodes[place]
    switch node.kind {
    case .term: return cursors[node.leaf].ranges
    case .union:
      var ranges: UInt64 = 0
      for range in 0..<WindowBits.wordCount {
        ranges |= (unions[node.leaf].best(window * WindowBits.wordCount + range) == 0 ? 0 : 1) << UInt64(range)
      }
      return ranges
    case .any, .best, .place:
      var ranges: UInt64 = 0
      for child in node.first..<node.end { ranges |= self.ranges(child) }
      return ranges
    case .all, .phrase:
      var ranges = UInt64.max
      for child in node.first..<node.end where ranges != 0 { ranges &= self.ranges(child) }
      return ranges
    case .enough:
      if node.demand == 0 { return .max }
      var ranges: UInt64 = 0
      for child in node.first..<node.end { ranges |= self.ranges(child) }
      return ranges
    case .not, .everything: return .max
    case .nothing: return 0
    }
  }

  /// Adds for each range what no match exceeds, in units of `boundScale`.
  func addRangeBounds(_ place: Int = 0, to bounds: RangeBounds) {
    let node = nodes[place]
    switch node.kind {
    case .term: cursors[node.leaf].addBest(to: bounds, weight: node.boundWeight)
    case .union: unions[node.leaf].addBest(to: bounds, window: window, weight: node.boundWeight)
    case .any, .all, .enough: for child in node.first..<node.end { addRangeBounds(child, to: bounds) }
    case .best, .phrase, .place: addJoinedBounds(place, node, to: bounds)
    case .not, .everything, .nothing: break
    }
  }

  /// Where the bounds of children are not simply added.
  private func addJoinedBounds(_ place: Int, _ node: Node, to bounds: RangeBounds) {
    let joined = joints[2 * place]
    joined.fill(node.kind == .phrase ? 255 : 0)
    for child in node.first..<node.end where child == node.first || node.kind != .phrase || node.isTight {
      if node.kind == .place {
        addRangeBounds(child, to: joined)
        joined.formMinimum(255)
      } else {
        let own = joints[2 * child + 1]
        own.clear()
        addRangeBounds(child, to: own)
        if node.kind == .best { joined.formMaximum(own) } else { joined.formMinimum(own) }
      }
    }
    bounds.add(joined, weight: node.kind == .phrase ? node.boundWeight : 1)
  }

  /// Sets the bounds of all nodes for a range.
  func setBounds(_ range: Int) {
    for place in stride(from: nodes.count - 1, through: 0, by: -1) {
      let node = nodes[place]
      switch node.kind {
      case .term:
        let best = Int(cursors[node.leaf].best(range))
        bounds[place] = best > 0 ? best * node.weight : -1
      case .union:
        let best = Int(unions[node.leaf].best(window * WindowBits.wordCount + range))
        bounds[place] = best > 0 ? best * node.weight : -1
      default: bounds[place] = combined(node)
      }
    }
  }
}
