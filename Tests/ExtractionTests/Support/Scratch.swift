import Foundation
import SystemPackage

/// A folder of its own for one test, removed with it.
final class Scratch {
  let folder: FilePath

  init() throws {
    let name = "telusur-extraction-\(UInt64.random(in: 0...UInt64.max))"
    folder = FilePath(NSTemporaryDirectory()).appending(name)
    try FileManager.default.createDirectory(atPath: folder.string, withIntermediateDirectories: true)
  }

  deinit {
    remove()
  }

  func remove() {
    try? FileManager.default.removeItem(atPath: folder.string)
  }

  /// Writes a file and returns its path.
  @discardableResult
  func write(_ bytes: [UInt8], as name: String, mode: FilePermissions = .ownerReadWrite) throws -> FilePath {
    let path = folder.appending(name)
    let file = try FileDescriptor.open(
      path, .writeOnly, options: [.create, .truncate, .closeOnExec], permissions: mode)
    try file.closeAfter { _ = try file.writeAll(bytes) }
    return path
  }

  func write(_ text: String, as name: String) throws -> FilePath {
    try write(Array(text.utf8), as: name)
  }
}
