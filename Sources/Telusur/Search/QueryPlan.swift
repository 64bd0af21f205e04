import Language
import SearchIndex

/// A query understood against one index: what to look for, what to highlight, what to tell the user.
struct QueryPlan: Sendable {
  /// What to look for.
  var clause: Clause
  /// Restrictions that the query itself names (`tahun:2025`).
  var filters: [SearchIndex.Filter]
  /// What to highlight.
  var highlight: Highlight
  /// What to tell.
  var understanding: Understanding
  /// Whether there is anything to rank by.
  var isRanked: Bool
}

/// Constants of the ranking; measured on the sample's judged queries (see docs/api.md and RankingReport).
enum RankingWeights {
  /// The exact form beside its root. Measured on three judged collections: 0.3.
  static let exact: Float = 0.3
  /// Two roots side by side as in the query. Measured there: 0.1.
  static let pair: Float = 0.1
  /// A word and the number behind it side by side.
  static let numberPair: Float = 0.4
  /// A citation with the article that the query names.
  static let provision: Float = 1
  /// A number or identifier: as much as a word in root and exact form.
  static let identifier: Float = 1.3
  /// A citation recognised as one key, which makes up for the words it stands for.
  static let citation: Float = 2.5
  /// A word read as its neighbour, for each letter changed.
  static let correction: [Float] = [1, 0.7, 0.45]
  /// Share that a single word of a recognised citation keeps.
  static let citedWord: Float = 0.25
  /// A quoted phrase.
  static let phrase: Float = 1.5
  /// The same beside it where the entry is what the citation names, and does not only cite it.
  static let ownCitation: Float = 1
  /// Share of the weight of a query's words that a hit must hold.
  static let share: Float = 0.5
  /// In a question no more than this many times the weight of its most telling word is demanded.
  static let tellingWords: Float = 0.6
}
