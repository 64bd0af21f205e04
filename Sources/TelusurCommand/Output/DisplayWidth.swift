extension StringProtocol {
  /// Columns the text takes on a terminal: 0 for combining marks, 2 for East Asian wide characters and emoji.
  /// Control characters must have been made visible before (see `visible`).
  var displayWidth: Int { reduce(0) { $0 + $1.displayWidth } }
}

extension Character {
  /// Columns the character takes on a terminal: those of its base, since marks lie over it.
  var displayWidth: Int {
    guard let base = unicodeScalars.first else { return 0 }
    if base.isASCII { return 1 }
    switch base.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format: return 0
    default: return base.isWide || base.properties.isEmojiPresentation ? 2 : 1
    }
  }
}

extension Unicode.Scalar {
  /// The blocks of Unicode's East Asian Width "W" and "F" that occur in names; a block more or less only shifts a
  /// column of a table.
  fileprivate var isWide: Bool {
    switch value {
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0x33FF, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xA000...0xA4CF,
      0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x20000...0x3FFFD:
      true
    default: false
    }
  }
}

extension String {
  /// The text filled with spaces to `width` columns; longer text stays as it is.
  func padded(to width: Int, rightAligned: Bool = false) -> String {
    let gap = String(repeating: " ", count: max(0, width - displayWidth))
    return rightAligned ? gap + self : self + gap
  }

  /// The text cut to at most `width` columns, the last one then being "…".
  func cut(to width: Int) -> String {
    guard displayWidth > width, width > 0 else { return width > 0 ? self : "" }
    var kept = ""
    var used = 0
    for character in self {
      let next = character.displayWidth
      guard used + next < width else { break }
      kept.append(character)
      used += next
    }
    return kept + "…"
  }

  /// The text without `mark` at its end.
  func trimmingSuffix(_ mark: Character) -> String { last == mark ? String(dropLast()) : self }
}
