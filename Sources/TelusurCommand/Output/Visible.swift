import SystemPackage

extension StringProtocol {
  /// The text on one line with nothing in it that a terminal would act upon: control characters and marks that turn
  /// the direction of writing are spelled out. Names of files and texts from documents come from strangers, and an
  /// escape sequence in one could otherwise rewrite what the officer sees.
  var visible: String {
    var result = ""
    for scalar in unicodeScalars {
      switch scalar {
      case "\n": result += "\\n"
      case "\t": result += "\\t"
      case "\r": result += "\\r"
      default:
        if scalar.isHidden {
          result += "\\u{" + String(scalar.value, radix: 16, uppercase: true) + "}"
        } else {
          result.unicodeScalars.append(scalar)
        }
      }
    }
    return result
  }

  /// As `visible`, but lines stay lines and tabs stay tabs: for whole pages of text.
  var visibleText: String {
    split(separator: "\n", omittingEmptySubsequences: false)
      .map { line in
        line.split(separator: "\t", omittingEmptySubsequences: false).map(\.visible).joined(separator: "\t")
      }
      .joined(separator: "\n")
  }
}

extension FilePath {
  /// The path as a person may see it; bytes that are no UTF-8 show as "�".
  var visible: String { string.visible }
}

extension Unicode.Scalar {
  /// Controls, bidirectional overrides and isolates, line and paragraph separators.
  fileprivate var isHidden: Bool {
    switch value {
    case 0x00...0x1F, 0x7F...0x9F, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069, 0xFEFF: true
    default: false
    }
  }
}
