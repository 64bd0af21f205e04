import Extraction
import GRDB

extension Register {
  /// The pages of a content that were read by OCR before, by this reader.
  func scans(of edition: Edition.ID, by reader: String) throws(ArchiveError) -> [Page] {
    try read("membaca hasil OCR") { db in
      try Row.fetchAll(
        db, sql: "SELECT page, state, text, confidence FROM scans WHERE edition = ? AND reader = ?",
        arguments: [edition.rawValue, reader]
      ).map { row in
        Page(
          number: row["page"], text: row["text"], state: row.word("state") ?? .needsOCR, confidence: row["confidence"])
      }
    }
  }

  /// Keeps pages as they come from OCR: they are the dearest thing a run makes.
  func keepScans(_ pages: [Page], of edition: Edition.ID, by reader: String) throws(ArchiveError) {
    try write("mencatat hasil OCR") { db in
      let insert = try db.cachedStatement(
        sql: "INSERT OR REPLACE INTO scans (edition, page, reader, state, text, confidence) VALUES (?, ?, ?, ?, ?, ?)")
      for page in pages {
        try insert.execute(
          arguments: [edition.rawValue, page.number, reader, page.state.rawValue, page.text, page.confidence])
      }
    }
  }

  /// How many pages are pictures of text, and how sure OCR is of those it read.
  static func scans(_ db: Database) throws -> ScanCount {
    var count = ScanCount()
    let row = try Row.fetchOne(
      db,
      sql: """
        SELECT sum(state = ?), sum(state = ?), round(avg(confidence)) FROM pages
        WHERE state IN (?, ?) AND edition IN (SELECT current FROM documents)
        """,
      arguments: StatementArguments([TextState.ocr, .needsOCR, .ocr, .needsOCR].map(\.rawValue)))
    guard let row else { return count }
    (count.read, count.unread) = (row[0] ?? 0, row[1] ?? 0)
    count.confidence = (row[2] as Double?).map { Int($0) }
    return count
  }

  /// A content with pages that were not read because a package was missing; `nil` where there is none.
  func unreadScan() throws(ArchiveError) -> Edition? {
    try read("mencari pindaian yang belum terbaca") { db in
      let id = try String.fetchOne(
        db, sql: "SELECT edition FROM extracts WHERE unread <> '' ORDER BY edition LIMIT 1")
      return try id.flatMap { Edition.ID($0) }.flatMap { try DocumentRows.edition($0, db) }
    }
  }

  /// Makes contents due again whose pages were not read because OCR was off, or also because packages were missing.
  func recallUnread(includingMissing: Bool) throws(ArchiveError) {
    try write("mengingat pindaian yang belum terbaca") { db in
      let which = includingMissing ? "unread IS NOT NULL" : "unread = ''"
      try db.execute(
        sql: "UPDATE documents SET described = NULL WHERE latest IN (SELECT edition FROM extracts WHERE \(which))")
      try db.execute(sql: "UPDATE extracts SET extractor = '' WHERE \(which)")
    }
  }
}
