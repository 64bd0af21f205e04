import Extraction
import Foundation
import SystemPackage
import Telusur

/// What the arguments and the environment mean together, resolved once: flag > environment > default. The only place
/// of the program that reads the environment.
struct Settings: Sendable {
  /// Folder of the archive.
  let archive: FilePath
  /// How to work with it on this machine.
  let configuration: ArchiveConfiguration
  /// Whether bold and colours may be used at all; a stream that is no terminal gets none anyway.
  let allowsColor: Bool
  /// Columns wanted, where the environment says (COLUMNS).
  let columns: Int?

  private let environment: Environment

  /// Resolves what the user said.
  init(_ said: GlobalOptions, environment: Environment = .ofProcess) throws(CommandFailure) {
    self.environment = environment
    archive = FilePath(said.archive ?? environment["TELUSUR_ARCHIVE"] ?? ".")
    allowsColor = !said.noColor && environment["NO_COLOR"] == nil && environment["TERM"] != "dumb"
    columns = environment["COLUMNS"].flatMap { Int($0) }.flatMap { $0 >= 20 ? $0 : nil }

    var configuration = ArchiveConfiguration(
      worker: environment["TELUSUR_WORKER"].map { FilePath($0) }
        ?? environment.executableFolder.appending("telusur-extract"))
    if let dictionary = environment["TELUSUR_DICTIONARY"] { configuration.dictionary = FilePath(dictionary) }
    configuration.workers = try environment.number("TELUSUR_WORKERS", in: 1...64) ?? configuration.workers
    if let megabytes = try environment.number("TELUSUR_MEMORY_MB", in: 1...16_384) {
      configuration.memoryBudget = megabytes << 20
    }
    if let megabytes = try environment.number("TELUSUR_MAX_FILE_MB", in: 1...4_096) {
      configuration.maximumFileSize = megabytes << 20
    }
    if let seconds = try environment.number("TELUSUR_EXTRACT_SECONDS", in: 1...3_600) {
      configuration.limits.cpuSeconds = seconds
      // Waiting for the disk is no fault of a document.
      configuration.limits.wallSeconds = seconds * 3
    }
    self.configuration = configuration
  }

  /// Address to listen on.
  func host(_ flag: String?) -> String { flag ?? environment["TELUSUR_HOST"] ?? "127.0.0.1" }

  /// Port to listen on; 0 lets the system choose.
  func port(_ flag: Int?) throws(CommandFailure) -> Int {
    if let flag {
      guard Self.ports.contains(flag) else { throw .usage("--port harus 0 sampai 65535, bukan \(flag).") }
      return flag
    }
    return try environment.number("TELUSUR_PORT", in: Self.ports) ?? 8080
  }

  /// Origins whose pages may read the answers.
  func allowedOrigins(_ flags: [String]) -> [String] {
    guard flags.isEmpty, let list = environment["TELUSUR_ALLOW_ORIGIN"] else { return flags }
    return list.split(separator: ",").map { $0.trimmingCharacters(in: .whitespaces) }
  }

  private static let ports = 0...65_535
}

/// The process's surroundings as a value, so that settings can be tested without setting them.
struct Environment: Sendable {
  /// Variables; an empty one counts as not set.
  let variables: [String: String]
  /// Folder of the running program; the extraction worker lies beside it.
  let executableFolder: FilePath

  subscript(name: String) -> String? { variables[name].flatMap { $0.isEmpty ? nil : $0 } }

  /// A whole number within `range`; `nil` where the variable is not set.
  func number(_ name: String, in range: ClosedRange<Int>) throws(CommandFailure) -> Int? {
    guard let text = self[name] else { return nil }
    guard let number = Int(text), range.contains(number) else {
      throw .usage(
        "Variabel lingkungan \(name) harus bilangan \(range.lowerBound) sampai \(range.upperBound), bukan “\(text.visible)”."
      )
    }
    return number
  }

  /// Those of this process.
  static var ofProcess: Environment {
    let executable = try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
    return Environment(
      variables: ProcessInfo.processInfo.environment,
      executableFolder: FilePath(executable ?? "/usr/bin/telusur").removingLastComponent())
  }
}
