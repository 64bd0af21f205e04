/// Appends values to a byte array: little-endian, variable-length integers, length-prefixed strings.
///
/// The counterpart of `ByteReader`: what one writes with a method here is read by the method of the same name there.
public struct ByteWriter: Sendable {
  /// What was written so far.
  public private(set) var bytes: [UInt8]

  /// An empty writer.
  public init() {
    bytes = []
  }

  /// Number of bytes written.
  public var count: Int { bytes.count }

  /// Forgets everything, keeps the memory.
  mutating func reset() {
    bytes.removeAll(keepingCapacity: true)
  }

  /// One byte.
  public mutating func byte(_ value: UInt8) {
    bytes.append(value)
  }

  /// A fixed-width integer, least significant byte first.
  public mutating func fixed<T: FixedWidthInteger>(_ value: T) {
    var rest = value
    for _ in 0..<(T.bitWidth / 8) {
      bytes.append(UInt8(truncatingIfNeeded: rest))
      rest = rest >> 8
    }
  }

  /// A number in 1–10 bytes, seven bits each, least significant first; the top bit says that another byte follows.
  @inline(__always)
  public mutating func varint(_ value: UInt64) {
    var rest = value
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(truncatingIfNeeded: rest))
  }

  /// A count, length or position; negative values cannot be written and count as 0.
  @inline(__always)
  public mutating func count(_ value: Int) {
    varint(UInt64(max(0, value)))
  }

  /// Bytes as they are.
  public mutating func raw(_ value: [UInt8]) {
    bytes.append(contentsOf: value)
  }

  /// Part of an array as it is.
  mutating func raw(_ value: ArraySlice<UInt8>) {
    bytes.append(contentsOf: value)
  }

  /// A part of a file as it is.
  mutating func raw(_ value: Region) {
    value.append(to: &bytes)
  }

  /// Length, then bytes.
  public mutating func blob(_ value: [UInt8]) {
    count(value.count)
    bytes.append(contentsOf: value)
  }

  /// Length, then UTF-8.
  public mutating func string(_ value: String) {
    blob(Array(value.utf8))
  }
}
