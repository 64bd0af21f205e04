/// Answers one query: segment by segment, window by window.
struct Search {
  private let snapshot: IndexSnapshot
  private let query: IndexQuery
  private let planner: QueryPlanner
  private let plan: PlannedClause
  private let order: HitOrder
  private var top: TopHits
  private var total = 0
  private let isTotalExact: Bool
  private var counters: [(column: String, counter: FacetCounter)]
  /// Points that as many documents as are wanted are known to reach.
  private let seed: UInt32
  /// Whether a document's score alone can keep it from being a hit.
  private let isByScore: Bool
  /// Whether every match is looked at: for the total, for facets, or because any of them may come first.
  private let isCounting: Bool
  private let members = WindowBits()
  private let counted = WindowBits()
  private let bounds = RangeBounds()
  private lazy var points = WindowPoints()
  private var windowsRead = 0

  init(_ query: IndexQuery, in snapshot: IndexSnapshot) throws(IndexError) {
    self.snapshot = snapshot
    self.query = query
    var planner = QueryPlanner(snapshot)
    plan = try planner.plan(query.clause)
    self.planner = planner
    order = try HitOrder(query, snapshot)
    // No more hits than documents can be wanted, whatever a client asks for.
    let wanted = max(0, query.limit).addingReportingOverflow(max(0, query.offset))
    let capacity = wanted.overflow ? snapshot.documentCount : min(wanted.partialValue, snapshot.documentCount)
    top = TopHits(order, capacity: query.limit > 0 ? capacity : 0)
    isByScore = query.sort == .relevance
    let knownTotal = query.filters.isEmpty ? plan.knownTotal : nil
    isCounting =
      !isByScore || query.limit <= 0 || !query.facets.isEmpty || (query.counting == .exact && knownTotal == nil)
    if !isCounting { total = knownTotal ?? 0 }
    isTotalExact = isCounting || knownTotal != nil
    // A filter or a cursor may take away the documents that the dictionary knows of.
    seed = isByScore && query.limit > 0 && query.filters.isEmpty && query.after == nil ? plan.floor(for: capacity) : 0
    counters =
      query.facets.isEmpty
      ? []
      : Set(query.facets).compactMap { name in
        snapshot.schema.columnIndex(name).map { (name, FacetCounter(column: $0)) }
      }
  }

  mutating func answer() throws(IndexError) -> IndexAnswer {
    for place in snapshot.segments.indices { try read(snapshot.segments[place], place) }
    var facets: [String: [FacetCount]] = [:]
    for column in query.facets { facets[column] = [] }
    for (column, counter) in counters { facets[column] = counter.result }
    return IndexAnswer(total: total, isTotalExact: isTotalExact, hits: try hits(), facets: facets)
  }

  private mutating func read(_ segment: SegmentReader, _ place: Int) throws(IndexError) {
    let tree = try MatchTree(
      plan, segment, place: place, schema: snapshot.schema, floor: isCounting ? 0 : pointFloor)
    let filters = try FilterSet(query, segment: segment, schema: snapshot.schema)
    for index in counters.indices { counters[index].counter.enter(segment) }
    if isCounting {
      for window in tree.windows where tree.seek(window) { try countWindow(tree, filters, place) }
    } else {
      try readBest(tree, filters, place)
    }
    for index in counters.indices { try counters[index].counter.leave(segment) }
  }

  /// The windows that promise most come first, so that few of the others need to be opened.
  private mutating func readBest(_ tree: MatchTree, _ filters: FilterSet, _ place: Int) throws(IndexError) {
    var promising: [(bound: Int, window: Int)] = []
    for window in tree.windows where tree.seek(window) { promising.append((tree.windowBound, window)) }
    for first in 0..<min(Search.firstWindows, promising.count) {
      var best = first
      for other in first..<promising.count where promising[other].bound > promising[best].bound { best = other }
      promising.swapAt(first, best)
    }
    for (bound, window) in promising where bound >= Int(pointFloor) && tree.seek(window) {
      try enter(window, filters)
      if filters.accepted.isEmpty { continue }
      try tree.open()
      try collect(tree, filters.accepted, place)
    }
  }

  /// So many of the best windows make the floor about as high as it gets.
  private static let firstWindows = 8

