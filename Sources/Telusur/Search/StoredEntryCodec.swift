import Extraction
import SearchIndex

/// Writes what a hit list needs of an entry as bytes of the index, and reads it back. Page texts are kept apart (see
/// `StoredText`). Corrupt bytes give `IndexError.corrupt`, never a trap.
enum StoredEntryCodec {
  /// First byte of every record; raised when the layout changes.
  static let version: UInt8 = 1
  /// More documents than any entry has.
  static let documentLimit = 10_000
  private static let listLimit = 10_000

  /// The record of an entry, without page texts.
  static func record(of stored: StoredEntry) -> [UInt8] {
    var writer = ByteWriter()
    writer.byte(version)
    write(stored.entry, to: &writer)
    write(stored.unit, to: &writer)
    writer.string(stored.unitFullName)
    writer.count(stored.ancestors.count)
    for unit in stored.ancestors { write(unit, to: &writer) }
    writer.count(stored.documents.count)
    for document in stored.documents { write(document, to: &writer) }
    return writer.bytes
  }

  /// Reads a record; the documents have no pages.
  static func entry(from record: [UInt8]) throws(IndexError) -> StoredEntry {
    var reader = ByteReader(record, file: "record", section: "entry")
    guard try reader.byte() == version else { throw reader.fault("unknown version of a record") }
    var entry = try readEntry(&reader)
    let unit = try readUnit(&reader)
    let fullName = try reader.string()
    var ancestors: [Unit] = []
    for _ in 0..<(try reader.count(atMost: listLimit)) { ancestors.append(try readUnit(&reader)) }
    var documents: [StoredDocument] = []
    for _ in 0..<(try reader.count(atMost: documentLimit)) { documents.append(try readDocument(&reader)) }
    try reader.finish()
    entry.documents = documents.map(\.id)
    return StoredEntry(
      entry: entry, unit: unit, unitFullName: fullName, ancestors: ancestors, documents: documents)
  }

  // MARK: Entry

  private static func write(_ entry: DipEntry, to writer: inout ByteWriter) {
    writer.string(entry.id.rawValue)
    writer.string(entry.unit.rawValue)
    writer.optional(entry.category)
    writer.string(entry.title)
    writer.string(entry.summary)
    writer.string(entry.custodian)
    writer.string(entry.producer)
    writer.optional(entry.created)
    writer.string(entry.createdPlace)
    writer.strings(entry.forms.map(\.rawValue).sorted())
    writer.string(entry.retention)
    writer.optional(entry.type)
    writer.optional(entry.number)
    writer.optional(entry.year)
    writer.optional(entry.updated)
    writer.string(entry.frequency)
    writer.strings(entry.legalBases)
    writer.string(entry.archiveCode)
    writer.optional(entry.link)
    writer.string(entry.access.rawValue)
    writer.string(entry.legalStatus.rawValue)
    writer.string(entry.note)
    writer.string(entry.state.rawValue)
    writer.string(entry.origin.rawValue)
  }

  private static func readEntry(_ reader: inout ByteReader) throws(IndexError) -> DipEntry {
    guard let id = DipEntry.ID(try reader.string()) else { throw reader.fault("no identity of an entry") }
    let unit = try readCode(&reader)
    let category: Category? = try reader.optionalValue()
    var entry = DipEntry(id: id, unit: unit, title: try reader.string(), category: category)
    entry.summary = try reader.string()
    entry.custodian = try reader.string()
    entry.producer = try reader.string()
    entry.created = try reader.optionalDate()
    entry.createdPlace = try reader.string()
    entry.forms = Set(try reader.values())
    entry.retention = try reader.string()
    entry.type = try reader.optionalValue()
    entry.number = try reader.optionalString()
    entry.year = try reader.optionalYear()
    entry.updated = try reader.optionalDate()
    entry.frequency = try reader.string()
    entry.legalBases = try reader.strings()
    entry.archiveCode = try reader.string()
    entry.link = try reader.optionalString()
    entry.access = try reader.value()
    entry.legalStatus = try reader.value()
    entry.note = try reader.string()
    entry.state = try reader.value()
    entry.origin = try reader.value()
    return entry
  }

  // MARK: Unit

  private static func write(_ unit: Unit, to writer: inout ByteWriter) {
    writer.string(unit.code.rawValue)
    writer.optional(unit.parent?.rawValue)
    writer.string(unit.level.rawValue)
    writer.string(unit.name)
    writer.strings(unit.aliases)
  }

  private static func readUnit(_ reader: inout ByteReader) throws(IndexError) -> Unit {
    let code = try readCode(&reader)
    var parent: Unit.Code?
    if let text = try reader.optionalString() {
      guard let code = Unit.Code(text) else { throw reader.fault("no code of a unit") }
      parent = code
    }
    return Unit(
      code: code, parent: parent, level: try reader.value(), name: try reader.string(), aliases: try reader.strings())
  }

  private static func readCode(_ reader: inout ByteReader) throws(IndexError) -> Unit.Code {
    guard let code = Unit.Code(try reader.string()) else { throw reader.fault("no code of a unit") }
    return code
  }

  // MARK: Document

  private static func write(_ document: StoredDocument, to writer: inout ByteWriter) {
    writer.string(document.id.rawValue)
    writer.string(document.name)
    writer.string(document.mediaType)
    writer.count(document.byteCount)
    writer.string(document.edition.rawValue)
    writer.string(document.textState.rawValue)
    writer.count(document.pageCount)
    writer.optional(document.title)
    writer.optional(document.published)
    writer.optional(document.canonicalURL)
    writer.byte(document.decree == nil ? 0 : 1)
    guard let decree = document.decree else { return }
    writer.string(decree.type.rawValue)
    writer.optional(decree.number)
    writer.optional(decree.year)
    writer.optional(decree.about)
    writer.optional(decree.issuer)
    writer.optional(decree.place)
    writer.optional(decree.date)
    writer.byte(decree.isAnnex ? 1 : 0)
  }

  private static func readDocument(_ reader: inout ByteReader) throws(IndexError) -> StoredDocument {
    guard let id = Document.ID(try reader.string()) else { throw reader.fault("no identity of a document") }
    let name = try reader.string()
    let mediaType = try reader.string()
    let byteCount = try reader.count(atMost: Int.max)
    guard let edition = Edition.ID(try reader.string()) else { throw reader.fault("no identity of an edition") }
    var document = StoredDocument(
      id: id, name: name, mediaType: mediaType, byteCount: byteCount, edition: edition, textState: try reader.value())
    document.pageCount = try reader.count()
    document.title = try reader.optionalString()
    document.published = try reader.optionalString()
    document.canonicalURL = try reader.optionalString()
    if try reader.flag() { document.decree = try readDecree(&reader) }
    return document
  }

  private static func readDecree(_ reader: inout ByteReader) throws(IndexError) -> Decree {
    var decree = Decree(type: try reader.value())
    decree.number = try reader.optionalString()
    decree.year = try reader.optionalYear()
    decree.about = try reader.optionalString()
    decree.issuer = try reader.optionalString()
    decree.place = try reader.optionalString()
    decree.date = try reader.optionalDate()
    decree.isAnnex = try reader.flag()
    return decree
  }
}
