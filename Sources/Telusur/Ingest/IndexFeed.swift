public import Language
public import SearchIndex

/// Turns a stored entry into what the index takes: the terms of every field, the columns, and the two blobs.
public enum IndexFeed {
  /// Fields, columns and ranking constants of every Telusur index; frozen in an index's manifest.
  ///
  /// The recipe (BM25F with the first 40 words as a field of their own, k1 1.2, b 0.75 for running text) was measured
  /// on three judged Indonesian collections; the weights of the short fields on the sample's judged queries.
  public static let schema = IndexSchema(
    fields: [
      .init(name: SearchField.title.rawValue, weight: 3, lengthNormalization: 0.4, typicalLength: 10),
      .init(name: SearchField.number.rawValue, weight: 2, lengthNormalization: 0, typicalLength: 4),
      .init(name: SearchField.summary.rawValue, weight: 1.5, lengthNormalization: 0.5, typicalLength: 20),
      .init(name: SearchField.source.rawValue, weight: 1, lengthNormalization: 0, typicalLength: 12),
      .init(name: SearchField.lead.rawValue, weight: 1, lengthNormalization: 0, typicalLength: 40),
      .init(name: SearchField.basis.rawValue, weight: 0.7, lengthNormalization: 0.3, typicalLength: 8),
      .init(name: SearchField.body.rawValue, weight: 0.6, lengthNormalization: 0.3, typicalLength: 500),
    ],
    columns: [
      .init(name: IndexColumn.unit, kind: .keyword),
      .init(name: IndexColumn.category, kind: .keyword),
      .init(name: IndexColumn.type, kind: .keyword),
      .init(name: IndexColumn.year, kind: .keyword),
      .init(name: IndexColumn.date, kind: .number),
      .init(name: IndexColumn.legalStatus, kind: .keyword),
      .init(name: IndexColumn.access, kind: .keyword),
      .init(name: IndexColumn.form, kind: .keyword),
      .init(name: IndexColumn.textState, kind: .keyword),
      .init(name: IndexColumn.titleOrder, kind: .keyword),
      .init(name: IndexColumn.numberOrder, kind: .keyword),
    ],
    k1: 1.2,
    order: [
      .init(column: IndexColumn.unit), .init(column: IndexColumn.category),
      .init(column: IndexColumn.date, descending: true),
    ])

  /// What the index takes for an entry. Linear in the length of its texts.
  ///
  /// In a public index an entry that is given out on request only keeps its row, not the texts of its documents: what
  /// nobody may read without asking must not be found by its words either (security rule R1).
  ///
  /// - Parameters:
  ///   - stored: the entry with its documents and their page texts.
  ///   - revision: revision of the entry in the register; reconciliation compares it.
  ///   - analyzer: the analyzer whose fingerprint the index carries.
  ///   - audience: whom the index is for.
  ///   - memo: words met before, kept by a caller with many entries; the result does not depend on it.
  public static func document(
    for stored: StoredEntry, revision: UInt64, analyzer: Analyzer, audience: Audience = .public,
    memo: inout AnalyzerMemo
  ) -> IndexDocument {
    let shown = visible(stored, to: audience)
    var feed = FieldFeed(analyzer: analyzer, memo: memo)
    // The feed's copy is the only one while it works: nothing is copied twice.
    memo = AnalyzerMemo()
    feed.addShortFields(of: shown)
    let text = feed.addBody(of: shown)
    memo = feed.memo
    return IndexDocument(
      identity: Array(shown.entry.id.rawValue.utf8), revision: revision, fields: feed.fields,
      fieldLengths: feed.lengths, columns: IndexColumn.values(of: shown), record: StoredEntryCodec.record(of: shown),
      text: text.bytes)
  }

  /// The same for a single entry.
  public static func document(
    for stored: StoredEntry, revision: UInt64, analyzer: Analyzer, audience: Audience = .public
  ) -> IndexDocument {
    var memo = AnalyzerMemo()
    return document(for: stored, revision: revision, analyzer: analyzer, audience: audience, memo: &memo)
  }

  private static func visible(_ stored: StoredEntry, to audience: Audience) -> StoredEntry {
    guard audience == .public, stored.entry.access != .open else { return stored }
    var shown = stored
    for index in shown.documents.indices { shown.documents[index].pages = [] }
    return shown
  }
}
