/// Finds what an officer probably meant.
enum Suggestion {
  /// Letters and digits of `text` in lower case: "Serta-Merta " → "sertamerta". O(length).
  static func folded(_ text: String) -> String {
    var scalars = String.UnicodeScalarView()
    for scalar in text.lowercased().unicodeScalars
    where scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
      scalars.append(scalar)
    }
    return String(scalars)
  }

  /// The candidate nearest to `text` by edits of its folded form, if near enough to be meant: at most a third
  /// of its length. Long text is never near.
  static func nearest(to text: String, among candidates: [String]) -> String? {
    let wanted = Array(folded(text).utf8.prefix(64))
    guard !wanted.isEmpty, text.utf8.count <= 64 else { return nil }
    var best: (candidate: String, distance: Int)?
    for candidate in candidates {
      let word = Array(folded(candidate).utf8.prefix(64))
      let limit = max(1, max(wanted.count, word.count) / 3)
      let distance = edits(wanted, word)
      if distance <= limit, distance < best?.distance ?? Int.max { best = (candidate, distance) }
    }
    return best?.candidate
  }

  /// Levenshtein distance in bytes, O(a·b) for words of at most 64 bytes.
  static func edits(_ a: [UInt8], _ b: [UInt8]) -> Int {
    var previous = Array(0...b.count)
    for (row, left) in a.enumerated() {
      var current = [row + 1]
      for (column, right) in b.enumerated() {
        let substituted = previous[column] + (left == right ? 0 : 1)
        current.append(min(substituted, previous[column + 1] + 1, current[column] + 1))
      }
      previous = current
    }
    return previous.last ?? a.count
  }
}

extension String {
  /// The text as a message may show it: without personal data, on one line, at most 60 characters.
  var quotedForMessage: String { "“\(shownSafely)”" }

  /// The same without quotation marks.
  var shownSafely: String {
    let safe = PersonalData.masked(CellText(self).text)
    return safe.count > 60 ? safe.prefix(57) + "…" : safe
  }
}
