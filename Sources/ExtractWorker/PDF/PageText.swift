/// Text of one page, rebuilt from its characters: lines end in `\n`, paragraphs are separated by a blank line.
struct PageText {
  let text: String

  /// `number` is the page's position from 1; `vocabulary` collects the document's words over its pages.
  init(_ page: GlyphPage, number: Int, vocabulary: inout Vocabulary) {
    let words = Watermark.removed(from: WordBuilder.words(of: page))
    self.init(words, height: page.height, number: number, vocabulary: &vocabulary)
  }

  /// From words wherever they come from; `height` of the page in points.
  init(_ words: [Word], height: Float, number: Int, vocabulary: inout Vocabulary) {
    var lines: [Line] = []
    for block in Columns.blocks(of: words) { lines += Line.lines(of: Row.rows(of: block)) }
    lines = Furniture(page: number, height: height).removed(from: lines)
    for line in lines { vocabulary.learn(line.text) }
    text = Hyphenation(vocabulary).joined(lines).text
  }
}

/// A line of text and where it stands.
struct Line: Equatable {
  var text: String
  var box: Box
  /// Whether a paragraph begins here: the space above is larger than between the lines of a paragraph.
  var beginsParagraph: Bool

  /// Lines of rows from top to bottom of one block of text.
  static func lines(of rows: [Row]) -> [Line] {
    let leading = Leading(rows)
    return rows.indices.map { index in
      let beginsParagraph = index == 0 || leading.separates(rows[index - 1], rows[index])
      return Line(text: rows[index].text, box: rows[index].box, beginsParagraph: beginsParagraph)
    }
  }
}

extension [Line] {
  /// The lines as text of a page.
  var text: String {
    var text = ""
    for line in self where !line.text.isEmpty {
      if !text.isEmpty { text += line.beginsParagraph ? "\n\n" : "\n" }
      text += line.text
    }
    return text
  }
}

/// The usual distance between the lines of a page.
private struct Leading {
  private let usual: Float

  /// A distance this much above the usual one separates paragraphs.
  private static let factor: Float = 1.3

  init(_ rows: [Row]) {
    var pitches = zip(rows, rows.dropFirst()).compactMap { upper, lower -> Float? in
      let pitch = lower.centreY - upper.centreY
      return pitch < 3 * max(upper.height, lower.height) ? pitch : nil
    }
    pitches.sort()
    // Below the middle: a page of short paragraphs has more wide distances than narrow ones.
    usual = pitches.isEmpty ? .infinity : pitches[pitches.count * 2 / 5]
  }

  func separates(_ upper: Row, _ lower: Row) -> Bool {
    let pitch = lower.centreY - upper.centreY
    let height = max(upper.height, lower.height)
    return pitch > max(usual * Leading.factor, height * 1.2) || pitch > 3 * height
  }
}
