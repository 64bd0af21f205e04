/// Makes what a user typed fit to be given back or written to a log.
public enum QueryMasking {
  /// Longest text given back in an error.
  public static let length = 64
  /// Digits written together that may be an identity or account number.
  public static let plainRun = 8
  /// The same with separators between them, long enough to leave dates and periods alone (`2025-2030`).
  public static let groupedRun = 12

  /// The text with every digit of a long number replaced by a bullet.
  public static func masked(_ text: String) -> String {
    let characters = Array(text)
    let runs = runs(in: characters)
    guard !runs.isEmpty else { return text }
    var result = characters
    for run in runs {
      for index in run where characters[index].isWholeNumber { result[index] = "•" }
    }
    return String(result)
  }

  /// Masked, without control characters, at most 64 characters.
  public static func shown(_ text: String) -> String {
    let cleaned = masked(PlainText.clean(text))
    guard cleaned.count > length else { return cleaned }
    return String(cleaned.prefix(length - 1)) + "…"
  }

  /// Whether a text holds a number that must not be kept.
  public static func holdsLongNumber(_ text: String) -> Bool {
    !runs(in: Array(text)).isEmpty
  }

  /// Ranges of characters from the first to the last digit of a long number.
  private static func runs(in characters: [Character]) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var run = Run()
    for (index, character) in characters.enumerated() {
      if character.isWholeNumber {
        run.add(index)
      } else if !(isSeparator(character) && run.last == index - 1) {
        run.close(into: &found)
      }
    }
    run.close(into: &found)
    return found
  }

  private struct Run {
    var start: Int?
    var last = -2
    var digits = 0
    var together = 0
    var longest = 0

    mutating func add(_ index: Int) {
      if start == nil { start = index }
      together = last == index - 1 ? together + 1 : 1
      longest = max(longest, together)
      digits += 1
      last = index
    }

    mutating func close(into found: inout [Range<Int>]) {
      if let start, longest >= plainRun || digits >= groupedRun { found.append(start..<(last + 1)) }
      self = Run()
    }
  }

  private static func isSeparator(_ character: Character) -> Bool {
    character == " " || character == "." || character == "-"
  }
}
