internal import Foundation

/// Text of a cell as it is kept: one line, NFC, without surrounding blanks.
struct CellText: Equatable {
  /// Cleaned text; "" for an empty cell and for a lone dash, with which officers fill empty cells.
  let text: String
  /// Holds a control or text-direction character, or a letter lost in conversion (U+FFFD).
  let hasControl: Bool
  /// Begins like a formula, which a spreadsheet would run (CWE-1236).
  let isFormula: Bool

  /// Cleans `raw`. Line breaks, tabs and no-break spaces become a blank; zero-width characters go. O(length).
  init(_ raw: String) {
    if let plain = Self.plain(raw) {
      text = plain
      hasControl = false
      isFormula = false
      return
    }
    let kept = Self.unescaped(raw)
    var cleaner = Cleaner()
    for scalar in kept.text.unicodeScalars { cleaner.take(scalar) }
    let cleaned = cleaner.text.precomposedStringWithCanonicalMapping
    hasControl = cleaner.sawControl
    isFormula = !kept.wasEscaped && !Self.isLoneDash(cleaned) && (Self.opensFormula(raw) || Self.opensFormula(cleaned))
    text = Self.isLoneDash(cleaned) && !kept.wasEscaped ? "" : cleaned
  }

  /// The commonest cell needs no work: printable ASCII that begins and ends with a letter or digit or so.
  private static func plain(_ raw: String) -> String? {
    guard let first = raw.utf8.first else { return raw }
    guard first > 0x2F, first != 0x3D, first != 0x40, raw.utf8.last != 0x20 else { return nil }
    return raw.utf8.allSatisfy { $0 >= 0x20 && $0 < 0x7F } ? raw : nil
  }

  private static func isLoneDash(_ text: String) -> Bool { text == "-" || text == "–" || text == "—" }
}

extension CellText {
  /// Characters that make a spreadsheet read a cell as a formula, with their full-width forms.
  private static let openers: Set<Unicode.Scalar> = [
    "=", "+", "-", "@", "\t", "\r", "\u{FF1D}", "\u{FF0B}", "\u{FF0D}", "\u{FF20}",
  ]

  static func opensFormula(_ text: String) -> Bool { text.unicodeScalars.first.map(openers.contains) ?? false }

  /// What is written for `text`: an apostrophe first where a spreadsheet would run the cell, and one more
  /// where the text itself begins so, so that `unescaped(escaped(x)) == x` for every text.
  static func escaped(_ text: String) -> String { isOpenedOrQuoted(text) ? "'" + text : text }

  static func unescaped(_ text: String) -> (text: String, wasEscaped: Bool) {
    guard text.unicodeScalars.first == "'", isOpenedOrQuoted(text) else { return (text, false) }
    return (String(text.unicodeScalars.dropFirst()), true)
  }

  private static func isOpenedOrQuoted(_ text: String) -> Bool {
    let bare = text.unicodeScalars.drop { $0 == "'" }
    guard let first = bare.first else { return false }
    return openers.contains(first) || isLoneDash(String(bare))
  }
}

/// Rewrites scalars one by one.
private struct Cleaner {
  private var scalars = String.UnicodeScalarView()
  private var gap = Gap.none
  private(set) var sawControl = false

  private enum Gap {
    case none
    /// Blanks the officer typed: kept as they are, unless at an end.
    case blanks(Int)
    /// A line break or tab was among them: one blank.
    case lineBreak
  }

  var text: String { String(scalars) }

  mutating func take(_ scalar: Unicode.Scalar) {
    switch scalar.value {
    case 0x20, 0xA0, 0x2007, 0x202F:
      switch gap {
      case .none: gap = .blanks(1)
      case .blanks(let count): gap = .blanks(count + 1)
      case .lineBreak: break
      }
    case 0x09, 0x0A, 0x0D, 0x85, 0x2028, 0x2029: gap = .lineBreak
    case 0x00AD, 0x200B, 0x2060, 0xFEFF: break
    case 0x00...0x1F, 0x7F...0x9F, 0x061C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069, 0xFFF9...0xFFFD,
      0xE0000...0xE007F:
      sawControl = true
    default: append(scalar)
    }
  }

  private mutating func append(_ scalar: Unicode.Scalar) {
    if !scalars.isEmpty {
      switch gap {
      case .none: break
      case .blanks(let count): for _ in 0..<count { scalars.append(" ") }
      case .lineBreak: scalars.append(" ")
      }
    }
    gap = .none
    scalars.append(scalar)
  }
}
