import Foundation
import SearchIndex

/// Builds an index of DOCS.jsonl, times QUERIES.jsonl against it, and prints one JSON object in the form of the rivals'
/// runner (rivals/README.md), with what only we are asked for beside it: facets, opening, commits into a large index.
@main
struct EngineBench {
  static func main() throws {
    guard let options = Options(Array(CommandLine.arguments.dropFirst())) else {
      FileHandle.standardError.write(Data(Options.usage.utf8))
      exit(64)
    }
    let build = try Build(options)
    let opening = try Opening(options)
    let snapshot = try IndexSnapshot.open(options.directory)
    let queries = try readQueries(options.queries)
    let sizes = try IndexSize(snapshot, directory: options.directory)
    var figures = Figures(
      docs: snapshot.documentCount, version: "format \(IndexSnapshot.formatVersion)", segments: snapshot.segmentCount,
      budget_mb: options.budgetMiB, index_mb: sizes.megabytes, searchable_mb: sizes.searchableMegabytes,
      sections: sizes.sections, open_ms: opening.milliseconds,
      classes: try Latencies.measure(queries, on: snapshot, repetitions: options.repetitions))
    figures.build_s = build.seconds
    figures.commit_s = build.secondsToCommit
    figures.rss_mb = build.peakMiB
    figures.incremental = try Incremental(options, queries.map(\.indexQuery))
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    print(String(decoding: try encoder.encode(figures), as: UTF8.self))
  }
}

/// What the command line says.
struct Options {
  static let usage = """
    usage: engine-bench DOCS.jsonl QUERIES.jsonl [INDEX-FOLDER] [--repetitions N] [--budget MIB] [--reuse]
      INDEX-FOLDER   is emptied, unless --reuse takes the index that is there; without it, a temporary one

    """
  let documents: String
  let queries: String
  let directory: String
  var repetitions = 7
  /// Memory for documents not yet written, as `IndexWriter.Options.memoryBudget`.
  var budgetMiB = 512
  var reuses = false

  /// nil when the words are not those of `usage`.
  init?(_ words: [String]) {
    var files: [String] = []
    var rest = words[...]
    while let word = rest.popFirst() {
      switch word {
      case "--repetitions":
        guard let number = rest.popFirst().flatMap({ Int($0) }), number > 0 else { return nil }
        repetitions = number
      case "--budget":
        guard let number = rest.popFirst().flatMap({ Int($0) }), number > 0 else { return nil }
        budgetMiB = number
      case "--reuse": reuses = true
      default: files.append(word)
      }
    }
    guard files.count == 2 || files.count == 3 else { return nil }
    documents = files[0]
    queries = files[1]
    directory =
      files.count == 3
      ? files[2] : FileManager.default.temporaryDirectory.appendingPathComponent("engine-bench-\(getpid())").path
  }

  /// A writer of the index.
  func writer() throws -> IndexWriter {
    try IndexWriter.open(
      directory, schema: SourceDocument.schema, audience: "public", analyzer: "plain words",
      options: .init(memoryBudget: budgetMiB << 20))
  }
}
