/// Words that stand on one line of the page, from left to right.
struct Row {
  private(set) var words: [Word]
  private(set) var box: Box
  /// Mean height and centre of the words, weighted by their characters.
  private(set) var height: Float
  private(set) var centreY: Float
  private var weight: Float

  init(_ word: Word) {
    words = [word]
    box = word.box
    height = word.box.height
    centreY = word.box.centreY
    weight = Float(word.count)
  }

  /// Whether the word's centre lies within 0.4 of a glyph's height of the row's. A word that is mostly within the row
  /// (a raised footnote mark) is measured by the taller glyphs, unless the sizes differ so much that it is no mark
  /// but other text beside a large initial.
  func holds(_ word: Word) -> Bool {
    let (small, large) = (min(word.box.height, height), max(word.box.height, height))
    let distance = abs(word.box.centreY - centreY)
    if distance <= small * 0.4 { return true }
    let overlap = min(word.box.y2, box.y2) - max(word.box.y1, box.y1)
    return overlap >= small * 0.6 && distance <= large * 0.4 && large <= small * 2.2
  }

  mutating func add(_ word: Word) {
    words.append(word)
    box = box.union(word.box)
    let added = Float(word.count)
    height = (height * weight + word.box.height * added) / (weight + added)
    centreY = (centreY * weight + word.box.centreY * added) / (weight + added)
    weight += added
  }

  mutating func sortWords() {
    words.sort { $0.box.x1 < $1.box.x1 }
  }

  /// Rows of a page from top to bottom. O(n log n): a word is only compared with the last few rows above it.
  static func rows(of words: [Word]) -> [Row] {
    var rows: [Row] = []
    for word in words.sorted(by: { $0.box.centreY < $1.box.centreY }) {
      let near = rows.indices.suffix(4)
      let best = near.filter { rows[$0].holds(word) }.min {
        abs(rows[$0].centreY - word.box.centreY) < abs(rows[$1].centreY - word.box.centreY)
      }
      if let best { rows[best].add(word) } else { rows.append(Row(word)) }
    }
    for index in rows.indices { rows[index].sortWords() }
    return rows.flatMap(\.split).sorted { $0.centreY < $1.centreY }
  }

  /// The row, or two rows where words lie over one another: a catchword set close below the last line.
  private var split: [Row] {
    let overlaps = zip(words, words.dropFirst()).count { $1.box.x1 < $0.box.x2 - height * 0.5 }
    guard overlaps >= 2 else { return [self] }
    let centres = words.map(\.box.centreY).sorted()
    let steps = zip(centres, centres.dropFirst())
    guard let widest = steps.max(by: { $0.1 - $0.0 < $1.1 - $1.0 }), widest.1 - widest.0 > height * 0.1 else {
      return [self]
    }
    return [words.filter { $0.box.centreY <= widest.0 }, words.filter { $0.box.centreY >= widest.1 }].compactMap {
      part in
      guard let first = part.first else { return nil }
      return part.dropFirst().reduce(into: Row(first)) { $0.add($1) }
    }
  }
}
