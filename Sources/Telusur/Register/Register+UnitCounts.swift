import Extraction
import GRDB

extension Register {
  /// What each unit by itself holds, in the order of the tree; units that hold nothing are left out.
  static func unitCounts(_ db: Database) throws -> [UnitCount] {
    let entries = try table(
      """
      SELECT unit, count(*), sum(state = ?), sum(state = ?) FROM entries GROUP BY unit
      """, [DipEntry.State.published.rawValue, DipEntry.State.draft.rawValue], db)
    let documents = try table(
      """
      SELECT unit, count(*), sum(coalesce(state = ?, 0)) FROM documents
      LEFT JOIN extracts ON edition = current GROUP BY unit
      """, [TextState.needsOCR.rawValue], db)
    return try UnitRows.all(db).compactMap { unit in
      let entry = entries[unit.code.rawValue] ?? []
      let document = documents[unit.code.rawValue] ?? []
      guard !entry.isEmpty || !document.isEmpty else { return nil }
      let figure = { (figures: [Int], place: Int) in figures.indices.contains(place) ? figures[place] : 0 }
      return UnitCount(
        unit: unit, entries: figure(entry, 0), published: figure(entry, 1), held: figure(entry, 2),
        documents: figure(document, 0), needingOCR: figure(document, 1))
    }
  }

  /// The figures of each row by its first column.
  private static func table(_ sql: String, _ arguments: StatementArguments, _ db: Database) throws -> [String: [Int]] {
    var table: [String: [Int]] = [:]
    for row in try Row.fetchAll(db, sql: sql, arguments: arguments) {
      table[row[0]] = (1..<row.count).map { row[$0] }
    }
    return table
  }
}
