import GRDB

/// Entries for documents that no row of the table names: made and removed so that every document belongs to a row or
/// has such an entry of its own, never both.
struct Drafts {
  private let db: Database
  private let settlement: Settlement

  init(_ settlement: Settlement, _ db: Database) {
    self.settlement = settlement
    self.db = db
  }

  /// Makes, renews or removes the entry of a document, as the rows that name it demand.
  func update(_ document: Document.ID) throws {
    let row = try String.fetchOne(
      db,
      sql: """
        SELECT entry FROM entry_documents JOIN entries ON entries.id = entry_documents.entry
        WHERE document = ? AND origin = ? ORDER BY entry LIMIT 1
        """, arguments: [document.rawValue, DipEntry.Origin.table.rawValue])
    if let row {
      try absorb(DipEntry.ID(draftOf: document), document: document, into: row)
    } else {
      try renew(document)
    }
  }

  private func renew(_ id: Document.ID) throws {
    // A document that was never read has nothing to show yet.
    let isRead = try Bool.fetchOne(
      db, sql: "SELECT current IS NOT NULL FROM documents WHERE id = ?", arguments: [id.rawValue])
    guard isRead == true, let document = try DocumentRows.find(id, db), let unit = settlement.tree[document.unit],
      let extract = try DocumentRows.extract(document.current, pageLimit: DraftEntry.pagesRead, db)
    else { return }
    var draft = DraftEntry.make(
      document, unit: unit, extract: extract, decree: try DocumentRows.decree(document.current, db))
    let known = try EntryRows.find(draft.id, db)
    if let known { draft.state = known.state }
    if known != draft { try EntryRows.save(draft, db) }
    try settlement.settle(draft.id)
  }

  /// A row takes the document over. A withdrawal must not be undone by that: it becomes a hold on the document.
  private func absorb(_ draft: DipEntry.ID, document id: Document.ID, into row: String) throws {
    guard let entry = try EntryRows.find(draft, db), let document = try DocumentRows.find(id, db) else { return }
    if entry.state == .withdrawn {
      let finding = Finding(
        .heldByOfficer, .hold, at: .file(document.name, page: nil),
        message: "Dokumen ini pernah ditarik sebagai entri \(draft).",
        cure: "Terbitkan entri dengan `telusur publish` bila alasan penarikan tidak berlaku lagi.")
      try FindingRows.add(finding, to: id, edition: document.current, byOfficer: true, db)
    }
    try EntryRows.remove(draft, db)
    try db.log("menggabungkan", draft.rawValue, detail: "ke entri \(row)", actor: .rule)
  }
}
