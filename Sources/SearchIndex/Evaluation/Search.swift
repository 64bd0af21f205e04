/// Answers one query: segment by segment, window by window.
struct Search {
  private let snapshot: IndexSnapshot
  private let query: IndexQuery
  private let planner: QueryPlanner
  private let plan: PlannedClause
  private let order: HitOrder
  private var top: TopHits
  private var total = 0
  private var counters: [(column: String, counter: FacetCounter)]
  /// Points that as many documents as are wanted are known to reach.
  private let seed: UInt32
  /// Whether a document's score alone can keep it from being a hit.
  private let prunes: Bool
  private let scores = WindowScores()
  private let counted = WindowBits()
  private let members = WindowBits()
  private let bounds = RangeBounds()
  /// With more live ranges of a window's 64, it is scored as a whole.
  private static let manyRanges = 40
  /// With fewer postings a window, scoring all of them costs less than finding out which need not be.
  private static let manyPostings = 64
  /// So with fewer documents of a window that pass the filters.
  private static let manyDocuments = 1024

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
    prunes = query.sort == .relevance || query.limit <= 0
    // A filter or a cursor may take away the documents that the dictionary knows of.
    seed = prunes && query.filters.isEmpty && query.after == nil ? plan.floor(for: capacity) : 0
    counters = Set(query.facets).compactMap { name in
      snapshot.schema.columnIndex(name).map { (name, FacetCounter(column: $0)) }
    }
  }

  mutating func answer() throws(IndexError) -> IndexAnswer {
    for place in snapshot.segments.indices { try read(snapshot.segments[place], place) }
    var facets = Dictionary(query.facets.map { ($0, [FacetCount]()) }) { first, _ in first }
    for (column, counter) in counters { facets[column] = counter.result }
    return IndexAnswer(total: total, hits: try hits(), facets: facets)
  }

  private mutating func read(_ segment: SegmentReader, _ place: Int) throws(IndexError) {
    let matcher = try MatcherFactory(segment, place: place, schema: snapshot.schema).matcher(plan)
    let filters = try FilterSet(query, segment: segment, schema: snapshot.schema)
    for index in counters.indices { counters[index].counter.enter(segment) }
    let windowCount = (segment.documentCount + PostingLayout.windowSize - 1) / PostingLayout.windowSize
    let prunes = prunes && matcher.canBound && matcher.cost >= windowCount * Search.manyPostings
    for window in 0..<windowCount where matcher.mayMatch(window: window) {
      try filters.enter(window: window)
      if filters.within.isEmpty { continue }
      if prunes, filters.isOpen || filters.within.count >= Search.manyDocuments {
        try readPruned(window, matcher, filters, segment, place)
      } else {
        try readAll(window, matcher, filters, segment, place)
      }
    }
    for index in counters.indices { try counters[index].counter.leave(segment) }
  }

  /// Scores every match of the window.
  private mutating func readAll(
    _ window: Int, _ matcher: any Matcher, _ filters: FilterSet, _ segment: SegmentReader, _ place: Int
  ) throws(IndexError) {
    scores.clear()
    try matcher.add(window: window, within: filters.within, to: scores)
    scores.formIntersection(filters.within)
    total += scores.bits.countIntersection(filters.accepted)
    try countFacets(scores.bits, window, filters, segment)
    if query.limit > 0 { try collect(window, filters.accepted, place) }
  }

  /// Scores only the ranges that may hold a hit good enough, and only counts the others. Where most ranges may, everything
  /// is scored at once: then there would be two passes instead of one.
  private mutating func readPruned(
    _ window: Int, _ matcher: any Matcher, _ filters: FilterSet, _ segment: SegmentReader, _ place: Int
  ) throws(IndexError) {
    var live: UInt64 = 0
    if query.limit > 0 {
      bounds.clear()
      try matcher.addBounds(window: window, to: bounds)
      live = bounds.live(floor: pointFloor)
      if live.nonzeroBitCount > Search.manyRanges {
        return try readAll(window, matcher, filters, segment, place)
      }
    }
    if filters.isOpen, counters.isEmpty, let count = try matcher.knownCount(window: window) {
      total += count
    } else {
      members.clear()
      try matcher.addMembers(window: window, within: filters.within, to: members)
      members.formIntersection(filters.within)
      total += members.countIntersection(filters.accepted)
      try countFacets(members, window, filters, segment)
    }
    if live == 0 { return }
    counted.copy(filters.accepted)
    counted.keepRanges(live)
    scores.clear()
    try matcher.add(window: window, within: counted, to: scores)
    try collect(window, counted, place)
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

  /// Offers those of the scored documents that pass.
  private mutating func collect(_ window: Int, _ accepted: WindowBits, _ place: Int) throws(IndexError) {
    let base = window * PostingLayout.windowSize
    let isByScore = query.sort == .relevance
    let seed = seed
    var top = self.top
    self.top = TopHits(order, capacity: 0)
    defer { self.top = top }
    let floor = isByScore ? max(seed, top.pointFloor) : 0
    try scores.forEach(within: accepted, atLeast: floor) { offset, points throws(IndexError) in
      if let candidate = try order.candidate(segment: place, document: base + offset, points: points) {
        try top.offer(candidate)
      }
      return isByScore ? max(seed, top.pointFloor) : 0
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
