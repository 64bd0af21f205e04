/// A filter bound to a segment.
struct SegmentFilter {
  private enum Kind {
    case lists(PostingCursors, isExcluding: Bool)
    case range(NumberColumn, ClosedRange<Int32>)
    case nothing
    case everything
  }
  /// Column of the filter, for facets that leave it out.
  let column: String
  private let kind: Kind
  private let segment: SegmentReader

  init(_ filter: Filter, segment: SegmentReader, schema: IndexSchema) throws(IndexError) {
    column = filter.column
    self.segment = segment
    let reader = schema.columnIndex(filter.column).map { segment.columns[$0] }
    switch (filter, reader) {
    case (.anyOf(_, let values), .keyword(let column)?):
      kind = .lists(try SegmentFilter.cursors(values, column), isExcluding: false)
    case (.noneOf(_, let values), .keyword(let column)?):
      kind = .lists(try SegmentFilter.cursors(values, column), isExcluding: true)
    case (.range(_, let range), .number(let column)?):
      kind = .range(column, range)
    case (.noneOf, _):
      kind = .everything
    default:
      kind = .nothing
    }
  }

  /// Takes out of `bits` what the filter does not let through. `scratch` is overwritten.
  func apply(window: Int, to bits: WindowBits, scratch: WindowBits) throws(IndexError) {
    switch kind {
    case .lists(let cursors, let isExcluding):
      scratch.clear()
      guard cursors.enter(window) else { throw segment.malformedList("window \(window) of column \(column)") }
      for place in 0..<cursors.all.count { cursors.all[place].add(to: scratch) }
      if isExcluding { bits.subtract(scratch) } else { bits.formIntersection(scratch) }
    case .range(let column, let range):
      let base = window * PostingLayout.windowSize
      scratch.clear()
      bits.forEach { offset in
        if let value = column.value(base + offset), range.contains(value) { scratch.insert(offset) }
      }
      bits.copy(scratch)
    case .nothing:
      bits.clear()
    case .everything:
      break
    }
  }

  private static func cursors(_ values: [[UInt8]], _ column: KeywordColumn) throws(IndexError) -> PostingCursors {
    var ordinals: [Int] = []
    for value in Set(values) {
      if let ordinal = try column.ordinal(of: value) { ordinals.append(ordinal) }
    }
    return try column.cursors(of: ordinals)
  }
}
