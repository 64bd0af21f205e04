import Foundation
import SearchIndex
import TestSupport
import Testing

/// A real disk that becomes full: a file system in memory of a few hundred kilobytes, mounted in a name space of its own
/// by `unshare`, in which `EngineProof` writes until there is no room.
@Suite struct FullDiskTests {
  @Test func theLastCommitSurvivesAFullDisk() async throws {
    let program = try FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
    let proof = URL(filePath: program).deletingLastPathComponent().appending(path: "EngineProof").path
    let scratch = try ScratchDirectory()
    let script = "mount -t tmpfs -o size=600k none '\(scratch.path)' && exec '\(proof)' full-disk '\(scratch.path)'"
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/unshare")
    process.arguments = ["--user", "--map-root-user", "--mount", "sh", "-c", script]
    let (ended, continuation) = AsyncStream.makeStream(of: Int32.self)
    process.terminationHandler = { continuation.yield($0.terminationStatus) }
    try process.run()
    #expect(await ended.first { _ in true } == 0, "its output tells what was wrong")
  }
}
