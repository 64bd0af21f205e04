import Foundation
import Testing

/// The DIP table through the program: all or nothing, one line a fault with row, column and cure, and never a word of
/// success where a row was lost.
@Suite struct TableTests {
  @Test func oneFaultAndNothingIsTaken() async throws {
    let (telusur, folder) = try await SampleArchive.empty()
    let table = try folder.write(
      "dip.csv", SampleTable.csv([SampleTable.row(1), SampleTable.row(2, ["jenis_informasi": "rahasia"])]))
    let outcome = try await telusur.run("dip", "import", table, expecting: 65)
    #expect(outcome.text.contains("Tidak ada baris yang dimasukkan"))
    #expect(outcome.text.contains("--partial"))
    #expect(outcome.messages.contains("baris 3, kolom “jenis_informasi”"), "\(outcome.messages)")
    #expect(outcome.messages.contains("→"), "the cure is told: \(outcome.messages)")
    #expect(!(outcome.text + outcome.messages).lowercased().contains("berhasil"))
    try await telusur.run("show", "UJI-1", expecting: 1)
    try await telusur.run("check", expecting: 0)
  }

  @Test func partialTakesTheGoodRowsAndSaysThatSomeAreLost() async throws {
    let (telusur, folder) = try await SampleArchive.empty()
    let table = try folder.write(
      "dip.csv",
      SampleTable.csv([SampleTable.row(1), SampleTable.row(2, ["tanggal_pembuatan": "2026-02-31"]), SampleTable.row(3)])
    )
    let outcome = try await telusur.run("dip", "import", table, "--partial", expecting: 2)
    #expect(outcome.text.contains("Sebagian saja"))
    #expect(outcome.text.contains("2 entri baru"), "\(outcome.text)")
    #expect(!(outcome.text + outcome.messages).lowercased().contains("berhasil"))
    try await telusur.run("show", "UJI-1", expecting: 0)
    try await telusur.run("show", "UJI-2", expecting: 1)
    let again = try await telusur.run("dip", "import", table, "--partial", expecting: 2)
    #expect(again.text.contains("2 sama seperti sebelumnya"), "\(again.text)")
  }

  @Test(arguments: ["titik koma", "BOM", "Windows-1252", "CRLF"])
  func otherSpreadsheetsAreRead(_ kind: String) async throws {
    let (telusur, folder) = try await SampleArchive.empty()
    let row = SampleTable.row(1, ["judul": "Kafé dan rumah makan", "catatan": "uji"])
    let bytes: [UInt8] =
      switch kind {
      case "titik koma": SampleTable.csv([row], separator: ";")
      case "BOM": [0xEF, 0xBB, 0xBF] + SampleTable.csv([row])
      case "Windows-1252":
        String(decoding: SampleTable.csv([row]), as: UTF8.self).unicodeScalars.map {
          UInt8(truncatingIfNeeded: $0.value)
        }
      default: Array(String(decoding: SampleTable.csv([row]), as: UTF8.self).replacing("\n", with: "\r\n").utf8)
      }
    try await telusur.run("dip", "import", try folder.write("dip.csv", bytes), expecting: 0)
    #expect(try await telusur.run("show", "UJI-1", expecting: 0).text.contains("Kafé dan rumah makan"))
  }

  /// A change to a good row, and the code it must be told under.
  struct Fault: Sendable, CustomTestStringConvertible {
    let column: String
    let value: String
    let code: String
    var testDescription: String { "\(column) = \(value)" }
  }

