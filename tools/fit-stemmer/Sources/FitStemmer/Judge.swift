/// How often the accepted root came first, came first or second, and how many words got two.
struct Tally {
  var words = 0
  var best = 0
  var either = 0
  var two = 0
  var reachable = 0
}

/// Compares the stemmer's answer with the gold; with `misses` naming the source, prints what was wrong.
func judge(_ gold: GoldWord, _ finder: RootFinder, _ tallies: inout [String: Tally], printing misses: String?) {
  var scratch = finder.makeScratch()
  guard gold.word.allSatisfy({ $0 &- 0x61 < 26 }), scratch.word.load(gold.word) else { return }
  let choice = finder.find(&scratch)
  var tally = tallies[gold.source] ?? Tally()
  tally.words += 1
  let best = choice.best.map { finder.rootBytes(of: $0, scratch) } ?? gold.word
  let second = choice.second.map { finder.rootBytes(of: $0, scratch) }
  if gold.roots.contains(best) { tally.best += 1 }
  if gold.roots.contains(best) || second.map(gold.roots.contains) == true { tally.either += 1 }
  if second != nil { tally.two += 1 }
  if finder.example(for: gold, &scratch)?.isAccepted.contains(true) == true { tally.reachable += 1 }
  tallies[gold.source] = tally
  if misses == gold.source, !gold.roots.contains(best) {
    func text(_ bytes: [UInt8]?) -> String { String(decoding: bytes ?? [0x2D], as: UTF8.self) }
    let wanted = gold.roots.map { text($0) }.sorted().joined(separator: "|")
    print(
      "miss", text(gold.word), "want", wanted, "got", text(best), text(second),
      finder.lexicon.table.entry(of: gold.roots.first ?? []) == nil ? "(root unknown)" : "")
  }
}

func printTallies(_ tallies: [String: Tally]) {
  func percent(_ part: Int, _ whole: Int) -> String {
    let hundredths = whole == 0 ? 0 : part * 10_000 / whole
    return "\(hundredths / 100).\(hundredths % 100 < 10 ? "0" : "")\(hundredths % 100)"
  }
  for (source, tally) in tallies.sorted(by: { $0.key < $1.key }) {
    print(
      "\(source): words \(tally.words) best \(percent(tally.best, tally.words))",
      "one of two \(percent(tally.either, tally.words)) two given \(percent(tally.two, tally.words))",
      "reachable \(percent(tally.reachable, tally.words))")
  }
}
