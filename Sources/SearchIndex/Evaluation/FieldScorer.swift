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
