/// Clauses that stand for many terms, found by an automaton.
extension QueryPlanner {
  func planned(pattern: [UInt8], weight: Float, fields: FieldSet) throws(IndexError) -> PlannedClause {
    guard let automaton = PatternAutomaton(pattern) else { return .any([]) }
    var entries: [[TermEntry]] = []
    for segment in segments {
      var found: [TermEntry] = []
      try segment.dictionary.forEachTerm(of: automaton, after: []) { _, entry, _ in found.append(entry) }
      entries.append(found)
    }
    let name = "pattern \(text(pattern))"
    return .prefix(planned(entries, named: name, weight: weight, idf: idf(entries.frequency), fields: fields))
  }

  /// The best of up to three: the term itself, those one edit away, and those two away. They share one idf, so that a
  /// rare slip of the finger is not worth more than the word.
  func planned(
    near term: [UInt8], distance: Int, prefix: Int, weight: Float, fields: FieldSet
  ) throws(IndexError) -> PlannedClause {
    let none = Array(repeating: [TermEntry](), count: segments.count)
    var entries = Array(repeating: none, count: EditAutomaton.largestDistance + 1)
    for (place, segment) in segments.enumerated() {
      try segment.dictionary.forEachTerm(near: term, distance: distance, prefix: prefix) { _, entry, edits in
        entries[edits][place].append(entry)
      }
    }
    let idf = idf(entries.reduce(0) { $0 + $1.frequency })
    let parts = entries.enumerated().filter { $1.frequency > 0 }.map { edits, entries in
      let name = edits == 0 ? "term \(text(term))" : "terms \(edits) edits from \(text(term))"
      return PlannedClause.prefix(
        planned(entries, named: name, weight: weight / Float(1 + edits), idf: idf, fields: fields))
    }
    return .best(parts)
  }

  /// Any of the terms, scored as one.
  func planned(
    _ entries: [[TermEntry]], named name: String, weight: Float, idf: Double, fields: FieldSet
  ) -> PlannedPrefix {
    PlannedPrefix(
      name: name, entries: entries, frequency: entries.frequency, idf: idf, weight: pointWeight(weight, idf),
      fields: restriction(fields))
  }

  private func text(_ term: [UInt8]) -> String { String(decoding: term, as: UTF8.self) }
}

extension [[TermEntry]] {
  /// Documents of all terms together, each as often as it has terms.
  var frequency: Int { joined().reduce(0) { $0 + $1.documentFrequency } }
}
