/// The order of hits as numbers: larger comes first, no value comes last.
struct HitOrder {
  /// A document in the order.
  struct Candidate {
    var primary: Int64
    var tie: Int64
    var segment: Int
    var document: Int
    var points: UInt32
  }

  static let noValue = Int64.min

  private enum Primary {
    case points
    /// By column; nil for a column that the schema does not have, where nothing has a value.
    case number(column: Int?, descending: Bool)
    case keyword(column: Int, descending: Bool, ranks: KeywordRanks)
  }

  private let segments: [SegmentReader]
  /// The identities of each segment.
  private let identities: [OffsetTable]
  private let primary: Primary
  private let tieColumn: Int?
  private let after: (primary: Int64, tie: Int64, identity: [UInt8])?

  init(_ query: IndexQuery, _ snapshot: IndexSnapshot) throws(IndexError) {
    segments = snapshot.segments
    identities = segments.map(\.documents.identities)
    let schema = snapshot.schema
    let primary = try HitOrder.primary(query.sort, snapshot)
    self.primary = primary
    tieColumn = query.tieColumn.flatMap { schema.columnIndex($0) }.flatMap {
      schema.columns[$0].kind == .number ? $0 : nil
    }
    after = try query.after.map { key throws(IndexError) in try HitOrder.place(key, in: primary) }
  }

  /// Where a document stands; nil when it is not after the cursor.
  func candidate(segment: Int, document: Int, points: UInt32) throws(IndexError) -> Candidate? {
    let candidate = Candidate(
      primary: rank(segment, document, points), tie: tie(segment, document), segment: segment, document: document,
      points: points)
    guard let after else { return candidate }
    if candidate.primary != after.primary { return candidate.primary < after.primary ? candidate : nil }
    if candidate.tie != after.tie { return candidate.tie < after.tie ? candidate : nil }
    let order = try segments[segment].documents.compareIdentity(document, with: after.identity)
    return order > 0 ? candidate : nil
  }

  /// Whether the left one comes before the right one.
  func precedes(_ left: Candidate, _ right: Candidate) throws(IndexError) -> Bool {
    if left.primary != right.primary { return left.primary > right.primary }
    if left.tie != right.tie { return left.tie > right.tie }
    return try identities[left.segment].view(left.document).compare(
      with: identities[right.segment].view(right.document)) < 0
  }

  /// The key of a hit, for a cursor.
  func key(of candidate: Candidate) throws(IndexError) -> SortKey {
    let primary: SortPlace.Primary
    switch self.primary {
    case .points:
      primary = .score(candidate.points)
    case .number(let column, _):
      primary = .number(number(column, candidate.segment, candidate.document))
    case .keyword(let column, _, _):
      guard case .keyword(let reader) = segments[candidate.segment].columns[column] else { preconditionFailure("kind") }
      primary = .keyword(try reader.values(candidate.document).first)
    }
    return SortKey(
      SortPlace(
        primary: primary, tie: number(tieColumn, candidate.segment, candidate.document),
        identity: try segments[candidate.segment].documents.identity(candidate.document)))
  }

  private func rank(_ segment: Int, _ document: Int, _ points: UInt32) -> Int64 {
    switch primary {
    case .points: Int64(points)
    case .number(let column, let descending):
      HitOrder.directed(number(column, segment, document).map(Int64.init), descending)
    case .keyword(_, let descending, let ranks):
      HitOrder.directed(ranks.rank(segment, document), descending)
    }
  }

  private func tie(_ segment: Int, _ document: Int) -> Int64 {
    number(tieColumn, segment, document).map(Int64.init) ?? HitOrder.noValue
  }

  private func number(_ column: Int?, _ segment: Int, _ document: Int) -> Int32? {
    guard let column, case .number(let reader) = segments[segment].columns[column] else { return nil }
    return reader.value(document)
  }

  private static func directed(_ value: Int64?, _ descending: Bool) -> Int64 {
    value.map { descending ? $0 : -$0 } ?? noValue
  }

  private static func primary(
    _ sort: IndexSort, _ snapshot: IndexSnapshot
  ) throws(IndexError) -> Primary {
    guard case .column(let name, let descending) = sort else { return .points }
    guard let column = snapshot.schema.columnIndex(name) else { return .number(column: nil, descending: descending) }
    switch snapshot.schema.columns[column].kind {
    case .number: return .number(column: column, descending: descending)
    case .keyword:
      let ranks = try snapshot.rankCache.ranks(of: column, in: snapshot.segments)
      return .keyword(column: column, descending: descending, ranks: ranks)
    }
  }

  private static func place(
    _ key: SortKey, in primary: Primary
  ) throws(IndexError) -> (primary: Int64, tie: Int64, identity: [UInt8]) {
    guard let place = SortPlace(decoding: key.bytes) else {
      throw .corrupt(file: "cursor", section: "key", reason: "not a key")
    }
    let rank: Int64
    switch (primary, place.primary) {
    case (.points, .score(let points)): rank = Int64(points)
    case (.number(_, let descending), .number(let value)): rank = directed(value.map(Int64.init), descending)
    case (.keyword(_, let descending, let ranks), .keyword(let value)):
      rank = directed(try value.map { value throws(IndexError) in try ranks.rank(value) }, descending)
    default:
      throw .incompatible(file: "cursor", found: "a key of another order", supported: "keys of the query's own order")
    }
    return (rank, place.tie.map(Int64.init) ?? noValue, place.identity)
  }
}
