import Extraction

/// Decides for one page, never for a document, whether its text is all there is.
enum PageState {
  /// Pages with fewer characters may be pictures of text. Measured on 1,192 real pages: one wrong call.
  static let fewCharacters = 100

  /// `ink` is asked only where there is hardly any text, because it costs a second reading of the page.
  static func of(_ text: String, damage: Int, ink: () -> Ink) -> TextState {
    let characters = text.unicodeScalars.count { !$0.isSpace }
    if characters >= fewCharacters { return isGarbage(text) ? .needsOCR : .text }
    let ink = ink()
    // A scan covers the page; a stamp or a letterhead does not.
    if ink.images >= 0.1 { return .needsOCR }
    if characters == 0 {
      if ink.everything > 0 { return .needsOCR }
      return damage > 0 ? .damaged : .empty
    }
    // Nothing but a page number in front of a page full of drawn curves: text turned into outlines.
    return characters < 10 && ink.everything > 0.25 ? .needsOCR : .text
  }

  /// Text in a font whose codes mean nothing: hardly any Indonesian function words, and words without vowels or odd
  /// characters besides. Function words alone would condemn tables.
  static func isGarbage(_ text: String) -> Bool {
    var (characters, odd, words, functionWords, vowelWords) = (0, 0, 0, 0, 0)
    for word in text.split(whereSeparator: \.isWhitespace) {
      var letters = ""
      for scalar in word.unicodeScalars {
        characters += 1
        if scalar.isOdd { odd += 1 }
        if scalar.properties.isAlphabetic { letters.unicodeScalars.append(scalar) }
      }
      letters = letters.lowercased()
      if FunctionWords.contains(letters) { functionWords += 1 }
      // "RT", "RW" and "KK" have no vowel either, nor has the "ttd" in every row of a list of those present.
      guard letters.utf8.count > 2, letters != "ttd" else { continue }
      words += 1
      if letters.unicodeScalars.contains(where: \.isVowelLike) { vowelWords += 1 }
    }
    guard characters >= 200 else { return false }
    // Codes shifted out of the letters leave no words at all.
    guard words * 20 >= characters / 6 else { return odd * 20 > characters }
    let fewFunctionWords = functionWords * 20 < words
    return fewFunctionWords && (vowelWords * 10 < words * 8 || odd * 20 > characters)
  }
}

/// The words no Indonesian text does without.
enum FunctionWords {
  private static let words: Set<String> = [
    "dan", "yang", "di", "ke", "dari", "untuk", "dengan", "pada", "dalam", "atau", "ini", "itu", "sebagai", "oleh",
    "adalah", "tentang", "tidak", "akan", "telah", "dapat", "bahwa", "serta", "para", "atas", "antara", "secara",
    "karena", "juga", "sudah", "harus", "kepada", "tersebut", "setiap", "nomor", "tahun", "pasal", "ayat", "huruf",
    "dimaksud", "berdasarkan", "menjadi", "sesuai", "lain", "lebih", "hal", "terhadap", "melalui",
  ]

  static func contains(_ word: String) -> Bool { words.contains(word) }
}

extension Unicode.Scalar {
  /// A vowel, or a letter of a script that writes none (Chinese, Arabic, Javanese): such text is no garbage.
  fileprivate var isVowelLike: Bool {
    switch value {
    case 0x61, 0x65, 0x69, 0x6f, 0x75, 0x79: true
    default: value >= 0xc0 && properties.isAlphabetic && !isOdd
    }
  }

  /// A character that text in a known script does not have: private use, unassigned, replacement, control.
  fileprivate var isOdd: Bool {
    switch properties.generalCategory {
    case .control, .privateUse, .unassigned, .surrogate, .modifierSymbol: true
    case .otherSymbol: value == 0xfffd
    default: false
    }
  }
}
