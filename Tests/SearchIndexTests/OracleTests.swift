import TestSupport
import Testing

/// The engine against `ModelIndex`, as `tools/prove oracle` does for 100,000 queries. A failure prints its seed.
@Suite struct OracleTests {
  @Test(arguments: 1...8) func smallIndexes(seed: UInt64) throws {
    var oracle = Oracle(seed: seed, scale: .small)
    try oracle.run(sessions: 4, queries: 60)
    #expect(oracle.queryCount == 240)
  }

  @Test func severalWindowsAndDenseLists() throws {
    var oracle = Oracle(seed: 77, scale: .windows)
    // The second session goes through a merge, so that lists with windows are read back and written again.
    try oracle.run(sessions: 2, queries: 20)
    #expect(oracle.queryCount == 40)
  }
}
