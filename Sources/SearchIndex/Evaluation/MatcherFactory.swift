/// Binds planned clauses to a segment.
struct MatcherFactory {
  private let segment: SegmentReader
  private let place: Int
  private let schema: IndexSchema

  /// `place` of the segment in the snapshot.
  init(_ segment: SegmentReader, place: Int, schema: IndexSchema) {
    self.segment = segment
    self.place = place
    self.schema = schema
  }

  func matcher(_ clause: PlannedClause) throws(IndexError) -> any Matcher {
    switch clause {
    case .term(let term): try matcher(term)
    case .phrase(let phrase): try matcher(phrase)
    case .prefix(let prefix): try matcher(prefix)
    case .any(let parts): AnyMatcher(try matchers(parts))
    case .all(let parts): parts.isEmpty ? EverythingMatcher() : AllMatcher(try matchers(parts))
    case .best(let parts): BestMatcher(try matchers(parts))
    case .enough(let parts, let demand): EnoughMatcher(try matchers(parts), demand: demand)
    case .not(let part): NotMatcher(try matcher(part))
    case .everything: EverythingMatcher()
    }
  }

  private func matchers(_ parts: [PlannedClause]) throws(IndexError) -> [any Matcher] {
    var matchers: [any Matcher] = []
    for part in parts { matchers.append(try matcher(part)) }
    return matchers
  }

  private func matchers(_ parts: [PlannedPart]) throws(IndexError) -> [(share: UInt32, matcher: any Matcher)] {
    var matchers: [(share: UInt32, matcher: any Matcher)] = []
    for part in parts { matchers.append((part.share, try matcher(part.clause))) }
    return matchers
  }

  private func matcher(_ term: PlannedTerm) throws(IndexError) -> any Matcher {
    guard let entry = term.entries[place] else { return NothingMatcher() }
    let list = try segment.list(entry)
    guard let fields = term.fields else { return TermMatcher(list, weight: term.weight) }
    return FieldTermMatcher(list, weight: term.weight, scorer: FieldScorer(segment, schema: schema, fields: fields))
  }

  private func matcher(_ phrase: PlannedPhrase) throws(IndexError) -> any Matcher {
    var places: [[PostingList]] = []
    for terms in phrase.places {
      var lists: [PostingList] = []
      for term in terms {
        if let entry = term.entries[place] { lists.append(try segment.list(entry)) }
      }
      if lists.isEmpty { return NothingMatcher() }
      places.append(lists)
    }
    if places.isEmpty { return NothingMatcher() }
    return PhraseMatcher(
      places, slop: phrase.slop, weight: phrase.weight,
      scorer: FieldScorer(segment, schema: schema, fields: phrase.fields))
  }

  private func matcher(_ prefix: PlannedPrefix) throws(IndexError) -> any Matcher {
    var lists: [PostingList] = []
    for entry in prefix.entries[place] { lists.append(try segment.list(entry)) }
    if lists.isEmpty { return NothingMatcher() }
    return try PrefixMatcher(
      lists, documentCount: segment.documentCount, weight: prefix.weight,
      scorer: prefix.fields.map { FieldScorer(segment, schema: schema, fields: $0) })
  }
}