  private mutating func countWindow(_ tree: MatchTree, _ filters: FilterSet, _ place: Int) throws(IndexError) {
    try enter(tree.window, filters)
    if filters.within.isEmpty { return }
    try tree.open()
    if isByScore, counters.isEmpty, tree.isSum, tree.postingCount <= Search.fewPostings {
      return try accumulate(tree, tree.ranges(), filters.accepted, place, counts: true)
    }
    let ranges = tree.ranges()
    if ranges == 0 { return }
    tree.members(within: filters.within, ranges, into: members)
    try countFacets(members, tree.window, filters, tree.segment)
    members.formIntersection(filters.accepted)
    let count = members.count
    total += count
    if query.limit > 0, !isByScore || tree.windowBound >= Int(pointFloor) {
      try collectMembers(tree, count: count, place)
    }
    try tree.throwDamage()
  }

  private mutating func enter(_ window: Int, _ filters: FilterSet) throws(IndexError) {
    windowsRead += 1
    if let deadline = query.deadline, windowsRead % Search.windowsPerLook == 1, ContinuousClock.now >= deadline {
      throw .timedOut
    }
    try filters.enter(window: window)
  }

  /// Reading so many windows takes far less than a millisecond.
  private static let windowsPerLook = 16

  /// Offers the documents of the window that match and may get in, of those `within`.
  private mutating func collect(_ tree: MatchTree, _ within: WindowBits, _ place: Int) throws(IndexError) {
    let ranges = tree.ranges()
    if ranges == 0 { return }
    if tree.isSum {
      if tree.postingCount <= Search.fewPostings {
        try accumulate(tree, ranges, within, place, counts: !isTotalExact)
      } else {
        try collectBest(tree, ranges, within, place)
      }
    } else if tree.isPositionless, ranges.nonzeroBitCount > Search.fewRanges {
      tree.members(within: within, ranges, into: members)
      let count = members.count
      if !isTotalExact { total += count }
      try collectMembers(tree, count: count, place)
    } else {
      try collectBest(tree, ranges, within, place)
    }
    try tree.throwDamage()
  }

  /// Offers those of the members that may get in.
  private mutating func collectMembers(_ tree: MatchTree, count: Int, _ place: Int) throws(IndexError) {
    if isByScore, count > Search.fewMembers {
      return try collectBest(tree, members.ranges, members, place, areMembers: true)
    }
    var left = members.ranges
    while left != 0 {
      let range = left.trailingZeroBitCount
      left &= left &- 1
      try score(tree, range, members[range], place)
    }
  }

  /// Scoring so many documents costs less than finding out which to leave out.
  private static let fewMembers = 48

  /// With so few ranges, their bounds are looked at one by one.
  private static let fewRanges = 4
  /// Adding up so many postings costs less than finding out which to leave out.
  private static let fewPostings = 1024

  /// The ranges with the highest bounds first. Where they raise the floor too little to leave out most of the others, all
  /// that are left are added up at once.
  private mutating func collectBest(
    _ tree: MatchTree, _ ranges: UInt64, _ within: WindowBits, _ place: Int, areMembers: Bool = false
  ) throws(IndexError) {
    guard tree.boundScale > 0, ranges.nonzeroBitCount > Search.fewRanges else {
      var left = ranges
      while left != 0 {
        try collect(tree, range: left.trailingZeroBitCount, within, place, areMembers: areMembers)
        left &= left &- 1
      }
      return
    }
    bounds.clear()
    tree.addRangeBounds(to: bounds)
    bounds.beginQueue(ranges)
    var looked = 0
    while let range = bounds.nextRange(atLeast: tree.boundFloor(pointFloor)) {
      try collect(tree, range: range, within, place, areMembers: areMembers)
      looked += 1
      if tree.isSum, looked == Search.firstRanges {
        let live = bounds.live(atLeast: tree.boundFloor(pointFloor))
        if live.nonzeroBitCount > Search.manyRanges {
          return try accumulate(tree, live, within, place, counts: !isTotalExact)
        }
      }
    }
  }

  private static let firstRanges = 8
  /// From so many ranges on, adding up is quicker than looking at each.
  private static let manyRanges = 16

