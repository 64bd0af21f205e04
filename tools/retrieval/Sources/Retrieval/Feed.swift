import Extraction
import Language
import SearchIndex

@testable import Telusur

/// Makes of a document what `telusur ingest` makes of a page that no row of the table names: the decree it may be, a
/// draft entry with title and summary, the fields of the index.
struct Feed {
  private let analyzer: Analyzer
  private let unit: Unit
  private var memo = AnalyzerMemo()

  struct Failure: Error { let what: String }

  init(analyzer: Analyzer) throws {
    self.analyzer = analyzer
    guard let code = Unit.Code("99") else { throw Failure(what: "unit") }
    unit = Unit(code: code, parent: nil, level: .city, name: "Contoh", aliases: [])
  }

  /// The file is named by the document's identity, as the collection has it.
  mutating func document(_ source: Collection.Document, at place: Int) throws -> IndexDocument {
    let digits = String(place + 1, radix: 16)
    let padded = String(repeating: "0", count: max(0, 16 - digits.count)) + digits
    guard let id = Telusur.Document.ID(padded), let edition = Edition.ID(String(repeating: padded, count: 4)) else {
      throw Failure(what: source.id)
    }
    let document = Telusur.Document(id: id, unit: unit.code, name: source.id + ".html", current: edition)
    let extract = Extract(
      extractor: extractorVersion, kind: .html, state: .text,
      pages: [Page(number: 1, text: source.text, state: .text)], metadata: .init(title: source.title))
    let decree = DecreeParser.parse(pages: [source.text])
    var entry = DraftEntry.make(document, unit: unit, extract: extract, decree: decree)
    entry.state = .published
    let stored = StoredEntry(
      entry: entry, unit: unit, unitFullName: unit.displayName,
      documents: [
        StoredDocument(
          id: id, name: document.name, mediaType: "text/html", byteCount: source.text.utf8.count, edition: edition,
          textState: .text, pages: [StoredPage(number: 1, text: source.text)], title: source.title, decree: decree)
      ])
    var made = IndexFeed.document(for: stored, revision: 1, analyzer: analyzer, memo: &memo)
    made.identity = Array(source.id.utf8)
    return made
  }
}
