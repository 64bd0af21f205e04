internal import SearchIndex

#if canImport(Glibc)
  internal import Glibc
#endif

/// Matching and scoring of `ModelIndex`, from the formulas alone. Points are 1/(255 × 4096) of a score.
struct ModelScorer {
  private let model: ModelIndex
  private var frequencies: [[UInt8]: Int] { model.frequencies }

  init(_ model: ModelIndex) {
    self.model = model
  }

  /// nil = does not match.
  func points(_ clause: Clause, _ entry: ModelIndex.Entry) -> Int? {
    switch clause {
    case .term(let term, let weight, let fields):
      let impact = impact(entry.terms[term], entry, fields)
      return impact.map { $0 * weighted(weight, idf(frequencies[term] ?? 0)) }
    case .any(let parts):
      let matching = parts.compactMap { points($0, entry) }
      return matching.isEmpty ? nil : matching.reduce(0, +)
    case .all(let parts):
      let matching = parts.compactMap { points($0, entry) }
      return matching.count == parts.count ? matching.reduce(0, +) : nil
    case .best(let parts):
      return parts.compactMap { points($0, entry) }.max()
    case .enough(let parts, let share):
      let matching = parts.filter { points($0.clause, entry) != nil }
      let sum = matching.reduce(0.0) { $0 + max(0, Double($1.share)) }
      return share <= 0 || sum > Double(share) - 0.001
        ? matching.compactMap { points($0.clause, entry) }.reduce(0, +) : nil
    case .phrase(let places, let slop, let weight, let fields):
      return phrase(places, slop, weight, fields, entry)
    case .prefix(let prefix, let weight, let fields):
      return best(entry, fields) { $0.starts(with: prefix) ? weight : nil }
    case .wildcard(let pattern, let weight, let fields):
      return best(entry, fields) { ModelWords.matches(pattern, $0) ? weight : nil }
    case .fuzzy(let term, let distance, let prefix, let weight, let fields):
      let prefix = min(prefix, term.count)
      return best(entry, fields) { known in
        guard known.starts(with: term.prefix(prefix)) else { return nil }
        let edits = ModelWords.distance(Array(term.dropFirst(prefix)), Array(known.dropFirst(prefix)))
        return edits <= distance ? weight / Float(1 + edits) : nil
      }
    case .not(let part):
      return points(part, entry) == nil ? 0 : nil
    case .everything:
      return 0
    }
  }

  /// The best of the terms that are given a weight, with the document frequency of all of them.
  private func best(_ entry: ModelIndex.Entry, _ fields: FieldSet, _ weight: ([UInt8]) -> Float?) -> Int? {
    let idf = idf(frequencies.reduce(0) { $0 + (weight($1.key) == nil ? 0 : $1.value) })
    return entry.terms.compactMap { term, places in
      guard let weight = weight(term), let impact = impact(places, entry, fields) else { return nil }
      return impact * weighted(weight, idf)
    }.max()
  }

  private func phrase(
    _ places: [[[UInt8]]], _ slop: Int, _ weight: Float, _ fields: FieldSet, _ entry: ModelIndex.Entry
  ) -> Int? {
    guard !places.isEmpty else { return nil }
    let beginnings = model.schema.fields.indices.map { field -> [Int] in
      let positions = places.map { terms in Set(terms.flatMap { entry.terms[$0]?[field] ?? [] }) }
      return positions[0].filter { start in
        reaches(positions.dropFirst(), after: start, limit: start + places.count - 1 + slop)
      }
    }
    let idf = places.reduce(0.0) { $0 + self.idf(Set($1).reduce(0) { $0 + (frequencies[$1] ?? 0) }) }
    return impact(beginnings, entry, fields).map { $0 * weighted(weight, idf) }
  }

  /// Whether the places can follow `position`, each after the one before, the last not after `limit`.
  private func reaches(_ places: ArraySlice<Set<Int>>, after position: Int, limit: Int) -> Bool {
    guard let place = places.first else { return true }
    return place.contains { $0 > position && $0 <= limit && reaches(places.dropFirst(), after: $0, limit: limit) }
  }

  /// 255ths, rounded up; nil without an occurrence in the fields.
  private func impact(_ places: [[Int]]?, _ entry: ModelIndex.Entry, _ fields: FieldSet) -> Int? {
    guard let places else { return nil }
    var frequency = 0.0
    for (place, field) in model.schema.fields.enumerated() where fields.contains(.field(place)) {
      let relative = Double(entry.document.fieldLengths[place]) / Double(field.typicalLength)
      let b = Double(field.lengthNormalization)
      if !places[place].isEmpty {
        frequency += Double(places[place].count) * (Double(field.weight) / (1 - b + b * relative))
      }
    }
    guard frequency > 0 else { return nil }
    return min(255, max(1, Int((frequency / (Double(model.schema.k1) + frequency) * 255).rounded(.up))))
  }

  private func idf(_ frequency: Int) -> Double {
    let known = min(Double(model.count), Double(frequency))
    return log(1 + (Double(model.count) - known + 0.5) / (known + 0.5))
  }

  private func weighted(_ weight: Float, _ idf: Double) -> Int {
    Int((max(0, Double(weight)) * idf * 4096).rounded())
  }
}
