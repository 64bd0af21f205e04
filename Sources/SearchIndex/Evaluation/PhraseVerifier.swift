/// Whether terms stand in order in a document, by their positions. A term in some of the fields is a phrase of one place.
final class PhraseVerifier {
  /// What a phrase asks for.
  struct Rule {
    var slop: Int
    var weight: PointWeight
    var fields: FieldSet
  }

  /// What is known of the range last asked for.
  private struct Known: BitwiseCopyable {
    var window = -1
    var range = -1
    var looked: UInt64 = 0
    var matching: UInt64 = 0
    var metDamage = false
  }

  /// For each place the cursors of its terms.
  private let places: [[Int]]
  private let rule: Rule
  private let scorer: FieldScorer
  private let positions: [PositionBuffer]
  /// Positions of the document looked at, where they are short; one for each place.
  private let short: Scratch<ShortPositions?>
  /// Whether each place is one term, and all stand side by side.
  private let isPlain: Bool
  private let known = Scratch(count: 1, of: Known())
  private let points = Scratch(count: 64, of: 0)

  init(_ places: [[Int]], _ rule: Rule, scorer: FieldScorer) {
    self.places = places
    self.rule = rule
    self.scorer = scorer
    positions = places.map { _ in PositionBuffer() }
    short = Scratch(count: places.count, of: nil)
    isPlain = rule.slop == 0 && places.count > 1 && places.allSatisfy { $0.count == 1 }
  }

  /// Whether records were missing.
  var metDamage: Bool { known[0].metDamage }

  /// The documents of a range with the phrase, of those in `word`, which have a term for every place. Of documents that
  /// cannot have `floor` points no positions are read.
  func verified(_ tree: MatchTree, _ range: Int, _ word: UInt64, floor: Int) -> UInt64 {
    enter(tree, range)
    var left = word & ~known[0].looked
    while left != 0 {
      let bit = left & (0 &- left)
      left &= left &- 1
      if floor <= 0 || bound(tree, range, bit) >= floor { look(tree, range, bit) }
    }
    return word & known[0].matching
  }

  /// Points of a document of a range; −1 when it does not have the phrase.
  func points(_ tree: MatchTree, _ range: Int, _ bit: UInt64) -> Int {
    enter(tree, range)
    if known[0].looked & bit == 0 { look(tree, range, bit) }
    return known[0].matching & bit == 0 ? -1 : points[bit.trailingZeroBitCount]
  }

  private func enter(_ tree: MatchTree, _ range: Int) {
    if known[0].window != tree.window || known[0].range != range {
      known[0] = Known(window: tree.window, range: range, metDamage: known[0].metDamage)
    }
  }

  /// A phrase begins no more often than its first term occurs; without slop, than any of its terms.
  private func bound(_ tree: MatchTree, _ range: Int, _ bit: UInt64) -> Int {
    var least = 255
    for place in 0..<(rule.slop == 0 ? places.count : 1) {
      var sum = 0
      for cursor in places[place] where tree.cursors[cursor].word(range) & bit != 0 {
        sum += Int(tree.cursors[cursor].code(bit))
      }
      least = min(least, sum)
    }
    return least * Int(rule.weight.perCode)
  }

  private func look(_ tree: MatchTree, _ range: Int, _ bit: UInt64) {
    known[0].looked |= bit
    let counts = counts(tree, range, bit)
    if counts == .zero { return }
    let document = (tree.window * WindowBits.wordCount + range) << 6 | bit.trailingZeroBitCount
    guard let code = scorer.code(document: document, counts: counts) else { return }
    known[0].matching |= bit
    points[bit.trailingZeroBitCount] = Int(rule.weight.points(code))
  }

  /// How often the phrase begins in each field.
  private func counts(_ tree: MatchTree, _ range: Int, _ bit: UInt64) -> FieldCounts {
    if places.count == 1, places[0].count == 1 {
      _ = tree.cursors[places[0][0]].word(range)
      if let counts = tree.cursors[places[0][0]].counts(bit) { return counts }
      known[0].metDamage = true
      return .zero
    }
    if isPlain, let counts = shortCounts(tree, range, bit) { return counts }
    for place in places.indices {
      let buffer = positions[place]
      buffer.removeAll()
      var lists = 0
      for cursor in places[place] where tree.cursors[cursor].word(range) & bit != 0 {
        if !tree.cursors[cursor].readPositions(bit, rule.fields, into: buffer) { known[0].metDamage = true }
        lists += 1
      }
      if lists > 1 { buffer.sort() }
    }
    return PhraseVerifier.countBeginnings(positions, slop: rule.slop)
  }

  /// The same for terms side by side whose positions are all short and in one field; nil = some are not.
  private func shortCounts(_ tree: MatchTree, _ range: Int, _ bit: UInt64) -> FieldCounts? {
    var rarest = 0
    for place in 0..<places.count {
      let cursor = places[place][0]
      _ = tree.cursors[cursor].word(range)
      guard let found = tree.cursors[cursor].shortPositions(bit) else { return nil }
      if place > 0, found.field != short[0]?.field { return nil }
      short[place] = found
      if found.count < short[rarest]?.count ?? 0 { rarest = place }
    }
    guard let beginnings = short[rarest] else { return nil }
    var counts = FieldCounts()
    guard rule.fields.rawValue >> UInt8(beginnings.field & 7) & 1 == 1 else { return counts }
    for place in 0..<beginnings.count {
      let start = beginnings[place] - rarest
      var isPhrase = true
      for other in 0..<places.count where other != rarest && isPhrase {
        isPhrase = short[other]?.contains(start + other) ?? false
      }
      if isPhrase { counts[beginnings.field & 7] += 1 }
    }
    return counts
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
