/// Words printed slantwise across a page ("Komisi Informasi Pusat", "Ditjen Peraturan Perundang-undangan").
///
/// Poppler gives them in pieces of one to three letters, which would end up in the middle of lines. The pieces climb
/// or fall like stairs: each begins within the width of the one before and about one height above or below it, and
/// nothing stands beside it on its own line. Words of upright text have neighbours or stand exactly below one another.
enum Watermark {
  private static let longestPiece = 3
  private static let steps = 5
  /// Steps of further stairs once one has been found: the words of a watermark are of different lengths.
  private static let furtherSteps = 3
  /// Pieces looked at: the search compares each with each.
  private static let most = 600

  /// The words without those of a staircase.
  static func removed(from words: [Word]) -> [Word] {
    let short = words.indices.filter { words[$0].count <= longestPiece }
    guard (steps...most).contains(short.count) else { return words }
    let pieces = short.filter { !hasNeighbour($0, words) }.sorted { words[$0].box.x1 < words[$1].box.x1 }
    guard (steps...most).contains(pieces.count) else { return words }
    var dropped: Set<Int> = []
    for direction: Float in [-1, 1] {
      let stairs = stairs(pieces.map { words[$0].box }, direction)
      guard stairs.contains(where: { $0.count >= steps }) else { continue }
      for stair in stairs where stair.count >= furtherSteps { dropped.formUnion(stair.map { pieces[$0] }) }
    }
    return dropped.isEmpty ? words : words.indices.filter { !dropped.contains($0) }.map { words[$0] }
  }

  /// Whether another word stands on exactly the same line, no farther away than words of a line do.
  private static func hasNeighbour(_ index: Int, _ words: [Word]) -> Bool {
    let box = words[index].box
    return words.indices.contains { other in
      let next = words[other].box
      guard other != index, abs(next.y1 - box.y1) < 0.5, abs(next.y2 - box.y2) < 0.5 else { return false }
      return max(next.x1 - box.x2, box.x1 - next.x2) < box.height * 2
    }
  }

  /// Indices of boxes (sorted by their left edges) that make staircases; `direction` is -1 upwards, 1 downwards.
  private static func stairs(_ boxes: [Box], _ direction: Float) -> [[Int]] {
    var length = [Int](repeating: 1, count: boxes.count)
    var before = [Int?](repeating: nil, count: boxes.count)
    for upper in boxes.indices {
      for lower in boxes.indices[..<upper].reversed() {
        // Sorted by left edges: what begins farther left than this reaches no more.
        if boxes[upper].x1 - boxes[lower].x1 > 200 { break }
        if length[lower] >= length[upper], isStep(boxes[lower], boxes[upper], direction) {
          length[upper] = length[lower] + 1
          before[upper] = lower
        }
      }
    }
    return boxes.indices.filter { length[$0] >= furtherSteps }.map { end in
      Array(sequence(first: end) { before[$0] })
    }
  }

  private static func isStep(_ one: Box, _ next: Box, _ direction: Float) -> Bool {
    let height = (one.height + next.height) / 2
    let rise = (next.centreY - one.centreY) * direction
    let begins = next.x1 - one.x1
    return rise > height * 0.5 && rise < height * 1.6 && begins > one.width * 0.2 && begins < one.width + height * 0.3
  }
}
