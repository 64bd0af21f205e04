import Language
import SearchIndex

/// Words asked for by a part of them.
extension QueryPlanner {
  /// Terms of a prefix or a pattern that are listed to find the page of a snippet.
  static let listedTerms = 256

  mutating func addPrefix(_ stem: String, fields: FieldSet, isExcluded: Bool) throws(IndexError) {
    let prefix = Term(.exact, stem)
    guard !isExcluded else { return required.append(.not(.prefix(prefix.bytes, weight: 0, fields: fields))) }
    required.append(.prefix(prefix.bytes, weight: 1, fields: fields))
    isRanked = true
    let known = try snapshot.terms(withPrefix: prefix.bytes, limit: Self.listedTerms + 1).map(\.term)
    highlight.add(
      prefix: prefix, known: known.count > Self.listedTerms ? [] : known, words: wordOffset..<(wordOffset + 1),
      weight: 1)
    wordOffset += 1
  }

  /// Where more terms than are listed have the shape, the most frequent of them are highlighted.
  mutating func addPattern(_ pattern: String, fields: FieldSet, isExcluded: Bool) throws(IndexError) {
    let shape = Term(.exact, pattern).bytes
    guard !isExcluded else { return required.append(.not(.wildcard(shape, weight: 0, fields: fields))) }
    required.append(.wildcard(shape, weight: 1, fields: fields))
    isRanked = true
    let known = try snapshot.terms(matching: shape, limit: Self.listedTerms).map { Term(.exact, $0.term.dropFirst()) }
    highlight.add([known], words: wordOffset..<(wordOffset + 1), weight: 1)
    wordOffset += 1
  }
}
