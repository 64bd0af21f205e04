import GRDB

/// A row of the table with its files resolved.
struct ResolvedRow: Sendable {
  let entry: DipEntry
  /// The files in the row's order.
  let files: [RowFile]
}

/// A file that a row names.
struct RowFile: Sendable {
  /// Name the table gives it; kept so that an export reads back the same.
  let name: String
  let content: Content

  enum Content: Sendable {
    /// In the archive already.
    case known(Document.ID)
    /// Its bytes are kept, the register does not know it yet.
    case new(Reception)
  }
}

/// A document under the name a table gives its file.
struct NamedDocument: Sendable, Hashable {
  let id: Document.ID
  let file: String
}

/// What taking the rows of a table did.
struct RowsOutcome: Sendable {
  var added = 0
  var changed = 0
  var unchanged = 0
  var receptions: [ReceptionOutcome] = []
  var consequences = Consequences()
}

extension Register {
  /// Takes rows of a DIP table with the files they name; one transaction, so that either all of the table is in the
  /// register or nothing. A row that stands there just so is left alone.
  func take(_ rows: [ResolvedRow]) throws(ArchiveError) -> RowsOutcome {
    try write("mengimpor tabel DIP") { db in
      let settlement = try Settlement(db)
      var outcome = RowsOutcome()
      for row in rows { try Self.take(row, settlement, &outcome, db) }
      outcome.consequences.published = settlement.published
      outcome.consequences.held = settlement.held
      return outcome
    }
  }

  private static func take(
    _ row: ResolvedRow, _ settlement: Settlement, _ outcome: inout RowsOutcome, _ db: Database
  ) throws {
    let documents = try documents(of: row, &outcome, db)
    var entry = row.entry
    entry.documents = documents.map(\.id)
    entry.origin = .table
    let known = try EntryRows.find(entry.id, db)
    // The table says nothing about publication: that is settled from the documents and what officers decided.
    entry.state = known?.state ?? .draft
    if entry.state == .withdrawn { outcome.consequences.findings.append(Self.staysWithdrawn(entry.id)) }
    if try known == entry && EntryRows.namedDocuments(of: entry.id, db) == documents {
      outcome.unchanged += 1
      return
    }
    try EntryRows.save(entry, files: documents.map(\.file), db)
    if known == nil { outcome.added += 1 } else { outcome.changed += 1 }
    try db.log(known == nil ? "menambah" : "mengubah", entry.id.rawValue, detail: "dari tabel DIP", actor: .officer)
    // Before the row is settled: taking over a document that was withdrawn holds the row back.
    let touched = Set(entry.documents).union(known?.documents ?? [])
    for document in touched.sorted() { try Drafts(settlement, db).update(document) }
    try settlement.settle(entry.id)
  }

  private static func staysWithdrawn(_ id: DipEntry.ID) -> Finding {
    Finding(
      .heldByOfficer, .note, at: .entry(id, field: nil),
      message: "Entri ini pernah ditarik; impor tidak menerbitkannya kembali.",
      cure: "Terbitkan dengan `telusur publish` bila alasan penarikan tidak berlaku lagi.")
  }

  /// The documents of a row, each once: two names may lead to the same bytes.
  private static func documents(
    of row: ResolvedRow, _ outcome: inout RowsOutcome, _ db: Database
  ) throws -> [NamedDocument] {
    var documents: [NamedDocument] = []
    for file in row.files {
      let id: Document.ID
      switch file.content {
      case .known(let known): id = known
      case .new(let reception):
        let received = try receive(reception, db)
        outcome.receptions.append(received)
        id = received.document
      }
      if !documents.contains(where: { $0.id == id }) { documents.append(NamedDocument(id: id, file: file.name)) }
    }
    return documents
  }

  /// Entries from the table of some units with all below them (`[]` = of all), in the order of unit and identity.
  func tableEntries(units: [Unit.Code]) throws(ArchiveError) -> [DipEntry] {
    try read("membaca tabel DIP") { db in
      try EntryRows.allIDs(db).compactMap { try EntryRows.find($0, db) }
        .filter { entry in entry.origin == .table && (units.isEmpty || units.contains { $0.contains(entry.unit) }) }
        .sorted { ($0.unit, $0.id) < ($1.unit, $1.id) }
    }
  }

  /// The documents of an entry with the names the table gives their files.
  func namedDocuments(of entry: DipEntry.ID) throws(ArchiveError) -> [NamedDocument] {
    try read("membaca nama berkas") { db in try EntryRows.namedDocuments(of: entry, db) }
  }
}
