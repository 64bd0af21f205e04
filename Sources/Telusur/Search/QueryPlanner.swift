import Language
import SearchIndex

/// Turns a query into what the index evaluates.
///
/// Words side by side are ranked together and need not all occur: a hit must hold `RankingWeights.share` of their weight,
/// where a word weighs by its rarity, so that one common word of five is no hit and one misunderstood word is no miss.
/// Phrases, prefixes, patterns and words of a named field must occur.
struct QueryPlanner {
  let snapshot: IndexSnapshot
  let analyzer: Analyzer
  let units: UnitTree

  var required: [Clause] = []
  var highlight = Highlight()
  var understanding = Understanding(terms: [], citations: [], spelling: nil, ignored: [])
  var isRanked = false
  /// Words of the query before the part that is added.
  var wordOffset = 0
  private var filters: [SearchIndex.Filter] = []
  private var spellings: [Spelling.Reading] = []

  init(snapshot: IndexSnapshot, analyzer: Analyzer, units: UnitTree) {
    self.snapshot = snapshot
    self.analyzer = analyzer
    self.units = units
  }

  /// The plan of a query.
  static func plan(
    _ query: Query, snapshot: IndexSnapshot, analyzer: Analyzer, units: UnitTree
  ) throws(IndexError) -> QueryPlan {
    var planner = QueryPlanner(snapshot: snapshot, analyzer: analyzer, units: units)
    planner.understanding.ignored = query.ignored
    for part in query.parts { try planner.add(part) }
    return planner.finish(query)
  }

  private func finish(_ query: Query) -> QueryPlan {
    var understanding = understanding
    if !spellings.isEmpty { understanding.spelling = Spelling.told(spellings, in: query.text) }
    let clause: Clause =
      switch required.count {
      case 0: .everything
      case 1: required[0]
      default: .all(required)
      }
    return QueryPlan(
      clause: clause, filters: filters, highlight: highlight, understanding: understanding, isRanked: isRanked)
  }

  // MARK: Parts

  private mutating func add(_ part: Query.Part) throws(IndexError) {
    let fields = part.field?.fieldSet ?? .all
    switch part.kind {
    case .property(let property): addProperty(property, isExcluded: part.isExcluded)
    case .words(let text) where part.isExcluded, .phrase(let text) where part.isExcluded:
      if let phrase = exactPhrase(text, fields: fields, weight: 0) { required.append(.not(phrase)) }
    case .pattern(let pattern): try addPattern(pattern, fields: fields, isExcluded: part.isExcluded)
    case .similar(let id): try addSimilar(id, isExcluded: part.isExcluded)
    case .words(let text): try addWords(text, fields: fields, needsAll: part.field != nil)
    case .phrase(let text): addPhrase(text, fields: fields)
    case .prefix(let stem): try addPrefix(stem, fields: fields, isExcluded: part.isExcluded)
    }
  }

  private mutating func addProperty(_ property: Query.Property, isExcluded: Bool) {
    let (column, values) = property.restriction(units: units)
    filters.append(isExcluded ? .noneOf(column: column, values) : .anyOf(column: column, values))
  }

  private mutating func addPhrase(_ text: String, fields: FieldSet) {
    guard let clause = exactPhrase(text, fields: fields, weight: RankingWeights.phrase) else { return }
    required.append(clause)
    isRanked = true
    let places = phrasePlaces(text)
    highlight.add(places, words: wordOffset..<(wordOffset + places.count), weight: 1)
    wordOffset += places.count
  }

  /// Quotes mean exact forms; a number stands as it is.
  private func phrasePlaces(_ text: String) -> [[Term]] {
    analyzer.read(query: text).words.map { [$0.exact] }
  }

  private func exactPhrase(_ text: String, fields: FieldSet, weight: Float) -> Clause? {
    let places = phrasePlaces(text)
    guard let first = places.first?.first else { return nil }
    if places.count == 1 { return .term(first.bytes, weight: weight, fields: fields) }
    return .phrase(places.map { $0.map(\.bytes) }, slop: 0, weight: weight, fields: fields)
  }

  // MARK: Words

  private mutating func addWords(_ text: String, fields: FieldSet, needsAll: Bool) throws(IndexError) {
    let reading = analyzer.read(query: text)
    let plans = try WordPlans(reading, fields: fields, snapshot: snapshot, analyzer: analyzer)
    guard !plans.words.isEmpty else { return }
    isRanked = true
    required.append(plans.clause(needsAll: needsAll))
    spellings.append(contentsOf: plans.spellings)
    plans.addHighlights(to: &highlight, offset: wordOffset)
    plans.tell(&understanding)
    wordOffset += reading.words.count
  }
}

extension Query.Property {
  /// Column and values that an entry with the property has.
  func restriction(units: UnitTree) -> (column: String, values: [[UInt8]]) {
    switch self {
    case .unit(let code): (IndexColumn.unit, bytes(units.codes(of: [code], includingSubtree: true).map(\.rawValue)))
    case .unitName(let name):
      (IndexColumn.unit, bytes(units.codes(of: units.codes(named: name), includingSubtree: true).map(\.rawValue)))
    case .category(let value): (IndexColumn.category, bytes([value.rawValue]))
    case .type(let value): (IndexColumn.type, bytes([value.rawValue]))
    case .year(let value): (IndexColumn.year, bytes([String(value)]))
    case .access(let value): (IndexColumn.access, bytes([value.rawValue]))
    case .legalStatus(let value): (IndexColumn.legalStatus, bytes([value.rawValue]))
    case .form(let value): (IndexColumn.form, bytes([value.rawValue]))
    }
  }

  private func bytes(_ values: [String]) -> [[UInt8]] { values.map { Array($0.utf8) } }
}

extension SearchField {
  /// The index's fields that a person means by it: the lead is a part of the body.
  var fieldSet: FieldSet {
    self == .body ? [.field(place), .field(SearchField.lead.place)] : .field(place)
  }
}
