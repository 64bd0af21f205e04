extension DecreeParser {
  /// One row of a page.
  struct Line {
    /// As extracted, without outer blanks; two or more blanks stand between columns.
    let raw: String
    /// With single blanks and with letter-spaced words joined ("K E P U T U S A N"). Made when asked for: of a long
    /// document only the head and the signature are.
    var text: String { DecreeParser.joined(raw) }
    /// First row, or an empty row stands before it.
    let opensParagraph: Bool

    /// Nearly all letters are capitals, as in a heading.
    var isCapitals: Bool {
      let letters = text.unicodeScalars.count { $0.properties.isAlphabetic }
      let capitals = text.unicodeScalars.count { $0.properties.isUppercase }
      return letters > 0 && capitals * 100 >= letters * 85
    }

    /// Crumbs of a diagonal watermark or of a stamp: a few letters, no word.
    var isCrumb: Bool {
      let words = text.split(separator: " ")
      let letters = text.unicodeScalars.count { $0.properties.isAlphabetic }
      if letters <= 1, !text.contains(where: \.isNumber) { return true }
      return letters <= 6 && words.allSatisfy { $0.count <= 4 } && !isCapitals && !text.contains { $0.isNumber }
    }

    /// Words as written.
    var written: [String] { text.split(separator: " ").map(String.init) }

    /// Words in capitals without punctuation at their ends, digits that OCR put for letters undone: "N0MOR" → "NOMOR".
    var words: [String] {
      text.split(separator: " ").map { DecreeParser.plainWord($0) }.filter { !$0.isEmpty }
    }
  }

  /// Longest row looked at, in characters: a heading's row is shorter, a paragraph of a web page is not.
  private static let longestRow = 600

  /// Rows from which crumbs are taken out at once: every heading with what belongs to it ends before.
  private static let headLines = headingLines + 40

  /// Rows of all pages that say something.
  static func lines(of pages: [String]) -> [Line] {
    var lines: [Line] = []
    for page in pages {
      var opensParagraph = true
      for row in page.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
        let raw = trimmed(row.prefix(longestRow))
        let line = Line(raw: raw, opensParagraph: opensParagraph)
        if raw.isEmpty {
          opensParagraph = true
        } else if lines.count >= headLines || !line.isCrumb {
          lines.append(line)
          opensParagraph = false
        }
      }
    }
    return lines
  }

  static func trimmed(_ text: some StringProtocol) -> String {
    var text = Substring(text)
    while text.first?.isWhitespace == true { text.removeFirst() }
    while text.last?.isWhitespace == true { text.removeLast() }
    return String(text)
  }

  /// Three or more capitals standing alone, one blank apart, are one word; wider gaps part words.
  fileprivate static func joined(_ raw: String) -> String {
    var result: [String] = []
    for column in raw.replacing("\u{A0}", with: " ").split(separator: "  ") {
      var letters: [Substring] = []
      func flush() {
        result.append(contentsOf: letters.count >= 3 ? [letters.joined()] : letters.map(String.init))
        letters.removeAll()
      }
      for word in column.split(whereSeparator: \.isWhitespace) {
        if word.count == 1, let letter = word.first, letter.isUppercase {
          letters.append(word)
        } else {
          flush()
          result.append(String(word))
        }
      }
      flush()
    }
    return result.joined(separator: " ")
  }

  static func plainWord(_ word: Substring) -> String {
    var word = Substring(word.uppercased())
    while let last = word.last, ":;,.".contains(last) { word.removeLast() }
    while let first = word.first, ":;,.".contains(first) { word.removeFirst() }
    let letters = String(word.map { $0 == "0" ? "O" : $0 })
    return headingWords.contains(letters) ? letters : String(word)
  }

  private static let headingWords: Set<String> = ["NOMOR", "NO", "TENTANG", "KEPUTUSAN", "PROSEDUR", "OPERASIONAL"]
}
