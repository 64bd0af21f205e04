import Foundation
import Telusur
import Testing

/// The table as a file: encodings, separators, titles, ragged rows, damaged quotes.
@Suite struct DipSheetTests {
  private static let accents = ["judul": "Café “Nyonya” – Kemurnian", "catatan": "baris 1\nbaris 2; koma, \"kutip\""]

  /// How programs save the same table.
  enum Saved: String, CaseIterable, Sendable {
    case plain, mark, semicolon, tab, lf, cr, noLastLineEnd, utf16LittleEndian, utf16BigEndian, utf16Unmarked,
      windows1252, excelHint

    func bytes(_ rows: [[String]]) -> [UInt8] {
      let text = SampleRow.file(rows)
      switch self {
      case .plain: return Array(text.utf8)
      case .mark: return [0xEF, 0xBB, 0xBF] + Array(text.utf8)
      case .semicolon: return Array(SampleRow.file(rows, separator: ";").utf8)
      case .tab: return Array(SampleRow.file(rows, separator: "\t").utf8)
      case .lf: return Array(SampleRow.file(rows, lineEnd: "\n").utf8)
      case .cr: return Array(SampleRow.file(rows, lineEnd: "\r").utf8)
      case .noLastLineEnd: return Array(text.utf8.dropLast(2))
      case .utf16LittleEndian: return [0xFF, 0xFE] + text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
      case .utf16BigEndian: return [0xFE, 0xFF] + text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
      case .utf16Unmarked: return text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
      case .windows1252: return text.unicodeScalars.map { Self.codePage[$0] ?? UInt8(truncatingIfNeeded: $0.value) }
      case .excelHint: return Array(("sep=;\r\n" + SampleRow.file(rows, separator: ";")).utf8)
      }
    }

    private static let codePage: [Unicode.Scalar: UInt8] = ["“": 0x93, "”": 0x94, "–": 0x96]
  }

  @Test(arguments: Saved.allCases)
  func everyWayOfSavingIsRead(_ saved: Saved) throws {
    let sheet = SampleRow.read(
      bytes: saved.bytes([SampleRow.row(Self.accents), SampleRow.row(["id_dip": "CONTOH-2"])]))
    #expect(sheet.findings.isEmpty, "\(sheet.findings.map(\.text))")
    #expect(sheet.rows.map(\.rowNumber) == [2, 3])
    let entry = try #require(sheet.rows.first?.entry)
    #expect(entry.title == Self.accents["judul"])
    #expect(entry.note == "baris 1 baris 2; koma, \"kutip\"")
  }

  /// A table as text, and the findings it must give.
  struct Case: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let text: String
    let codes: [Finding.Code]
    let rows: [Int]
    var place: Finding.Place?
  }

  @Test(arguments: DipSheetCases.layouts + DipSheetCases.headers + DipSheetCases.broken)
  func layout(_ table: Case) {
    let sheet = SampleRow.read(table.text)
    #expect(sheet.findings.map(\.code) == table.codes, "\(sheet.findings.map(\.text))")
    #expect(sheet.rows.map(\.rowNumber) == table.rows)
    if let place = table.place { #expect(sheet.findings.first?.place == place) }
  }

  @Test(
    arguments: [
      ([0x50, 0x4B, 0x03, 0x04, 1, 2], "xlsx"), ([0xD0, 0xCF, 0x11, 0xE0, 1], "xls"), (Array("%PDF-1.4".utf8), "PDF"),
    ] as [([UInt8], String)])
  func otherFilesAreNamed(_ bytes: [UInt8], _ name: String) {
    let sheet = SampleRow.read(bytes: bytes)
    #expect(sheet.findings.map(\.code) == [.unreadableTable])
    #expect(sheet.findings.first?.message.contains(name) == true)
    #expect(sheet.findings.first?.cure.contains("CSV") == true)
  }

  /// The sample archive's own table is right in every row.
  @Test func sampleTableIsRight() throws {
    let corpus = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appending(path: "../../../corpus")
    let units = UnitSheet.read(bytes: Array(try Data(contentsOf: corpus.appending(path: "units.csv"))))
    #expect(units.findings.isEmpty, "\(units.findings.map(\.text))")
    let table = Array(try Data(contentsOf: corpus.appending(path: "dip.csv")))
    let sheet = DipSheet.read(bytes: table, name: "dip.csv", units: units.units, today: SampleRow.today)
    #expect(sheet.findings.isEmpty, "\(sheet.findings.map(\.text))")
    #expect(sheet.rows.count == 60)
    #expect(Set(sheet.rows.map(\.entry.unit)).count == 9)
  }

  @Test func templateIsHarmless() {
    let sheet = SampleRow.read(DipSheet.template)
    #expect(sheet.rows.isEmpty)
    #expect(sheet.findings.map(\.code) == [.exampleRow, .emptyTable])
    let filled = SampleRow.read(DipSheet.template + SampleRow.row().map { "\"\($0)\"" }.joined(separator: ";") + "\r\n")
    #expect(filled.rows.count == 1)
    #expect(filled.findings.map(\.severity) == [.note])
    #expect(DipSheet.template.contains("CONTOH"))
  }

  /// The example itself would pass if it were not an example.
  @Test func templateExampleIsRight() {
    let sheet = SampleRow.read(DipSheet.template.replacing("HAPUS-BARIS-CONTOH-INI", with: "CONTOH-9"))
    #expect(sheet.findings.isEmpty, "\(sheet.findings.map(\.text))")
    #expect(sheet.rows.count == 1)
  }

  @Test func manyRowsAreReadInLinearTime() {
    let row = SampleRow.row().joined(separator: "\t") + "\n"
    let head = SampleRow.titles.joined(separator: "\t") + "\n"
    let times = growth(from: 20) { count in _ = SampleRow.read(head + String(repeating: row, count: count)) }
    #expect(times < 5, "16 times the rows took \(times) times as long as it should")
  }

  @Test(arguments: ["\"", "\"\"", ",", ";\"", "\n", "\r", "a,\"b", "=", "\u{0}"])
  func hostileBytesAreReadInLinearTime(_ unit: String) {
    let head = SampleRow.file([])
    let times = growth(from: 1_000) { count in _ = SampleRow.read(head + String(repeating: unit, count: count)) }
    #expect(times < 5, "16 times the bytes took \(times) times as long as it should")
  }
}
