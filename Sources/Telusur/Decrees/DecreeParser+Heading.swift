extension DecreeParser {
  /// Kinds that carry their subject right under their name, with or without a number, and are dated like letters.
  static let titled: Set<DocumentType> = [.circular, .announcement, .minutes, .procedure, .serviceDeclaration]

  /// First words of a heading: the kind of decree.
  struct Opening {
    let type: DocumentType
    /// What follows the kind on its line: most often the issuer.
    let rest: [String]
    /// Number and subject are obligatory in this kind.
    let isNumbered: Bool
    /// Dated like a letter where "Ditetapkan di" is missing.
    let isLetter: Bool
    /// All in capitals; a heading in small letters must have its number and TENTANG right below.
    let isCapitals: Bool
  }

  private static let kinds: [(words: [String], type: DocumentType, isNumbered: Bool)] = [
    (["SURAT", "KEPUTUSAN"], .decree, true), (["KEPUTUSAN"], .decree, true),
    (["UNDANG-UNDANG"], .law, true), (["PERATURAN", "PEMERINTAH"], .governmentRegulation, true),
    (["PERATURAN", "DAERAH"], .regionalRegulation, true), (["PERATURAN"], .regulation, true),
    (["INSTRUKSI"], .instruction, true), (["SURAT", "EDARAN"], .circular, true),
    (["PENGUMUMAN"], .announcement, true), (["BERITA", "ACARA"], .minutes, true),
    (["STANDAR", "OPERASIONAL", "PROSEDUR"], .procedure, false),
    (["STANDARD", "OPERATING", "PROCEDURE"], .procedure, false),
    (["MAKLUMAT", "PELAYANAN"], .serviceDeclaration, false), (["MAKLUMAT"], .serviceDeclaration, true),
  ]

  /// The kind with which a line opens a heading; `nil` for any other line.
  static func opening(_ line: Line) -> Opening? {
    var words = line.written
    if words.first == "SALINAN" { words.removeFirst() }
    guard words.count <= 24, let (kind, rest) = kind(of: words) else { return nil }
    // A sentence that goes on to another line is no heading.
    guard line.isCapitals || !line.text.contains(where: { ".;".contains($0) }) else { return nil }
    let isLetter = titled.contains(kind.type) || kind.type == .instruction
    return Opening(
      type: kind.type, rest: rest, isNumbered: kind.isNumbered, isLetter: isLetter, isCapitals: line.isCapitals)
  }

  /// Kind that some words open, and the words after it as written.
  static func kind(of words: [String]) -> (
    kind: (words: [String], type: DocumentType, isNumbered: Bool), rest: [String]
  )? {
    let plain = words.prefix(4).map { plainWord($0[...]) }
    for kind in kinds {
      if plain.starts(with: kind.words) { return (kind, Array(words.dropFirst(kind.words.count))) }
      // Letter-spaced words with single blanks all along come joined: "KEPUTUSANLURAH".
      guard kind.words.count == 1, let first = plain.first, first.hasPrefix(kind.words[0]),
        first.count > kind.words[0].count + 4
      else { continue }
      return (kind, [String(first.dropFirst(kind.words[0].count))] + words.dropFirst())
    }
    return nil
  }

  /// What the lines of a heading say.
  struct Heading {
    var number: NumberAndYear?
    /// Row of the number.
    var numberRow: Int?
    /// A year alone between kind and TENTANG, where NOMOR is missing.
    var loneYear: (year: Int, row: Int)?
    var about: String?
    /// Rows of the subject.
    var aboutRows: ClosedRange<Int>?
    var issuer: String?
    /// Rows of the issuer.
    var issuerRows: ClosedRange<Int>?
    /// Line after the heading.
    var end: Int
  }

  /// Reads a heading from its opening on; `nil` where the lines below do not bear it out.
  static func heading(_ opening: Opening, at start: Int, in lines: [Line], of text: DecreeText) -> Heading? {
    if start > 0, isAbout(lines[start - 1]) { return nil }
    guard let heading = regular(opening, at: start, in: lines, of: text) else { return nil }
    // The cover of a report on a regulation looks like its heading, and has chapters, but does not decree.
    let body = text.lines[row(after: heading.end, in: lines)...].prefix(400)
    let isBorneOut = titled.contains(opening.type) || body.contains(where: decrees)
    return isBorneOut ? heading : nil
  }

  /// Row of the text at which what follows some lines of the head begins.
  static func row(after end: Int, in lines: [Line]) -> Int {
    end < lines.count ? lines[end].index : lines.last.map { $0.index + 1 } ?? 0
  }

  /// Whether the line above makes the heading an object: "LAPORAN PELAKSANAAN", "PENJELASAN ATAS".
  private static func isAbout(_ line: Line) -> Bool {
    guard line.isCapitals else { return false }
    let words = line.words
    let report: Set<String> = [
      "LAPORAN", "PENJELASAN", "SOSIALISASI", "EVALUASI", "RINGKASAN", "ABSTRAK", "MATRIKS", "TELAAH",
    ]
    return words.first.map(report.contains) == true || ["ATAS", "PELAKSANAAN", "TERHADAP"].contains(words.last)
  }

  /// A line that only a decree has.
  private static func decrees(_ line: DecreeText.Line) -> Bool {
    decreeWords.contains { line.bytes.begins(with: $0) } || isSignature(line.bytes)
  }

  private static let decreeWords = [
    "menimbang", "mengingat", "memutuskan", "menetapkan", "menginstruksikan", "kesatu", "pertama",
  ]

  private static func regular(_ opening: Opening, at start: Int, in lines: [Line], of text: DecreeText) -> Heading? {
    guard opening.isNumbered else { return unnumbered(opening, at: start, in: lines) }
    if titled.contains(opening.type), let heading = titledHeading(opening, at: start, in: lines) { return heading }
    if let inline = inline(opening, at: start, in: lines, of: text) { return inline }
    // Office names of ministries and joint decrees take several lines.
    for index in (start + 1)..<max(start + 1, min(start + 9, lines.count)) {
      let line = lines[index]
      if let number = number(in: line, next: index + 1 < lines.count ? lines[index + 1] : nil) {
        return numbered(opening, number, at: start, numberAt: index, in: lines)
      }
      if line.words == ["TENTANG"] { return unnumbered(opening, at: start, tentangAt: index, in: lines, of: text) }
      let isYear = value("TAHUN " + line.text).year != nil
      guard line.isCapitals || !opening.isCapitals || isYear, !endsHeading(line), line.words.first != "TENTANG" else {
        return nil
      }
    }
    return nil
  }

  /// A heading in capitals whose number line is missing (written by hand and lost by OCR): only with the grounds of a
  /// decree right below its subject.
  private static func unnumbered(
    _ opening: Opening, at start: Int, tentangAt tentang: Int, in lines: [Line], of text: DecreeText
  ) -> Heading? {
    guard opening.isCapitals, !opening.rest.isEmpty || tentang > start + 1 else { return nil }
    var issuer = opening.rest
    var loneYear: (year: Int, row: Int)?
    for index in (start + 1)..<tentang {
      if let year = value("TAHUN " + lines[index].text).year {
        loneYear = (year, index)
      } else {
        issuer += lines[index].written
      }
    }
    let subject = subject(at: tentang, in: lines, headingIssuer: issuer)
    let below = text.lines[row(after: subject.end, in: lines)...].prefix(3)
    guard below.contains(where: { $0.bytes.begins(with: "menimbang") }) else { return nil }
    var heading = Heading(end: subject.end)
    heading.loneYear = loneYear
    heading.fill(subject, kind: opening.type, issuer: issuer, rows: start...max(start, tentang - 1))
    return heading
  }

  /// "PENGUMUMAN", "SURAT EDARAN" or "BERITA ACARA" alone on its line, its subject in capitals below, and NOMOR
  /// below that or not at all. `nil` where TENTANG says what the subject is.
  private static func titledHeading(_ opening: Opening, at start: Int, in lines: [Line]) -> Heading? {
    guard opening.isCapitals, opening.rest.isEmpty, start < 25 else { return nil }
    var heading = Heading(end: start + 1)
    var subject: [String] = []
    while heading.end < lines.count, heading.end < start + 8 {
      let line = lines[heading.end]
      if line.words.first == "TENTANG" { return nil }
      if let number = number(in: line, next: nil) {
        // NOMOR before the subject: the usual form, TENTANG follows.
        guard !subject.isEmpty else { return nil }
        heading.number = number
        heading.numberRow = heading.end
        heading.end += 1
        break
      }
      guard line.isCapitals || !line.text.contains(where: \.isLetter), !endsHeading(line) else { break }
      subject += line.written
      heading.end += 1
    }
    guard !subject.isEmpty, office(subject, kind: opening.type, line: nil) == nil else { return nil }
    heading.about = tidied(join(subject))
    heading.aboutRows = (start + 1)...max(start + 1, (heading.numberRow ?? heading.end) - 1)
    return heading
  }

  private static func numbered(
    _ opening: Opening, _ number: NumberAndYear, at start: Int, numberAt: Int, in lines: [Line]
  ) -> Heading? {
    let issuer = opening.rest + lines[(start + 1)..<numberAt].flatMap(\.written)
    let tentang = (numberAt + 1..<max(numberAt + 1, min(numberAt + 4, lines.count))).first {
      lines[$0].words.first == "TENTANG"
    }
    guard let tentang else {
      guard opening.isCapitals, opening.type != .minutes || !issuer.isEmpty else { return nil }
      var heading = Heading(number: number, numberRow: numberAt, end: numberAt + 1)
      heading.issuer = office(issuer, kind: opening.type, line: nil)
      heading.issuerRows = start...(numberAt - 1)
      return heading
    }
    if !opening.isCapitals, tentang != numberAt + 1 { return nil }
    let subject = subject(at: tentang, in: lines, headingIssuer: issuer)
    // A joint decree has a number of each office: none of them is its number.
    let isJoint = (numberAt + 1..<tentang).contains { self.number(in: lines[$0], next: nil) != nil }
    let number = isJoint ? NumberAndYear(number: nil, year: number.year) : number
    var heading = Heading(number: number, numberRow: numberAt, end: subject.end)
    heading.fill(subject, kind: opening.type, issuer: issuer, rows: start...(numberAt - 1))
    return heading
  }

  /// The whole heading in one paragraph, "KEPUTUSAN LURAH … NOMOR 12 TAHUN 2025 TENTANG …": only with the body of
  /// a decree below it, since headlines of news look the same.
  private static func inline(_ opening: Opening, at start: Int, in lines: [Line], of text: DecreeText) -> Heading? {
    guard opening.isCapitals, opening.rest.contains(where: { plainWord($0[...]) == "NOMOR" }) else { return nil }
    var end = start + 1
    while end < lines.count, end < start + 8, lines[end].isCapitals, !lines[end].opensParagraph,
      !endsHeading(lines[end])
    { end += 1 }
    let words = opening.rest + lines[(start + 1)..<end].flatMap(\.written)
    let plain = words.map { plainWord($0[...]) }
    guard let nomor = plain.firstIndex(of: "NOMOR"), let tentang = plain[nomor...].firstIndex(of: "TENTANG"),
      text.lines[row(after: end, in: lines)...].prefix(200).contains(where: isBody)
    else { return nil }
    let about = tidied(join(Array(words[(tentang + 1)...])))
    return Heading(
      number: value(words[(nomor + 1)..<tentang].joined(separator: " ")), numberRow: start, about: about,
      aboutRows: start...(end - 1), issuer: office(Array(words[..<nomor]), kind: opening.type, line: nil),
      issuerRows: start...start, end: end)
  }

  /// SOP and maklumat: known by their title; number and name may stand in a table below it.
  private static func unnumbered(_ opening: Opening, at start: Int, in lines: [Line]) -> Heading? {
    guard opening.isCapitals, start < 25 else { return nil }
    var heading = Heading(end: start + 1)
    for index in lines.indices[(start + 1)...].prefix(30) {
      let line = lines[index]
      let words = line.words
      if heading.number == nil, words.starts(with: ["NOMOR", "SOP"]), words.count > 2 {
        heading.number = value(afterLabel(line.text, words: 2))
        heading.numberRow = index
      } else if heading.number == nil, words.first == "NOMOR", words.count > 1, opening.type == .serviceDeclaration {
        heading.number = value(afterLabel(line.text, words: 1))
        heading.numberRow = index
      } else if heading.about == nil, words.starts(with: ["NAMA", "SOP"]) {
        // A name of a few letters is what OCR left of one.
        let name = tidied(afterLabel(line.text, words: 2)) ?? ""
        guard name.count(where: \.isLetter) >= 4 else { continue }
        heading.about = name
        heading.aboutRows = index...index
      }
    }
    if heading.about == nil, let (about, rows) = subjectBelow(opening, at: start, in: lines) {
      heading.about = about
      heading.aboutRows = rows
    }
    return heading
  }

  /// The subject of an SOP: after TENTANG, or the capitals right under the title.
  private static func subjectBelow(
    _ opening: Opening, at start: Int, in lines: [Line]
  ) -> (about: String, rows: ClosedRange<Int>)? {
    let below = lines[(start + 1)...].prefix(6).prefix { $0.source.page == lines[start].source.page }
    if let tentang = below.firstIndex(where: { $0.words == ["TENTANG"] }) {
      let subject = subject(at: tentang, in: lines, headingIssuer: [])
      return subject.about.map { ($0, subject.rows) }
    }
    guard opening.type == .procedure else { return nil }
    let capitals = below.prefix {
      $0.isCapitals && !endsHeading($0) && !["NOMOR", "NO", "NAMA"].contains($0.words.first ?? "")
    }
    let words = opening.rest.filter { !["(SOP)", "SOP"].contains(plainWord($0[...])) } + capitals.flatMap(\.written)
    return tidied(join(words)).map { ($0, start...(start + capitals.count)) }
  }

  /// Text after its first words and a colon.
  static func afterLabel(_ text: String, words: Int) -> String {
    let rest = text.split(separator: " ").dropFirst(words).joined(separator: " ")
    return trimmed(rest.drop { ": ".contains($0) })
  }

  /// First line of a decree's body.
  static func endsHeading(_ line: Line) -> Bool {
    guard let first = line.words.first else { return false }
    return bodyWords.contains(first) || isBody(line)
  }

  private static let bodyWords: Set<String> = [
    "MENIMBANG", "MENGINGAT", "MEMBACA", "MEMPERHATIKAN", "MEMUTUSKAN", "MENETAPKAN", "BAHWA", "KEPADA", "YTH", "BAB",
    "PASAL", "KESATU", "PERTAMA", "DALAM", "DENGAN", "SEHUBUNGAN", "BERDASARKAN", "MENGINSTRUKSIKAN", "DITETAPKAN",
  ]

  private static func isBody(_ line: Line) -> Bool { isBody(line.source) }

  private static func isBody(_ line: DecreeText.Line) -> Bool {
    ["menimbang", "memutuskan", "mengingat", "ditetapkan di"].contains { line.bytes.begins(with: $0) }
  }
}

extension DecreeParser.Heading {
  /// Takes the subject over, and the issuer from where it is named best.
  fileprivate mutating func fill(
    _ subject: DecreeParser.Subject, kind: DocumentType, issuer: [String], rows: ClosedRange<Int>
  ) {
    about = subject.about
    aboutRows = subject.rows
    self.issuer = DecreeParser.office(issuer, kind: kind, line: subject.issuerLine)
    let isHeading = self.issuer == DecreeParser.office(issuer, kind: kind, line: nil)
    issuerRows = isHeading ? rows : subject.issuerRows ?? rows
  }
}
