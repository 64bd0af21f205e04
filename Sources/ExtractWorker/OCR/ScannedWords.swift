/// One word as Tesseract read it.
struct ScannedWord {
  var text: String
  /// 0…100.
  var confidence: Float
  var box: Box
  /// Around the line the word stands in.
  var line: Box
}

/// The words of a scanned page that are more than dirt.
struct ScannedWords {
  let words: [ScannedWord]

  /// Below, a word is a guess.
  private static let leastConfidence: Float = 20
  /// Below, signs without a letter or digit are specks, folds and pieces of stamps.
  private static let leastMarkConfidence: Float = 60

  init(_ all: [ScannedWord]) {
    words = all.filter { word in
      let means = word.text.unicodeScalars.contains { $0.properties.isAlphabetic || $0.properties.numericType != nil }
      return !word.text.isEmpty
        && word.confidence >= (means ? ScannedWords.leastConfidence : ScannedWords.leastMarkConfidence)
    }
  }

  var characters: Int { words.reduce(0) { $0 + $1.text.unicodeScalars.count } }

  /// Mean confidence by characters, 0…100; 0 without words.
  var confidence: Float {
    let sum = words.reduce(Float(0)) { $0 + $1.confidence * Float($1.text.unicodeScalars.count) }
    return characters > 0 ? sum / Float(characters) : 0
  }

  /// Characters and how sure they are: of two readings of a page the one with more is the better.
  var worth: Float { confidence * Float(characters) }

  /// The words as they would come from a page with text: all of a line at one height, so that rows, columns and
  /// cells are found in the same way.
  var asPrinted: [Word] {
    let heights = words.map(\.line.height).sorted()
    let usual = heights.isEmpty ? 0 : heights[heights.count / 2]
    return words.map { word in
      var box = word.box
      // A line box much taller than usual holds a stamp or two lines.
      if word.line.height <= usual * 2 { (box.y1, box.y2) = (word.line.y1, word.line.y2) }
      return Word(text: word.text, box: box, count: word.text.unicodeScalars.count, endsAtSpace: true)
    }
  }
}
