/// Byte strings one after another in one array: a million of them cost no million allocations.
struct ByteTable: Sendable {
  private(set) var bytes: [UInt8] = []
  private var ends: [Int] = [0]

  var count: Int { ends.count - 1 }

  /// Bytes of memory, roughly.
  var size: Int { bytes.count + ends.count * 8 }

  mutating func append(_ item: [UInt8]) {
    bytes.append(contentsOf: item)
    ends.append(bytes.count)
  }

  mutating func append(_ item: Region) {
    item.append(to: &bytes)
    ends.append(bytes.count)
  }

  subscript(_ place: Int) -> ArraySlice<UInt8> {
    bytes[ends[place]..<ends[place + 1]]
  }

  /// The first eight bytes as a number that orders as they do, zeroes where there are fewer.
  func head(_ place: Int) -> UInt64 {
    var head: UInt64 = 0
    let item = self[place]
    for byte in item.prefix(8) { head = head << 8 | UInt64(byte) }
    return head << UInt64(8 * max(0, 8 - item.count))
  }

  /// Places of all items by their bytes, ascending; equal ones in no order. Only items that share their first eight
  /// bytes are compared as a whole.
  func placesInOrder() -> [Int] {
    let heads = (0..<count).map { (head: head($0), place: $0) }
    let sorted = heads.sorted { left, right in
      left.head == right.head
        ? self[left.place].lexicographicallyPrecedes(self[right.place]) : left.head < right.head
    }
    return sorted.map(\.place)
  }
}
