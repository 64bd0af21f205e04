// The word itself competes with every analysis; its score has few factors, so that all there are stand in a table.

extension RootFinder {
  /// Scores of a word as an unknown root: by length up to eight letters, kind of beginning and kind of end.
  static func bareScores(_ weights: [Int32]) -> [Int32] {
    let always = [
      Feature.depth, Feature.suffix, Feature.particle, Feature.clitic, Feature.suffixClitic, Feature.outerSuffix,
      Feature.innerSuffix, Feature.outerClitic, Feature.unknown, Feature.unknownOuter, Feature.unknownSuffix,
      Feature.unknownClitic, Feature.unknownDepth,
    ]
    let base = always.reduce(Int32(0)) { $0 &+ weights[$1] }
    var scores = [Int32]()
    for length in 0...8 {
      for start in 0..<3 {
        for end in 0..<3 {
          let features = [Feature.unknownLength + length, Feature.unknownStart + start, Feature.unknownEnd + end]
          scores.append(features.reduce(base) { $0 &+ weights[$1] })
        }
      }
    }
    return scores
  }

  /// The score of the word in `scratch` as an unknown root.
  @inline(__always)
  func bareScore(_ scratch: borrowing StemScratch) -> Int32 {
    let count = scratch.word.count
    let start = Phonotactics.start(scratch.word[0], scratch.word[1])
    let end = Phonotactics.end(scratch.word[max(count, 1) - 1])
    return bareScores[(min(count, 8) * 3 + start) * 3 + end]
  }
}
