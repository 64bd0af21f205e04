/// A term in any field.
final class TermMatcher: Matcher {
  private let cursor: ListCursor
  private let weight: UInt32

  init(_ list: PostingList, weight: PointWeight) {
    cursor = ListCursor(list)
    self.weight = weight.perCode
  }

  var cost: Int { cursor.list.count }

  func mayMatch(window: Int) -> Bool { cursor.mayMatch(window: window) }

  func add(window: Int, within: WindowBits, to scores: WindowScores) throws(IndexError) {
    try cursor.add(window: window, weight: weight, within: within, to: scores)
  }

  var canBound: Bool { true }

  func addBounds(window: Int, to bounds: RangeBounds) throws(IndexError) {
    try cursor.addBounds(window: window, weight: weight, to: bounds)
  }

  func addMembers(window: Int, within: WindowBits, to bits: WindowBits) throws(IndexError) {
    try cursor.add(window: window, to: bits)
  }

  func knownCount(window: Int) throws(IndexError) -> Int? { try cursor.count(window: window) }
}

/// A term in some of the fields: impacts are computed from the position records.
final class FieldTermMatcher: Matcher {
  private let cursor: ListCursor
  private let weight: PointWeight
  private let scorer: FieldScorer
  private let bits = WindowBits()

  init(_ list: PostingList, weight: PointWeight, scorer: FieldScorer) {
    cursor = ListCursor(list)
    self.weight = weight
    self.scorer = scorer
  }

  var cost: Int { cursor.list.count * PhraseMatcher.recordCost }

  func mayMatch(window: Int) -> Bool { cursor.mayMatch(window: window) }

  func add(window: Int, within: WindowBits, to scores: WindowScores) throws(IndexError) {
    bits.clear()
    try cursor.add(window: window, to: bits)
    bits.formIntersection(within)
    try bits.forEach { offset throws(IndexError) in
      guard let counts = try cursor.counts(window: window, offset: offset) else { return }
      if let code = scorer.code(document: window * PostingLayout.windowSize + offset, counts: counts) {
        scores.add(offset, weight.points(code))
      }
    }
  }
}

/// Impact of frequencies in some of the fields of a document.
struct FieldScorer {
  private let documents: DocumentsReader
  private let impact: Impact
  private let fieldCount: Int
  /// The fields that count.
  let fields: FieldSet

  init(_ segment: SegmentReader, schema: IndexSchema, fields: FieldSet?) {
    documents = segment.documents
    impact = Impact(schema)
    fieldCount = schema.fields.count
    self.fields = fields ?? .all
  }

  /// nil when nothing occurs in the fields. Fields are added in the order of the schema, as when impacts are baked.
  func code(document: Int, counts: FieldCounts) -> UInt8? {
    var frequency = 0.0
    for field in 0..<fieldCount where counts[field] > 0 && fields.rawValue >> UInt8(field) & 1 == 1 {
      frequency += Double(counts[field]) * impact.share(field: field, length: documents.length(document, field: field))
    }
    return frequency > 0 ? impact.code(frequency: frequency) : nil
  }
}
