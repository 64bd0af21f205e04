/// A word with its candidate analyses as lists of features.
struct Example {
  var candidates: [[Int32]] = []
  var isAccepted: [Bool] = []
  var weight = 1.0
  var source = ""
}

/// Keeps the features that an analysis has.
private struct FeatureList: FeatureSink {
  var features: [Int32] = []
  mutating func add(_ feature: Int, _ weights: [Int32]) { features.append(Int32(feature)) }
}

extension RootFinder {
  /// The analyses that the stemmer would compare for a word, nil where the word is not for it.
  func example(for gold: GoldWord, _ scratch: inout StemScratch) -> Example? {
    guard gold.word.allSatisfy({ $0 &- 0x61 < 26 }), scratch.word.load(gold.word) else { return nil }
    listEndings(&scratch)
    listPrefixes(&scratch)
    var example = Example()
    example.source = gold.source
    var hasKnown = false
    var hasBare = false
    forEachKnown(&scratch) { scratch, front, back, root in
      var list = FeatureList()
      describe(front, into: &list)
      describe(back, into: &list)
      describe(front, back, known: root, scratch, into: &list)
      hasKnown = true
      if front.depth == 0, back.isEmpty { hasBare = true }
      example.candidates.append(list.features)
      example.isAccepted.append(gold.roots.contains(Array(lexicon.table.bytes(of: Int(root.number)))))
    }
    if !hasBare {
      forEachUnknown(&scratch, all: !hasKnown) { scratch, front, back in
        var list = FeatureList()
        describe(front, into: &list)
        describe(back, into: &list)
        describe(front, back, unknownIn: scratch, into: &list)
        var root = front.restored == 0 ? [] : [front.restored]
        root.append(contentsOf: gold.word[front.start..<back.end])
        example.candidates.append(list.features)
        example.isAccepted.append(gold.roots.contains(root))
      }
    }
    return example
  }
}
