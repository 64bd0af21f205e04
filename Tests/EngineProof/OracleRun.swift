import TestSupport

/// So many random queries over random indexes, each with a seed of its own; every fortieth index is large.
struct OracleRun {
  private let count: Int
  private let seed: UInt64

  init(count: Int, seed: UInt64?) {
    self.count = count
    self.seed = seed ?? UInt64.random(in: 1...1_000_000)
  }

  func run() throws {
    let clock = ContinuousClock()
    let began = clock.now
    var (done, indexes) = (0, 0)
    print("oracle: \(count) queries, seed \(seed)")
    while done < count {
      let isLarge = indexes % 40 == 39
      var oracle = Oracle(seed: seed &+ UInt64(indexes), scale: isLarge ? .windows : .small)
      try oracle.run(sessions: isLarge ? 2 : 4, queries: isLarge ? 20 : 60)
      done += oracle.queryCount
      indexes += 1
    }
    print("oracle: \(done) queries over \(indexes) indexes agree, \((clock.now - began).components.seconds) s")
  }
}
