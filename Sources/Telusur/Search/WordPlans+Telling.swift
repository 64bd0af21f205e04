import Language

extension WordPlans {
  /// Adds what the words and their alternatives look like in a text. `offset` = words of the query before these.
  func addHighlights(to highlight: inout Highlight, offset: Int) {
    for (index, plan) in words.enumerated() where plan.counts {
      let own = (offset + index)..<(offset + index + 1)
      let weight = max(plan.share, 0.1)
      highlight.add([plan.word.terms], words: own, weight: weight)
      for correction in plan.corrections { highlight.add([correction.word.terms], words: own, weight: weight) }
    }
    for alternative in alternatives {
      let covered = alternative.words.filter(words.indices.contains)
      guard let first = covered.first, let last = covered.last else { continue }
      let weight = covered.reduce(Float(0)) { $0 + words[$1].share } / Float(covered.count)
      highlight.add(
        alternative.phrase, words: (offset + first)..<(offset + last + 1), weight: max(weight * alternative.weight, 0.1)
      )
    }
  }

  /// Words that stand nowhere and what they were read as: by the analyzer's table of spellings, else by the vocabulary.
  var spellings: [Spelling.Reading] {
    let known = alternatives.compactMap { alternative -> Spelling.Reading? in
      guard alternative.kind == .spelling, alternative.words.count == 1, let index = alternative.words.first,
        words.indices.contains(index), !words[index].isKnown
      else { return nil }
      return Spelling.Reading(from: words[index].word.text, to: alternative.text)
    }
    return known + words.flatMap(\.corrections).map { Spelling.Reading(from: $0.from, to: $0.to) }
  }

  /// Tells how the words were taken.
  func tell(_ understanding: inout Understanding) {
    for alternative in alternatives {
      let text = self.text(of: alternative.words)
      if alternative.kind == .citation {
        if !understanding.citations.contains(alternative.text) { understanding.citations.append(alternative.text) }
      } else if let known = understanding.terms.firstIndex(where: { $0.text == text }) {
        if !understanding.terms[known].readAs.contains(alternative.text) {
          understanding.terms[known].readAs.append(alternative.text)
        }
      } else {
        understanding.terms.append(.init(text: text, readAs: [alternative.text]))
      }
    }
    for plan in words {
      if !plan.counts {
        understanding.ignored.append(
          .init(text: plan.word.text, reason: "Kata tugas atau kata tanya tidak ikut menentukan hasil."))
      } else if plan.share == 0 {
        understanding.ignored.append(.init(text: plan.word.text, reason: "Tidak ada dokumen yang memuat kata ini."))
      }
    }
  }

  private func text(of range: Range<Int>) -> String {
    range.filter(words.indices.contains).map { words[$0].word.text }.joined(separator: " ")
  }
}
