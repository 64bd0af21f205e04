import Foundation

/// The real programs, built beside the running test executable.
enum Binaries {
  /// `telusur`.
  static let telusur = folder.appending(path: "telusur")
  /// `telusur-extract`.
  static let worker = folder.appending(path: "telusur-extract")

  private static let folder: URL = {
    let executable = (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? ""
    return URL(filePath: executable).deletingLastPathComponent()
  }()
}

/// The folder of the project, for the sample archive's sources and the documents.
let projectFolder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
  .deletingLastPathComponent().deletingLastPathComponent()

/// The sample archive's sources.
let corpus = projectFolder.appending(path: "corpus")
