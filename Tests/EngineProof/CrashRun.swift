import TestSupport

/// Power cuts, enumerated as deeply as minutes allow.
struct CrashRun {
  private let seed: UInt64

  init(seed: UInt64?) {
    self.seed = seed ?? UInt64.random(in: 1...1_000_000)
  }

  func run() throws {
    let began = ContinuousClock.now
    print("crash: seed \(seed)")
    var proof = CrashProof(seed: seed, depth: .full, recoveryInterval: 5000)
    try proof.run()
    print(
      "crash: \(proof.stateCount) disks hold a whole generation, \((ContinuousClock.now - began).components.seconds) s")
  }
}
