/// Takes the features of an analysis one by one: the stemmer adds up their weights, the fitter lists them.
protocol FeatureSink {
  /// Takes a feature; `weights` is the finder's table.
  mutating func add(_ feature: Int, _ weights: [Int32])
}

/// The numbering of features. Each block is a table; its base is where the block before ends.
///
/// A score is a sum of integer weights, one for each feature of the analysis. Order and sizes are part of the meaning
/// of `Weights+Generated.swift`: after a change here the fit must be repeated (tools/fit-stemmer).
enum Feature {
  static let prefixKinds = 14
  static let suffixKinds = 5

  static let depth = 0  // 4: number of prefixes
  static let prefix = depth + 4  // 14: each prefix
  static let seam = prefix + 14  // 18: each seam of meN-, ber-, ter-
  static let seamPe = seam + 18  // 18: each seam of peN-, per-
  static let prefixPair = seamPe + 18  // 14 × 14: prefix and the one inside it
  static let suffix = prefixPair + 196  // 5
  static let particle = suffix + 5  // 5
  static let clitic = particle + 5  // 4
  static let suffixClitic = clitic + 4  // 5 × 4
  static let outerSuffix = suffixClitic + 20  // 14 × 5
  static let innerSuffix = outerSuffix + 70  // 14 × 5
  static let outerClitic = innerSuffix + 70  // 14 × 4
  static let support = outerClitic + 56  // 4 shapes × 4 levels of license
  static let supportDepth = support + 16  // 2 × 4: two or more prefixes; ke- or se- alone
  static let length = supportDepth + 8  // 4 shapes × 9 lengths
  static let affixCount = length + 36  // 4 shapes × 4 sizes of license
  static let trait = affixCount + 16  // 4 shapes × 8 traits of the root
  static let longerBySuffix = trait + 32  // 5: the residue with the suffix is a root as well
  static let longerByPrefix = longerBySuffix + 5  // 14: the residue with the prefix is a root as well
  static let longerByClitic = longerByPrefix + 14  // 4 + 5
  static let kanOrAn = longerByClitic + 9  // 2 × 4 shapes: -kan or k + -an, and the other is a root as well
  static let droppedRival = kanOrAn + 8  // 8: dropped consonant against vowel, both are roots
  static let syllabicRoot = droppedRival + 8  // 2: menge- before a root that takes it, or another
  static let unknown = syllabicRoot + 2  // 4 shapes
  static let unknownLength = unknown + 4  // 4 shapes × 9
  static let unknownOuter = unknownLength + 36  // 14
  static let unknownSuffix = unknownOuter + 14  // 5
  static let unknownClitic = unknownSuffix + 5  // 4
  static let unknownSeam = unknownClitic + 4  // 18
  static let unknownStart = unknownSeam + 18  // 3: vowel, good cluster, bad cluster
  static let unknownEnd = unknownStart + 3  // 3
  static let unknownDepth = unknownEnd + 3  // 4
  static let count = unknownDepth + 4
}

/// Whether a word has prefixes, an ending, both or neither.
enum Shape: Int {
  case bare, prefixed, suffixed, circumfixed

  init(hasPrefix: Bool, hasEnding: Bool) {
    self = hasPrefix ? (hasEnding ? .circumfixed : .prefixed) : (hasEnding ? .suffixed : .bare)
  }
}
