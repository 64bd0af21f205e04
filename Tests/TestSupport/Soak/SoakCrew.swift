internal import SearchIndex
internal import Synchronization

/// Several readers of one directory in one process, as in a server: one opens newer generations and puts them in the
/// place of the old, others search whatever is there, and keep on searching an old one while its files are removed.
public final class SoakCrew: Sendable {
  /// What was done.
  public struct Tally: Sendable {
    /// Questions asked and answered by the rule.
    public var questions = 0
    /// Generations that were opened.
    public var generations = 0
  }

  private let path: String
  private let current = Mutex<SoakReader?>(nil)
  private let tally = Mutex(Tally())

  /// A crew for a directory, in which an index need not be yet.
  public init(_ path: String) {
    self.path = path
  }

  /// Works until told to stop, and at least until every searcher has seen an index.
  public func run(searchers: Int, while goesOn: @escaping @Sendable () -> Bool) async throws -> Tally {
    try await withThrowingTaskGroup(of: Void.self) { group in
      group.addTask { try await self.reload(while: goesOn) }
      for _ in 0..<searchers { group.addTask { try await self.search(while: goesOn) } }
      try await group.waitForAll()
    }
    return tally.withLock { $0 }
  }

  private func reload(while goesOn: () -> Bool) async throws {
    var last: UInt64 = 0
    repeat {
      if let reader = try SoakReader.open(path), reader.snapshot.generation.number != last {
        let generation = reader.snapshot.generation.number
        if generation < last { throw SoakReader.Violation(description: "generation \(generation) after \(last)") }
        last = generation
        current.withLock { $0 = reader }
        tally.withLock { $0.generations += 1 }
      }
      await Task.yield()
    } while goesOn() || last == 0
  }

  private func search(while goesOn: () -> Bool) async throws {
    var old: SoakReader?
    repeat {
      guard let reader = current.withLock({ $0 }) else {
        await Task.yield()
        continue
      }
      let questions = try reader.check() + (old?.check() ?? 0)
      tally.withLock { $0.questions += questions }
      if reader.snapshot.generation.number % 7 == 0 || old == nil { old = reader }
      await Task.yield()
    } while goesOn() || old == nil
  }
}
