/// Reads how a text names other decrees: kind and issuer, Nomor, Tahun, tentang (UU 12/2011, annex II, numbers 39 to
/// 44).
struct CitationReader {
  private let words: [DecreeWord]

  init(_ words: [DecreeWord]) {
    self.words = words
  }

  /// What Mengingat cites: the decree that each point names first, in order.
  static func bases(in text: DecreeText, of body: BodyParser) -> [DecreeCitation] {
    guard let recalling = body.parts.firstIndex(where: { $0.kind == .recalling }) else { return [] }
    let depth = body.parts[recalling].depth
    let end = body.parts[(recalling + 1)...].firstIndex { $0.depth <= depth } ?? body.parts.count
    let points = (recalling + 1..<end).filter { body.parts[$0].depth == depth + 1 }
    let rows = points.isEmpty ? [body.rows[recalling]] : points.map { body.rows[$0] }
    return rows.flatMap { rows -> [DecreeCitation] in
      let found = CitationReader(text.words(rows)).citations()
      // A point names one decree and then what has changed it; grounds without points name several.
      return points.isEmpty ? found.filter { !$0.isFollowUp }.map(\.citation) : found.prefix(1).map(\.citation)
    }
  }

  /// A citation and the words it takes.
  struct Found {
    let citation: DecreeCitation
    let words: Range<Int>
    /// It names what changed the decree named before it.
    let isFollowUp: Bool
  }

  /// All citations in order; those within the subject of another are part of it. O(words).
  func citations() -> [Found] {
    var found: [Found] = []
    var index = 0
    while index < words.count {
      if let (citation, end) = citation(at: index) {
        let before = words[max(0, index - 3)..<index].map(\.plain)
        found.append(
          Found(
            citation: citation, words: index..<end,
            isFollowUp: before.last == "dengan" || before.last == "jo" || before.last == "juncto"))
        index = end
      } else {
        index += 1
      }
    }
    return found
  }

  /// The citation that begins with a word, and the word after it.
  func citation(at start: Int) -> (citation: DecreeCitation, end: Int)? {
    guard let kind = CitedKind.kinds.first(where: { matches($0.words, at: start) }) else { return nil }
    var index = start + kind.words.count
    if kind.isConstitution { return constitution(start, index) }
    guard let nameEnd = nameEnd(from: index) else { return nil }
    index = nameEnd
    var number: (value: String, certainty: Certainty)?
    var year: Int?
    if ["nomor", "no", "nomer"].contains(words[index].plain) || words[index].plain.hasPrefix("no.") {
      (number, index) = readNumber(at: index)
    }
    if index < words.count, words[index].plain == "tahun", index + 1 < words.count {
      year = Self.year(words[index + 1].plain)
      index += year == nil ? 0 : 2
    }
    if year == nil { year = number.flatMap { $0.value.split(separator: "/").last }.flatMap { Self.year(String($0)) } }
    if index < words.count, words[index].plain == "tanggal" { (year, index) = skipDate(at: index, year) }
    var about: String?
    if index < words.count, words[index].plain == "tentang" { (about, index) = readSubject(from: index + 1) }
    guard number != nil || year != nil && about != nil else { return nil }
    let name = words[start..<nameEnd].map(\.text).joined(separator: " ")
    let isWhole = number?.certainty == .certain && year != nil
    return (
      DecreeCitation(
        name: DecreeParser.tidied(name) ?? name, type: kind.type, number: number?.value, year: year, about: about,
        certainty: isWhole ? .certain : .uncertain,
        span: TextSpan(start: words[start].start, end: words[index - 1].end)), index
    )
  }

  private func matches(_ kind: [String], at start: Int) -> Bool {
    guard start + kind.count <= words.count else { return false }
    return zip(kind, words[start...]).allSatisfy { $0 == $1.plain }
  }

  /// The word after the issuer: NOMOR, TAHUN or TENTANG; `nil` where the words are no name ("Peraturan ini").
  private func nameEnd(from start: Int) -> Int? {
    for index in start..<min(start + 24, words.count) {
      let word = words[index]
      if ["nomor", "no", "nomer", "tahun", "tentang"].contains(word.plain) || word.plain.hasPrefix("no.") {
        return index
      }
      guard let first = word.text.first else { return nil }
      let isName = first.isUppercase || first.isNumber || first == "(" || Self.particles.contains(word.plain)
      guard isName, !word.endsSentence || word.plain == "r.i" || word.plain == "ri" else { return nil }
    }
    return nil
  }

  private static let particles: Set<String> = [
    "dan", "atau", "serta", "selaku", "pada", "di", "untuk", "bagi", "bersama",
  ]

  /// "Nomor 83/M", "Nomor: 41 / PER / 2007": up to the word that goes on.
  private func readNumber(at label: Int) -> ((value: String, certainty: Certainty)?, Int) {
    var (start, pieces) = (label + 1, [String]())
    if words[label].plain.hasPrefix("no."), words[label].plain.count > 3 {
      pieces.append(String(words[label].plain.dropFirst(3)))
    }
    while start < words.count, words[start].plain.isEmpty { start += 1 }
    var index = start
    while index < words.count, index < start + 40 {
      let word = words[index]
      if ["tahun", "tanggal", "tentang", "jo", "dan", "perihal", "sebagaimana"].contains(word.plain)
        || word.text.hasPrefix("(")
      {
        break
      }
      let isPart =
        index == start || word.text.hasPrefix("/") || pieces.last?.hasSuffix("/") == true || word.plain.count == 1
      guard isPart else { break }
      pieces.append(word.text)
      index += 1
      if word.text.hasSuffix(",") || word.text.hasSuffix(";") { break }
    }
    let written = pieces.joined(separator: " ")
    if let number = DecreeParser.legible(written) { return ((number, .certain), index) }
    let read = DecreeParser.value(written)
    return (read.doubtful.map { ($0, .uncertain) }, index)
  }

