#if canImport(Glibc)
  internal import Glibc
#endif

/// Bytes seen without counting references: for the inner loops of a query, which hold the segment anyway.
///
/// Whoever holds a view must keep what it was made from: a `Region`'s file or an `Arena`. As with a region, a place outside
/// reads as 0 and a slice outside is nil, so damaged bytes give wrong numbers at worst.
@safe struct View: BitwiseCopyable {
  private let base: UnsafeRawPointer
  let count: Int

  init(_ region: Region) {
    unsafe self.init(base: region.base, count: region.count)
  }

  fileprivate init(base: UnsafeRawPointer, count: Int) {
    unsafe self.base = base
    self.count = count
  }

  @inline(__always)
  func slice(from start: Int, count length: Int) -> View? {
    guard start >= 0, length >= 0, start <= count, length <= count - start else { return nil }
    return unsafe View(base: base + start, count: length)
  }

  @inline(__always)
  func byte(_ place: Int) -> UInt8 {
    UInt(bitPattern: place) < UInt(bitPattern: count) ? unsafe base.load(fromByteOffset: place, as: UInt8.self) : 0
  }

  /// A little-endian integer at any byte place.
  @inline(__always)
  func load<T: FixedWidthInteger & BitwiseCopyable>(_ place: Int, as type: T.Type) -> T {
    guard place >= 0, place <= count &- MemoryLayout<T>.size else { return 0 }
    return unsafe T(littleEndian: base.loadUnaligned(fromByteOffset: place, as: T.self))
  }

  /// Lexicographic comparison of a part with a key: negative, zero, positive.
  func compare(from start: Int, count length: Int, with key: [UInt8]) -> Int {
    guard let part = slice(from: start, count: length) else { return -1 }
    let order = unsafe key.withUnsafeBytes { other in
      let common = min(length, other.count)
      guard common > 0, let start = other.baseAddress else { return 0 }
      return unsafe Int(memcmp(part.base, start, common))
    }
    return order != 0 ? order : length - key.count
  }

  /// Lexicographic comparison with other bytes.
  func compare(with other: View) -> Int {
    let common = min(count, other.count)
    let order = common > 0 ? unsafe Int(memcmp(base, other.base, common)) : 0
    return order != 0 ? order : count - other.count
  }

  /// For loops over all of it in this folder.
  @inline(__always)
  func withBase(_ body: (UnsafePointer<UInt8>) -> Void) {
    unsafe body(base.assumingMemoryBound(to: UInt8.self))
  }
}

/// Memory that lives as long as a query's evaluator.
@safe final class Arena {
  private let base: UnsafeMutableRawPointer
  private let capacity: Int
  private let used = Scratch<Int>(count: 1, of: 0)

  /// Room for so many bytes; more is a mistake of the caller.
  init(capacity: Int) {
    self.capacity = max(1, capacity)
    unsafe base = UnsafeMutableRawPointer.allocate(byteCount: max(1, capacity), alignment: 8)
  }

  deinit { unsafe base.deallocate() }

  /// The documents of a tiny list as `u32[n]`, its codes as `u8[n]` behind them; nil when the list is malformed.
  func decodeTiny(_ list: View, count: Int, documentCount: Int) -> View? {
    let start = (used[0] + 3) & ~3
    precondition(count >= 0 && start + count * 5 <= capacity, "arena is full")
    let documents = unsafe base + start
    let codes = unsafe documents + count * 4
    var place = 0
    var document: UInt64 = 0
    for entry in 0..<count {
      var gap = UInt64(list.byte(place))
      place += 1
      if gap >= 0x80 {
        gap &= 0x7f
        var shift: UInt64 = 7
        while true {
          let byte = list.byte(place)
          place += 1
          gap |= UInt64(byte & 0x7f) << shift
          if byte < 0x80 { break }
          shift += 7
          if shift > 28 { return nil }
        }
      }
      document += gap
      guard document < UInt64(documentCount), entry == 0 || gap > 0, place < list.count else { return nil }
      unsafe documents.storeBytes(of: UInt32(document), toByteOffset: entry * 4, as: UInt32.self)
      unsafe codes.storeBytes(of: list.byte(place), toByteOffset: entry, as: UInt8.self)
      place += 1
    }
    guard place == list.count else { return nil }
    used[0] = start + count * 5
    return unsafe View(base: documents, count: count * 5)
  }
}

/// A fixed number of plain values that many may change without the checks that an array or a class would need.
@safe final class Scratch<Element: BitwiseCopyable> {
  private let base: UnsafeMutablePointer<Element>
  let count: Int

  init(count: Int, of element: Element) {
    self.count = count
    unsafe base = UnsafeMutablePointer<Element>.allocate(capacity: max(1, count))
    unsafe base.initialize(repeating: element, count: count)
  }

  init(_ elements: [Element]) {
    count = elements.count
    unsafe base = UnsafeMutablePointer<Element>.allocate(capacity: max(1, elements.count))
    unsafe elements.withUnsafeBufferPointer { source in
      if let start = source.baseAddress { unsafe base.initialize(from: start, count: source.count) }
    }
  }

  deinit { unsafe base.deallocate() }

  @inline(__always)
  subscript(place: Int) -> Element {
    unsafeAddress {
      precondition(place >= 0 && place < count)
      return unsafe UnsafePointer(base + place)
    }
    unsafeMutableAddress {
      precondition(place >= 0 && place < count)
      return unsafe base + place
    }
  }
}
