import Foundation

/// A judged collection in TREC form: `docs.jsonl` (id, text, title if there is one), `queries.tsv`, `qrels.txt`.
struct Collection {
  struct Document: Decodable {
    let id: String
    let text: String
    let title: String?
  }

  struct Query {
    let id: String
    let text: String
    /// Documents judged relevant.
    let relevant: Set<String>
  }

  let name: String
  let documents: [Document]
  /// Queries with at least one relevant document.
  let queries: [Query]

  init(folder: URL) throws {
    name = folder.lastPathComponent
    let decoder = JSONDecoder()
    documents = try Self.lines(folder, "docs.jsonl").map { try decoder.decode(Document.self, from: Data($0.utf8)) }
    var relevant: [Substring: Set<String>] = [:]
    for line in try Self.lines(folder, "qrels.txt") {
      let columns = line.split(separator: " ")
      guard columns.count == 4, columns[3] != "0" else { continue }
      relevant[columns[0], default: []].insert(String(columns[2]))
    }
    queries = try Self.lines(folder, "queries.tsv").compactMap { line in
      let columns = line.split(separator: "\t", maxSplits: 1)
      guard columns.count == 2, let judged = relevant[columns[0]] else { return nil }
      return Query(id: String(columns[0]), text: String(columns[1]), relevant: judged)
    }
  }

  private static func lines(_ folder: URL, _ name: String) throws -> [Substring] {
    try String(contentsOf: folder.appendingPathComponent(name), encoding: .utf8).split(separator: "\n")
  }

  /// Queries of one kind by the part of their identity before the first hyphen (`lt-…`, `ln-…`); all under the
  /// collection's name where they have none.
  var groups: [(name: String, queries: [Query])] {
    let kinds = Dictionary(grouping: queries) { query in
      query.id.contains("-") ? "\(name) \(query.id.prefix { $0 != "-" })" : name
    }
    return kinds.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }
}
