import Language
import SearchIndex

/// Collects the occurrences of an entry's fields.
struct FieldFeed {
  /// Positions left free between two values of a field, so that no phrase runs from one into the next.
  static let gap = 8
  /// Words at the start of the text that count as its lead.
  static let leadLength = 40

  private let analyzer: Analyzer
  /// Words met before; the tokens do not depend on it.
  private(set) var memo: AnalyzerMemo
  /// Occurrences by `SearchField`.
  private(set) var fields: [[IndexDocument.Occurrence]]
  /// Positions by `SearchField`, without gaps.
  private(set) var lengths: [Int]
  /// Next free position by `SearchField`.
  private var next: [Int]

  init(analyzer: Analyzer, memo: AnalyzerMemo) {
    self.analyzer = analyzer
    self.memo = memo
    let count = SearchField.allCases.count
    fields = Array(repeating: [], count: count)
    lengths = Array(repeating: 0, count: count)
    next = Array(repeating: 0, count: count)
  }

  /// Everything but the texts of the documents.
  mutating func addShortFields(of stored: StoredEntry) {
    let entry = stored.entry
    add(entry.title, to: .title)
    add(entry.summary, to: .summary)
    for basis in entry.legalBases { add(basis, to: .basis) }
    for heading in Self.headings(of: stored) { add(heading, to: .number) }
    for document in stored.documents where document.decree?.number == nil {
      for key in ownCitation(of: document) { addKey(key.bytes, to: .number) }
    }
    for source in Self.sources(of: stored) { add(source, to: .source) }
    for document in stored.documents { addKey(DocumentKey.term(of: document.id), to: .source) }
    addKey(EntryKey.term(of: entry.id), to: .source)
  }

  /// The page texts, and the blob they are kept in.
  mutating func addBody(of stored: StoredEntry) -> StoredText.Builder {
    var builder = StoredText.Builder()
    for (index, document) in stored.documents.enumerated() {
      let published = document.published.flatMap { PartialDate(iso: String($0.prefix(10))) }
      for page in document.pages {
        let first = next[SearchField.body.place]
        let terms = add(page.text, to: .body, published: published)
        let covered = max(0, next[SearchField.body.place] - first - Self.gap)
        builder.add(
          document: index, number: page.number, isRecognised: page.isRecognised,
          firstPosition: min(first, IndexDocument.maximumPosition),
          positionCount: min(covered, IndexDocument.maximumPosition),
          hashes: PageDigest.hashes(of: terms), text: page.text)
      }
    }
    addLead()
    return builder
  }

  /// How the entry is cited: its number alone, then with type and year, then as its documents' own headings say.
  static func headings(of stored: StoredEntry) -> [String] {
    var headings: [String] = []
    if let number = stored.entry.number {
      headings.append(number)
      if let type = stored.entry.type {
        headings.append(citation(type: type, issuer: nil, number: number, year: stored.entry.year))
      }
    }
    for decree in stored.documents.compactMap(\.decree) {
      guard let number = decree.number, !decree.isAnnex else { continue }
      headings.append(citation(type: decree.type, issuer: decree.issuer, number: number, year: decree.year))
    }
    return headings
  }

  /// Where the entry comes from: unit, who holds and made it, what its documents call themselves.
  static func sources(of stored: StoredEntry) -> [String] {
    let unit = [stored.unit.displayName] + stored.unit.aliases
    let documents = stored.documents.flatMap { [$0.name, $0.title, $0.decree?.about].compactMap(\.self) }
    return unit + [stored.entry.custodian, stored.entry.producer] + documents
  }

  /// What a document without a heading of its own is by its opening words or else by its file's name.
  private func ownCitation(of document: StoredDocument) -> [Term] {
    let opening = document.pages.first.map { OpeningCitation.keys(of: $0.text, analyzer) } ?? []
    return opening.isEmpty ? OpeningCitation.keys(ofFile: document.name, analyzer) : opening
  }

  private static func citation(type: DocumentType, issuer: String?, number: String, year: Int?) -> String {
    var text = type.label
    if let issuer { text += " " + issuer }
    text += " Nomor " + number
    if let year { text += " Tahun \(year)" }
    return text
  }

  /// Adds a text behind what the field holds; returns the distinct terms. Days without a year are completed from the
  /// day the text was published.
  @discardableResult
  private mutating func add(_ text: String, to field: SearchField, published: PartialDate? = nil) -> Set<Term> {
    let start = next[field.place]
    var end = start
    var seen = Set<Term>()
    var occurrences: [IndexDocument.Occurrence] = []
    var days = ShortDateFinder(text: text, published: published)
    analyzer.forEachToken(in: text, memo: &memo) { token in
      let position = start + token.position
      guard position <= IndexDocument.maximumPosition else { return }
      for terms in [token.terms, days.terms(beside: token, analyzer)] {
        for term in terms {
          occurrences.append(.init(term: term.bytes, position: position))
          seen.insert(term)
        }
      }
      end = max(end, position + 1)
    }
    guard end > start else { return [] }
    fields[field.place].append(contentsOf: occurrences)
    lengths[field.place] += end - start
    next[field.place] = end + Self.gap
    return seen
  }

  /// Adds a key that no text can hold and that counts for no length.
  private mutating func addKey(_ key: [UInt8], to field: SearchField) {
    let position = min(next[field.place], IndexDocument.maximumPosition)
    fields[field.place].append(.init(term: key, position: position))
    next[field.place] = position + Self.gap
  }

  private mutating func addLead() {
    let lead = fields[SearchField.body.place].prefix { $0.position < Self.leadLength }
    fields[SearchField.lead.place] = Array(lead)
    lengths[SearchField.lead.place] = min(Self.leadLength, lengths[SearchField.body.place])
  }
}

extension SearchField {
  /// Place of the field in the schema.
  var place: Int {
    switch self {
    case .title: 0
    case .number: 1
    case .summary: 2
    case .source: 3
    case .lead: 4
    case .basis: 5
    case .body: 6
    }
  }
}

/// The term under which an entry is found by one of its documents. Its tag is none of the analyzer's, so no word of
/// a text or a query can meet it.
enum DocumentKey {
  private static let tag: UInt8 = 0x24  // "$"

  static func term(of document: Document.ID) -> [UInt8] {
    [tag] + Array(document.rawValue.utf8)
  }
}

/// The term that one entry alone has, so that it can be left out of what is like it.
enum EntryKey {
  private static let tag: UInt8 = 0x25  // "%"

  static func term(of entry: DipEntry.ID) -> [UInt8] {
    [tag] + Array(entry.rawValue.utf8)
  }
}
