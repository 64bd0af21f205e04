/// Any of many terms, the best impact of each document: all their lists are read once into one code a document, so that
/// the cost of a window does not depend on how many terms there are.
final class PrefixMatcher: Matcher {
  private let codes: CodeMap
  private let weight: PointWeight
  let cost: Int

  init(_ lists: [PostingList], documentCount: Int, weight: PointWeight, scorer: FieldScorer?) throws(IndexError) {
    codes = CodeMap(documentCount: documentCount)
    self.weight = weight
    cost = lists.reduce(0) { $0 + $1.count }
    for list in lists {
      if let scorer {
        try PrefixMatcher.read(list, scorer, into: codes)
      } else {
        try PrefixMatcher.read(list, into: codes)
      }
    }
  }

  func mayMatch(window: Int) -> Bool { codes.isOccupied(window) }

  func add(window: Int, within: WindowBits, to scores: WindowScores) {
    codes.add(window: window, weight: weight.perCode, within: within, to: scores)
  }

  private static func read(_ list: PostingList, into codes: CodeMap) throws(IndexError) {
    for (place, document) in list.documents.enumerated() { codes.raise(Int(document), to: list.codes[place]) }
    for (place, window) in list.windows.enumerated() {
      let base = Int(window) * PostingLayout.windowSize
      try list.container(at: place).forEach { offset, code in codes.raise(base + offset, to: code) }
    }
  }

  /// As above, for some of the fields.
  private static func read(_ list: PostingList, _ scorer: FieldScorer, into codes: CodeMap) throws(IndexError) {
    let cursor = ListCursor(list)
    for document in try list.allDocuments().map(Int.init) {
      let (window, offset) = document.quotientAndRemainder(dividingBy: PostingLayout.windowSize)
      guard let counts = try cursor.counts(window: window, offset: offset) else { continue }
      if let code = scorer.code(document: document, counts: counts) { codes.raise(document, to: code) }
    }
  }
}
