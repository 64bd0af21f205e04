import Glibc
import Language
import SearchIndex

/// One word of a query against one index.
struct WordPlan: Sendable {
  /// The word as read.
  var word: QueryWord
  /// Whether it has weight: no function word, no question word (unless the query holds nothing else).
  var counts: Bool
  /// Words it is read as because it stands nowhere.
  var corrections: [Correction] = []
  /// Whether any entry holds the word itself.
  var isKnown = true
  /// Share of the query, by rarity; 0 where it does not count or stands nowhere.
  var share: Float = 0

  /// A word in the vocabulary that was probably meant.
  struct Correction: Sendable {
    /// As typed.
    var from: String
    /// As it stands in the index.
    var to: String
    /// Letters changed, 1 or 2.
    var distance: Int
    /// How the analyzer reads it.
    var word: QueryWord
  }
}

extension QueryWord {
  /// All terms under which the word itself is found.
  var terms: [Term] { [exact] + roots + others }
}

/// The words of a query that stand side by side, with what may stand for them, looked up in one index.
struct WordPlans: Sendable {
  /// The words in order.
  private(set) var words: [WordPlan]
  /// What may stand for runs of them and occurs in the index.
  private(set) var alternatives: [Alternative]
  /// Where to look.
  let fields: FieldSet

  init(
    _ reading: Reading, fields: FieldSet, snapshot: IndexSnapshot, analyzer: Analyzer
  ) throws(IndexError) {
    self.fields = fields
    let vocabulary = TermVocabulary(snapshot: snapshot)
    let onlyWeightless = reading.words.allSatisfy { $0.isFunctionWord || $0.isQuestionWord }
    words = reading.words.map { word in
      WordPlan(word: word, counts: onlyWeightless || !(word.isFunctionWord || word.isQuestionWord))
    }
    var frequencies: [Int] = []
    for index in words.indices {
      let frequency = try vocabulary.frequency(ofAny: words[index].word.terms)
      words[index].isKnown = frequency > 0
      frequencies.append(frequency)
    }
    alternatives = []
    for alternative in reading.alternatives {
      let frequency = try vocabulary.frequency(ofPhrase: alternative.phrase)
      guard frequency > 0 else { continue }
      alternatives.append(alternative)
      for index in alternative.words where frequencies.indices.contains(index) {
        frequencies[index] = max(frequencies[index], frequency)
      }
    }
    var corrected = 0
    for index in words.indices where words[index].counts {
      if frequencies[index] == 0, corrected < Spelling.wordLimit {
        corrected += 1
        let corrections = try Spelling(vocabulary: vocabulary, analyzer: analyzer).corrections(of: words[index].word)
        words[index].corrections = corrections
        for correction in corrections {
          frequencies[index] = max(frequencies[index], try vocabulary.frequency(ofAny: correction.word.terms))
        }
      }
      words[index].share = Self.share(frequency: frequencies[index], of: snapshot.documentCount)
    }
  }

  /// Rarity, ln(1 + N / n): what a word is worth in telling entries apart. A word that stands nowhere tells nothing.
  private static func share(frequency: Int, of count: Int) -> Float {
    guard frequency > 0, count > 0 else { return 0 }
    return Float(log1p(Double(count) / Double(frequency)))
  }
}
