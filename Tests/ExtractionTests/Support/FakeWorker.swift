import Extraction
import Foundation
import SystemPackage

/// Shell scripts that play a worker gone wrong.
struct FakeWorker {
  private let scratch: Scratch

  init(_ scratch: Scratch) {
    self.scratch = scratch
  }

  /// A worker that says it is ready, waits for the beginning of a request, then runs `script`.
  func afterRequest(_ script: String) throws -> FilePath {
    try executable("\(FakeWorker.print(Frame.ready.encoded))\nhead -c 12 >/dev/null\n\(script)")
  }

  /// A worker that runs `script` and nothing else.
  func executable(_ script: String) throws -> FilePath {
    let bytes = Array("#!/bin/sh\n\(script)\n".utf8)
    return try scratch.write(bytes, as: "pekerja.sh", mode: [.ownerReadWriteExecute])
  }

  /// The shell command that writes `bytes`.
  static func print(_ bytes: [UInt8]) -> String {
    let octal = bytes.map { byte in
      let digits = String(byte, radix: 8)
      return "\\" + String(repeating: "0", count: 3 - digits.count) + digits
    }
    return "printf '\(octal.joined())'"
  }

  /// Reads a file with this worker.
  static func extract(_ worker: FilePath, limits: Limits = Limits(wallSeconds: 20)) async -> Extract {
    let pool = ExtractorPool(worker: worker, size: 1, limits: limits)
    defer { Task { await pool.shutdown() } }
    var extract = await pool.extract("/dev/null")
    // A script just written is busy while another test's child still holds its descriptor on the way to its exec.
    while extract.failure == .workerUnavailable(errno: ETXTBSY) { extract = await pool.extract("/dev/null") }
    return extract
  }
}
