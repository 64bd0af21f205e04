import Foundation
import Testing

/// The sample archive, made once by the real program and only read by tests.
enum SampleArchive {
  /// Units, DIP table and inbox of `corpus/`, as `make demo` makes it.
  static func shared() async throws -> TelusurProgram { try await building.value.telusur }

  /// An archive with the sample's units and nothing else.
  static func empty() async throws -> (telusur: TelusurProgram, folder: Scratch) {
    let folder = try Scratch()
    let telusur = TelusurProgram(archive: folder.path("arsip"))
    try await telusur.run("init", "--units", corpus.appending(path: "units.csv").path(), expecting: 0)
    return (telusur, folder)
  }

  private struct Built: Sendable {
    let telusur: TelusurProgram
    let folder: Scratch
  }

  private static let building = Task {
    let (telusur, folder) = try await empty()
    let table = try await telusur.run("dip", "import", corpus.appending(path: "dip.csv").path())
    try #require([0, 2].contains(table.status), "\(table.text)\n\(table.messages)")
    let inbox = try await telusur.run("ingest", corpus.appending(path: "inbox").path())
    try #require([0, 2].contains(inbox.status), "\(inbox.text)\n\(inbox.messages)")
    return Built(telusur: telusur, folder: folder)
  }
}
