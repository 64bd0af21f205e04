import Foundation
import SearchIndex

/// The engine's clauses evaluated in doubles, from the documents themselves: the same BM25F without the byte into which
/// the index rounds the impact of a term. Shares no code with the index.
struct ExactScorer {
  private struct Posting {
    let document: Int
    /// Positions by field.
    var places: [[Int]]
  }

  private let schema: IndexSchema
  private let identities: [String]
  private let lengths: [[Int]]
  private var postings: [[UInt8]: [Posting]] = [:]

  /// Scores by document; a document that does not match has none.
  private typealias Scores = [Int: Double]

  init(_ documents: [IndexDocument], schema: IndexSchema) {
    self.schema = schema
    identities = documents.map { String(decoding: $0.identity, as: UTF8.self) }
    lengths = documents.map(\.fieldLengths)
    let none = [[Int]](repeating: [], count: schema.fields.count)
    for (number, document) in documents.enumerated() {
      var places: [[UInt8]: [[Int]]] = [:]
      for (field, occurrences) in document.fields.enumerated() {
        for occurrence in occurrences { places[occurrence.term, default: none][field].append(occurrence.position) }
      }
      for (term, found) in places { postings[term, default: []].append(Posting(document: number, places: found)) }
    }
  }

  /// Identities of the documents that match, best first; equals by identity.
  func hits(_ clause: Clause, limit: Int) -> [String] {
    let sorted = scores(clause).sorted {
      $0.value != $1.value
        ? $0.value > $1.value : identities[$0.key].utf8.lexicographicallyPrecedes(identities[$1.key].utf8)
    }
    return sorted.prefix(limit).map { identities[$0.key] }
  }

  private func scores(_ clause: Clause) -> Scores {
    switch clause {
    case .term(let term, let weight, let fields):
      let found = postings[term] ?? []
      let factor = Double(weight) * rarity(found.count)
      return found.reduce(into: [:]) { scores, posting in
        if let impact = impact(posting.places, posting.document, fields) { scores[posting.document] = factor * impact }
      }
    case .any(let parts): return parts.reduce(into: [:]) { $0.merge(scores($1), uniquingKeysWith: +) }
    case .best(let parts): return parts.reduce(into: [:]) { $0.merge(scores($1), uniquingKeysWith: max) }
    case .all(let parts): return all(parts.map(scores))
    case .enough(let parts, let share): return enough(parts, share)
    case .phrase(let places, let slop, let weight, let fields): return phrase(places, slop, weight, fields)
    case .prefix(let prefix, let weight, let fields): return self.prefix(prefix, weight, fields)
    case .not(let part):
      let excluded = scores(part)
      return everything.filter { excluded[$0.key] == nil }
    case .everything: return everything
    // The query planner makes neither; its spelling readings are terms.
    case .wildcard, .fuzzy: return [:]
    }
  }

  private var everything: Scores { Dictionary(uniqueKeysWithValues: identities.indices.map { ($0, 0) }) }

  private func all(_ parts: [Scores]) -> Scores {
    guard var result = parts.first else { return everything }
    for part in parts.dropFirst() {
      result = result.reduce(into: [:]) { kept, entry in
        if let other = part[entry.key] { kept[entry.key] = entry.value + other }
      }
    }
    return result
  }

  private func enough(_ parts: [Clause.Part], _ share: Float) -> Scores {
    var sums: [Int: (share: Float, score: Double)] = [:]
    for part in parts {
      for (document, score) in scores(part.clause) {
        let before = sums[document] ?? (0, 0)
        sums[document] = (before.share + max(0, part.share), before.score + score)
      }
    }
    if share <= 0 { return everything.merging(sums.mapValues(\.score), uniquingKeysWith: +) }
    return sums.filter { $0.value.share > share - 0.001 }.mapValues(\.score)
  }

  private func phrase(_ places: [[[UInt8]]], _ slop: Int, _ weight: Float, _ fields: FieldSet) -> Scores {
    guard !places.isEmpty else { return [:] }
    let sets = places.map { terms -> [Int: [[Int]]] in
      Set(terms).reduce(into: [:]) { merged, term in
        for posting in postings[term] ?? [] {
          merged.merge([posting.document: posting.places]) { zip($0, $1).map { Array(Set($0 + $1)) } }
        }
      }
    }
    let rarity = places.reduce(0) { sum, terms in
      sum + self.rarity(Set(terms).reduce(0) { $0 + (postings[$1]?.count ?? 0) })
    }
    return sets[0].reduce(into: [:]) { scores, entry in
      let others = sets.dropFirst().compactMap { $0[entry.key] }
      guard others.count == sets.count - 1 else { return }
      let starts = entry.value.indices.map { field in
        entry.value[field].filter { start in
          Self.reaches(others[...], field, after: start, limit: start + places.count - 1 + slop)
        }
      }
      if let impact = impact(starts, entry.key, fields) { scores[entry.key] = Double(weight) * rarity * impact }
    }
  }

  private static func reaches(_ places: ArraySlice<[[Int]]>, _ field: Int, after position: Int, limit: Int) -> Bool {
    guard let place = places.first else { return true }
    return place[field].contains { next in
      next > position && next <= limit && reaches(places.dropFirst(), field, after: next, limit: limit)
    }
  }

  private func prefix(_ prefix: [UInt8], _ weight: Float, _ fields: FieldSet) -> Scores {
    let found = postings.filter { $0.key.starts(with: prefix) }
    let factor = Double(weight) * rarity(found.values.reduce(0) { $0 + $1.count })
    return found.keys.reduce(into: [:]) { scores, term in
      for posting in found[term] ?? [] {
        guard let impact = impact(posting.places, posting.document, fields) else { continue }
        scores[posting.document] = max(scores[posting.document] ?? 0, factor * impact)
      }
    }
  }

  /// BM25F: f / (k1 + f), where f adds up the frequencies of the fields, each by its weight and length.
  private func impact(_ places: [[Int]], _ document: Int, _ fields: FieldSet) -> Double? {
    var frequency = 0.0
    for (place, field) in schema.fields.enumerated() where fields.contains(.field(place)) && !places[place].isEmpty {
      let length = Double(lengths[document][place]) / Double(field.typicalLength)
      let b = Double(field.lengthNormalization)
      frequency += Double(places[place].count) * Double(field.weight) / (1 - b + b * length)
    }
    return frequency > 0 ? frequency / (Double(schema.k1) + frequency) : nil
  }

  private func rarity(_ frequency: Int) -> Double {
    let count = Double(identities.count)
    let known = min(count, Double(frequency))
    return log(1 + (count - known + 0.5) / (known + 0.5))
  }
}
