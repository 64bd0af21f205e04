public import SearchIndex

/// Asks a snapshot of a `SoakRule` index for everything that the rule tells.
public struct SoakReader: Sendable {
  /// An answer that breaks the rule.
  public struct Violation: Error, CustomStringConvertible {
    /// Generation and question.
    public let description: String
  }

  /// The snapshot asked.
  public let snapshot: IndexSnapshot
  private let content: [Int: Int]

  /// A reader of the newest generation; nil before the first.
  public static func open(_ path: String) throws(IndexError) -> SoakReader? {
    if try IndexSnapshot.currentGeneration(of: path) == nil { return nil }
    return SoakReader(try IndexSnapshot.open(path))
  }

  /// A reader of a snapshot.
  public init(_ snapshot: IndexSnapshot) {
    self.snapshot = snapshot
    content = SoakRule.content(at: Int(snapshot.generation.number))
  }

  /// Asks everything; gives the number of questions.
  public func check() throws -> Int {
    try expect(
      "identities", try Set(snapshot.identities()),
      Set(content.map { .init(identity: SoakRule.identity($0.key), revision: UInt64($0.value)) }))
    try checkWhole()
    for (document, written) in content { try check(document, written) }
    let absent = (0..<SoakRule.documentCount).filter { content[$0] == nil }
    for document in absent {
      try expect("absent \(document)", try total(.term(SoakRule.word(of: document))), 0)
    }
    return 2 + 3 * content.count + absent.count
  }

  /// All documents, by the generation that wrote them, counted by unit.
  private func checkWhole() throws {
    let answer = try snapshot.search(
      IndexQuery(
        clause: .term(SoakRule.common), sort: .column("round", descending: true), limit: 100, facets: ["unit"]))
    try expect("total", answer.total, content.count)
    let order = content.sorted { one, other in
      one.value != other.value
        ? one.value > other.value
        : SoakRule.identity(one.key).lexicographicallyPrecedes(SoakRule.identity(other.key))
    }
    try expect(
      "order", try answer.hits.map { try snapshot.identity(of: $0.ordinal) }, order.map { SoakRule.identity($0.key) })
    let units = Dictionary(grouping: content.keys, by: SoakRule.unit(of:)).mapValues(\.count)
    let counted = (answer.facets["unit"] ?? []).map { ($0.value, $0.count) }
    try expect("units", Dictionary(counted) { $0 + $1 }, units)
  }

  /// One document by its own word, by phrase, by filter; and what is stored of it.
  private func check(_ document: Int, _ written: Int) throws {
    let word = SoakRule.word(of: document)
    let generation = SoakRule.word(ofGeneration: written)
    let answer = try snapshot.search(IndexQuery(clause: .term(word)))
    try expect("hits of \(document)", answer.hits.count, 1)
    guard let hit = answer.hits.first else { return }
    let expected = SoakRule.document(document, writtenAt: written)
    try expect("record of \(document)", try snapshot.record(of: hit.ordinal), expected.record)
    try expect("text of \(document)", try snapshot.text(of: hit.ordinal), expected.text)
    try expect("phrase of \(document)", try total(.phrase([[word], [generation], [SoakRule.common]])), 1)
    let together = content.filter { $0.value == written && $0.key % 3 == document % 3 }.count
    let filter = Filter.anyOf(column: "unit", [SoakRule.unit(of: document)])
    try expect(
      "with \(document)", try total(.all([.term(generation), .prefix(Array("doc".utf8))]), [filter]), together)
  }

  private func total(_ clause: Clause, _ filters: [Filter] = []) throws -> Int {
    try snapshot.search(IndexQuery(clause: clause, filters: filters, limit: 1)).total
  }

  private func expect<Value: Equatable>(_ what: String, _ found: Value, _ expected: Value) throws {
    if found == expected { return }
    throw Violation(
      description: "generation \(snapshot.generation.number), \(what): found \(found), expected \(expected)")
  }
}
