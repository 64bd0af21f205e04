/// Identities, revisions, field lengths, records and texts of a segment.
struct DocumentsReader: Sendable {
  let count: Int
  private let fieldCount: Int
  let identities: OffsetTable
  private let identityOrder: Region
  private let revisions: Region
  private let lengths: Region
  private let records: OffsetTable
  private let texts: OffsetTable

  init(documents: SectionedFile, texts: SectionedFile, count: Int, fieldCount: Int) throws(IndexError) {
    self.count = count
    self.fieldCount = fieldCount
    identities = try OffsetTable(documents, bytes: .identities, offsets: .identityOffsets, count: count)
    identityOrder = try documents.section(.identityOrder, count: count, width: 4)
    revisions = try documents.section(.revisions, count: count, width: 8)
    lengths = try documents.section(.fieldLengths, count: count * fieldCount, width: 4)
    records = try OffsetTable(documents, bytes: .records, offsets: .recordOffsets, count: count)
    self.texts = try OffsetTable(texts, bytes: .texts, offsets: .textOffsets, count: count)
  }

  func identity(_ document: Int) throws(IndexError) -> [UInt8] {
    try identities.item(document).bytes
  }

  /// The identity, uncopied.
  func identityBytes(_ document: Int) throws(IndexError) -> Region {
    try identities.item(document)
  }

  func revision(_ document: Int) -> UInt64 {
    revisions.load(document * 8, as: UInt64.self)
  }

  /// Length of a field in positions.
  @inline(__always)
  func length(_ document: Int, field: Int) -> UInt32 {
    lengths.load((document * fieldCount + field) * 4, as: UInt32.self)
  }

  func record(_ document: Int) throws(IndexError) -> [UInt8] {
    try records.item(document).bytes
  }

  /// The record, uncopied.
  func recordBytes(_ document: Int) throws(IndexError) -> Region {
    try records.item(document)
  }

  func text(_ document: Int) throws(IndexError) -> [UInt8] {
    let encoded = try texts.item(document)
    guard encoded.byte(0) == DocumentsWriter.plainCodec, let text = encoded.slice(from: 1, count: encoded.count - 1)
    else {
      throw texts.fault("text \(document) has an unknown codec")
    }
    return text.bytes
  }

  /// The text as it is stored, codec byte first.
  func encodedText(_ document: Int) throws(IndexError) -> Region {
    try texts.item(document)
  }

  /// Document at a place of the order of identities.
  func document(atOrder place: Int) throws(IndexError) -> Int {
    let document = Int(identityOrder.load(place * 4, as: UInt32.self))
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
  private let offsets: Region
  private let file: String
  private let section: Section

  init(_ file: SectionedFile, bytes: Section, offsets: Section, count: Int) throws(IndexError) {
    self.bytes = try file.section(bytes)
    self.offsets = try file.section(offsets, count: count + 1, width: 8)
    self.file = file.name
    section = offsets
  }

  func item(_ place: Int) throws(IndexError) -> Region {
    let start = offsets.load(place * 8, as: UInt64.self)
    let end = offsets.load(place * 8 + 8, as: UInt64.self)
    guard start <= end, end <= UInt64(bytes.count), let item = bytes.slice(from: Int(start), count: Int(end - start))
    else {
      throw fault("item \(place) is outside")
    }
    return item
  }

  /// The same for as long as the caller holds the segment.
  func view(_ place: Int) throws(IndexError) -> View {
    let (bytes, offsets) = (View(bytes), View(offsets))
    let start = offsets.load(place * 8, as: UInt64.self)
    let end = offsets.load(place * 8 + 8, as: UInt64.self)
    guard start <= end, end <= UInt64(bytes.count), let item = bytes.slice(from: Int(start), count: Int(end - start))
    else {
      throw fault("item \(place) is outside")
    }
    return item
  }

  func fault(_ reason: String) -> IndexError {
    .corrupt(file: file, section: section.name, reason: reason)
  }
}
