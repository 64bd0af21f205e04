// What is tried when the dictionary knows nothing of a word.

extension Stemmer {
  /// Prefixes from other languages that stand before whole words.
  private static let foreignPrefixes = [
    "antar", "anti", "ekstra", "eks", "hiper", "infra", "inter", "intra", "kontra", "maha", "makro", "mega", "mikro",
    "mini", "multi", "nano", "neo", "non", "pan", "para", "pasca", "poli", "pra", "pro", "proto", "pseudo", "purna",
    "semi", "serba", "sub", "super", "swa", "trans", "tuna", "ultra", "bio", "geo", "tele",
  ].map { Array($0.utf8) }

  /// `prapembayaran` → bayar; `antarwarga` stays and adds warga, because prefix and bare root are one notion.
  ///
  /// The rest must be a word of at least four letters with a root in the lexicon.
  func foreignPrefix(_ word: [UInt8], _ scratch: inout StemScratch) -> [[UInt8]]? {
    for prefix in Self.foreignPrefixes where word.count >= prefix.count + 4 && word.starts(with: prefix) {
      let rest = Array(word[prefix.count...])
      guard let found = knownRoot(of: rest, &scratch), found.root.count >= 4 else { continue }
      return found.root == rest ? [word, rest] : [found.root, word]
    }
    return nil
  }

  /// Everyday speech: the nasal alone for meN- (nyari, ngurus, nulis, mukul), -in for -kan and -i
  /// (bikinin), -en for -an (nyimpen), e for the last a (nganterin, nyampein).
  func informal(_ word: [UInt8], _ scratch: inout StemScratch) -> [UInt8]? {
    var endings = [[UInt8]]()
    if word.count > 5, word.suffix(2).elementsEqual("in".utf8) { endings.append(word.dropLast(2)) }
    if word.count > 6, word.suffix(5).elementsEqual("innya".utf8) { endings.append(word.dropLast(5)) }
    if word.count > 5, word.suffix(2).elementsEqual("en".utf8) { endings.append(word.dropLast(2) + Array("an".utf8)) }
    endings += endings.compactMap(Self.withFormalVowel)
    var best: (root: [UInt8], score: Int32)?
    for form in endings {
      if let found = knownRoot(of: form, &scratch), found.root.count >= 4, better(found, best) { best = found }
    }
    for form in [word] + endings + [Self.withFormalVowel(word)].compactMap(\.self) {
      guard let first = form.first, first == Letter.n || first == Letter.m, form.count >= 4 else { continue }
      let full = Array("me".utf8) + form
      if let found = knownRoot(of: full, &scratch), found.root.count >= 3, found.root.count < full.count - 1,
        better(found, best)
      {
        best = found
      }
    }
    return best?.root
  }

  /// Speech turns the last a into e and a final ai into e: bener → benar, anter → antar, sampe → sampai.
  private static func withFormalVowel(_ form: [UInt8]) -> [UInt8]? {
    guard form.count >= 4, let place = form.lastIndex(where: Letter.isVowel), form[place] == Letter.e, place > 0 else {
      return nil
    }
    if place == form.count - 1 { return form.dropLast() + [Letter.a, Letter.i] }
    var formal = form
    formal[place] = Letter.a
    return formal
  }

  private func better(_ one: (root: [UInt8], score: Int32), _ other: (root: [UInt8], score: Int32)?) -> Bool {
    other.map { one.score > $0.score } ?? true
  }

  /// Spelling before 1972 (oe, tj, dj, nj, sj, ch, and j for y), if the new form has a root in the lexicon.
  func oldSpelling(_ word: [UInt8], _ scratch: inout StemScratch) -> [UInt8]? {
    var modern = [UInt8]()
    var hasChanged = false
    var index = 0
    while index < word.count {
      let pair = (word[index], index + 1 < word.count ? word[index + 1] : 0)
      var length = 2
      switch pair {
      case (Letter.o, Letter.e): modern.append(Letter.u)
      case (Letter.t, Letter.j): modern.append(Letter.c)
      case (Letter.d, Letter.j): modern.append(Letter.j)
      case (Letter.n, Letter.j): modern.append(contentsOf: [Letter.n, Letter.y])
      case (Letter.s, Letter.j): modern.append(contentsOf: [Letter.s, Letter.y])
      case (Letter.c, Letter.h): modern.append(contentsOf: [Letter.k, Letter.h])
      case (Letter.j, _):
        modern.append(Letter.y)
        length = 1
      default:
        modern.append(pair.0)
        length = 1
        index += 1
        continue
      }
      hasChanged = true
      index += length
    }
    guard hasChanged, modern != word else { return nil }
    return knownRoot(of: modern, &scratch)?.root
  }
}
