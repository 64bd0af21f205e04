/// Reads abstracts of regulations in the form of the legal documentation network (JDIH): subject words, year, short
/// kind
/// with number, title, ABSTRAK and CATATAN.
enum AbstractParser {
  private static let kinds: [(String, DocumentType)] = [
    ("uu", .law), ("pp", .governmentRegulation), ("perda", .regionalRegulation), ("perpres", .regulation),
    ("pergub", .regulation), ("perbup", .regulation), ("perwali", .regulation), ("perwal", .regulation),
    ("permen", .regulation), ("perki", .regulation), ("peraturan", .regulation), ("keppres", .decree),
    ("kepgub", .decree), ("kepbup", .decree), ("kepwal", .decree), ("keputusan", .decree),
  ]

  /// The decree an abstract tells of; `nil` for any other text.
  static func structure(of text: DecreeText) -> DecreeStructure? {
    let head = text.lines.indices.prefix(30)
    guard let abstract = head.first(where: { text.lines[$0].bytes.begins(with: "abstrak") }),
      let row = head.first(where: { $0 < abstract && names(text.words($0...$0)) != nil }),
      let named = names(text.words(row...row))
    else { return nil }
    var structure = DecreeStructure(form: .abstract, type: ReadValue(named.type, text.span(row...row)))
    structure.number = ReadValue(named.number, text.span(row...row))
    structure.year = named.year.map { ReadValue($0, text.span(row...row)) }
    let words = text.words(row...(abstract - 1))
    if let tentang = words.firstIndex(where: { $0.plain == "tentang" }), let last = words.last {
      structure.about = DecreeParser.tidied(DecreeParser.join(words[(tentang + 1)...].map(\.text)))
        .map { ReadValue($0, TextSpan(start: words[tentang].start, end: last.end)) }
    }
    structure.take(date: text, below: abstract)
    structure.take(region: text, below: abstract)
    return structure
  }

  /// "PERDA NO.8, LD 2025/NO.8, 11 HLM."
  private static func names(_ words: [DecreeWord]) -> (type: DocumentType, number: String, year: Int?)? {
    guard let first = words.first, let kind = kinds.first(where: { first.plain == $0.0 }) else { return nil }
    let text = words.dropFirst().map(\.plain).joined(separator: " ")
    guard let label = text.firstRange(of: "no") else { return nil }
    let number = text[label.upperBound...].drop { !$0.isNumber }.prefix { $0.isNumber || $0.isLetter }
    let year = text.split { !$0.isNumber }.lazy.compactMap { $0.count == 4 ? Int($0) : nil }
      .first { (1945...2100).contains($0) }
    return number.isEmpty ? nil : (kind.1, String(number), year)
  }
}

extension DecreeStructure {
  /// CATATAN says when the regulation was made: "ditetapkan", else "mulai berlaku" or "diundangkan", with a date.
  fileprivate mutating func take(date text: DecreeText, below row: Int) {
    guard let note = text.lines.indices[row...].first(where: { text.lines[$0].bytes.begins(with: "catatan") }) else {
      return
    }
    let words = text.words(note...(text.lines.count - 1))
    for label in ["ditetapkan", "diundangkan"] {
      guard let at = words.firstIndex(where: { $0.plain == label }) else { continue }
      let after = words[(at + 1)...].prefix(8)
      guard let date = DecreeParser.date(after: after.map(\.text).joined(separator: " ")), let last = after.last else {
        continue
      }
      self.date = ReadValue(
        date, TextSpan(start: words[at].start, end: last.end), label == "ditetapkan" ? .certain : .uncertain)
      return
    }
  }

  /// The region of a regional regulation, from the fuller name that the abstract gives of one of its kind.
  fileprivate mutating func take(region text: DecreeText, below row: Int) {
    guard type.value == .regionalRegulation else { return }
    let found = CitationReader(text.words(row...(text.lines.count - 1))).citations()
    let regions = ["Kabupaten ", "Kota ", "Provinsi "]
    for citation in found.map(\.citation) where citation.type == .regionalRegulation {
      let name = citation.name.split(separator: " ").dropFirst(2).joined(separator: " ")
      if regions.contains(where: name.hasPrefix) { return issuer = ReadValue(name, citation.span, .uncertain) }
    }
  }
}
