import Extraction

/// Summaries for documents that nobody has summarised: the first sentences that say something.
enum DraftSummary {
  /// Longest summary, in characters.
  static let limit = 300

  /// For a decree the first ground of Menimbang (what follows "bahwa"), which says why it was made; else the first paragraph that
  /// reads like prose. Empty where there is none.
  static func of(_ extract: Extract, decree: Decree?, title: String) -> String {
    let pages = extract.pages.prefix(DraftEntry.pagesRead)
    let text =
      decree == nil
      ? pages.lazy.compactMap { prose($0.text, title: title) }.first
      : pages.lazy.compactMap { ground($0.text) }.first
    return text.map { Sentences.cut($0, to: limit) } ?? ""
  }

  private static func ground(_ text: String) -> String? {
    let words = text.split(whereSeparator: \.isWhitespace)
    guard let start = words.firstIndex(where: { $0.lowercased() == "bahwa" }) else { return nil }
    var ground: [Substring] = []
    for word in words[start...].dropFirst().prefix(80) {
      ground.append(word)
      if word.hasSuffix(";") || word.hasSuffix(".") { break }
    }
    guard ground.count >= 5 else { return nil }
    let sentence = ground.joined(separator: " ").trimmingEnd(of: ";.")
    return sentence.prefix(1).uppercased() + sentence.dropFirst() + "."
  }

  private static func prose(_ text: String, title: String) -> String? {
    for paragraph in paragraphs(text) {
      let words = paragraph.split(whereSeparator: \.isWhitespace)
      let line = words.joined(separator: " ")
      let letters = line.filter(\.isLetter)
      // Headings are in capitals, tables are mostly numbers, menus are short.
      let isProse =
        words.count >= 8 && letters.filter(\.isLowercase).count * 10 >= letters.count * 7
        && letters.count * 10 >= line.count * 7
      if isProse, line != title { return line }
    }
    return nil
  }

  private static func paragraphs(_ text: String) -> [String] {
    text.split(separator: "\n\n").map(String.init)
  }
}

/// Cutting text where people would.
enum Sentences {
  /// At most `limit` characters: whole sentences where at least half of it is left, else whole words and "…".
  static func cut(_ text: String, to limit: Int) -> String {
    guard text.count > limit else { return text }
    let start = text.prefix(limit)
    if let end = start.lastIndex(where: { ".!?".contains($0) }),
      start.distance(from: start.startIndex, to: end) >= limit / 2,
      text.index(after: end) < text.endIndex, text[text.index(after: end)].isWhitespace
    {
      return String(start[...end])
    }
    let words = text.prefix(limit - 1)
    let end = words.lastIndex(where: \.isWhitespace) ?? words.endIndex
    return words[..<end] + "…"
  }
}

extension String {
  fileprivate func trimmingEnd(of characters: String) -> String {
    var text = self[...]
    while let last = text.last, characters.contains(last) { text = text.dropLast() }
    return String(text)
  }
}
