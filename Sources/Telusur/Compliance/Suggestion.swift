/// What an officer wrote, made comparable.
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
