import Foundation
import SearchIndex

/// A line of `docs.jsonl`; its indexed text is title + " " + body, plain lower-case words.
struct SourceDocument: Decodable {
  let id: Int
  let title: String
  let body: String
  let unit: String
  let year: Int
}

/// A line of `queries.jsonl`. Exactly one of the word lists is the heart of the query; see rivals/README.md.
struct SourceQuery: Decodable {
  let `class`: String
  let must: [String]
  let should: [String]
  let phrase: [String]
  let not: [String]
  let prefix: String
  let unit: String
}

/// Calls `body` with every document of a JSON Lines file.
func forEachDocument(of path: String, _ body: (SourceDocument) throws -> Void) throws {
  let decoder = JSONDecoder()
  try forEachLine(of: path) { line in
    try body(try LineScanner.document(line) ?? decoder.decode(SourceDocument.self, from: Data(line)))
  }
}

/// The queries of a JSON Lines file.
func readQueries(_ path: String) throws -> [SourceQuery] {
  let decoder = JSONDecoder()
  var queries: [SourceQuery] = []
  try forEachLine(of: path) { queries.append(try decoder.decode(SourceQuery.self, from: Data($0))) }
  return queries
}

/// Reads a file line by line, so that a corpus larger than memory can be read.
private func forEachLine(of path: String, _ body: (ArraySlice<UInt8>) throws -> Void) throws {
  guard let handle = FileHandle(forReadingAtPath: path) else { throw BenchError.unreadable(path) }
  var rest: [UInt8] = []
  while let chunk = try handle.read(upToCount: 1 << 22), !chunk.isEmpty {
    rest.append(contentsOf: chunk)
    var start = 0
    while let end = rest[start...].firstIndex(of: 0x0A) {
      if end > start { try body(rest[start..<end]) }
      start = end + 1
    }
    rest.removeSubrange(..<start)
  }
  if !rest.isEmpty { try body(rest[...]) }
}

enum BenchError: Error { case unreadable(String) }

extension SourceDocument {
  /// One text field and five columns: two of the documents themselves, three made of their numbers, so that five fields
  /// can be counted.
  static let schema = IndexSchema(
    fields: [.init(name: "text", weight: 1, lengthNormalization: 0.75, typicalLength: 88)],
    columns: [
      .init(name: "unit", kind: .keyword), .init(name: "year", kind: .number), .init(name: "category", kind: .keyword),
      .init(name: "status", kind: .keyword), .init(name: "decade", kind: .number),
    ],
    order: [.init(column: "unit"), .init(column: "category"), .init(column: "year", descending: true)])

  /// Title and body as one text field, a word a position.
  var indexDocument: IndexDocument {
    var words: [IndexDocument.Occurrence] = []
    for part in [title, body] {
      let bytes = Array(part.utf8)
      var start = 0
      while start < bytes.count {
        let end = bytes[start...].firstIndex(of: 0x20) ?? bytes.count
        if end > start { words.append(.init(term: Array(bytes[start..<end]), position: words.count)) }
        start = end + 1
      }
    }
    return IndexDocument(
      identity: Array(String(id).utf8), revision: 1, fields: [words], fieldLengths: [words.count],
      columns: [
        .keywords([Array(unit.utf8)]), .number(Int32(clamping: year)), .keywords([Array("k\(abs(id % 12))".utf8)]),
        .keywords([Array("s\(abs(id % 5))".utf8)]), .number(Int32(clamping: year / 10 * 10)),
      ],
      record: Array(title.utf8), text: [])
  }
}

extension SourceQuery {
  /// The query in the engine's terms, as rivals/README.md defines its classes.
  var indexQuery: IndexQuery {
    var parts: [Clause] = must.map { .term(Array($0.utf8)) }
    if !should.isEmpty { parts.append(.any(should.map { .term(Array($0.utf8)) })) }
    if !phrase.isEmpty { parts.append(.phrase(phrase.map { [Array($0.utf8)] })) }
    if !prefix.isEmpty { parts.append(.prefix(Array(prefix.utf8))) }
    parts += not.map { .not(.term(Array($0.utf8))) }
    let filters: [Filter] = unit.isEmpty ? [] : [.anyOf(column: "unit", [Array(unit.utf8)])]
    return IndexQuery(clause: parts.count == 1 ? parts[0] : .all(parts), filters: filters)
  }
}
