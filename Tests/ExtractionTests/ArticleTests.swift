import Extraction
import Testing

@testable import ExtractWorker

@Suite("Naskah halaman web")
struct ArticleTests {
  private func text(_ html: String) -> String { HTMLPage(Array(html.utf8)).text }

  @Test(
    "Naskah ditemukan di antara menu, tautan terkait, tombol berbagi, komentar dan kaki",
    arguments: SiteTemplate.allCases)
  func article(template: SiteTemplate) {
    let text = text(template.page)
    for paragraph in SiteTemplate.paragraphs { #expect(text.contains(paragraph)) }
    for furniture in [
      "Beranda", "Kerja bakti serentak", "Facebook", "Bagikan", "Baca juga", "Hak cipta", "Kantor Kelurahan", "amanah",
      "Selamat bertugas", "Jajak", "Puas", "Foto:", "Kategori", "Cetak",
    ] {
      #expect(!text.contains(furniture), "\(furniture)")
    }
    // Headline and date line may stand above, nothing may stand between or below.
    #expect(text.hasSuffix(SiteTemplate.text))
  }

  @Test("Judul, tanggal dan alamat tiap templat")
  func metadata() {
    let pages = SiteTemplate.allCases.map { HTMLPage(Array($0.page.utf8)).metadata }
    for metadata in pages { #expect(metadata.title == SiteTemplate.title) }
    #expect(
      pages.map(\.published) == ["2026-03-10T09:30:00+07:00", "2026-03-10T02:30:00Z", "2026-03-10T09:30:00+07:00"])
    #expect(pages.map(\.author) == ["Tim Humas CONTOH", nil, nil])
    #expect(pages.map(\.modified) == ["2026-03-11T08:00:00+07:00", nil, nil])
    #expect(pages[0].canonicalURL == "https://contoh.invalid/berita/lantik")
    #expect(pages[0].site == "Kelurahan CONTOH")
    #expect(pages[0].linkedDocuments == ["/berkas/sk-012.pdf?unduh=1"])
  }

  @Test(
    "Naskah di dalam header, nav atau div tersembunyi tidak hilang",
    arguments: ["header", "nav", "div hidden", "div class=\"menu\"", "button", "aside"])
  func misnested(tag: String) {
    let name = tag.split(separator: " ").first ?? ""
    let html =
      "<html><body><\(tag)><p><a href=/>Beranda</a></p><main>\(SiteTemplate.paragraphs.map { "<p>\($0)</p>" }.joined())</main></\(name)></body></html>"
    #expect(text(html).contains(SiteTemplate.text))
  }

  @Test(
    "Nama kelas dibaca per kata utuh",
    arguments: [
      ("share", true), ("social-share", true), ("relatedPosts", true), ("sidebar", true), ("post__related_box", true),
      ("baca-juga", true), ("has-sidebar", false), ("non-ad-column", false), ("field--label-hidden", false),
      ("widget-content", false), ("elementor-share", false), ("shareholder", false), ("metadata", false),
      ("loads", false),
      ("headers", false), ("navy", false), ("comments", true), ("no-comments", false),
    ] as [(String, Bool)])
  func classNames(name: String, isBoilerplate: Bool) {
    let verdict = ClassVerdict(name)
    #expect((verdict != .content) == isBoilerplate)
    #expect(ClassVerdict("isi \(name)\tlain") == verdict)
  }

  @Test("Komentar yang lebih panjang kalah dari naskah")
  func longComments() {
    let comments = (1...6).map { "<p>Komentar CONTOH ke-\($0): setuju sekali dengan keputusan ini, semoga lancar.</p>" }
      .joined()
    let html =
      "<body><div class=content><p>\(SiteTemplate.paragraphs[0])</p><p>\(SiteTemplate.paragraphs[1])</p></div><div id=\"comments\">\(comments)</div></body>"
    #expect(text(html) == SiteTemplate.paragraphs[0] + "\n\n" + SiteTemplate.paragraphs[1])
  }

  @Test("Alinea, butir dan tabel tetap terpisah")
  func blocks() {
    let html = """
      <body><h2>Syarat</h2><p>Warga membawa berkas berikut ke kantor kelurahan pada hari kerja.</p>
      <ul><li>KTP asli.</li><li>Kartu keluarga.</li></ul>
      <table><tr><th>No</th><th>Layanan</th></tr><tr><td>1</td><td>Surat <b>pengantar</b></td></tr></table>
      <p>Baris satu<br>baris dua dari alinea yang sama.</p></body>
      """
    #expect(
      text(html) == """
        Syarat

        Warga membawa berkas berikut ke kantor kelurahan pada hari kerja.

        KTP asli.
        Kartu keluarga.

        No\tLayanan
        1\tSurat pengantar

        Baris satu
        baris dua dari alinea yang sama.
        """)
  }

