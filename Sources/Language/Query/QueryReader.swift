/// Makes a ``Reading`` from a query's tokens: one word a position, and everything that may stand for runs of them.
struct QueryReader {
  private let analyzer: Analyzer
  private let source: [UInt8]
  private(set) var words: [QueryWord] = []
  private var alternatives: [Alternative] = []
  /// The folded form of each word, for the table.
  private var forms: [String] = []

  /// Words of a query that are looked at for alternatives; longer queries keep their plain words.
  private static let reach = 64

  init(_ analyzer: Analyzer, _ query: String) {
    self.analyzer = analyzer
    source = Array(query.utf8)
    let tokens = analyzer.tokens(in: query)
    for token in tokens where token.span == 1 { add(token) }
    for token in tokens where token.span > 1 { addSpanning(token) }
  }

  /// The finished reading.
  mutating func reading() -> Reading {
    addFromTable()
    addNumerals()
    addJoinedAndSplit()
    addRepaired()
    return Reading(words: words, alternatives: ranked())
  }

  // MARK: Words

  private mutating func add(_ token: Token) {
    guard token.position == words.count else { return addToLast(token) }
    guard let exact = token.terms.first else { return }
    let folded = exact.text
    let rest = withoutParts(token.terms.dropFirst(), at: words.count)
    forms.append(folded)
    words.append(
      QueryWord(
        text: String(decoding: source[token.range], as: UTF8.self), range: token.range, position: token.position,
        exact: exact, roots: rest.filter { $0.kind == .root } + placeRoots(exact),
        others: rest.filter { $0.kind != .root },
        isFunctionWord: FunctionWords.function.contains(folded),
        isQuestionWord: FunctionWords.question.contains(folded)))
  }

  /// A further token at the position of the word before it in order of emission.
  private mutating func addToLast(_ token: Token) {
    guard words.indices.contains(token.position) else { return }
    for term in token.terms where !words[token.position].others.contains(term) {
      words[token.position].others.append(term)
    }
  }

  /// A document with pertanggungjawaban is found under tanggung and jawab too; a query for it asks for both, side by
  /// side.
  private mutating func withoutParts(_ terms: ArraySlice<Term>, at index: Int) -> [Term] {
    guard let root = terms.first, root.kind == .root else { return Array(terms) }
    let parts = analyzer.stemmer.parts(ofCompound: Array(root.bytes.dropFirst())).map { Term(.root, $0) }
    guard !parts.isEmpty else { return Array(terms) }
    alternatives.append(
      Alternative(
        kind: .spelling, words: index..<index + 1, phrase: parts.map { [$0] }, weight: 0.8,
        text: parts.map(\.text).joined(separator: " ")))
    return terms.filter { !parts.contains($0) }
  }

  /// A name that is also a word is looked for as both, whatever the capitals.
  private func placeRoots(_ exact: Term) -> [Term] {
    let bytes = Array(exact.bytes.dropFirst())
    guard exact.kind == .exact, analyzer.stemmer.places.kind(of: bytes) == .nameOrWord else { return [] }
    return [Term(.root, bytes)]
  }

  private mutating func addSpanning(_ token: Token) {
    let range = token.position..<min(token.position + token.span, words.count)
    guard !range.isEmpty, let first = token.terms.first else { return }
    let text = String(decoding: source[token.range], as: UTF8.self)
    if first.kind == .citation {
      for (index, term) in token.terms.enumerated() {
        let weight: Float = index == 0 ? 1 : index == 1 ? 0.6 : 0.3
        alternatives.append(Alternative(kind: .citation, words: range, phrase: [[term]], weight: weight, text: text))
      }
    } else {
      let kind: Alternative.Kind = first.kind == .identifier ? .numeral : .spelling
      alternatives.append(Alternative(kind: kind, words: range, phrase: [token.terms], weight: 1, text: text))
    }
  }

  // MARK: Alternatives

  private mutating func addFromTable() {
    for start in 0..<min(words.count, Self.reach) {
      var form = ""
      for end in start..<min(words.count, start + analyzer.alternatives.longest) {
        form += form.isEmpty ? forms[end] : " " + forms[end]
        for entry in analyzer.alternatives.entries(for: form) where !isPartOfName(start..<end + 1) {
          append(entry.kind, start..<end + 1, entry.form, entry.weight)
        }
      }
    }
  }

  /// The PP of Satpol PP is no peraturan pemerintah.
  private func isPartOfName(_ range: Range<Int>) -> Bool {
    let pairs = (range.lowerBound - 1)..<range.upperBound
    return pairs.contains { first in
      forms.indices.contains(first) && forms.indices.contains(first + 1)
        && !(range.contains(first) && range.contains(first + 1))
        && AlternativeTable.names.contains("\(forms[first]) \(forms[first + 1])")
    }
  }

