import GRDB

/// Entries of the Daftar Informasi Publik in the register.
enum EntryRows {
  /// An entry with its documents in the officer's order; `nil` for an unknown identity.
  static func find(_ id: DipEntry.ID, _ db: Database) throws -> DipEntry? {
    guard let row = try Row.fetchOne(db, sql: "SELECT * FROM entries WHERE id = ?", arguments: [id.rawValue]) else {
      return nil
    }
    return try entry(row, documents: documents(of: id, db))
  }

  /// Identities of all entries, in their order.
  static func allIDs(_ db: Database) throws -> [DipEntry.ID] {
    try String.fetchAll(db, sql: "SELECT id FROM entries ORDER BY id").compactMap { DipEntry.ID($0) }
  }

  /// Identities of the entries that name a document.
  static func naming(_ document: Document.ID, _ db: Database) throws -> [DipEntry.ID] {
    try String.fetchAll(
      db, sql: "SELECT entry FROM entry_documents WHERE document = ? ORDER BY entry", arguments: [document.rawValue]
    ).compactMap { DipEntry.ID($0) }
  }

  /// Documents of an entry in the officer's order.
  static func documents(of id: DipEntry.ID, _ db: Database) throws -> [Document.ID] {
    try String.fetchAll(
      db, sql: "SELECT document FROM entry_documents WHERE entry = ? ORDER BY position", arguments: [id.rawValue]
    ).compactMap { Document.ID($0) }
  }

  /// The same with the names the table gives their files.
  static func namedDocuments(of id: DipEntry.ID, _ db: Database) throws -> [NamedDocument] {
    try Row.fetchAll(
      db, sql: "SELECT document, file FROM entry_documents WHERE entry = ? ORDER BY position", arguments: [id.rawValue]
    ).compactMap { row in Document.ID(row["document"]).map { NamedDocument(id: $0, file: row["file"]) } }
  }

  /// Writes an entry, new or known. State and revisions of a known one stay as they are: `Settlement` decides them.
  ///
  /// - Parameter files: names the table gives the files of the documents; empty for an entry without a row.
  static func save(_ entry: DipEntry, files: [String] = [], _ db: Database) throws {
    let columns = self.columns(of: entry)
    let names = columns.map(\.0)
    let changes = names.dropFirst().filter { $0 != "state" }.map { "\($0) = excluded.\($0)" }
    try db.execute(
      sql: """
        INSERT INTO entries (\(names.joined(separator: ", "))) VALUES (\(databaseQuestionMarks(count: names.count)))
        ON CONFLICT (id) DO UPDATE SET \(changes.joined(separator: ", "))
        """, arguments: StatementArguments(columns.map(\.1)))
    try db.execute(sql: "DELETE FROM entry_documents WHERE entry = ?", arguments: [entry.id.rawValue])
    for (position, document) in entry.documents.enumerated() {
      try db.execute(
        sql: "INSERT INTO entry_documents (entry, position, document, file) VALUES (?, ?, ?, ?)",
        arguments: [entry.id.rawValue, position, document.rawValue, files.dropFirst(position).first ?? ""])
    }
  }

  /// Removes an entry that a row of the table replaces.
  static func remove(_ id: DipEntry.ID, _ db: Database) throws {
    try db.execute(sql: "DELETE FROM entries WHERE id = ?", arguments: [id.rawValue])
  }

  private static func columns(of entry: DipEntry) -> [(String, (any DatabaseValueConvertible)?)] {
    [
      ("id", entry.id.rawValue), ("unit", entry.unit.rawValue), ("category", entry.category?.rawValue),
      ("title", entry.title), ("summary", entry.summary), ("custodian", entry.custodian), ("producer", entry.producer),
      ("created", entry.created?.description), ("created_place", entry.createdPlace),
      ("forms", entry.forms.map(\.rawValue).sorted().joined(separator: "\n")), ("retention", entry.retention),
      ("type", entry.type?.rawValue), ("number", entry.number), ("year", entry.year),
      ("updated", entry.updated?.description), ("frequency", entry.frequency),
      ("legal_bases", entry.legalBases.joined(separator: "\n")), ("archive_code", entry.archiveCode),
      ("link", entry.link), ("access", entry.access.rawValue), ("legal_status", entry.legalStatus.rawValue),
      ("note", entry.note), ("state", entry.state.rawValue), ("origin", entry.origin.rawValue),
    ]
  }

  private static func entry(_ row: Row, documents: [Document.ID]) -> DipEntry? {
    guard let id = DipEntry.ID(row["id"]), let unit = Unit.Code(row["unit"]) else { return nil }
    return DipEntry(
      id: id, unit: unit, title: row["title"], category: row.word("category"), summary: row["summary"],
      custodian: row["custodian"], producer: row["producer"], created: row.date("created"),
      createdPlace: row["created_place"],
      forms: Set((row["forms"] as String).storedLines.compactMap { DipEntry.Form(rawValue: $0) }),
      retention: row["retention"], type: row.word("type"), number: row["number"], year: row["year"],
      updated: row.date("updated"), frequency: row["frequency"],
      legalBases: (row["legal_bases"] as String).storedLines, archiveCode: row["archive_code"], link: row["link"],
      // An unknown word cannot come from this code; the careful reading is the one that shows least.
      access: row.word("access") ?? .onRequest, legalStatus: row.word("legal_status") ?? .inForce, note: row["note"],
      state: row.word("state") ?? .draft, origin: row.word("origin") ?? .table, documents: documents)
  }
}

extension Row {
  /// An official word out of a column; `nil` for NULL and for a word this version does not know.
  func word<Word: RawRepresentable>(_ column: String) -> Word? where Word.RawValue == String {
    (self[column] as String?).flatMap { Word(rawValue: $0) }
  }

  /// A date out of a column.
  func date(_ column: String) -> PartialDate? {
    (self[column] as String?).flatMap { PartialDate(iso: $0) }
  }
}
