#if canImport(Glibc)
  internal import Glibc
#endif

/// A clause with everything looked up in the dictionaries of a snapshot, and its scores made whole numbers.
///
/// Scores are sums of code × weight in integers: the order of adding cannot matter, so that every way of evaluating gives
/// the same score to the bit.
indirect enum PlannedClause {
  case term(PlannedTerm)
  case phrase(PlannedPhrase)
  case prefix(PlannedPrefix)
  case any([PlannedClause])
  case all([PlannedClause])
  case best([PlannedClause])
  case enough([PlannedPart], demand: UInt32)
  case not(PlannedClause)
  case everything
}

/// A part of `Clause.enough` with its share as a whole number.
struct PlannedPart {
  var share: UInt32
  var clause: PlannedClause
}

struct PlannedTerm {
  var term: [UInt8]
  /// For each segment.
  var entries: [TermEntry?]
  var frequency: Int
  var idf: Double
  var weight: PointWeight
  /// nil = every field of the schema.
  var fields: FieldSet?
}

struct PlannedPhrase {
  var places: [[PlannedTerm]]
  var slop: Int
  var idf: Double
  var weight: PointWeight
  var fields: FieldSet?
}

/// Any of many terms, scored as one.
struct PlannedPrefix {
  /// For explanations.
  var name: String
  /// For each segment.
  var entries: [[TermEntry]]
  var frequency: Int
  var idf: Double
  var weight: PointWeight
  var fields: FieldSet?
}

/// Points for one 255th of impact.
struct PointWeight: Sendable, Equatable {
  var perCode: UInt32

  /// Points of a weight of 1. 4096 keeps weights to within 0.02 % of what was asked for.
  static let unit = 4096.0
  /// Larger weights count as this: no query needs them, and the points of a query must fit in 32 bits.
  static let largest = 1e6

  func points(_ code: UInt8) -> UInt32 { UInt32(code) &* perCode }
}

/// Plans a clause for a snapshot.
struct QueryPlanner {
  let segments: [SegmentReader]
  private let documentCount: Int
  private let allFields: FieldSet
  /// Points of a weight of 1 in this query: less than `PointWeight.unit` only where the sum of all weights is so large
  /// that points would not fit in 32 bits.
  private(set) var unit = PointWeight.unit

  init(_ snapshot: IndexSnapshot) {
    segments = snapshot.segments
    documentCount = snapshot.documentCount
    allFields = FieldSet(rawValue: UInt8(truncatingIfNeeded: 1 << snapshot.schema.fields.count - 1))
  }

  /// Score of so many points.
  func score(_ points: UInt32) -> Double { Double(points) / (255 * unit) }

  mutating func plan(_ clause: Clause) throws(IndexError) -> PlannedClause {
    unit = PointWeight.unit
    var planned = try planned(clause)
    while planned.weightSum * 255 >= Double(UInt32.max) {
      unit /= 2
      planned = try self.planned(clause)
    }
    return planned
  }

  private func planned(_ clause: Clause) throws(IndexError) -> PlannedClause {
    switch clause {
    case .term(let term, let weight, let fields):
      return .term(try planned(term: term, weight: weight, fields: fields))
    case .phrase(let places, let slop, let weight, let fields):
      return .phrase(try planned(phrase: places, slop: slop, weight: weight, fields: fields))
    case .prefix(let prefix, let weight, let fields):
      return .prefix(try planned(prefix: prefix, weight: weight, fields: fields))
    case .wildcard(let pattern, let weight, let fields):
      return try planned(pattern: pattern, weight: weight, fields: fields)
    case .fuzzy(let term, let distance, let prefix, let weight, let fields):
      return try planned(near: term, distance: distance, prefix: prefix, weight: weight, fields: fields)
    case .any(let parts): return .any(try planned(parts))
    case .all(let parts): return .all(try planned(parts))
    case .best(let parts): return .best(try planned(parts))
    case .enough(let parts, let share): return try planned(parts, share: share)
    case .not(let part): return .not(try planned(part))
    case .everything: return .everything
    }
  }

  private func planned(_ parts: [Clause]) throws(IndexError) -> [PlannedClause] {
    var all: [PlannedClause] = []
    for part in parts { all.append(try planned(part)) }
    return all
  }

