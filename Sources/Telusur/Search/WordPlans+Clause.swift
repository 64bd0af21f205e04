import Language
import SearchIndex

extension WordPlans {
  /// What a hit must hold and how it is ranked.
  ///
  /// - Parameter needsAll: every word that counts must occur (words of a named field); otherwise a share of them.
  func clause(needsAll: Bool) -> Clause {
    let total = words.reduce(0) { $0 + $1.share }
    let share = needsAll ? total : demandedShare(of: total)
    let cited = Set(alternatives.lazy.filter { $0.kind == .citation }.flatMap(\.words))
    var parts = words.indices.filter { words[$0].share > 0 }.map { index in
      // The words of a citation that stands in the index mean that citation, not each for itself.
      let worth: Float = cited.contains(index) && !needsAll ? RankingWeights.citedWord : 1
      return Clause.Part(share: words[index].share * worth, clause: matching(words[index]))
    }
    for alternative in alternatives {
      let covered = alternative.words.filter(words.indices.contains).reduce(Float(0)) { $0 + words[$1].share }
      parts.append(Clause.Part(share: covered, clause: clause(of: alternative, weight: 0)))
    }
    if parts.isEmpty { return absent }
    return .all([.enough(parts, share: share), .any(groups().map(score) + pairs() + provisions())])
  }

  /// How much of the weight of its words a query demands of a hit. A question is answered by an entry with few of its
  /// words; who lists words without asking means them all.
  private func demandedShare(of total: Float) -> Float {
    let share = total * RankingWeights.share
    guard words.contains(where: \.word.isQuestionWord) else { return share }
    let telling = words.map(\.share).max() ?? 0
    return min(share, telling * RankingWeights.tellingWords)
  }

  /// What matches where no word of the query stands in the index: the words themselves, so that nothing is found.
  private var absent: Clause {
    .any(words.map { .term($0.word.exact.bytes, weight: 0, fields: fields) })
  }

  // MARK: Matching

  private func matching(_ plan: WordPlan) -> Clause {
    let own = plan.word.terms
    let corrected = plan.corrections.flatMap(\.word.terms)
    return .any((own + corrected).map { .term($0.bytes, weight: 0, fields: fields) })
  }

  private func clause(of alternative: Alternative, weight: Float) -> Clause {
    if alternative.phrase.count == 1, let place = alternative.phrase.first {
      return .best(place.map { .term($0.bytes, weight: weight, fields: fields) })
    }
    return .phrase(alternative.phrase.map { $0.map(\.bytes) }, slop: 0, weight: weight, fields: fields)
  }

  // MARK: Scoring

  /// Runs of words joined by alternatives that stand for several of them; single words otherwise.
  private func groups() -> [Range<Int>] {
    var groups: [Range<Int>] = []
    for index in words.indices {
      let reach = alternatives.filter { $0.words.contains(index) }.map(\.words.upperBound).max() ?? index + 1
      let end = max(index + 1, min(reach, words.count))
      if let last = groups.last, last.upperBound > index {
        groups[groups.count - 1] = last.lowerBound..<max(last.upperBound, end)
      } else {
        groups.append(index..<end)
      }
    }
    return groups
  }

  /// The best of: the words of the group one by one, or an alternative with the words it leaves.
  private func score(_ group: Range<Int>) -> Clause {
    var readings = [Clause.any(group.map { scored(words[$0]) })]
    for alternative in alternatives where group.overlaps(alternative.words) {
      let rest = group.filter { !alternative.words.contains($0) }
      readings.append(.any([scored(alternative)] + rest.map { scored(words[$0]) }))
    }
    return readings.count == 1 ? readings[0] : .best(readings)
  }

  /// A citation counts more where it is the entry's own number.
  private func scored(_ alternative: Alternative) -> Clause {
    guard alternative.kind == .citation else { return clause(of: alternative, weight: alternative.weight) }
    let cited = clause(of: alternative, weight: alternative.weight * RankingWeights.citation)
    guard fields == .all, let key = alternative.phrase.first?.first else { return cited }
    let own = alternative.weight * RankingWeights.ownCitation
    return .any([cited, .term(key.bytes, weight: own, fields: SearchField.number.fieldSet)])
  }

  private func scored(_ plan: WordPlan) -> Clause {
    guard plan.counts else { return .any([]) }
    let own = scored(plan.word, weight: 1)
    guard !plan.corrections.isEmpty else { return own }
    return .best(
      [own]
        + plan.corrections.map { correction in
          let weights = RankingWeights.correction
          let weight = weights.indices.contains(correction.distance) ? weights[correction.distance] : 0
          return scored(correction.word, weight: weight)
        })
  }

  /// Root plus a little for the exact form; a number or identifier by itself.
  private func scored(_ word: QueryWord, weight: Float) -> Clause {
    let term = { (term: Term, factor: Float) in Clause.term(term.bytes, weight: weight * factor, fields: fields) }
    guard !word.roots.isEmpty else {
      return .best(([word.exact] + word.others).map { term($0, RankingWeights.identifier) })
    }
    let meaning = Clause.best(word.roots.map { term($0, 1) } + word.others.map { term($0, 1) })
    return .any([meaning, term(word.exact, RankingWeights.exact)])
  }

  /// A little for two words that stand side by side as in the query; more where the second is a number, which alone
  /// says little ("pasal 10", "rw 03").
  private func pairs() -> [Clause] {
    zip(words, words.dropFirst()).compactMap { first, second in
      guard first.share > 0, second.share > 0 else { return nil }
      let weight = second.word.roots.isEmpty ? RankingWeights.numberPair : RankingWeights.pair
      return .phrase([places(of: first.word), places(of: second.word)], slop: 0, weight: weight, fields: fields)
    }
  }

  /// A provision of a law that the query cites: the citation with "pasal 10" close behind it.
  private func provisions() -> [Clause] {
    alternatives.compactMap { alternative in
      let place = alternative.words.upperBound
      guard alternative.kind == .citation, alternative.phrase.count == 1, words.indices.contains(place + 1),
        Self.provisionWords.contains(words[place].word.exact.text), words[place + 1].word.roots.isEmpty
      else { return nil }
      let phrase = alternative.phrase.map { $0.map(\.bytes) } + [place, place + 1].map { places(of: words[$0].word) }
      return .phrase(
        phrase, slop: Self.provisionSlop, weight: alternative.weight * RankingWeights.provision, fields: fields)
    }
  }

  private static let provisionWords: Set<String> = ["pasal", "ayat", "bab"]
  /// Words that a citation may cover behind its first place: "Peraturan … Nomor 14 Tahun 2008 tentang …".
  private static let provisionSlop = 12

  private func places(of word: QueryWord) -> [[UInt8]] {
    (word.roots.isEmpty ? [word.exact] : word.roots).map(\.bytes)
  }
}
