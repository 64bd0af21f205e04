/// Reads what a decree (keputusan, peraturan, instruksi, surat edaran, SOP, maklumat …) says of itself: its heading,
/// its
/// signature and its divisions. Laws that it quotes are never taken for it, and nothing is guessed: a part that is
/// missing is `nil`, one that may be misread is marked.
public enum DecreeParser {
  /// Lines looked at for a heading: letterhead, stamp and cover included.
  static let headingLines = 60

  /// The decree whose page texts these are; `nil` where the text has no heading of one. O(length).
  ///
  /// The heading is that of the official form (PP 61/2010 and UU 12/2011 annex II as offices follow it): kind and
  /// issuer, NOMOR … TAHUN …, TENTANG and the subject, each on lines of their own; a sentence that mentions a
  /// decree is none.
  public static func parse(pages: [String]) -> Decree? {
    header(of: DecreeText(pages: pages))?.structure.decree
  }

  /// Heading, signature, divisions, citations and relations; `nil` where the text has no heading of a decree.
  /// O(length),
  /// and the length of Mengingat and of provisions that revoke times the number of words in them.
  public static func structure(pages: [String]) -> DecreeStructure? {
    let text = DecreeText(pages: pages)
    guard let header = header(of: text) else { return AbstractParser.structure(of: text) }
    var structure = header.structure
    let body = BodyParser(text, from: header.bodyRow, closing: header.closingRow, isAmending: structure.isAmending)
    structure.parts = body.parts
    structure.bases = CitationReader.bases(in: text, of: body)
    structure.relations = RelationReader(text, body, structure).relations
    return structure
  }

  /// What heading and signature say, and the row at which the body begins.
  static func header(of text: DecreeText) -> (structure: DecreeStructure, bodyRow: Int, closingRow: Int?)? {
    let lines = head(of: text)
    for (index, line) in lines.prefix(headingLines).enumerated() {
      if let annex = annex(at: index, in: lines) { return (annex, line.index, nil) }
      guard let opening = opening(line), let heading = heading(opening, at: index, in: lines, of: text) else {
        continue
      }
      let bodyRow = row(after: heading.end, in: lines)
      var structure = structure(opening, heading, at: index, in: lines)
      let signature = signature(
        in: text, from: bodyRow, year: structure.year?.value, isLetter: opening.isLetter)
      structure.take(signature)
      if structure.issuer == nil { structure.issuer = issuer(of: structure, above: index, in: lines) }
      return (structure, bodyRow, signature?.row)
    }
    return nil
  }

  private static func structure(
    _ opening: Opening, _ heading: Heading, at start: Int, in lines: [Line]
  ) -> DecreeStructure {
    func span(_ rows: ClosedRange<Int>) -> TextSpan {
      TextSpan(start: lines[rows.lowerBound].source.start, end: lines[rows.upperBound].source.end)
    }
    var structure = DecreeStructure(form: .decree, type: ReadValue(opening.type, lines[start].span))
    if let number = heading.number {
      structure.take(number, at: span((heading.numberRow ?? start)...(heading.numberRow ?? start)))
    }
    if let lone = heading.loneYear { structure.year = ReadValue(lone.year, lines[lone.row].span, .uncertain) }
    structure.about = heading.about.map { ReadValue($0, span(heading.aboutRows ?? start...start)) }
    structure.issuer = heading.issuer.map { ReadValue($0, span(heading.issuerRows ?? start...start)) }
    return structure
  }

  /// Who issued a paper whose heading names nobody: who signed a letter, or for a procedure the office in the
  /// letterhead.
  private static func issuer(of structure: DecreeStructure, above index: Int, in lines: [Line]) -> ReadValue<String>? {
    guard titled.contains(structure.type.value) || structure.type.value == .instruction else { return nil }
    if var signer = structure.signer {
      signer.certainty = .uncertain
      return signer
    }
    let letterhead = lines[..<index].last {
      $0.isCapitals && ["DINAS", "BADAN", "KECAMATAN", "KELURAHAN"].contains($0.words.first ?? "")
    }
    return letterhead.map { ReadValue($0.text, $0.span, .uncertain) }
  }
}

extension DecreeParser.Line {
  /// The whole row.
  var span: TextSpan { TextSpan(start: source.start, end: source.end) }
}

extension ReadValue {
  init(_ value: Value, _ span: TextSpan, _ certainty: Certainty = .certain) {
    self.init(value: value, certainty: certainty, span: span)
  }
}

extension DecreeStructure {
  /// A structure of which only the kind is known.
  init(form: Form, type: ReadValue<DocumentType>) {
    self.form = form
    self.type = type
  }

  /// Whether the subject says that another decree is changed: its provisions are quoted then.
  var isAmending: Bool {
    guard let words = about?.value.uppercased().split(separator: " ").prefix(4) else { return false }
    return words.first == "PERUBAHAN" && words.contains("ATAS")
  }

  /// Takes number and year of a number line.
  mutating func take(_ read: DecreeParser.NumberAndYear, at span: TextSpan) {
    number = read.number.map { ReadValue($0, span) } ?? read.doubtful.map { ReadValue($0, span, .uncertain) }
    year = read.year.map { ReadValue($0, span) }
  }

  /// Takes place, date and office of the signature; the date's year is the number's where that has none.
  mutating func take(_ signature: DecreeParser.Signature?) {
    place = signature?.place
    date = signature?.date
    signer = signature?.signer
    if year == nil, let date { year = ReadValue(date.value.year, date.span, date.certainty) }
  }
}
