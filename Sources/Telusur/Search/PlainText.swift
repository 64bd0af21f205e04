/// Text fit to be shown: no control characters, nothing that changes the direction of writing.
enum PlainText {
  /// White space folded to single spaces, control and format characters left out. O(length).
  static func clean(_ text: String) -> String {
    clean(Array(text.utf8)[...])
  }

  /// The same for a part of a text in UTF-8; broken characters at its ends are repaired.
  static func clean(_ utf8: ArraySlice<UInt8>) -> String {
    utf8.allSatisfy { $0 >= 0x20 && $0 < 0x7F } ? fold(String(decoding: utf8, as: UTF8.self)) : fold(visible(utf8))
  }

  private static func visible(_ utf8: ArraySlice<UInt8>) -> String {
    var result = String.UnicodeScalarView()
    for scalar in String(decoding: utf8, as: UTF8.self).unicodeScalars {
      switch scalar.properties.generalCategory {
      case .control, .lineSeparator, .paragraphSeparator, .spaceSeparator: result.append(" ")
      case .format, .surrogate, .privateUse, .unassigned: continue
      default: result.append(scalar)
      }
    }
    return String(result)
  }

  /// Runs of spaces become one; a space at either end stays, since it separates what stands beside.
  private static func fold(_ text: String) -> String {
    guard text.utf8.contains(0x20) else { return text }
    var result: [UInt8] = []
    result.reserveCapacity(text.utf8.count)
    for byte in text.utf8 where byte != 0x20 || result.last != 0x20 { result.append(byte) }
    return String(decoding: result, as: UTF8.self)
  }
}