  @Test(arguments: [
    Fault(column: "jenis_informasi", value: "rahasia", code: "unknown_category"),
    Fault(column: "kode_unit", value: "99.99", code: "unknown_unit"),
    Fault(column: "tanggal_pembuatan", value: "31 Februari 2026", code: "bad_date"),
    Fault(column: "id_dip", value: "UJI-1", code: "duplicate_id"),
    Fault(column: "judul", value: "=HYPERLINK(\"http://x.invalid\")", code: "csv_formula"),
    Fault(column: "Ringkasan Isi Informasi", value: "", code: "missing_summary"),
    Fault(
      column: "Ringkasan Isi Informasi", value: "Data warga NIK 3173034107900003 di kelurahan ini", code: "pii_nik"),
    Fault(column: "tautan", value: "javascript:alert(1)", code: "bad_link_scheme"),
    Fault(column: "berkas", value: "../../etc/passwd", code: "file_outside_folder"),
    Fault(column: "berkas", value: "tidak-ada.pdf", code: "missing_file"),
  ])
  func faultsAreNamed(_ fault: Fault) async throws {
    let (telusur, folder) = try await SampleArchive.empty()
    let table = try folder.write(
      "dip.csv", SampleTable.csv([SampleTable.row(1), SampleTable.row(2, [fault.column: fault.value])]))
    let report = try await telusur.run("dip", "check", table, "--json").json()
    let findings = try #require(report["findings"] as? [[String: Any]])
    let found = findings.first { $0["code"] as? String == fault.code }
    let finding = try #require(found, "\(findings)")
    #expect((finding["place"] as? [String: Any])?["row"] as? Int == 3, "\(finding)")
    #expect(finding["cure"] as? String != "")
    let told = try await telusur.run("dip", "check", table)
    #expect(!told.text.contains("3173034107900003"))
    #expect(!told.text.lowercased().contains("berhasil"))
  }

  @Test func anotherTableIsRefused() async throws {
    let (telusur, folder) = try await SampleArchive.empty()
    let table = try folder.write("lain.csv", "nama,alamat\nx,y\n".utf8)
    let outcome = try await telusur.run("dip", "import", table, expecting: 65)
    #expect(outcome.messages.contains("galat"))
    let units = try await telusur.run("units", "--set", table, expecting: 65)
    #expect(units.messages.contains("tidak ada yang diubah"))
  }
}

/// A DIP table made row by row.
enum SampleTable {
  private static let columns = [
    "No", "Ringkasan Isi Informasi", "Pejabat/Unit/Satker yang Menguasai Informasi",
    "Penanggung Jawab Pembuatan atau Penerbitan Informasi", "Waktu dan Tempat Pembuatan Informasi",
    "Bentuk Informasi: Cetak", "Bentuk Informasi: Rekam", "Bentuk Informasi: Online",
    "Jangka Waktu Penyimpanan atau Retensi Arsip", "id_dip", "kode_unit", "jenis_informasi", "judul", "jenis_dokumen",
    "nomor_dokumen", "tahun", "tanggal_pembuatan", "tempat_pembuatan", "tanggal_pemutakhiran", "frekuensi",
    "dasar_hukum", "kode_klasifikasi_arsip", "tautan", "status_akses", "catatan", "berkas",
  ]

  /// A row without a fault, some cells replaced.
  static func row(_ number: Int, _ changes: [String: String] = [:]) -> [String] {
    var cells = [
      "No": "\(number)", "Ringkasan Isi Informasi": "Jadwal pelayanan kelurahan nomor \(number) untuk pengujian.",
      "Pejabat/Unit/Satker yang Menguasai Informasi": "Kelurahan Glodok",
      "Penanggung Jawab Pembuatan atau Penerbitan Informasi": "Sekretaris Kelurahan Glodok",
      "Waktu dan Tempat Pembuatan Informasi": "12 Januari 2026, Jakarta Barat", "Bentuk Informasi: Cetak": "Ya",
      "Jangka Waktu Penyimpanan atau Retensi Arsip": "Aktif 2 tahun, inaktif 5 tahun, permanen",
      "id_dip": "UJI-\(number)", "kode_unit": "31.73.03.1007", "jenis_informasi": "berkala",
      "judul": "Jadwal pelayanan \(number)", "jenis_dokumen": "jadwal", "tahun": "2026",
      "tanggal_pembuatan": "2026-01-12", "tempat_pembuatan": "Jakarta Barat", "tanggal_pemutakhiran": "2026-01-12",
      "frekuensi": "tahunan", "dasar_hukum": "UU 14/2008 Pasal 9", "kode_klasifikasi_arsip": "000",
      "status_akses": "terbuka", "catatan": "CONTOH",
    ]
    if changes["tanggal_pembuatan"] != nil { cells["Waktu dan Tempat Pembuatan Informasi"] = "" }
    cells.merge(changes) { _, new in new }
    return columns.map { cells[$0] ?? "" }
  }

  /// The file.
  static func csv(_ rows: [[String]], separator: String = ",") -> [UInt8] {
    let lines = ([columns] + rows).map { row in
      row.map { "\"" + $0.replacing("\"", with: "\"\"") + "\"" }.joined(separator: separator)
    }
    return Array((lines.joined(separator: "\n") + "\n").utf8)
  }
}
