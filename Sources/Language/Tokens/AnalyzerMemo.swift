/// What an analyzer has learnt about the distinct words of the texts it read, so that each is analysed once.
///
/// The caller owns it and may keep it from text to text; it never changes what is found, only how fast. It belongs to
/// one analyzer and holds at most about 100,000 words, then begins anew.
public struct AnalyzerMemo: Sendable {
  private let limit: Int

  private var slots: [Int32]
  private var keys: [Key] = []
  private var pool: [UInt8] = []
  private(set) var analyses: [UnitAnalysis] = []
  var units: [Unit] = []

  private struct Key {
    let hash: UInt64
    let start: Int
    let end: Int
  }

  /// An empty memo.
  public init() { self.init(limit: 1 << 17) }

  init(limit: Int) {
    self.limit = limit
    slots = [Int32](repeating: -1, count: 1 << 10)
  }

  /// Distinct words known.
  public var count: Int { keys.count }

  /// Number of the analysis of a unit, or -1.
  func find(_ unit: Unit, in bytes: [UInt8], salt: UInt64) -> Int {
    let hash = unit.hash ^ salt
    var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
    while slots[slot] >= 0 {
      let number = Int(slots[slot])
      let key = keys[number]
      if key.hash == hash, matches(key, bytes, unit) { return number }
      slot = (slot + 1) & (slots.count - 1)
    }
    return -1
  }

  private func matches(_ key: Key, _ bytes: [UInt8], _ unit: Unit) -> Bool {
    guard key.end - key.start == unit.end - unit.start else { return false }
    for offset in 0..<(unit.end - unit.start) where pool[key.start + offset] != bytes[unit.start + offset] {
      return false
    }
    return true
  }

  /// Remembers the analysis of a unit and gives it a number.
  mutating func insert(_ analysis: UnitAnalysis, for unit: Unit, in bytes: [UInt8], salt: UInt64) -> Int {
    if (keys.count + 1) * 2 > slots.count { grow() }
    let start = pool.count
    pool.append(contentsOf: bytes[unit.start..<unit.end])
    keys.append(Key(hash: unit.hash ^ salt, start: start, end: pool.count))
    analyses.append(analysis)
    place(keys.count - 1)
    return keys.count - 1
  }

  /// Forgets everything when the limit is reached. Call it between texts only: units refer to analyses by number.
  mutating func forgetIfFull() {
    if keys.count >= limit { self = AnalyzerMemo(limit: limit) }
  }

  private mutating func grow() {
    slots = [Int32](repeating: -1, count: slots.count * 2)
    for number in keys.indices { place(number) }
  }

  private mutating func place(_ number: Int) {
    var slot = Int(truncatingIfNeeded: keys[number].hash) & (slots.count - 1)
    while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
    slots[slot] = Int32(number)
  }
}
