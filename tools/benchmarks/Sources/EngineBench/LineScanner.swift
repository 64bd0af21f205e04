/// Reads a line of `docs.jsonl` of the plain kind that the generator writes: one flat object, strings without escapes.
/// Ten times as fast as a general decoder, whose time would be counted as the engine's.
struct LineScanner {
  private let line: ArraySlice<UInt8>
  private var place: Int

  /// The document; nil for any other kind of line, which the general decoder is then asked about.
  static func document(_ line: ArraySlice<UInt8>) -> SourceDocument? {
    var scanner = LineScanner(line: line, place: line.startIndex)
    return scanner.document()
  }

  private mutating func document() -> SourceDocument? {
    var numbers: [String: Int] = [:]
    var texts: [String: String] = [:]
    guard take("{") else { return nil }
    repeat {
      guard let name = string(), take(":") else { return nil }
      if let text = string() {
        texts[name] = text
      } else if let number = number() {
        numbers[name] = number
      } else {
        return nil
      }
    } while take(",")
    guard take("}"), let id = numbers["id"], let title = texts["title"], let body = texts["body"],
      let unit = texts["unit"], let year = numbers["year"]
    else { return nil }
    return SourceDocument(id: id, title: title, body: body, unit: unit, year: year)
  }

  private mutating func skipSpaces() {
    while place < line.endIndex, line[place] == 0x20 { place += 1 }
  }

  private mutating func take(_ mark: Character) -> Bool {
    skipSpaces()
    guard place < line.endIndex, line[place] == mark.asciiValue else { return false }
    place += 1
    return true
  }

  private mutating func string() -> String? {
    let start = place
    guard take("\"") else { return nil }
    let first = place
    while place < line.endIndex, line[place] != 0x22, line[place] != 0x5C { place += 1 }
    guard place < line.endIndex, line[place] == 0x22 else {
      place = start
      return nil
    }
    defer { place += 1 }
    return String(decoding: line[first..<place], as: UTF8.self)
  }

  private mutating func number() -> Int? {
    skipSpaces()
    let start = place
    while place < line.endIndex, line[place] == 0x2D || (0x30...0x39).contains(line[place]) { place += 1 }
    return Int(String(decoding: line[start..<place], as: UTF8.self))
  }
}
