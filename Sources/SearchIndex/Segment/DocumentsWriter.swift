/// Writes identities, revisions, field lengths, records and texts of a segment, document by document.
struct DocumentsWriter {
  private var documents: SectionedFileWriter
  private var texts: SectionedFileWriter
  private var identities = ByteTable()
  private var revisions = PackedNumbersWriter()
  private var lengths: [[UInt32]]
  private var recordEnds = PackedNumbersWriter()
  private var textEnds = PackedNumbersWriter()
  private let fieldCount: Int

  init(store: any FileStore, segment: SegmentNumber, fieldCount: Int) throws(IndexError) {
    documents = try segment.writer(.documents, store)
    texts = try segment.writer(.texts, store)
    self.fieldCount = fieldCount
    lengths = Array(repeating: [], count: fieldCount)
    try documents.begin(.records)
    try texts.begin(.texts)
  }

  /// Adds the next document.
  mutating func append(_ document: DocumentBuffer.Waiting) throws(IndexError) {
    identities.append(document.identity)
    revisions.append(document.revision)
    for (field, length) in document.lengths.enumerated() { lengths[field].append(length) }
    try documents.write(document.record)
    try texts.write(TextCodec.encode(document.text))
    endDocument()
  }

  /// Adds a document of another segment.
  mutating func append(_ place: Int, of reader: DocumentsReader) throws(IndexError) {
    identities.append(try reader.identityBytes(place))
    revisions.append(reader.revision(place))
    for field in 0..<fieldCount { lengths[field].append(reader.length(place, field: field)) }
    try documents.write(try reader.recordBytes(place))
    try texts.write(try reader.encodedText(place))
    endDocument()
  }

  private mutating func endDocument() {
    recordEnds.append(UInt64(documents.position))
    textEnds.append(UInt64(texts.position))
  }

  /// Bytes of records and texts so far.
  var position: Int { documents.position + texts.position }

  /// Sums of lengths, for each field.
  var totalLengths: [UInt64] {
    lengths.map { $0.reduce(0) { $0 + UInt64($1) } }
  }

  mutating func finish() throws(IndexError) -> [FileFrame.Kind: FileReceipt] {
    try documents.end()
    try recordEnds.write(.recordEnds, to: &documents)
    try documents.begin(.identities)
    var identityEnds = PackedNumbersWriter()
    for place in 0..<identities.count {
      try documents.write(identities[place])
      identityEnds.append(UInt64(documents.position))
    }
    try documents.end()
    try identityEnds.write(.identityEnds, to: &documents)
    var order = PackedNumbersWriter(identities.placesInOrder().lazy.map(UInt64.init))
    try order.write(.identityOrder, to: &documents)
    try revisions.write(.revisions, to: &documents)
    var allLengths = PackedNumbersWriter(lengths.joined().lazy.map(UInt64.init))
    try allLengths.write(.fieldLengths, to: &documents)
    try texts.end()
    try textEnds.write(.textEnds, to: &texts)
    return [.documents: try documents.finish(), .texts: try texts.finish()]
  }
}
