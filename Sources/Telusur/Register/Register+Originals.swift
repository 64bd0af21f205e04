import Extraction
import GRDB

extension Register {
  /// Editions whose identity begins with two digits, and the public may have. Two digits at a time keep the lists short
  /// in an archive of any size.
  func openEditions(beginning digits: String) throws(ArchiveError) -> Set<Edition.ID> {
    try read("membaca daftar berkas asli") { db in try Self.open(beginning: digits, db) }
  }

  /// All editions whose identity begins with two digits.
  func editionList(beginning digits: String) throws(ArchiveError) -> [Edition] {
    try read("membaca daftar berkas asli") { db in
      // "g" follows every hexadecimal digit.
      try Row.fetchAll(
        db, sql: "SELECT * FROM editions WHERE id >= ? AND id < ? ORDER BY id", arguments: [digits, digits + "g"]
      ).compactMap { row in
        guard let id = Edition.ID(row["id"]) else { return nil }
        return Edition(id: id, byteCount: row["byte_count"], kind: row.word("kind") ?? .other)
      }
    }
  }

  /// The same rule as `Settlement.shown` for the public, as one query: what the index shows, the file server has.
  private static func open(beginning digits: String, _ db: Database) throws -> Set<Edition.ID> {
    let ids = try String.fetchAll(
      db,
      sql: """
        SELECT DISTINCT d.current FROM documents d JOIN entry_documents ed ON ed.document = d.id
          JOIN entries e ON e.id = ed.entry
        WHERE d.current >= ? AND d.current < ? AND e.public_revision IS NOT NULL AND e.access = ?
          AND NOT EXISTS (SELECT 1 FROM exclusions WHERE document = d.id)
        """, arguments: [digits, digits + "g", DipEntry.Access.open.rawValue])
    return Set(ids.compactMap { Edition.ID($0) })
  }
}
