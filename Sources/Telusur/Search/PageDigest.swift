import Language

/// Which terms stand on a page, in two bytes each, so that the page a snippet comes from is found without reading the
/// text of every page. A term may be claimed that is not there (1 in 65,536 for each term of the page); one that is
/// there is never denied.
enum PageDigest {
  /// Bytes of one hash.
  static let width = 2

  /// Hashes of the terms of a page in ascending order, each once.
  static func hashes(of terms: some Sequence<Term>) -> [UInt16] {
    Set(terms.lazy.map { hash($0.bytes) }).sorted()
  }

  /// Hashes as they are stored, least significant byte first.
  static func bytes(_ hashes: [UInt16]) -> [UInt8] {
    hashes.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8(truncatingIfNeeded: $0 >> 8)] }
  }

  /// Whether a hash is among those stored in `range` of `bytes`. O(log n), never outside the bytes.
  static func contains(_ hash: UInt16, in bytes: [UInt8], _ range: Range<Int>) -> Bool {
    var low = 0
    var high = range.count / width
    while low < high {
      let middle = (low + high) / 2
      let place = range.lowerBound + middle * width
      guard place >= 0, place + 1 < bytes.count else { return false }
      let found = UInt16(bytes[place]) | UInt16(bytes[place + 1]) << 8
      if found == hash { return true }
      if found < hash { low = middle + 1 } else { high = middle }
    }
    return false
  }

  /// FNV-1a, folded to 16 bits; part of the stored format.
  static func hash(_ term: [UInt8]) -> UInt16 {
    var value: UInt32 = 2_166_136_261
    for byte in term { value = (value ^ UInt32(byte)) &* 16_777_619 }
    return UInt16(truncatingIfNeeded: value ^ (value >> 16))
  }
}
