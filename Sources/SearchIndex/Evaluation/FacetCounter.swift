/// Counts the values of one column.
struct FacetCounter {
  private var keywords: [[UInt8]: Int] = [:]
  private var numbers: [Int32: Int] = [:]
  /// Counts of the segment being read, by ordinal.
  private var counts: [Int] = []
  /// Documents of each value of the segment being read; nil until they are wanted.
  private var lists: PostingCursors?
  private let column: Int
  /// Up to so many values, many documents of a window are counted value by value, a list against a set: a word of each at
  /// a time instead of a document. With more values most lists would be looked at for nothing.
  private static let listLimit = 256
  /// From so many documents in a window on.
  private static let manyDocuments = 192

  /// Counts the column at that place of the schema.
  init(column: Int) { self.column = column }

  mutating func enter(_ segment: SegmentReader) {
    lists = nil
    if case .keyword(let column) = segment.columns[column] { counts = Array(repeating: 0, count: column.valueCount) }
  }

  /// Counts the values of some documents of a window.
  mutating func count(_ bits: WindowBits, window: Int, in segment: SegmentReader) throws(IndexError) {
    switch segment.columns[column] {
    case .number(let column):
      countNumbers(bits, base: window * PostingLayout.windowSize, column)
    case .keyword(let column):
      if counts.count <= FacetCounter.listLimit, bits.count >= FacetCounter.manyDocuments {
        try countLists(bits, window: window, column, segment)
      } else {
        countDocuments(bits, base: window * PostingLayout.windowSize, column)
      }
    }
  }

  mutating func leave(_ segment: SegmentReader) throws(IndexError) {
    guard case .keyword(let column) = segment.columns[column] else { return }
    for (ordinal, count) in counts.enumerated() where count > 0 {
      keywords[try column.value(ordinal), default: 0] += count
    }
  }

  /// Most frequent first, then by value.
  var result: [FacetCount] {
    let fromKeywords = keywords.map { FacetCount(value: $0.key, count: $0.value) }
    let fromNumbers = numbers.map { FacetCount(value: Array(String($0.key).utf8), count: $0.value) }
    return (fromKeywords + fromNumbers).sorted { left, right in
      left.count == right.count ? left.value.lexicographicallyPrecedes(right.value) : left.count > right.count
    }
  }

  private mutating func countLists(
    _ bits: WindowBits, window: Int, _ column: KeywordColumn, _ segment: SegmentReader
  ) throws(IndexError) {
    let cursors: PostingCursors
    if let lists { cursors = lists } else { cursors = try column.cursors(of: Array(0..<column.valueCount)) }
    lists = cursors
    guard cursors.enter(window) else { throw segment.malformedList("window \(window) of a column") }
    for ordinal in 0..<cursors.all.count { counts[ordinal] += cursors.all[ordinal].count(in: bits) }
  }

  private mutating func countDocuments(_ bits: WindowBits, base: Int, _ column: KeywordColumn) {
    bits.forEach { offset in
      for place in column.places(base + offset) {
        let ordinal = column.ordinal(at: place)
        if ordinal < counts.count { counts[ordinal] += 1 }
      }
    }
  }

  /// Neighbours often have the same number, since documents are ordered: runs are counted, not documents.
  private mutating func countNumbers(_ bits: WindowBits, base: Int, _ column: NumberColumn) {
    var run: (value: Int32, count: Int)?
    bits.forEach { offset in
      guard let value = column.value(base + offset) else { return }
      if let current = run, current.value == value {
        run = (value, current.count + 1)
      } else {
        if let ended = run { numbers[ended.value, default: 0] += ended.count }
        run = (value, 1)
      }
    }
    if let last = run { numbers[last.value, default: 0] += last.count }
  }
}
