import Telusur

/// Structure of a decree, for machines. Places are a page and a UTF-8 offset in that page's text.
struct StructureJSON: Encodable {
  let form: String
  let type: ReadValueJSON<String>
  let number: ReadValueJSON<String>?
  let year: ReadValueJSON<Int>?
  let about: ReadValueJSON<String>?
  let issuer: ReadValueJSON<String>?
  let place: ReadValueJSON<String>?
  let date: ReadValueJSON<String>?
  let signer: ReadValueJSON<String>?
  let parts: [PartJSON]
  let bases: [CitationJSON]
  let relations: [RelationJSON]

  init(_ structure: DecreeStructure) {
    form = structure.form.rawValue
    type = ReadValueJSON(structure.type) { $0.rawValue }
    number = structure.number.map { ReadValueJSON($0) { $0 } }
    year = structure.year.map { ReadValueJSON($0) { $0 } }
    about = structure.about.map { ReadValueJSON($0) { $0 } }
    issuer = structure.issuer.map { ReadValueJSON($0) { $0 } }
    place = structure.place.map { ReadValueJSON($0) { $0 } }
    date = structure.date.map { ReadValueJSON($0) { $0.description } }
    signer = structure.signer.map { ReadValueJSON($0) { $0 } }
    parts = structure.parts.map(PartJSON.init)
    bases = structure.bases.map(CitationJSON.init)
    relations = structure.relations.map(RelationJSON.init)
  }
}

/// A value with its certainty and place.
struct ReadValueJSON<Value: Encodable>: Encodable {
  let value: Value
  let certainty: String
  let span: SpanJSON

  init<Source>(_ read: ReadValue<Source>, _ shown: (Source) -> Value) {
    value = shown(read.value)
    certainty = read.certainty.rawValue
    span = SpanJSON(read.span)
  }
}

/// A stretch of text: `[page, offset]` of its first byte and of the byte after its last.
struct SpanJSON: Encodable {
  let start: [Int]
  let end: [Int]

  init(_ span: TextSpan) {
    start = [span.start.page, span.start.offset]
    end = [span.end.page, span.end.offset]
  }
}

/// A division.
struct PartJSON: Encodable {
  let kind: String
  let label: String?
  let title: String?
  let depth: Int
  let certainty: String
  let quoted: Bool
  let heading: SpanJSON
  let span: SpanJSON

  init(_ part: DecreePart) {
    kind = part.kind.rawValue
    label = part.label
    title = part.title
    depth = part.depth
    certainty = part.certainty.rawValue
    quoted = part.isQuoted
    heading = SpanJSON(part.heading)
    span = SpanJSON(part.span)
  }
}

/// A decree that is named.
struct CitationJSON: Encodable {
  let name: String
  let type: String?
  let number: String?
  let year: Int?
  let about: String?
  let certainty: String
  let span: SpanJSON

  init(_ citation: DecreeCitation) {
    name = citation.name
    type = citation.type?.rawValue
    number = citation.number
    year = citation.year
    about = citation.about
    certainty = citation.certainty.rawValue
    span = SpanJSON(citation.span)
  }
}

/// What is done to another decree.
struct RelationJSON: Encodable {
  let kind: String
  let partial: Bool
  let target: CitationJSON

  init(_ relation: DecreeRelation) {
    kind = relation.kind.rawValue
    partial = relation.isPartial
    target = CitationJSON(relation.target)
  }
}
