public import SearchIndex

/// Shorthands for tests that need an index of random documents.
public enum TestIndex {
  /// A writer of `RandomCorpus.schema` with a stopped clock.
  public static func writer(
    _ store: any FileStore, memoryBudget: Int = 1 << 20, startEmpty: Bool = false
  ) throws(IndexError) -> IndexWriter {
    try IndexWriter.open(
      store, schema: RandomCorpus.schema, audience: "public", analyzer: "test-1",
      options: .init(
        memoryBudget: memoryBudget, holder: "pid 1 (test)", startEmpty: startEmpty, clock: { 1_700_000_000 }))
  }

  /// Everything that is stored of every document, by identity.
  public static func contents(_ snapshot: IndexSnapshot) throws(IndexError) -> [[UInt8]: [[UInt8]]] {
    var contents: [[UInt8]: [[UInt8]]] = [:]
    for number in 0..<snapshot.documentCount {
      let ordinal = Ordinal(number: number)
      contents[try snapshot.identity(of: ordinal)] = [
        try snapshot.record(of: ordinal), try snapshot.text(of: ordinal),
        Array(String(snapshot.revision(of: ordinal)).utf8),
      ]
    }
    return contents
  }

  /// The same, of a model.
  public static func contents(_ model: ModelIndex) -> [[UInt8]: [[UInt8]]] {
    contents(model.documents.values)
  }

  /// The same, of some documents.
  public static func contents(_ documents: some Sequence<IndexDocument>) -> [[UInt8]: [[UInt8]]] {
    Dictionary(documents.map { ($0.identity, [$0.record, $0.text, Array(String($0.revision).utf8)]) }) { $1 }
  }
}
