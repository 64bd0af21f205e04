import Foundation
import SearchIndex

/// `EngineBench DOCS.jsonl QUERIES.jsonl WORKDIR [--rep N]`: builds an index of the documents in WORKDIR and
/// times the queries; prints one JSON object in the form of the rivals' runner (rivals/README.md). An index that is
/// there already is only queried.
@main
struct EngineBench {
  static func main() throws {
    let arguments = Array(CommandLine.arguments.dropFirst())
    guard arguments.count >= 3 else {
      FileHandle.standardError.write(Data("usage: EngineBench DOCS.jsonl QUERIES.jsonl WORKDIR [REPETITIONS]\n".utf8))
      exit(64)
    }
    let repetitions = arguments.count > 3 ? Int(arguments[3]) ?? 3 : 3
    let directory = arguments[2]
    let build = try Build(documents: arguments[0], directory: directory)
    let snapshot = try IndexSnapshot.open(directory)
    var queries: [SourceQuery] = []
    try forEachLine(of: arguments[1], as: SourceQuery.self) { queries.append($0) }
    let figures = Figures(
      docs: build.count, build_s: (build.seconds * 100).rounded() / 100, rss_mb: build.peakMiB,
      index_mb: size(of: directory) / 1_000_000, version: "work tree", segments: snapshot.segmentCount,
      classes: try measure(queries, on: snapshot, repetitions: repetitions))
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    print(String(decoding: try encoder.encode(figures), as: UTF8.self))
  }

  /// Median latency of each query, percentiles over its class.
  static func measure(
    _ queries: [SourceQuery], on snapshot: IndexSnapshot, repetitions: Int
  ) throws -> [String: Figures.Class] {
    let prepared = queries.map { (name: $0.class, query: $0.indexQuery) }
    for item in prepared { _ = try snapshot.search(item.query) }
    var latencies: [String: (top: [Double], counted: [Double])] = [:]
    var totals: [String: [Int]] = [:]
    for item in prepared {
      let (top, counted, total) = try time(item.query, on: snapshot, repetitions: repetitions)
      latencies[item.name, default: ([], [])].top.append(top)
      latencies[item.name, default: ([], [])].counted.append(counted)
      totals[item.name, default: []].append(total)
    }
    return latencies.reduce(into: [:]) { classes, entry in
      let (name, value) = entry
      let sums = totals[name] ?? []
      classes[name] = Figures.Class(
        t: [0.5, 0.9, 0.99].map { percentile(value.top, $0) },
        tc: [0.5, 0.9, 0.99].map { percentile(value.counted, $0) },
        totals: sums.reduce(0, +), sum: fingerprint(ofTotals: sums))
    }
  }

  static func time(
    _ query: IndexQuery, on snapshot: IndexSnapshot, repetitions: Int
  ) throws -> (top: Double, counted: Double, total: Int) {
    var top: [Double] = []
    var counted: [Double] = []
    var total = 0
    for _ in 0..<repetitions {
      var best = query
      best.counting = .atLeast
      top.append(try microseconds { _ = try snapshot.search(best) })
      counted.append(try microseconds { total = try snapshot.search(query).total })
    }
    return (median(top), median(counted), total)
  }

  static func microseconds(_ body: () throws -> Void) rethrows -> Double {
    let elapsed = try ContinuousClock().measure(body)
    return Double(elapsed.components.seconds) * 1e6 + Double(elapsed.components.attoseconds) / 1e12
  }

  static func size(of directory: String) -> Int {
    let files = (try? FileManager.default.contentsOfDirectory(atPath: directory)) ?? []
    return files.reduce(0) { sum, name in
      let attributes = try? FileManager.default.attributesOfItem(atPath: directory + "/" + name)
      return sum + ((attributes?[.size] as? Int) ?? 0)
    }
  }
}

/// Building the index: only the engine's own time counts, not the decoding of the JSON around it.
struct Build {
  private(set) var count = 0
  private(set) var seconds = 0.0
  private(set) var peakMiB = 0

  /// One text field and the two columns of the rivals' documents.
  static let schema = IndexSchema(
    fields: [.init(name: "text", weight: 1, lengthNormalization: 0.75, typicalLength: 88)],
    columns: [.init(name: "unit", kind: .keyword), .init(name: "year", kind: .number)],
    order: [.init(column: "unit"), .init(column: "year", descending: true)])

  /// An index that is there already is only queried.
  init(documents path: String, directory: String) throws {
    if let known = try? IndexSnapshot.open(directory) {
      count = known.documentCount
      return
    }
    let writer = try IndexWriter.open(directory, schema: Self.schema, audience: "public", analyzer: "plain words")
    var seconds = 0.0
    var count = 0
    try forEachLine(of: path, as: SourceDocument.self) { source in
      seconds += try EngineBench.microseconds { try writer.add(source.indexDocument) } / 1e6
      count += 1
    }
    seconds += try EngineBench.microseconds { _ = try writer.commit() } / 1e6
    self.seconds = seconds
    self.count = count
    peakMiB = peakResidentMiB()
  }
}

extension SourceDocument {
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
      columns: [.keywords([Array(unit.utf8)]), .number(Int32(year))], record: Array(title.utf8), text: [])
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
