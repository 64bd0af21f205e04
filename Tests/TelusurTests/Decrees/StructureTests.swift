import Telusur
import TestSupport
import Testing

/// Divisions of decrees from texts of our own: the outline a reader would write down.
@Suite struct StructureTests {
  /// A decree and its outline: a line for each division, two blanks for each depth, `?` where it is uncertain and `*`
  /// where it is quoted.
  struct Case: Sendable, CustomTestStringConvertible {
    let name: String
    let pages: [String]
    let outline: String
    var testDescription: String { name }
  }

  @Test(arguments: StructureCases.outlines)
  func check(_ it: Case) throws {
    let structure = try #require(DecreeParser.structure(pages: it.pages))
    let lines = structure.parts.map { part in
      let words = [part.kind.rawValue, part.label, part.title].compactMap(\.self).joined(separator: " ")
      return String(repeating: "  ", count: part.depth) + words + (part.isQuoted ? " *" : "")
        + (part.certainty == .uncertain ? " ?" : "")
    }
    #expect(lines.joined(separator: "\n") == it.outline)
    expectWhole(structure, it.pages)
  }

  /// Every place lies in its page, each heading opens its division, and divisions nest.
  private func expectWhole(_ structure: DecreeStructure, _ pages: [String]) {
    var open: [DecreePart] = []
    for part in structure.parts {
      for position in [part.heading.start, part.heading.end, part.span.start, part.span.end] {
        #expect(pages.indices.contains(position.page - 1))
        guard pages.indices.contains(position.page - 1) else { return }
        #expect((0...pages[position.page - 1].utf8.count).contains(position.offset))
      }
      #expect(part.heading.start == part.span.start && part.heading.end <= part.span.end)
      open = Array(open.prefix(part.depth))
      #expect(open.count == part.depth, "a depth is left out before \(part)")
      if let outer = open.last {
        #expect(outer.span.start <= part.span.start && part.span.end <= outer.span.end, "\(part) in \(outer)")
      }
      open.append(part)
    }
  }

  @Test func valuesSayWhereTheyWereRead() throws {
    let page = DecreeCases.decree(number: "NOMOR I2 TAHUN 2025")
    let structure = try #require(DecreeParser.structure(pages: ["Sampul\n2025", page]))
    let number = try #require(structure.number)
    #expect(number.value == "12" && number.certainty == .uncertain)
    #expect(text(number.span, [page]) == "NOMOR I2 TAHUN 2025")
    #expect(structure.decree.number == nil, "what may be misread is not handed on")
    let about = try #require(structure.about)
    #expect(about.certainty == .certain && text(about.span, [page]).hasPrefix("TENTANG"))
    #expect(structure.signer?.value == "LURAH GLODOK")
    #expect(structure.date.map { text($0.span, [page]) } == "pada tanggal 11 Agustus 2025")
  }

  private func text(_ span: TextSpan, _ pages: [String]) -> String {
    // The cover is page 1.
    let bytes = Array(pages[span.start.page - 2].utf8)
    return String(decoding: bytes[span.start.offset..<span.end.offset], as: UTF8.self)
  }

  @Test func uncertainDatesAreMarked() throws {
    for (signature, date) in [
      ("Ditetapkan di Jakarta\npada tanggal 20 Desember 20254", "2025-12-20"),
      ("Ditetapkan di Jakarta\npada tanggal 20 Desember 7025", "2025-12-20"),
      ("Ditetapkan di Jakarta\n27 Januari 2025", "2025-01-27"),
    ] {
      let structure = try #require(DecreeParser.structure(pages: [DecreeCases.decree(signature: signature)]))
      #expect(structure.date?.value.description == date && structure.date?.certainty == .uncertain, "\(signature)")
    }
  }

