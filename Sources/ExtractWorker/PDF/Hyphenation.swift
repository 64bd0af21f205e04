/// Joins words broken by a hyphen at the end of a line, where the language says so.
///
/// Reduplications keep their hyphen ("undang-undang": joining them without is how pdftotext loses them). Any other
/// word loses it only if the document has the joined word elsewhere. Everything else stays as it is.
struct Hyphenation {
  private let vocabulary: Vocabulary

  init(_ vocabulary: Vocabulary) {
    self.vocabulary = vocabulary
  }

  /// The lines with the second halves of broken words moved up to the first.
  func joined(_ lines: [Line]) -> [Line] {
    var lines = lines
    for index in lines.indices.dropLast() where lines[index].text.hasSuffix("-") {
      let next = lines[index + 1]
      guard !next.beginsParagraph, let word = join(lines[index].text, next.text) else { continue }
      lines[index].text = word.line
      lines[index + 1].text = word.rest
    }
    return lines.filter { !$0.text.isEmpty }
  }

  private func join(_ upper: String, _ lower: String) -> (line: String, rest: String)? {
    let end = lower.firstIndex { $0 == " " || $0 == "\t" } ?? lower.endIndex
    let second = lower[..<end]
    let start = upper.lastIndex { $0 == " " || $0 == "\t" }.map(upper.index(after:)) ?? upper.startIndex
    let first = upper[start...].dropLast()
    guard let firstLetter = second.first, firstLetter.isLetter, first.last?.isLetter == true else { return nil }
    let rest = String(lower[end...].drop { $0 == " " || $0 == "\t" })
    if Hyphenation.isReduplication(first, second) { return (upper + second, rest) }
    let letters = second.prefix(while: \.isLetter)
    let stem = first.suffix(while: \.isLetter)
    guard firstLetter.isLowercase, vocabulary.contains(String(stem + letters)) else { return nil }
    return (String(upper.dropLast()) + second, rest)
  }

  /// Whether the second half repeats the root of the first: masing-masing, perundang-undangan, sebaik-baiknya.
  static func isReduplication(_ first: Substring, _ second: Substring) -> Bool {
    let head = Array(first.lowercased().unicodeScalars.filter(\.properties.isAlphabetic))
    let tail = Array(second.lowercased().unicodeScalars.prefix(while: \.properties.isAlphabetic))
    guard head.count >= 3 else { return false }
    return (3...head.count).contains { count in
      count * 2 >= head.count && tail.starts(with: head.suffix(count))
    }
  }
}

extension Substring {
  fileprivate func suffix(while matches: (Character) -> Bool) -> Substring {
    var start = endIndex
    while start > startIndex, matches(self[index(before: start)]) { start = index(before: start) }
    return self[start...]
  }
}
