/// Turns the units of one text into tokens: gives positions and adds what several units mean together.
struct TokenAssembler: CitationWords {
  private let units: [Unit]
  private let analyses: [UnitAnalysis]
  private let citations: CitationParser
  private var position = 0

  init(units: [Unit], analyses: [UnitAnalysis], citations: CitationParser) {
    self.units = units
    self.analyses = analyses
    self.citations = citations
  }

  /// Hands out every token in order.
  mutating func emitAll(_ body: (Token) -> Void) {
    for index in units.indices {
      let unit = units[index]
      let analysis = unit.analysis
      switch analyses[analysis].keyword {
      case .none: break
      case .law: emitCitation(at: index, body)
      case .number:
        emitDate(at: index, body)
        emitMultiplied(at: index, body)
      case .nomor, .tahun, .month, .rupiah, .multiplier, .counted: break
      }
      let start = position
      emitPlain(unit, body)
      if index > 0, position == start + 1, analyses[units[index - 1].analysis].keyword == .counted {
        emitNumeral(at: index, start, body)
      }
    }
  }

  private mutating func emitPlain(_ unit: Unit, _ body: (Token) -> Void) {
    let terms = analyses[unit.analysis].terms
    guard !terms.isEmpty else { return }
    if analyses[unit.analysis].pieces.isEmpty {
      body(Token(range: unit.start..<unit.end, position: position, span: 1, terms: terms))
      position += 1
      return
    }
    let pieces = analyses[unit.analysis].pieces
    body(Token(range: unit.start..<unit.end, position: position, span: pieces.count, terms: terms))
    for piece in pieces {
      let range = unit.start + piece.range.lowerBound..<unit.start + piece.range.upperBound
      body(Token(range: range, position: position, span: 1, terms: piece.terms))
      position += 1
    }
  }

  /// Positions from unit `first` up to but not including unit `end`.
  private func span(_ first: Int, _ end: Int) -> Int {
    (first..<end).reduce(0) {
      $0 + (analyses[units[$1].analysis].terms.isEmpty ? 0 : analyses[units[$1].analysis].span)
    }
  }

  private func emit(_ terms: [Term], from first: Int, to end: Int, _ body: (Token) -> Void) {
    body(
      Token(
        range: units[first].start..<units[end - 1].end, position: position, span: max(1, span(first, end)), terms: terms
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
    let unit = units[index]
    body(Token(range: unit.start..<unit.end, position: position, span: 1, terms: [Term(.identifier, String(value))]))
  }

  private func analysis(_ index: Int) -> UnitAnalysis? {
    units.indices.contains(index) ? analyses[units[index].analysis] : nil
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
