import TestSupport
import Testing

@testable import SearchIndex

/// Scores at the edges, and against BM25F in exact arithmetic.
@Suite struct ScoringTests {
  @Test func impactStaysInItsByte() {
    let schema = IndexSchema(
      fields: [
        .init(name: "full", weight: 1, lengthNormalization: 1, typicalLength: 10),
        .init(name: "none", weight: 1000, lengthNormalization: 0, typicalLength: 1),
      ], columns: [])
    let impact = Impact(schema)
    #expect(impact.code(frequency: impact.share(field: 0, length: 0)) == 255)
    #expect(impact.code(frequency: impact.share(field: 0, length: .max)) == 1)
    #expect(impact.code(frequency: impact.share(field: 1, length: 5)) == 255)
    #expect(impact.code(frequency: 1.2) == 128)
    #expect(impact.code(frequency: 0) == 1)
  }

  @Test(arguments: [Float.nan, -3, 0, 1e-30, 1e6, 1e30, .infinity]) func anyWeight(weight: Float) throws {
    let snapshot = try sample()
    let term = Clause.term(Array("=a0".utf8), weight: weight)
    let plain = try snapshot.search(IndexQuery(clause: .term(Array("=a0".utf8))))
    let answer = try snapshot.search(
      IndexQuery(clause: .any(Array(repeating: term, count: 9)), tieColumn: "day", limit: 100, explain: true))
    #expect(answer.total == plain.total)
    for hit in answer.hits {
      #expect(hit.score.isFinite && hit.score >= 0)
      #expect(hit.explanation?.value == hit.score)
    }
    #expect(answer.hits.map(\.score) == answer.hits.map(\.score).sorted(by: >))
  }

  @Test(arguments: [Float.nan, -1, 0, 1e-9, 1e30, .infinity]) func anyShare(share: Float) throws {
    let snapshot = try sample()
    let parts = [
      Clause.Part(share: share, clause: .term(Array("=a0".utf8))), .init(share: 1, clause: .term(Array("=ab0".utf8))),
    ]
    let answer = try snapshot.search(IndexQuery(clause: .enough(parts, share: share)))
    if !(share > 0.001) { #expect(answer.total == snapshot.documentCount) }
    #expect(answer.total <= snapshot.documentCount)
  }

  /// The byte makes an impact at most 1/255 too large, never too small; the weight is right to 1/4096.
  @Test func scoresAreNearExactArithmetic() throws {
    var corpus = RandomCorpus(seed: 31)
    let store = CrashingFileStore()
    let writer = try TestIndex.writer(store)
    var documents: [[UInt8]: IndexDocument] = [:]
    for number in 0..<120 {
      let document = corpus.document("d\(number)")
      documents[document.identity] = document
      try writer.add(document)
    }
    _ = try writer.commit()
    let snapshot = try IndexSnapshot.open(store)
    let term = Array("=a1".utf8)
    let answer = try snapshot.search(IndexQuery(clause: .term(term), limit: 1000))
    #expect(answer.total > 10)
    for hit in answer.hits {
      let document = try #require(documents[try snapshot.identity(of: hit.ordinal)])
      let exact = exactScore(term, document, total: 120, frequency: answer.total)
      let idf = exact.idf
      #expect(hit.score >= exact.score - 0.001 && hit.score <= exact.score + idf / 255 + 0.001)
    }
  }

  private func exactScore(
    _ term: [UInt8], _ document: IndexDocument, total: Int, frequency: Int
  ) -> (score: Double, idf: Double) {
    var sum = 0.0
    for (place, field) in RandomCorpus.schema.fields.enumerated() {
      let positions = Set(document.fields[place].filter { $0.term == term }.map(\.position))
      let relative = Double(document.fieldLengths[place]) / Double(field.typicalLength)
      let b = Double(field.lengthNormalization)
      if !positions.isEmpty { sum += Double(field.weight) * Double(positions.count) / (1 - b + b * relative) }
    }
    let idf = logarithm(1 + (Double(total - frequency) + 0.5) / (Double(frequency) + 0.5))
    return (idf * sum / (1.2 + sum), idf)
  }

  /// ln by its series, so that nothing is shared with the engine: ln x = 2 artanh((x − 1) / (x + 1)).
  private func logarithm(_ x: Double) -> Double {
    let ratio = (x - 1) / (x + 1)
    var power = ratio
    var sum = 0.0
    for step in stride(from: 1.0, to: 4001, by: 2) {
      sum += power / step
      power *= ratio * ratio
    }
    return 2 * sum
  }

  private func sample() throws -> IndexSnapshot {
    var corpus = RandomCorpus(seed: 30)
    let store = CrashingFileStore()
    let writer = try TestIndex.writer(store)
    for number in 0..<60 { try writer.add(corpus.document("d\(number)")) }
    _ = try writer.commit()
    return try IndexSnapshot.open(store)
  }
}
