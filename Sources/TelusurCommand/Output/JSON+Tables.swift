import Telusur

/// A checked table for machines.
struct TableJSON: Encodable {
  let rows: Int
  let clean: Bool
  let findings: [FindingJSON]

  init(_ report: TableReport) {
    rows = report.rowCount
    clean = report.isClean
    findings = report.findings.map(FindingJSON.init)
  }
}

/// An import for machines.
struct ImportJSON: Encodable {
  let applied: Bool
  let rows: Int
  let added: Int
  let changed: Int
  let unchanged: Int
  let findings: [FindingJSON]
  let files: IngestJSON

  init(_ report: ImportReport, held: [HeldEntry]) {
    applied = report.isApplied
    rows = report.table.rowCount
    added = report.added
    changed = report.changed
    unchanged = report.unchanged
    findings = report.table.findings.map(FindingJSON.init)
    files = IngestJSON(report.files, held: held)
  }
}

/// A change of state for machines.
struct ChangeJSON: Encodable {
  let changed: [String]
  let unchanged: [String]
  let findings: [FindingJSON]

  init(_ report: ChangeReport) {
    changed = report.changed.map(\.rawValue)
    unchanged = report.unchanged.map(\.rawValue)
    findings = report.findings.map(FindingJSON.init)
  }
}

/// A unit for machines.
struct UnitJSON: Encodable {
  let code: String
  let parent: String?
  let level: String
  let name: String
  let aliases: [String]

  init(_ unit: Telusur.Unit) {
    code = unit.code.rawValue
    parent = unit.parent?.rawValue
    level = unit.level.rawValue
    name = unit.name
    aliases = unit.aliases
  }
}
