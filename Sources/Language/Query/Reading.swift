/// What the words of a query mean.
///
/// The words are analysed exactly as documents are. Whatever may stand for them besides (acronyms, synonyms, other
/// spellings, numerals, citations) is listed as alternatives and applies to the query only, never to the index.
public struct Reading: Sendable, Equatable {
  /// The words in order, one for each position.
  public var words: [QueryWord]
  /// What may stand for a run of the words; best first, at most ``Reading/alternativeLimit``.
  public var alternatives: [Alternative]

  /// The most alternatives that one reading holds, so that no query becomes expensive.
  public static let alternativeLimit = 32

  /// Makes a reading.
  public init(words: [QueryWord], alternatives: [Alternative]) {
    self.words = words
    self.alternatives = alternatives
  }
}

/// One word, number or identifier of a query.
public struct QueryWord: Sendable, Equatable {
  /// As the user typed it.
  public var text: String
  /// UTF-8 byte offsets in the query's words.
  public var range: Range<Int>
  /// 0-based position.
  public var position: Int
  /// The exact term of a word, or the `#` term of a number or identifier.
  public var exact: Term
  /// One or two root terms of a word, best first; empty for a number.
  public var roots: [Term]
  /// Further terms at this one position that mean the same (for example `#2` for "II" after "Bab").
  public var others: [Term]
  /// True for the few words (yang, dan, di …) that carry no weight unless they stand in a phrase or alone.
  public var isFunctionWord: Bool
  /// True for question words (apa, siapa, berapa, bagaimana …), which carry no weight in a question.
  public var isQuestionWord: Bool

  /// Makes a word.
  public init(
    text: String, range: Range<Int>, position: Int, exact: Term, roots: [Term], others: [Term],
    isFunctionWord: Bool, isQuestionWord: Bool
  ) {
    self.text = text
    self.range = range
    self.position = position
    self.exact = exact
    self.roots = roots
    self.others = others
    self.isFunctionWord = isFunctionWord
    self.isQuestionWord = isQuestionWord
  }
}

/// Something that may stand for a run of query words.
public struct Alternative: Sendable, Equatable {
  /// Why it may stand for them.
  public enum Kind: String, Sendable, CaseIterable {
    /// An acronym for its long form or the reverse.
    case acronym
    /// Another word of the same meaning.
    case synonym
    /// Another spelling, joined, split, informal or often mistyped.
    case spelling
    /// A number in other characters.
    case numeral
    /// A legal citation as one key.
    case citation
  }

  /// Why it may stand for the words.
  public var kind: Kind
  /// Indices into ``Reading/words``.
  public var words: Range<Int>
  /// The terms allowed at each successive position; one element for a single term.
  public var phrase: [[Term]]
  /// 0 … 1: how surely it means the same; multiply the weight of a match by it.
  public var weight: Float
  /// For people: for example "surat keputusan".
  public var text: String

  /// Makes an alternative.
  public init(kind: Kind, words: Range<Int>, phrase: [[Term]], weight: Float, text: String) {
    self.kind = kind
    self.words = words
    self.phrase = phrase
    self.weight = weight
    self.text = text
  }
}
