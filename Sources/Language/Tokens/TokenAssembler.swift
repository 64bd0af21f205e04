/// Turns the chunks of one text into tokens: gives positions and adds what several chunks mean together.
struct TokenAssembler: CitationWords {
  private let chunks: [PlacedChunk]
  private let analyses: [ChunkAnalysis]
  private let citations: CitationParser
  private var position = 0

  init(chunks: [PlacedChunk], analyses: [ChunkAnalysis], citations: CitationParser) {
    self.chunks = chunks
    self.analyses = analyses
    self.citations = citations
  }

  /// Hands out every token in order.
  mutating func emitAll(_ body: (Token) -> Void) {
    for index in chunks.indices {
      let chunk = chunks[index]
      let analysis = chunk.analysis
      switch analyses[analysis].keyword {
      case .none: break
      case .law: emitCitation(at: index, body)
      case .number:
        emitDate(at: index, body)
        emitMultiplied(at: index, body)
      case .nomor, .tahun, .month, .rupiah, .multiplier, .counted: break
      }
      let start = position
      emitPlain(chunk, body)
      if index > 0, position == start + 1, analyses[chunks[index - 1].analysis].keyword == .counted {
        emitNumeral(at: index, start, body)
      }
    }
  }

  private mutating func emitPlain(_ chunk: PlacedChunk, _ body: (Token) -> Void) {
    let terms = analyses[chunk.analysis].terms
    guard !terms.isEmpty else { return }
    if analyses[chunk.analysis].pieces.isEmpty {
      body(Token(range: chunk.start..<chunk.end, position: position, span: 1, terms: terms))
      position += 1
      return
    }
    let pieces = analyses[chunk.analysis].pieces
    body(Token(range: chunk.start..<chunk.end, position: position, span: pieces.count, terms: terms))
    for piece in pieces {
      let range = chunk.start + piece.range.lowerBound..<chunk.start + piece.range.upperBound
      body(Token(range: range, position: position, span: 1, terms: piece.terms))
      position += 1
    }
  }

  /// Positions from chunk `first` up to but not including chunk `end`.
  private func span(_ first: Int, _ end: Int) -> Int {
    (first..<end).reduce(0) {
      $0 + (analyses[chunks[$1].analysis].terms.isEmpty ? 0 : analyses[chunks[$1].analysis].span)
    }
  }

  private func emit(_ terms: [Term], from first: Int, to end: Int, _ body: (Token) -> Void) {
    body(
      Token(
        range: chunks[first].start..<chunks[end - 1].end, position: position, span: max(1, span(first, end)),
        terms: terms
      ))
  }

  private func emitCitation(at index: Int, _ body: (Token) -> Void) {
    guard let citation = citations.citation(at: index, in: self) else { return }
    emit(citation.keys.map { Term(.citation, $0) }, from: index, to: index + citation.length, body)
  }

  /// `10 Maret 2026`.
  private func emitDate(at index: Int, _ body: (Token) -> Void) {
    guard let month = analysis(index + 1), month.keyword == .month, let year = analysis(index + 2),
      year.keyword == .number, let day = analysis(index), day.scale == 0, year.scale == 0,
      let date = CalendarDate(year: year.value, month: month.value, day: day.value)
    else { return }
    emit([Term(.identifier, date.key)], from: index, to: index + 3, body)
  }

  /// `1,25 juta` is 1250000.
  private func emitMultiplied(at index: Int, _ body: (Token) -> Void) {
    guard let number = analysis(index), number.value > 0, let word = analysis(index + 1), word.keyword == .multiplier,
      word.value >= number.scale, number.value < 1_000_000
    else { return }
    let digits = String(number.value) + String(repeating: "0", count: word.value - number.scale)
    emit([Term(.identifier, digits)], from: index, to: index + 2, body)
  }

  /// `II`, `dua`, `kedua` after Bab, Lampiran, Triwulan … are 2.
  private func emitNumeral(at index: Int, _ position: Int, _ body: (Token) -> Void) {
    guard let numeral = analysis(index), numeral.keyword != .number else { return }
    let word = String(decoding: numeral.folded, as: UTF8.self)
    guard let value = Numerals.value(ofRoman: numeral.folded) ?? Numerals.value(ofWord: word) else { return }
    let chunk = chunks[index]
    body(Token(range: chunk.start..<chunk.end, position: position, span: 1, terms: [Term(.identifier, String(value))]))
  }

  private func analysis(_ index: Int) -> ChunkAnalysis? {
    chunks.indices.contains(index) ? analyses[chunks[index].analysis] : nil
  }

  func word(_ index: Int) -> String? {
    analysis(index).map { String(decoding: $0.folded, as: UTF8.self) }
  }

  func isNumber(_ index: Int) -> Bool {
    guard let analysis = analysis(index) else { return false }
    return analysis.keyword == .number || analysis.terms.first?.kind == .identifier
  }

  func number(_ index: Int) -> String? {
    guard isNumber(index), let analysis = analysis(index) else { return nil }
    return String(decoding: analysis.folded, as: UTF8.self)
  }
}
