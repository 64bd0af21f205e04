import Foundation
import Synchronization

/// A folder of its own for one test, gone when the test is.
final class Scratch: Sendable {
  let url: URL

  init() throws {
    _ = Self.removeAllAtExit
    url = Self.root.appending(path: "\(Self.counter.add(1, ordering: .relaxed).newValue)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: url) }

  /// A path in the folder.
  func path(_ name: String) -> String { url.appending(path: name).path(percentEncoded: false) }

  /// Writes a file, and the folders above it.
  @discardableResult
  func write(_ name: String, _ bytes: some Collection<UInt8>) throws -> String {
    let file = url.appending(path: name)
    try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: file)
    return path(name)
  }

  /// Copies a file or folder into the folder.
  @discardableResult
  func copy(_ source: URL, as name: String) throws -> String {
    let target = url.appending(path: name)
    try FileManager.default.createDirectory(at: target.deletingLastPathComponent(), withIntermediateDirectories: true)
    try FileManager.default.copyItem(at: source, to: target)
    return path(name)
  }

  private static let root = FileManager.default.temporaryDirectory
    .appending(path: "telusur-end-to-end-\(ProcessInfo.processInfo.processIdentifier)")
  private static let counter = Atomic(0)
  /// Folders held by static properties never see their `deinit`.
  private static let removeAllAtExit: Void = {
    atexit { try? FileManager.default.removeItem(at: Scratch.root) }
    return ()
  }()
}
