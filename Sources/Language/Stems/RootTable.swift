/// An open-addressing table from bytes to entry numbers: 4 bytes a slot, no pointers, at most half full.
struct RootTable: Sendable {
  private var slots: [UInt32]
  private let shift: UInt64
  private let powers = WordBuffer.powers
  private(set) var offsets: [UInt32] = [0]
  private(set) var pool: [UInt8] = []

  /// 18 bits of a slot number the entry, 14 bits are a tag that settles most misses without a look at the bytes.
  static let entryLimit = 1 << 18 - 1
  private static let entryMask: UInt32 = 1 << 18 - 1

  init(expected: Int) {
    var bits: UInt64 = 10
    while 1 << bits < UInt64(expected) * 2, bits < 20 { bits += 1 }
    slots = [UInt32](repeating: 0, count: 1 << Int(bits))
    shift = 64 - bits
  }

  var count: Int { offsets.count - 1 }

  /// The bytes of an entry.
  func bytes(of entry: Int) -> ArraySlice<UInt8> {
    pool[Int(offsets[entry])..<Int(offsets[entry + 1])]
  }

  func length(of entry: Int) -> Int { Int(offsets[entry + 1] &- offsets[entry]) }

  /// The number of a word, which is added if it is new; nil when the table is full.
  mutating func insert(_ word: some Collection<UInt8>) -> Int? {
    let hash = WordBuffer.hash(of: word)
    if let found = entry(of: word) { return found }
    guard count < Self.entryLimit, count * 2 < slots.count else { return nil }
    pool.append(contentsOf: word)
    offsets.append(UInt32(pool.count))
    let mixed = Self.mix(hash)
    var slot = Int(mixed >> shift)
    while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
    slots[slot] = Self.tag(mixed) | UInt32(count)
    return count - 1
  }

  /// The number of a word outside a buffer.
  func entry(of word: some Collection<UInt8>) -> Int? {
    let mixed = Self.mix(WordBuffer.hash(of: word))
    var slot = Int(mixed >> shift)
    while slots[slot] != 0 {
      let number = Int(slots[slot] & Self.entryMask) - 1
      if slots[slot] & ~Self.entryMask == Self.tag(mixed), bytes(of: number).elementsEqual(word) { return number }
      slot = (slot + 1) & (slots.count - 1)
    }
    return nil
  }

  /// The number of a part of a buffer with a consonant put back in front, or -1.
  func entry(in word: borrowing WordBuffer, from start: Int, to end: Int, restored: UInt8) -> Int {
    let mixed = Self.mix(word.hash(from: start, to: end, restored: restored, power: powers[end - start]))
    let tag = Self.tag(mixed)
    var slot = Int(mixed >> shift)
    while true {
      let found = slots[slot]
      if found == 0 { return -1 }
      if found & ~Self.entryMask == tag {
        let number = Int(found & Self.entryMask) - 1
        if matches(number, word, from: start, to: end, restored: restored) { return number }
      }
      slot = (slot + 1) & (slots.count - 1)
    }
  }

  private func matches(
    _ entry: Int, _ word: borrowing WordBuffer, from start: Int, to end: Int, restored: UInt8
  ) -> Bool {
    var offset = Int(offsets[entry])
    let length = Int(offsets[entry + 1]) - offset
    guard length == end - start + (restored == 0 ? 0 : 1) else { return false }
    if restored != 0 {
      if pool[offset] != restored { return false }
      offset += 1
    }
    for index in start..<end where pool[offset + index - start] != word.bytes[index] { return false }
    return true
  }

  private static func mix(_ hash: UInt64) -> UInt64 {
    let folded = (hash ^ hash >> 32) &* 0xD6E8_FEB8_6659_FD93
    return folded ^ folded >> 29
  }

  private static func tag(_ mixed: UInt64) -> UInt32 { UInt32(truncatingIfNeeded: mixed) & ~entryMask }
}
