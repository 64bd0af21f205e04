/// What an analyzer has learnt about the distinct words of the texts it read, so that each is analysed once.
///
/// The caller owns it and may keep it from text to text; it never changes what is found, only how fast. It belongs to
/// one analyzer and holds at most about 100,000 words, then begins anew.
public struct AnalyzerMemo: Sendable {
  private let limit: Int

  private var slots: [Int32]
  private var keys: [Key] = []
  /// What of long chunks does not fit into their keys.
  private var heads: [UInt8] = []
  private(set) var analyses: [ChunkAnalysis] = []
  var chunks: [PlacedChunk] = []

  private struct Key {
    let key: UInt128
    let length: Int32
    let isCapitalInside: Bool
    /// Where the head of a long chunk begins.
    let head: Int

    /// Bytes of a chunk that its key holds.
    static let width = 16
  }

  /// An empty memo.
  public init() { self.init(limit: 1 << 17) }

  init(limit: Int) {
    self.limit = limit
    slots = [Int32](repeating: -1, count: 1 << 10)
  }

  /// Distinct words known.
  public var count: Int { keys.count }

  /// Number of the analysis of a chunk, or -1.
  func find(_ chunk: Chunk, in bytes: [UInt8]) -> Int {
    var slot = home(of: chunk.key)
    while slots[slot] >= 0 {
      let number = Int(slots[slot])
      if keys[number].key == chunk.key, matches(keys[number], bytes, chunk) { return number }
      slot = (slot &+ 1) & (slots.count &- 1)
    }
    return -1
  }

  @inline(__always)
  private func home(of key: UInt128) -> Int {
    let low = UInt64(truncatingIfNeeded: key)
    let high = UInt64(truncatingIfNeeded: key >> 64)
    let mixed = (low ^ high &* 0x9FB2_1C65_1E98_DF25) &* 0x9E37_79B9_7F4A_7C15
    return Int(truncatingIfNeeded: mixed ^ mixed >> 32) & (slots.count &- 1)
  }

  @inline(__always)
  private func matches(_ key: Key, _ bytes: [UInt8], _ chunk: Chunk) -> Bool {
    guard Int(key.length) == chunk.end &- chunk.start, key.isCapitalInside == chunk.isCapitalInside else {
      return false
    }
    return Int(key.length) <= Key.width || matchesHead(key, bytes, chunk)
  }

  private func matchesHead(_ key: Key, _ bytes: [UInt8], _ chunk: Chunk) -> Bool {
    for offset in 0..<Int(key.length) - Key.width where heads[key.head + offset] != bytes[chunk.start + offset] {
      return false
    }
    return true
  }

  /// Remembers the analysis of a chunk and gives it a number.
  mutating func insert(_ analysis: ChunkAnalysis, for chunk: Chunk, in bytes: [UInt8]) -> Int {
    if (keys.count + 1) * 2 > slots.count { grow() }
    let length = chunk.end - chunk.start
    keys.append(
      Key(key: chunk.key, length: Int32(length), isCapitalInside: chunk.isCapitalInside, head: heads.count))
    if length > Key.width { heads.append(contentsOf: bytes[chunk.start..<chunk.end - Key.width]) }
    analyses.append(analysis)
    place(keys.count - 1)
    return keys.count - 1
  }

  /// Forgets everything when the limit is reached. Call it between texts only: chunks refer to analyses by number.
  mutating func forgetIfFull() {
    if keys.count >= limit { self = AnalyzerMemo(limit: limit) }
  }

  private mutating func grow() {
    slots = [Int32](repeating: -1, count: slots.count * 2)
    for number in keys.indices { place(number) }
  }

  private mutating func place(_ number: Int) {
    var slot = home(of: keys[number].key)
    while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
    slots[slot] = Int32(number)
  }
}
