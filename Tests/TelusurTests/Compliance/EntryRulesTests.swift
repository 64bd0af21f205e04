import Telusur
import Testing

/// Each rule of a row: one change to a right row, and the findings it must give, no more.
@Suite struct EntryRulesTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let changes: [String: String]
    let expected: [Finding.Code]
    var testDescription: String { changes.map { "\($0) = \($1)" }.sorted().joined(separator: ", ") }
    init(_ changes: [String: String], _ expected: Finding.Code...) {
      self.changes = changes
      self.expected = expected
    }
  }

  @Test(arguments: RowCases.invalid + RowCases.faults + RowCases.dates + RowCases.hazards)
  func faults(_ row: Case) {
    let sheet = SampleRow.read(row.changes)
    #expect(sheet.findings.map(\.code) == row.expected)
    let isFaulty = sheet.findings.contains { $0.severity == .fault }
    #expect(sheet.rows.isEmpty == isFaulty)
    for finding in sheet.findings {
      guard case .cell(2, let column) = finding.place else {
        Issue.record("place of \(finding)")
        continue
      }
      #expect(row.changes[column] != nil || column.hasPrefix("Bentuk") || column == "tautan", "blamed \(column)")
      #expect(!finding.message.isEmpty && finding.message.hasSuffix(".") && !finding.cure.isEmpty)
      #expect(finding.text.hasPrefix("Baris 2, kolom \(column): "))
    }
  }

  @Test(arguments: RowCases.right)
  func right(_ row: Case) {
    let sheet = SampleRow.read(row.changes)
    #expect(sheet.findings.isEmpty, "\(sheet.findings.map(\.text))")
    #expect(sheet.rows.count == 1)
  }

  @Test func everyFieldIsRead() throws {
    let row = try #require(
      SampleRow.read(["berkas": " a.pdf | sub/b.pdf |", "dasar_hukum": "UU 14/2008; PerKI 1/2021"]).rows.first)
    let entry = row.entry
    #expect(entry.id == DipEntry.ID("CONTOH-1") && entry.unit == Unit.Code("31.73.03.1007"))
    #expect(entry.category == .anytime && entry.type == .decree && entry.number == "12" && entry.year == 2025)
    #expect(entry.created == PartialDate(iso: "2025-08-11") && entry.createdPlace == "Jakarta Barat")
    #expect(entry.updated == PartialDate(iso: "2026-01-05") && entry.forms == [.print, .online])
    #expect(entry.legalBases == ["UU 14/2008", "PerKI 1/2021"] && entry.link == "https://contoh.invalid/ppid/1")
    #expect(
      entry.access == .open && entry.legalStatus == .inForce && entry.archiveCode == "100"
        && entry.note == "DATA CONTOH")
    #expect(entry.state == .draft && entry.origin == .table && entry.documents.isEmpty)
    #expect(row.files == ["a.pdf", "sub/b.pdf"] && row.rowNumber == 2)
  }

  @Test func duplicatesAreToldWithBothRows() {
    let sheet = SampleRow.read(
      SampleRow.file([SampleRow.row(), SampleRow.row(["id_dip": "CONTOH-2"]), SampleRow.row()]))
    #expect(sheet.findings.map(\.code) == [.duplicateID])
    #expect(sheet.findings.first?.place == .cell(row: 4, column: "id_dip"))
    #expect(sheet.findings.first?.message.contains("baris 2") == true)
    #expect(sheet.rows.map(\.rowNumber) == [2, 3])
  }

  /// What an officer reads, word for word where it matters.
  @Test(
    arguments: [
      (
        ["tanggal_pembuatan": "2026-02-30"],
        "Baris 2, kolom tanggal_pembuatan: tanggal 30 Februari 2026 tidak ada. Tulis tanggal yang benar, misalnya 2026-02-28."
      ),
      (
        ["kode_unit": "31.73.03.1009"],
        "Baris 2, kolom kode_unit: unit “31.73.03.1009” tidak ada dalam daftar unit. Mungkin maksudnya 31.73.03.1007 (Kelurahan Glodok)."
      ),
      (
        ["kode_unit": "Kelurahan Krukut", "Pejabat/Unit/Satker yang Menguasai Informasi": "Lurah Krukut"],
        "Baris 2, kolom kode_unit: unit “Kelurahan Krukut” tidak ada dalam daftar unit. Mungkin maksudnya 31.73.03.1002 (Kelurahan Krukut)."
      ),
      (
        ["jenis_informasi": "berkla"],
        "Baris 2, kolom jenis_informasi: jenis informasi “berkla” tidak dikenal. Mungkin maksudnya berkala. Yang dikenal: berkala, serta_merta, setiap_saat."
      ),
      (
        ["jenis_dokumen": "SK"],
        "Baris 2, kolom jenis_dokumen: jenis dokumen “SK” tidak dikenal. Mungkin maksudnya keputusan. Bila tidak ada yang cocok, tulis lain."
      ),
      (
        ["tautan": "http://contoh.invalid/a"],
        "Baris 2, kolom tautan: tautan “http://contoh.invalid/a” bukan alamat https. Bila halamannya ada, tulis “https://contoh.invalid/a”."
      ),
      (
        ["tanggal_pemutakhiran": "03/04/2026"],
        "Baris 2, kolom tanggal_pemutakhiran: tanggal “03/04/2026” bisa berarti 3 April 2026 atau 4 Maret 2026. Tulis 2026-04-03 atau 2026-03-04."
      ),
    ] as [([String: String], String)])
  func wording(_ changes: [String: String], _ expected: String) {
    #expect(SampleRow.read(changes).findings.first?.text == expected)
  }

  @Test func personalDataIsNeverEchoed() {
    let number = "3173034107880012"
    for title in SampleRow.titles {
      let sheet = SampleRow.read([title: "x \(number) 081234567890"])
      #expect(!sheet.findings.isEmpty, "\(title)")
      for finding in sheet.findings {
        #expect(
          !finding.text.contains(number) && !finding.text.contains("0812345") && !finding.text.contains("317303"),
          "\(finding.text)")
      }
    }
  }

  /// A row is public as soon as it is taken: a number that nobody can be sure of is refused too, an address that is
  /// probably an office's is noted.
  @Test func doubtfulNumbersAreRefused() {
    let number = SampleRow.read(["catatan": "kode 1234567890123456"])
    #expect(number.findings.map(\.severity) == [.fault] && number.rows.isEmpty)
    let address = SampleRow.read(["catatan": "kelurahan.contoh@gmail.com"])
    #expect(address.findings.map(\.severity) == [.note] && address.rows.count == 1)
  }
}
