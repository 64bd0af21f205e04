import Telusur

/// A table made from one right row, CONTOH throughout.
enum SampleRow {
  static let today = date("2026-11-24")

  /// A date that the test knows to be one.
  static func date(_ iso: String) -> PartialDate {
    guard let date = PartialDate(iso: iso) else { preconditionFailure("\(iso) is no date") }
    return date
  }

  /// Titles in the order of the file.
  static let titles = [
    "No", "Ringkasan Isi Informasi", "Pejabat/Unit/Satker yang Menguasai Informasi",
    "Penanggung Jawab Pembuatan atau Penerbitan Informasi", "Waktu dan Tempat Pembuatan Informasi",
    "Bentuk Informasi: Cetak",
    "Bentuk Informasi: Rekam", "Bentuk Informasi: Online", "Jangka Waktu Penyimpanan atau Retensi Arsip", "id_dip",
    "kode_unit",
    "jenis_informasi", "judul", "jenis_dokumen", "nomor_dokumen", "tahun", "tanggal_pembuatan", "tempat_pembuatan",
    "tanggal_pemutakhiran", "frekuensi", "dasar_hukum", "kode_klasifikasi_arsip", "tautan", "status_akses", "catatan",
    "berkas",
    "status_hukum",
  ]

  static let cells: [String: String] = [
    "No": "1", "Ringkasan Isi Informasi": "CONTOH: penetapan pengurus RT dan RW, lampiran nama dan jabatan.",
    "Pejabat/Unit/Satker yang Menguasai Informasi": "Kelurahan Glodok",
    "Penanggung Jawab Pembuatan atau Penerbitan Informasi": "Sekretaris Kelurahan Glodok",
    "Waktu dan Tempat Pembuatan Informasi": "11 Agustus 2025, Jakarta Barat", "Bentuk Informasi: Cetak": "Ya",
    "Bentuk Informasi: Online": "Ya",
    "Jangka Waktu Penyimpanan atau Retensi Arsip": "Selama berlaku, inaktif 5 tahun, permanen",
    "id_dip": "CONTOH-1", "kode_unit": "31.73.03.1007", "jenis_informasi": "setiap_saat",
    "judul": "CONTOH Keputusan Lurah Glodok Nomor 12 Tahun 2025", "jenis_dokumen": "keputusan", "nomor_dokumen": "12",
    "tahun": "2025", "tanggal_pembuatan": "2025-08-11", "tempat_pembuatan": "Jakarta Barat",
    "tanggal_pemutakhiran": "2026-01-05",
    "frekuensi": "saat_berubah", "dasar_hukum": "UU 14/2008 Pasal 11", "kode_klasifikasi_arsip": "100",
    "tautan": "https://contoh.invalid/ppid/1", "status_akses": "terbuka", "catatan": "DATA CONTOH",
  ]

  static let units: [Unit] = {
    let names = [
      ("31.73", Unit.Level.city, "Jakarta Barat"), ("31.73.03", .district, "Taman Sari"),
      ("31.73.03.1007", .village, "Glodok"), ("31.73.03.1002", .village, "Krukut"),
    ]
    return names.compactMap { code, level, name in
      Unit.Code(code).map {
        Unit(code: $0, parent: nil, level: level, name: name, aliases: name == "Taman Sari" ? ["Tamansari"] : [])
      }
    }
  }()

  /// The row with some cells changed, in the order of `titles`.
  static func row(_ changes: [String: String] = [:], titles: [String] = titles) -> [String] {
    titles.map { changes[$0] ?? cells[$0] ?? "" }
  }

  /// A file with these rows, every cell quoted.
  static func file(_ rows: [[String]], titles: [String] = titles, separator: String = ",", lineEnd: String = "\r\n")
    -> String
  {
    ([titles] + rows).map { row in
      row.map { "\"" + $0.replacing("\"", with: "\"\"") + "\"" }.joined(separator: separator) + lineEnd
    }.joined()
  }

  static func read(_ text: String) -> DipSheet { read(bytes: Array(text.utf8)) }

  static func read(bytes: [UInt8]) -> DipSheet {
    DipSheet.read(bytes: bytes, name: "dip.csv", units: units, today: today)
  }

  /// One row with changes, read.
  static func read(_ changes: [String: String]) -> DipSheet { read(file([row(changes)])) }
}
