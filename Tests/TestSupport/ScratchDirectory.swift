internal import Foundation

/// A directory of the disk that is gone when the test is.
public final class ScratchDirectory: Sendable {
  /// Its path.
  public let path: String

  /// Makes it, in the system's place for such things.
  public init() throws {
    path = FileManager.default.temporaryDirectory.appendingPathComponent("telusur-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// The bytes of every file in it, by name.
  public func files() throws -> [String: [UInt8]] {
    var files: [String: [UInt8]] = [:]
    for name in try FileManager.default.contentsOfDirectory(atPath: path) {
      files[name] = FileManager.default.contents(atPath: "\(path)/\(name)").map(Array.init) ?? []
    }
    return files
  }

  /// Writes a file, replacing one of that name.
  public func write(_ bytes: [UInt8], to name: String) throws {
    try Data(bytes).write(to: URL(fileURLWithPath: "\(path)/\(name)"))
  }
}
