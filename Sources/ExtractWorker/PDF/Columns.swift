/// Finds the parts of a page that are set in two columns, so that each column is read on its own.
///
/// Only where it is safe: a table must stay in rows. Two columns of running text have a narrow free strip near the
/// middle, many lines beside one another on both sides of it, most of them as wide as their column, and paragraphs
/// that begin where they like. The rows of a table begin on both sides at once.
enum Columns {
  /// Lines a column has at least.
  private static let leastLines = 8
  /// Words a page has at least before anything is looked for.
  private static let leastWords = 80
  /// Times the parts above and below two columns are looked at in turn.
  private static let depth = 3

  /// The words in blocks that are to be read one after the other.
  ///
  /// O(p · n) for n words and p places of the strip, about 60 on a page of usual width.
  static func blocks(of words: [Word]) -> [[Word]] {
    blocks(of: words, depth: depth)
  }

  private static func blocks(of words: [Word], depth: Int) -> [[Word]] {
    guard depth > 0, words.count >= leastWords, let pair = pair(in: words) else { return [words] }
    let above = words.filter { $0.box.centreY < pair.top }
    let below = words.filter { $0.box.centreY > pair.bottom }
    let parts = blocks(of: above, depth: depth - 1) + [pair.left, pair.right] + blocks(of: below, depth: depth - 1)
    return parts.filter { !$0.isEmpty }
  }

  /// Two columns beside one another; every word with its centre between `top` and `bottom` is in one of them.
  private struct Pair {
    var left: [Word]
    var right: [Word]
    var top: Float
    var bottom: Float
  }

  private static func pair(in words: [Word]) -> Pair? {
    guard let left = words.map(\.box.x1).min(), let right = words.map(\.box.x2).max(), right - left > 200 else {
      return nil
    }
    let heights = words.map(\.box.height).sorted()
    let height = heights[heights.count / 2]
    let middle = left + (right - left) * 0.35...left + (right - left) * 0.65
    let step = max((right - left) / 180, 1)
    let strips = stride(from: middle.lowerBound, through: middle.upperBound, by: step).map { place in
      FreeStrip(at: place, in: words, reach: height * 0.3)
    }
    guard let strip = strips.max(by: { $0.length < $1.length }), strip.length > height * Float(leastLines) else {
      return nil
    }
    return pair(in: words, beside: strip, height: height)
  }

  private static func pair(in words: [Word], beside strip: FreeStrip, height: Float) -> Pair? {
    let inside = words.filter { $0.box.centreY > strip.top && $0.box.centreY < strip.bottom }
    let (top, bottom) = withoutEdges(inside, height: height)
    let kept = inside.filter { (top...bottom).contains($0.box.centreY) }
    // By their own centres and not by the rows' edges: no word may fall between the parts.
    guard let first = kept.map(\.box.centreY).min(), let last = kept.map(\.box.centreY).max() else { return nil }
    let pair = Pair(
      left: kept.filter { $0.box.x1 < strip.place }, right: kept.filter { $0.box.x1 >= strip.place }, top: first,
      bottom: last)
    guard let left = ColumnShape(pair.left), let right = ColumnShape(pair.right), left.isRunning, right.isRunning,
      // Cells are set apart by what is in them, columns by a strip of a few lines' height at most.
      right.box.x1 - left.box.x2 <= height * 6,
      left.lines(beside: right) >= leastLines, right.lines(beside: left) >= leastLines,
      !left.beginsWith(right)
    else { return nil }
    return pair
  }

  /// Where the text between two strips ends: running heads and feet stand apart from the columns, alone or as two
  /// lines, and would end up between them.
  private static func withoutEdges(_ words: [Word], height: Float) -> (top: Float, bottom: Float) {
    let rows = Row.rows(of: words)
    guard rows.count > leastLines else { return (-.infinity, -.infinity) }
    var range = rows.startIndex...rows.endIndex - 1
    for index in rows.indices.prefix(3).dropFirst() where rows[index].box.y1 - rows[index - 1].box.y2 > height {
      range = index...range.upperBound
    }
    for index in rows.indices.suffix(3).reversed()
    where rows[index].box.y1 - rows[index - 1].box.y2 > height && range.contains(index - 1) {
      range = range.lowerBound...index - 1
    }
    return (rows[range.lowerBound].box.y1, rows[range.upperBound].box.y2)
  }
}

/// The longest part of a vertical line on the page that no word comes near.
private struct FreeStrip {
  let place: Float
  private(set) var top: Float = 0
  private(set) var bottom: Float = 0

  var length: Float { bottom - top }

  init(at place: Float, in words: [Word], reach: Float) {
    self.place = place
    guard let first = words.map(\.box.y1).min(), let last = words.map(\.box.y2).max() else { return }
    let crossing = words.filter { $0.box.x1 < place + reach && $0.box.x2 > place - reach }
    var end = first - 1
    for box in crossing.map(\.box).sorted(by: { $0.y1 < $1.y1 }) {
      if box.centreY - end > length { (top, bottom) = (end, box.centreY) }
      end = max(end, box.centreY)
    }
    if last + 1 - end > length { (top, bottom) = (end, last + 1) }
  }
}
