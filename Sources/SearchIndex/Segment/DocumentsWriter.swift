/// Writes identities, revisions, field lengths, records and texts of a segment, document by document.
final class DocumentsWriter {
  private let documents: SectionedFileWriter
  private let texts: SectionedFileWriter
  private var identities: [[UInt8]] = []
  private var revisions: [UInt64] = []
  private var lengths: [UInt32] = []
  private var recordOffsets: [UInt64] = [0]
  private var textOffsets: [UInt64] = [0]
  private let fieldCount: Int
  /// Codec of a text: bytes as they are. Others may follow in the same format version's successors.
  static let plainCodec: UInt8 = 0

  init(store: any FileStore, segment: SegmentNumber, fieldCount: Int) throws(IndexError) {
    documents = try segment.writer(.documents, store)
    texts = try segment.writer(.texts, store)
    self.fieldCount = fieldCount
    try documents.begin(.records)
    try texts.begin(.texts)
  }

  /// Adds the next document. `text` begins with its codec byte.
  func append(
    identity: [UInt8], revision: UInt64, lengths: some Sequence<UInt32>, record: [UInt8], encodedText: [UInt8]
  ) throws(IndexError) {
    identities.append(identity)
    revisions.append(revision)
    self.lengths.append(contentsOf: lengths)
    try documents.write(record)
    recordOffsets.append(UInt64(documents.position))
    try texts.write(encodedText)
    textOffsets.append(UInt64(texts.position))
  }

  /// Sums of lengths, for each field.
  var totalLengths: [UInt64] {
    (0..<fieldCount).map { field in
      stride(from: field, to: lengths.count, by: fieldCount).reduce(0) { $0 + UInt64(lengths[$1]) }
    }
  }

  func finish() throws(IndexError) -> [FileFrame.Kind: FileReceipt] {
    try documents.end()
    try documents.section(.recordOffsets, of: recordOffsets)
    try documents.begin(.identities)
    var offsets: [UInt64] = [0]
    for identity in identities {
      try documents.write(identity)
      offsets.append(UInt64(documents.position))
    }
    try documents.end()
    try documents.section(.identityOffsets, of: offsets)
    let order = identities.indices.sorted { identities[$0].lexicographicallyPrecedes(identities[$1]) }
    try documents.section(.identityOrder, of: order.lazy.map(UInt32.init))
    try documents.section(.revisions, of: revisions)
    try documents.section(.fieldLengths, of: lengths)
    try texts.end()
    try texts.section(.textOffsets, of: textOffsets)
    return [.documents: try documents.finish(), .texts: try texts.finish()]
  }
}
