import Language

/// What counts as a match in a text: sequences of terms, each standing for some words of the query.
struct Highlight: Sendable {
  /// A sequence of places, each with the terms allowed there.
  struct Pattern: Sendable {
    var places: [Set<Term>]
    /// The same as the hashes of page digests.
    var hashes: [[UInt16]] = []
    /// Beginning of a term that matches instead of `places`.
    var prefix: Term?
    /// Words of the query it stands for.
    var words: Range<Int>
    /// How much it counts when the best passage is chosen.
    var weight: Float
  }

  private(set) var patterns: [Pattern] = []
  /// Patterns by the terms that can begin them.
  private var starts: [Term: [Int]] = [:]
  /// Whether any pattern begins with a term of that shape: most tokens of a page are passed over by it, at a hundredth of
  /// the cost of a look into `starts`.
  private var shapes = Array(repeating: false, count: 256)
  /// Patterns that are beginnings of terms.
  private var prefixes: [Int] = []

  /// Whether nothing is highlighted.
  var isEmpty: Bool { patterns.isEmpty }

  /// Adds a sequence; empty places are not allowed and make it count for nothing.
  mutating func add(_ places: [[Term]], words: Range<Int>, weight: Float) {
    guard let first = places.first, !places.contains(where: \.isEmpty) else { return }
    for term in Set(first) {
      starts[term, default: []].append(patterns.count)
      shapes[Self.shape(term)] = true
    }
    patterns.append(
      Pattern(
        places: places.map(Set.init), hashes: places.map { $0.map { PageDigest.hash($0.bytes) } }, words: words,
        weight: weight))
  }

  /// Adds all terms that begin so. `known` are those of the index, empty where they are too many to list: any page may
  /// then hold one.
  mutating func add(prefix: Term, known: [[UInt8]], words: Range<Int>, weight: Float) {
    prefixes.append(patterns.count)
    let hashes = known.isEmpty ? [] : [known.map(PageDigest.hash)]
    patterns.append(Pattern(places: [], hashes: hashes, prefix: prefix, words: words, weight: weight))
  }

  /// A match in a text.
  struct Match: Sendable, Hashable {
    /// UTF-8 byte offsets.
    var range: Range<Int>
    /// Pattern that matched.
    var pattern: Int
  }

  /// The matches in a tokenised text, in order; the longest where several begin at one token.
  func matches(in tokens: [Token]) -> [Match] {
    var found: [Match] = []
    for (index, token) in tokens.enumerated() {
      var longest: Match?
      for term in token.terms {
        for pattern in prefixes where patterns[pattern].prefix.map({ term.bytes.starts(with: $0.bytes) }) ?? false {
          longest = Match(range: token.range, pattern: pattern)
        }
        guard shapes[Self.shape(term)] else { continue }
        for pattern in starts[term] ?? [] {
          guard let end = end(of: pattern, in: tokens, from: index) else { continue }
          if end > longest?.range.upperBound ?? 0 {
            longest = Match(range: token.range.lowerBound..<end, pattern: pattern)
          }
        }
      }
      if let longest { found.append(longest) }
    }
    return found
  }

  /// A small number that equal terms share: from kind, first and last letter and length.
  private static func shape(_ term: Term) -> Int {
    let bytes = term.bytes
    guard bytes.count > 1 else { return bytes.count }
    let mixed = Int(bytes[0]) &* 7 ^ Int(bytes[1]) &* 31 ^ Int(bytes[bytes.count - 1]) &* 17 ^ bytes.count &* 101
    return mixed & 255
  }

  /// Byte where a pattern that begins at a token ends; `nil` where it does not match.
  private func end(of pattern: Int, in tokens: [Token], from start: Int) -> Int? {
    var end = tokens[start].range.upperBound
    var position = tokens[start].position + tokens[start].span
    var next = start + 1
    for place in patterns[pattern].places.dropFirst() {
      while next < tokens.count, tokens[next].position < position { next += 1 }
      var matched: Token?
      while next < tokens.count, tokens[next].position == position, matched == nil {
        if tokens[next].terms.contains(where: place.contains) { matched = tokens[next] }
        next += 1
      }
      guard let matched else { return nil }
      end = matched.range.upperBound
      position = matched.position + matched.span
    }
    return end
  }

  /// How much a page may show, told by its digest: the weight of the words of the query it seems to hold.
  func promise(_ mayContain: (UInt16) -> Bool) -> Float {
    var best: [Int: Float] = [:]
    for pattern in patterns where pattern.hashes.allSatisfy({ $0.contains(where: mayContain) }) {
      for word in pattern.words { best[word] = max(best[word] ?? 0, pattern.weight) }
    }
    return best.values.reduce(0, +)
  }
}
