extension Row {
  /// A gap this many glyph heights wide separates cells, not words.
  static let cellGap: Float = 2

  /// The row as text: words separated by a space, cells by a tab; letter-spaced capitals joined.
  var text: String {
    if let joined = joinedLetters { return joined }
    let gaps = gaps
    let isStretched = isStretched(gaps)
    var text = words.first?.text ?? ""
    for (index, gap) in gaps.enumerated() {
      let (last, word) = (words[index], words[index + 1])
      if gap > height * Row.cellGap, !isStretched {
        text += "\t"
      } else if gap > max(height, word.box.height) * WordBuilder.spaceShare
        || last.endsAtSpace && last.isLevel(with: word) && gap > 0
      {
        text += " "
      }
      text += word.text
    }
    return text
  }

  /// Distance of each word from the end of all words before it.
  private var gaps: [Float] {
    guard var end = words.first?.box.x2 else { return [] }
    return words.dropFirst().map { word in
      defer { end = max(end, word.box.x2) }
      return word.box.x1 - end
    }
  }

  /// Whether the wide gaps come from setting a line of few words to full width: they are then alike to a hair, while
  /// gaps between cells depend on what is in the cells. Numbers alone are cells even where they are alike.
  private func isStretched(_ gaps: [Float]) -> Bool {
    guard words.contains(where: \.hasLetters) else { return false }
    let wide = gaps.filter { $0 > height * Row.cellGap }
    guard wide.count >= 2, let least = wide.min(), let most = wide.max() else { return false }
    return most - least < height * 0.15
  }

  /// "K E P U T U S A N   B U P A T I" as "KEPUTUSAN BUPATI": a row of at least four capitals standing alone, where
  /// a gap clearly wider than the usual one is a space. `nil` for any other row.
  private var joinedLetters: String? {
    let letters = words.count { $0.isSingleCapital }
    guard letters >= 4, words.allSatisfy({ $0.isSingleCapital || $0.isMark }) else { return nil }
    let gaps = gaps
    let usual = gaps.sorted()[gaps.count / 2]
    var text = words.first?.text ?? ""
    for (word, gap) in zip(words.dropFirst(), gaps) {
      if gap > max(usual * 1.8, usual + height * 0.15) { text += " " }
      text += word.text
    }
    return text
  }
}

extension Word {
  /// Whether the other word is of the same size and on the same height, and no raised mark.
  fileprivate func isLevel(with other: Word) -> Bool {
    abs(box.y1 - other.box.y1) < 0.5 && abs(box.y2 - other.box.y2) < 0.5
  }

  fileprivate var isSingleCapital: Bool {
    count == 1 && text.unicodeScalars.first?.properties.isUppercase == true
  }

  fileprivate var hasLetters: Bool {
    text.unicodeScalars.contains { $0.properties.isAlphabetic }
  }

  /// Punctuation or digits that may end a spaced title: ":", "...".
  fileprivate var isMark: Bool {
    text.unicodeScalars.allSatisfy { !$0.properties.isAlphabetic }
  }
}
