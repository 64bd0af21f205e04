import Extraction

/// The numbers Word writes before paragraphs by itself ("KESATU", "Pasal 3", "a."): they stand on the page, but in no
/// paragraph's text.
struct WordNumbering {
  private struct Level {
    var start = 1
    var format = "decimal"
    /// `%1` stands for the number of the first level, and so on.
    var pattern = ""
  }

  /// More levels than Word has.
  private static let depth = 9

  private var levels: [String: [Level]] = [:]
  private var kinds: [String: String] = [:]
  private var starts: [String: [Int: Int]] = [:]
  private var counts: [String: [Int?]] = [:]

  /// Reads `word/numbering.xml`; without it there are no numbers.
  init(_ part: XMLEvents?) throws(Stop) {
    guard let part else { return }
    while let event = try part.next() {
      if event == .start("abstractNum"), let id = part.attribute("abstractNumId") {
        levels[id] = try Self.levels(part)
      } else if event == .start("num"), let id = part.attribute("numId") {
        try readList(id, part)
      }
    }
  }

  private static func levels(_ part: XMLEvents) throws(Stop) -> [Level] {
    var levels: [Level] = []
    try part.within { event throws(Stop) in
      guard case .start(let name) = event, levels.count <= depth else { return }
      if name == "lvl" { levels.append(Level()) }
      guard let last = levels.indices.last, let value = part.attribute("val") else { return }
      switch name {
      case "start": levels[last].start = Int(value) ?? 1
      case "numFmt": levels[last].format = value
      case "lvlText": levels[last].pattern = value
      default: break
      }
    }
    return levels
  }

  private mutating func readList(_ id: String, _ part: XMLEvents) throws(Stop) {
    var (kind, level): (String?, Int?) = (nil, nil)
    var starts: [Int: Int] = [:]
    try part.within { event throws(Stop) in
      guard case .start(let name) = event else { return }
      switch name {
      case "abstractNumId": kind = part.attribute("val")
      case "lvlOverride": level = part.attribute("ilvl").flatMap { Int($0) }
      case "startOverride": if let level { starts[level] = part.attribute("val").flatMap { Int($0) } }
      default: break
      }
    }
    kinds[id] = kind
    self.starts[id] = starts.isEmpty ? nil : starts
  }

  /// The number of the next paragraph of a list as it is printed; empty for bullets and unknown lists.
  mutating func next(_ number: WordNumber) -> String {
    guard let list = number.list, let kind = kinds[list], let levels = levels[kind],
      levels.indices.contains(number.level)
    else { return "" }
    // Lists of one kind count on together, unless one of them begins anew.
    let counter = starts[list] == nil ? "kind " + kind : "list " + list
    var count = counts[counter] ?? Array(repeating: nil, count: Self.depth + 2)
    let first = starts[list]?[number.level] ?? levels[number.level].start
    count[number.level] = count[number.level].map { $0 &+ 1 } ?? first
    for deeper in (number.level + 1)..<count.count { count[deeper] = nil }
    counts[counter] = count
    guard levels[number.level].format != "bullet" else { return "" }
    return label(levels[number.level].pattern, levels, count)
  }

  private func label(_ pattern: String, _ levels: [Level], _ count: [Int?]) -> String {
    var label = ""
    var isPlace = false
    for character in pattern {
      if isPlace, let place = character.wholeNumberValue, levels.indices.contains(place - 1) {
        label += Self.write((count[place - 1] ?? levels[place - 1].start), levels[place - 1].format)
        isPlace = false
      } else {
        isPlace = character == "%"
        if !isPlace { label.append(character) }
      }
    }
    return label
  }

  private static func write(_ number: Int, _ format: String) -> String {
    switch format {
    case "none": ""
    case "lowerLetter": letters(number).lowercased()
    case "upperLetter": letters(number)
    case "lowerRoman": roman(number).lowercased()
    case "upperRoman": roman(number)
    default: String(number)
    }
  }

  /// A … Z, AA, BB …, as Word counts.
  private static func letters(_ number: Int) -> String {
    guard (1...780).contains(number), let letter = Unicode.Scalar(UInt32(65 + (number - 1) % 26)) else {
      return String(number)
    }
    return String(repeating: Character(letter), count: (number - 1) / 26 + 1)
  }

  private static func roman(_ number: Int) -> String {
    guard (1...3999).contains(number) else { return String(number) }
    let signs = [
      (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"),
      (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
    ]
    var (rest, text) = (number, "")
    for (value, sign) in signs {
      while rest >= value {
        text += sign
        rest -= value
      }
    }
    return text
  }
}
