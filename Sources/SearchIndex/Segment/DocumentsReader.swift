/// Identities, revisions, field lengths, records and texts of a segment.
struct DocumentsReader: Sendable {
  let count: Int
  private let fieldCount: Int
  let identities: OffsetTable
  private let identityOrder: PackedNumbers
  private let revisions: PackedNumbers
  private let lengths: PackedNumbers
  private let records: OffsetTable
  private let texts: OffsetTable

  init(documents: SectionedFile, texts: SectionedFile, count: Int, fieldCount: Int) throws(IndexError) {
    self.count = count
    self.fieldCount = fieldCount
    identities = try OffsetTable(documents, bytes: .identities, offsets: .identityEnds, count: count)
    identityOrder = try PackedNumbers(documents, .identityOrder, count: count)
    revisions = try PackedNumbers(documents, .revisions, count: count)
    lengths = try PackedNumbers(documents, .fieldLengths, count: count * fieldCount)
    records = try OffsetTable(documents, bytes: .records, offsets: .recordEnds, count: count)
    self.texts = try OffsetTable(texts, bytes: .texts, offsets: .textEnds, count: count)
  }

  func identity(_ document: Int) throws(IndexError) -> [UInt8] {
    try identities.item(document).bytes
  }

  /// The identity, uncopied.
  func identityBytes(_ document: Int) throws(IndexError) -> Region {
    try identities.item(document)
  }

  func revision(_ document: Int) -> UInt64 {
    revisions[document]
  }

  /// Length of a field in positions.
  @inline(__always)
  func length(_ document: Int, field: Int) -> UInt32 {
    // Field by field: lengths of one field are alike and pack well.
    UInt32(truncatingIfNeeded: lengths[field * count + document])
  }

  func record(_ document: Int) throws(IndexError) -> [UInt8] {
    try records.item(document).bytes
  }

  /// The record, uncopied.
  func recordBytes(_ document: Int) throws(IndexError) -> Region {
    try records.item(document)
  }

  func text(_ document: Int) throws(IndexError) -> [UInt8] {
    guard let text = TextCodec.decode(try texts.item(document)) else {
      throw texts.fault("text \(document) is malformed")
    }
    return text
  }

  /// The text as it is stored, codec byte first.
  func encodedText(_ document: Int) throws(IndexError) -> Region {
    try texts.item(document)
  }

  /// Document at a place of the order of identities.
  func document(atOrder place: Int) throws(IndexError) -> Int {
    let document = Int(clamping: identityOrder[place])
    guard document < count else { throw identities.fault("identity order \(place) is outside") }
    return document
  }

  /// The document of that identity. Binary search.
  func document(of identity: [UInt8]) throws(IndexError) -> Int? {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      let document = try document(atOrder: middle)
      let order = try compareIdentity(document, with: identity)
      if order == 0 { return document }
      if order < 0 { low = middle + 1 } else { high = middle }
    }
    return nil
  }

  /// Lexicographic order of a document's identity and a key.
  func compareIdentity(_ document: Int, with key: [UInt8]) throws(IndexError) -> Int {
    let item = try identities.item(document)
    return item.compare(from: 0, count: item.count, with: key)
  }
}

/// Items of different lengths, one after another, with the table of their ends.
struct OffsetTable: Sendable {
  private let bytes: Region
  private let ends: PackedNumbers
  private let file: String
  private let section: Section

  init(_ file: SectionedFile, bytes: Section, offsets: Section, count: Int) throws(IndexError) {
    self.bytes = try file.section(bytes)
    ends = try PackedNumbers(file, offsets, count: count)
    self.file = file.name
    section = offsets
  }

  func item(_ place: Int) throws(IndexError) -> Region {
    let start = place == 0 ? 0 : ends[place - 1]
    let end = ends[place]
    guard start <= end, end <= UInt64(bytes.count), let item = bytes.slice(from: Int(start), count: Int(end - start))
    else {
      throw fault("item \(place) is outside")
    }
    return item
  }

  /// The same for as long as the caller holds the segment.
  func view(_ place: Int) throws(IndexError) -> View {
    View(try item(place))
  }

  func fault(_ reason: String) -> IndexError {
    .corrupt(file: file, section: section.name, reason: reason)
  }
}
