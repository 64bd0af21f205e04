extension Analyzer {
  /// Answers a list of words: for every line of `lines` appends `word TAB best root [TAB second root]` and a line feed.
  ///
  /// The roots are those that the word, alone in a text, would be indexed under; a number, or a line without a word, is
  /// its own root. The line is repeated as written (a carriage return before the line feed is dropped), so that answers
  /// can be joined to questions. Nothing is remembered from word to word, and for words in lower-case Latin letters
  /// nothing is allocated. Linear in the length of `lines`.
  public func appendRoots(ofLines lines: some RandomAccessCollection<UInt8>, to answer: inout [UInt8]) {
    var scratch = stemmer.finder.makeScratch()
    var rest = lines[...]
    while !rest.isEmpty {
      let end = rest.firstIndex(of: 0x0A) ?? rest.endIndex
      var line = rest[..<end]
      rest = rest[end...].dropFirst()
      if line.last == 0x0D { line.removeLast() }
      answer.append(contentsOf: line)
      appendRoots(of: line, &scratch, to: &answer)
      answer.append(0x0A)
    }
  }

  private func appendRoots(
    of line: some RandomAccessCollection<UInt8>, _ scratch: inout StemScratch, to answer: inout [UInt8]
  ) {
    if line.count > 1, line.allSatisfy(Letter.isLower), scratch.word.load(line),
      stemmer.appendKnownRoots(&scratch, to: &answer)
    {
      return
    }
    var roots = [[UInt8]]()
    forEachToken(in: String(decoding: line, as: UTF8.self)) { token in
      guard roots.isEmpty else { return }
      roots = token.terms.filter { $0.kind == .root }.prefix(2).map { Array($0.bytes.dropFirst()) }
      if roots.isEmpty, let first = token.terms.first { roots = [Array(first.bytes.dropFirst())] }
    }
    if roots.isEmpty { roots = [Array(line)] }
    for root in roots {
      answer.append(0x09)
      answer.append(contentsOf: root)
    }
  }
}

extension Stemmer {
  /// Appends a tab and a root for each of the best one or two of the word in `scratch`; false (and nothing appended)
  /// where the lexicon does not know the word or the word has more terms than roots.
  func appendKnownRoots(_ scratch: inout StemScratch, to answer: inout [UInt8]) -> Bool {
    if places.isName(scratch.word) { return false }
    let choice = finder.find(&scratch)
    guard let best = choice.best, best.number >= 0 else { return false }
    append(best, scratch, to: &answer)
    if let second = choice.second { append(second, scratch, to: &answer) }
    return true
  }

  private func append(_ candidate: RootCandidate, _ scratch: borrowing StemScratch, to answer: inout [UInt8]) {
    answer.append(0x09)
    if candidate.number >= 0 {
      answer.append(contentsOf: finder.lexicon.table.bytes(of: Int(candidate.number)))
    } else {
      if candidate.restored != 0 { answer.append(candidate.restored) }
      answer.append(contentsOf: scratch.word.bytes[candidate.residue])
    }
  }
}
