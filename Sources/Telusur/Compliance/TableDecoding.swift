/// Bytes of a spreadsheet file as valid UTF-8, or why they are no text.
enum TableDecoding {
  /// What the bytes turned out to be.
  enum Outcome: Equatable {
    case text([UInt8])
    /// Not a text table: what it is, in Indonesian.
    case notText(String)
  }

  /// Byte order mark first, then strict UTF-8, then UTF-16 without a mark (every second byte 0), then what
  /// Excel on Windows writes as plain "CSV": Windows-1252. O(length).
  static func decode(_ bytes: [UInt8]) -> Outcome {
    if let kind = foreignKind(bytes) { return .notText(kind) }
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return .text(repaired(bytes.dropFirst(3))) }
    if bytes.starts(with: [0xFF, 0xFE]) { return .text(fromUTF16(bytes.dropFirst(2), bigEndian: false)) }
    if bytes.starts(with: [0xFE, 0xFF]) { return .text(fromUTF16(bytes.dropFirst(2), bigEndian: true)) }
    if let bigEndian = unmarkedUTF16(bytes.prefix(1024)) {
      return .text(fromUTF16(bytes[...], bigEndian: bigEndian))
    }
    if String(validating: bytes, as: UTF8.self) != nil { return .text(bytes) }
    return .text(isMostlyUTF8(bytes) ? repaired(bytes[...]) : fromWindows1252(bytes))
  }

  /// Files people hand in by mistake instead of a CSV.
  private static func foreignKind(_ bytes: [UInt8]) -> String? {
    let signatures: [([UInt8], String)] = [
      ([0x50, 0x4B, 0x03, 0x04], "berkas Excel atau LibreOffice (.xlsx/.ods)"),
      ([0xD0, 0xCF, 0x11, 0xE0], "berkas Excel lama (.xls)"),
      ([0x25, 0x50, 0x44, 0x46], "berkas PDF"),
      ([0x7B, 0x5C, 0x72, 0x74, 0x66], "berkas RTF"),
    ]
    return signatures.first { bytes.starts(with: $0.0) }?.1
  }

  /// Ill-formed sequences become U+FFFD, which the cell check then reports with row and column.
  private static func repaired(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    Array(String(decoding: bytes, as: UTF8.self).utf8)
  }

  private static func fromUTF16(_ bytes: ArraySlice<UInt8>, bigEndian: Bool) -> [UInt8] {
    var units: [UInt16] = []
    units.reserveCapacity(bytes.count / 2)
    var pending: UInt8?
    for byte in bytes {
      guard let first = pending else {
        pending = byte
        continue
      }
      units.append(bigEndian ? UInt16(first) << 8 | UInt16(byte) : UInt16(byte) << 8 | UInt16(first))
      pending = nil
    }
    return Array(String(decoding: units, as: UTF16.self).utf8)
  }

  /// Whether nearly every odd (little endian: false) or even (big endian: true) byte is 0.
  private static func unmarkedUTF16(_ head: ArraySlice<UInt8>) -> Bool? {
    guard head.count >= 16 else { return nil }
    var zeros = [0, 0]
    for (offset, byte) in head.enumerated() where byte == 0 { zeros[offset % 2] += 1 }
    let most = head.count / 2 * 9 / 10
    if zeros[1] >= most, zeros[0] < most { return false }
    if zeros[0] >= most, zeros[1] < most { return true }
    return nil
  }

  /// More than ten good multi-byte sequences for each bad byte: UTF-8 with a few bytes lost, not Windows-1252.
  private static func isMostlyUTF8(_ bytes: [UInt8]) -> Bool {
    var good = 0
    var bad = 0
    var decoder = UTF8()
    var source = bytes.makeIterator()
    reading: while true {
      switch decoder.decode(&source) {
      case .scalarValue(let scalar): if scalar.value >= 0x80 { good += 1 }
      case .error: bad += 1
      case .emptyInput: break reading
      }
    }
    return good > bad * 10
  }

  private static func fromWindows1252(_ bytes: [UInt8]) -> [UInt8] {
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count + bytes.count / 8)
    for byte in bytes {
      let value: UInt32
      switch byte {
      case 0x80...0x9F: value = upperControls[Int(byte - 0x80)]
      default: value = UInt32(byte)
      }
      if value < 0x80 {
        text.append(byte)
      } else if let scalar = Unicode.Scalar(value) {
        text.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
      }
    }
    return text
  }

  /// Windows-1252 at 80–9F; the five unassigned bytes stay control characters, as the WHATWG table has them.
  private static let upperControls: [UInt32] = [
    0x20AC, 0x81, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x8D, 0x017D,
    0x8F, 0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D,
    0x017E, 0x0178,
  ]
}
