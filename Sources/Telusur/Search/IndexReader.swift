public import Language
public import SearchIndex
public import SystemPackage

/// One generation of an index, open for reading. Immutable: whatever is written later, it answers the same.
public struct IndexReader: Sendable {
  /// The generation.
  public let snapshot: IndexSnapshot
  /// The analyzer its texts went through.
  public let analyzer: Analyzer
  /// Its units.
  public let units: UnitTree
  /// Reads its texts when they are shown.
  let texts: TextReader

  /// Opens the newest generation of a directory. Refuses an index for another audience, of another analyzer or format
  /// (`IndexError.incompatible`); the way out is `telusur rebuild`.
  public init(directory: FilePath, audience: Audience, analyzer: Analyzer) throws(ArchiveError) {
    try self.init(directory: directory, audience: audience, texts: TextReader(analyzer))
  }

  /// The same with a reader of texts that other generations share.
  init(directory: FilePath, audience: Audience, texts: TextReader) throws(ArchiveError) {
    self.texts = texts
    analyzer = texts.analyzer
    do throws(IndexError) {
      snapshot = try IndexSnapshot.open(
        directory.string, expecting: .init(audience: audience.rawValue, analyzer: analyzer.fingerprint))
      guard snapshot.schema == IndexFeed.schema else {
        throw IndexError.incompatible(
          file: directory.lastComponent?.string ?? "", found: "schema of another version",
          supported: "schema of this version")
      }
      units = try UnitTree(of: snapshot)
    } catch {
      throw .index(error)
    }
  }

  /// What is told of the index with every answer.
  public var state: IndexState {
    IndexState(
      generation: snapshot.generation.number, updatedAt: snapshot.committedAt, analyzer: snapshot.analyzer,
      entryCount: snapshot.documentCount)
  }

  /// The entry of an identity, its documents without page texts; `nil` where the index has none.
  public func entry(_ id: DipEntry.ID) throws(ArchiveError) -> StoredEntry? {
    try reading { () throws(IndexError) in
      guard let ordinal = try snapshot.ordinal(of: Array(id.rawValue.utf8)) else { return nil }
      return try StoredEntryCodec.entry(from: snapshot.record(of: ordinal))
    }
  }

  /// The entries that name a document, by identity; empty where the index has none.
  public func entries(naming document: Document.ID) throws(ArchiveError) -> [StoredEntry] {
    try reading { () throws(IndexError) in
      var entries: [StoredEntry] = []
      for ordinal in try ordinals(naming: document) {
        entries.append(try StoredEntryCodec.entry(from: snapshot.record(of: ordinal)))
      }
      return entries.sorted { $0.entry.id < $1.entry.id }
    }
  }

  /// The page texts of a document; `nil` where the index does not name it.
  public func pages(of document: Document.ID) throws(ArchiveError) -> [StoredPage]? {
    try reading { () throws(IndexError) in
      guard let ordinal = try ordinals(naming: document).first else { return nil }
      let stored = try StoredEntryCodec.entry(from: snapshot.record(of: ordinal))
      guard let place = stored.documents.firstIndex(where: { $0.id == document }) else { return nil }
      let text = try StoredText(snapshot.text(of: ordinal))
      return text.pages.filter { $0.document == place }.map {
        StoredPage(number: $0.number, text: text.text(of: $0), isRecognised: $0.isRecognised)
      }
    }
  }

  /// More entries naming one document than anybody asks for.
  private static let namingLimit = 100

  private func ordinals(naming document: Document.ID) throws(IndexError) -> [Ordinal] {
    let query = IndexQuery(
      clause: .term(DocumentKey.term(of: document), weight: 0, fields: .field(SearchField.source.place)),
      limit: Self.namingLimit)
    return try snapshot.search(query).hits.map(\.ordinal)
  }

  private func reading<Value>(_ body: () throws(IndexError) -> Value) throws(ArchiveError) -> Value {
    do {
      return try body()
    } catch {
      throw .index(error)
    }
  }
}
