import Telusur
import TestSupport
import Testing

/// What is written is read back unchanged, and written again the same byte for byte.
@Suite struct RoundTripTests {
  @Test(arguments: [DipSheet.Separator.semicolon, .comma])
  func randomEntries(_ separator: DipSheet.Separator) {
    let seed = UInt64.random(in: 0...UInt64.max)
    var random = SeededGenerator(seed: seed)
    var files: [DipEntry.ID: [String]] = [:]
    let entries = (0..<400).map { number in
      let entry = Self.entry(number, &random)
      files[entry.id] = (0..<random.below(3)).map { "\(Self.text(&random)) \($0).pdf" }
      return entry
    }
    let text = DipSheet.write(entries: entries, separator: separator) { files[$0.id] ?? [] }
    let sheet = SampleRow.read(text)
    #expect(sheet.findings.isEmpty, "seed \(seed): \(sheet.findings.prefix(3).map(\.text))")
    #expect(sheet.rows.map(\.entry) == entries, "seed \(seed)")
    #expect(sheet.rows.map(\.files) == entries.map { files[$0.id] ?? [] }, "seed \(seed)")
    let again = DipSheet.write(entries: sheet.rows.map(\.entry), separator: separator) { files[$0.id] ?? [] }
    #expect(Array(again.utf8) == Array(text.utf8), "seed \(seed)")
  }

  @Test func fileIsMadeForSpreadsheets() {
    let text = DipSheet.write(entries: SampleRow.read([:]).rows.map(\.entry)) { _ in ["a.pdf", "b.pdf"] }
    #expect(text.utf8.starts(with: [0xEF, 0xBB, 0xBF]))
    #expect(text.hasSuffix("\r\n"))
    #expect(text.dropFirst().hasPrefix(SampleRow.titles.joined(separator: ";")))
    #expect(text.contains("\"11 Agustus 2025, Jakarta Barat\";Ya;;Ya;"))
    #expect(text.contains(";a.pdf|b.pdf;berlaku"))
  }

  @Test func numbersCountWithinAUnit() throws {
    let rows = ["31.73.03.1007", "31.73.03.1002", "31.73.03.1007"].enumerated().map {
      SampleRow.row(["id_dip": "C-\($0)", "kode_unit": $1])
    }
    let entries = SampleRow.read(SampleRow.file(rows)).rows.map(\.entry)
    let lines = DipSheet.write(entries: entries) { _ in [] }.split(separator: "\r\n").dropFirst()
    #expect(lines.map { $0.prefix { $0 != ";" } } == ["1", "1", "2"])
  }

  /// No cell of an exported table runs in a spreadsheet, whatever an entry holds.
  @Test(arguments: ["=1+1", "+1", "-1", "@a", "＝1", "'=1", "''+1", "-", "–", "'-"])
  func formulasAreDisarmedAndComeBack(_ text: String) throws {
    var entry = try #require(SampleRow.read([:]).rows.first?.entry)
    entry.note = text
    entry.title = text
    let written = DipSheet.write(entries: [entry]) { _ in [] }
    for cell in written.split(whereSeparator: { $0 == ";" || $0 == "\r\n" }) {
      let first = cell.drop { $0 == "\"" }.first
      #expect(!(first.map { "=+@＝".contains($0) } ?? false), "\(cell)")
      #expect(!cell.hasPrefix("-1"))
    }
    #expect(SampleRow.read(written).rows.map(\.entry) == [entry])
  }

  private static func entry(_ number: Int, _ random: inout SeededGenerator) -> DipEntry {
    let units = SampleRow.units.map(\.code)
    let year = 1950 + random.below(76)
    let created = PartialDate(year: year, month: random.once(in: 5) ? nil : 1 + random.below(12))
    let day = created.flatMap { date in
      date.month.flatMap { PartialDate(year: date.year, month: $0, day: 1 + random.below(28)) }
    }
    var entry = DipEntry(id: id(number), unit: units[random.below(units.count)], title: text(&random))
    entry.category = Category.allCases[random.below(3)]
    entry.summary = "Ringkasan \(text(&random))"
    entry.custodian = ["Kelurahan Glodok", "Kecamatan Taman Sari"][random.below(2)]
    entry.producer = text(&random)
    entry.created = random.once(in: 3) ? created : day ?? created
    entry.createdPlace = ["Jakarta Barat", "D.K.I. Jakarta", "Bogor (Kota)"][random.below(3)]
    entry.forms = random.once(in: 2) ? [.print] : [.print, .recording, .online]
    entry.link = entry.forms.contains(.online) ? "https://contoh.invalid/\(number)?a=b;c,d" : nil
    entry.retention = text(&random)
    entry.type = random.once(in: 4) ? nil : DocumentType.allCases[random.below(DocumentType.allCases.count)]
    entry.number = random.once(in: 2) ? nil : ["12", "5A", "821/12/KEL-GLD", "-12", "007"][random.below(5)]
    entry.year = random.once(in: 4) ? nil : year
    entry.updated = random.once(in: 3) ? nil : PartialDate(year: 2026, month: 1 + random.below(11))
    entry.frequency = ["", "bulanan", "lima_tahunan", "saat_berubah"][random.below(4)]
    entry.legalBases = (0..<random.below(4)).map { "UU \($0)/2008, \(text(&random))" }
    entry.archiveCode = ["", "000", "900.1.2"][random.below(3)]
    entry.access = DipEntry.Access.allCases[random.below(2)]
    entry.legalStatus = LegalStatus.allCases[random.below(4)]
    entry.note = random.once(in: 3) ? "" : text(&random)
    return entry
  }

  private static func id(_ number: Int) -> DipEntry.ID {
    guard let id = DipEntry.ID("CONTOH-\(number)") else { preconditionFailure("a safe text is an identity") }
    return id
  }

  /// Text as an entry may hold it: one line, NFC, no outer blanks.
  private static func text(_ random: inout SeededGenerator) -> String {
    let pieces = [
      "pasar", "=", "'", "\"", "a, b", "x", "é", "–", "'=", "+", "-", "@", "“kutip”", "  dua", "RT 003/RW 07", "é",
      "漢字", "🙂", "1",
    ]
    let text = (0...random.below(5)).map { _ in pieces[random.below(pieces.count)] }.joined(
      separator: random.once(in: 2) ? " " : "")
    let words = text.drop { $0 == " " }
    return words.isEmpty || words.allSatisfy { $0 == " " } ? "pasar" : String(words)
  }
}
