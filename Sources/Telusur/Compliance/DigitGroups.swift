/// A run of digits.
struct DigitGroup {
  let range: Range<Int>
  /// What stands between this group and the next where it is one character that people put between groups of
  /// digits; a no-break space counts as blank, any dash as hyphen, `) ` as `)`.
  var separator: Separator = .none

  var count: Int { range.count }

  enum Separator {
    case none, blank, point, hyphen, slash, parenthesis
  }
}

extension NumberScanner {
  /// Digits of a text in groups. O(length).
  static func groups(in bytes: [UInt8]) -> [DigitGroup] {
    var groups: [DigitGroup] = []
    var position = 0
    while position < bytes.count {
      guard isDigit(bytes[position]) else {
        position += 1
        continue
      }
      let start = position
      while position < bytes.count, isDigit(bytes[position]) { position += 1 }
      if let last = groups.indices.last {
        groups[last].separator = separator(bytes[groups[last].range.upperBound..<start])
      }
      groups.append(DigitGroup(range: start..<position))
    }
    return groups
  }

  static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }
  static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7A }

  private static func separator(_ between: ArraySlice<UInt8>) -> DigitGroup.Separator {
    guard between.count <= 3 else { return .none }
    switch Array(between) {
    case [0x20], [0xC2, 0xA0], [0xE2, 0x80, 0x89], [0xE2, 0x80, 0xAF]: return .blank
    case [0x2E]: return .point
    case [0x2D], [0xE2, 0x80, 0x90], [0xE2, 0x80, 0x91], [0xE2, 0x80, 0x92], [0xE2, 0x80, 0x93]: return .hyphen
    case [0x2F]: return .slash
    case [0x29], [0x29, 0x20], [0x29, 0x2D]: return .parenthesis
    default: return .none
    }
  }
}
