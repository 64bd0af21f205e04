import Extraction
import Telusur

/// An entry as the register has it, for machines. Members of `entry` are spelled as in the HTTP interface.
struct EntryJSON: Encodable {
  let entry: FieldsJSON
  let documents: [DocumentJSON]
  let findings: [FindingJSON]
  let history: [JournalJSON]

  init(_ detail: EntryDetail, pages: DocumentPages?) {
    entry = FieldsJSON(detail)
    let texts = pages?.documents.map { ($0.document.document.id, $0.pages) } ?? []
    let wanted = Dictionary(texts, uniquingKeysWith: { first, _ in first })
    documents = detail.documents.map { item in
      DocumentJSON(item, pages: pages == nil ? nil : wanted[item.document.id] ?? [])
    }
    findings = detail.findings.map(FindingJSON.init)
    history = detail.history.map(JournalJSON.init)
  }
}

/// The columns of an entry.
struct FieldsJSON: Encodable {
  let id: String
  let state: String
  let unit: String
  let unitFullName: String
  let category: String?
  let title: String
  let summary: String
  let custodian: String
  let producer: String
  let created: String?
  let createdPlace: String
  let forms: [String]
  let retention: String
  let type: String?
  let number: String?
  let year: Int?
  let updated: String?
  let frequency: String
  let legalBases: [String]
  let archiveCode: String
  let link: String?
  let access: String
  let legalStatus: String
  let note: String
  let origin: String

  enum CodingKeys: String, CodingKey {
    case id, state, unit, category, title, summary, custodian, producer, created, forms, retention, type, number, year
    case updated, frequency, link, access, note, origin
    case unitFullName = "unit_full_name"
    case createdPlace = "created_place"
    case legalBases = "legal_bases"
    case archiveCode = "archive_code"
    case legalStatus = "legal_status"
  }

  init(_ detail: EntryDetail) {
    let entry = detail.entry
    id = entry.id.rawValue
    state = entry.state.rawValue
    unit = entry.unit.rawValue
    unitFullName = detail.unitFullName
    category = entry.category?.rawValue
    title = entry.title
    summary = entry.summary
    custodian = entry.custodian
    producer = entry.producer
    created = entry.created?.description
    createdPlace = entry.createdPlace
    forms = DipEntry.Form.allCases.filter(entry.forms.contains).map(\.rawValue)
    retention = entry.retention
    type = entry.type?.rawValue
    number = entry.number
    year = entry.year
    updated = entry.updated?.description
    frequency = entry.frequency
    legalBases = entry.legalBases
    archiveCode = entry.archiveCode
    link = entry.link
    access = entry.access.rawValue
    legalStatus = entry.legalStatus.rawValue
    note = entry.note
    origin = entry.origin.rawValue
  }
}

/// A document of an entry; `pages` only where texts were asked for.
struct DocumentJSON: Encodable {
  let id: String
  let name: String
  let edition: String
  let bytes: Int
  let kind: String
  let textState: String?
  let pageCount: Int?
  let confidence: Int?
  let excluded: Bool
  let relations: [RelationJSON]
  let pages: [PageJSON]?

  enum CodingKeys: String, CodingKey {
    case id, name, edition, bytes, kind, confidence, excluded, relations, pages
    case textState = "text_state"
    case pageCount = "page_count"
  }

  init(_ detail: DocumentDetail, pages: [Page]?) {
    id = detail.document.id.rawValue
    name = detail.document.name
    edition = detail.edition.id.rawValue
    bytes = detail.edition.byteCount
    kind = detail.edition.kind.rawValue
    textState = detail.extract?.state.rawValue
    pageCount = detail.extract?.pages.count
    confidence = detail.extract?.confidence
    excluded = detail.isExcluded
    relations = detail.relations.map(RelationJSON.init)
    self.pages = pages?.map(PageJSON.init)
  }
}

/// A page of text.
struct PageJSON: Encodable {
  let number: Int
  let text: String
  let state: String
  let confidence: Int?

  init(_ page: Page) {
    number = page.number
    text = page.text
    state = page.state.rawValue
    confidence = page.confidence
  }
}

/// A line of the journal.
struct JournalJSON: Encodable {
  let sequence: Int64
  let at: String
  let actor: String
  let verb: String
  let subject: String
  let detail: String

  init(_ line: JournalLine) {
    sequence = line.sequence
    at = line.at
    actor = line.actor
    verb = line.verb
    subject = line.subject
    detail = line.detail
  }
}
