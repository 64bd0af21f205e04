/// The working memory of ``RootFinder``; its owner keeps it from word to word. Nothing is
/// allocated after it was made, and it cannot be copied by mistake.
struct StemScratch: ~Copyable {
  static let frontLimit = 48
  static let backLimit = 16

  var word = WordBuffer()
  var fronts = [FrontStrip](repeating: FrontStrip(), count: frontLimit)
  var frontCount = 0
  var backs = [BackStrip](repeating: BackStrip(), count: backLimit)
  var backCount = 0
}

/// Adds up weights.
struct WeightSum: FeatureSink {
  var score: Int32 = 0

  @inline(__always)
  mutating func add(_ feature: Int, _ weights: [Int32]) { score &+= weights[feature] }
}
