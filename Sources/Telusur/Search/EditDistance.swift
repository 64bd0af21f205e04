/// How many slips of the finger lie between two words.
public enum EditDistance {
  /// Least number of letters to insert, leave out, replace or swap with the neighbour (optimal string alignment), or
  /// `nil` where it exceeds `limit`. O(a·b), with an early end as soon as the limit cannot be kept.
  public static func between(_ a: [UInt8], _ b: [UInt8], limit: Int) -> Int? {
    guard abs(a.count - b.count) <= limit else { return nil }
    var beforeLast: [Int] = []
    var last = Array(0...b.count)
    for row in a.indices {
      var current = [row + 1]
      current.reserveCapacity(b.count + 1)
      for column in b.indices {
        let replaced = last[column] + (a[row] == b[column] ? 0 : 1)
        var best = min(replaced, last[column + 1] + 1, current[column] + 1)
        if row > 0, column > 0, a[row] == b[column - 1], a[row - 1] == b[column] {
          best = min(best, beforeLast[column - 1] + 1)
        }
        current.append(best)
      }
      guard let least = current.min(), least <= limit else { return nil }
      beforeLast = last
      last = current
    }
    guard let distance = last.last, distance <= limit else { return nil }
    return distance
  }

  /// The candidate that was probably meant: nearest by edits of at most a third of the longer word, the first of equals.
  /// Capitals, blanks and signs do not count; a long text is never near.
  public static func nearest(to text: String, among candidates: [String]) -> String? {
    let wanted = Array(Suggestion.folded(text).utf8)
    guard !wanted.isEmpty, text.utf8.count <= 64 else { return nil }
    var best: (candidate: String, distance: Int)?
    for candidate in candidates {
      let word = Array(Suggestion.folded(candidate).utf8.prefix(64))
      let limit = min(max(1, max(wanted.count, word.count) / 3), (best?.distance ?? .max) - 1)
      guard limit >= 0, let distance = between(wanted, word, limit: limit) else { continue }
      best = (candidate, distance)
    }
    return best?.candidate
  }
}
