/// Writes ZIP files (APPNOTE.TXT 6.3.9), members stored or given in compressed form, with whatever lies a test needs.
struct ZipWriter {
  private var body: [UInt8] = []
  private var directory: [UInt8] = []
  private var count = 0

  /// Adds a member as it is.
  mutating func add(_ name: String, _ text: String) {
    add(name, Array(text.utf8))
  }

  /// Adds a member; `attributes` are those of a Unix file (0xa1ff0000: a symbolic link).
  mutating func add(_ name: String, _ bytes: [UInt8], attributes: UInt32 = 0x81a4_0000) {
    add(name, packed: bytes, size: bytes.count, checksum: Self.checksum(bytes), method: 0, attributes: attributes)
  }

  /// Adds a member compressed by deflate that unpacks to `size` bytes of the given checksum.
  mutating func add(_ name: String, deflated: [UInt8], size: Int, checksum: UInt32) {
    add(name, packed: deflated, size: size, checksum: checksum, method: 8, attributes: 0x81a4_0000)
  }

  private mutating func add(
    _ name: String, packed: [UInt8], size: Int, checksum: UInt32, method: UInt16, attributes: UInt32
  ) {
    let start = body.count
    let name = Array(name.utf8)
    // Names are UTF-8 (flag 11).
    let common =
      Self.bytes(20 as UInt16) + Self.bytes(0x0800 as UInt16) + Self.bytes(method) + Self.bytes(0 as UInt32)
      + Self.bytes(checksum) + Self.bytes(UInt32(packed.count)) + Self.bytes(UInt32(size))
      + Self.bytes(UInt16(name.count)) + Self.bytes(0 as UInt16)
    body += [0x50, 0x4b, 3, 4] + common + name + packed
    directory += [0x50, 0x4b, 1, 2] + Self.bytes(0x0314 as UInt16) + common + Self.bytes(0 as UInt16)
    directory += Self.bytes(0 as UInt16) + Self.bytes(0 as UInt16) + Self.bytes(attributes)
    directory += Self.bytes(UInt32(start)) + name
    count += 1
  }

  var file: [UInt8] {
    let end =
      [0x50, 0x4b, 5, 6] + Self.bytes(0 as UInt32) + Self.bytes(UInt16(count)) + Self.bytes(UInt16(count))
      + Self.bytes(UInt32(directory.count)) + Self.bytes(UInt32(body.count)) + Self.bytes(0 as UInt16)
    return body + directory + end
  }

  private static func bytes(_ number: some FixedWidthInteger) -> [UInt8] {
    (0..<(number.bitWidth / 8)).map { UInt8(truncatingIfNeeded: number >> ($0 * 8)) }
  }

  /// CRC-32 of ISO 3309.
  static func checksum(_ bytes: [UInt8]) -> UInt32 {
    ~bytes.reduce(~0 as UInt32) { sum, byte in
      (0..<8).reduce(sum ^ UInt32(byte)) { value, _ in value & 1 == 1 ? value >> 1 ^ 0xedb8_8320 : value >> 1 }
    }
  }
}
