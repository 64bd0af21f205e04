public import SystemPackage

extension Archive {
  /// Reads a DIP table and its files without changing anything.
  public func checkTable(_ path: FilePath) throws(ArchiveError) -> TableReport {
    try readTable(path).report
  }

  /// Takes the rows of a DIP table, and the files they name, into the register.
  ///
  /// All or nothing: one fault anywhere leaves the register as it was, and the report says why. With `partial` the good
  /// rows are taken and the others reported. Rows are known by their identity; entries the table does not name stay as
  /// they are, and what was withdrawn stays withdrawn. The same table twice changes nothing.
  public func importTable(
    _ path: FilePath, partial: Bool = false, progress: @escaping @Sendable (IngestProgress) -> Void = { _ in }
  ) async throws(ArchiveError) -> ImportReport {
    let lock = try startWriting("dip import")
    defer { lock.release() }
    _ = try analyzer()
    let table = try readTable(path)
    var report = ImportReport(table: table.report)
    guard table.report.isClean || partial, !table.rows.isEmpty else { return report }
    let rows = try resolve(table, &report, progress)
    guard partial || rows.count == table.rows.count else { return report }
    let outcome = try register.take(rows)
    report.isApplied = true
    report.note(outcome)
    try await finish(&report.files, progress)
    return report
  }

  /// The DIP table of some units with all below them (`[]` = of all), in the format of the import. Entries made from
  /// documents that no row names are not in it. `notFound` for an unknown unit.
  public func exportTable(units: [Unit.Code] = []) throws(ArchiveError) -> String {
    let known = try Set(register.units().map(\.code))
    if let unknown = units.first(where: { !known.contains($0) }) { throw .notFound(unknown.rawValue) }
    let entries = try register.tableEntries(units: units)
    var files: [DipEntry.ID: [String]] = [:]
    for entry in entries where !entry.documents.isEmpty {
      files[entry.id] = try register.namedDocuments(of: entry.id).map(\.file)
    }
    return DipSheet.write(entries: entries) { files[$0.id] ?? [] }
  }

  private struct ReadTable {
    let rows: [DipSheet.Row]
    let files: TableFiles
    let report: TableReport
  }

  private func readTable(_ path: FilePath) throws(ArchiveError) -> ReadTable {
    let bytes = try Files.read(path, limit: Self.tableLimit)
    let name = path.lastComponent.map { EscapedName.show(Array($0.string.utf8)) } ?? ""
    let sheet = DipSheet.read(bytes: bytes, name: name, units: try register.units(), today: .today)
    let parent = path.removingLastComponent()
    let files = TableFiles(
      folder: parent.isEmpty ? "." : parent, register: register, originals: originals,
      maximumFileSize: configuration.maximumFileSize)
    var rows: [DipSheet.Row] = []
    var findings = sheet.findings
    for row in sheet.rows {
      let faults = try files.check(row)
      if faults.isEmpty { rows.append(row) }
      findings += faults
    }
    return ReadTable(rows: rows, files: files, report: TableReport(rowCount: rows.count, findings: findings))
  }

  private func resolve(
    _ table: ReadTable, _ report: inout ImportReport, _ progress: (IngestProgress) -> Void
  ) throws(ArchiveError) -> [ResolvedRow] {
    var rows: [ResolvedRow] = []
    for (index, row) in table.rows.enumerated() {
      if Task.isCancelled { throw .interrupted }
      switch try table.files.resolve(row, receiver) {
      case .success(let resolved): rows.append(resolved)
      case .failure(let refused):
        report.files.rejected += 1
        report.files.findings.append(refused.finding)
      }
      report.files.seen += row.files.count
      progress(IngestProgress(.receiving, done: index + 1, total: table.rows.count))
    }
    return rows
  }

  /// A table of a hundred thousand rows is some 60 MB; anything larger is another file.
  private static let tableLimit = 256 << 20
}

extension ImportReport {
  fileprivate mutating func note(_ outcome: RowsOutcome) {
    added = outcome.added
    changed = outcome.changed
    unchanged = outcome.unchanged
    for reception in outcome.receptions {
      switch reception {
      case .new: files.received += 1
      case .renewed: files.renewed += 1
      case .unchanged: files.unchanged += 1
      // The officer says by the table which document it is: nothing to remark.
      case .duplicate: files.unchanged += 1
      }
    }
    files.add(outcome.consequences)
  }
}
