import Telusur

/// Changes to a right row of the DIP table.
enum RowCases {
  typealias Case = EntryRulesTests.Case

  static let summary = "Ringkasan Isi Informasi"
  static let custodian = "Pejabat/Unit/Satker yang Menguasai Informasi"
  static let producer = "Penanggung Jawab Pembuatan atau Penerbitan Informasi"
  static let made = "Waktu dan Tempat Pembuatan Informasi"
  static let print = "Bentuk Informasi: Cetak"
  static let recording = "Bentuk Informasi: Rekam"
  static let online = "Bentuk Informasi: Online"
  static let retention = "Jangka Waktu Penyimpanan atau Retensi Arsip"

  /// The faults that every importer of a DIP must know, one a row (duplicate ids need two rows and stand in a test
  /// of their own).
  static let invalid: [Case] = [
    Case(["jenis_informasi": "rahasia"], .unknownCategory),
    Case([summary: ""], .missingSummary),
    Case([custodian: ""], .missingCustodian),
    Case(["kode_unit": "31.73.03.1099"], .unknownUnit),
    Case(["tanggal_pembuatan": "2025-02-30"], .badDate),
    Case(["tanggal_pembuatan": "2126-01-01"], .futureDate),
    Case([print: "", online: ""], .noFormAvailable),
    Case(["tautan": ""], .onlineWithoutLink),
    Case([summary: "Daftar penerima: Fulan NIK 3173030101900000 (rekaan)"], .nationalIDNumber),
    Case([summary: "Hubungi 0812-0000-0000 (rekaan)"], .phoneNumber),
    Case(["judul": "=HYPERLINK(\"http://contoh.invalid\",\"klik\")"], .csvFormula),
    Case(["status_akses": "dikecualikan"], .excludedInPublicList),
    Case([retention: ""], .missingRetention),
    Case(["tautan": "javascript:alert(1)"], .badLinkScheme),
    Case(["judul": "Profil\u{202E} Kecamatan"], .controlCharacter),
  ]

  static let faults: [Case] = [
    Case(["No": ""], .badNumber), Case(["No": "0"], .badNumber), Case(["No": "satu"], .badNumber),
    Case(["No": "1a"], .badNumber),
    Case(["No": "1000000000"], .badNumber), Case(["id_dip": ""], .badID), Case(["id_dip": "ada spasi"], .badID),
    Case(["id_dip": "a/b"], .badID), Case(["id_dip": String(repeating: "x", count: 65)], .badID),
    Case(["kode_unit": ""], .unknownUnit),
    Case(["kode_unit": "glodok"], .unknownUnit), Case([custodian: "Budi Contoh"], .unknownUnit),
    Case([producer: ""], .missingProducer),
    Case([summary: "pendek"], .badSummaryLength),
    Case([summary: String(repeating: "panjang ", count: 260)], .badSummaryLength),
    Case([summary: "-"], .missingSummary), Case(["judul": ""], .missingTitle),
    Case(["jenis_informasi": ""], .unknownCategory),
    Case(["jenis_informasi": "dikecualikan"], .excludedInPublicList),
    Case(["jenis_informasi": "Informasi yang Dikecualikan"], .excludedInPublicList),
    Case(["jenis_dokumen": "keputsan"], .unknownType), Case(["status_akses": "tertutup"], .excludedInPublicList),
    Case(["status_akses": "umum"], .unknownAccess), Case(["status_hukum": "aktif"], .unknownLegalStatus),
    Case(["frekuensi": "kadang-kadang"], .unknownFrequency), Case(["tahun": "25"], .badYear),
    Case(["tahun": "2028"], .badYear),
    Case(["tahun": "1899"], .badYear), Case([online: "mungkin"], .unknownForm),
    Case(["tautan": "http://contoh.invalid"], .badLinkScheme),
    Case(["tautan": "https://"], .badLinkScheme), Case(["tautan": "https://contoh.invalid/a b"], .badLinkScheme),
    Case(["tautan": "https://aman.invalid@jahat.invalid/"], .badLinkScheme),
    Case(["tautan": "contoh.invalid/a"], .badLinkScheme),
    Case(["tautan": "data:text/html,x"], .badLinkScheme), Case(["berkas": "../rahasia.pdf"], .fileOutsideFolder),
    Case(["berkas": "/etc/passwd"], .fileOutsideFolder), Case(["berkas": "C:\\dip\\a.pdf"], .fileOutsideFolder),
    Case(["berkas": "a.pdf|b/../../c.pdf"], .fileOutsideFolder),
    Case(["berkas": "https://contoh.invalid/a.pdf"], .fileOutsideFolder),
  ]

