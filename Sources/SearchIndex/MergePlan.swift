/// Which segments to make one of, at a commit: tiered merging, as in Lucene's TieredMergePolicy and LevelDB's levels.
struct MergePlan {
  /// Segments of one tier that make a merge. Four keeps the number of segments at 3 × log₄(size) or less, and writes
  /// every document about log₄(commits) times.
  static let width = 4
  /// Segments below this size share the lowest tier: opening a file costs more than copying so little.
  static let floor = 1 << 20

  /// Groups of up to so many bytes are merged within a commit: some tens of milliseconds. Larger ones go on behind it.
  static let inlineSize = 8 << 20

  /// Groups to merge, by place in `segments`. Segments that must be rewritten anyway are in exactly one group each, alone
  /// if need be; all others are in one group at most.
  static func groups(sizes: [Int], mustRewrite: Set<Int>) -> [[Int]] {
    var groups: [[Int]] = []
    for (_, members) in Dictionary(grouping: sizes.indices, by: { tier(of: sizes[$0]) }).sorted(by: { $0.key < $1.key })
    {
      if members.count >= width {
        groups.append(members)
      } else {
        groups.append(contentsOf: members.filter(mustRewrite.contains).map { [$0] })
      }
    }
    return groups
  }

  /// 0 below `floor`, then one more for each factor `width`.
  static func tier(of size: Int) -> Int {
    var tier = 0
    var limit = floor
    while size >= limit {
      tier += 1
      limit *= width
    }
    return tier
  }
}
