/// Writes the values of a frame's payload: integers little-endian, bytes and strings after their length (UInt32).
struct WireWriter {
  private(set) var bytes: [UInt8] = []

  mutating func write(_ value: UInt8) {
    bytes.append(value)
  }

  mutating func write(_ value: UInt32) {
    for shift in [0, 8, 16, 24] as [UInt32] { bytes.append(UInt8(truncatingIfNeeded: value >> shift)) }
  }

  mutating func write(_ value: UInt64) {
    write(UInt32(truncatingIfNeeded: value))
    write(UInt32(truncatingIfNeeded: value >> 32))
  }

  /// A count or size; negative counts do not exist and are written as 0.
  mutating func write(_ value: Int) {
    write(UInt64(clamping: value))
  }

  mutating func write(_ value: some Collection<UInt8>) {
    write(UInt32(clamping: value.count))
    bytes.append(contentsOf: value)
  }

  mutating func write(_ value: String?) {
    guard let value else { return write(UInt8(0)) }
    write(UInt8(1))
    write(value.utf8)
  }

  mutating func write(_ values: [String]) {
    write(UInt32(clamping: values.count))
    for value in values { write(value.utf8) }
  }
}
