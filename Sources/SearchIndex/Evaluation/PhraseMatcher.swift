/// Terms in order: documents that have a term for every place, then positions of these alone.
final class PhraseMatcher: Matcher {
  private let places: [[ListCursor]]
  private let slop: Int
  private let weight: PointWeight
  private let scorer: FieldScorer
  private let candidates = WindowBits()
  private let onePlace = WindowBits()
  /// Positions of the candidate being looked at, for each place.
  private let positions: [PositionBuffer]

  /// Every place must have a list.
  init(_ places: [[PostingList]], slop: Int, weight: PointWeight, scorer: FieldScorer) {
    self.places = places.map { $0.map(ListCursor.init) }
    self.slop = slop
    self.weight = weight
    self.scorer = scorer
    positions = places.map { _ in PositionBuffer() }
  }

  /// A position record costs about as much as so many postings.
  static let recordCost = 16

  /// As if every document of the rarest place had its positions read.
  var cost: Int {
    let lists = places.map { $0.reduce(0) { $0 + $1.list.count } }
    return lists.reduce(0, +) + (lists.min() ?? 0) * PhraseMatcher.recordCost * places.count
  }

  func mayMatch(window: Int) -> Bool {
    places.allSatisfy { $0.contains { $0.mayMatch(window: window) } }
  }

  func add(window: Int, within: WindowBits, to scores: WindowScores) throws(IndexError) {
    candidates.copy(within)
    for place in places {
      onePlace.clear()
      for cursor in place { try cursor.add(window: window, to: onePlace) }
      candidates.formIntersection(onePlace)
    }
    let base = window * PostingLayout.windowSize
    try candidates.forEach { offset throws(IndexError) in
      for place in places.indices { try readPositions(place, window: window, offset: offset) }
      let counts = PhraseMatcher.countBeginnings(positions, slop: slop)
      if counts == .zero { return }
      if let code = scorer.code(document: base + offset, counts: counts) { scores.add(offset, weight.points(code)) }
    }
  }

  /// Positions of all terms of a place, merged.
  private func readPositions(_ place: Int, window: Int, offset: Int) throws(IndexError) {
    let buffer = positions[place]
    buffer.removeAll()
    var lists = 0
    for cursor in places[place]
    where try cursor.readPositions(window: window, offset: offset, fields: scorer.fields, into: buffer) {
      lists += 1
    }
    if lists > 1 { buffer.sort() }
  }

  /// For each field: at how many positions the phrase begins.
  ///
  /// For a beginning, the nearest position after it is taken for every further place: no other choice ends earlier, so
  /// if this one needs more than `slop` positions in between, all do.
  static func countBeginnings(_ positions: [PositionBuffer], slop: Int) -> FieldCounts {
    var counts = FieldCounts()
    guard let firsts = positions.first else { return counts }
    for buffer in positions { buffer.rewind() }
    var last: UInt32?
    while let first = firsts.next() {
      if first == last { continue }
      last = first
      var previous: UInt32? = first
      for place in positions.indices.dropFirst() {
        guard let wanted = previous else { break }
        previous = positions[place].next(after: wanted)
      }
      guard let end = previous, end >> 28 == first >> 28 else { continue }
      if Int(end) - Int(first) - (positions.count - 1) <= slop { counts[Int(first >> 28 & 7)] += 1 }
    }
    return counts
  }
}
