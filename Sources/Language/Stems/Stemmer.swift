/// Roots of whatever the tokenizer calls a word: plain, doubled, hyphenated, informal, in old spelling.
///
/// The dictionary is asked first (``RootFinder``); the other rules speak only where it knows nothing.
struct Stemmer: Sendable {
  let finder: RootFinder
  let places: PlaceNames

  init(finder: RootFinder) {
    self.finder = finder
    places = PlaceNames()
  }

  /// One or two roots of a folded word without hyphen, best first.
  func roots(of word: [UInt8], capital: Bool = false, _ scratch: inout StemScratch) -> [[UInt8]] {
    let place = places.kind(of: word)
    if let place, place == .name || capital { return [word] }
    guard scratch.word.load(word) else { return [word] }
    let choice = finder.find(&scratch)
    guard let best = choice.best else { return [word] }
    if best.number < 0 {
      if place != nil { return [word] }
      if let other = fallback(for: word, &scratch) { return other }
    }
    guard scratch.word.load(word) else { return [word] }
    return [best, choice.second].compactMap { $0.map { finder.rootBytes(of: $0, scratch) } }
  }

  /// The same, nil where the best root is not in the lexicon.
  func knownRoots(of word: [UInt8], _ scratch: inout StemScratch) -> [[UInt8]]? {
    guard scratch.word.load(word) else { return nil }
    let choice = finder.find(&scratch)
    guard let best = choice.best, best.number >= 0 else { return nil }
    return [best, choice.second].compactMap { $0.map { finder.rootBytes(of: $0, scratch) } }
  }

  /// The best root of the lexicon with its score, nil where there is none.
  func knownRoot(of word: [UInt8], _ scratch: inout StemScratch) -> (root: [UInt8], score: Int32)? {
    guard scratch.word.load(word), let best = finder.find(&scratch).best, best.number >= 0 else { return nil }
    return (finder.rootBytes(of: best, scratch), best.score)
  }

  /// The two words of a compound root; empty for any other root.
  func parts(ofCompound root: [UInt8]) -> [[UInt8]] {
    guard let entry = finder.lexicon.table.entry(of: root) else { return [] }
    return finder.lexicon.compounds[entry] ?? []
  }

  func isRoot(_ word: some Collection<UInt8>) -> Bool { finder.lexicon.table.entry(of: word) != nil }

  private func fallback(for word: [UInt8], _ scratch: inout StemScratch) -> [[UInt8]]? {
    guard word.allSatisfy(Letter.isLower), word.count >= 4 else { return nil }
    guard word.count >= 5 else { return oldSpelling(word, &scratch).map { [$0, word] } }
    if let root = foreignPrefix(word, &scratch) { return root }
    if let root = informal(word, &scratch) { return [root, word] }
    if let root = oldSpelling(word, &scratch) { return [root, word] }
    return nil
  }
}
