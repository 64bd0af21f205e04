import SystemPackage

/// A file name as people may see it: what cannot be shown is escaped, so that two different names never look alike
/// and no name can write over a terminal.
enum EscapedName {
  /// Control characters and bytes that are no UTF-8 become `\n`, `\t`, `\xHH`; characters that turn the direction of
  /// writing (bidi) become `\u{HHHH}`; a backslash doubles only in a name that has any of these.
  static func show(_ bytes: [UInt8]) -> String {
    if let plain = String(validating: bytes, as: UTF8.self), !plain.unicodeScalars.contains(where: isUnsafe) {
      return plain
    }
    var shown = ""
    var rest = bytes[...]
    while let first = rest.first {
      guard let (scalar, length) = decode(rest) else {
        shown += "\\x" + hex(UInt32(first), width: 2)
        rest = rest.dropFirst()
        continue
      }
      shown += escape(scalar)
      rest = rest.dropFirst(length)
    }
    return shown
  }

  /// A whole path, shown the same way.
  static func show(_ path: FilePath) -> String { show(SystemCalls.bytes(of: path)) }

  private static func escape(_ scalar: Unicode.Scalar) -> String {
    switch scalar {
    case "\\": "\\\\"
    case "\n": "\\n"
    case "\t": "\\t"
    case "\r": "\\r"
    case _ where scalar.value < 0x20 || scalar.value == 0x7F: "\\x" + hex(scalar.value, width: 2)
    case _ where isUnsafe(scalar): "\\u{" + hex(scalar.value, width: 4) + "}"
    default: String(Character(scalar))
    }
  }

  /// Control characters (Unicode category Cc) and marks that change direction or hide (Cf, but not the soft hyphen's
  /// harmless neighbours: a name has no need of any of them).
  private static func isUnsafe(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .privateUse: true
    default: false
    }
  }

  /// The scalar at the start of the bytes and its length; `nil` where they are no UTF-8.
  private static func decode(_ bytes: ArraySlice<UInt8>) -> (Unicode.Scalar, Int)? {
    for length in 1...4 where length <= bytes.count {
      if let text = String(validating: bytes.prefix(length), as: UTF8.self), let scalar = text.unicodeScalars.first {
        return (scalar, length)
      }
    }
    return nil
  }

  private static func hex(_ value: UInt32, width: Int) -> String {
    let digits = String(value, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }
}
