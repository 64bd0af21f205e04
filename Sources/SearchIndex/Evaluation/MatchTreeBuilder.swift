/// Binds a planned clause to a segment.
struct MatchTreeBuilder {
  private let segment: SegmentReader
  private let place: Int
  private let schema: IndexSchema
  private var nodes: [MatchTree.Node] = []
  private var lists: [TermEntry] = []
  private(set) var unions: [CodeMap] = []
  private(set) var phrases: [PhraseVerifier] = []
  /// Whether the range bounds of some node are not just the sum of its children's.
  private(set) var hasJoints = false
  /// How many units of range bounds a point is worth at most: the bounds of all leaves, weights rounded up, add up to less
  /// than 2¹⁶. 0 where there are too many leaves for that.
  let boundScale: Double

  /// `place` of the segment in the snapshot.
  init(_ segment: SegmentReader, place: Int, schema: IndexSchema, _ plan: PlannedClause) {
    self.segment = segment
    self.place = place
    self.schema = schema
    let leaves = Double(plan.leafCount)
    boundScale = leaves < 128 ? (256 - leaves) / max(1, plan.weightSum) : 0
  }

  /// `floor`: documents with fewer points need not be found.
  mutating func build(_ plan: PlannedClause, floor: UInt32) throws(IndexError) {
    nodes = [MatchTree.Node(kind: .nothing)]
    try fill(0, plan, floor: floor)
  }

  /// See `MatchTree.isSum`.
  var isSum: Bool {
    nodes.first?.kind == .any && nodes.dropFirst().allSatisfy { $0.kind == .nothing || $0.kind == .term }
  }

  func finish() throws(IndexError) -> (Scratch<MatchTree.Node>, Scratch<PostingCursor>, Arena) {
    let arena = Arena(capacity: PostingCursor.arenaSize(for: lists))
    var cursors: [PostingCursor] = []
    cursors.reserveCapacity(lists.count)
    for entry in lists { cursors.append(try segment.cursor(entry, arena)) }
    return (Scratch(nodes), Scratch(cursors), arena)
  }

  private mutating func fill(_ node: Int, _ plan: PlannedClause, floor: UInt32 = 0) throws(IndexError) {
    switch plan {
    case .term(let term):
      guard let entry = term.entries[place] else { return }
      if let fields = term.fields {
        try fillPhrase(
          node, [[term]], tight: true, PhraseVerifier.Rule(slop: 0, weight: term.weight, fields: fields))
      } else {
        setLeaf(node, entry, term.weight)
      }
    case .phrase(let phrase):
      try fillPhrase(
        node, phrase.places, tight: phrase.slop == 0,
        PhraseVerifier.Rule(slop: phrase.slop, weight: phrase.weight, fields: phrase.fields ?? .all))
    case .prefix(let prefix): try fillUnion(node, prefix, floor: floor)
    case .any(let parts): try fillChildren(node, .any, parts)
    case .all(let parts):
      if parts.isEmpty { nodes[node].kind = .everything } else { try fillChildren(node, .all, parts) }
    case .best(let parts): try fillChildren(node, .best, parts)
    case .enough(let parts, let demand):
      nodes[node].demand = Int(demand)
      try fillChildren(node, .enough, parts.map(\.clause), shares: parts.map(\.share))
    case .not(let part): try fillChildren(node, .not, [part])
    case .everything: nodes[node].kind = .everything
    }
  }

  /// The rarest first: in a conjunction it leaves the least for the others, in a disjunction it tends to score most.
  private mutating func fillChildren(
    _ node: Int, _ kind: MatchTree.Node.Kind, _ parts: [PlannedClause], shares: [UInt32] = []
  ) throws(IndexError) {
    let children = reserve(node, kind, parts.count)
    let order = parts.indices.sorted { parts[$0].cost(place) < parts[$1].cost(place) }
    for (child, part) in zip(children, order) {
      if !shares.isEmpty { nodes[child].share = Int(shares[part]) }
      try fill(child, parts[part])
    }
  }

  private mutating func reserve(_ node: Int, _ kind: MatchTree.Node.Kind, _ count: Int) -> Range<Int> {
    nodes[node].kind = kind
    if kind == .best || kind == .phrase { hasJoints = true }
    nodes[node].first = nodes.count
    nodes[node].end = nodes.count + count
    nodes.append(contentsOf: repeatElement(MatchTree.Node(kind: .nothing), count: count))
    return nodes[node].first..<nodes[node].end
  }

  private mutating func setLeaf(_ node: Int, _ entry: TermEntry, _ weight: PointWeight) {
    nodes[node].kind = .term
    nodes[node].leaf = lists.count
    setWeight(node, weight)
    lists.append(entry)
  }

