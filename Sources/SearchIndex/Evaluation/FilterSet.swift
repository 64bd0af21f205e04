/// All filters of a query in one segment: which documents of a window pass, and which would pass if the filters on one
/// column were left out.
final class FilterSet {
  /// Documents that pass all filters.
  let accepted = WindowBits()
  /// Documents that any of the sets lets through: all that evaluation has to look at.
  let within = WindowBits()
  /// For each facet column with a filter of its own: the documents that pass the others.
  private let relaxed: [(column: String, bits: WindowBits)]
  private let filters: [SegmentFilter]
  private let scratch = WindowBits()
  private let documentCount: Int
  private var lastCount = 0

  init(_ query: IndexQuery, segment: SegmentReader, schema: IndexSchema) throws(IndexError) {
    var filters: [SegmentFilter] = []
    for filter in query.filters { filters.append(try SegmentFilter(filter, segment: segment, schema: schema)) }
    self.filters = filters
    relaxed = Set(query.facets).filter { facet in filters.contains { $0.column == facet } }
      .map { ($0, WindowBits()) }
    documentCount = segment.documentCount
  }

  /// Whether every document passes.
  var isOpen: Bool { filters.isEmpty }

  /// Computes the sets for a window.
  func enter(window: Int) throws(IndexError) {
    let count = min(PostingLayout.windowSize, documentCount - window * PostingLayout.windowSize)
    // Without filters the sets differ in the last window only.
    if isOpen, count == lastCount { return }
    lastCount = count
    accepted.fill(count)
    for filter in filters { try filter.apply(window: window, to: accepted, scratch: scratch) }
    within.copy(accepted)
    for (column, bits) in relaxed {
      bits.fill(count)
      for filter in filters where filter.column != column {
        try filter.apply(window: window, to: bits, scratch: scratch)
      }
      within.formUnion(bits)
    }
  }

  /// The documents that count for a facet.
  func bits(forFacet column: String) -> WindowBits {
    relaxed.first { $0.column == column }?.bits ?? accepted
  }
}
