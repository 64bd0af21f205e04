import Extraction
import GRDB

/// Decides, after anything changed, what an entry's state is and what each index should show of it.
///
/// State and revisions follow from the register alone, whatever the order of events was; so two archives with the same
/// content have equal indexes, and an interrupted run ends where an undisturbed one does.
final class Settlement {
  let tree: UnitHierarchy
  private let db: Database
  /// Entries the public sees since this settlement began and did not before.
  private(set) var published: [DipEntry.ID] = []
  /// Entries that wait for an officer since this settlement began and did not before.
  private(set) var held: [DipEntry.ID] = []

  init(_ db: Database) throws {
    self.db = db
    tree = UnitHierarchy(try UnitRows.all(db))
  }

  /// Settles every entry (units were renamed).
  func settleAll() throws {
    for id in try EntryRows.allIDs(db) { try settle(id) }
  }

  /// Settles one entry.
  func settle(_ id: DipEntry.ID) throws {
    guard var entry = try EntryRows.find(id, db), let unit = tree[entry.unit] else { return }
    let documents = try SettledDocument.all(of: entry, db)
    let before = try revisions(of: id)
    let old = entry.state
    entry.state = Self.state(of: entry, documents)
    let after = Revisions(
      publicRevision: isPublic(entry, documents)
        ? RevisionHash.of(entry, unit, tree, Self.shown(entry, documents, to: .public)) : nil,
      internalRevision: isInternal(entry, documents, before) ? RevisionHash.of(entry, unit, tree, documents) : nil)
    if before != after || old != entry.state {
      try db.execute(
        sql: "UPDATE entries SET state = ?, public_revision = ?, internal_revision = ? WHERE id = ?",
        arguments: [entry.state.rawValue, after.publicRevision, after.internalRevision, id.rawValue])
    }
    try note(entry, from: old, isNew: before.internalRevision == nil && after.internalRevision != nil)
  }

  /// What an audience may see of an entry's documents. The one place that decides it (I10, security rule R1).
  static func shown(_ entry: DipEntry, _ documents: [SettledDocument], to audience: Audience) -> [SettledDocument] {
    switch audience {
    case .internal: documents.filter(\.isRead)
    case .public:
      entry.state == .published && entry.access == .open ? documents.filter { $0.isRead && !$0.isExcluded } : []
    }
  }

  private static func state(of entry: DipEntry, _ documents: [SettledDocument]) -> DipEntry.State {
    if entry.state == .withdrawn { return .withdrawn }
    let waits = documents.contains { document in
      guard !document.isCleared else { return false }
      // A picture of a list may show what no scanner of personal data can read, also where OCR read it.
      let isPicture = document.state == .needsOCR || document.state == .ocr
      let isScannedList = isPicture && listTypes.contains(entry.type)
      return document.isHeld || isScannedList || entry.origin == .document && !document.isLegible
    }
    if waits { return .draft }
    // A document nobody has read yet keeps a new entry back, and leaves a known one as it is.
    return documents.allSatisfy(\.isRead) ? .published : entry.state
  }

  private static let listTypes: Set<DocumentType?> = [.list, .summary, .register, .inventory]

  /// A row of the table is public by itself; an entry made from a document is nothing without it.
  private func isPublic(_ entry: DipEntry, _ documents: [SettledDocument]) -> Bool {
    guard entry.state == .published else { return false }
    return entry.origin == .table || !Self.shown(entry, documents, to: .public).isEmpty
  }

  /// Everything but what was withdrawn, and what is so new that its documents have not been read yet.
  private func isInternal(_ entry: DipEntry, _ documents: [SettledDocument], _ before: Revisions) -> Bool {
    guard entry.state != .withdrawn else { return false }
    return before.internalRevision != nil || documents.allSatisfy(\.isRead)
  }

  private func revisions(of id: DipEntry.ID) throws -> Revisions {
    let row = try Row.fetchOne(
      db, sql: "SELECT public_revision, internal_revision FROM entries WHERE id = ?", arguments: [id.rawValue])
    guard let row else { return Revisions() }
    return Revisions(publicRevision: row["public_revision"], internalRevision: row["internal_revision"])
  }

  private func note(_ entry: DipEntry, from old: DipEntry.State, isNew: Bool) throws {
    switch entry.state {
    case .published where old != .published:
      published.append(entry.id)
      try db.log("menerbitkan", entry.id.rawValue, actor: .rule)
    case .draft where isNew || old == .published:
      held.append(entry.id)
      try db.log("menahan", entry.id.rawValue, actor: .rule)
    default: break
    }
  }

  private struct Revisions: Equatable {
    var publicRevision: Int64?
    var internalRevision: Int64?
  }
}

/// A document of an entry, with all that publication depends on.
struct SettledDocument {
  let id: Document.ID
  let name: String
  /// The content that counts; `nil` while none was read.
  let edition: Edition?
  let state: TextState?
  let described: String
  /// Pages read by OCR: the same content can come to have more of them.
  let recognised: Int
  /// An exclusion is in force.
  let isExcluded: Bool
  /// Something was found in this content that an officer must see first.
  let isHeld: Bool
  /// An officer has seen it.
  let isCleared: Bool

  var isRead: Bool { edition != nil }

  /// Whether there is anything to show but a file name. A scan counts: people can read it, though search cannot.
  var isLegible: Bool {
    switch state {
    case .text, .ocr, .needsOCR: true
    case .empty, .damaged, .locked, .exceededLimits, nil: false
    }
  }

  /// The documents of an entry in the officer's order.
  static func all(of entry: DipEntry, _ db: Database) throws -> [SettledDocument] {
    try Row.fetchAll(
      db,
      sql: """
        SELECT d.id, d.name, d.current, d.described, e.byte_count, e.kind, x.state,
          (SELECT count(*) FROM pages WHERE edition = d.current AND state = ?) AS recognised,
          EXISTS (SELECT 1 FROM exclusions WHERE document = d.id) AS excluded,
          EXISTS (SELECT 1 FROM findings WHERE document = d.id AND edition = d.current AND severity = ?) AS held,
          EXISTS (SELECT 1 FROM clearances WHERE document = d.id AND edition = d.current) AS cleared
        FROM entry_documents ed JOIN documents d ON d.id = ed.document
          LEFT JOIN editions e ON e.id = d.current LEFT JOIN extracts x ON x.edition = d.current
        WHERE ed.entry = ? ORDER BY ed.position
        """, arguments: [TextState.ocr.rawValue, Finding.Severity.hold.rawValue, entry.id.rawValue]
    ).compactMap { row in
      guard let id = Document.ID(row["id"]) else { return nil }
      let edition = (row["current"] as String?).flatMap { Edition.ID($0) }.map {
        Edition(id: $0, byteCount: row["byte_count"], kind: row.word("kind") ?? .other)
      }
      return SettledDocument(
        id: id, name: row["name"], edition: edition, state: row.word("state"), described: row["described"] ?? "",
        recognised: row["recognised"],
        isExcluded: row["excluded"], isHeld: row["held"], isCleared: row["cleared"])
    }
  }
}
