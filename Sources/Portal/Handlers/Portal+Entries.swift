import Hummingbird
import Telusur

extension Portal {
  /// One entry with its legal columns and its documents.
  func entry(_ call: Call) -> Answer {
    if let refusal = refusal(of: call) { return refusal }
    guard let id = DipEntry.ID(call.parameter) else { return .problem(.notFound) }
    let reader = index.current
    return answer(call, state: reader.state, question: hash("entry", call.parameter)) { () throws(ArchiveError) in
      try reader.entry(id).map { EntryPayload.bytes(for: $0, index: reader.state) }
    }
  }

  /// One document with the entries that name it.
  func document(_ call: Call) -> Answer {
    if let refusal = refusal(of: call) { return refusal }
    guard let id = Document.ID(call.parameter) else { return .problem(.notFound) }
    let reader = index.current
    return answer(call, state: reader.state, question: hash("document", call.parameter)) { () throws(ArchiveError) in
      guard let (document, entries) = try find(id, in: reader) else { return nil }
      return DocumentPayload.bytes(for: document, entries: entries, index: reader.state)
    }
  }

  /// The page texts of a document that anybody may have.
  func documentText(_ call: Call) -> Answer {
    if let refusal = refusal(of: call) { return refusal }
    guard let id = Document.ID(call.parameter) else { return .problem(.notFound) }
    let reader = index.current
    return answer(call, state: reader.state, question: hash("text", call.parameter)) { () throws(ArchiveError) in
      guard let (document, entries) = try find(id, in: reader), Access.widest(of: entries) == .open,
        let pages = try reader.pages(of: id)
      else { return nil }
      return DocumentPayload.bytes(forTextOf: document, pages: pages, index: reader.state)
    }
  }

  /// The document and the entries that name it; `nil` where the index has none.
  func find(
    _ id: Document.ID, in reader: IndexReader
  ) throws(ArchiveError) -> (document: StoredDocument, entries: [StoredEntry])? {
    let entries = try reader.entries(naming: id)
    guard let document = entries.lazy.flatMap(\.documents).first(where: { $0.id == id }) else { return nil }
    return (document, entries)
  }

  /// Hash of a question that is no search.
  func hash(_ kind: String, _ parameter: String) -> UInt64 {
    StableHash.of((kind + "\u{0}" + parameter).utf8)
  }
}
