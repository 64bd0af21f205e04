import GRDB

/// The tree of units in the register.
enum UnitRows {
  /// All units, parents before children.
  static func all(_ db: Database) throws -> [Unit] {
    try Row.fetchAll(db, sql: "SELECT * FROM units ORDER BY code").compactMap(unit)
  }

  /// Replaces the tree; a unit that is still used cannot be left out.
  static func replace(_ units: [Unit], _ db: Database) throws {
    for unit in units {
      try db.execute(
        sql: """
          INSERT INTO units (code, parent, level, name, aliases) VALUES (?, ?, ?, ?, ?)
          ON CONFLICT (code) DO UPDATE SET parent = excluded.parent, level = excluded.level, name = excluded.name,
            aliases = excluded.aliases
          """,
        arguments: [
          unit.code.rawValue, unit.parent?.rawValue, unit.level.rawValue, unit.name,
          unit.aliases.joined(separator: "\n"),
        ])
    }
    let kept = Set(units.map(\.code))
    for unit in try all(db) where !kept.contains(unit.code) { try remove(unit.code, db) }
    let orphan = try String.fetchOne(
      db, sql: "SELECT code FROM units WHERE parent IS NOT NULL AND parent NOT IN (SELECT code FROM units)")
    if let orphan { throw ArchiveError.conflict("Unit induk dari \(orphan) tidak ada dalam daftar unit.") }
  }

  private static func remove(_ code: Unit.Code, _ db: Database) throws {
    for table in ["entries", "documents", "sources", "exclusions"] {
      let sql = "SELECT EXISTS (SELECT 1 FROM \(table) WHERE unit = ?)"
      if try Bool.fetchOne(db, sql: sql, arguments: [code.rawValue]) == true {
        throw ArchiveError.conflict("Unit \(code) masih memiliki entri atau dokumen dan tidak dapat dihapus.")
      }
    }
    try db.execute(sql: "DELETE FROM units WHERE code = ?", arguments: [code.rawValue])
  }

  private static func unit(_ row: Row) -> Unit? {
    guard let code = Unit.Code(row["code"]), let level = Unit.Level(rawValue: row["level"]) else { return nil }
    let parent = (row["parent"] as String?).flatMap { Unit.Code($0) }
    return Unit(
      code: code, parent: parent, level: level, name: row["name"], aliases: (row["aliases"] as String).storedLines)
  }
}

extension Register {
  /// The units, parents before children.
  func units() throws(ArchiveError) -> [Unit] {
    try read("membaca unit") { db in try UnitRows.all(db) }
  }

  /// Replaces the tree of units; entries show the new names.
  func setUnits(_ units: [Unit]) throws(ArchiveError) {
    try write("mengganti unit") { db in
      guard try UnitRows.all(db) != units.sorted(by: { $0.code < $1.code }) else { return }
      try UnitRows.replace(units, db)
      try db.log("mengganti", "unit", detail: "\(units.count) unit", actor: .officer)
      try Settlement(db).settleAll()
    }
  }
}

extension String {
  /// A list kept in one column, one item a line.
  var storedLines: [String] { isEmpty ? [] : split(separator: "\n", omittingEmptySubsequences: false).map(String.init) }
}