  @Test("Ulangan persis dan judul tanpa isi di akhir dibuang")
  func repetitions() {
    let long = "Kalimat panjang CONTOH yang muncul dua kali di halaman ini."
    #expect(text("<body><p>\(long)</p><p>Isi.</p><p>\(long)</p><h3>Berita lain</h3></body>") == long + "\n\nIsi.")
  }

  @Test("Halaman yang hanya berisi tautan tetap memberi teksnya")
  func onlyLinks() {
    let list = (1...9).map { "<li><a href=/\($0)>Keputusan Lurah Glodok CONTOH Nomor \($0) Tahun 2025</a></li>" }
      .joined()
    let text = text("<body><ul>\(list)</ul></body>")
    #expect(text.hasPrefix("Keputusan Lurah Glodok CONTOH Nomor 1 Tahun 2025\n"))
    #expect(text.hasSuffix("Nomor 9 Tahun 2025"))
  }

  @Test("Judul: tajuk yang diulang, tajuk tunggal, lalu judul tanpa nama situs")
  func titles() {
    let cases = [
      ("<title>Pengumuman Lelang - Kelurahan</title><h1>Berita</h1><h1>Pengumuman Lelang</h1>", "Pengumuman Lelang"),
      ("<title>Beranda</title><h1>Pengumuman pemadaman air</h1>", "Pengumuman pemadaman air"),
      ("<title>Kelurahan CONTOH | Jadwal posyandu bulan Maret</title>", "Jadwal posyandu bulan Maret"),
      (
        "<title>Nasional: Menteri Ancam Pegawai Terendah</title><h1>Nasional</h1><h2>Menteri</h2>",
        "Nasional: Menteri Ancam Pegawai Terendah"
      ),
    ]
    for (html, title) in cases { #expect(HTMLPage(Array("<html>\(html)<p>isi</p>".utf8)).metadata.title == title) }
    #expect(HTMLPage(Array("<p>isi saja</p>".utf8)).metadata == Metadata())
  }

  @Test("Alamat yang bukan alamat web tidak diambil")
  func canonical() {
    for address in [
      "javascript:alert(1)", "/berita/1", "file:///etc/passwd", "data:text/html,x", "https://contoh.invalid/a b",
    ] {
      #expect(HTMLPage(Array("<link rel=canonical href=\"\(address)\"><p>isi</p>".utf8)).metadata.canonicalURL == nil)
    }
  }

  @Test("JSON yang rusak dibaca sejauh bisa")
  func brokenJSON() {
    #expect(
      JSONValue("{\"a\": [1, {\"b\": \"c\\u00e9\\n\\\"\"}, tru")?["a"]?.elements[safe: 1]?["b"]?.string == "cé \"")
    #expect(JSONValue("{\"a\": \"\\ud83d\\ude00\"")?["a"]?.string == "😀")
    #expect(JSONValue("") == nil && JSONValue("}") == nil)
    #expect(JSONValue(String(repeating: "[", count: 100_000)) != nil)
    #expect(JSONValue(String(repeating: "{\"a\":", count: 100_000)) != nil)
  }
}
