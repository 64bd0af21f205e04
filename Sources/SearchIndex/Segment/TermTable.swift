/// Gives each distinct term a number, in order of first appearance. Open addressing over one arena of bytes, so that a
/// known term costs no allocation.
struct TermTable {
  private var arena: [UInt8] = []
  private var ends: [Int] = []
  private var hashes: [UInt64] = []
  /// Number of a term + 1; 0 = free. A power of two in length, at most half full.
  private var slots = [UInt32](repeating: 0, count: 1 << 12)

  /// Distinct terms.
  var count: Int { ends.count }

  /// Bytes of memory, roughly.
  var size: Int { arena.count + ends.count * 16 + slots.count * 4 }

  /// Number of a term, new or known.
  mutating func number(of term: [UInt8]) -> UInt32 {
    let hash = TermTable.hash(term)
    var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
    while slots[slot] != 0 {
      let number = Int(slots[slot]) - 1
      if hashes[number] == hash, isEqual(number, term) { return UInt32(number) }
      slot = (slot + 1) & (slots.count - 1)
    }
    arena.append(contentsOf: term)
    ends.append(arena.count)
    hashes.append(hash)
    slots[slot] = UInt32(ends.count)
    if ends.count * 2 > slots.count { grow() }
    return UInt32(ends.count - 1)
  }

  func bytes(of number: Int) -> ArraySlice<UInt8> {
    arena[(number == 0 ? 0 : ends[number - 1])..<ends[number]]
  }

  private func isEqual(_ number: Int, _ term: [UInt8]) -> Bool {
    let start = number == 0 ? 0 : ends[number - 1]
    guard ends[number] - start == term.count else { return false }
    for place in term.indices where arena[start + place] != term[place] { return false }
    return true
  }

  private mutating func grow() {
    slots = [UInt32](repeating: 0, count: slots.count * 2)
    for number in ends.indices {
      var slot = Int(truncatingIfNeeded: hashes[number]) & (slots.count - 1)
      while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = UInt32(number + 1)
    }
  }

  /// FNV-1a (Fowler, Noll, Vo) with a final mix; terms are short, and the table is never offered to the network.
  @inline(__always)
  private static func hash(_ term: [UInt8]) -> UInt64 {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in term { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01b3 }
    return hash ^ hash >> 32
  }
}
