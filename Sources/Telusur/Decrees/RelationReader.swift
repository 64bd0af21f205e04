/// Reads what a decree does to others, from its subject and from its provisions.
struct RelationReader {
  /// In the order of the text, each relation to a decree once.
  let relations: [DecreeRelation]

  init(_ text: DecreeText, _ body: BodyParser, _ structure: DecreeStructure) {
    var found = Self.ofSubject(text, structure)
    for index in body.provisions where Self.mayRevoke(text, body.rows[index]) {
      found += Self.revocations(CitationReader(text.words(body.rows[index])), text.words(body.rows[index]))
    }
    var seen: Set<String> = []
    relations = found.filter { relation in
      let target = relation.target
      return seen.insert(
        "\(relation.kind) \(target.type?.rawValue ?? target.name) \(target.number ?? "") \(target.year ?? 0)"
      )
      .inserted
    }
  }

  /// PERUBAHAN ATAS …, PENCABUTAN …, PELAKSANAAN …, PENETAPAN PERATURAN PEMERINTAH PENGGANTI UNDANG-UNDANG …
  private static func ofSubject(_ text: DecreeText, _ structure: DecreeStructure) -> [DecreeRelation] {
    guard let span = structure.about?.span, let rows = text.rows(of: span) else { return [] }
    var words = text.words(rows)
    if let tentang = words.firstIndex(where: { $0.plain == "tentang" }), tentang < 3 { words.removeFirst(tentang + 1) }
    let plain = words.prefix(6).map(\.plain)
    let kind: DecreeRelation.Kind
    switch plain.first {
    case "perubahan" where plain.contains("atas"): kind = .amends
    case "pencabutan": kind = .revokes
    case "pelaksanaan": kind = .implements
    case "peraturan" where plain.dropFirst().first == "pelaksanaan": kind = .implements
    case "penetapan" where plain.contains("pengganti"): kind = .enacts
    default: return []
    }
    guard let target = CitationReader(words).citations().first, target.words.lowerBound <= 6 else { return [] }
    return [DecreeRelation(kind: kind, isPartial: false, target: target.citation)]
  }

  /// Whether a provision has a word of revocation at all: most have none, and need not be looked at by words.
  private static func mayRevoke(_ text: DecreeText, _ rows: ClosedRange<Int>) -> Bool {
    rows.contains { row in
      let bytes = text.lines[row].bytes
      return bytes.holds("cabut") || bytes.holds("dinyatakan") || bytes.holds("menyatakan")
    }
  }

  private static func revocations(_ reader: CitationReader, _ words: [DecreeWord]) -> [DecreeRelation] {
    let citations = reader.citations()
    var relations: [DecreeRelation] = []
    var clauseStart = 0
    for index in words.indices {
      guard let phrase = phrase(words, at: index) else { continue }
      let targets =
        phrase.isActive
        ? citations.filter { $0.words.lowerBound >= index && $0.words.lowerBound <= index + phrase.reach }.prefix(1)
        : citations.filter { $0.words.lowerBound >= clauseStart && $0.words.upperBound <= index }[...]
      for target in targets where !target.isFollowUp {
        guard let isPartial = isPartial(words, before: target.words.lowerBound, phrase.isActive) else { continue }
        relations.append(DecreeRelation(kind: .revokes, isPartial: isPartial, target: target.citation))
      }
      clauseStart = index + 1
    }
    return relations
  }

  /// "dicabut", "dinyatakan tidak berlaku" after what is revoked; "mencabut", "menyatakan tidak berlaku" before it.
  private static func phrase(_ words: [DecreeWord], at index: Int) -> (isActive: Bool, reach: Int)? {
    switch words[index].plain {
    case "dicabut": return (false, 0)
    case "mencabut": return (true, 6)
    case "dinyatakan", "menyatakan":
      let next = words[(index + 1)...].prefix(3).map(\.plain)
      guard let no = next.firstIndex(of: "tidak"), no + 1 < next.count, ["berlaku", "sah"].contains(next[no + 1]) else {
        return nil
      }
      return (words[index].plain == "menyatakan", 6)
    default: return nil
    }
  }

  /// `false` where a decree as a whole is the subject of the clause, `true` where provisions of it are, `nil` where it
  /// stands in another part of the sentence.
  private static func isPartial(_ words: [DecreeWord], before start: Int, _ isActive: Bool) -> Bool? {
    let before = words[max(0, start - 14)..<start]
    guard let last = before.last else { return false }
    if ["dalam", "pada", "dari"].contains(last.plain) {
      let isProvision = before.contains { ["ketentuan", "pasal", "ayat", "lampiran", "huruf"].contains($0.plain) }
      return isProvision && !before.contains { $0.plain == "berdasarkan" } ? true : nil
    }
    if ["pasal", "ayat"].contains(before.suffix(2).first?.plain) { return true }
    let isMarker = last.text.count <= 3 && (last.text.hasSuffix(".") || last.text.hasSuffix(")"))
    let isJoint = ["maka", "dan", "serta", "atas", "mencabut", "berlaku", "bahwa", "kesatu", "kedua", "ketiga"]
      .contains(last.plain)
    return last.endsSentence || last.text.hasSuffix(",") || isMarker || isJoint || last.plain.isEmpty ? false : nil
  }
}

extension ArraySlice<UInt8> {
  /// Whether some ASCII letters, given in small, stand anywhere in it, in any case.
  func holds(_ word: String) -> Bool {
    guard let first = word.utf8.first else { return true }
    var rest = self
    while let index = rest.firstIndex(where: { $0.folded == first }) {
      if self[index...].begins(with: word) { return true }
      rest = self[(index + 1)...]
    }
    return false
  }
}
