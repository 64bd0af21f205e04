import Testing

@testable import Language

@Suite struct CitationTests {
  private static let rows: [(text: String, keys: [String])] = [
    ("UU 14/2008", ["uu|2008|14"]),
    ("UU No. 14 Tahun 2008", ["uu|2008|14"]),
    ("UU N0.14 tahun 2008", ["uu|2008|14"]),
    ("Undang-Undang Nomor 14 Tahun 2008", ["uu|2008|14"]),
    ("undang undang nomor 14 tahun 2008", ["uu|2008|14"]),
    ("Undang-Undang Republik Indonesia Nomor 14 Tahun 2008", ["uu|2008|14"]),
    ("UU RI No 14 Thn 2008", ["uu|2008|14"]),
    ("UNDANG-UNDANG REPUBLIK INDONESIA NOMOR 11 TAHUN 2O2O", ["uu|2020|11"]),
    ("UU Nomor 7 Tahun 2O2I", ["uu|2021|7"]),
    ("PP No. 61 Tahun 2010", ["pp|2010|61"]),
    ("Peraturan Pemerintah Nomor 61 Tahun 2010", ["pp|2010|61"]),
    ("Perppu 2/2022", ["perppu|2022|2"]),
    ("Peraturan Pemerintah Pengganti Undang-Undang Nomor 2 Tahun 2022", ["perppu|2022|2"]),
    ("Perpres 12 Tahun 2021", ["per-presiden|2021|12", "per|2021|12"]),
    ("Keputusan Presiden Nomor 7 Tahun 2020", ["kep-presiden|2020|7", "kep|2020|7"]),
    ("Permendagri 3/2017", ["per-menteri|dalamnegeri|2017|3", "per-menteri|2017|3", "per|2017|3"]),
    (
      "Peraturan Menteri Dalam Negeri Nomor 3 Tahun 2017",
      ["per-menteri|dalamnegeri|2017|3", "per-menteri|2017|3", "per|2017|3"]
    ),
    ("perki 1 2021", ["per-komisiinformasi|2021|1", "per|2021|1"]),
    ("Peraturan Komisi Informasi Nomor 1 Tahun 2021", ["per-komisiinformasi|2021|1", "per|2021|1"]),
    ("Peraturan Komisi Informasi Pusat No. 1 Tahun 2021", ["per-komisiinformasi|2021|1", "per|2021|1"]),
    (
      "pergub dki no 22 th 2022",
      ["per-gubernur|jakarta|2022|22", "per-gubernur|2022|22", "per|2022|22"]
    ),
    ("pergub 40 tahun 2024", ["per-gubernur|2024|40", "per|2024|40"]),
    (
      "Peraturan Gubernur Provinsi Daerah Khusus Ibukota Jakarta Nomor 22 Tahun 2022",
      ["per-gubernur|jakarta|2022|22", "per-gubernur|2022|22", "per|2022|22"]
    ),
    ("Peraturan Daerah Nomor 4 Tahun 2019", ["perda|2019|4"]),
    ("Kep. Camat No.8/2025", ["kep-camat|2025|8", "kep|2025|8"]),
    (
      "Keputusan Camat Taman Sari Nomor 8 Tahun 2025",
      ["kep-camat|tamansari|2025|8", "kep-camat|2025|8", "kep|2025|8"]
    ),
    ("SK Camat Tamansari 8/2025", ["kep-camat|tamansari|2025|8", "kep-camat|2025|8", "kep|2025|8"]),
    (
      "keputusan lurah tangki nomor 6 tahun 2025",
      ["kep-lurah|tangki|2025|6", "kep-lurah|2025|6", "kep|2025|6"]
    ),
    ("Keputusan Lurah Glodok\nNOMOR : 3 TAHUN : 2017", ["kep-lurah|glodok|2017|3", "kep-lurah|2017|3", "kep|2017|3"]),
    (
      "KEPUTUSAN LURAH GLODOK KECAMATAN TAMAN SARI KOTA ADMINISTRASI JAKARTA BARAT\nNOMOR 012 TAHUN 2025",
      ["kep-lurah|glodok|2025|12", "kep-lurah|2025|12", "kep|2025|12"]
    ),
    ("surat keputusan nomor 12/KPTS/2025", ["kep|2025|12"]),
    ("Surat Edaran Lurah Krukut Nomor 2 Tahun 2026", ["se-lurah|krukut|2026|2", "se-lurah|2026|2", "se|2026|2"]),
    (
      "Instruksi Wali Kota Jakarta Barat Nomor 9 Tahun 2024",
      ["ins-walikota|jakartabarat|2024|9", "ins-walikota|2024|9", "ins|2024|9"]
    ),
    ("Perwali 5/2020", ["per-walikota|2020|5", "per|2020|5"]),
  ]

  @Test(arguments: Self.rows) func keys(row: (text: String, keys: [String])) throws {
    let tokens = try Kamus.analyzer().tokens(in: row.text)
    let found = tokens.filter { $0.terms[0].kind == .citation }
    #expect(found.first?.terms.map(\.text) == row.keys, "\(row.text)")
    #expect(found.first?.position == 0)
    #expect(found.first?.range.lowerBound == 0)
  }

  @Test(arguments: [
    "keputusan yang diambil pada tahun 2025", "UU tentang desa", "pp 12", "SK lurah", "RT 003 RW 07 tahun 2025",
    "kep 1800",
    "keputusan lurah tentang pengurus nomor 3 tahun 2025", "surat nomor 12 tahun 2025",
  ])
  func notACitation(text: String) throws {
    let kinds = try Kamus.analyzer().tokens(in: text).flatMap(\.terms).map(\.kind)
    #expect(!kinds.contains(.citation))
  }

  @Test func spanCoversTheWords() throws {
    let tokens = try Kamus.analyzer().tokens(in: "sesuai UU No. 14 Tahun 2008 pasal 10")
    let citation = try #require(tokens.first { $0.terms[0].kind == .citation })
    #expect(citation.position == 1)
    #expect(citation.span == 5)
    #expect(citation.range == 7..<27)
  }

  @Test func roadsAreNotASpatialPlan() throws {
    let terms = try Kamus.analyzer().tokens(in: "RT/RW 07").flatMap(\.terms).map(\.description)
    #expect(!terms.contains("=rtrw"))
  }
}
