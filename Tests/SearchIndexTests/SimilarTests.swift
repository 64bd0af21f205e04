import SearchIndex
import TestSupport
import Testing

/// More like this.
@Suite struct SimilarTests {
  /// Two about waste, two about roads; a word that all have says nothing, a word of one alone finds nothing.
  private static let texts = [
    "dan sampah daur ulang sampah bank satu", "dan sampah organik daur kompos dua",
    "dan jalan aspal lubang jalan tiga", "dan jalan aspal drainase empat", "dan dan dan lima",
  ]

  @Test func theDocumentItselfAndItsLike() throws {
    let snapshot = try snapshot()
    for (place, like) in [1, 0, 3, 2].enumerated() {
      let clause = try snapshot.clause(like: terms(Self.texts[place]))
      let found = try snapshot.search(IndexQuery(clause: clause)).hits.map { try snapshot.identity(of: $0.ordinal) }
      #expect(Set(found.prefix(2)) == [[UInt8(place)], [UInt8(like)]])
    }
  }

  @Test func theMostTellingTermsOnly() throws {
    let snapshot = try snapshot()
    let asked = terms(Self.texts[0])
    let telling: [Clause] = [
      .term(Array("sampah".utf8), weight: 1.6931472), .term(Array("daur".utf8)), .term(Array("dan".utf8)),
    ]
    #expect(try clauses(snapshot.clause(like: asked, limit: 1)) == [telling[0]])
    #expect(try clauses(snapshot.clause(like: asked)) == telling)
    for nothing in [[:], terms("satu asing"), [Array("sampah".utf8): 0]] {
      #expect(try snapshot.clause(like: nothing) == .any([]))
    }
    #expect(try snapshot.clause(like: asked, limit: -1) == .any([]))
  }

  /// The word that all have is not enough to be alike: it has 4 % of the worth.
  @Test func aShareOfTheirWorth() throws {
    let snapshot = try snapshot()
    let found = { (share: Float) in
      try snapshot.search(IndexQuery(clause: snapshot.clause(like: terms(Self.texts[0]), share: share))).total
    }
    #expect(try found(0.3) == 2)
    #expect(try found(0.01) == 5)
  }

  private func clauses(_ clause: Clause) -> [Clause] {
    guard case .enough(let parts, _) = clause else { return [] }
    return parts.map(\.clause)
  }

  private func terms(_ text: String) -> [[UInt8]: Int] {
    Dictionary(text.split(separator: " ").map { (Array($0.utf8), 1) }, uniquingKeysWith: +)
  }

  private func snapshot() throws -> IndexSnapshot {
    let store = CrashingFileStore()
    let writer = try TestIndex.writer(store)
    for (place, text) in Self.texts.enumerated() {
      let words = text.split(separator: " ").enumerated()
      try writer.add(
        IndexDocument(
          identity: [UInt8(place)], revision: 1,
          fields: [[], [], words.map { .init(term: Array($1.utf8), position: $0) }],
          columns: [.keywords([]), .keywords([]), .number(nil), .number(nil)], record: [], text: []))
    }
    _ = try writer.commit()
    return try IndexSnapshot.open(store)
  }
}
