import Extraction

/// What the named styles of a Word document mean for its text.
struct WordStyles {
  /// Styles whose text is hidden.
  private(set) var hidden: Set<String> = []
  /// Styles whose paragraphs are numbered.
  private(set) var numbered: [String: WordNumber] = [:]

  /// Reads `word/styles.xml`; without it no style means anything.
  init(_ part: XMLEvents?) throws(Stop) {
    guard let part else { return }
    while let event = try part.next() {
      guard event == .start("style"), let style = part.attribute("styleId") else { continue }
      var number = WordNumber()
      var isHidden = false
      try part.within { event throws(Stop) in
        guard case .start(let name) = event else { return }
        if name == "vanish" { isHidden = part.isOn }
        number.note(name, part)
      }
      if isHidden { hidden.insert(style) }
      if number.list != nil { numbered[style] = number }
    }
  }
}

/// Which list a paragraph belongs to and how deep in it.
struct WordNumber {
  var list: String?
  var level = 0

  /// Takes over `numId` and `ilvl` where the reader stands at one of them.
  mutating func note(_ name: String, _ part: XMLEvents) {
    switch name {
    case "numId": list = part.attribute("val")
    case "ilvl": level = part.attribute("val").flatMap { Int($0) } ?? 0
    default: break
    }
  }
}
