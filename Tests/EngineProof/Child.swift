import Foundation
import Glibc
import Synchronization

/// Another process of this program.
final class Child {
  private let process = Process()
  private let input = Pipe()

  init(_ role: String, _ path: String) throws {
    let executable = try FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
    process.executableURL = URL(filePath: executable)
    process.arguments = [role, path]
    process.standardInput = input
    try process.run()
  }

  var isRunning: Bool { process.isRunning }

  /// Kills it; it must have been alive until then.
  func kill() throws {
    Glibc.kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()
    if process.terminationReason != .uncaughtSignal { throw Ended(status: process.terminationStatus) }
  }

  /// Ends its input, which it takes as a wish to end.
  func stop() throws {
    try input.fileHandleForWriting.close()
    process.waitUntilExit()
    if process.terminationReason != .exit || process.terminationStatus != 0 {
      throw Ended(status: process.terminationStatus)
    }
  }

  /// It ended by itself, and not well.
  struct Ended: Error {
    let status: Int32
  }
}

/// Becomes true once.
final class Flag: Sendable {
  private let value = Atomic(false)

  var isSet: Bool { value.load(ordering: .acquiring) }

  func set() { value.store(true, ordering: .releasing) }
}
