/// Reads the small language of queries: `"frasa"`, `-kata`, `bidang:nilai`, `awalan*`,
/// `ke*san`. Lenient: an unclosed quote ends
/// with the text, an unknown field is words, a lone sign is nothing.
struct QueryParser {
  static let prefixLength = 3

  private let text: String
  private let characters: [Character]
  private var place = 0
  private var parts: [Query.Part] = []
  private var ignored: [Understanding.Ignored] = []
  private var termCount = 0

  init(_ text: String) {
    self.text = Self.clean(text)
    characters = Array(self.text)
  }

  mutating func parse() -> Query {
    while place < characters.count {
      if characters[place].isWhitespace {
        place += 1
      } else {
        parseItem()
      }
    }
    return Query(text: text, parts: parts, ignored: ignored, termCount: termCount)
  }

  /// Without control and direction-changing characters, white space folded to single spaces.
  private static func clean(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar.properties.generalCategory {
      case .control, .lineSeparator, .paragraphSeparator, .spaceSeparator: result.append(" ")
      case .format, .surrogate, .privateUse, .unassigned: continue
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result.split(separator: " ").joined(separator: " ")
  }

  // MARK: Items

  private mutating func parseItem() {
    let start = place
    let isExcluded = characters[place] == "-"
    if isExcluded { place += 1 }
    guard place < characters.count, !characters[place].isWhitespace else { return }
    if Self.isQuote(characters[place]) {
      let phrase = takeQuoted()
      return addPhrase(phrase, field: nil, isExcluded: isExcluded)
    }
    let word = takeWord()
    if let colon = word.firstIndex(of: ":"), let name = FieldName(String(word[..<colon]).lowercased()) {
      let value = String(word[word.index(after: colon)...])
      if parseField(name, value: value, isExcluded: isExcluded, source: start) { return }
    }
    addWord(word, field: nil, isExcluded: isExcluded)
  }

  /// `false` where there is no value beside the colon: then it is punctuation.
  private mutating func parseField(_ name: FieldName, value: String, isExcluded: Bool, source: Int) -> Bool {
    var value = value
    var isQuoted = false
    if value.isEmpty {
      guard place < characters.count, Self.isQuote(characters[place]) else { return false }
      value = takeQuoted()
      isQuoted = true
    }
    switch name {
    case .field(let field):
      if isQuoted {
        addPhrase(value, field: field, isExcluded: isExcluded)
      } else {
        addWord(value, field: field, isExcluded: isExcluded)
      }
    case .similar:
      termCount += 1
      if let id = DipEntry.ID(value) {
        parts.append(Query.Part(kind: .similar(id), isExcluded: isExcluded, field: nil))
      } else {
        ignore(from: source, reason: "Sesudah mirip: ditulis id entri, seperti pada hasil pencarian.")
      }
    case .property(let property):
      termCount += 1
      if let read = property.read(value) {
        parts.append(Query.Part(kind: .property(read), isExcluded: isExcluded, field: nil))
      } else {
        ignore(from: source, reason: property.expectation)
      }
    }
    return true
  }

  private mutating func addPhrase(_ phrase: String, field: SearchField?, isExcluded: Bool) {
    let words = phrase.split(separator: " ")
    guard !words.isEmpty else { return }
    termCount += words.count
    parts.append(Query.Part(kind: .phrase(words.joined(separator: " ")), isExcluded: isExcluded, field: field))
  }

  private mutating func addWord(_ word: String, field: SearchField?, isExcluded: Bool) {
    guard word.contains(where: { $0.isLetter || $0.isNumber }) else { return }
    termCount += 1
    if word.contains("*") {
      if let kind = Self.pattern(word.lowercased()) {
        parts.append(Query.Part(kind: kind, isExcluded: isExcluded, field: field))
        return
      }
      ignored.append(.init(text: word, reason: "Tanda * hanya dapat dipakai sesudah sedikitnya tiga huruf."))
    }
    join(word, field: field, isExcluded: isExcluded)
  }

  /// What a word with `*` asks for; `nil` where fewer than three letters stand before it or other signs are in it.
  private static func pattern(_ word: String) -> Query.Kind? {
    guard word.allSatisfy({ $0.isLetter || $0.isNumber || $0 == "*" }) else { return nil }
    let stem = word.prefix { $0 != "*" }
    guard stem.count >= prefixLength else { return nil }
    let isPrefix = word.dropFirst(stem.count).allSatisfy { $0 == "*" }
    return isPrefix ? .prefix(String(stem)) : .pattern(word)
  }

  /// Words side by side stay together, so that "surat keputusan" is read as one thing.
  private mutating func join(_ word: String, field: SearchField?, isExcluded: Bool) {
    if !isExcluded, let last = parts.last, case .words(let before) = last.kind, last.field == field, !last.isExcluded {
      parts[parts.count - 1].kind = .words(before + " " + word)
    } else {
      parts.append(Query.Part(kind: .words(word), isExcluded: isExcluded, field: field))
    }
  }

  private mutating func ignore(from start: Int, reason: String) {
    ignored.append(.init(text: String(characters[start..<place]), reason: reason))
  }

  // MARK: Characters

  /// The word up to white space or, behind a colon, up to a quote.
  private mutating func takeWord() -> String {
    let start = place
    while place < characters.count, !characters[place].isWhitespace {
      if Self.isQuote(characters[place]) { break }
      place += 1
    }
    return String(characters[start..<place])
  }

  private mutating func takeQuoted() -> String {
    place += 1
    let start = place
    while place < characters.count, !Self.isQuote(characters[place]) { place += 1 }
    defer { place += 1 }
    return String(characters[start..<place])
  }

  private static func isQuote(_ character: Character) -> Bool {
    character == "\"" || character == "\u{201C}" || character == "\u{201D}" || character == "\u{201E}"
  }
}
