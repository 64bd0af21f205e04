/// A paragraph, heading, list item or table row of a page.
struct Block {
  /// What the block is to the reader.
  enum Role {
    case paragraph, heading, item, row
  }

  /// White space folded; `\n` at line breaks, tabs between the cells of a row.
  var text: String
  var role: Role
  /// The element the text stands in.
  var element: Int
  /// Characters without white space, and those of them in links.
  var size: Int
  var linkSize: Int

  var linkDensity: Double { size == 0 ? 1 : Double(linkSize) / Double(size) }

  /// How much the block speaks for being article text, 0…600.
  ///
  /// Long blocks count by length, up to a limit so that one cannot decide alone; links and short scraps without the
  /// end of a sentence count nothing.
  var score: Double {
    let length = text.utf8.count
    guard linkDensity <= 0.5, length >= 40 || text.endsSentence else { return 0 }
    return Double(min(length, 600)) * (1 - linkDensity)
  }
}

extension String {
  /// Whether the last character, closing quotes and brackets aside, ends a sentence.
  var endsSentence: Bool {
    let last = unicodeScalars.last { !"\"'”’»)]".unicodeScalars.contains($0) && !$0.isSpace }
    return last.map { ".!?…:;。".unicodeScalars.contains($0) } ?? false
  }
}
