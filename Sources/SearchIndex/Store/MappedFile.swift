#if canImport(Glibc)
  internal import Glibc
#endif

/// The bytes of a whole file: mapped by the kernel, or copied into memory by stores that have no disk.
///
/// Files of an index are never changed or truncated in place (invariant I7), so a mapping cannot lose its pages: a
/// removed file lives on until its last mapping goes.
@safe public final class MappedFile: @unchecked Sendable {
  private let base: UnsafeRawPointer
  private let isMapped: Bool
  /// Length in bytes.
  public let count: Int

  /// A copy of these bytes.
  public init(copying bytes: [UInt8]) {
    // One byte at least, so that an empty file has an address too.
    let copy = UnsafeMutableRawPointer.allocate(byteCount: max(1, bytes.count), alignment: 64)
    unsafe bytes.withUnsafeBytes { source in
      if let start = source.baseAddress { unsafe copy.copyMemory(from: start, byteCount: source.count) }
    }
    unsafe base = UnsafeRawPointer(copy)
    count = bytes.count
    isMapped = false
  }

  /// Maps the file behind an open descriptor, which may be closed afterwards; nil when the kernel refuses.
  init?(descriptor: Int32, count: Int) {
    guard count > 0, let start = unsafe mmap(nil, count, PROT_READ, MAP_SHARED, descriptor, 0),
      unsafe start != MAP_FAILED
    else { return nil }
    unsafe base = UnsafeRawPointer(start)
    self.count = count
    isMapped = true
  }

  deinit {
    if isMapped {
      unsafe munmap(UnsafeMutableRawPointer(mutating: base), count)
    } else {
      unsafe base.deallocate()
    }
  }

  /// Tells the kernel that the pages read so far are not needed now, so that reading a large file from end to end does
  /// not count as memory of this process. Their content stays where it was: the next access reads it again.
  func releasePages() {
    if isMapped { unsafe madvise(UnsafeMutableRawPointer(mutating: base), count, MADV_DONTNEED) }
  }

  /// A copy of its bytes.
  public var copy: [UInt8] { region.bytes }

  /// All of it.
  var region: Region { unsafe Region(owner: self, base: base, count: count) }
}

/// A part of a file. Reading outside of it is impossible: a place outside reads as 0, a slice outside is nil.
///
/// Zero instead of a trap, because places come from a disk that may be damaged: whoever needs to know checks lengths once
/// (`SegmentFile`, `ByteReader`), and whoever was lied to gets a wrong number, never foreign memory.
@safe struct Region: @unchecked Sendable {
  /// Whoever reads a whole file lets its pages go after so many bytes.
  static let pieceSize = 16 << 20

  private let owner: MappedFile
  let base: UnsafeRawPointer
  let count: Int

  fileprivate init(owner: MappedFile, base: UnsafeRawPointer, count: Int) {
    self.owner = owner
    unsafe self.base = base
    self.count = count
  }

  /// See `MappedFile.releasePages`; of the whole file that this is a part of.
  func releasePages() { owner.releasePages() }

  /// `count` bytes from `start`.
  @inline(__always)
  func slice(from start: Int, count length: Int) -> Region? {
    guard start >= 0, length >= 0, start <= count, length <= count - start else { return nil }
    return unsafe Region(owner: owner, base: base + start, count: length)
  }

  @inline(__always)
  func byte(_ place: Int) -> UInt8 {
    load(place, as: UInt8.self)
  }

  /// A little-endian integer at any byte place. The machine must be little-endian, as every Linux server is.
  @inline(__always)
  func load<T: FixedWidthInteger & BitwiseCopyable>(_ place: Int, as type: T.Type) -> T {
    guard place >= 0, place <= count - MemoryLayout<T>.size else { return 0 }
    return unsafe T(littleEndian: base.loadUnaligned(fromByteOffset: place, as: T.self))
  }

  /// A copy of `count` bytes from `start`; empty when they are not all there.
  func bytes(from start: Int, count length: Int) -> [UInt8] {
    guard let part = slice(from: start, count: length) else { return [] }
    return unsafe Array(UnsafeRawBufferPointer(start: part.base, count: length))
  }

  /// Appends everything to an array.
  func append(to bytes: inout [UInt8]) {
    unsafe bytes.append(contentsOf: UnsafeRawBufferPointer(start: base, count: count))
  }

  /// A copy of everything.
  var bytes: [UInt8] { bytes(from: 0, count: count) }

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
}
