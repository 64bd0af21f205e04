/// Every disk that a power cut may leave behind.
///
/// Content of a file is certain only as far as it was synchronised: the rest may be there, be missing, be there in part
/// (whole sectors), or be zeroes of the right length. Names are certain only as of the last synchronisation of the
/// directory: of the changes since then, any subset may have reached the disk.
public struct CrashStates: Sequence, IteratorProtocol {
  /// What became of bytes that were not synchronised.
  public enum Loss: CaseIterable, Sendable {
    case nothing, everything, torn, zeroed
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
  private var random: SeededGenerator
  private var prefix = 0
  private var waiting: [Crash] = []
  private var seen: Set<[String: [UInt8]]> = []
  private static let sector = 512

  /// The states after each prefix of `log`, starting from the durable disk `base`. A state that came up before is left
  /// out.
  public init(base: [String: [UInt8]], log: [CrashingFileStore.Operation], seed: UInt64) {
    self.base = base
    self.log = log
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
    let disk = Disk(base: base, log: log.prefix(prefix))
    var states: [Crash] = []
    for kept in subsets(of: disk.pending.count) {
      for loss in Loss.allCases {
        let image = disk.image(keeping: kept, loss: loss, sector: CrashStates.sector)
        if seen.insert(image).inserted {
          states.append(
            Crash(
              prefix: prefix, image: image, description: "\(prefix) operations, names kept \(kept), content \(loss)"))
        }
      }
    }
    return states
  }

  /// All subsets of a few changes; of many: none, all, all but one, each beginning, and some at random.
  private mutating func subsets(of count: Int) -> [[Bool]] {
    if count <= 4 {
      return (0..<(1 << count)).map { bits in (0..<count).map { bits >> $0 & 1 == 1 } }
    }
    let dropped = (0..<count).map { gone in (0..<count).map { $0 != gone } }
    let beginnings = (0...count).map { end in (0..<count).map { $0 < end } }
    let others = (0..<8).map { _ in (0..<count).map { _ in random.once(in: 2) } }
    return dropped + beginnings + others
  }
}

/// What is certain and what is not after some operations.
private struct Disk {
  private var durableNames: [String: Int] = [:]
  /// Changes of names since the last synchronisation of the directory.
  private(set) var pending: [CrashingFileStore.Operation] = []
  private var contents: [Int: [UInt8]] = [:]
  private var durableLengths: [Int: Int] = [:]

  init(base: [String: [UInt8]], log: some Sequence<CrashingFileStore.Operation>) {
    // Files of the base have numbers that the log never uses.
    for (number, file) in base.enumerated() {
      durableNames[file.key] = -1 - number
      contents[-1 - number] = file.value
      durableLengths[-1 - number] = file.value.count
    }
    for operation in log { apply(operation) }
  }

  private mutating func apply(_ operation: CrashingFileStore.Operation) {
    switch operation {
    case .create(_, let file):
      contents[file] = []
      durableLengths[file] = 0
      pending.append(operation)
    case .append(let file, let bytes): contents[file, default: []] += bytes
    case .synchronize(let file): durableLengths[file] = contents[file]?.count
    case .rename, .remove: pending.append(operation)
    case .synchronizeDirectory:
      durableNames = names(keeping: Array(repeating: true, count: pending.count))
      pending = []
    }
  }

  private func names(keeping kept: [Bool]) -> [String: Int] {
    var names = durableNames
    for (operation, isKept) in zip(pending, kept) where isKept {
      switch operation {
      case .create(let name, let file): names[name] = file
      case .rename(let file, let from, let to):
        names[from] = nil
        names[to] = file
      case .remove(let name): names[name] = nil
      default: break
      }
    }
    return names
  }

  func image(keeping kept: [Bool], loss: CrashStates.Loss, sector: Int) -> [String: [UInt8]] {
    names(keeping: kept).mapValues { file in
      let content = contents[file] ?? []
      let durable = durableLengths[file] ?? 0
      switch loss {
      case .nothing: return content
      case .everything: return Array(content.prefix(durable))
      case .torn:
        let kept = durable + (content.count - durable) / 2
        return Array(content.prefix(Swift.max(durable, kept / sector * sector)))
      case .zeroed: return content.prefix(durable) + Array(repeating: 0, count: content.count - durable)
      }
    }
  }
}
