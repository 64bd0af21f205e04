internal import Synchronization

/// Numbers for the values of a keyword column that order them across segments: odd for values that there are, even for
/// those that would lie between.
final class KeywordRanks: Sendable {
  private let column: Int
  private let segments: [SegmentReader]
  /// For each segment: rank of each ordinal. Empty for a single segment, whose ordinals are ranks already.
  private let ranks: [[Int64]]
  /// All values, ascending. Empty for a single segment.
  private let sorted: [[UInt8]]

  init(_ column: Int, _ segments: [SegmentReader]) throws(IndexError) {
    self.column = column
    self.segments = segments
    guard segments.count > 1 else {
      (ranks, sorted) = ([], [])
      return
    }
    var values: [[[UInt8]]] = []
    for segment in segments {
      var own: [[UInt8]] = []
      if case .keyword(let reader) = segment.columns[column] {
        for ordinal in 0..<reader.valueCount { own.append(try reader.value(ordinal)) }
      }
      values.append(own)
    }
    let sorted = Set(values.joined()).sorted { $0.lexicographicallyPrecedes($1) }
    self.sorted = sorted
    ranks = values.map { own in own.map { KeywordRanks.rank(KeywordRanks.place($0, in: sorted)) } }
  }

  /// Rank of a document's smallest value; nil without any.
  func rank(_ segment: Int, _ document: Int) -> Int64? {
    guard case .keyword(let reader) = segments[segment].columns[column], let place = reader.places(document).first
    else {
      return nil
    }
    let ordinal = reader.ordinal(at: place)
    if segments.count == 1 { return Int64(ordinal) * 2 + 1 }
    return ordinal < ranks[segment].count ? ranks[segment][ordinal] : nil
  }

  /// Rank of any value. Binary search.
  func rank(_ value: [UInt8]) throws(IndexError) -> Int64 {
    guard segments.count == 1, case .keyword(let reader) = segments[0].columns[column] else {
      return KeywordRanks.rank(KeywordRanks.place(value, in: sorted))
    }
    return KeywordRanks.rank(try reader.place(of: value))
  }

  private static func rank(_ place: (index: Int, isThere: Bool)) -> Int64 {
    Int64(place.index) * 2 + (place.isThere ? 1 : 0)
  }

  private static func place(_ value: [UInt8], in sorted: [[UInt8]]) -> (index: Int, isThere: Bool) {
    var low = 0
    var high = sorted.count
    while low < high {
      let middle = (low + high) / 2
      if sorted[middle].lexicographicallyPrecedes(value) { low = middle + 1 } else { high = middle }
    }
    return (low, low < sorted.count && sorted[low] == value)
  }
}

/// The ranks that a snapshot has worked out: sorting by a column needs them for every query, and they never change. Only
/// queries that sort by a keyword column come here.
final class RankCache: Sendable {
  private let known = Mutex<[Int: KeywordRanks]>([:])

  /// Ranks of a column, worked out at most once (or twice, if two threads are first together).
  func ranks(of column: Int, in segments: [SegmentReader]) throws(IndexError) -> KeywordRanks {
    if let ranks = known.withLock({ $0[column] }) { return ranks }
    let ranks = try KeywordRanks(column, segments)
    known.withLock { $0[column] = ranks }
    return ranks
  }
}
