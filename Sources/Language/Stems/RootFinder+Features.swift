// What an analysis looks like in numbers. The stemmer and the fitter both come through here.

extension RootFinder {
  /// Features of the prefixes alone.
  @inline(__always)
  func describe(_ front: FrontStrip, into sink: inout some FeatureSink) {
    sink.add(Feature.depth + front.depth, weights)
    guard front.depth > 0 else { return }
    let inner = front.inner
    sink.add(Feature.prefix + Int(inner.rawValue), weights)
    switch inner {
    case .meN, .ber, .ter: sink.add(Feature.seam + Int(front.seam.rawValue), weights)
    case .peN, .per: sink.add(Feature.seamPe + Int(front.seam.rawValue), weights)
    default: break
    }
    if front.depth > 1 { addPair(front.first, front.second, &sink) }
    if front.depth > 2 { addPair(front.second, front.third, &sink) }
  }

  @inline(__always)
  private func addPair(_ outer: Prefix, _ inner: Prefix, _ sink: inout some FeatureSink) {
    sink.add(Feature.prefix + Int(outer.rawValue), weights)
    sink.add(Feature.prefixPair + Int(outer.rawValue) * Feature.prefixKinds + Int(inner.rawValue), weights)
  }

  /// Features of the ending alone.
  @inline(__always)
  func describe(_ back: BackStrip, into sink: inout some FeatureSink) {
    sink.add(Feature.suffix + Int(back.suffix.rawValue), weights)
    sink.add(Feature.particle + Int(back.particle.rawValue), weights)
    sink.add(Feature.clitic + Int(back.clitic.rawValue), weights)
    sink.add(Feature.suffixClitic + Int(back.suffix.rawValue) * 4 + Int(back.clitic.rawValue), weights)
  }

  /// Features of prefixes and ending together.
  @inline(__always)
  private func describePair(_ front: FrontStrip, _ back: BackStrip, into sink: inout some FeatureSink) {
    sink.add(Feature.outerSuffix + Int(front.first.rawValue) * Feature.suffixKinds + Int(back.suffix.rawValue), weights)
    sink.add(Feature.innerSuffix + Int(front.inner.rawValue) * Feature.suffixKinds + Int(back.suffix.rawValue), weights)
    sink.add(Feature.outerClitic + Int(front.first.rawValue) * 4 + Int(back.clitic.rawValue), weights)
  }

  /// Features of an analysis whose root is in the lexicon.
  @inline(__always)
  func describe(
    _ front: FrontStrip, _ back: BackStrip, known root: KnownRoot, _ scratch: borrowing StemScratch,
    into sink: inout some FeatureSink
  ) {
    describePair(front, back, into: &sink)
    let shape = Shape(hasPrefix: front.depth > 0, hasEnding: back.suffix != .none).rawValue
    if shape != 0 {
      let combination = License.Combination(front.first, front.second, back.suffix)
      let license = lexicon.licenses[Int(root.entry.license)]
      let support = front.depth > 2 ? .otherAffixesOnly : lexicon.licenseTable.support(license, for: combination)
      sink.add(Feature.support + shape * 4 + support.rawValue, weights)
      if front.depth > 1 {
        sink.add(Feature.supportDepth + support.rawValue, weights)
      } else if front.depth == 1, front.first == .se || front.first == .ke {
        sink.add(Feature.supportDepth + 4 + support.rawValue, weights)
      }
    }
    sink.add(Feature.length + shape * 9 + min(front.length(to: back.end), 8), weights)
    sink.add(Feature.affixCount + shape * 4 + Int(root.entry.affixClass), weights)
    for trait in 0..<5 where root.entry.traits.rawValue >> UInt8(trait) & 1 == 1 {
      sink.add(Feature.trait + shape * 8 + trait, weights)
    }
    describeRivals(front, back, scratch, into: &sink)
  }

  /// Features that ask whether a neighbouring residue is a root as well.
  @inline(__always)
  private func describeRivals(
    _ front: FrontStrip, _ back: BackStrip, _ scratch: borrowing StemScratch, into sink: inout some FeatureSink
  ) {
    let start = front.start
    let end = back.end
    let shape = Shape(hasPrefix: front.depth > 0, hasEnding: back.suffix != .none).rawValue
    if back.suffix != .none {
      if isRoot(scratch, start, end + back.suffixLength, front.restored) {
        sink.add(Feature.longerBySuffix + Int(back.suffix.rawValue), weights)
      }
      if back.suffix == .kan, isRoot(scratch, start, end + 1, front.restored) {
        sink.add(Feature.kanOrAn + shape, weights)
      }
      if back.suffix == .an, end - start > 3, scratch.word[end - 1] == Letter.k,
        isRoot(scratch, start, end - 1, front.restored)
      {
        sink.add(Feature.kanOrAn + 4 + shape, weights)
      }
    } else if back.clitic != .none {
      let width = back.clitic == .nya ? 3 : 2
      if isRoot(scratch, start, end + width, front.restored) {
        sink.add(Feature.longerByClitic + Int(back.clitic.rawValue), weights)
      }
    } else if back.particle != .none, isRoot(scratch, start, end + 3, front.restored) {
      sink.add(Feature.longerByClitic + 4 + Int(back.particle.rawValue), weights)
    }
    if front.depth > 0 { describePrefixRivals(front, back, scratch, into: &sink) }
  }

