import Language

/// Finds the passage of a text that shows best why it matches, and cuts it where nothing is torn apart.
struct Passage {
  /// UTF-8 of the text.
  let bytes: [UInt8]
  /// Matches in it, in order.
  let matches: [Highlight.Match]

  init(_ text: String, highlight: Highlight, reader: TextReader) {
    bytes = Array(text.utf8)
    matches = highlight.isEmpty ? [] : highlight.matches(in: reader.tokens(in: text))
  }

  /// The whole text in segments.
  func segments() -> [Segment] {
    segments(in: 0..<bytes.count)
  }

  /// The best passage of at most `length` characters, and how much it shows; `nil` where nothing matches.
  func best(length: Int, highlight: Highlight) -> (segments: [Segment], weight: Float)? {
    guard length > 0, let core = core(length: length, highlight: highlight) else { return nil }
    let cutter = PassageCutter(bytes: bytes, length: length)
    let range = cutter.cut(around: core.range)
    var found = segments(in: range)
    if cutter.isCutBefore(range.lowerBound) { found.insert(Segment(text: "… ", isMatch: false), at: 0) }
    if cutter.isCutAfter(range.upperBound) { found.append(Segment(text: " …", isMatch: false)) }
    return (Self.joined(found), core.weight)
  }

  /// The run of matches within `length` bytes that stands for the most words of the query; the first of equals.
  private func core(length: Int, highlight: Highlight) -> (range: Range<Int>, weight: Float)? {
    var best: (range: Range<Int>, weight: Float)?
    for (index, first) in matches.enumerated() {
      var words: [Int: Float] = [:]
      var end = first.range.upperBound
      var extra: Float = 0
      for match in matches[index...] {
        guard match.range.upperBound - first.range.lowerBound <= length || match == first else { break }
        let pattern = highlight.patterns[match.pattern]
        let isNew = pattern.words.contains { words[$0] == nil }
        extra += isNew ? 0 : 0.02 * pattern.weight
        for word in pattern.words { words[word] = max(words[word] ?? 0, pattern.weight) }
        end = max(end, match.range.upperBound)
      }
      let weight = words.values.reduce(0, +) + extra
      if weight > (best?.weight ?? 0) * 1.0001 { best = (first.range.lowerBound..<end, weight) }
    }
    return best
  }

  private func segments(in range: Range<Int>) -> [Segment] {
    var found: [Segment] = []
    var place = range.lowerBound
    for match in matches where match.range.lowerBound >= place && match.range.upperBound <= range.upperBound {
      found.append(Segment(text: PlainText.clean(bytes[place..<match.range.lowerBound]), isMatch: false))
      found.append(Segment(text: PlainText.clean(bytes[match.range]), isMatch: true))
      place = match.range.upperBound
    }
    found.append(Segment(text: PlainText.clean(bytes[place..<range.upperBound]), isMatch: false))
    return Self.joined(found)
  }

  /// Without empty segments, neighbours of one kind as one.
  private static func joined(_ segments: [Segment]) -> [Segment] {
    var result: [Segment] = []
    for segment in segments where !segment.text.isEmpty {
      if let last = result.last, last.isMatch == segment.isMatch {
        result[result.count - 1].text += segment.text
      } else {
        result.append(segment)
      }
    }
    return result
  }
}
