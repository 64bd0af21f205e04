/// One line of a gold file: a word and the roots that are accepted for it.
struct GoldWord {
  let word: [UInt8]
  let roots: Set<[UInt8]>
  let source: String
}

/// Reads `word TAB roots joined by | TAB source …`; a header line and words with other bytes than a … z are left out.
func readGold(_ text: String) -> [GoldWord] {
  var result = [GoldWord]()
  for line in text.split(separator: "\n").dropFirst() {
    let columns = line.split(separator: "\t", omittingEmptySubsequences: false)
    guard columns.count >= 3 else { continue }
    let roots = columns[1].split(separator: "|").map { Array($0.utf8) }
    result.append(GoldWord(word: Array(columns[0].utf8), roots: Set(roots), source: String(columns[2])))
  }
  return result
}
