import Telusur

/// The query part of an address as pairs in order.
struct QueryString {
  /// One `name=value`.
  struct Pair {
    var name: String
    var value: String
  }

  private(set) var pairs: [Pair] = []
  /// Pairs that are no UTF-8 or are wrongly escaped.
  private(set) var faults: [RequestFault] = []

  /// Reads `a=1&b=x+y%20z`; a pair without `=` has an empty value, empty pairs are nothing.
  init(_ text: String) {
    for part in text.split(separator: "&") {
      let sides = part.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      let rawName = sides.first ?? ""
      let rawValue = sides.count > 1 ? sides[1] : ""
      guard let name = Self.decode(rawName), let value = Self.decode(rawValue) else {
        faults.append(
          RequestFault(
            .invalidParameter, parameter: QueryMasking.shown(String(rawName)),
            message: "Nilai parameter tidak dikodekan dengan benar (harus UTF-8 dengan penyandian persen)."))
        continue
      }
      pairs.append(Pair(name: name, value: value))
    }
  }

  /// Percent-decoded; `nil` where an escape is incomplete or the bytes are no UTF-8.
  static func decode(_ text: some StringProtocol, plusIsSpace: Bool = true) -> String? {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count)
    var pending = 0
    var high: UInt8 = 0
    for byte in text.utf8 {
      if pending > 0 {
        guard let digit = hexValue(byte) else { return nil }
        pending -= 1
        if pending == 1 { high = digit } else { bytes.append(high << 4 | digit) }
      } else if byte == 0x25 {
        pending = 2
      } else {
        bytes.append(byte == 0x2B && plusIsSpace ? 0x20 : byte)
      }
    }
    guard pending == 0 else { return nil }
    return String(validating: bytes, as: UTF8.self)
  }

  private static func hexValue(_ byte: UInt8) -> UInt8? {
    switch byte {
    case 0x30...0x39: byte - 0x30
    case 0x41...0x46: byte - 0x37
    case 0x61...0x66: byte - 0x57
    default: nil
    }
  }
}
