/// Reads what `WireWriter` wrote, from bytes nobody vouches for: every length is checked against what is there.
struct WireReader {
  private let bytes: [UInt8]
  private var offset = 0

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  var isAtEnd: Bool { offset == bytes.count }

  mutating func readUInt8() throws(FrameFault) -> UInt8 {
    guard offset < bytes.count else { throw .truncatedPayload }
    defer { offset += 1 }
    return bytes[offset]
  }

  mutating func readUInt32() throws(FrameFault) -> UInt32 {
    var value: UInt32 = 0
    for shift in [0, 8, 16, 24] as [UInt32] { value |= UInt32(try readUInt8()) << shift }
    return value
  }

  mutating func readCount() throws(FrameFault) -> Int {
    let low = UInt64(try readUInt32())
    let high = UInt64(try readUInt32())
    guard let value = Int(exactly: high << 32 | low) else { throw .invalidValue }
    return value
  }

  mutating func readBytes() throws(FrameFault) -> ArraySlice<UInt8> {
    let count = Int(try readUInt32())
    guard count <= bytes.count - offset else { throw .truncatedPayload }
    defer { offset += count }
    return bytes[offset..<offset + count]
  }

  /// A string; bytes that are no UTF-8 are a fault, because the writer only has strings to write.
  mutating func readString() throws(FrameFault) -> String {
    guard let value = String(validating: try readBytes(), as: UTF8.self) else { throw .invalidValue }
    return value
  }

  mutating func readOptionalString() throws(FrameFault) -> String? {
    switch try readUInt8() {
    case 0: nil
    case 1: try readString()
    default: throw .invalidValue
    }
  }

  mutating func readStrings() throws(FrameFault) -> [String] {
    // No capacity is reserved from the count: it is a claim, the strings are the proof.
    var values: [String] = []
    for _ in 0..<(try readUInt32()) { values.append(try readString()) }
    return values
  }
}
