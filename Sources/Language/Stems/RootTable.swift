/// An open-addressing table from words to roots: a set of bits that settles most misses in the first cache, then slots
/// of 16 bytes, so that a root and what is known of it come with one line of memory.
struct RootTable: Sendable {
  private struct Slot: Sendable {
    var key: UInt64 = 0
    var root = KnownRoot(number: -1, entry: RootEntry())
  }

  private var slots: [Slot]
  /// A bit for each value that the upper bits of a hash may take.
  private var seen: [UInt64]
  private let seenShift: UInt64
  private var offsets: [UInt32] = [0]
  private var pool: [UInt8] = []

  /// Room for `expected` words; at most three of four slots are used.
  init(expected: Int) {
    let size = max(16, min(expected, 1 << 22) / 3 * 4)
    slots = [Slot](repeating: Slot(), count: size)
    var bits: UInt64 = 12
    while bits < 18, 1 << bits < expected * 8 { bits += 1 }
    seen = [UInt64](repeating: 0, count: 1 << Int(bits - 6))
    seenShift = 64 - bits
  }

  /// Words in it.
  var count: Int { offsets.count - 1 }

  /// Bytes of memory that it takes.
  var footprint: Int {
    slots.count * MemoryLayout<Slot>.stride + seen.count * 8 + offsets.count * 4 + pool.count
  }

  /// The bytes of a root.
  func bytes(of number: Int) -> ArraySlice<UInt8> {
    pool[Int(offsets[number])..<Int(offsets[number + 1])]
  }

  /// The number of a word, which is added if it is new; nil when the table is full.
  mutating func insert(_ word: some Collection<UInt8>) -> Int? {
    if let known = entry(of: word) { return known }
    guard count < slots.count / 4 * 3 else { return nil }
    pool.append(contentsOf: word)
    offsets.append(UInt32(pool.count))
    let key = WordKey.key(of: word)
    let hash = Self.hash(key)
    let bit = Int(hash >> seenShift)
    seen[bit >> 6] |= 1 << UInt64(bit & 63)
    var slot = home(of: hash)
    while slots[slot].root.number >= 0 { slot = next(slot) }
    slots[slot] = Slot(key: key, root: KnownRoot(number: Int32(count - 1), entry: RootEntry()))
    return count - 1
  }

  /// Puts what is known of each root, by number, beside its key.
  mutating func attach(_ entries: [RootEntry]) {
    for slot in slots.indices where slots[slot].root.number >= 0 {
      slots[slot].root.entry = entries[Int(slots[slot].root.number)]
    }
  }

  /// The number of a word outside a buffer.
  func entry(of word: some Collection<UInt8>) -> Int? {
    let key = WordKey.key(of: word)
    var slot = home(of: Self.hash(key))
    while slots[slot].root.number >= 0 {
      let number = Int(slots[slot].root.number)
      if slots[slot].key == key, key & WordKey.inexact == 0 || bytes(of: number).elementsEqual(word) { return number }
      slot = next(slot)
    }
    return nil
  }

  /// What is known of a part of a buffer with a consonant put back in front; number -1 for nothing.
  @inline(__always)
  func root(in word: borrowing WordBuffer, from start: Int, to end: Int, restored: UInt8) -> KnownRoot {
    let key = word.key(from: start, to: end, restored: restored)
    let hash = Self.hash(key)
    let bit = Int(truncatingIfNeeded: hash >> seenShift)
    guard seen[bit >> 6] >> UInt64(bit & 63) & 1 == 1 else { return KnownRoot() }
    return probe(key, hash, word, from: start, to: end, restored: restored)
  }

  private func probe(
    _ key: UInt64, _ hash: UInt64, _ word: borrowing WordBuffer, from start: Int, to end: Int, restored: UInt8
  ) -> KnownRoot {
    var slot = home(of: hash)
    while true {
      let found = slots[slot]
      if found.root.number < 0 { return KnownRoot() }
      if found.key == key,
        key & WordKey.inexact == 0
          || matches(Int(found.root.number), word, from: start, to: end, restored: restored)
      {
        return found.root
      }
      slot = next(slot)
    }
  }

  private func matches(
    _ number: Int, _ word: borrowing WordBuffer, from start: Int, to end: Int, restored: UInt8
  ) -> Bool {
    var offset = Int(offsets[number])
    guard Int(offsets[number + 1]) - offset == end - start + (restored == 0 ? 0 : 1) else { return false }
    if restored != 0 {
      if pool[offset] != restored { return false }
      offset += 1
    }
    for index in start..<end where pool[offset + index - start] != word.bytes[index] { return false }
    return true
  }

  @inline(__always)
  private func home(of hash: UInt64) -> Int {
    Int(truncatingIfNeeded: ((hash >> 32) &* UInt64(truncatingIfNeeded: slots.count)) >> 32)
  }

  @inline(__always)
  private func next(_ slot: Int) -> Int { slot + 1 == slots.count ? 0 : slot + 1 }

  @inline(__always)
  private static func hash(_ key: UInt64) -> UInt64 {
    let mixed = (key ^ key >> 31) &* 0x9E37_79B9_7F4A_7C15
    return mixed ^ mixed << 27
  }
}

/// A root of the table with what is known of it.
struct KnownRoot: Sendable {
  /// Its number in the lexicon, -1 for none.
  var number: Int32 = -1
  var entry = RootEntry()
}
