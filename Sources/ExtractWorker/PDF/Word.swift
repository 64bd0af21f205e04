/// Characters that stand together, without white space, and the box around them.
struct Word {
  var text: String
  var box: Box
  /// Characters, not bytes.
  var count: Int
  /// Whether white space follows in the file.
  var endsAtSpace = false
}

/// Cuts the characters of a page into words: at white space, at gaps and at jumps.
struct WordBuilder {
  /// A gap wider than this share of the glyph's height is a space (measured on 1,192 pages of real decrees).
  static let spaceShare: Float = 0.12

  private var words: [Word] = []
  private var text = ""
  private var box = Box(x1: 0, y1: 0, x2: 0, y2: 0)
  private var last = Box(x1: 0, y1: 0, x2: 0, y2: 0)
  private var count = 0
  /// Characters of the current word that stand below, above, left of the one before.
  private var steps = Directions()
  /// Characters of all words of more than one character, and of those among them that do not read to the right.
  private var letters = 0
  private var turned = Directions()

  /// Counts by the direction text reads in, other than to the right.
  private struct Directions {
    var down = 0
    var up = 0
    var left = 0
  }

  /// Words in the order of the file; upright text. A page most of whose text is turned is turned back.
  static func words(of page: GlyphPage) -> [Word] {
    let upright = WordBuilder(page.glyphs)
    let turned = upright.turned
    let most = max(turned.down, turned.up, turned.left)
    guard most * 2 > upright.letters else { return upright.words }
    let glyphs = page.glyphs.map { glyph in
      let box = glyph.box
      let new =
        if most == turned.left {
          Box(x1: page.width - box.x2, y1: page.height - box.y2, x2: page.width - box.x1, y2: page.height - box.y1)
        } else if most == turned.up {
          Box(x1: page.height - box.y2, y1: box.x1, x2: page.height - box.y1, y2: box.x2)
        } else {
          Box(x1: box.y1, y1: page.width - box.x2, x2: box.y2, y2: page.width - box.x1)
        }
      return Glyph(scalar: glyph.scalar, box: new)
    }
    return WordBuilder(glyphs).words
  }

  private init(_ glyphs: [Glyph]) {
    for glyph in glyphs { take(glyph) }
    endWord()
  }

  private mutating func take(_ glyph: Glyph) {
    if glyph.scalar.isSpace {
      endWord()
      // A line feed is Poppler's own and says nothing about a space.
      if glyph.scalar != "\n", !words.isEmpty { words[words.count - 1].endsAtSpace = true }
      return
    }
    guard !glyph.scalar.isInvisible else { return }
    if count > 0, !continues(glyph) { endWord() }
    box = count == 0 ? glyph.box : box.union(glyph.box)
    text.appendExpanded(glyph.scalar)
    last = glyph.box
    count += 1
  }

  private mutating func continues(_ glyph: Glyph) -> Bool {
    let next = glyph.box
    let height = max(min(last.height, next.height), 1)
    let overlap = min(last.y2, next.y2) - max(last.y1, next.y1)
    if overlap >= height / 2 {
      let space = max(last.height, next.height) * WordBuilder.spaceShare
      if next.x1 >= last.x1 - height * 0.3 { return next.x1 - last.x2 <= space }
      // Arabic reads to the left by nature, anything else because the page stands on its head.
      if !glyph.scalar.isRightToLeft { steps.left += 1 }
      return last.x1 - next.x2 <= space && next.x2 <= last.x1 + height * 0.3
    }
    // Not beside one another: still one word if they stand above one another without a gap.
    let width = min(last.width, next.width)
    guard min(last.x2, next.x2) - max(last.x1, next.x1) >= width / 2, overlap > -height * 0.3 else { return false }
    if next.y1 > last.y1 { steps.down += 1 } else { steps.up += 1 }
    return true
  }

  private mutating func endWord() {
    defer { (text, count, steps) = ("", 0, Directions()) }
    guard count > 0 else { return }
    words.append(Word(text: text, box: box, count: count))
    guard count > 1 else { return }
    letters += count
    switch max(steps.down, steps.up, steps.left) {
    case 0: break
    case steps.left: turned.left += count
    case steps.up: turned.up += count
    default: turned.down += count
    }
  }
}

extension Unicode.Scalar {
  /// Takes no room and means nothing: control characters, soft hyphen, marks of direction, byte order mark.
  var isInvisible: Bool {
    switch value {
    case 0..<0x20, 0x7f..<0xa0, 0xad, 0x200b...0x200f, 0x202a...0x202e, 0x2060...0x206f, 0xfeff, 0xfff9...0xfffb: true
    default: false
    }
  }

  /// White space of any kind.
  var isSpace: Bool {
    switch value {
    case 0x20, 0x09...0x0d, 0x85, 0xa0, 0x1680, 0x2000...0x200a, 0x2028, 0x2029, 0x202f, 0x205f, 0x3000: true
    default: false
    }
  }
}

extension Unicode.Scalar {
  /// Hebrew, Arabic and the scripts beside them.
  var isRightToLeft: Bool {
    switch value {
    case 0x590...0x8ff, 0xfb1d...0xfdff, 0xfe70...0xfeff: true
    default: false
    }
  }
}

extension String {
  /// Appends the scalar, a Latin ligature as its letters.
  mutating func appendExpanded(_ scalar: Unicode.Scalar) {
    switch scalar.value {
    case 0xfb00: append("ff")
    case 0xfb01: append("fi")
    case 0xfb02: append("fl")
    case 0xfb03: append("ffi")
    case 0xfb04: append("ffl")
    case 0xfb05, 0xfb06: append("st")
    default: unicodeScalars.append(scalar)
    }
  }
}
