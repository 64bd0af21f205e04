import Foundation
import SearchIndex
import TestSupport
import Testing

/// One index for each format version that was ever released, under `index/golden`. Each must open and answer for as long
/// as this code says that it reads that version, and the files of the current version must still be what it writes.
///
/// After raising the format version, make the new one (existing ones are never touched) and commit it:
///
///     TELUSUR_WRITE_GOLDEN=1 swift test --filter GoldenTests
@Suite(.serialized) struct GoldenTests {
  static let names = ["few", "windows"]

  @Test(arguments: names) func answers(name: String) throws {
    try writeIfWanted(name)
    let sample = GoldenSample(name: name)
    let model = sample.model
    let directory = GoldenTests.directory(name)
    let snapshot = try IndexSnapshot.open(directory, expecting: .init(audience: "public", analyzer: "golden"))
    #expect(snapshot.generation == Generation(number: 1))
    #expect(snapshot.schema == GoldenSample.schema)
    #expect(try TestIndex.contents(snapshot) == TestIndex.contents(model))
    for query in GoldenSample.queries {
      let answer = try snapshot.search(query)
      let expected = model.search(query)
      #expect(answer.total == expected.total, "\(query)")
      #expect(answer.total > 0 || name == "few", "\(query)")
      #expect(try answer.hits.map { try snapshot.identity(of: $0.ordinal) } == expected.hits, "\(query)")
      #expect(answer.hits.map(\.score) == expected.scores, "\(query)")
      #expect(answer.facets == expected.facets, "\(query)")
    }
    #expect(try IndexCheck.run(directory) == [])
  }

  @Test(arguments: names) func theSameBytesAreWrittenToday(name: String) throws {
    let scratch = try ScratchDirectory()
    try GoldenSample(name: name).write(to: scratch.path)
    let written = try scratch.files().filter { $0.key != "LOCK" }
    let directory = GoldenTests.directory(name)
    var golden: [String: [UInt8]] = [:]
    for file in try FileManager.default.contentsOfDirectory(atPath: directory) {
      golden[file] = FileManager.default.contents(atPath: "\(directory)/\(file)").map(Array.init)
    }
    #expect(written.keys.sorted() == golden.keys.sorted())
    for (file, bytes) in written { #expect(bytes == golden[file], "\(file)") }
  }

  /// `index/golden/v1/few`
  private static func directory(_ name: String) -> String {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    return root.appendingPathComponent("index/golden/v\(IndexSnapshot.formatVersion)/\(name)").path
  }

  private func writeIfWanted(_ name: String) throws {
    let directory = GoldenTests.directory(name)
    guard ProcessInfo.processInfo.environment["TELUSUR_WRITE_GOLDEN"] != nil,
      !FileManager.default.fileExists(atPath: directory)
    else { return }
    try GoldenSample(name: name).write(to: directory)
    try FileManager.default.removeItem(atPath: "\(directory)/LOCK")
  }
}

/// The documents of a golden index. Never change them: the files that are committed were made of these.
private struct GoldenSample {
  let name: String

  static let schema = IndexSchema(
    fields: [
      .init(name: "judul", weight: 3, lengthNormalization: 0.5, typicalLength: 3),
      .init(name: "isi", weight: 1, lengthNormalization: 0.75, typicalLength: 6),
    ],
    columns: [.init(name: "unit", kind: .keyword), .init(name: "tahun", kind: .number)],
    order: [.init(column: "tahun", descending: true)])

  /// Enough for lists of every shape: the second window of `windows` has 130 documents.
  var documents: [IndexDocument] {
    (0..<(name == "few" ? 5 : 4226)).map(document)
  }

  var model: ModelIndex {
    var model = ModelIndex(schema: GoldenSample.schema)
    for document in documents { model.add(document) }
    return model
  }

  static let queries: [IndexQuery] = [
    IndexQuery(clause: .term(term("warga")), limit: 20, facets: ["unit", "tahun"]),
    IndexQuery(clause: .all([.term(term("warga")), .term(term("genap")), .not(.term(term("lima")))]), limit: 20),
    IndexQuery(clause: .any([.term(term("genap")), .term(term("lima"), weight: 2), .prefix(term("ja"))]), limit: 20),
    IndexQuery(clause: .phrase([[term("warga")], [term("genap"), term("ganjil")]], slop: 1), limit: 20),
    IndexQuery(clause: .term(term("warga"), fields: .field(0)), limit: 20),
    IndexQuery(
      clause: .everything,
      filters: [.anyOf(column: "unit", [Array("RT001".utf8)]), .range(column: "tahun", 2019...2024)],
      sort: .column("tahun", descending: false), tieColumn: "tahun", limit: 20, facets: ["unit"]),
  ]

  func write(to directory: String) throws(IndexError) {
    let writer = try IndexWriter.open(
      directory, schema: GoldenSample.schema, audience: "public", analyzer: "golden",
      options: .init(holder: "golden", clock: { 0 }))
    for document in documents { try writer.add(document) }
    _ = try writer.commit()
    try writer.close()
  }

  private func document(_ number: Int) -> IndexDocument {
    var title: [IndexDocument.Occurrence] = []
    var body = [IndexDocument.Occurrence(term: GoldenSample.term("warga"), position: 0)]
    body.append(.init(term: GoldenSample.term(number % 2 == 0 ? "genap" : "ganjil"), position: 1 + number % 3))
    if number % 5 == 4 { body.append(.init(term: GoldenSample.term("lima"), position: 7)) }
    if number % 33 == 1 {
      for place in 0..<17 { body.append(.init(term: GoldenSample.term("ja\(number % 7)"), position: 8 + place * 300)) }
    }
    if number % 40 == 0 {
      title = [
        .init(term: GoldenSample.term("warga"), position: 0), .init(term: GoldenSample.term("judul"), position: 1),
      ]
    }
    let record = number < 5 ? Array("CONTOH catatan \(number)".utf8) : []
    let text = number < 5 ? Array("CONTOH teks \(number)".utf8) : []
    return IndexDocument(
      identity: Array(String(number, radix: 36).utf8), revision: UInt64(number), fields: [title, body],
      columns: [
        .keywords(number % 3 == 0 ? [] : [Array("RT00\(number % 4)".utf8), Array("RW01".utf8)]),
        .number(number % 11 == 0 ? nil : Int32(2016 + number % 10)),
      ],
      record: record, text: text)
  }

  private static func term(_ word: String) -> [UInt8] { Array("=\(word)".utf8) }
}
