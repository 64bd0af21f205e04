import GRDB

/// What is noted about documents, in the register.
enum FindingRows {
  /// Replaces what reading a content found; what an officer decided stays.
  static func replace(_ findings: [Finding], of document: Document.ID, edition: Edition.ID, _ db: Database) throws {
    try db.execute(
      sql: "DELETE FROM findings WHERE document = ? AND edition = ? AND by_officer = 0",
      arguments: [document.rawValue, edition.rawValue])
    for finding in findings { try add(finding, to: document, edition: edition, byOfficer: false, db) }
  }

  /// Adds one; the same decision of an officer twice counts once.
  static func add(
    _ finding: Finding, to document: Document.ID, edition: Edition.ID, byOfficer: Bool, _ db: Database
  ) throws {
    if byOfficer {
      let known = try Bool.fetchOne(
        db,
        sql:
          "SELECT EXISTS (SELECT 1 FROM findings WHERE document = ? AND edition = ? AND code = ? AND by_officer = 1)",
        arguments: [document.rawValue, edition.rawValue, finding.code.rawValue])
      if known == true { return }
    }
    var page: Int?
    if case .file(_, let number) = finding.place { page = number }
    try db.execute(
      sql: """
        INSERT INTO findings (document, edition, code, severity, page, message, cure, by_officer)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?)
        """,
      arguments: [
        document.rawValue, edition.rawValue, finding.code.rawValue, finding.severity.rawValue, page, finding.message,
        finding.cure, byOfficer,
      ])
  }

  /// Everything noted about the content of a document that counts.
  static func about(_ document: Document, _ db: Database) throws -> [Finding] {
    try Row.fetchAll(
      db, sql: "SELECT * FROM findings WHERE document = ? AND edition = ? ORDER BY id",
      arguments: [document.id.rawValue, document.current.rawValue]
    ).compactMap { row in
      guard let code = Finding.Code(rawValue: row["code"]) else { return nil }
      return Finding(
        code, row.word("severity") ?? .hold, at: .file(document.name, page: row["page"]), message: row["message"],
        cure: row["cure"])
    }
  }
}
