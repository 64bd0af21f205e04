import Extraction
import SearchIndex
import Testing

@testable import Telusur

@Suite("Ingest: pure parts")
struct PureTests {
  @Test(
    "names as people may see them",
    arguments: [
      (Array("surat biasa.pdf".utf8), "surat biasa.pdf"), (Array("dua\nbaris\t\u{7F}".utf8), "dua\\nbaris\\t\\x7F"),
      ([0x61, 0xFF, 0xC3, 0x28], "a\\xFF\\xC3("), (Array("é\\".utf8), "é\\"),
      (Array("\u{202E}\\".utf8), "\\u{202E}\\\\"),
      (Array("\u{1B}[2J".utf8), "\\x1B[2J"),
    ])
  func escaped(bytes: [UInt8], shown: String) {
    #expect(EscapedName.show(bytes) == shown)
  }

  @Test(
    "headings in capitals become titles",
    arguments: [
      ("PENETAPAN KETUA RT DAN KETUA RW 07", "Penetapan Ketua RT dan Ketua RW 07"),
      ("LURAH GLODOK", "Lurah Glodok"), ("Sudah biasa", "Sudah biasa"),
      ("TIM PENGGERAK PKK TAHUN 2025 TAHAP II", "Tim Penggerak PKK Tahun 2025 Tahap II"),
      ("RENCANA KERJA DAN ANGGARAN (RKA)", "Rencana Kerja dan Anggaran (RKA)"), ("PARA-PARA", "Para-Para"),
    ])
  func titles(heading: String, title: String) {
    #expect(DraftTitle.titleCase(heading) == title)
  }

  @Test(
    "decrees are cited as the law says",
    arguments: [
      (
        Decree(
          type: .law, number: "14", year: 2008, about: "KETERBUKAAN INFORMASI PUBLIK",
          issuer: "PRESIDEN REPUBLIK INDONESIA"),
        "Undang-Undang Nomor 14 Tahun 2008 tentang Keterbukaan Informasi Publik"
      ),
      (
        Decree(
          type: .regionalRegulation, number: "8", year: 2025, about: "PAJAK DAERAH", issuer: "BUPATI BANJARNEGARA"),
        "Peraturan Daerah Kabupaten Banjarnegara Nomor 8 Tahun 2025 tentang Pajak Daerah"
      ),
      (
        Decree(type: .decree, number: "12", year: 2025, issuer: "LURAH GLODOK", isAnnex: true),
        "Lampiran Keputusan Lurah Glodok Nomor 12 Tahun 2025"
      ),
      (Decree(type: .decree), "surat masuk 12"),
    ])
  func designation(decree: Decree, title: String) {
    let document = Document(
      id: Document.ID(digest: [UInt8](repeating: 1, count: 8)), unit: .known("31.73"), name: "surat_masuk_12.pdf",
      current: Edition.ID(digest: [UInt8](repeating: 1, count: 32)))
    #expect(DraftTitle.of(document, Extract(kind: .pdf, state: .text), decree) == title)
  }

  @Test("a long text is cut after a sentence, else after a word")
  func cut() {
    let sentences = String(repeating: "Satu kalimat pendek. ", count: 30)
    let cut = Sentences.cut(sentences, to: 100)
    #expect(cut.hasSuffix("pendek.") && cut.count <= 100)
    let words = Sentences.cut(String(repeating: "kata ", count: 100), to: 50)
    #expect(words.hasSuffix("kata…") && words.count <= 50)
    #expect(Sentences.cut("pendek", to: 50) == "pendek")
    #expect(Sentences.cut(String(repeating: "x", count: 100), to: 50).count == 50)
  }

  @Test(
    "days since 1970",
    arguments: [
      (0, "1970-01-01"), (-1, "1969-12-31"), (19_782, "2024-02-29"), (20_781, "2026-11-24"), (11_016, "2000-02-29"),
    ])
  func days(days: Int, date: String) {
    #expect(PartialDate(daysSince1970: days).description == date)
  }

