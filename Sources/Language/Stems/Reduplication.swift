/// Words with a hyphen: doubled words and affixes set off by a hyphen.
enum Reduplication {
  /// Endings that may follow a doubled word or an acronym.
  static let endings: Set<[UInt8]> = Set(
    ["nya", "ku", "mu", "an", "kan", "i", "lah", "kah", "pun", "annya", "nyalah", "isasi", "ers", "is", "el"].map {
      Array($0.utf8)
    })

  /// Prefixes of other languages: the whole word is worth finding as well.
  static let foreign: Set<[UInt8]> = Set(
    ["non", "anti", "pra", "pasca", "antar", "sub", "multi", "pro", "eks", "semi", "inter", "maha", "super", "re"].map {
      Array($0.utf8)
    })

  /// Prefixes that officials set off by a hyphen before names, acronyms and foreign words.
  static let prefixes: Set<[UInt8]> = Set(
    [
      "di", "ke", "se", "ter", "ber", "me", "mem", "men", "meng", "meny", "pe", "pem", "pen", "peng", "per", "non",
      "anti",
      "pra", "pasca", "antar", "sub", "multi", "pro", "eks", "semi", "memper", "diper", "nge", "e", "mengge", "inter",
      "para", "ku", "kau", "maha", "super", "re", "wakil",
    ].map { Array($0.utf8) })
}

extension Stemmer {
  /// Roots of a word with hyphens, nil where it is a compound whose parts stand for themselves.
  func rootsOfHyphenated(_ word: [UInt8], _ scratch: inout StemScratch) -> [[UInt8]]? {
    var parts = word.split(separator: Letter.hyphen).map(Array.init)
    guard parts.count > 1, parts.count <= 4 else { return nil }
    if let roots = finder.lexicon.exceptionRoots(of: word) { return roots }
    var hasAffix = false
    if let ending = parts.last, Reduplication.endings.contains(ending), !isDoubled(parts) {
      parts.removeLast()
      hasAffix = true
    }
    guard parts.count > 1, let first = parts.first, Reduplication.prefixes.contains(first), !isDoubled(parts) else {
      return hasAffix || parts.count == 2 ? roots(ofParts: parts, &scratch) : nil
    }
    parts.removeFirst()
    guard let rest = roots(ofParts: parts, &scratch) else { return nil }
    let joined = first + parts[0]
    if parts.count == 1, joined.allSatisfy(Letter.isLower), isRoot(joined) { return [joined, rest[0]] }
    return Reduplication.foreign.contains(first) && rest[0] != word ? [word, rest[0]] : rest
  }

  private func isDoubled(_ parts: [[UInt8]]) -> Bool { parts.count == 2 && parts[0] == parts[1] }

  private func roots(ofParts parts: [[UInt8]], _ scratch: inout StemScratch) -> [[UInt8]]? {
    if parts.count == 1 {
      guard parts[0].count > 1 else { return nil }
      return parts[0].allSatisfy(Letter.isLower) ? roots(of: parts[0], &scratch) : [parts[0]]
    }
    guard parts.count == 2 else { return nil }
    let whole = Array(parts.joined(separator: [Letter.hyphen]))
    return doubled(parts[0], parts[1], whole: whole, &scratch)
  }

  /// A-B where both come from one root, or rhyme.
  private func doubled(_ a: [UInt8], _ b: [UInt8], whole: [UInt8], _ scratch: inout StemScratch) -> [[UInt8]]? {
    guard a.allSatisfy(Letter.isLower), b.allSatisfy(Letter.isLower), a.count > 1, b.count > 1 else { return nil }
    if a == b {
      let own = finder.lexicon.table.entry(of: a) == nil && isRoot(whole) ? whole : nil
      let single = roots(of: a, &scratch)
      return own.map { [$0, single[0]] } ?? single
    }
    if let shared = sharedRoot(a, b, &scratch) { return [shared] }
    let bare = withoutClitic(b)
    let listed = bare.count < b.count ? a + [Letter.hyphen] + bare : whole
    if let roots = finder.lexicon.exceptionRoots(of: listed) { return roots }
    guard isRoot(listed) || isRhythmic(a, bare) else { return nil }
    return [listed, roots(of: a, &scratch)[0]]
  }

  private func withoutClitic(_ word: [UInt8]) -> [UInt8] {
    for ending in ["nya", "lah", "kah", "ku", "mu"] where word.count > ending.utf8.count + 2 {
      if word.suffix(ending.utf8.count).elementsEqual(ending.utf8) { return word.dropLast(ending.utf8.count) }
    }
    return word
  }

  /// The root that A and B (or me + B) have in common with the greatest sum of scores.
  private func sharedRoot(_ a: [UInt8], _ b: [UInt8], _ scratch: inout StemScratch) -> [UInt8]? {
    let front = candidates(of: a, &scratch)
    var back = candidates(of: b, &scratch)
    if Letter.isSonorant(b[0]) {
      for (root, score) in candidates(of: Array("me".utf8) + b, &scratch) where back[root] == nil { back[root] = score }
    }
    var best: (root: [UInt8], score: Int32)?
    for (root, score) in front {
      guard let other = back[root] else { continue }
      let sum = score &+ other
      if let known = best, known.score > sum || known.score == sum && !root.lexicographicallyPrecedes(known.root) {
        continue
      }
      best = (root, sum)
    }
    return best?.root
  }

  /// Every root an analysis arrives at, in the lexicon or as a plausible residue, with its best score.
  private func candidates(of word: [UInt8], _ scratch: inout StemScratch) -> [[UInt8]: Int32] {
    var result = [[UInt8]: Int32]()
    guard scratch.word.load(word) else { return result }
    finder.listEndings(&scratch)
    finder.listPrefixes(&scratch)
    finder.forEachKnown(&scratch) { scratch, front, back, known in
      let score = finder.scoreKnown(front, back, known, &scratch)
      let root = Array(finder.lexicon.table.bytes(of: Int(known.number)))
      result[root] = max(result[root] ?? .min, score)
    }
    finder.forEachUnknown(&scratch, all: true) { scratch, front, back in
      let score = finder.scoreUnknown(front, back, &scratch)
      let root = finder.rootBytes(of: RootCandidate(KnownRoot(), front, back, score: score), scratch)
      if result[root] == nil, root.count >= 4 { result[root] = score }
    }
    return result
  }

  /// Same beginning and end with one vowel or consonant changed (bolak-balik, sayur-mayur, lauk-pauk).
  private func isRhythmic(_ a: [UInt8], _ b: [UInt8]) -> Bool {
    guard abs(a.count - b.count) <= 2, a.count >= 3, b.count >= 3 else { return false }
    let tail = zip(a.reversed(), b.reversed()).prefix { $0 == $1 }.count
    let different = zip(a, b).filter { $0 != $1 }.count
    if tail >= 3 || tail == 2 && min(a.count, b.count) <= 5 { return true }
    return a.count == b.count && a[0] == b[0] && different <= 2 && a.count >= 4
  }
}
