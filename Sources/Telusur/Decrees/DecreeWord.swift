/// A word of a decree and where it stands.
struct DecreeWord {
  /// As written; halves parted by a hyphen at the end of a row are joined and keep the hyphen.
  let text: String
  /// In small letters without punctuation at its ends.
  let plain: String
  let start: TextPosition
  let end: TextPosition

  init(_ text: String, start: TextPosition, end: TextPosition) {
    self.text = text
    self.start = start
    self.end = end
    var word = text.lowercased()[...]
    while let last = word.last, ":;,.)".contains(last) { word.removeLast() }
    while let first = word.first, ":;,.(".contains(first) { word.removeFirst() }
    plain = String(word)
  }

  /// Whether a sentence or an item ends with it.
  var endsSentence: Bool { text.hasSuffix(";") || text.hasSuffix(".") || text.hasSuffix(":") }
}

extension DecreeText {
  /// Words of some rows without page furniture.
  func words(_ rows: ClosedRange<Int>) -> [DecreeWord] {
    var words: [DecreeWord] = []
    var half: DecreeWord?
    for index in rows where lines.indices.contains(index) && !isFurniture(index) {
      let line = lines[index]
      let bytes = MarkScanner.withoutCrumb(line.bytes)
      if bytes.count <= 2, bytes.allSatisfy(\.isSmall) { continue }
      for piece in bytes.split(whereSeparator: \.isBlank) {
        let start = TextPosition(page: line.page, offset: piece.startIndex)
        let end = TextPosition(page: line.page, offset: piece.endIndex)
        if let first = half {
          half = nil
          words.append(DecreeWord(first.text + piece.string, start: first.start, end: end))
        } else {
          words.append(DecreeWord(piece.string, start: start, end: end))
        }
      }
      if let last = words.last, last.text.hasSuffix("-"), last.text.count > 2 { half = words.popLast() }
    }
    if let half { words.append(half) }
    return words
  }

  /// Rows that a span touches.
  func rows(of span: TextSpan) -> ClosedRange<Int>? {
    guard let first = lines.firstIndex(where: { $0.end > span.start }),
      let last = lines.lastIndex(where: { $0.start < span.end }), last >= first
    else { return nil }
    return first...last
  }
}
