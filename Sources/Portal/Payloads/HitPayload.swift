import Extraction
import Telusur

extension JSONWriter {
  /// The members of a hit; with `fields` only those asked for.
  mutating func write(_ hit: Hit, of request: SearchRequest) {
    let wanted = { (member: HitMember) in request.members.isEmpty || request.members.contains(member) }
    let entry = hit.entry.entry
    member("id", entry.id.rawValue)
    if wanted(.url) { member("url", Address.page(of: entry.id)) }
    if wanted(.title) { member("title", segments: hit.title) }
    if wanted(.summary) { member("summary", entry.summary) }
    if wanted(.category) { member("category", entry.category?.rawValue) }
    if wanted(.unit) { member("unit", object: { $0.write(unit: hit.entry) }) }
    if wanted(.type) { member("type", entry.type?.rawValue) }
    if wanted(.number) { member("number", entry.number) }
    if wanted(.year) { member("year", entry.year) }
    if wanted(.created) { member("created", entry.created?.description) }
    if wanted(.updated) { member("updated", entry.updated?.description) }
    if wanted(.access) { member("access", entry.access.rawValue) }
    if wanted(.legalStatus) { member("legal_status", entry.legalStatus.rawValue) }
    if wanted(.forms) { member("forms", entry.sortedForms) }
    if wanted(.document) {
      member("document", hit.document) { writer, document in writer.write(document, access: entry.access) }
    }
    if wanted(.snippets) { write(hit.snippets) }
    if wanted(.matchedIn) { member("matched_in", hit.matchedIn.map(\.rawValue)) }
    if wanted(.explanation) { member("explanation", hit.explanation) { writer, tree in writer.write(tree) } }
  }

  mutating func member(_ name: String, segments: [Segment]) {
    member(name, array: segments) { writer, segment in
      writer.element {
        $0.member("text", segment.text)
        $0.member("match", segment.isMatch)
      }
    }
  }

  mutating func write(unit stored: StoredEntry) {
    member("code", stored.unit.code.rawValue)
    member("level", stored.unit.level.rawValue)
    member("name", stored.unit.name)
    member("full_name", stored.unitFullName)
  }

  /// A document in a list; its file only where anybody may have it.
  mutating func write(_ document: StoredDocument, access: DipEntry.Access) {
    member("id", document.id.rawValue)
    member("name", document.name)
    member("media_type", document.mediaType)
    member("bytes", document.byteCount)
    member("pages", document.pageCount)
    member("text_state", document.textState.rawValue)
    member("file", access == .open ? Address.file(of: document.id) : nil)
  }

  private mutating func write(_ snippets: [Snippet]) {
    member("snippets", array: snippets) { writer, snippet in
      writer.element {
        $0.member("document", snippet.document?.rawValue)
        $0.member("page", snippet.page)
        $0.member("ocr", snippet.isRecognised)
        $0.member("segments", segments: snippet.segments)
      }
    }
  }

  private mutating func write(_ explanation: ScoreExplanation) {
    member("value", rounded: explanation.value)
    member("text", explanation.text)
    member("parts", array: explanation.parts) { writer, part in writer.element { $0.write(part) } }
  }
}

extension DipEntry {
  /// Forms in their official order.
  var sortedForms: [String] { Form.allCases.filter(forms.contains).map(\.rawValue) }
}

/// Addresses inside the interface.
enum Address {
  /// Page of an entry for people.
  static func page(of entry: DipEntry.ID) -> String { "/entries/\(entry)" }
  /// File of a document.
  static func file(of document: Document.ID) -> String { "/api/v1/documents/\(document)/file" }
  /// Texts of a document.
  static func text(of document: Document.ID) -> String { "/api/v1/documents/\(document)/text" }
}