  /// After "tanggal 3 April 1991": its year where there was none.
  private func skipDate(at index: Int, _ year: Int?) -> (Int?, Int) {
    for place in (index + 1)..<min(index + 5, words.count) {
      if let found = Self.year(words[place].plain) { return (year ?? found, place + 1) }
    }
    return (year, index)
  }

  /// The subject, up to where the law was published, what changed it, or the end of the sentence.
  private func readSubject(from start: Int) -> (String?, Int) {
    var index = start
    while index < words.count, index < start + 140 {
      let word = words[index]
      if Self.published.contains(where: word.text.lowercased().hasPrefix) { break }
      if Self.stops.contains(word.plain), index > start { break }
      index += 1
      if word.text.hasSuffix(";") || word.text.hasSuffix(".") && (index == words.count || Self.opens(words[index])) {
        break
      }
      if word.text.hasSuffix(","), index < words.count, Self.goesOn(words[index]) || opensCitation(at: index) { break }
    }
    let subject = words[start..<index].map(\.text)
    return (DecreeParser.tidied(DecreeParser.join(subject)), max(index, start))
  }

  /// Whether kind and issuer of another decree begin here.
  private func opensCitation(at index: Int) -> Bool {
    guard let kind = CitedKind.kinds.first(where: { matches($0.words, at: index) }) else { return false }
    return kind.isConstitution || nameEnd(from: index + kind.words.count) != nil
  }

  private static let published = ["(lembar", "(berita", "(tambahan", "(ln", "(bn", "(tln", "(ld", "(bd"]
  private static let stops: Set<String> = [
    "sebagaimana", "jo", "juncto", "dicabut", "dinyatakan", "diubah", "ditetapkan", "perlu", "masih", "tetap",
    "sepanjang",
  ]

  private static func opens(_ word: DecreeWord) -> Bool {
    word.text.first.map { $0.isUppercase || $0.isNumber } ?? true
  }

  /// Small letters behind a comma go on with the sentence, except in a list of subjects.
  private static func goesOn(_ word: DecreeWord) -> Bool {
    word.text.first?.isLowercase == true && !["dan", "atau", "serta"].contains(word.plain)
  }

  private func constitution(_ start: Int, _ from: Int) -> (citation: DecreeCitation, end: Int) {
    var end = from
    while end < words.count, end < from + 3, ["negara", "republik", "indonesia"].contains(words[end].plain) { end += 1 }
    if end + 1 < words.count, words[end].plain == "tahun", words[end + 1].plain == "1945" {
      end += 2
    } else if end < words.count, words[end].plain == "1945" {
      end += 1
    }
    let citation = DecreeCitation(
      name: "Undang-Undang Dasar Negara Republik Indonesia Tahun 1945", type: nil, number: nil, year: 1945, about: nil,
      certainty: .certain, span: TextSpan(start: words[start].start, end: words[end - 1].end))
    return (citation, end)
  }

  private static func year(_ word: String) -> Int? {
    guard word.utf8.count == 4, let year = Int(word), (1800...2100).contains(year) else { return nil }
    return year
  }
}

/// Words by which decrees of a kind are cited.
struct CitedKind {
  let words: [String]
  let type: DocumentType?
  var isConstitution = false

  /// Longer ones before those they begin with.
  static let kinds: [CitedKind] =
    [
      CitedKind(words: ["undang-undang", "dasar"], type: nil, isConstitution: true),
      CitedKind(words: ["undang", "undang", "dasar"], type: nil, isConstitution: true),
      CitedKind(words: ["uud"], type: nil, isConstitution: true),
      CitedKind(words: ["peraturan", "pemerintah", "pengganti", "undang-undang"], type: nil),
      CitedKind(words: ["undang-undang", "darurat"], type: .law),
      CitedKind(words: ["undang-undang"], type: .law), CitedKind(words: ["undang", "undang"], type: .law),
      CitedKind(words: ["undangundang"], type: .law), CitedKind(words: ["uu"], type: .law),
      CitedKind(words: ["peraturan", "pemerintah"], type: .governmentRegulation),
      CitedKind(words: ["pp"], type: .governmentRegulation),
      CitedKind(words: ["peraturan", "daerah"], type: .regionalRegulation),
      CitedKind(words: ["perda"], type: .regionalRegulation), CitedKind(words: ["qanun"], type: .regionalRegulation),
      CitedKind(words: ["peraturan"], type: .regulation),
      CitedKind(words: ["surat", "keputusan"], type: .decree), CitedKind(words: ["keputusan"], type: .decree),
      CitedKind(words: ["instruksi"], type: .instruction), CitedKind(words: ["surat", "edaran"], type: .circular),
      CitedKind(words: ["ketetapan"], type: nil), CitedKind(words: ["perppu"], type: nil),
      CitedKind(words: ["perpu"], type: nil),
    ]
    + [
      "perpres", "permen", "permendagri", "permenpanrb", "pergub", "perbup", "perwali", "perwal", "perki", "perkap",
      "perka",
    ].map { CitedKind(words: [$0], type: .regulation) }
    + ["keppres", "kepmen", "kepmendagri", "kepgub", "kepbup", "kepwal", "kepdirjen"].map {
      CitedKind(words: [$0], type: .decree)
    } + [CitedKind(words: ["inpres"], type: .instruction), CitedKind(words: ["ingub"], type: .instruction)]
}
