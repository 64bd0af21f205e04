/// Folds characters to what the index stores: lower case, without accents, compatibility forms resolved.
///
/// ASCII never comes here. Latin letters, digits, ligatures and their typographic variants go through a generated
/// table; letters of other scripts are lower-cased; digits of any script become ASCII digits; marks and invisible
/// characters vanish.
struct CharacterFolding: Sendable {
  /// What a character is to the tokenizer.
  enum Role {
    /// Part of a word or number.
    case letter, digit
    /// Stands for a whole word, as Chinese characters do.
    case ideograph
    /// Vanishes: combining marks, zero-width and direction marks, soft hyphen.
    case invisible
    case hyphen, apostrophe
    /// Ends a word.
    case other
  }

  private let folded: [UInt32: [UInt8]]

  init() {
    var folded = [UInt32: [UInt8]](minimumCapacity: 2_000)
    for line in Self.table.split(separator: "\n") {
      let words = line.split(separator: " ")
      guard let target = words.first else { continue }
      for word in words.dropFirst() {
        let ends = word.split(separator: "-").compactMap { UInt32($0, radix: 16) }
        guard let first = ends.first, let last = ends.last, first <= last else { continue }
        for number in first...last { folded[number] = Array(target.utf8) }
      }
    }
    self.folded = folded
  }

  /// The role of a character beyond ASCII.
  func role(of scalar: Unicode.Scalar) -> Role {
    switch scalar.value {
    case 0x00AD, 0x0300...0x036F, 0x180E, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x206F, 0xFE00...0xFE0F, 0xFEFF:
      return .invisible
    case 0x2010, 0x2011, 0x2013: return .hyphen
    case 0x2018, 0x2019, 0x02BB, 0x02BC, 0x02BF, 0x02BE, 0x0060, 0x00B4: return .apostrophe
    case 0x3040...0x30FF, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF, 0x20000...0x3FFFD: return .ideograph
    default: break
    }
    if let target = folded[scalar.value] { return target.first.map { $0 < 0x3A } == true ? .digit : .letter }
    let properties = scalar.properties
    switch properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format: return .invisible
    case .decimalNumber: return .digit
    case .spacingMark: return .letter
    default: return properties.isAlphabetic ? .letter : .other
    }
  }

  /// Appends what a character beyond ASCII folds to.
  func append(_ scalar: Unicode.Scalar, to bytes: inout [UInt8]) {
    if let target = folded[scalar.value] {
      bytes.append(contentsOf: target)
    } else if scalar.properties.generalCategory == .decimalNumber,
      let value = scalar.properties.numericType.flatMap({ _ in
        scalar.properties.numericValue
      }), value >= 0, value < 10
    {
      bytes.append(0x30 + UInt8(value))
    } else {
      let lower = scalar.properties.lowercaseMapping
      bytes.append(contentsOf: lower.utf8)
    }
  }

  /// The character that starts at `index` of well-formed UTF-8, and its length in bytes; damage counts as one byte of
  /// U+FFFD.
  static func scalar(in bytes: [UInt8], at index: Int) -> (scalar: Unicode.Scalar, length: Int) {
    let lead = bytes[index]
    let length = lead < 0xC0 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
    guard length > 1, index + length <= bytes.count else { return ("\u{FFFD}", 1) }
    var value = UInt32(lead) & (length == 2 ? 0x1F : length == 3 ? 0x0F : 0x07)
    for offset in 1..<length { value = value << 6 | UInt32(bytes[index + offset] & 0x3F) }
    return Unicode.Scalar(value).map { ($0, length) } ?? ("\u{FFFD}", 1)
  }
}