  @inline(__always)
  private func describePrefixRivals(
    _ front: FrontStrip, _ back: BackStrip, _ scratch: borrowing StemScratch, into sink: inout some FeatureSink
  ) {
    let start = front.start
    let end = back.end
    let width = Self.width(of: front)
    if width > 0, start >= width, isRoot(scratch, start - width, end, 0) {
      sink.add(Feature.longerByPrefix + Int(front.inner.rawValue), weights)
    }
    if front.seam == .syllabic {
      sink.add(Feature.syllabicRoot + (takesMenge(scratch, start, end) ? 0 : 1), weights)
    } else if front.seam == .velarVowel || front.seam == .velarDroppedK, scratch.word[start] == Letter.e,
      takesMenge(scratch, start + 1, end)
    {
      sink.add(Feature.droppedRival + (front.seam == .velarVowel ? 6 : 7), weights)
    }
    if let rival = droppedRival(front.seam, start, end, scratch) { sink.add(Feature.droppedRival + rival, weights) }
  }

  /// Which rival of a dropped consonant is a root as well: the bare vowel, or the nasal as part of the root.
  @inline(__always)
  private func droppedRival(_ seam: Seam, _ start: Int, _ end: Int, _ scratch: borrowing StemScratch) -> Int? {
    switch seam {
    case .velarVowel: return isRoot(scratch, start, end, Letter.k) ? 0 : nil
    case .velarDroppedK: return isRoot(scratch, start, end, 0) ? 1 : nil
    case .labialDroppedP: return isRoot(scratch, start - 1, end, 0) ? 2 : nil
    case .dentalDroppedT: return isRoot(scratch, start - 1, end, 0) ? 3 : nil
    case .sonorant:
      let first = scratch.word[start]
      if first == Letter.m { return isRoot(scratch, start + 1, end, Letter.p) ? 4 : nil }
      if first == Letter.n { return isRoot(scratch, start + 1, end, Letter.t) ? 5 : nil }
      return nil
    default: return nil
    }
  }

  private func takesMenge(_ scratch: borrowing StemScratch, _ start: Int, _ end: Int) -> Bool {
    guard start < end else { return false }
    let root = lexicon.table.root(in: scratch.word, from: start, to: end, restored: 0)
    return root.number >= 0 && root.entry.traits.contains(.takesMenge)
  }

  @inline(__always)
  private func isRoot(_ scratch: borrowing StemScratch, _ start: Int, _ end: Int, _ restored: UInt8) -> Bool {
    guard start < end, end <= scratch.word.count else { return false }
    return lexicon.admits(
      lexicon.table.root(in: scratch.word, from: start, to: end, restored: restored), bare: false)
  }

  /// Bytes of the innermost prefix as it stands in the word.
  private static func width(of front: FrontStrip) -> Int {
    switch front.inner {
    case .none: 0
    case .di, .ke, .se, .pe, .ku, .copy: 2
    case .kau: 3
    case .tidak: 5
    case .ter, .ber, .per:
      front.seam == .plain || front.seam == .liquid ? 3 : 2
    case .meN, .peN:
      switch front.seam {
      case .sonorant: 2
      case .labial, .labialKeptP, .labialDroppedP, .dental, .dentalKept, .dentalDroppedT: 3
      case .syllabic: 5
      default: 4
      }
    }
  }

  /// Features of an analysis whose root is not in the lexicon.
  @inline(__always)
  func describe(
    _ front: FrontStrip, _ back: BackStrip, unknownIn scratch: borrowing StemScratch, into sink: inout some FeatureSink
  ) {
    describePair(front, back, into: &sink)
    let shape = Shape(hasPrefix: front.depth > 0, hasEnding: back.suffix != .none).rawValue
    sink.add(Feature.unknown + shape, weights)
    let length = back.end - front.start + (front.restored == 0 ? 0 : 1)
    sink.add(Feature.unknownLength + shape * 9 + min(length, 8), weights)
    sink.add(Feature.unknownOuter + Int(front.first.rawValue), weights)
    sink.add(Feature.unknownSuffix + Int(back.suffix.rawValue), weights)
    sink.add(Feature.unknownClitic + Int(back.clitic.rawValue), weights)
    sink.add(Feature.unknownDepth + front.depth, weights)
    if front.depth > 0 { sink.add(Feature.unknownSeam + Int(front.seam.rawValue), weights) }
    let first = front.restored == 0 ? scratch.word[front.start] : front.restored
    let second = front.restored == 0 ? scratch.word[front.start + 1] : scratch.word[front.start]
    sink.add(Feature.unknownStart + Phonotactics.start(first, second), weights)
    sink.add(Feature.unknownEnd + Phonotactics.end(scratch.word[back.end - 1]), weights)
  }
}

/// What Indonesian words begin and end with.
enum Phonotactics {
  /// 0 vowel or one consonant, 1 a cluster that words do begin with, 2 another cluster.
  static func start(_ first: UInt8, _ second: UInt8) -> Int {
    if Letter.isVowel(first) || Letter.isVowel(second) { return 0 }
    switch (first, second) {
    case (Letter.n, Letter.y), (Letter.n, Letter.g), (Letter.s, Letter.y), (Letter.k, Letter.h): return 0
    case (_, Letter.r), (_, Letter.l): return first == Letter.n || first == Letter.m || first == Letter.r ? 2 : 1
    case (Letter.s, _): return 1
    default: return 2
    }
  }

  /// 0 vowel, 1 a consonant that words do end in, 2 another.
  static func end(_ last: UInt8) -> Int {
    if Letter.isVowel(last) { return 0 }
    switch last {
    case Letter.c, Letter.j, Letter.v, Letter.w, Letter.y, Letter.z, Letter.q, Letter.x: return 2
    default: return 1
    }
  }
}
