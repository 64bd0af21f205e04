import Extraction
import GRDB

/// A content that some documents have received and nobody has described yet, or not with today's code.
struct BacklogItem: Sendable {
  let edition: Edition
  /// The documents that have it.
  let documents: [Document]
  /// What was read before, where only the description is missing (the same bytes in two units, a return to an
  /// earlier content, a better DecreeParser).
  let extract: Extract?
}

extension Register {
  /// Names the code that reads and describes: documents described by other code are due again.
  static let describer = extractorVersion + "+" + Description.version

  /// What is due, in the order of the editions' identities, after `cursor`. Work is a query, not a queue: a run that
  /// dies leaves a longer answer here, never a wrong one.
  func backlog(after cursor: Edition.ID?, limit: Int) throws(ArchiveError) -> [BacklogItem] {
    try read("membaca sisa pekerjaan") { db in
      let ids = try String.fetchAll(
        db,
        sql: """
          SELECT DISTINCT latest FROM documents
          WHERE latest > ? AND (current IS NOT latest OR described IS NOT ?) ORDER BY latest LIMIT ?
          """, arguments: [cursor?.rawValue ?? "", Self.describer, limit])
      return try ids.compactMap { id in try Edition.ID(id).flatMap { try Self.item($0, db) } }
    }
  }

  /// How many editions are due.
  func backlogCount() throws(ArchiveError) -> Int {
    try read("menghitung sisa pekerjaan") { db in try Self.backlogCount(db) }
  }

  static func backlogCount(_ db: Database) throws -> Int {
    try Int.fetchOne(
      db,
      sql: "SELECT count(DISTINCT latest) FROM documents WHERE current IS NOT latest OR described IS NOT ?",
      arguments: [describer]) ?? 0
  }

  private static func item(_ id: Edition.ID, _ db: Database) throws -> BacklogItem? {
    guard let edition = try DocumentRows.edition(id, db) else { return nil }
    let rows = try Row.fetchAll(
      db, sql: "SELECT id, unit, name FROM documents WHERE latest = ? ORDER BY id", arguments: [id.rawValue])
    let documents = rows.compactMap { row -> Document? in
      guard let document = Document.ID(row["id"]), let unit = Unit.Code(row["unit"]) else { return nil }
      return Document(id: document, unit: unit, name: row["name"], current: id)
    }
    let extractor = try String.fetchOne(
      db, sql: "SELECT extractor FROM extracts WHERE edition = ?", arguments: [id.rawValue])
    let extract = extractor == extractorVersion ? try DocumentRows.extract(id, db) : nil
    return BacklogItem(edition: edition, documents: documents, extract: extract)
  }
}
