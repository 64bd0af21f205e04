import GRDB

extension Register {
  /// An officer lets the public see entries. All or nothing.
  func publish(_ ids: [DipEntry.ID]) throws(ArchiveError) -> ChangeReport {
    try write("menerbitkan entri") { db in
      let settlement = try Settlement(db)
      var report = ChangeReport()
      for id in ids { try Self.publish(id, settlement, &report, db) }
      return report
    }
  }

  private static func publish(
    _ id: DipEntry.ID, _ settlement: Settlement, _ report: inout ChangeReport, _ db: Database
  ) throws {
    guard let entry = try EntryRows.find(id, db) else { throw ArchiveError.notFound(id.rawValue) }
    if entry.state == .published { return report.unchanged.append(id) }
    let documents = try SettledDocument.all(of: entry, db)
    if documents.contains(where: { !$0.isRead }) {
      throw ArchiveError.conflict(
        "Entri \(id) punya dokumen yang belum dibaca; jalankan `telusur ingest` lebih dahulu.")
    }
    if entry.origin == .document, documents.contains(where: \.isExcluded) {
      throw ArchiveError.conflict("Entri \(id) memuat informasi yang dikecualikan dan tidak dapat diterbitkan.")
    }
    for document in entry.documents {
      guard let document = try DocumentRows.find(document, db) else { continue }
      report.findings += try FindingRows.about(document, db).filter { $0.severity != .note }
      try db.execute(
        sql: "INSERT INTO clearances (document, edition) VALUES (?, ?) ON CONFLICT DO NOTHING",
        arguments: [document.id.rawValue, document.current.rawValue])
    }
    try setState(.draft, of: id, db)
    let overruled = Set(report.findings.map(\.code.rawValue)).sorted().joined(separator: ", ")
    try db.log("memutuskan terbit", id.rawValue, detail: overruled, actor: .officer)
    try settlement.settle(id)
    for document in entry.documents {
      for other in try EntryRows.naming(document, db) where other != id { try settlement.settle(other) }
    }
    report.changed.append(id)
  }

  /// An officer takes an entry away from everybody.
  func withdraw(_ id: DipEntry.ID, reason: String) throws(ArchiveError) -> ChangeReport {
    try write("menarik entri") { db in
      var report = ChangeReport()
      guard let entry = try EntryRows.find(id, db) else { throw ArchiveError.notFound(id.rawValue) }
      guard entry.state != .withdrawn else {
        report.unchanged.append(id)
        return report
      }
      try Self.setState(.withdrawn, of: id, db)
      try db.log("menarik", id.rawValue, detail: PersonalData.masked(reason), actor: .officer)
      try Settlement(db).settle(id)
      report.changed.append(id)
      return report
    }
  }

  /// Enters a decision to keep information closed.
  func exclude(_ exclusion: Exclusion) throws(ArchiveError) -> ChangeReport {
    try write("mencatat pengecualian") { db in
      var report = ChangeReport()
      if let document = exclusion.document, try DocumentRows.find(document, db) == nil {
        throw ArchiveError.notFound(document.rawValue)
      }
      let known = try ExclusionRows.all(db).first { $0.id == exclusion.id }
      if known == exclusion { return report }
      try ExclusionRows.save(exclusion, db)
      try db.log("mengecualikan", exclusion.id, detail: exclusion.document?.rawValue ?? "", actor: .officer)
      let settlement = try Settlement(db)
      for document in [known?.document, exclusion.document].compactMap(\.self) {
        for entry in try EntryRows.naming(document, db) {
          try settlement.settle(entry)
          report.changed.append(entry)
        }
      }
      return report
    }
  }

  /// Decisions to keep information closed, in the order of their identities.
  func exclusions() throws(ArchiveError) -> [Exclusion] {
    try read("membaca pengecualian") { db in try ExclusionRows.all(db) }
  }

  private static func setState(_ state: DipEntry.State, of id: DipEntry.ID, _ db: Database) throws {
    try db.execute(sql: "UPDATE entries SET state = ? WHERE id = ?", arguments: [state.rawValue, id.rawValue])
  }
}

/// Decisions to keep information closed, in the register.
enum ExclusionRows {
  /// All, in the order of their identities.
  static func all(_ db: Database) throws -> [Exclusion] {
    try Row.fetchAll(db, sql: "SELECT * FROM exclusions ORDER BY id").compactMap { row in
      guard let unit = Unit.Code(row["unit"]) else { return nil }
      return Exclusion(
        id: row["id"], unit: unit, information: row["information"], legalBasis: row["legal_basis"],
        period: row["period"], decidedBy: row["decided_by"],
        document: (row["document"] as String?).flatMap { Document.ID($0) })
    }
  }

  /// Writes one, new or known.
  static func save(_ exclusion: Exclusion, _ db: Database) throws {
    try db.execute(
      sql: """
        INSERT INTO exclusions (id, unit, information, legal_basis, period, decided_by, document)
        VALUES (?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT (id) DO UPDATE SET unit = excluded.unit, information = excluded.information,
          legal_basis = excluded.legal_basis, period = excluded.period, decided_by = excluded.decided_by,
          document = excluded.document
        """,
      arguments: [
        exclusion.id, exclusion.unit.rawValue, exclusion.information, exclusion.legalBasis, exclusion.period,
        exclusion.decidedBy, exclusion.document?.rawValue,
      ])
  }
}
