/// Finds the root of a word: takes off everything that could be an affix in every way, looks each residue up, and
/// keeps the analysis with the greatest sum of weights.
struct RootFinder: Sendable {
  let lexicon: RootLexicon
  let weights: [Int32]
  /// A second root is kept when its score is at most this much below the best.
  let margin: Int32
  /// For each prefix the set of prefixes that may stand inside it.
  let inside = chains
  /// See ``bareScores(_:)``.
  let bareScores: [Int32]
  static let secondMargin: Int32 = 90

  private static let chains: [UInt16] = {
    let rules: [(Prefix, [Prefix])] = [
      (.di, [.per, .ber, .ke, .se, .pe, .peN, .ter]),
      (.ke, [.ber, .ter, .se, .peN, .meN, .tidak, .per, .pe]),
      (.se, [.peN, .per, .ber, .ke, .ter, .pe, .se]),
      (.ter, [.per, .ke, .se, .ber, .pe, .peN]),
      (.ber, [.ke, .se, .peN, .per, .pe, .ter]),
      (.meN, [.per, .ber, .ter, .ke, .se, .peN, .pe]),
      (.peN, [.ber, .per, .ter, .ke, .se, .pe, .meN]),
      (.per, [.se, .ke, .peN, .ber, .pe, .ter]),
      (.pe, [.se]),
      (.ku, [.per, .ber, .pe, .ke, .se]),
      (.kau, [.per, .ber, .pe, .ke, .se]),
      (.tidak, [.ber, .ter, .se, .peN, .meN, .ke]),
    ]
    var masks = [UInt16](repeating: 0, count: Feature.prefixKinds)
    for (outer, inner) in rules {
      for prefix in inner { masks[Int(outer.rawValue)] |= 1 << UInt16(prefix.rawValue) }
    }
    return masks
  }()

  init(lexicon: RootLexicon, weights: [Int32] = fittedWeights, margin: Int32 = secondMargin) {
    self.lexicon = lexicon
    self.weights = weights
    self.margin = margin
    bareScores = Self.bareScores(weights)
  }

  /// The root of an analysis of the word in `scratch`.
  func rootBytes(of candidate: RootCandidate, _ scratch: borrowing StemScratch) -> [UInt8] {
    if candidate.number >= 0 { return Array(lexicon.table.bytes(of: Int(candidate.number))) }
    let residue = scratch.word.slice(candidate.residue)
    return candidate.restored == 0 ? residue : [candidate.restored] + residue
  }

  func makeScratch() -> StemScratch { StemScratch() }

  /// The best one or two roots of a folded word; nil for one that is too long to be analysed.
  func find(_ word: [UInt8], _ scratch: inout StemScratch) -> RootChoice? {
    scratch.word.load(word) ? find(&scratch) : nil
  }

  /// The best one or two roots of the word in `scratch.word`.
  func find(_ scratch: inout StemScratch) -> RootChoice {
    listEndings(&scratch)
    if let exception = exception(scratch) { return exception }
    listPrefixes(&scratch)
    var choice = RootChoice()
    forEachKnown(&scratch) { scratch, front, back, root in
      let score = scoreKnown(front, back, root, &scratch)
      choice.offer(RootCandidate(root, front, back, score: score), lexicon.table)
    }
    offerUnknown(&scratch, &choice)
    choice.drop(below: margin)
    if let best = choice.best, best.isException, let root = lexicon.exceptions.root(of: best.number) {
      choice.follow(root)
    }
    return choice
  }

  /// What the table of exceptions says of the word without particles and pronouns.
  private func exception(_ scratch: borrowing StemScratch) -> RootChoice? {
    for index in 0..<scratch.backCount where scratch.backs[index].suffix == .none {
      let back = scratch.backs[index]
      let found = lexicon.exceptions.table.root(in: scratch.word, from: 0, to: back.end, restored: 0)
      if found.number >= 0 { return RootChoice(exception: lexicon.exceptions.roots[Int(found.number)], back) }
    }
    return nil
  }

  /// Calls `body` for every way to take the word apart that leaves a root of the lexicon.
  @inline(__always)
  func forEachKnown(_ scratch: inout StemScratch, _ body: (inout StemScratch, FrontStrip, BackStrip, KnownRoot) -> Void)
  {
    for backIndex in 0..<scratch.backCount {
      let back = scratch.backs[backIndex]
      for frontIndex in 0..<scratch.frontCount {
        let front = scratch.fronts[frontIndex]
        guard back.end &- front.start >= 2, !front.excludesAn || back.suffix != .an else { continue }
        let root = lexicon.table.root(in: scratch.word, from: front.start, to: back.end, restored: front.restored)
        guard lexicon.admits(root, bare: front.depth == 0 && back.isEmpty) else { continue }
        body(&scratch, front, back, root)
      }
    }
  }

  func scoreKnown(_ front: FrontStrip, _ back: BackStrip, _ root: KnownRoot, _ scratch: inout StemScratch) -> Int32 {
    var sink = WeightSum()
    describe(front, into: &sink)
    describe(back, into: &sink)
    describe(front, back, known: root, scratch, into: &sink)
    return sink.score
  }

  /// The word itself always competes; other unknown residues only where no root of the lexicon was found.
  private func offerUnknown(_ scratch: inout StemScratch, _ choice: inout RootChoice) {
    if choice.best?.isBare == true { return }
    if choice.best != nil {
      choice.offer(
        RootCandidate(KnownRoot(), scratch.fronts[0], scratch.backs[0], score: bareScore(scratch)), lexicon.table)
      return
    }
    forEachUnknown(&scratch, all: true) { scratch, front, back in
      let score = scoreUnknown(front, back, &scratch)
      choice.offer(RootCandidate(KnownRoot(), front, back, score: score), lexicon.table)
    }
  }

  func scoreUnknown(_ front: FrontStrip, _ back: BackStrip, _ scratch: inout StemScratch) -> Int32 {
    var sink = WeightSum()
    describe(front, into: &sink)
    describe(back, into: &sink)
    describe(front, back, unknownIn: scratch, into: &sink)
    return sink.score
  }

  /// Calls `body` for the bare word and, if `all`, for every residue that could be a word.
  @inline(__always)
  func forEachUnknown(
    _ scratch: inout StemScratch, all: Bool, _ body: (inout StemScratch, FrontStrip, BackStrip) -> Void
  ) {
    for backIndex in 0..<(all ? scratch.backCount : 1) {
      let back = scratch.backs[backIndex]
      for frontIndex in 0..<(all ? scratch.frontCount : 1) {
        let front = scratch.fronts[frontIndex]
        let isBare = backIndex == 0 && frontIndex == 0
        guard isBare || back.end - front.start >= 3 && hasVowel(scratch.word, front.start, back.end) else { continue }
        body(&scratch, front, back)
      }
    }
  }

  private func hasVowel(_ word: borrowing WordBuffer, _ start: Int, _ end: Int) -> Bool {
    for index in start..<end where Letter.isVowel(word.bytes[index]) { return true }
    return false
  }
}
