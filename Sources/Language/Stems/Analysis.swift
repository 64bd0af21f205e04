/// One way to take a word apart, for explanations.
public struct Analysis: Sendable, Equatable {
  /// The root that this analysis arrives at.
  public var root: String
  /// The affixes in order, for example `["meN-", "per-", "-kan"]`; empty where the word is taken as a root.
  public var affixes: [String]
  /// The sum of the weights; greater is better.
  public var score: Int
  /// Whether the root stands in the dictionary or in the supplement.
  public var isKnownRoot: Bool
  /// Which part of the analyzer proposed it, for example "kamus" or "pengecualian".
  public var source: String

  /// Makes an analysis.
  public init(root: String, affixes: [String], score: Int, isKnownRoot: Bool, source: String) {
    self.root = root
    self.affixes = affixes
    self.score = score
    self.isKnownRoot = isKnownRoot
    self.source = source
  }
}