  @Test func numberLineThatIsMissing() throws {
    let page = DecreeCases.decree(number: "2025")
    let structure = try #require(DecreeParser.structure(pages: [page]))
    #expect(structure.number == nil)
    #expect(structure.year?.value == 2025 && structure.year?.certainty == .uncertain)
    #expect(structure.about?.value == DecreeCases.about)
  }

  @Test func abstractTellsOfADecree() throws {
    let structure = try #require(DecreeParser.structure(pages: [StructureCases.abstract]))
    #expect(structure.form == .abstract && structure.type.value == .regionalRegulation)
    #expect(structure.number?.value == "8" && structure.year?.value == 2025)
    #expect(structure.about?.value == "PERUBAHAN ATAS PERATURAN DAERAH NOMOR 3 TAHUN 2021 TENTANG PASAR CONTOH")
    #expect(structure.date?.value.description == "2025-12-30" && structure.date?.certainty == .uncertain)
    #expect(structure.issuer?.value == "Kabupaten Contoh")
    #expect(DecreeParser.parse(pages: [StructureCases.abstract]) == nil, "an abstract is no decree")
  }

  @Test func hostileTextIsAnsweredAndStaysWithinItself() {
    let pieces = [
      "KEPUTUSAN LURAH GLODOK\nNOMOR 1 TAHUN 2025\nTENTANG\nUJI\n", "Menimbang : a. bahwa\n", "MEMUTUSKAN:\n",
      "Pasal 1\n", "Pasal I\n", "Pasal ll\n", "BAB IV\n", "(1) ", "a. ", "1. ", "KESATU : ", "LAMPIRAN II\n",
      "PENJELASAN\n",
      "Ditetapkan di Jakarta\n", "\n", "\n\n", "\t", "dicabut ", "Peraturan Lurah Nomor ", "é", "\u{0}",
      "99999999999999999999",
    ]
    let seed = UInt64.random(in: 0...UInt64.max)
    print("seed of hostile decrees: \(seed)")
    var random = SeededGenerator(seed: seed)
    for _ in 0..<400 {
      let pages = (0..<3).map { _ in (0..<40).map { _ in pieces[random.below(pieces.count)] }.joined() }
      if let structure = DecreeParser.structure(pages: [pieces[0] + pages[0]] + pages[1...]) {
        expectWhole(structure, [pieces[0] + pages[0]] + pages[1...])
      }
    }
  }

  @Test func timeGrowsWithLength() {
    let head = DecreeCases.decree() + "\n"
    let body = "Pasal 7\n(1) sebagaimana\na. dua\n1. tiga dicabut Peraturan Lurah Nomor 1 Tahun 2020 tentang\n"
    let times = growth(from: 100) { count in
      _ = DecreeParser.structure(pages: [head + String(repeating: body, count: count)])
    }
    #expect(times < 5, "16 times the text took \(times) times as long as it should")
  }
}

/// Citations and what a decree does to others.
@Suite struct RelationTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let name: String
    let page: String
    let relations: [String]
    var testDescription: String { name }
  }

  @Test(arguments: StructureCases.relations)
  func check(_ it: Case) throws {
    let structure = try #require(DecreeParser.structure(pages: [it.page]))
    #expect(structure.relations.map(described) == it.relations)
  }

  private func described(_ relation: DecreeRelation) -> String {
    relation.kind.rawValue + (relation.isPartial ? " sebagian" : "") + " " + described(relation.target)
  }

  private func described(_ it: DecreeCitation) -> String {
    [it.name, it.number, it.year.map { String($0) }, it.about].map { $0 ?? "–" }.joined(separator: " | ")
      + (it.certainty == .certain ? "" : " ?")
  }

  @Test func everyBasisIsRead() throws {
    let structure = try #require(DecreeParser.structure(pages: [StructureCases.bases]))
    #expect(structure.bases.map(described) == StructureCases.basesRead)
    #expect(structure.bases.map(\.type) == [nil, .law, .governmentRegulation, .regulation, .regulation, .decree])
  }
}
