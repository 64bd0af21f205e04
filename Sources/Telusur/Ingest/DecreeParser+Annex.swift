extension DecreeParser {
  /// The heading of an annex, which names the decree it belongs to: LAMPIRAN [I] KEPUTUSAN LURAH …, then NOMOR,
  /// TANGGAL and TENTANG in any order. "Lampiran : 1 berkas" of a letter is none.
  static func annex(at index: Int, in lines: [Line]) -> Decree? {
    guard lines[index].words.first == "LAMPIRAN" else { return nil }
    let block = Array(lines[index...].prefix(14))
    guard let (kind, issuer, used) = annexed(block) else { return nil }
    var decree = Decree(type: kind)
    decree.isAnnex = true
    var office = issuer
    var hasField = false
    var fields = block.dropFirst(used)
    while let line = fields.popFirst() {
      let words = line.words
      if let number = number(in: line, next: fields.first), decree.number == nil, decree.year == nil {
        decree.number = number.number
        decree.year = number.year
      } else if words.first == "TANGGAL", decree.date == nil {
        decree.date = date(after: afterLabel(line.text, words: 1))
      } else if words.first == "TENTANG", decree.about == nil {
        decree.about = annexSubject(line, &fields)
      } else if !hasField, line.isCapitals == block[0].isCapitals, words.count <= 12 {
        office += line.written
        continue
      } else {
        break
      }
      hasField = true
    }
    guard hasField else { return nil }
    decree.issuer = self.office(office, kind: kind, line: nil)
    decree.year = decree.year ?? decree.date?.year
    return decree
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
