import Foundation
import Glibc
import SearchIndex
import TestSupport

/// A writer and readers in processes of their own; the writer is killed again and again, at whatever it is doing, and
/// another goes on from what it left.
struct ProcessSoak {
  private let seconds: Int
  private let seed: UInt64

  init(seconds: Int, seed: UInt64?) {
    self.seconds = seconds
    self.seed = seed ?? UInt64.random(in: 1...1_000_000)
  }

  func run() async throws {
    print("soak: \(seconds) s, seed \(seed)")
    let scratch = try ScratchDirectory()
    let end = ContinuousClock.now + .seconds(seconds)
    var random = SeededGenerator(seed: seed)
    let readers = try (0..<2).map { _ in try Child("soak-reader", scratch.path) }
    var (kills, generation) = (0, 0)
    // At least a few kills, however slow the machine.
    while ContinuousClock.now < end || kills < 3 {
      let writer = try Child("soak-writer", scratch.path)
      let target = generation + 1 + random.below(12)
      while generation < target, writer.isRunning, readers.allSatisfy(\.isRunning) {
        await Task.yield()
        generation = Int(try IndexSnapshot.currentGeneration(of: scratch.path)?.number ?? 0)
      }
      try writer.kill()
      kills += 1
      if !readers.allSatisfy(\.isRunning) { break }
    }
    for reader in readers { try reader.stop() }
    let faults = try IndexCheck.run(scratch.path)
    guard faults.isEmpty else { EngineProof.fail("\(faults)") }
    print("soak: \(generation) generations, \(kills) kills, every answer by the rule")
  }

  /// Writes until killed.
  static func write(_ path: String) throws { _ = try SoakWriter(path).run { _ in true } }

  /// Reads until standard input ends.
  static func read(_ path: String) async throws {
    let input = Task.detached { try? FileHandle.standardInput.readToEnd() }
    let isStopped = Flag()
    Task {
      _ = await input.value
      isStopped.set()
    }
    let tally = try await SoakCrew(path).run(searchers: 2) { !isStopped.isSet }
    print("soak: \(tally.questions) questions to \(tally.generations) generations answered")
  }
}
