import Foundation
import SystemPackage
import Testing

@testable import Telusur

/// Folders and files of tests.
enum Scratch {
  /// A new folder that nobody else has.
  static func folder() throws -> FilePath {
    let base = FilePath(FileManager.default.temporaryDirectory.path)
    let number = UInt64.random(in: .min ... .max)
    let folder = base.appending("telusur-uji-\(String(number, radix: 36))")
    try Files.makeFolder(folder)
    return folder
  }

  /// Configuration with the real worker, which is built beside the tests.
  static func configuration() throws -> ArchiveConfiguration {
    let tests = FilePath(try FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe"))
    let worker = tests.removingLastComponent().appending("telusur-extract")
    try #require((try? worker.stat()) != nil, "telusur-extract is not built beside the tests")
    return ArchiveConfiguration(worker: worker, workers: 2)
  }

  /// Writes a file, its folders too.
  static func write(_ bytes: [UInt8], to path: FilePath) throws {
    try Files.makeFolder(path.removingLastComponent())
    let descriptor = try Files.create(path)
    defer { try? descriptor.close() }
    try Files.write(bytes, to: descriptor)
  }

  /// Makes a symbolic link.
  static func link(_ path: FilePath, to target: FilePath) throws {
    try FileManager.default.createSymbolicLink(atPath: path.string, withDestinationPath: target.string)
  }

  /// Whether any file below a folder holds a text, whatever the file is.
  static func contains(_ text: String, below folder: FilePath) throws -> Bool {
    for name in try Files.list(folder) {
      let path = folder.appending(bytes: name)
      if try path.stat().type == .directory {
        if try contains(text, below: path) { return true }
      } else if try Data(Files.read(path, limit: .max)).range(of: Data(text.utf8)) != nil {
        return true
      }
    }
    return false
  }

  /// Files below a folder.
  static func count(below folder: FilePath) throws -> Int {
    var count = 0
    for name in try Files.list(folder) {
      let path = folder.appending(bytes: name)
      count += try path.stat().type == .directory ? self.count(below: path) : 1
    }
    return count
  }
}
