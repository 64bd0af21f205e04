import Foundation
import SearchIndex
import TestSupport

/// Proofs of the engine that run as long as one likes; the suite runs them in small. `tools/prove` tells how.
@main enum EngineProof {
  static func main() async {
    do {
      var arguments = Array(CommandLine.arguments.dropFirst())
      let name = arguments.isEmpty ? "" : arguments.removeFirst()
      let numbers = arguments.compactMap { UInt64($0) }
      switch (name, numbers.first) {
      case ("oracle", let count?): try OracleRun(count: Int(count), seed: numbers.dropFirst().first).run()
      case ("crash", let seed): try CrashRun(seed: seed).run()
      case ("threads", let seconds?): try await ThreadSoak(seconds: Int(seconds)).run()
      case ("soak", let seconds?):
        try await ProcessSoak(seconds: Int(seconds), seed: numbers.dropFirst().first).run()
      case ("soak-writer", _) where arguments.count == 1: try ProcessSoak.write(arguments[0])
      case ("soak-reader", _) where arguments.count == 1: try await ProcessSoak.read(arguments[0])
      case ("full-disk", _) where arguments.count == 1: try FullDiskRun(path: arguments[0]).run()
      case ("planted-race", _): await Planted.race()
      case ("planted-overrun", _): Planted.overrun()
      default: fail("EngineProof oracle QUERIES [SEED] | crash [SEED] | threads SECONDS | soak SECONDS [SEED]")
      }
    } catch {
      fail("\(error)")
    }
  }

  /// Ends with a message.
  static func fail(_ message: String) -> Never {
    FileHandle.standardError.write(Data("EngineProof: \(message)\n".utf8))
    exit(1)
  }
}
