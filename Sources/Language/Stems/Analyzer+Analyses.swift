extension Analyzer {
  /// Every analysis of one word, best first; for explanations, not for speed.
  ///
  /// A word that no analysis fits has one: itself.
  public func analyses(of word: String) -> [Analysis] {
    let bytes = Array(word.utf8)
    let form = FoldedForm(bytes[...], [.beyondASCII], chunkAnalyzer.folding).bytes
    var scratch = stemmer.finder.makeScratch()
    guard !form.isEmpty else { return [] }
    guard form.allSatisfy(Letter.isLower) else { return byRule(word, form) }
    guard scratch.word.load(form) else { return [Self.whole(form)] }
    let finder = stemmer.finder
    finder.listEndings(&scratch)
    finder.listPrefixes(&scratch)
    var result = [Analysis]()
    finder.forEachKnown(&scratch) { scratch, front, back, known in
      let score = finder.scoreKnown(front, back, known, &scratch)
      let root = String(decoding: finder.lexicon.table.bytes(of: Int(known.number)), as: UTF8.self)
      let isOurs = known.entry.traits.contains(.supplement)
      result.append(Self.analysis(root, front, back, score, isKnown: true, source: isOurs ? "tambahan" : "kamus"))
    }
    if !result.contains(where: { $0.affixes.isEmpty }) {
      let hasKnown = !result.isEmpty
      finder.forEachUnknown(&scratch, all: !hasKnown) { scratch, front, back in
        let score = finder.scoreUnknown(front, back, &scratch)
        let candidate = RootCandidate(KnownRoot(), front, back, score: score)
        let root = String(decoding: finder.rootBytes(of: candidate, scratch), as: UTF8.self)
        result.append(Self.analysis(root, front, back, score, isKnown: false, source: "tebakan"))
      }
    }
    result.sort { ($1.score, $0.root) < ($0.score, $1.root) }
    return marked(result, form, &scratch)
  }

  /// Doubled and hyphenated words, words with digits: a rule decides, no score.
  private func byRule(_ word: String, _ form: [UInt8]) -> [Analysis] {
    let roots = tokens(in: word).first.map { $0.terms.filter { $0.kind == .root } } ?? []
    guard !roots.isEmpty else { return [Self.whole(form)] }
    return roots.map {
      Analysis(root: $0.text, affixes: [], score: 0, isKnownRoot: stemmer.isRoot($0.text.utf8), source: "aturan")
    }
  }

  /// Puts what the stemmer decided by another way than score in front.
  private func marked(_ analyses: [Analysis], _ form: [UInt8], _ scratch: inout StemScratch) -> [Analysis] {
    let chosen = stemmer.roots(of: form, &scratch)
    guard let first = chosen.first.map({ String(decoding: $0, as: UTF8.self) }), analyses.first?.root != first else {
      return analyses
    }
    let score = (analyses.first?.score ?? 0) + 1
    return [Analysis(root: first, affixes: [], score: score, isKnownRoot: true, source: "aturan")] + analyses
  }

  private static func whole(_ form: [UInt8]) -> Analysis {
    Analysis(
      root: String(decoding: form, as: UTF8.self), affixes: [], score: 0, isKnownRoot: false, source: "tebakan")
  }

  private static func analysis(
    _ root: String, _ front: FrontStrip, _ back: BackStrip, _ score: Int32, isKnown: Bool, source: String
  ) -> Analysis {
    let affixes = [
      front.first.label, front.second.label, front.third.label, back.suffix.label, back.clitic.label,
      back.particle.label,
    ]
    return Analysis(
      root: root, affixes: affixes.filter { !$0.isEmpty }, score: Int(score), isKnownRoot: isKnown, source: source)
  }
}
