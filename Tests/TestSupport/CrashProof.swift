internal import SearchIndex

/// Promises P1 and P2: after a power cut at any moment, with any legal loss, the index is exactly at the last finished
/// commit or at the one that was under way; the next writer goes on from there, and may be cut off in turn.
public struct CrashProof {
  /// A disk on which a promise is broken.
  public struct Violation: Error, CustomStringConvertible {
    /// The disk, and what is wrong with it.
    public let description: String
  }

  /// What the index holds at each generation, and how far the log was when its commit returned.
  private struct Step {
    var contents: [[UInt8]: [[UInt8]]]
    var finishedAt: Int
  }

  /// Disks looked at so far.
  public private(set) var stateCount = 0
  private let seed: UInt64
  private let depth: CrashStates.Depth
  /// Of the disks enumerated, one in so many is looked at.
  private let interval: Int
  /// After every so many of those the next writer is cut off too.
  private let recoveryInterval: Int
  /// Where the history is written.
  public let store = CrashingFileStore()
  private var corpus: RandomCorpus
  private var model = ModelIndex(schema: RandomCorpus.schema)
  private var steps = [Step(contents: [:], finishedAt: 0)]

  /// A history that the seed decides.
  public init(seed: UInt64, depth: CrashStates.Depth, interval: Int = 1, recoveryInterval: Int) {
    self.seed = seed
    self.depth = depth
    self.interval = interval
    self.recoveryInterval = recoveryInterval
    corpus = RandomCorpus(seed: seed, vocabulary: 8)
  }

  /// Four commits: the first documents; replacements with removals; a merge of everything; a new index in the place of
  /// the old. Then every disk that a power cut at any moment of it may leave.
  public mutating func run() throws {
    try session(adding: ["a", "b", "c"])
    try session(adding: ["d", "a"], removing: ["b"])
    try session(adding: ["e"], optimizes: true)
    model = ModelIndex(schema: RandomCorpus.schema)
    try session(adding: ["f", "a"], startEmpty: true)
    try enumerate()
  }

  /// A commit into `store` has returned, after which the index holds what the model does.
  public mutating func didCommit(_ model: ModelIndex) {
    steps.append(Step(contents: TestIndex.contents(model), finishedAt: store.log.count))
  }

  /// Every disk that a power cut at any moment of the commits so far may leave.
  public mutating func enumerate() throws {
    let crashes = CrashStates(base: [:], log: store.log, depth: depth, seed: seed)
    for (place, crash) in crashes.enumerated() where place % interval == Int(seed) % interval {
      stateCount += 1
      let finished = steps.lastIndex { $0.finishedAt <= crash.prefix } ?? 0
      let allowed = steps[finished..<min(steps.count, finished + 2)].map(\.contents)
      let contents = try check(crash, allowed)
      if stateCount % recoveryInterval == 0 { try recover(from: crash.image, contents, crash.description) }
    }
  }

  private mutating func session(
    adding added: [String], removing removed: [String] = [], optimizes: Bool = false, startEmpty: Bool = false
  ) throws {
    let writer = try TestIndex.writer(store, startEmpty: startEmpty)
    for name in added {
      let document = corpus.document(name, words: 4)
      try writer.add(document)
      model.add(document)
    }
    for name in removed {
      try writer.remove(identity: Array(name.utf8))
      model.remove(Array(name.utf8))
    }
    _ = optimizes ? try writer.optimize() : try writer.commit()
    didCommit(model)
    try writer.close()
  }

  /// The next writer adds a document, and the power goes again, at any moment of that.
  private mutating func recover(
    from image: [String: [UInt8]], _ before: [[UInt8]: [[UInt8]]], _ origin: String
  ) throws {
    let store = CrashingFileStore(image)
    let writer = try TestIndex.writer(store)
    var corpus = RandomCorpus(seed: seed &+ 1)
    let document = corpus.document("z", words: 4)
    try writer.add(document)
    _ = try writer.commit()
    let finished = store.log.count
    try writer.close()
    let after = try TestIndex.contents(IndexSnapshot.open(store))
    guard after == before.merging(TestIndex.contents([document]), uniquingKeysWith: { $1 }) else {
      throw Violation(description: "seed \(seed), \(origin): the next writer does not go on from there")
    }
    let crashes = CrashStates(base: image, log: store.log, depth: .short, seed: seed)
    for (place, crash) in crashes.enumerated() where place % interval == 0 {
      stateCount += 1
      _ = try check(crash, crash.prefix < finished ? [before, after] : [after])
    }
  }

  /// The content of the disk, which must be one of those allowed.
  private func check(
    _ crash: CrashStates.Crash, _ allowed: [[[UInt8]: [[UInt8]]]]
  ) throws -> [[UInt8]: [[UInt8]]] {
    func violation(_ what: String) -> Violation {
      Violation(description: "seed \(seed), \(crash.description): \(what)")
    }
    let store = CrashingFileStore(crash.image)
    let snapshot: IndexSnapshot?
    do {
      snapshot = try CrashProof.snapshot(of: store)
    } catch {
      throw violation("\(error)")
    }
    let contents = try snapshot.map(TestIndex.contents) ?? [:]
    guard allowed.contains(contents) else { throw violation("holds \(contents.keys)") }
    if snapshot != nil {
      let faults = try IndexCheck.run(store)
      if !faults.isEmpty { throw violation("\(faults)") }
    }
    // The next writer leaves nothing behind of what was lost.
    let writer = try TestIndex.writer(store)
    guard writer.generation == snapshot?.generation else { throw violation("the next writer starts elsewhere") }
    try writer.close()
    let kinds = Set(store.image.keys.map { $0.split(separator: ".").last })
    let segments = store.image.keys.filter { $0.hasSuffix(".terms") }.count
    let files = snapshot == nil ? 0 : 1 + segments * (kinds.count - 1)
    guard store.image.count == files else { throw violation("leaves \(store.image.keys.sorted())") }
    return contents
  }

  /// nil before the first generation.
  private static func snapshot(of store: CrashingFileStore) throws(IndexError) -> IndexSnapshot? {
    do {
      return try IndexSnapshot.open(store)
    } catch {
      guard error == .storage(operation: "open", path: "memory/MANIFEST", errno: 2) else { throw error }
      return nil
    }
  }
}
