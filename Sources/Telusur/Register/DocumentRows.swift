import Extraction
import GRDB

/// Documents, their editions and what was read from them, in the register.
enum DocumentRows {
  /// A document with the content that counts; a document never read yet shows the one received last.
  static func find(_ id: Document.ID, _ db: Database) throws -> Document? {
    let sql = "SELECT id, unit, name, coalesce(current, latest) AS edition FROM documents WHERE id = ?"
    guard let row = try Row.fetchOne(db, sql: sql, arguments: [id.rawValue]), let unit = Unit.Code(row["unit"]),
      let edition = Edition.ID(row["edition"])
    else { return nil }
    return Document(id: id, unit: unit, name: row["name"], current: edition)
  }

  /// An edition.
  static func edition(_ id: Edition.ID, _ db: Database) throws -> Edition? {
    guard
      let row = try Row.fetchOne(
        db, sql: "SELECT byte_count, kind FROM editions WHERE id = ?", arguments: [id.rawValue])
    else { return nil }
    return Edition(id: id, byteCount: row["byte_count"], kind: row.word("kind") ?? .other)
  }

  /// What was read from an edition, with the pages up to `pageLimit`; `nil` where the extractor has not been there.
  static func extract(_ id: Edition.ID, pageLimit: Int = .max, _ db: Database) throws -> Extract? {
    guard
      let row = try Row.fetchOne(db, sql: "SELECT * FROM extracts WHERE edition = ?", arguments: [id.rawValue])
    else { return nil }
    let pages = try Row.fetchAll(
      db, sql: "SELECT number, text, state, confidence FROM pages WHERE edition = ? ORDER BY number LIMIT ?",
      arguments: [id.rawValue, pageLimit]
    ).map {
      Page(number: $0["number"], text: $0["text"], state: $0.word("state") ?? .text, confidence: $0["confidence"])
    }
    let unread = row["unread"] as String?
    return Extract(
      extractor: row["extractor"], kind: row.word("kind") ?? .other, state: row.word("state") ?? .damaged,
      failure: (row["failure"] as String?).flatMap { ExtractionFailure(code: $0) }, pages: pages,
      metadata: metadata(row), damage: row["damage"],
      missingPackages: unread?.split(separator: " ").map(String.init) ?? [], isOCROff: unread == "")
  }

  /// What an edition says of itself as a decree.
  static func decree(_ id: Edition.ID, _ db: Database) throws -> Decree? {
    guard let row = try Row.fetchOne(db, sql: "SELECT * FROM decrees WHERE edition = ?", arguments: [id.rawValue]),
      let type: DocumentType = row.word("type")
    else { return nil }
    return Decree(
      type: type, number: row["number"], year: row["year"], about: row["about"], issuer: row["issuer"],
      place: row["place"], date: row.date("date"), isAnnex: row["is_annex"])
  }

  /// Replaces what was read from an edition.
  static func save(_ extract: Extract, decree: Decree?, of id: Edition.ID, _ db: Database) throws {
    // Pages and decree go with the extract (ON DELETE CASCADE).
    try db.execute(sql: "DELETE FROM extracts WHERE edition = ?", arguments: [id.rawValue])
    let data = extract.metadata
    try db.execute(
      sql: """
        INSERT INTO extracts (edition, extractor, kind, state, failure, damage, page_count, title, author, site,
          canonical_url, published, modified, created, linked_documents, unread)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
      arguments: [
        id.rawValue, extract.extractor, extract.kind.rawValue, extract.state.rawValue, extract.failure?.code,
        extract.damage, extract.pages.count, data.title, data.author, data.site, data.canonicalURL, data.published,
        data.modified, data.created, data.linkedDocuments.joined(separator: "\n"),
        extract.isOCROff ? "" : extract.missingPackages.isEmpty ? nil : extract.missingPackages.joined(separator: " "),
      ])
    let insert = try db.cachedStatement(
      sql: "INSERT INTO pages (edition, number, state, text, confidence) VALUES (?, ?, ?, ?, ?)")
    for page in extract.pages {
      try insert.execute(arguments: [id.rawValue, page.number, page.state.rawValue, page.text, page.confidence])
    }
    if let decree { try save(decree, of: id, db) }
  }

  private static func save(_ decree: Decree, of id: Edition.ID, _ db: Database) throws {
    try db.execute(
      sql: """
        INSERT INTO decrees (edition, type, number, year, about, issuer, place, date, is_annex, key)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
      arguments: [
        id.rawValue, decree.type.rawValue, decree.number, decree.year, decree.about, decree.issuer, decree.place,
        decree.date?.description, decree.isAnnex, decree.key.map(keyText),
      ])
  }

  /// A key as one comparable text; the separator can be in none of its parts.
  static func keyText(_ key: DecreeKey) -> String {
    [key.type.rawValue, key.issuer, String(key.year), key.number].joined(separator: "\u{1F}")
  }

  private static func metadata(_ row: Row) -> Metadata {
    Metadata(
      title: row["title"], author: row["author"], site: row["site"], canonicalURL: row["canonical_url"],
      published: row["published"], modified: row["modified"], created: row["created"],
      linkedDocuments: (row["linked_documents"] as String).storedLines)
  }
}
