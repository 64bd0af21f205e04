import Foundation
import Glibc
import Testing

/// Stopping the program at any moment: nothing is lost, nothing is wrong, and the next run completes.
@Suite(.serialized) struct InterruptionTests {
  @Test func interruptLeavesTheIndexAsItWas() async throws {
    let (telusur, folder) = try await SampleArchive.empty()
    try folder.copy(corpus.appending(path: "inbox"), as: "masuk")
    let before = try await content(of: telusur)
    let ingest = try telusur.start("ingest", folder.path("masuk"))
    try await eventually("an original is kept") { folder.holdsAnOriginal }
    ingest.send(SIGINT)
    let outcome = try await ingest.outcome()
    #expect(outcome.status == 130, "\(outcome.text)\n\(outcome.messages)")
    #expect(outcome.messages.contains("indeks tidak berubah"))
    #expect(try await content(of: telusur) == before)
    let next = try await telusur.run("ingest", folder.path("masuk"))
    #expect([0, 2].contains(next.status), "\(next.messages)")
    #expect(try await content(of: telusur) != before)
  }

  /// tools/crash-loop does the same 200 times and longer.
  @Test func killAtARandomMoment() async throws {
    var random = Seeded(seed: UInt64.random(in: 0 ... .max))
    print("InterruptionTests.killAtARandomMoment: seed \(random.seed)")
    let (undisturbed, first) = try await SampleArchive.empty()
    let inbox = try first.copy(corpus.appending(path: "inbox"), as: "masuk")
    let began = ContinuousClock.now
    try await undisturbed.run("ingest", inbox)
    let duration = began.duration(to: .now)
    let expected = try await content(of: undisturbed)

    let (telusur, folder) = try await SampleArchive.empty()
    try folder.copy(corpus.appending(path: "inbox"), as: "masuk")
    for _ in 0..<10 {
      let ingest = try telusur.start("ingest", folder.path("masuk"))
      try await Task.sleep(for: duration * Double.random(in: 0...0.6, using: &random))
      ingest.send(SIGKILL)
      _ = try await ingest.outcome()
      try await telusur.run("check", expecting: 0)
    }
    let last = try await telusur.run("ingest", folder.path("masuk"))
    #expect([0, 2].contains(last.status), "\(last.messages)")
    #expect(try await content(of: telusur) == expected, "seed \(random.seed)")
  }

  private func content(of telusur: TelusurProgram) async throws -> [String: String] {
    let check = try await telusur.run("check", "--json", expecting: 0)
    return try #require(try check.json()["content"] as? [String: String])
  }
}

extension Scratch {
  /// Whether the archive in the folder keeps any original.
  fileprivate var holdsAnOriginal: Bool {
    let originals = url.appending(path: "arsip/corpus/originals/internal")
    return FileManager.default.enumerator(at: originals, includingPropertiesForKeys: nil)?.contains {
      ($0 as? URL)?.pathExtension.isEmpty == false
    } ?? false
  }
}

/// SplitMix64: the same seed gives the same moments again.
struct Seeded: RandomNumberGenerator {
  let seed: UInt64
  private var state: UInt64

  init(seed: UInt64) {
    self.seed = seed
    state = seed
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
