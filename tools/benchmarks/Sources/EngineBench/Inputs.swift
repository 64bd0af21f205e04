import Foundation

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

/// Decodes a JSON Lines file line by line, so that a corpus larger than memory can be read.
func forEachLine<Row: Decodable>(of path: String, as type: Row.Type, _ body: (Row) throws -> Void) throws {
  let decoder = JSONDecoder()
  guard let handle = FileHandle(forReadingAtPath: path) else { throw BenchError.unreadable(path) }
  var rest: [UInt8] = []
  while let chunk = try handle.read(upToCount: 1 << 22), !chunk.isEmpty {
    rest.append(contentsOf: chunk)
    var start = 0
    while let end = rest[start...].firstIndex(of: 0x0A) {
      if end > start { try body(decoder.decode(Row.self, from: Data(rest[start..<end]))) }
      start = end + 1
    }
    rest.removeSubrange(..<start)
  }
  if !rest.isEmpty { try body(decoder.decode(Row.self, from: Data(rest))) }
}

enum BenchError: Error { case unreadable(String), usage }
