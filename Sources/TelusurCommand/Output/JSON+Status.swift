import Extraction
import Telusur

/// The state of an archive for machines.
struct StatusJSON: Encodable {
  let units: Int
  let entries: [String: Int]
  let unitCounts: [UnitCountJSON]
  let documents: Int
  let editions: Int
  let textStates: [String: Int]
  let scans: ScanCountJSON
  let backlog: Int
  let held: [HeldJSON]
  let exclusions: Int
  let indexes: [IndexJSON]
  let writer: String?

  enum CodingKeys: String, CodingKey {
    case units, entries, documents, editions, backlog, held, exclusions, indexes, writer
    case textStates = "text_states"
    case scans = "ocr"
    case unitCounts = "unit_counts"
  }

  init(_ status: ArchiveStatus) {
    units = status.units
    entries = Dictionary(uniqueKeysWithValues: status.entries.map { ($0.key.rawValue, $0.value) })
    unitCounts = status.unitCounts.map(UnitCountJSON.init)
    documents = status.documents
    editions = status.editions
    textStates = Dictionary(uniqueKeysWithValues: status.textStates.map { ($0.key.rawValue, $0.value) })
    scans = ScanCountJSON(status.scans)
    backlog = status.backlog
    held = status.held.map(HeldJSON.init)
    exclusions = status.exclusions
    indexes = status.indexes.map(IndexJSON.init)
    writer = status.writer
  }
}

/// Pages that are pictures of text, for machines.
struct ScanCountJSON: Encodable {
  let read: Int
  let unread: Int
  let confidence: Int?

  init(_ count: ScanCount) {
    read = count.read
    unread = count.unread
    confidence = count.confidence
  }
}

/// What a unit by itself holds, for machines.
struct UnitCountJSON: Encodable {
  let unit: String
  let entries: Int
  let published: Int
  let held: Int
  let documents: Int
  let needingOCR: Int

  enum CodingKeys: String, CodingKey {
    case unit, entries, published, held, documents
    case needingOCR = "needs_ocr"
  }

  init(_ count: UnitCount) {
    unit = count.unit.code.rawValue
    entries = count.entries
    published = count.published
    held = count.held
    documents = count.documents
    needingOCR = count.needingOCR
  }
}

/// The state of one index for machines.
struct IndexJSON: Encodable {
  let audience: String
  let generation: UInt64?
  let entries: Int
  let committedAt: Int64?
  let analyzer: String?
  let behind: Int

  enum CodingKeys: String, CodingKey {
    case audience, generation, entries, analyzer, behind
    case committedAt = "committed_at"
  }

  init(_ status: IndexStatus) {
    audience = status.audience.rawValue
    generation = status.generation
    entries = status.entries
    committedAt = status.committedAt
    analyzer = status.analyzer
    behind = status.behind
  }
}
