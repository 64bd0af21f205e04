/// What an index is at one generation: everything that is true is in it or named by it.
struct Manifest: Sendable, Equatable {
  var generation: Generation
  /// Seconds since 1970.
  var committedAt: Int64
  var audience: String
  var analyzer: String
  var schema: IndexSchema
  /// The number the next segment gets; never given twice.
  var nextSegment: UInt64
  var segments: [SegmentDescription]

  var documentCount: Int { segments.reduce(0) { $0 + $1.documentCount } }

  /// `MANIFEST-` and ten or more decimal digits.
  static func fileName(_ generation: Generation) -> String {
    let digits = String(generation.number)
    return prefix + String(repeating: "0", count: max(0, 10 - digits.count)) + digits
  }

  static func temporaryName(_ generation: Generation) -> String { fileName(generation) + ".tmp" }

  /// The generation a file name stands for, if it is a manifest's.
  static func generation(ofFile name: String) -> Generation? {
    guard name.hasPrefix(prefix), let number = UInt64(name.dropFirst(prefix.count)),
      fileName(Generation(number: number)) == name
    else { return nil }
    return Generation(number: number)
  }

  private static let prefix = "MANIFEST-"
}

extension Manifest {
  /// Grammar in FORMAT.md, "manifest".
  var encoded: [UInt8] {
    var writer = ByteWriter()
    writer.varint(generation.number)
    writer.fixed(committedAt)
    writer.string(audience)
    writer.string(analyzer)
    schema.encode(to: &writer)
    writer.varint(nextSegment)
    writer.count(segments.count)
    for segment in segments { segment.encode(to: &writer) }
    return writer.bytes
  }

  init(decoding region: Region, file: String) throws(IndexError) {
    var reader = ByteReader(region, file: file, section: Section.manifestBody.name)
    generation = Generation(number: try reader.varint())
    committedAt = try reader.fixed()
    audience = try reader.string()
    analyzer = try reader.string()
    schema = try IndexSchema(from: &reader)
    nextSegment = try reader.varint()
    segments = []
    for _ in 0..<(try reader.count(atMost: reader.remaining)) {
      segments.append(try SegmentDescription(from: &reader, fieldCount: schema.fields.count))
    }
    try reader.finish()
    let numbers = segments.map(\.number.value)
    guard Set(numbers).count == numbers.count, numbers.allSatisfy({ $0 < nextSegment }) else {
      throw reader.fault("segment numbers")
    }
    guard documentCount <= Int(UInt32.max) else { throw reader.fault("\(documentCount) documents") }
  }
}

extension IndexSchema {
  func encode(to writer: inout ByteWriter) {
    writer.fixed(k1.bitPattern)
    writer.count(fields.count)
    for field in fields {
      writer.string(field.name)
      writer.fixed(field.weight.bitPattern)
      writer.fixed(field.lengthNormalization.bitPattern)
      writer.fixed(field.typicalLength.bitPattern)
    }
    writer.count(columns.count)
    for column in columns {
      writer.string(column.name)
      writer.byte(column.kind.rawValue)
    }
    writer.count(order.count)
    for key in order {
      writer.string(key.column)
      writer.byte(key.descending ? 1 : 0)
    }
  }

  init(from reader: inout ByteReader) throws(IndexError) {
    k1 = Float(bitPattern: try reader.fixed())
    fields = []
    for _ in 0..<(try reader.count(atMost: IndexSchema.maximumFields)) {
      fields.append(
        Field(
          name: try reader.string(), weight: Float(bitPattern: try reader.fixed()),
          lengthNormalization: Float(bitPattern: try reader.fixed()),
          typicalLength: Float(bitPattern: try reader.fixed())))
    }
    columns = []
    for _ in 0..<(try reader.count(atMost: 255)) {
      let name = try reader.string()
      guard let kind = Column.Kind(rawValue: try reader.byte()) else { throw reader.fault("kind of column") }
      columns.append(Column(name: name, kind: kind))
    }
    order = []
    for _ in 0..<(try reader.count(atMost: 255)) {
      order.append(OrderKey(column: try reader.string(), descending: try reader.byte() == 1))
    }
    guard isValid else { throw reader.fault("schema") }
  }
}

extension SegmentDescription {
  func encode(to writer: inout ByteWriter) {
    writer.varint(number.value)
    writer.count(documentCount)
    for length in fieldLengths { writer.varint(length) }
    for receipt in receipts {
      writer.varint(receipt.length)
      writer.fixed(receipt.checksum)
    }
  }

  init(from reader: inout ByteReader, fieldCount: Int) throws(IndexError) {
    number = SegmentNumber(value: try reader.varint())
    documentCount = try reader.count()
    guard documentCount > 0 else { throw reader.fault("segment without documents") }
    fieldLengths = []
    for _ in 0..<fieldCount { fieldLengths.append(try reader.varint()) }
    receipts = []
    for _ in FileFrame.Kind.ofSegment {
      receipts.append(FileReceipt(length: try reader.varint(), checksum: try reader.fixed()))
    }
  }
}
