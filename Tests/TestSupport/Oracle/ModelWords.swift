/// What is alike among words, from the definitions alone: a letter is a Unicode scalar.
public enum ModelWords {
  /// Edits between two keys: letters put in, left out, replaced, or swapped with the next, none edited twice.
  public static func distance(_ one: [UInt8], _ other: [UInt8]) -> Int {
    let (left, right) = (letters(one), letters(other))
    var rows = [Array(0...right.count)]
    for (row, letter) in left.enumerated() {
      var current = [row + 1]
      for (column, counterpart) in right.enumerated() {
        var best = min(rows[row][column] + (letter == counterpart ? 0 : 1), rows[row][column + 1] + 1)
        best = min(best, current[column] + 1)
        if row > 0, column > 0, letter == right[column - 1], left[row - 1] == counterpart {
          best = min(best, rows[row - 1][column - 1] + 1)
        }
        current.append(best)
      }
      rows.append(current)
    }
    return rows[left.count][right.count]
  }

  /// Whether a pattern with `*` and `?` describes a key.
  public static func matches(_ pattern: [UInt8], _ key: [UInt8]) -> Bool {
    matches(letters(pattern)[...], letters(key)[...])
  }

  private static func matches(_ pattern: ArraySlice<Unicode.Scalar>, _ key: ArraySlice<Unicode.Scalar>) -> Bool {
    guard let first = pattern.first else { return key.isEmpty }
    if first == "*" { return matches(pattern.dropFirst(), key) || !key.isEmpty && matches(pattern, key.dropFirst()) }
    guard let letter = key.first, first == "?" || first == letter else { return false }
    return matches(pattern.dropFirst(), key.dropFirst())
  }

  private static func letters(_ key: [UInt8]) -> [Unicode.Scalar] {
    Array(String(decoding: key, as: UTF8.self).unicodeScalars)
  }
}
