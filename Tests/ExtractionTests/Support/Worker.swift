import Extraction
import Foundation
import SystemPackage

/// The real worker, built beside the tests.
enum Worker {
  static let executable: FilePath = {
    let tests = (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? ""
    let beside = [FilePath(CommandLine.arguments.first ?? ""), FilePath(tests), FilePath(Bundle.main.bundlePath)]
    let candidates = beside.flatMap { path in
      [path.removingLastComponent(), path].map { $0.appending("telusur-extract") }
    }
    return candidates.first { FileManager.default.isExecutableFile(atPath: $0.string) } ?? "telusur-extract"
  }()

  /// Limits small enough for a hostile file to meet them soon, large enough for a debug build on a busy machine.
  static let tightLimits = Limits(
    cpuSeconds: 2, wallSeconds: 60, memoryBytes: 600 << 20, outputBytes: 1 << 20, pages: 50, htmlBytes: 8 << 20)

  /// Reads one file with a pool of its own.
  static func extract(_ file: FilePath, limits: Limits = tightLimits) async -> Extract {
    let pool = ExtractorPool(worker: executable, size: 1, limits: limits)
    let extract = await pool.extract(file)
    await pool.shutdown()
    return extract
  }
}
