extension HeadingChoice {
  /// An ayat: the next number of its article.
  func addClause(_ mark: DecreeMark, to outline: inout Outline) {
    guard zone.kind == .body, let index = outline.article, !pointsOn(before: mark) else { return }
    let last = outline.open[index].ordinal
    let isNext = { (reading: DecreeMark.Reading) in reading.key / 32 == last + 1 }
    var reading = mark.readings.first(where: isNext)
    // One that OCR lost leaves a gap of one.
    if reading == nil, text.lines[mark.row].opensParagraph, last > 0,
      let later = mark.readings.first(where: { $0.key / 32 == last + 2 })
    {
      reading = .init(key: later.key, label: later.label, certainty: .uncertain)
    }
    guard let reading else { return }
    outline.countClause(reading.key / 32)
    outline.add(
      .clause, level: Outline.Level.clause, row: mark.row, start: bracket(of: mark), end: mark.end,
      label: reading.label,
      certainty: reading.certainty, isQuoted: isQuoted(outline))
  }

  /// An item of a list: the next one of a list that is open, or the first of a list within what is open.
  func addItem(_ mark: DecreeMark, _ style: DecreeMark.ListStyle, to outline: inout Outline) {
    guard zone.kind == .body || zone.kind == .preamble, let reading = mark.readings.first, !outline.open.isEmpty,
      !pointsOn(before: mark)
    else { return }
    if isAmendment(mark, style, reading, outline) { return addAmendment(mark, reading, to: &outline) }
    guard let level = level(of: style, reading.key, outline) else { return }
    let kind: DecreePart.Kind = style == .letter || style == .letterBracket ? .letter : .digit
    outline.add(
      kind, level: level, row: mark.row, start: firstByte(of: mark), end: mark.end, label: reading.label,
      certainty: reading.certainty, isQuoted: isQuoted(outline), style: style, ordinal: reading.key)
  }

  /// Byte of the bracket that opens an ayat: an item may stand before it on the row.
  private func bracket(of mark: DecreeMark) -> Int? {
    let bytes = text.lines[mark.row].bytes
    return bytes[..<min(mark.end, bytes.endIndex)].lastIndex { $0 == UInt8(ascii: "(") || $0 == UInt8(ascii: "{") }
  }

  /// Byte at which the item begins: labels may stand before it on the row.
  private func firstByte(of mark: DecreeMark) -> Int? {
    let bytes = text.lines[mark.row].bytes
    let before = bytes[..<min(mark.end, bytes.endIndex)]
    return before.lastIndex { $0.isBlank || $0 == UInt8(ascii: ":") }.map { $0 + 1 }
  }

  private func level(of style: DecreeMark.ListStyle, _ ordinal: Int, _ outline: Outline) -> Int? {
    if let item = outline.open.last(where: { $0.style == style }) {
      return item.ordinal + 1 == ordinal ? item.level : nil
    }
    guard ordinal == 1, let last = outline.open.last, last.level < Outline.Level.deepest,
      holdsLists(outline.kind(last))
    else { return nil }
    return max(Outline.Level.list, last.level + 1)
  }

  private func holdsLists(_ kind: DecreePart.Kind) -> Bool {
    [.considering, .recalling, .heeding, .dictum, .article, .clause, .letter, .digit].contains(kind)
  }

  private func pointsOn(before mark: DecreeMark) -> Bool {
    guard mark.row > 0, !text.lines[mark.row].opensParagraph else { return false }
    // What stands before it on its own row is a label.
    let isFirst = marks.first { $0.row == mark.row }?.end == mark.end
    return isFirst && Self.pointsOn(text.lines[mark.row - 1].bytes)
  }

  private func isQuoted(_ outline: Outline) -> Bool {
    outline.open.contains { $0.level == Outline.Level.quotedArticle || $0.level == Outline.Level.quotedChapter }
  }
}

extension HeadingChoice {
  /// First words of a point of an amending article.
  private static let amendmentWords = [
    "ketentuan", "di antara", "diantara", "setelah", "sesudah", "judul", "lampiran", "penjelasan", "mengubah",
    "menghapus",
    "menambah", "pasal", "ayat", "bab", "bagian", "nama", "sebelum",
  ]

  private func isAmendment(
    _ mark: DecreeMark, _ style: DecreeMark.ListStyle, _ reading: DecreeMark.Reading, _ outline: Outline
  ) -> Bool {
    guard style == .digit, zone.kind == .body, let article = outline.article, isInRoman(outline, article) else {
      return false
    }
    let bytes = text.lines[mark.row].bytes
    let rest = bytes[min(mark.end, bytes.endIndex)...].drop(while: \.isBlank)
    guard Self.amendmentWords.contains(where: { rest.begins(with: $0) }) else { return false }
    let last = outline.open.last { $0.level == Outline.Level.amendment }?.ordinal ?? 0
    return reading.key == last + 1 || reading.key > last + 1 && text.lines[mark.row].opensParagraph
  }

  /// Whether the text stands in an article with a Roman number, in what it quotes too.
  private func isInRoman(_ outline: Outline, _ article: Int) -> Bool {
    outline.open[...article].contains { $0.level == Outline.Level.article && outline.kind($0) == .article }
      && isCountedInRoman
  }

  private func addAmendment(_ mark: DecreeMark, _ reading: DecreeMark.Reading, to outline: inout Outline) {
    let last = outline.open.last { $0.level == Outline.Level.amendment }?.ordinal ?? 0
    let isNext = reading.key == last + 1
    outline.add(
      .digit, level: Outline.Level.amendment, row: mark.row, start: firstByte(of: mark), end: mark.end,
      label: isNext ? reading.label : String(last + 1), certainty: isNext ? reading.certainty : .uncertain,
      ordinal: last + 1)
  }
}
