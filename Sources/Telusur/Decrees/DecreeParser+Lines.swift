extension DecreeParser {
  /// A row of the heading or the signature, where it is looked at as words.
  struct Line {
    let source: DecreeText.Line
    /// Its place among all rows of the text.
    let index: Int
    /// With single blanks and with letter-spaced words joined ("K E P U T U S A N").
    let text: String
    /// Nearly all letters are capitals, as in a heading.
    let isCapitals: Bool

    init(_ text: DecreeText, _ index: Int) {
      source = text.lines[index]
      self.index = index
      self.text = DecreeParser.joined(source.bytes.prefix(DecreeParser.longestRow).string)
      let letters = self.text.unicodeScalars.count { $0.properties.isAlphabetic }
      let capitals = self.text.unicodeScalars.count { $0.properties.isUppercase }
      isCapitals = letters > 0 && capitals * 100 >= letters * 85
    }

    /// As extracted, without outer blanks; tabs stand between columns.
    var raw: String { source.bytes.prefix(DecreeParser.longestRow).string }
    /// First row, or an empty row stands before it.
    var opensParagraph: Bool { source.opensParagraph }

    /// Crumbs of a diagonal watermark or of a stamp: a few letters, no word.
    var isCrumb: Bool {
      let words = text.split(separator: " ")
      let letters = text.unicodeScalars.count { $0.properties.isAlphabetic }
      if letters <= 1, !text.contains(where: \.isNumber) { return true }
      return letters <= 6 && words.allSatisfy { $0.count <= 4 } && !isCapitals && !text.contains { $0.isNumber }
    }

    /// Words as written.
    var written: [String] { text.split(separator: " ").map(String.init) }

    /// Words in capitals without punctuation at their ends, digits that OCR put for letters undone: "N0MOR" is NOMOR.
    var words: [String] {
      text.split(separator: " ").map { DecreeParser.plainWord($0) }.filter { !$0.isEmpty }
    }
  }

  /// Longest row looked at, in bytes: a heading's row is shorter, a paragraph of a web page is not.
  private static let longestRow = 600

  /// Rows taken for the heading: every heading with what belongs to it ends before.
  private static let headLines = headingLines + 40

  /// The first rows of a text without crumbs. However long the text is, no more of it is looked at as words.
  static func head(of text: DecreeText) -> [Line] {
    var head: [Line] = []
    for index in text.lines.indices.prefix(headLines * 2) {
      let line = Line(text, index)
      if !line.isCrumb { head.append(line) }
      if head.count == headLines { break }
    }
    return head
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
    guard word.utf8.contains(0x30) else { return String(word) }
    let letters = String(word.map { $0 == "0" ? "O" : $0 })
    return headingWords.contains(letters) ? letters : String(word)
  }

  private static let headingWords: Set<String> = ["NOMOR", "NO", "TENTANG", "KEPUTUSAN", "PROSEDUR", "OPERASIONAL"]
}
