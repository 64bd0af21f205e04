/// Finds the root of a word: takes off everything that could be an affix in every way, looks each residue up, and
/// keeps the analysis with the greatest sum of weights.
struct RootFinder: Sendable {
  let lexicon: RootLexicon
  let weights: [Int32]
  /// A second root is kept when its score is at most this much below the best.
  let margin: Int32
  static let secondMargin: Int32 = 90

  /// For each prefix the set of prefixes that may stand inside it.
  static let inside: [UInt16] = {
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
  }

  /// The root of an analysis of the word in `scratch`.
  func rootBytes(of candidate: RootCandidate, _ scratch: borrowing StemScratch) -> [UInt8] {
    if candidate.entry >= 0 { return Array(lexicon.table.bytes(of: candidate.entry)) }
    let residue = scratch.word.slice(candidate.front.start..<candidate.back.end)
    return candidate.front.restored == 0 ? residue : [candidate.front.restored] + residue
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
    forEachKnown(&scratch) { scratch, front, back, entry in
      let score = scoreKnown(front, back, entry, &scratch)
      choice.offer(RootCandidate(entry: entry, front: front, back: back, score: score), lexicon)
    }
    offerUnknown(&scratch, &choice)
    choice.drop(below: margin)
    return choice
  }

  /// What the table of exceptions says of the word without particles and pronouns.
  private func exception(_ scratch: borrowing StemScratch) -> RootChoice? {
    for index in 0..<scratch.backCount where scratch.backs[index].suffix == .none {
      let back = scratch.backs[index]
      let number = lexicon.exceptions.table.entry(in: scratch.word, from: 0, to: back.end, restored: 0)
      if number >= 0 { return RootChoice(exception: lexicon.exceptions.roots[number], back) }
    }
    return nil
  }

  /// Calls `body` for every way to take the word apart that leaves a root of the lexicon.
  @inline(__always)
  func forEachKnown(_ scratch: inout StemScratch, _ body: (inout StemScratch, FrontStrip, BackStrip, Int) -> Void) {
    for backIndex in 0..<scratch.backCount {
      let back = scratch.backs[backIndex]
      for frontIndex in 0..<scratch.frontCount {
        let front = scratch.fronts[frontIndex]
        let width = back.end - front.start
        guard width >= 2 else { continue }
        if width > 2, !back.mayBeRoot || !front.mayBeRoot { continue }
        let entry = lexicon.table.entry(in: scratch.word, from: front.start, to: back.end, restored: front.restored)
        guard entry >= 0, lexicon.admits(entry, bare: front.depth == 0 && back.isEmpty) else { continue }
        body(&scratch, front, back, entry)
      }
    }
  }

  func scoreKnown(_ front: FrontStrip, _ back: BackStrip, _ entry: Int, _ scratch: inout StemScratch) -> Int32 {
    var sink = WeightSum(score: front.score &+ back.score)
    describe(front, back, known: entry, scratch, into: &sink)
    return sink.score
  }

  /// The word itself always competes; other unknown residues only where no root of the lexicon was found.
  private func offerUnknown(_ scratch: inout StemScratch, _ choice: inout RootChoice) {
    if choice.best?.isBare == true { return }
    let hasKnown = choice.best != nil
    forEachUnknown(&scratch, all: !hasKnown) { scratch, front, back in
      let score = scoreUnknown(front, back, &scratch)
      choice.offer(RootCandidate(entry: -1, front: front, back: back, score: score), lexicon)
    }
  }

  func scoreUnknown(_ front: FrontStrip, _ back: BackStrip, _ scratch: inout StemScratch) -> Int32 {
    var sink = WeightSum(score: front.score &+ back.score)
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