  private mutating func accumulate(
    _ tree: MatchTree, _ ranges: UInt64, _ within: WindowBits, _ place: Int, counts: Bool
  ) throws(IndexError) {
    let points = self.points
    tree.accumulate(ranges, to: points)
    var left = ranges
    while left != 0 {
      let range = left.trailingZeroBitCount
      left &= left &- 1
      var found = points.documents(range, within[range], atLeast: pointFloor)
      if counts { total += (points.word(range) & within[range]).nonzeroBitCount }
      while found != 0 {
        let offset = range << 6 | found.trailingZeroBitCount
        found &= found &- 1
        try offer(tree.window << 12 | offset, points[offset], place)
      }
      points.clear(range)
    }
  }

  private mutating func offer(_ document: Int, _ points: UInt32, _ place: Int) throws(IndexError) {
    if isByScore, points < pointFloor { return }
    if let candidate = try order.candidate(segment: place, document: document, points: points) {
      try top.offer(candidate)
    }
  }

  /// Offers the documents of a range that match and may get in, of those `within`; `areMembers` = all of these match.
  private mutating func collect(
    _ tree: MatchTree, range: Int, _ within: WindowBits, _ place: Int, areMembers: Bool
  ) throws(IndexError) {
    var word = within[range]
    if word == 0 { return }
    if !areMembers {
      let floor = isByScore ? Int(pointFloor) : 0
      if floor > 0 { tree.setBounds(range) }
      word = tree.candidates(range, within: word, floor: floor)
      if !isTotalExact { total += word.nonzeroBitCount }
    }
    try score(tree, range, word, place)
  }

  /// Scores the documents of a range that are in `word` and offers them.
  private mutating func score(
    _ tree: MatchTree, _ range: Int, _ word: UInt64, _ place: Int
  ) throws(IndexError) {
    let base = (tree.window * WindowBits.wordCount + range) << 6
    var left = word
    while left != 0 {
      let bit = left & (0 &- left)
      left &= left &- 1
      if let points = tree.points(range, bit) { try offer(base | bit.trailingZeroBitCount, UInt32(points), place) }
    }
  }

  private mutating func countFacets(
    _ matches: WindowBits, _ window: Int, _ filters: FilterSet, _ segment: SegmentReader
  ) throws(IndexError) {
    for index in counters.indices {
      counted.copy(matches)
      counted.formIntersection(filters.bits(forFacet: counters[index].column))
      try counters[index].counter.count(counted, window: window, in: segment)
    }
  }

  /// Documents with fewer points cannot be among the hits.
  private var pointFloor: UInt32 { max(seed, top.pointFloor) }

  private mutating func hits() throws(IndexError) -> [IndexHit] {
    var hits: [IndexHit] = []
    for candidate in try top.takeAll().dropFirst(max(0, query.offset)) {
      let ordinal = Ordinal(number: snapshot.bases[candidate.segment] + candidate.document)
      let explanation =
        query.explain
        ? try Explainer(snapshot, planner).explain(plan, segment: candidate.segment, document: candidate.document) : nil
      hits.append(
        IndexHit(
          ordinal: ordinal, score: planner.score(candidate.points), sortKey: try order.key(of: candidate),
          explanation: explanation))
    }
    return hits
  }
}

extension IndexSnapshot {
  /// Answers a query. Totals and facets are exact. Reads the postings of the query's terms; memory and time do not
  /// depend on `offset` beyond a heap of `offset + limit` places.
  ///
  /// - Throws: `.corrupt` when it meets damage or the cursor's bytes are no key; `.incompatible` when the cursor belongs
  ///   to another order.
  public func search(_ query: IndexQuery) throws(IndexError) -> IndexAnswer {
    var search = try Search(query, in: self)
    return try search.answer()
  }

  /// How the clause of a query scores one document; nil when the clause does not match it. Filters are left out.
  public func explain(_ query: IndexQuery, _ ordinal: Ordinal) throws(IndexError) -> Explanation? {
    guard let (segment, document) = locate(ordinal) else { return nil }
    var planner = QueryPlanner(self)
    let plan = try planner.plan(query.clause)
    return try Explainer(self, planner).explain(plan, segment: segment, document: document)
  }
}