  /// 2 is dua; dua is 2.
  private mutating func addNumerals() {
    for index in 0..<min(words.count, Self.reach) {
      let form = forms[index]
      if words[index].exact.kind == .identifier, let value = Int(form), let word = Numerals.word(for: value) {
        append(.numeral, index..<index + 1, word, 0.8)
      } else if let value = Numerals.value(ofWord: form) {
        let term = Term(.identifier, String(value))
        guard !words[index].others.contains(term) else { continue }
        alternatives.append(
          Alternative(
            kind: .numeral, words: index..<index + 1, phrase: [[term]], weight: 0.8, text: String(value)))
      }
    }
  }

  private mutating func addJoinedAndSplit() {
    for index in 0..<min(words.count, Self.reach) where words[index].exact.kind == .exact {
      let form = forms[index]
      if index + 1 < words.count, words[index + 1].exact.kind == .exact, !words[index].isFunctionWord,
        !words[index + 1].isFunctionWord, isJoinable(form), isJoinable(forms[index + 1])
      {
        let joined = form + forms[index + 1]
        alternatives.append(
          Alternative(
            kind: .spelling, words: index..<index + 2, phrase: [[Term(.exact, joined)]], weight: 0.7, text: joined))
      }
      if let (one, other) = split(form) { append(.spelling, index..<index + 1, "\(one) \(other)", 0.7) }
    }
  }

  /// Letters only, and neither an abbreviation nor a long derived word: those are not written joined.
  private func isJoinable(_ form: String) -> Bool {
    (3...9).contains(form.utf8.count) && form.utf8.allSatisfy(Letter.isLower)
  }

  /// The two roots that an unknown word is joined from.
  private func split(_ form: String) -> (String, String)? {
    let bytes = Array(form.utf8)
    guard bytes.count >= 7, bytes.allSatisfy(Letter.isLower), isUnknown(bytes) else { return nil }
    var best: (String, String)?
    var balance = Int.max
    for cut in 3...(bytes.count - 3) {
      guard analyzer.stemmer.isRoot(bytes[..<cut]), analyzer.stemmer.isRoot(bytes[cut...]) else { continue }
      let uneven = abs(bytes.count - 2 * cut)
      if uneven < balance {
        balance = uneven
        best = (String(decoding: bytes[..<cut], as: UTF8.self), String(decoding: bytes[cut...], as: UTF8.self))
      }
    }
    return best
  }

  private func isUnknown(_ word: [UInt8]) -> Bool {
    var scratch = analyzer.stemmer.finder.makeScratch()
    return analyzer.stemmer.knownRoots(of: word, &scratch) == nil
  }

  /// A letter struck twice: `pelayanann`. Only where the word as typed is unknown and the repaired one is not.
  private mutating func addRepaired() {
    for index in 0..<min(words.count, Self.reach) where words[index].exact.kind == .exact {
      let bytes = Array(forms[index].utf8)
      guard bytes.count >= 5, bytes.allSatisfy(Letter.isLower), isUnknown(bytes),
        analyzer.alternatives.entries(for: forms[index]).isEmpty
      else { continue }
      for position in 1..<bytes.count where bytes[position] == bytes[position - 1] {
        var repaired = bytes
        repaired.remove(at: position)
        guard !isUnknown(repaired) else { continue }
        append(.spelling, index..<index + 1, String(decoding: repaired, as: UTF8.self), 0.8)
        break
      }
    }
  }

  private mutating func append(_ kind: Alternative.Kind, _ range: Range<Int>, _ form: String, _ weight: Float) {
    var phrase = [[Term]]()
    for token in analyzer.tokens(in: form) where token.span == 1 {
      if token.position < phrase.count {
        phrase[token.position] += token.terms
      } else {
        phrase.append(token.terms)
      }
    }
    guard !phrase.isEmpty, phrase.count <= 12 else { return }
    if phrase.count == range.count, zip(phrase, range).allSatisfy({ $0.first == words[$1].exact }) { return }
    alternatives.append(Alternative(kind: kind, words: range, phrase: phrase, weight: weight, text: form))
  }

  /// Citations first, then by weight; longer runs of words before shorter ones; the same thing once.
  private func ranked() -> [Alternative] {
    var seen = Set<String>()
    let sorted = alternatives.enumerated().sorted { one, other in
      let (a, b) = (one.element, other.element)
      if (a.kind == .citation) != (b.kind == .citation) { return a.kind == .citation }
      if a.weight != b.weight { return a.weight > b.weight }
      if a.words.count != b.words.count { return a.words.count > b.words.count }
      return one.offset < other.offset
    }
    let unique = sorted.map(\.element).filter { alternative in
      let isKey = alternative.kind == .citation
      let key = "\(alternative.words)\(isKey ? alternative.phrase.description : alternative.text)"
      return seen.insert(key).inserted
    }
    return Array(unique.prefix(Reading.alternativeLimit))
  }
}

extension Analyzer {
  /// What the words of a query mean: the words analysed as a document's, and what may stand for them.
  ///
  /// The result depends on the words alone; operators and quotes must have been taken out before.
  public func read(query words: String) -> Reading {
    var reader = QueryReader(self, words)
    return reader.reading()
  }
}