  static let dates: [Case] = [
    Case([made: "", "tanggal_pembuatan": ""], .missingDate),
    Case([made: "31 Februari 2025, Jakarta", "tanggal_pembuatan": "", "tempat_pembuatan": ""], .badDate),
    Case([made: "kemarin, Jakarta", "tanggal_pembuatan": ""], .badDate),
    Case([made: "1 Januari 2027, Jakarta", "tanggal_pembuatan": ""], .futureDate),
    Case([made: "31 Februari 2025, Jakarta Barat"], .badDate),
    Case(["tanggal_pembuatan": "2025-08-12"], .createdMismatch),
    Case(["tanggal_pembuatan": "11 Agt 25"], .badDate), Case(["tanggal_pembuatan": "45669"], .badDate),
    Case(["tanggal_pembuatan": "31/04/2025"], .badDate), Case(["tanggal_pembuatan": "2025-13-01"], .badDate),
    Case(["tempat_pembuatan": "Bogor"], .createdMismatch),
    Case([made: "11 Agustus 2025", "tempat_pembuatan": ""], .missingPlace),
    Case(["tanggal_pemutakhiran": "2025-08-10"], .badDate), Case(["tanggal_pemutakhiran": "2026-11-25"], .futureDate),
    Case(["tanggal_pemutakhiran": "sebentar lagi"], .badDate), Case(["tanggal_pemutakhiran": "5/1/2026"], .badDate),
  ]

  static let hazards: [Case] = [
    Case(["judul": "+62"], .csvFormula), Case(["judul": "-1+1"], .csvFormula), Case(["judul": "@SUM(A1)"], .csvFormula),
    Case(["judul": "\t=1"], .csvFormula), Case(["judul": " =1+1"], .csvFormula), Case(["catatan": "＝1+1"], .csvFormula),
    Case(["catatan": "a\u{0}b"], .controlCharacter), Case(["catatan": "a\u{7}b"], .controlCharacter),
    Case(["catatan": "huruf rusak \u{FFFD}"], .controlCharacter),
    Case(["catatan": "KK 3173031204180000"], .familyCardNumber),
    Case(["catatan": "rekening 1234567890"], .accountNumber),
    Case(["catatan": "NPWP 01.234.567.8-901.000"], .taxNumber),
    Case(["catatan": "NIP 198001012005011001"], .civilServantNumber),
    Case(["catatan": "fulan@gmail.com"], .privateEmail),
    Case([producer: "Fulan, NIK 3173030101900000"], .nationalIDNumber),
    Case(["tautan": "https://contoh.invalid/3173034107880012"], .nationalIDNumber),
    Case(["berkas": "ktp_3173034107880012.jpg"], .nationalIDNumber),
  ]

  static let right: [Case] = [
    Case([:]), Case(["No": "12."]), Case(["No": "007"]), Case(["jenis_informasi": "Serta Merta"]),
    Case(["jenis_informasi": "Informasi Berkala"]),
    Case(["jenis_informasi": "SETIAP SAAT"]), Case(["jenis_dokumen": "Surat Edaran"]), Case(["jenis_dokumen": ""]),
    Case(["jenis_dokumen": "-"]),
    Case(["status_akses": ""]), Case(["status_akses": "dengan permohonan"]), Case(["status_hukum": "diubah"]),
    Case(["tahun": ""]), Case(["tahun": "2027"]),
    Case([custodian: "Sekretariat Kelurahan Glodok"]), Case([custodian: "PPID Kecamatan Tamansari"]),
    Case([custodian: "Kota Administrasi Jakarta Barat"]),
    Case([online: "v", print: "tidak"]), Case([online: "√"]), Case([online: "Online", recording: "Rekam"]),
    Case(["tautan": "", "berkas": "a.pdf"]),
    Case(["tautan": "", online: "Tidak"]), Case(["tanggal_pembuatan": "", "tempat_pembuatan": ""]), Case([made: ""]),
    Case([made: "Jakarta Barat, 11 Agustus 2025"]), Case([made: "Agustus 2025, Jakarta Barat"]),
    Case([made: "2025, Jakarta Barat"]),
    Case(["tanggal_pembuatan": "2025-08"]), Case(["tanggal_pembuatan": "11 Agustus 2025"]),
    Case(["tanggal_pembuatan": "11/08/2025"]),
    Case(["tanggal_pembuatan": "08/11/2025"]), Case(["tanggal_pembuatan": "2025-08-11T00:00:00"]),
    Case([made: "Senin, 11 Agustus 2025 di Jakarta Barat"]),
    Case(["tanggal_pemutakhiran": "2026-11-24"]), Case(["tanggal_pemutakhiran": "2025"]),
    Case(["tanggal_pemutakhiran": "25/01/2026"]),
    Case(["frekuensi": "Lima Tahunan"]), Case(["catatan": "'=1+1"]), Case(["catatan": "a\u{200B}b"]),
    Case([summary: "Baris satu\nbaris dua, \"dikutip\"; selesai"]),
    Case(["catatan": "Café Nyonya, jl. Kemurnian"]), Case(["berkas": "keputusan 12 (salinan).pdf"]),
    Case(["dasar_hukum": ""]),
  ]
}
