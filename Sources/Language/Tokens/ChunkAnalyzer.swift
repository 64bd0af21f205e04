/// Turns one chunk into terms. Documents and queries both come through here.
struct ChunkAnalyzer: Sendable {
  let folding: CharacterFolding
  let stemmer: Stemmer
  let keywords = Keywords()

  /// Analyses a chunk given as bytes of the text.
  func analysis(of raw: ArraySlice<UInt8>, _ marks: Chunk.Marks, _ scratch: inout StemScratch) -> ChunkAnalysis {
    let form = FoldedForm(raw, marks, folding)
    guard !form.bytes.isEmpty else { return ChunkAnalysis() }
    if !form.hasDigit, !form.hasJoiner { return word(form, marks, &scratch) }
    if let numero = form.misreadNumero { return word(numero, marks, &scratch) }
    if let number = NumberForm(form.bytes) { return self.number(number, form) }
    if let year = NumberForm(misreadYear: form.bytes) {
      var result = self.number(year, form)
      result.folded = year.canonical
      return result
    }
    if let joined = form.acronym { return word(joined, marks, &scratch) }
    if form.hasJoiner, let hyphenated = hyphenated(form, &scratch) { return hyphenated }
    if let doubled = doubled(form, &scratch) { return doubled }
    return identifier(form, marks, &scratch)
  }

  /// A plain word: its exact term and its roots.
  private func word(_ form: FoldedForm, _ marks: Chunk.Marks, _ scratch: inout StemScratch) -> ChunkAnalysis {
    var result = ChunkAnalysis()
    result.folded = form.bytes
    result.terms = wordTerms(form.bytes, capital: marks.contains(.capitalInside), &scratch)
    (result.keyword, result.value) = keywords.meaning(of: form.bytes)
    return result
  }

  func wordTerms(_ bytes: [UInt8], capital: Bool, _ scratch: inout StemScratch) -> [Term] {
    let roots = stemmer.roots(of: bytes, capital: capital, &scratch)
    var result = [Term(.exact, bytes)] + roots.map { Term(.root, $0) }
    for part in roots.first.map(stemmer.parts) ?? [] { result.append(Term(.root, part)) }
    return result
  }

  private func number(_ number: NumberForm, _ form: FoldedForm) -> ChunkAnalysis {
    var result = ChunkAnalysis()
    result.folded = form.bytes
    result.keyword = .number
    result.value = number.value
    result.scale = number.scale
    result.terms = [Term(.identifier, form.bytes)]
    if number.canonical != form.bytes { result.terms.append(Term(.identifier, number.canonical)) }
    return result
  }

  /// `kegiatan2`: the sign 2 for a doubled word, but only where a word of the lexicon stands before it.
  private func doubled(_ form: FoldedForm, _ scratch: inout StemScratch) -> ChunkAnalysis? {
    guard !form.hasJoiner, let digit = form.bytes.firstIndex(where: { $0 &- 0x30 < 10 }), digit >= 3,
      form.bytes[digit] == 0x32
    else { return nil }
    let ending = form.bytes[(digit + 1)...]
    guard ending.allSatisfy(Letter.isLower), ending.isEmpty || Reduplication.endings.contains(Array(ending)) else {
      return nil
    }
    let base = Array(form.bytes[..<digit])
    guard let roots = stemmer.knownRoots(of: base + ending, &scratch) else { return nil }
    var result = ChunkAnalysis()
    result.folded = form.bytes
    result.terms = [Term(.exact, form.bytes)] + roots.map { Term(.root, $0) }
    result.terms.append(Term(.exact, base + [Letter.hyphen] + base + ending))
    return result
  }

  private func hyphenated(_ form: FoldedForm, _ scratch: inout StemScratch) -> ChunkAnalysis? {
    let separators = form.bytes.contains { $0 != Letter.hyphen && !Letter.isPart($0) }
    guard !separators else { return nil }
    var result = ChunkAnalysis()
    result.folded = form.bytes
    if let number = HyphenatedNumber(form.bytes) {
      result.terms = [Term(.identifier, form.bytes), Term(.identifier, number.canonical)]
      (result.keyword, result.value) = (.number, number.value)
      return result
    }
    if let roots = stemmer.rootsOfHyphenated(form.bytes, &scratch) {
      result.terms = [Term(.exact, form.bytes)] + roots.map { Term(.root, $0) }
      if CitationVocabulary.firstWords.contains(String(decoding: form.bytes, as: UTF8.self)) { result.keyword = .law }
      return result
    }
    guard !form.hasDigit else { return nil }
    result.terms = [Term(.exact, form.bytes), Term(.root, form.bytes)]
    result.pieces = pieces(of: form, &scratch)
    return result
  }

  /// Anything with digits and letters or separators: whole, and every run of letters or digits.
  private func identifier(_ form: FoldedForm, _ marks: Chunk.Marks, _ scratch: inout StemScratch) -> ChunkAnalysis {
    if let rupiah = gluedRupiah(form) { return rupiah }
    var result = ChunkAnalysis()
    result.folded = form.bytes
    result.terms = [Term(form.hasDigit ? .identifier : .exact, form.bytes)]
    if !form.hasDigit { result.terms.append(Term(.root, form.bytes)) }
    if let date = CalendarDate(numeric: form.bytes) { result.terms.append(Term(.identifier, date.key)) }
    result.pieces = pieces(of: form, &scratch)
    return result
  }

  /// `Rp1.250.000,00` in one piece.
  private func gluedRupiah(_ form: FoldedForm) -> ChunkAnalysis? {
    guard form.bytes.starts(with: [Letter.r, Letter.p]), let number = NumberForm(Array(form.bytes.dropFirst(2))) else {
      return nil
    }
    var result = self.number(number, form)
    result.folded = Array(form.bytes.dropFirst(2))
    return result
  }

  private func pieces(of form: FoldedForm, _ scratch: inout StemScratch) -> [Piece] {
    var result = [Piece]()
    var start = 0
    while start < form.bytes.count {
      guard Letter.isPart(form.bytes[start]) else {
        start += 1
        continue
      }
      let isDigits = form.bytes[start] &- 0x30 < 10
      var end = start
      while end < form.bytes.count, Letter.isPart(form.bytes[end]), (form.bytes[end] &- 0x30 < 10) == isDigits {
        end += 1
      }
      let part = Array(form.bytes[start..<end])
      var terms: [Term]
      if isDigits {
        terms = [Term(.identifier, part)]
        if part.count > 1, part[0] == 0x30 { terms.append(Term(.identifier, Numerals.canonical(part))) }
      } else {
        terms = wordTerms(part, capital: false, &scratch)
      }
      result.append(Piece(range: form.rawRange(of: start..<end), terms: terms))
      start = end
    }
    return result.count > 1 ? result : []
  }
}

extension Letter {
  /// Part of a word or number, not a joiner.
  static func isPart(_ byte: UInt8) -> Bool { isLower(byte) || byte &- 0x30 < 10 || byte >= 0x80 }
}
