/// An occurrence in a text: where it stands and under which terms it is found.
///
/// Several tokens may share a position: a citation stands at the position of its first word, a decree number stands
/// whole beside its parts.
public struct Token: Sendable, Equatable {
  /// UTF-8 byte offsets in the text that was given to the analyzer.
  public let range: Range<Int>
  /// 0-based position; never falls from one token to the next.
  public let position: Int
  /// Positions covered, at least 1.
  public let span: Int
  /// For a word its exact term first, then its one or two root terms, then others (a compound adds the roots of its two
  /// words, `kegiatan2` the exact form `kegiatan-kegiatan`); never empty.
  public let terms: [Term]

  /// Makes a token.
  public init(range: Range<Int>, position: Int, span: Int, terms: [Term]) {
    self.range = range
    self.position = position
    self.span = span
    self.terms = terms
  }
}
