import Extraction
import GRDB

/// What changed for people when something was entered.
struct Consequences: Sendable {
  /// Entries the public sees now and did not before.
  var published: [DipEntry.ID] = []
  /// Entries that wait for an officer now and did not before.
  var held: [DipEntry.ID] = []
  /// What was noticed.
  var findings: [Finding] = []
}

extension Register {
  /// Enters what was read from some editions and what follows from it: findings, the content that counts, entries for
  /// documents no row names, states and revisions. One transaction.
  func describe(_ descriptions: [Description]) throws(ArchiveError) -> Consequences {
    try write("mencatat hasil ekstraksi") { db in
      let settlement = try Settlement(db)
      var findings: [Finding] = []
      for description in descriptions {
        if description.isNewExtract {
          try DocumentRows.save(description.extract, decree: description.decree, of: description.edition.id, db)
        } else {
          try Self.replaceDecree(description, db)
        }
        for (document, noticed) in description.findings {
          findings += try Self.describe(document, noticed, description, settlement, db)
        }
      }
      return Consequences(published: settlement.published, held: settlement.held, findings: findings)
    }
  }

  private static func describe(
    _ document: Document, _ noticed: [Finding], _ description: Description, _ settlement: Settlement, _ db: Database
  ) throws -> [Finding] {
    // A newer content may have come in meanwhile: then this description is for the archive's past only.
    try db.execute(
      sql: "UPDATE documents SET current = latest, described = ? WHERE id = ? AND latest = ?",
      arguments: [describer, document.id.rawValue, description.edition.id.rawValue])
    let all = try noticed + twins(of: document, description.decree, db)
    try FindingRows.replace(all, of: document.id, edition: description.edition.id, db)
    try Drafts(settlement, db).update(document.id)
    for entry in try EntryRows.naming(document.id, db) { try settlement.settle(entry) }
    return all
  }

  /// Two documents that call themselves the same decree: both are kept, and an officer looks.
  private static func twins(of document: Document, _ decree: Decree?, _ db: Database) throws -> [Finding] {
    guard let key = decree?.key else { return [] }
    let names = try String.fetchAll(
      db,
      sql: """
        SELECT documents.name FROM decrees JOIN documents ON documents.current = decrees.edition
        WHERE decrees.key = ? AND documents.id <> ? ORDER BY documents.name LIMIT 3
        """, arguments: [DocumentRows.keyText(key), document.id.rawValue])
    guard !names.isEmpty else { return [] }
    return [
      Finding(
        .duplicateDecreeNumber, .note, at: .file(document.name, page: 1),
        message:
          "Nomor \(key.number) Tahun \(key.year) dari \(key.issuer) juga dimiliki: \(names.joined(separator: ", ")).",
        cure: "Periksa apakah keduanya keputusan yang sama; tarik yang keliru dengan `telusur withdraw`.")
    ]
  }

  private static func replaceDecree(_ description: Description, _ db: Database) throws {
    let stored = try DocumentRows.decree(description.edition.id, db)
    guard stored != description.decree else { return }
    try DocumentRows.save(description.extract, decree: description.decree, of: description.edition.id, db)
  }
}
