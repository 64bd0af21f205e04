import Foundation
import Telusur

extension Console {
  /// Writes one JSON document on one line.
  func answer(json value: some Encodable) { answer(bytes: Self.bytes(json: value)) }

  /// One JSON document and a line end. Members are sorted, so that equal values give equal bytes.
  static func bytes(json value: some Encodable) -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    // The values encoded here hold text and whole numbers only, which always can be encoded.
    guard let data = try? encoder.encode(value) else { return [] }
    return Array(data) + [0x0A]
  }
}

/// A finding for machines.
struct FindingJSON: Encodable {
  let code: String
  let severity: String
  let place: PlaceJSON
  let message: String
  let cure: String

  init(_ finding: Finding) {
    code = finding.code.rawValue
    severity = finding.severity.rawValue
    place = PlaceJSON(finding.place)
    message = finding.message
    cure = finding.cure
  }
}

/// The place of a finding for machines: `kind` tells which of the other members are set.
struct PlaceJSON: Encodable {
  let kind: String
  var row: Int?
  var column: String?
  var name: String?
  var page: Int?
  var id: String?
  var field: String?

  init(_ place: Finding.Place) {
    switch place {
    case .cell(let row, let column):
      kind = "cell"
      self.row = row
      self.column = column
    case .table(let name):
      kind = "table"
      self.name = name
    case .file(let name, let page):
      kind = "file"
      self.name = name
      self.page = page
    case .entry(let id, let field):
      kind = "entry"
      self.id = id.rawValue
      self.field = field
    case .archive(let part):
      kind = "archive"
      name = part
    }
  }
}

/// An ingestion for machines.
struct IngestJSON: Encodable {
  let seen: Int
  let received: Int
  let renewed: Int
  let unchanged: Int
  let duplicates: Int
  let rejected: Int
  let published: [String]
  let held: [HeldJSON]
  let findings: [FindingJSON]

  init(_ report: IngestReport, held: [HeldEntry]) {
    seen = report.seen
    received = report.received
    renewed = report.renewed
    unchanged = report.unchanged
    duplicates = report.duplicates
    rejected = report.rejected
    published = report.published.map(\.rawValue)
    self.held = held.map(HeldJSON.init)
    findings = report.findings.map(FindingJSON.init)
  }
}

/// A held entry for machines.
struct HeldJSON: Encodable {
  let id: String
  let unit: String
  let title: String
  let findings: [FindingJSON]

  init(_ entry: HeldEntry) {
    id = entry.id.rawValue
    unit = entry.unit.rawValue
    title = entry.title
    findings = entry.findings.map(FindingJSON.init)
  }
}
