import Extraction
import GRDB

extension Register {
  /// The entries an index should hold, with their revisions, in the order of their identities.
  func visible(to audience: Audience) throws(ArchiveError) -> [(id: DipEntry.ID, revision: UInt64)] {
    try read("membaca entri") { db in
      let column = Self.revisionColumn(audience)
      let rows = try Row.fetchCursor(
        db, sql: "SELECT id, \(column) AS revision FROM entries WHERE \(column) IS NOT NULL ORDER BY id")
      var visible: [(id: DipEntry.ID, revision: UInt64)] = []
      while let row = try rows.next() {
        guard let id = DipEntry.ID(row["id"]) else { continue }
        visible.append((id, UInt64(bitPattern: row["revision"])))
      }
      return visible
    }
  }

  /// What an index keeps of an entry; `nil` where the audience may not see it.
  ///
  /// For the public the texts of closed documents are left out here, before anything is analysed, and personal data in
  /// the texts shown (NIP below signatures, numbers an officer let pass) is masked: nobody shall look people up by them.
  ///
  /// - Parameter tree: the register's units, read once by who asks for many entries.
  func stored(
    _ id: DipEntry.ID, for audience: Audience, in tree: UnitHierarchy
  ) throws(ArchiveError) -> (entry: StoredEntry, revision: UInt64)? {
    try read("membaca entri") { db in
      let column = Self.revisionColumn(audience)
      let revision = try Int64.fetchOne(
        db, sql: "SELECT \(column) FROM entries WHERE id = ?", arguments: [id.rawValue])
      guard let revision, var entry = try EntryRows.find(id, db), let unit = tree[entry.unit] else { return nil }
      let shown = Settlement.shown(entry, try SettledDocument.all(of: entry, db), to: audience)
      entry.documents = shown.map(\.id)
      let stored = StoredEntry(
        entry: entry, unit: unit, unitFullName: tree.fullName(of: unit), ancestors: tree.ancestors(of: unit),
        documents: try shown.compactMap { try Self.stored($0, for: audience, db) })
      return (stored, UInt64(bitPattern: revision))
    }
  }

  private static func stored(_ document: SettledDocument, for audience: Audience, _ db: Database) throws
    -> StoredDocument?
  {
    guard let edition = document.edition, let extract = try DocumentRows.extract(edition.id, db) else { return nil }
    let masks = audience == .public ? try hasPersonalData(document.id, edition.id, db) : false
    let pages = extract.pages.filter { !$0.text.isEmpty }.map { page in
      StoredPage(
        number: page.number, text: masks ? Masking.mask(page.text) : page.text, isRecognised: page.state == .ocr)
    }
    return StoredDocument(
      id: document.id, name: masks ? Masking.mask(document.name) : document.name, mediaType: edition.kind.mediaType,
      byteCount: edition.byteCount,
      edition: edition.id, textState: extract.state, pages: pages, pageCount: extract.pages.count,
      title: extract.metadata.title.map { masks ? Masking.mask($0) : $0 },
      decree: try DocumentRows.decree(edition.id, db),
      published: extract.metadata.published, canonicalURL: extract.metadata.canonicalURL)
  }

  private static func hasPersonalData(_ document: Document.ID, _ edition: Edition.ID, _ db: Database) throws -> Bool {
    try Bool.fetchOne(
      db,
      sql:
        "SELECT EXISTS (SELECT 1 FROM findings WHERE document = ? AND edition = ? AND code LIKE 'pii\\_%' ESCAPE '\\')",
      arguments: [document.rawValue, edition.rawValue]) ?? false
  }

  private static func revisionColumn(_ audience: Audience) -> String {
    switch audience {
    case .public: "public_revision"
    case .internal: "internal_revision"
    }
  }
}