  /// Shares in 65,536ths, or coarser where their sum would not fit in 32 bits.
  private func planned(_ parts: [Clause.Part], share: Float) throws(IndexError) -> PlannedClause {
    let shares = parts.map { $0.share > 0 ? Double(min($0.share, 1e9)) : 0 }
    let unit = min(65_536, Double(UInt32.max / 2) / max(1, shares.reduce(0, +)))
    var planned: [PlannedPart] = []
    for (part, share) in zip(parts, shares) {
      planned.append(PlannedPart(share: UInt32((share * unit).rounded()), clause: try self.planned(part.clause)))
    }
    let demand = share > 0 ? (Double(share) - Clause.Part.tolerance) * unit : 0
    return .enough(planned, demand: demand < Double(UInt32.max) ? UInt32(max(0, demand.rounded(.up))) : .max)
  }

  private func planned(term: [UInt8], weight: Float, fields: FieldSet) throws(IndexError) -> PlannedTerm {
    var entries: [TermEntry?] = []
    for segment in segments { entries.append(try segment.dictionary.entry(of: term)) }
    let frequency = entries.reduce(0) { $0 + ($1?.documentFrequency ?? 0) }
    let idf = idf(frequency)
    return PlannedTerm(
      term: term, entries: entries, frequency: frequency, idf: idf, weight: pointWeight(weight, idf),
      fields: restriction(fields))
  }

  private func planned(
    phrase: [[[UInt8]]], slop: Int, weight: Float, fields: FieldSet
  ) throws(IndexError) -> PlannedPhrase {
    var places: [[PlannedTerm]] = []
    var idf = 0.0
    for allowed in phrase {
      var terms: [PlannedTerm] = []
      for term in Set(allowed).sorted(by: { $0.lexicographicallyPrecedes($1) }) {
        terms.append(try planned(term: term, weight: 1, fields: fields))
      }
      idf += self.idf(terms.reduce(0) { $0 + $1.frequency })
      places.append(terms)
    }
    return PlannedPhrase(
      places: places, slop: max(0, slop), idf: idf, weight: pointWeight(weight, idf), fields: restriction(fields))
  }

  private func planned(prefix: [UInt8], weight: Float, fields: FieldSet) throws(IndexError) -> PlannedPrefix {
    var entries: [[TermEntry]] = []
    for segment in segments { entries.append(try segment.dictionary.entriesOnly(withPrefix: prefix)) }
    let name = "prefix \(String(decoding: prefix, as: UTF8.self))"
    return planned(entries, named: name, weight: weight, idf: idf(entries.frequency), fields: fields)
  }

  /// BM25's idf in Lucene's form, which is never negative. A sum of frequencies may exceed the documents: it counts as
  /// all of them.
  func idf(_ frequency: Int) -> Double {
    let documents = Double(documentCount)
    let frequency = min(documents, Double(frequency))
    return log(1 + (documents - frequency + 0.5) / (frequency + 0.5))
  }

  func pointWeight(_ weight: Float, _ idf: Double) -> PointWeight {
    let points = (weight > 0 ? min(Double(weight), PointWeight.largest) : 0) * idf * unit
    return PointWeight(perCode: points < Double(UInt32.max) ? UInt32(points.rounded()) : .max)
  }

  func restriction(_ fields: FieldSet) -> FieldSet? {
    let wanted = fields.intersection(allFields)
    return wanted == allFields ? nil : wanted
  }
}

extension PlannedClause {
  /// Upper bound of points per 255th.
  var weightSum: Double {
    switch self {
    case .term(let term): Double(term.weight.perCode)
    case .phrase(let phrase): Double(phrase.weight.perCode)
    case .prefix(let prefix): Double(prefix.weight.perCode)
    case .any(let parts), .all(let parts): parts.reduce(0) { $0 + $1.weightSum }
    case .enough(let parts, _): parts.reduce(0) { $0 + $1.clause.weightSum }
    case .best(let parts): parts.map(\.weightSum).max() ?? 0
    case .not, .everything: 0
    }
  }
}

extension PlannedClause {
  /// How many documents match, where the dictionary tells; nil = not known.
  var knownTotal: Int? {
    guard case .term(let term) = self, term.fields == nil else { return nil }
    return term.frequency
  }

  /// Points that at least `count` documents reach, as far as the dictionary tells: no better hit is lost by passing over
  /// everything below. 0 = unknown.
  func floor(for count: Int) -> UInt32 {
    switch self {
    case .term(let term):
      guard term.fields == nil else { return 0 }
      return term.weight.points(term.entries.reduce(0) { max($0, $1?.code(rank: count) ?? 0) })
    case .any(let parts), .best(let parts):
      return parts.reduce(0) { max($0, $1.floor(for: count)) }
    case .prefix(let prefix):
      guard prefix.fields == nil else { return 0 }
      return prefix.weight.points(prefix.entries.joined().reduce(0) { max($0, $1.code(rank: count)) })
    case .all, .enough, .phrase, .not, .everything:
      return 0
    }
  }
}
