import Extraction
import GRDB

extension Register {
  /// The register's share of the archive in figures.
  func status() throws(ArchiveError) -> ArchiveStatus {
    try read("membaca ringkasan") { db in
      var status = ArchiveStatus()
      status.units = try Self.count("units", db)
      status.documents = try Self.count("documents", db)
      status.editions = try Self.count("editions", db)
      status.exclusions = try Self.count("exclusions", db)
      status.backlog = try Self.backlogCount(db)
      status.entries = try Self.tally("SELECT state, count(*) FROM entries GROUP BY state", db)
      status.textStates = try Self.tally(
        "SELECT state, count(*) FROM documents JOIN extracts ON edition = current GROUP BY state", db)
      status.scans = try Self.scans(db)
      status.unitCounts = try Self.unitCounts(db)
      status.held = try Self.held(db)
      status.journal = try JournalRows.newest(ArchiveStatus.listLimit, db)
      return status
    }
  }

  /// An entry with all that is known of it.
  func detail(_ id: DipEntry.ID) throws(ArchiveError) -> EntryDetail? {
    try read("membaca entri") { db in
      let tree = UnitHierarchy(try UnitRows.all(db))
      guard let entry = try EntryRows.find(id, db), let unit = tree[entry.unit] else { return nil }
      let documents = try entry.documents.compactMap { try Self.detail($0, db) }
      return EntryDetail(
        entry: entry, unit: unit, unitFullName: tree.fullName(of: unit), documents: documents,
        findings: try documents.flatMap { try FindingRows.about($0.document, db) },
        history: try JournalRows.about([id.rawValue] + entry.documents.map(\.rawValue), db))
    }
  }

  /// What SQLite itself finds wrong with the file, in English; empty when nothing.
  func integrityFaults() throws(ArchiveError) -> [String] {
    try read("memeriksa register") { db in
      let structure = try String.fetchAll(db, sql: "PRAGMA integrity_check").filter { $0 != "ok" }
      let references = try Row.fetchAll(db, sql: "PRAGMA foreign_key_check").map { row in
        "foreign key: \(row["table"] as String? ?? "?")"
      }
      return structure + references
    }
  }

  private static func count(_ table: String, _ db: Database) throws -> Int {
    try Int.fetchOne(db, sql: "SELECT count(*) FROM \(table)") ?? 0
  }

  private static func tally<Word: RawRepresentable & Hashable>(_ sql: String, _ db: Database) throws -> [Word: Int]
  where Word.RawValue == String {
    var tally: [Word: Int] = [:]
    for row in try Row.fetchAll(db, sql: sql) {
      if let word = Word(rawValue: row[0]) { tally[word] = row[1] }
    }
    return tally
  }

  private static func held(_ db: Database) throws -> [HeldEntry] {
    let ids = try String.fetchAll(
      db, sql: "SELECT id FROM entries WHERE state = ? ORDER BY id LIMIT ?",
      arguments: [DipEntry.State.draft.rawValue, ArchiveStatus.listLimit])
    return try ids.compactMap { id in
      guard let id = DipEntry.ID(id), let entry = try EntryRows.find(id, db) else { return nil }
      let findings = try entry.documents.compactMap { try DocumentRows.find($0, db) }
        .flatMap { try FindingRows.about($0, db) }
      let reasons = findings.filter { $0.severity != .note }
      return HeldEntry(
        id: id, unit: entry.unit, title: entry.title, findings: reasons.isEmpty ? findings : reasons)
    }
  }

  private static func detail(_ id: Document.ID, _ db: Database) throws -> DocumentDetail? {
    guard let document = try DocumentRows.find(id, db), let edition = try DocumentRows.edition(document.current, db)
    else { return nil }
    let excluded = try Bool.fetchOne(
      db, sql: "SELECT EXISTS (SELECT 1 FROM exclusions WHERE document = ?)", arguments: [id.rawValue])
    let editions = try String.fetchAll(
      db, sql: "SELECT edition FROM document_editions WHERE document = ? ORDER BY sequence", arguments: [id.rawValue])
    return DocumentDetail(
      document: document, edition: edition, extract: try DocumentRows.extract(document.current, db),
      decree: try DocumentRows.decree(document.current, db), isExcluded: excluded ?? false,
      editions: editions.compactMap { Edition.ID($0) })
  }
}
