/// An address or a network of the internet protocol, version 4 or 6.
public struct AddressRange: Sendable, Hashable, CustomStringConvertible {
  private let network: [UInt8]
  private let prefix: Int
  /// As written.
  public let description: String

  /// Reads `203.0.113.7`, `10.0.0.0/8`, `2001:db8::/32`; `nil` for anything else.
  public init?(_ text: String) {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    guard let first = parts.first, parts.count <= 2, let bytes = Self.bytes(of: String(first)) else { return nil }
    var prefix = bytes.count * 8
    if parts.count == 2 {
      guard let given = Int(parts[1]), (0...prefix).contains(given) else { return nil }
      prefix = given
    }
    network = bytes
    self.prefix = prefix
    description = text
  }

  /// Whether an address lies in the range.
  public func contains(_ address: String) -> Bool {
    guard let bytes = Self.bytes(of: address), bytes.count == network.count else { return false }
    for bit in 0..<prefix {
      let mask: UInt8 = 0x80 >> UInt8(bit % 8)
      if bytes[bit / 8] & mask != network[bit / 8] & mask { return false }
    }
    return true
  }

  /// 4 or 16 bytes; an IPv4 address mapped into IPv6 counts as IPv4.
  static func bytes(of text: String) -> [UInt8]? {
    if text.contains(":") {
      guard let bytes = sixteen(text) else { return nil }
      let isMapped = bytes.prefix(10).allSatisfy { $0 == 0 } && bytes[10] == 0xFF && bytes[11] == 0xFF
      return isMapped ? Array(bytes.suffix(4)) : bytes
    }
    return four(text)
  }

  private static func four(_ text: some StringProtocol) -> [UInt8]? {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count == 4 else { return nil }
    let bytes = parts.compactMap { part in
      part.utf8.allSatisfy { (0x30...0x39).contains($0) } && part.utf8.count <= 3 ? UInt8(part) : nil
    }
    return bytes.count == 4 ? bytes : nil
  }

  private static func sixteen(_ text: String) -> [UInt8]? {
    // A zone ("fe80::1%eth0") says through which card, not who.
    let address = text.split(separator: "%", omittingEmptySubsequences: false).first.map(String.init) ?? text
    guard let gap = address.firstRange(of: "::") else {
      return groups(address).flatMap { $0.count == 16 ? $0 : nil }
    }
    let tail = address[gap.upperBound...]
    guard !tail.contains("::"), let left = groups(address[..<gap.lowerBound]), let right = groups(tail),
      left.count + right.count < 16
    else { return nil }
    return left + Array(repeating: 0, count: 16 - left.count - right.count) + right
  }

  private static func groups(_ text: some StringProtocol) -> [UInt8]? {
    guard !text.isEmpty else { return [] }
    var bytes: [UInt8] = []
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    for (index, part) in parts.enumerated() {
      if index == parts.count - 1, part.contains(".") {
        guard let last = four(part) else { return nil }
        bytes += last
      } else {
        guard (1...4).contains(part.utf8.count), part.utf8.allSatisfy(isHex), let group = UInt16(part, radix: 16)
        else { return nil }
        bytes += [UInt8(group >> 8), UInt8(group & 0xFF)]
      }
    }
    return bytes
  }

  private static func isHex(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x41...0x46).contains(byte) || (0x61...0x66).contains(byte)
  }
}
