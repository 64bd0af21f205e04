/// Every disk that a power cut may leave behind.
///
/// Content of a file is certain only as far as it was synchronised. Of every sector written since, each by itself may
/// have reached the disk or not, and so may the length: where a sector is missing below it, there are zeroes. Names are
/// certain only as of the last synchronisation of the directory: of the changes since then, any subset may have reached
/// the disk.
///
/// All of it is enumerated where that is feasible, by `Depth`; beyond it the extremes and a random sample.
public struct CrashStates: Sequence, IteratorProtocol {
  /// How much is enumerated without exception.
  public struct Depth: Sendable {
    /// All subsets of so many changes of names.
    var names: Int
    /// All subsets of so many sectors of a file.
    var sectors: Int
    /// All combinations of losses of several files, up to so many.
    var combinations: Int
    /// Samples of what is larger.
    var samples: Int

    /// For the suite: seconds.
    public static let short = Depth(names: 2, sectors: 1, combinations: 6, samples: 1)
    /// For `tools/prove`: minutes.
    public static let full = Depth(names: 5, sectors: 3, combinations: 64, samples: 8)
  }

  /// A disk, and how it came about.
  public struct Crash: Sendable {
    /// Operations done before the power went.
    public let prefix: Int
    /// Files on the disk after it came back.
    public let image: [String: [UInt8]]
    /// For a failure's message.
    public let description: String
  }

  private let base: [String: [UInt8]]
  private let log: [CrashingFileStore.Operation]
  private let depth: Depth
  private var random: SeededGenerator
  private var prefix: Int
  private var waiting: [Crash] = []
  /// Hashes of the disks that came up.
  private var seen: Set<Int> = []

  /// The states after each prefix of `log`, from one of that length on, starting from the durable disk `base`. A state
  /// that came up before is left out.
  public init(
    base: [String: [UInt8]], log: [CrashingFileStore.Operation], from first: Int = 0, depth: Depth, seed: UInt64
  ) {
    self.base = base
    self.log = log
    self.depth = depth
    prefix = first
    random = SeededGenerator(seed: seed)
  }

  /// The next state.
  public mutating func next() -> Crash? {
    while waiting.isEmpty {
      if prefix > log.count { return nil }
      waiting = states(after: prefix).reversed()
      prefix += 1
    }
    return waiting.popLast()
  }

  private mutating func states(after prefix: Int) -> [Crash] {
    let disk = CrashDisk(base: base, log: log.prefix(prefix))
    var states: [Crash] = []
    for kept in subsets(of: disk.pending.count, all: depth.names) {
      let names = disk.names(keeping: kept)
      for losses in losses(of: Set(names.values), on: disk) {
        let image = names.mapValues { disk.content(of: $0, losses[$0]) }
        guard seen.insert(image.hashValue).inserted else { continue }
        states.append(
          Crash(prefix: prefix, image: image, description: "\(prefix) operations, names \(kept), sectors \(losses)"))
      }
    }
    return states
  }

  /// What may become of some files together.
  private mutating func losses(of files: Set<Int>, on disk: CrashDisk) -> [[Int: CrashDisk.Loss]] {
    var options: [(file: Int, losses: [CrashDisk.Loss])] = []
    for file in files.sorted() where disk.unsynchronizedSectors(of: file) > 0 {
      options.append((file, losses(ofSectors: disk.unsynchronizedSectors(of: file))))
    }
    let product = options.reduce(1.0) { $0 * Double($1.losses.count) }
    if product <= Double(depth.combinations) {
      return options.reduce([[:]]) { combinations, option in
        combinations.flatMap { known in option.losses.map { known.merging([option.file: $0]) { $1 } } }
      }
    }
    // The same of all, each file's loss beside whole others, then any.
    var combinations: [[Int: CrashDisk.Loss]] = []
    for place in 0..<(options.map(\.losses.count).max() ?? 0) {
      combinations.append(
        Dictionary(options.map { ($0.file, $0.losses[Swift.min(place, $0.losses.count - 1)]) }) { $1 })
    }
    for option in options { combinations.append([option.file: option.losses[0]]) }
    for _ in 0..<depth.samples {
      combinations.append(
        Dictionary(options.map { ($0.file, $0.losses[random.below($0.losses.count)]) }) { $1 })
    }
    return combinations
  }

  /// First nothing of the sectors, last all of them; each with and without the length.
  private mutating func losses(ofSectors count: Int) -> [CrashDisk.Loss] {
    let subsets = subsets(of: count, all: depth.sectors).sorted { one, other in
      one.filter { $0 }.count < other.filter { $0 }.count
    }
    return subsets.flatMap { kept in
      [CrashDisk.Loss(kept: kept, keepsLength: false), CrashDisk.Loss(kept: kept, keepsLength: true)]
    }
  }

  /// All subsets of a few things; of many: each beginning, all but one, and some at random.
  private mutating func subsets(of count: Int, all limit: Int) -> [[Bool]] {
    if count <= limit {
      return (0..<(1 << count)).map { bits in (0..<count).map { bits >> $0 & 1 == 1 } }
    }
    let dropped = (0..<count).map { gone in (0..<count).map { $0 != gone } }
    let beginnings = (0...count).map { end in (0..<count).map { $0 < end } }
    let others = (0..<depth.samples).map { _ in (0..<count).map { _ in random.once(in: 2) } }
    return beginnings + dropped + others
  }
}
