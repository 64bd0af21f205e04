import Foundation
import Glibc
import Synchronization

/// A program at work. Its streams go to files, so that a program that says much never waits for a reader.
final class Running: Sendable {
  let processID: Int32
  private let streams: Scratch
  private let exit: AsyncStream<Int32>

  init(executable: URL, arguments: [String], environment: [String: String]) throws {
    streams = try Scratch()
    let process = Process()
    process.executableURL = executable
    process.arguments = arguments
    process.environment = environment
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = try FileHandle(forWritingTo: Self.file("output", in: streams))
    process.standardError = try FileHandle(forWritingTo: Self.file("messages", in: streams))
    let (stream, continuation) = AsyncStream.makeStream(of: Int32.self)
    process.terminationHandler = { process in
      let signalled = process.terminationReason == .uncaughtSignal
      continuation.yield(process.terminationStatus + (signalled ? 128 : 0))
      continuation.finish()
    }
    exit = stream
    try process.run()
    processID = process.processIdentifier
  }

  /// Waits for the end; to be called once.
  func outcome() async throws -> Outcome {
    var status: Int32 = -1
    for await value in exit { status = value }
    return Outcome(
      status: status, output: try Data(contentsOf: streams.url.appending(path: "output")),
      messages: String(decoding: try Data(contentsOf: streams.url.appending(path: "messages")), as: UTF8.self))
  }

  /// What standard output holds so far.
  var outputSoFar: String {
    String(decoding: (try? Data(contentsOf: streams.url.appending(path: "output"))) ?? Data(), as: UTF8.self)
  }

  /// Sends a signal.
  func send(_ signal: Int32) { kill(processID, signal) }

  private static func file(_ name: String, in folder: Scratch) throws -> URL {
    try folder.write(name, [])
    return folder.url.appending(path: name)
  }
}

/// Looks again and again until something is so; the condition is what is waited for, never a time.
func eventually(_ what: String, within limit: Duration = .seconds(120), _ condition: () async throws -> Bool)
  async throws
{
  let began = ContinuousClock.now
  while try await !condition() {
    guard began.duration(to: .now) < limit else { throw NeverHappened(what: what) }
    try await Task.sleep(for: .milliseconds(2))
  }
}

/// What `eventually` waited for in vain.
struct NeverHappened: Error { let what: String }
