import Extraction
import GRDB

/// A file as it comes in: kept already, not yet known to the register.
struct Reception: Sendable {
  let unit: Unit.Code
  /// Name within the unit: the path below the unit's folder, raw bytes.
  let source: [UInt8]
  /// Last component, as people may see it.
  let name: String
  let edition: Edition
  /// An officer wants it held.
  let hold: Bool
}

/// What a file turned out to be.
enum ReceptionOutcome: Sendable, Hashable {
  /// Nothing like it was there.
  case new(Document.ID)
  /// A known document with other content.
  case renewed(Document.ID)
  /// Known byte for byte under this name.
  case unchanged(Document.ID)
  /// The unit has these bytes under another name.
  case duplicate(Document.ID, of: String)

  /// The document it belongs to.
  var document: Document.ID {
    switch self {
    case .new(let id), .renewed(let id), .unchanged(let id), .duplicate(let id, _): id
    }
  }
}

extension Register {
  /// The content last received under a name; `nil` where the name is new.
  func receivedContent(unit: Unit.Code, source: [UInt8]) throws(ArchiveError) -> (Document.ID, Edition.ID)? {
    try read("mencari berkas") { db in try Self.known(unit, source, db) }
  }

  /// Enters files whose bytes are kept already; one transaction. From here on the archive owns them.
  func receive(_ receptions: [Reception]) throws(ArchiveError) -> [ReceptionOutcome] {
    try write("menerima berkas") { db in try receptions.map { try Self.receive($0, db) } }
  }

  static func receive(_ file: Reception, _ db: Database) throws -> ReceptionOutcome {
    let outcome = try classify(file, db)
    if case .unchanged = outcome { return outcome }
    try db.execute(
      sql: "INSERT INTO editions (id, byte_count, kind) VALUES (?, ?, ?) ON CONFLICT DO NOTHING",
      arguments: [file.edition.id.rawValue, file.edition.byteCount, file.edition.kind.rawValue])
    switch outcome {
    case .new(let id): try insert(id, file, db)
    case .renewed(let id): try renew(id, file, db)
    case .duplicate, .unchanged: break
    }
    try remember(file, outcome.document, db)
    if file.hold { try hold(outcome.document, file, db) }
    return outcome
  }

  /// The rules that make a file an identity. A name that merely led to another document (same bytes once) does not
  /// drag that document along when its own content changes: it becomes a document of its own.
  private static func classify(_ file: Reception, _ db: Database) throws -> ReceptionOutcome {
    let own = Document.ID(unit: file.unit, source: file.source)
    if let (document, edition) = try known(file.unit, file.source, db) {
      if edition == file.edition.id { return .unchanged(document) }
      if document == own { return .renewed(own) }
    }
    let twin = try Row.fetchOne(
      db, sql: "SELECT id, name FROM documents WHERE unit = ? AND latest = ? ORDER BY id LIMIT 1",
      arguments: [file.unit.rawValue, file.edition.id.rawValue])
    if let twin, let id = Document.ID(twin["id"]) { return .duplicate(id, of: twin["name"]) }
    return .new(own)
  }

  private static func known(_ unit: Unit.Code, _ source: [UInt8], _ db: Database) throws -> (Document.ID, Edition.ID)? {
    let row = try Row.fetchOne(
      db, sql: "SELECT document, edition FROM sources WHERE unit = ? AND name = ?",
      arguments: [unit.rawValue, source.databaseBlob])
    guard let row, let document = Document.ID(row["document"]), let edition = Edition.ID(row["edition"]) else {
      return nil
    }
    return (document, edition)
  }

  private static func insert(_ id: Document.ID, _ file: Reception, _ db: Database) throws {
    try db.execute(
      sql: "INSERT INTO documents (id, unit, name, latest) VALUES (?, ?, ?, ?)",
      arguments: [id.rawValue, file.unit.rawValue, file.name, file.edition.id.rawValue])
    try appendEdition(id, file.edition.id, db)
    try db.log("menerima", id.rawValue, detail: "versi \(file.edition.id.short)", actor: .officer)
  }

  private static func renew(_ id: Document.ID, _ file: Reception, _ db: Database) throws {
    try db.execute(
      sql: "UPDATE documents SET latest = ?, name = ? WHERE id = ?",
      arguments: [file.edition.id.rawValue, file.name, id.rawValue])
    try appendEdition(id, file.edition.id, db)
    try db.log("memperbarui", id.rawValue, detail: "versi \(file.edition.id.short)", actor: .officer)
  }

  private static func appendEdition(_ id: Document.ID, _ edition: Edition.ID, _ db: Database) throws {
    try db.execute(
      sql: """
        INSERT INTO document_editions (document, sequence, edition)
        SELECT ?1, 1 + coalesce(max(sequence), 0), ?2 FROM document_editions WHERE document = ?1
        """, arguments: [id.rawValue, edition.rawValue])
  }

  private static func remember(_ file: Reception, _ document: Document.ID, _ db: Database) throws {
    try db.execute(
      sql: """
        INSERT INTO sources (unit, name, document, edition) VALUES (?, ?, ?, ?)
        ON CONFLICT (unit, name) DO UPDATE SET document = excluded.document, edition = excluded.edition
        """,
      arguments: [file.unit.rawValue, file.source.databaseBlob, document.rawValue, file.edition.id.rawValue])
  }

  private static func hold(_ document: Document.ID, _ file: Reception, _ db: Database) throws {
    let finding = Finding(
      .heldByOfficer, .hold, at: .file(file.name, page: nil), message: "Ditahan oleh petugas saat diterima.",
      cure: "Terbitkan dengan `telusur publish` bila sudah boleh dilihat publik.")
    try FindingRows.add(finding, to: document, edition: file.edition.id, byOfficer: true, db)
  }
}

extension Document.ID {
  /// Identity of what a unit hands in under a name: the start of a SHA-256 over both, so that an archive built again
  /// from the same files has the same identities.
  init(unit: Unit.Code, source: [UInt8]) {
    self.init(digest: SHA256.digest(Array(unit.rawValue.utf8) + [0] + source))
  }
}

extension Edition.ID {
  /// Enough digits to tell editions apart in a journal.
  var short: String { String(rawValue.prefix(12)) }
}
