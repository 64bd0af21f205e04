/// Finds the part of a page that is set in two columns, so that each column is read on its own.
///
/// Only where it is safe: a table must stay in rows. Two columns of running text have a free strip near the middle over
/// many rows, several words on each side, and lines that fill their column; cells of a table rarely do.
enum Columns {
  private static let leastRows = 12
  private static let leastWords = 4.0
  /// Share of the lines that must reach the edge of their column.
  private static let filled = 0.6

  /// The words in blocks that are to be read one after the other.
  static func blocks(of words: [Word]) -> [[Word]] {
    guard words.count >= leastRows * 8 else { return [words] }
    let rows = Row.rows(of: words)
    guard let strip = gutter(rows), let region = region(of: rows, free: strip) else { return [words] }
    let inside = rows[region].flatMap(\.words)
    let left = inside.filter { $0.box.x2 <= strip }
    let right = inside.filter { $0.box.x2 > strip }
    guard isColumn(left), isColumn(right) else { return [words] }
    let blocks = [
      rows[..<region.lowerBound].flatMap(\.words), left, right, rows[region.upperBound...].flatMap(\.words),
    ]
    return blocks.filter { !$0.isEmpty }
  }

  /// The place near the middle that the most rows leave free between two words.
  private static func gutter(_ rows: [Row]) -> Float? {
    guard let left = rows.map(\.box.x1).min(), let right = rows.map(\.box.x2).max(), right - left > 200 else {
      return nil
    }
    let middle = left + (right - left) * 0.4...left + (right - left) * 0.6
    let places = stride(from: middle.lowerBound, through: middle.upperBound, by: 3)
    let best = places.map { place in (place, rows.count { sides($0, of: place) == .both }) }.max { $0.1 < $1.1 }
    return best.flatMap { $0.1 >= leastRows ? $0.0 : nil }
  }

  private enum Sides {
    /// Words on both sides and a gap between them.
    case both
    /// Words on one side only.
    case one
    /// Words across or close to the place.
    case across
  }

  private static func sides(_ row: Row, of place: Float) -> Sides {
    let reach = row.height * 0.4
    var (left, right) = (false, false)
    for word in row.words {
      if word.box.x2 <= place - reach {
        left = true
      } else if word.box.x1 >= place + reach {
        right = true
      } else {
        return .across
      }
    }
    return left && right ? .both : .one
  }

  /// The longest run of rows with nothing across the strip; `nil` if too few of them have words on both sides.
  private static func region(of rows: [Row], free strip: Float) -> Range<Int>? {
    var (best, start) = (0..<0, 0)
    for index in 0...rows.count where index == rows.count || sides(rows[index], of: strip) == .across {
      if index - start > best.count { best = start..<index }
      start = index + 1
    }
    let both = rows[best].count { sides($0, of: strip) == .both }
    return both >= leastRows && both * 10 >= best.count * 7 ? best : nil
  }

  /// Whether the words are running text that fills a column.
  private static func isColumn(_ words: [Word]) -> Bool {
    let lines = Row.rows(of: words)
    guard lines.count >= leastRows, Double(words.count) / Double(lines.count) >= leastWords else { return false }
    guard let left = lines.map(\.box.x1).min(), let right = lines.map(\.box.x2).max() else { return false }
    let full = lines.count { $0.box.x1 < left + $0.height && $0.box.x2 > right - $0.height * 1.5 }
    return Double(full) >= Double(lines.count) * filled
  }
}
