/// Documents of the tests. Names of people are CONTOH, numbers belong to nobody.
enum Sample {
  /// A decree of two pages.
  static func decree(number: String = "12", about: String = "PENGURUS RUKUN TETANGGA 003", words: String = "")
    -> [UInt8]
  {
    SamplePDF.make([
      [
        "KEPUTUSAN LURAH GLODOK", "NOMOR \(number) TAHUN 2025", "", "TENTANG", about, "", "LURAH GLODOK,", "",
        "Menimbang : a. bahwa masa bakti pengurus rukun tetangga telah berakhir;", "", "MEMUTUSKAN:", "",
        "Menetapkan : KESATU Pengurus rukun tetangga yang dipilih warga.",
      ],
      [
        "KEDUA Keputusan ini berlaku sejak ditetapkan. \(words)", "", "Ditetapkan di Jakarta",
        "pada tanggal 11 Agustus 2025", "LURAH GLODOK,", "CONTOH NAMA",
      ],
    ])
  }

  /// A letter that is no decree.
  static func letter(_ words: String) -> [UInt8] {
    SamplePDF.make([["Pemberitahuan kepada warga", "", "Warga diminta hadir pada kerja bakti hari Minggu. \(words)"]])
  }

  /// A page of news.
  static func news(title: String = "Kerja bakti warga Krukut", words: String = "") -> [UInt8] {
    Array(
      """
      <!DOCTYPE html><html lang="id"><head><meta charset="utf-8"><title>\(title)</title></head><body><article>
      <h1>\(title)</h1><p>Warga Kelurahan Krukut membersihkan saluran air bersama petugas pada hari Minggu pagi.
      Kegiatan ini diikuti puluhan orang dari delapan rukun warga. \(words)</p></article></body></html>
      """.utf8)
  }

  /// A number shaped like a NIK of Jakarta Barat; the serial number 9999 belongs to nobody.
  static let nik = "3173034506809999"

  /// A text that has a NIK in it.
  static let withNIK = letter("Nama: CONTOH, NIK \(nik).")
}
