/// Tells prose and tables from program code and data, by their first bytes.
struct PlainText {
  private let text: String
  private let isText: Bool

  /// `bytes` in lower case.
  init(_ bytes: [UInt8]) {
    text = String(decoding: bytes, as: UTF8.self)
    let controls = bytes.count { $0 < 0x20 && !$0.isHTMLSpace && $0 != 0x1b }
    isText = !bytes.isEmpty && !bytes.contains(0) && controls * 50 <= bytes.count
  }

  var kind: FileKind {
    guard isText, let first = text.unicodeScalars.first(where: { !$0.properties.isWhitespace }) else { return .other }
    // Data, markup and scripts say so at once: JSON, XML, RTF, "#!", style sheets.
    if "{[<\\@}".unicodeScalars.contains(first) || text.hasPrefix("#!") { return .other }
    if isTable { return .csv }
    return isProse ? .text : .other
  }

  /// Signs that code is full of and prose is not.
  private static let codeMarks = Set("{}<>=[]|\\$&;^~`@_".unicodeScalars)

  private var isProse: Bool {
    var (characters, marks, letters, broken) = (0, 0, 0, 0)
    for scalar in text.unicodeScalars where !scalar.properties.isWhitespace {
      characters += 1
      if Self.codeMarks.contains(scalar) { marks += 1 }
      if scalar.properties.isAlphabetic { letters += 1 }
      // Accents of an old code page are few, too.
      if scalar == "\u{fffd}" { broken += 1 }
    }
    return broken * 10 <= characters && letters * 2 >= characters && marks * 25 <= characters
  }

  /// At least three whole lines with the same number of separators outside quotes. Prose has commas, but not as many in
  /// each line.
  private var isTable: Bool {
    var lines = text.split(omittingEmptySubsequences: true, whereSeparator: \.isNewline)
    // The last line may be cut.
    if lines.count > 3 { lines.removeLast() }
    guard lines.count >= 3 else { return false }
    return ([",", ";", "\t"] as [Character]).contains { separator in
      let counts = lines.prefix(20).map { Self.count(separator, in: $0) }
      guard let first = counts.first, first > 0 else { return false }
      return counts.count { $0 == first } * 10 >= counts.count * 9 && !looksLikeCode
    }
  }

  private var looksLikeCode: Bool {
    let marks = text.unicodeScalars.count { "{}=<>".unicodeScalars.contains($0) }
    return marks * 25 > text.unicodeScalars.count
  }

  private static func count(_ separator: Character, in line: Substring) -> Int {
    var isQuoted = false
    return line.reduce(into: 0) { count, character in
      if character == "\"" { isQuoted.toggle() }
      if character == separator, !isQuoted { count += 1 }
    }
  }
}
