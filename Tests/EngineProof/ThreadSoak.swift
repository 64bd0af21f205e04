import TestSupport

/// A writer and several readers in one process.
struct ThreadSoak {
  let seconds: Int

  func run() async throws {
    let scratch = try ScratchDirectory()
    let end = ContinuousClock.now + .seconds(seconds)
    let goesOn: @Sendable () -> Bool = { ContinuousClock.now < end }
    async let last = SoakWriter(scratch.path).run { _ in goesOn() }
    let tally = try await SoakCrew(scratch.path).run(searchers: 2, while: goesOn)
    print(
      "threads: \(try await last) generations written, \(tally.generations) opened, \(tally.questions) questions answered"
    )
  }
}
