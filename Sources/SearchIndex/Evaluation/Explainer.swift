/// Explains the score of one document, with the same trees that scored it.
struct Explainer {
  private let snapshot: IndexSnapshot
  private let planner: QueryPlanner

  init(_ snapshot: IndexSnapshot, _ planner: QueryPlanner) {
    self.snapshot = snapshot
    self.planner = planner
  }

  /// nil when the clause does not match the document.
  func explain(_ plan: PlannedClause, segment: Int, document: Int) throws(IndexError) -> Explanation? {
    try node(plan, Place(segment: segment, document: document))?.explanation
  }

  private struct Place {
    var segment: Int
    var document: Int
  }

  private typealias Node = (points: UInt32, explanation: Explanation)

  private func node(_ plan: PlannedClause, _ place: Place) throws(IndexError) -> Node? {
    switch plan {
    case .any(let parts):
      let matching = try nodes(parts, place).compactMap { $0 }
      return matching.isEmpty ? nil : sum("sum of", matching)
    case .all(let parts):
      let matching = try nodes(parts, place).compactMap { $0 }
      return matching.count < parts.count ? nil : sum("sum of", matching)
    case .best(let parts):
      let matching = try nodes(parts, place).compactMap { $0 }
      guard let best = matching.map(\.points).max() else { return nil }
      return (best, Explanation(value: planner.score(best), description: "best of", parts: matching.map(\.explanation)))
    case .enough(let parts, let demand):
      let matching = try nodes(parts.map(\.clause), place)
      let share = zip(parts, matching).reduce(UInt32(0)) { $0 + ($1.1 == nil ? 0 : $1.0.share) }
      return share < demand ? nil : sum("sum of enough of", matching.compactMap { $0 })
    case .not(let part):
      return try node(part, place) == nil ? (0, Explanation(value: 0, description: "not matching")) : nil
    case .everything:
      return (0, Explanation(value: 0, description: "every document"))
    case .term(let term):
      return try leaf(
        plan, place, "term \(text(term.term))", term.idf, "\(term.frequency) of \(snapshot.documentCount) documents",
        term.weight, term)
    case .phrase(let phrase):
      let words = phrase.places.map { $0.map { text($0.term) }.joined(separator: "|") }.joined(separator: " ")
      let name = "phrase \"\(words)\"" + (phrase.slop > 0 ? " within \(phrase.slop)" : "")
      return try leaf(plan, place, name, phrase.idf, "sum over the places", phrase.weight, nil)
    case .prefix(let prefix):
      let frequency = "\(prefix.frequency) postings in \(snapshot.documentCount) documents"
      return try leaf(plan, place, prefix.name, prefix.idf, frequency, prefix.weight, nil)
    }
  }

  private func nodes(_ parts: [PlannedClause], _ place: Place) throws(IndexError) -> [Node?] {
    var nodes: [Node?] = []
    for part in parts { nodes.append(try node(part, place)) }
    return nodes
  }

  private func sum(_ name: String, _ parts: [Node]) -> Node {
    let points = parts.reduce(0) { $0 &+ $1.points }
    return (points, Explanation(value: planner.score(points), description: name, parts: parts.map(\.explanation)))
  }

  private func leaf(
    _ plan: PlannedClause, _ place: Place, _ name: String, _ idf: Double, _ rarity: String, _ weight: PointWeight,
    _ term: PlannedTerm?
  ) throws(IndexError) -> Node? {
    let tree = try MatchTree(
      plan, snapshot.segments[place.segment], place: place.segment, schema: snapshot.schema)
    guard let points = try tree.points(document: place.document).map(UInt32.init) else { return nil }
    let perCode = Double(weight.perCode)
    let parts = [
      Explanation(value: idf > 0 ? perCode / planner.unit / idf : 0, description: "weight"),
      Explanation(value: idf, description: "idf: \(rarity)"),
      Explanation(
        value: perCode > 0 ? Double(points) / perCode / 255 : 0, description: "impact",
        parts: try term.map { term throws(IndexError) in try frequencies(term, place) } ?? []),
    ]
    return (points, Explanation(value: planner.score(points), description: name, parts: parts))
  }

  /// How often the term occurs in each field of the document.
  private func frequencies(_ term: PlannedTerm, _ place: Place) throws(IndexError) -> [Explanation] {
    let segment = snapshot.segments[place.segment]
    guard let entry = term.entries[place.segment] else { return [] }
    let arena = Arena(capacity: PostingCursor.arenaSize(for: [entry]))
    var cursor = try segment.cursor(entry, arena)
    let (window, offset) = place.document.quotientAndRemainder(dividingBy: PostingLayout.windowSize)
    let bit = UInt64(1) << UInt64(offset & 63)
    guard cursor.seek(window), cursor.open(), cursor.word(offset >> 6) & bit != 0, let counts = cursor.counts(bit)
    else {
      return []
    }
    _ = arena
    return snapshot.schema.fields.indices.filter { counts[$0] > 0 }.map { field in
      let length = segment.documents.length(place.document, field: field)
      return Explanation(
        value: Double(counts[field]),
        description: "times in \(snapshot.schema.fields[field].name) of length \(length)")
    }
  }

  private func text(_ term: [UInt8]) -> String { String(decoding: term, as: UTF8.self) }
}
