import Foundation
import Language
import SearchIndex

@testable import Telusur

/// `Retrieval COLLECTION…`: how well the engine answers the queries of judged collections, each a folder with
/// `docs.jsonl`, `queries.tsv` and `qrels.txt`. Prints rows of group, system, nDCG@10, MRR@10, recall@10, recall@100.
@main
struct Retrieval {
  static func main() throws {
    let folders = CommandLine.arguments.dropFirst()
    guard !folders.isEmpty else {
      FileHandle.standardError.write(Data("usage: Retrieval COLLECTION…\n".utf8))
      exit(64)
    }
    let dictionary = try Data(contentsOf: URL(fileURLWithPath: "/usr/share/hunspell/id_ID.dic"))
    let analyzer = try Analyzer(dictionary: Array(dictionary))
    for folder in folders {
      let collection = try Collection(folder: URL(fileURLWithPath: folder))
      try Judged(collection, analyzer: analyzer).printRows()
    }
  }
}

/// A collection in an index of its own.
struct Judged {
  private let collection: Collection
  private let analyzer: Analyzer
  private let snapshot: IndexSnapshot
  private let exact: ExactScorer
  private let units: UnitTree

  init(_ collection: Collection, analyzer: Analyzer) throws {
    self.collection = collection
    self.analyzer = analyzer
    var feed = try Feed(analyzer: analyzer)
    let documents = try collection.documents.enumerated().map { try feed.document($1, at: $0) }
    exact = ExactScorer(documents, schema: IndexFeed.schema)
    let directory = FileManager.default.temporaryDirectory.appendingPathComponent("retrieval-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: directory, withIntermediateDirectories: true)
    // An open snapshot keeps its files.
    defer { try? FileManager.default.removeItem(at: directory) }
    let writer = try IndexWriter.open(
      directory.path, schema: IndexFeed.schema, audience: Audience.public.rawValue, analyzer: analyzer.fingerprint)
    for document in documents { try writer.add(document) }
    _ = try writer.commit()
    _ = try writer.optimize()
    try writer.close()
    snapshot = try IndexSnapshot.open(directory.path)
    units = UnitTree(nodes: [])
  }

  func printRows() throws {
    for group in collection.groups {
      var figures = Figures()
      var exactFigures = Figures()
      for query in group.queries {
        let plan = try QueryPlanner.plan(Query(query.text), snapshot: snapshot, analyzer: analyzer, units: units)
        figures.add(try hits(plan), relevant: query.relevant)
        exactFigures.add(exact.hits(plan.clause, limit: Figures.depth), relevant: query.relevant)
      }
      print(figures.row(group.name, "telusur"))
      print(exactFigures.row(group.name, "telusur, skor tanpa pembulatan"))
    }
  }

  private func hits(_ plan: QueryPlan) throws -> [String] {
    try snapshot.search(
      IndexQuery(clause: plan.clause, filters: plan.filters, tieColumn: IndexColumn.date, limit: Figures.depth)
    ).hits.map { String(decoding: try snapshot.identity(of: $0.ordinal), as: UTF8.self) }
  }
}
