/// Gives each distinct term a number, in order of first appearance. Open addressing, so that a known term costs no
/// allocation; most are found by one slot and one head, without looking at their bytes.
struct TermTable: Sendable {
  private var terms = ByteTable()
  private var heads: [SIMD2<UInt64>] = []
  /// hash << 32 | number of a term + 1; 0 = free. A power of two in length, at most half full.
  private var slots = [UInt64](repeating: 0, count: 1 << 12)

  /// Distinct terms.
  var count: Int { heads.count }

  /// Bytes of memory, roughly.
  var size: Int { terms.size + heads.count * 16 + slots.count * 8 }

  /// Number of a term, new or known.
  mutating func number(of term: [UInt8]) -> UInt32 { number(of: term, TermKey(term)) }

  /// Appends the numbers of many terms. First all slots are read, one after another without a decision between, so that
  /// the processor waits for memory once and not once a term.
  mutating func appendNumbers(
    of occurrences: [IndexDocument.Occurrence], to numbers: inout [UInt32], scratch keys: inout [TermKey]
  ) {
    keys.removeAll(keepingCapacity: true)
    let mask = slots.count - 1
    var touched: UInt64 = 0
    for occurrence in occurrences {
      let key = TermKey(occurrence.term)
      touched &+= slots[Int(key.hash) & mask]
      keys.append(key)
    }
    withExtendedLifetime(touched) {}
    for place in occurrences.indices { numbers.append(number(of: occurrences[place].term, keys[place])) }
  }

  @inline(__always)
  private mutating func number(of term: [UInt8], _ key: TermKey) -> UInt32 {
    let mask = slots.count - 1
    var slot = Int(key.hash) & mask
    while slots[slot] != 0 {
      let entry = slots[slot]
      if UInt32(truncatingIfNeeded: entry >> 32) == key.hash {
        let number = Int(entry & 0xffff_ffff) - 1
        if heads[number] == key.head, !key.isLong || terms[number].elementsEqual(term) { return UInt32(number) }
      }
      slot = (slot + 1) & mask
    }
    terms.append(term)
    heads.append(key.head)
    slots[slot] = UInt64(key.hash) << 32 | UInt64(count)
    if count * 2 > slots.count { grow() }
    return UInt32(count - 1)
  }

  func bytes(of number: Int) -> ArraySlice<UInt8> { terms[number] }

  /// Numbers of all terms by their bytes, ascending.
  func numbersInOrder() -> [Int] { terms.placesInOrder() }

  /// For each number, the place of its term among all by their bytes.
  func ranks() -> [UInt64] {
    var ranks = [UInt64](repeating: 0, count: count)
    for (place, number) in numbersInOrder().enumerated() { ranks[number] = UInt64(place) }
    return ranks
  }

  private mutating func grow() {
    let old = slots
    slots = [UInt64](repeating: 0, count: old.count * 2)
    let mask = slots.count - 1
    for entry in old where entry != 0 {
      var slot = Int(entry >> 32) & mask
      while slots[slot] != 0 { slot = (slot + 1) & mask }
      slots[slot] = entry
    }
  }
}
