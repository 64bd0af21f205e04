import Extraction
import Foundation
import Language
import SystemPackage

/// `PipelineBench WORKER FOLDER…`: pages a second of `telusur-extract` and of `pdftotext -layout` over the PDF
/// files below the folders, in turn and in one run; then tokens a second of the analyzer over their text.
@main
struct PipelineBench {
  static let rounds = 3

  static func main() async throws {
    let arguments = Array(CommandLine.arguments.dropFirst())
    guard arguments.count >= 2 else {
      FileHandle.standardError.write(Data("usage: PipelineBench WORKER FOLDER…\n".utf8))
      exit(64)
    }
    let files = arguments.dropFirst().flatMap(documents(below:)).sorted()
    // Without OCR: pdftotext has none.
    let pool = ExtractorPool(worker: FilePath(arguments[0]), size: 1, limits: Limits(ocr: nil))
    var extracts: [Extract] = []
    _ = await extractAll(files, with: pool)
    var ours: [Double] = []
    var theirs: [Double] = []
    for _ in 0..<rounds {
      let began = ContinuousClock.now
      extracts = await extractAll(files, with: pool)
      ours.append(seconds(since: began))
      let turn = ContinuousClock.now
      for file in files { try pdftotext(file) }
      theirs.append(seconds(since: turn))
    }
    await pool.shutdown()
    report(extracts, ours: ours, theirs: theirs)
    try analyze(extracts)
  }

  static func documents(below folder: String) -> [String] {
    let paths = FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String } ?? []
    return paths.filter { $0.lowercased().hasSuffix(".pdf") }.map { folder + "/" + $0 }
  }

  static func extractAll(_ files: [String], with pool: ExtractorPool) async -> [Extract] {
    var extracts: [Extract] = []
    for file in files { extracts.append(await pool.extract(FilePath(file))) }
    return extracts
  }

  /// The rival as a pipeline would call it: a process a document. It fails on the broken ones of the sample, as we do.
  static func pdftotext(_ file: String) throws {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/pdftotext")
    process.arguments = ["-layout", file, "-"]
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
  }

  /// Seconds since `began`.
  static func seconds(since began: ContinuousClock.Instant) -> Double {
    (ContinuousClock.now - began) / .seconds(1)
  }

  static func report(_ extracts: [Extract], ours: [Double], theirs: [Double]) {
    let pages = extracts.reduce(0) { $0 + $1.pages.count }
    let rate = { (times: [Double]) in Int(Double(pages) / times.sorted()[times.count / 2]) }
    print("extraction: \(extracts.count) PDF files, \(pages) pages; median of \(rounds) rounds, one at a time")
    print("  telusur-extract (long-lived worker)   \(rate(ours)) pages/s")
    print("  pdftotext -layout (process a file)    \(rate(theirs)) pages/s")
  }

  static func analyze(_ extracts: [Extract]) throws {
    let dictionary = try Data(contentsOf: URL(fileURLWithPath: "/usr/share/hunspell/id_ID.dic"))
    let text = extracts.flatMap(\.pages).map(\.text).joined(separator: "\n")
    let clock = ContinuousClock()
    let began = clock.now
    let analyzer = try Analyzer(dictionary: Array(dictionary))
    let started = (clock.now - began) / .milliseconds(1)
    var rates: [Double] = []
    var tokens = 0
    for _ in 0..<rounds {
      let start = clock.now
      tokens = 0
      analyzer.forEachToken(in: text) { _ in tokens += 1 }
      rates.append(Double(tokens) / ((clock.now - start) / .seconds(1)))
    }
    print("analyzer: start \(started.rounded()) ms; \(tokens) tokens of \(text.utf8.count) bytes")
    print("  \(Int(rates.sorted()[rounds / 2] / 1000)) thousand tokens/s, one thread")
  }
}
