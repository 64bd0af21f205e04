import Foundation
import Testing

/// What a run of the program left: exit status and both streams.
struct Outcome: Sendable {
  /// Exit status; 128 and the signal's number where a signal ended it, as a shell tells it.
  let status: Int32
  let output: Data
  let messages: String

  var text: String { String(decoding: output, as: UTF8.self) }

  /// Standard output as JSON.
  func json() throws -> [String: Any] {
    try #require(try JSONSerialization.jsonObject(with: output) as? [String: Any], "\(text)\n\(messages)")
  }
}

/// The program with an archive of its own.
struct TelusurProgram: Sendable {
  /// Folder of the archive.
  let archive: String
  /// What the program's environment holds besides the archive.
  var environment: [String: String] = [:]

  /// Runs to the end.
  @discardableResult
  func run(_ arguments: String...) async throws -> Outcome { try await run(arguments) }

  /// Runs to the end.
  @discardableResult
  func run(_ arguments: [String]) async throws -> Outcome { try await start(arguments).outcome() }

  /// Runs and expects `status`; what the program said is in the failure.
  @discardableResult
  func run(
    _ arguments: String..., expecting status: Int32, sourceLocation: SourceLocation = #_sourceLocation
  ) async throws -> Outcome {
    let outcome = try await run(arguments)
    #expect(
      outcome.status == status, "telusur \(arguments.joined(separator: " "))\n\(outcome.text)\n\(outcome.messages)",
      sourceLocation: sourceLocation)
    return outcome
  }

  /// Starts without waiting.
  func start(_ arguments: String...) throws -> Running { try start(arguments) }

  /// Starts without waiting.
  func start(_ arguments: [String]) throws -> Running {
    var variables = ["PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8", "TELUSUR_ARCHIVE": archive]
    variables.merge(environment) { _, new in new }
    return try Running(executable: Binaries.telusur, arguments: arguments, environment: variables)
  }
}
