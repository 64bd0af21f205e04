import Language
import SearchIndex

extension IndexReader {
  /// Answers a request from this generation alone.
  ///
  /// - Parameters:
  ///   - request: refused with all its faults where it has any (see `SearchRequest.faults`).
  ///   - budget: time it may take; looked at between the steps (understanding, evaluation, each hit) and all through evaluation. `nil` sets no limit.
  public func search(_ request: SearchRequest, budget: Duration? = nil) throws(SearchError) -> SearchResult {
    let deadline = budget.map { ContinuousClock.now + $0 }
    // Whatever the front end has let through, figures out of range are refused; which years are sensible it must know.
    let faults = request.faults(currentYear: Self.lastYear)
    guard faults.isEmpty else { throw .refused(faults) }
    let query = Query(request.query)
    let plan = try planned(query)
    let request = request.normalised(isRanked: plan.isRanked)
    let place = try place(of: request)
    try keep(deadline)
    let found = try reading { () throws(IndexError) in
      try evaluate(request, plan: plan, after: place, deadline: deadline)
    }
    let maker = HitMaker(reader: self, plan: plan, request: request)
    var hits: [Hit] = []
    for hit in found.hits.prefix(request.limit) {
      try keep(deadline)
      hits.append(try reading { () throws(IndexError) in try maker.hit(for: hit) })
    }
    return result(request, plan: plan, found: found, hits: hits)
  }

  private static let lastYear = 9_998

  private func keep(_ deadline: ContinuousClock.Instant?) throws(SearchError) {
    if let deadline, ContinuousClock.now >= deadline { throw .tooSlow }
  }

  private func reading<Value>(_ body: () throws(IndexError) -> Value) throws(SearchError) -> Value {
    do {
      return try body()
    } catch {
      throw error == .timedOut ? .tooSlow : .archive(.index(error))
    }
  }

  private func planned(_ query: Query) throws(SearchError) -> QueryPlan {
    try reading { () throws(IndexError) in
      try QueryPlanner.plan(query, snapshot: snapshot, analyzer: analyzer, units: units)
    }
  }

  private func place(of request: SearchRequest) throws(SearchError) -> SortKey? {
    guard let text = request.cursor else { return nil }
    guard let cursor = Cursor(text), cursor.question == request.questionHash else {
      throw .refused([Cursor.invalid])
    }
    guard cursor.generation == snapshot.generation.number else { throw .refused([Cursor.expired]) }
    return cursor.place
  }

  private func evaluate(
    _ request: SearchRequest, plan: QueryPlan, after place: SortKey?, deadline: ContinuousClock.Instant?
  ) throws(IndexError) -> IndexAnswer {
    try snapshot.search(
      IndexQuery(
        clause: plan.clause, filters: plan.filters + request.filter.restrictions(units: units),
        sort: request.sort?.indexSort ?? .relevance, tieColumn: IndexColumn.date,
        // One more than asked for tells whether there is a next page.
        limit: request.limit + 1, offset: place == nil ? (request.page - 1) * request.limit : 0, after: place,
        facets: request.facets.map(\.column), explain: request.explain, deadline: deadline))
  }

  private func result(_ request: SearchRequest, plan: QueryPlan, found: IndexAnswer, hits: [Hit]) -> SearchResult {
    SearchResult(
      request: request, understanding: plan.understanding, total: found.total, hits: hits,
      facets: request.facets.map { facet in
        FacetCounts(facet, counts: found.facets[facet.column] ?? [], filter: request.filter, units: units)
      },
      navigation: navigation(request, found: found), index: state)
  }

  private func navigation(_ request: SearchRequest, found: IndexAnswer) -> Navigation {
    var next: String?
    if found.hits.count > request.limit, let last = found.hits.prefix(request.limit).last {
      next =
        Cursor(
          generation: snapshot.generation.number, question: request.questionHash, place: last.sortKey
        ).text
    }
    let reachable = min(SearchRequest.reach / max(1, request.limit), SearchRequest.pages.upperBound)
    let pages = (found.total + request.limit - 1) / max(1, request.limit)
    return Navigation(page: request.page, pages: max(1, min(pages, reachable)), nextCursor: next)
  }
}

extension Sort {
  /// The order in the index's terms.
  var indexSort: IndexSort {
    switch self {
    case .relevance: .relevance
    case .newest: .column(IndexColumn.date, descending: true)
    case .oldest: .column(IndexColumn.date, descending: false)
    case .title: .column(IndexColumn.titleOrder, descending: false)
    case .number: .column(IndexColumn.numberOrder, descending: false)
    }
  }
}

extension Cursor {
  /// The text is no cursor, or one of another question.
  static let invalid = RequestFault(
    .invalidCursor, parameter: "cursor",
    message:
      "`cursor` tidak dikenal atau bukan dari pencarian ini; pakai `next_cursor` dari jawaban sebelumnya apa adanya.")
  /// The generation it belongs to is gone.
  static let expired = RequestFault(
    .cursorExpired, parameter: "cursor", message: "`cursor` sudah kedaluwarsa; ulangi pencarian dari halaman pertama.")
}