  @Test("reconciliation is the difference of two sorted lists, for random ones too")
  func reconciliation() throws {
    let seed = UInt64.random(in: .min ... .max)
    var random = Seeded(state: seed)
    for _ in 0..<200 {
      func pick() -> [String: UInt64] {
        Dictionary(
          (0..<Int.random(in: 0...12, using: &random)).map { _ in
            ("E\(Int.random(in: 0...20, using: &random))", UInt64.random(in: 0...2, using: &random))
          }, uniquingKeysWith: { $1 })
      }
      let wanted = pick()
      let indexed = pick()
      let work = Reconciliation(
        wanted: try wanted.map { (id: try #require(DipEntry.ID($0.key)), revision: $0.value) }.sorted { $0.id < $1.id },
        indexed: indexed.map { .init(identity: Array($0.key.utf8), revision: $0.value) }
          .sorted { $0.identity.lexicographicallyPrecedes($1.identity) })
      let additions = wanted.filter { indexed[$0.key] != $0.value }.keys.sorted()
      let removals = Set(indexed.keys).subtracting(wanted.keys)
      #expect(work.additions.map(\.rawValue).sorted() == additions, "let seed: UInt64 = \(seed)")
      #expect(Set(work.removals.map { String(decoding: $0, as: UTF8.self) }) == removals, "let seed: UInt64 = \(seed)")
    }
  }

  /// SplitMix64: small, and the same everywhere.
  private struct Seeded: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var mixed = state
      mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
      mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
      return mixed ^ (mixed >> 31)
    }
  }

  @Test("pages of a list that are pictures hold a document back, also among pages of text")
  func listAmongText() {
    for state in [TextState.needsOCR, .ocr] { checkListAmongText(state) }
  }

  private func checkListAmongText(_ state: TextState) {
    let edition = Edition(id: Edition.ID(digest: [UInt8](repeating: 1, count: 32)), byteCount: 1, kind: .pdf)
    let document = Document(
      id: Document.ID(digest: [1, 2, 3, 4, 5, 6, 7, 8]), unit: .known("31.73"), name: "surat.pdf", current: edition.id)
    let item = BacklogItem(edition: edition, documents: [document], extract: nil)
    func codes(_ heading: String) -> [Finding.Code] {
      let extract = Extract(
        kind: .pdf, state: .text,
        pages: [Page(number: 1, text: heading, state: .text), Page(number: 2, text: "", state: state)])
      return Description(item, extract: extract).findings.flatMap { $0.noticed.map(\.code) }
    }
    #expect(codes("LAMPIRAN\nNama penerima") == [.scannedList])
    #expect(codes("Undangan rapat\nbesok") == [])
  }

  @Test("a scanned page among text that misses a package names page and package, and does not hold the document")
  func missingPackageAmongText() throws {
    let edition = Edition(id: Edition.ID(digest: [UInt8](repeating: 1, count: 32)), byteCount: 1, kind: .pdf)
    let document = Document(
      id: Document.ID(digest: [1, 2, 3, 4, 5, 6, 7, 8]), unit: .known("31.73"), name: "surat.pdf", current: edition.id)
    let extract = Extract(
      kind: .pdf, state: .text,
      pages: [Page(number: 1, text: "Undangan", state: .text), Page(number: 2, text: "", state: .needsOCR)],
      missingPackages: ["tesseract-ocr-ind"])
    let item = BacklogItem(edition: edition, documents: [document], extract: nil)
    let noticed = Description(item, extract: extract).findings.flatMap(\.noticed)
    let finding = try #require(noticed.first)
    #expect(noticed.count == 1 && finding.code == .needsOCR && finding.severity == .note)
    #expect(finding.cure.contains("tesseract-ocr-ind"))
    #expect(finding.place == .file("surat.pdf", page: 2))
  }
}
