/// What is certain and what is not after some operations.
struct CrashDisk {
  /// What became of the bytes of a file that were not synchronised.
  struct Loss: Hashable {
    /// For each sector with such bytes, whether they are there.
    var kept: [Bool]
    /// Whether the file is as long as it was written, or ends where the last sector does that is there.
    var keepsLength: Bool
  }

  /// Disks write so many bytes wholly or not at all.
  static let sector = 512

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

  func names(keeping kept: [Bool]) -> [String: Int] {
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

  /// Sectors of a file with bytes that are not certain.
  func unsynchronizedSectors(of file: Int) -> Int {
    let (count, durable) = (contents[file]?.count ?? 0, durableLengths[file] ?? 0)
    return count == durable ? 0 : (count - 1) / CrashDisk.sector - durable / CrashDisk.sector + 1
  }

  /// The bytes of a file after a loss; nil = nothing is lost.
  func content(of file: Int, _ loss: Loss?) -> [UInt8] {
    guard var content = contents[file] else { return [] }
    guard let loss else { return content }
    let durable = durableLengths[file] ?? 0
    var end = durable
    for (place, isKept) in loss.kept.enumerated() {
      let first = max(durable, (durable / CrashDisk.sector + place) * CrashDisk.sector)
      let last = min(content.count, (durable / CrashDisk.sector + place + 1) * CrashDisk.sector)
      if isKept { end = last } else { for byte in first..<last { content[byte] = 0 } }
    }
    return loss.keepsLength ? content : Array(content.prefix(end))
  }
}
