extension DecreeParser {
  /// The heading of an annex, which names the decree it belongs to: LAMPIRAN [I] KEPUTUSAN LURAH …, then NOMOR,
  /// TANGGAL and TENTANG in any order. "Lampiran : 1 berkas" of a letter is none.
  static func annex(at index: Int, in lines: [Line]) -> DecreeStructure? {
    guard lines[index].words.first == "LAMPIRAN" else { return nil }
    let block = Array(lines[index...].prefix(14))
    guard let (kind, issuer, used) = annexed(block) else { return nil }
    var annex = DecreeStructure(form: .annex, type: ReadValue(kind, block[0].span))
    var office = issuer
    var hasField = false
    var fields = block.dropFirst(used)
    while let line = fields.popFirst() {
      let words = line.words
      if let number = number(in: line, next: fields.first), annex.number == nil, annex.year == nil {
        annex.take(number, at: line.span)
      } else if words.first == "TANGGAL", annex.date == nil {
        annex.date = date(after: afterLabel(line.text, words: 1)).map { ReadValue($0, line.span) }
      } else if words.first == "TENTANG", annex.about == nil {
        annex.about = annexSubject(line, &fields).map { ReadValue($0, line.span) }
      } else if !hasField, line.isCapitals == block[0].isCapitals, words.count <= 12 {
        office += line.written
        continue
      } else {
        break
      }
      hasField = true
    }
    guard hasField else { return nil }
    annex.issuer = self.office(office, kind: kind, line: nil).map { ReadValue($0, block[0].span) }
    annex.year = annex.year ?? annex.date.map { ReadValue($0.value.year, $0.span) }
    return annex
  }

  /// Kind and issuer on the first lines, and how many lines they took.
  private static func annexed(_ block: [Line]) -> (DocumentType, [String], Int)? {
    var words = Array(block[0].written.dropFirst())
    // LAMPIRAN, LAMPIRAN I, LAMPIRAN : KEPUTUSAN …
    while let first = words.first, first.allSatisfy({ "IVX0123456789:.".contains($0) }) { words.removeFirst() }
    if let (kind, rest) = kind(of: words) { return (kind.type, rest, 1) }
    guard words.isEmpty, block.count > 1, let (kind, rest) = kind(of: block[1].written) else { return nil }
    return (kind.type, rest, 2)
  }

  private static func annexSubject(_ line: Line, _ fields: inout ArraySlice<Line>) -> String? {
    var words = afterLabel(line.text, words: 1).split(separator: " ").map(String.init)
    while let next = fields.first, !next.opensParagraph, words.count < 80, next.isCapitals == line.isCapitals,
      let label = next.words.first, !["NOMOR", "TANGGAL", "NO"].contains(label)
    {
      words += next.written
      fields.removeFirst()
    }
    return tidied(join(words))
  }
}
