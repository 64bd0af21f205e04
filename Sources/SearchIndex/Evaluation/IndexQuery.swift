/// A restriction on a column; part of evaluation, adds nothing to scores.
///
/// A column that the schema does not have is a column in which no document has a value.
public enum Filter: Sendable, Hashable {
  /// Keyword column: one of the document's values is one of these.
  case anyOf(column: String, [[UInt8]])
  /// Keyword column: none of the document's values is one of these.
  case noneOf(column: String, [[UInt8]])
  /// Number column: the document has a value in this range.
  case range(column: String, ClosedRange<Int32>)

  /// Name of the column it restricts.
  public var column: String {
    switch self {
    case .anyOf(let column, _), .noneOf(let column, _), .range(let column, _): column
    }
  }
}

/// Order of the hits. Ties: `tieColumn` descending, then identity ascending.
public enum IndexSort: Sendable, Hashable {
  /// Best score first.
  case relevance
  /// By the column's value (keyword: the smallest of the document's). Documents without a value come last either way.
  case column(String, descending: Bool)
}

/// How far matches are counted.
public enum Counting: Sendable, Hashable {
  /// `IndexAnswer.total` is the number of all matches.
  case exact
  /// It is what was met on the way to the best hits, where that is less work: windows that cannot hold one are passed
  /// over. Facets, an order by column and `limit` 0 need every match anyway.
  case atLeast
}

/// One question to a snapshot.
public struct IndexQuery: Sendable, Hashable {
  /// What to look for.
  public var clause: Clause
  /// All must hold.
  public var filters: [Filter]
  /// Order of the hits.
  public var sort: IndexSort
  /// Number column that decides between equals, largest first; documents without a value come after the others.
  public var tieColumn: String?
  /// Most hits wanted, ≥ 0; 0 for totals and facets alone.
  public var limit: Int
  /// Hits to leave out at the beginning, ≥ 0.
  public var offset: Int
  /// Only hits that come after this place in the order. Totals and facets still count everything.
  public var after: SortKey?
  /// Columns to count values of. Each is counted without the filters on that same column, so that a reader sees what
  /// another choice would give. Number columns give decimal digits as values.
  public var facets: [String]
  /// Give an explanation with each hit.
  public var explain: Bool
  /// How far matches are counted.
  public var counting: Counting
  /// When to give up with `IndexError.timedOut`; looked at many times a millisecond while lists are read. nil = never.
  public var deadline: ContinuousClock.Instant?

  /// A query for the ten best, nothing restricted.
  public init(
    clause: Clause, filters: [Filter] = [], sort: IndexSort = .relevance, tieColumn: String? = nil, limit: Int = 10,
    offset: Int = 0, after: SortKey? = nil, facets: [String] = [], explain: Bool = false,
    counting: Counting = .exact, deadline: ContinuousClock.Instant? = nil
  ) {
    self.clause = clause
    self.filters = filters
    self.sort = sort
    self.tieColumn = tieColumn
    self.limit = limit
    self.offset = offset
    self.after = after
    self.facets = facets
    self.explain = explain
    self.counting = counting
    self.deadline = deadline
  }
}
