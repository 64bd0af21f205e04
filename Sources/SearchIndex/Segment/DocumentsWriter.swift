/// Writes identities, revisions, field lengths, records and texts of a segment, document by document.
struct DocumentsWriter {
  private var documents: SectionedFileWriter
  private var texts: SectionedFileWriter
  private var identities = ByteTable()
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

  /// Adds the next document.
  mutating func append(_ document: DocumentBuffer.Waiting) throws(IndexError) {
    identities.append(document.identity)
    revisions.append(document.revision)
    lengths.append(contentsOf: document.lengths)
    try documents.write(document.record)
    try texts.write([DocumentsWriter.plainCodec])
    try texts.write(document.text)
    endDocument()
  }

  /// Adds a document of another segment.
  mutating func append(_ place: Int, of reader: DocumentsReader) throws(IndexError) {
    identities.append(try reader.identityBytes(place))
    revisions.append(reader.revision(place))
    for field in 0..<fieldCount { lengths.append(reader.length(place, field: field)) }
    try documents.write(try reader.recordBytes(place))
    try texts.write(try reader.encodedText(place))
    endDocument()
  }

  private mutating func endDocument() {
    recordOffsets.append(UInt64(documents.position))
    textOffsets.append(UInt64(texts.position))
  }

  /// Bytes of records and texts so far.
  var position: Int { documents.position + texts.position }

  /// Sums of lengths, for each field.
  var totalLengths: [UInt64] {
    (0..<fieldCount).map { field in
      stride(from: field, to: lengths.count, by: fieldCount).reduce(0) { $0 + UInt64(lengths[$1]) }
    }
  }

  mutating func finish() throws(IndexError) -> [FileFrame.Kind: FileReceipt] {
    try documents.end()
    try documents.section(.recordOffsets, of: recordOffsets)
    try documents.begin(.identities)
    var offsets: [UInt64] = [0]
    for place in 0..<identities.count {
      try documents.write(identities[place])
      offsets.append(UInt64(documents.position))
    }
    try documents.end()
    try documents.section(.identityOffsets, of: offsets)
    try documents.section(.identityOrder, of: identities.placesInOrder().lazy.map(UInt32.init))
    try documents.section(.revisions, of: revisions)
    try documents.section(.fieldLengths, of: lengths)
    try texts.end()
    try texts.section(.textOffsets, of: textOffsets)
    return [.documents: try documents.finish(), .texts: try texts.finish()]
  }
}
