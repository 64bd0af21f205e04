import Testing

@testable import Telusur

/// What means the same finds the same, in both directions: every form of a group, as a query, has the texts with all
/// forms of its group as its first hits, before those of the other groups.
@Suite struct QueryFormTests {
  private func check(_ groups: [[String]], _ location: SourceLocation = #_sourceLocation) throws {
    let entries = groups.enumerated().flatMap { number, forms in
      forms.enumerated().map { place, form in
        SampleIndex.entry(
          "G\(number)-\(place)", "Naskah", unit: SampleIndex.tangki, type: .list,
          pages: ["Hadirin membicarakan \(form) kemarin sore."])
      }
    }
    let sample = try SampleIndex(entries)
    for (number, forms) in groups.enumerated() {
      let wanted = Set(forms.indices.map { "G\(number)-\($0)" })
      for form in forms {
        let found = try sample.found(form) { $0.limit = 50 }.prefix(wanted.count)
        #expect(Set(found) == wanted, "\(form): \(found)", sourceLocation: location)
      }
    }
  }

  @Test func citations() throws {
    try check([
      [
        "UU 14/2008", "UU No. 14 Tahun 2008", "UU N0.14 tahun 2008", "undang undang nomor 14 tahun 2008",
        "Undang-Undang Republik Indonesia Nomor 14 Tahun 2008", "UU 14 th 2008",
      ],
      ["UU 15/2008", "Undang-Undang Nomor 15 Tahun 2008"], ["UU 14/2009", "Undang-Undang Nomor 14 Tahun 2009"],
      [
        "pergub dki no 22 th 2022", "Peraturan Gubernur DKI Jakarta Nomor 22 Tahun 2022", "Pergub 22/2022",
        "peraturan gubernur nomor 22 tahun 2022",
      ],
      ["Kep. Camat No.8/2025", "Keputusan Camat Nomor 8 Tahun 2025", "SK Camat 8/2025"],
      ["PERATURAN DAERAH NOMOR : 3 TAHUN : 2017", "Perda 3/2017", "perda nomor 3 tahun 2017"],
    ])
  }

  @Test func numerals() throws {
    try check([
      ["Bab II", "bab 2", "bab dua", "bab kedua", "Bab ke-2"], ["Triwulan III", "triwulan 3", "triwulan ketiga"],
      ["Semester I", "semester 1", "semester satu", "semester pertama"],
      ["Lampiran IV", "lampiran 4", "lampiran empat"],
      ["Tahap V", "tahap 5", "tahap lima"], ["Bagian VI", "bagian 6", "bagian keenam"],
    ])
  }

  @Test func dates() throws {
    try check([
      ["10 Maret 2026", "10-03-2026", "10/3/2026", "2026-03-10"], ["5 Agustus 2025", "5 Agt 2025", "05-08-2025"],
      ["20 November 2025", "20 Nop 2025", "20-11-2025"], ["3 Februari 2024", "3 Peb 2024", "3/2/2024"],
    ])
  }

  @Test func money() throws {
    try check([
      ["Rp1.250.000,00", "Rp 1,25 juta", "Rp1.250.000"], ["Rp 350 ribu", "Rp350.000,-"],
    ])
  }

  @Test func acronyms() throws {
    try check([
      ["PPID", "Pejabat Pengelola Informasi dan Dokumentasi"], ["RTRW", "Rencana Tata Ruang Wilayah"],
      ["SKTM", "surat keterangan tidak mampu"], ["DIP", "daftar informasi publik"],
      ["Satpol PP", "Satuan Polisi Pamong Praja"],
      ["LHKPN", "laporan harta kekayaan penyelenggara negara"], ["PPSU", "penanganan prasarana dan sarana umum"],
      ["RKPD", "rencana kerja pemerintah daerah"], ["LMK", "lembaga musyawarah kelurahan"],
      ["FKDM", "forum kewaspadaan dini masyarakat"], ["PAUD", "pendidikan anak usia dini"],
    ])
  }

  @Test func spellings() throws {
    try check([
      ["tamansari", "taman sari"], ["idul fitri", "idulfitri"], ["vihara", "wihara"], ["wali kota", "walikota"],
      ["kerja sama", "kerjasama"], ["izin", "ijin"], ["praktik", "praktek"], ["jadwal", "jadual"],
      ["Februari", "Pebruari"], ["musala", "mushola", "musholla"], ["fotokopi", "fotocopy"], ["risiko", "resiko"],
    ])
  }

  @Test func reduplication() throws {
    try check([
      ["kegiatan2", "kegiatan-kegiatan", "kegiatan"], ["warga2", "warga-warga"], ["surat2", "surat-surat"],
      ["anak2", "anak-anak"], ["rumah2", "rumah-rumah"], ["jalan2", "jalan-jalan"],
    ])
  }

  @Test(arguments: [
    ("RT/RW", "rencana tata ruang wilayah"), ("RTRW", "rukun tetangga rukun warga"), ("RTRW", "pengurus RT RW"),
    ("Satpol PP", "peraturan pemerintah"), ("peraturan pemerintah", "Satpol PP"),
    ("DIP", "daftar informasi yang dikecualikan"), ("DIK", "daftar informasi publik"), ("DIP", "DIK"), ("DIK", "DIP"),
    ("PBB", "persatuan bulu tangkis"), ("KI", "kartu identitas"), ("KK", "kartu kuning"), ("SE", "warga se-kecamatan"),
    ("SE", "surat elektronik"), ("\"pengurus\"", "kepengurusan"), ("\"warga\"", "kewargaan"),
    ("\"rukun warga\"", "warga rukun"),
  ])
  func traps(query: String, text: String) throws {
    let sample = try SampleIndex([
      SampleIndex.entry(
        "X", "Naskah", unit: SampleIndex.tangki, type: .list, pages: ["Hadirin membicarakan \(text) kemarin."])
    ])
    #expect(try sample.found(query) == [], "\(query)")
  }
}