  /// A term of a phrase: its bound is its code, which the phrase weighs.
  private mutating func setPlaceLeaf(_ node: Int, _ entry: TermEntry) {
    setLeaf(node, entry, PointWeight(perCode: 1))
    nodes[node].boundWeight = 1
  }

  private mutating func setWeight(_ node: Int, _ weight: PointWeight) {
    nodes[node].weight = Int(weight.perCode)
    nodes[node].boundWeight = UInt16(min(256, (Double(weight.perCode) * boundScale).rounded(.up)))
  }

  private mutating func fillPhrase(
    _ node: Int, _ places: [[PlannedTerm]], tight: Bool, _ rule: PhraseVerifier.Rule
  ) throws(IndexError) {
    let known = places.map { terms in terms.compactMap { $0.entries[place] } }
    if known.isEmpty || known.contains(where: \.isEmpty) { return }
    let children = reserve(node, .phrase, known.count)
    var cursors: [[Int]] = Array(repeating: [], count: known.count)
    let order = known.indices.sorted { left, right in
      // With slop only the first place bounds the score, so it stays the first child.
      if !tight, left == 0 || right == 0 { return left == 0 && right != 0 }
      return known[left].frequency < known[right].frequency
    }
    for (child, place) in zip(children, order) {
      if known[place].count == 1 {
        cursors[place].append(lists.count)
        setPlaceLeaf(child, known[place][0])
        continue
      }
      for (term, entry) in zip(reserve(child, .place, known[place].count), known[place]) {
        cursors[place].append(lists.count)
        setPlaceLeaf(term, entry)
      }
    }
    nodes[node].isTight = tight
    nodes[node].leaf = phrases.count
    setWeight(node, rule.weight)
    phrases.append(
      PhraseVerifier(cursors, rule, scorer: FieldScorer(segment, schema: schema, fields: rule.fields)))
  }

  private mutating func fillUnion(_ node: Int, _ prefix: PlannedPrefix, floor: UInt32) throws(IndexError) {
    let entries = prefix.entries[place].filter { prefix.weight.points($0.best) >= floor }
    if entries.isEmpty { return }
    let union = CodeMap(documentCount: segment.documentCount)
    let scorer = prefix.fields.map { FieldScorer(segment, schema: schema, fields: $0) }
    for entry in entries { try read(entry, scorer, into: union) }
    nodes[node].kind = .union
    nodes[node].leaf = unions.count
    setWeight(node, prefix.weight)
    unions.append(union)
  }

  private func read(_ entry: TermEntry, _ scorer: FieldScorer?, into union: CodeMap) throws(IndexError) {
    let arena = Arena(capacity: PostingCursor.arenaSize(for: [entry]))
    var cursor = try segment.cursor(entry, arena)
    var place = 0
    while place < cursor.directoryCount {
      let window = cursor.window(at: place)
      guard cursor.seek(window), cursor.open() else { throw segment.malformedList("window \(window)") }
      let base = window * PostingLayout.windowSize
      if let scorer {
        cursor.forEachCounted { offset, counts in
          if let code = scorer.code(document: base + offset, counts: counts) { union.raise(base + offset, to: code) }
        }
      } else {
        cursor.forEach { offset, code in union.raise(base + offset, to: code) }
      }
      place += cursor.isTiny ? max(1, cursor.count) : 1
    }
    _ = arena
  }
}

extension [TermEntry] {
  fileprivate var frequency: Int { reduce(0) { $0 + $1.documentFrequency } }
}

extension PlannedClause {
  /// How many postings would be read in a segment, roughly: parts are asked in this order.
  fileprivate func cost(_ segment: Int) -> Int {
    switch self {
    case .term(let term): term.entries[segment]?.documentFrequency ?? 0
    case .phrase(let phrase):
      phrase.places.map { $0.compactMap { $0.entries[segment] }.frequency }.min() ?? 0
    case .prefix(let prefix): prefix.entries[segment].frequency
    case .any(let parts), .best(let parts): parts.reduce(0) { $0 + $1.cost(segment) }
    case .enough(let parts, _): parts.reduce(0) { $0 + $1.clause.cost(segment) }
    case .all(let parts): parts.map { $0.cost(segment) }.min() ?? .max >> 8
    case .not, .everything: .max >> 8
    }
  }

  /// Terms, phrases and prefixes whose bounds are added up.
  fileprivate var leafCount: Int {
    switch self {
    case .term, .phrase, .prefix: 1
    case .any(let parts), .all(let parts), .best(let parts): parts.reduce(0) { $0 + $1.leafCount }
    case .enough(let parts, _): parts.reduce(0) { $0 + $1.clause.leafCount }
    case .not, .everything: 0
    }
  }
}
