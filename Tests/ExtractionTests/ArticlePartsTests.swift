import Extraction
import Testing

@testable import ExtractWorker

/// What belongs to an article although it stands apart from most of it, and what does not although it stands close.
@Suite("Bagian naskah")
struct ArticlePartsTests {
  private func page(_ html: String) -> HTMLPage { HTMLPage(Array("<html>\(html)</html>".utf8)) }

  private static let title = "Jadwal Pelayanan Kelurahan CONTOH"
  private static let paragraphs = (1...5).map {
    "Alinea ke-\($0) dari berita CONTOH ini menjelaskan jadwal pelayanan di kelurahan dengan cukup panjang dan jelas."
  }
  private static let body = paragraphs.map { "<p>\($0)</p>" }.joined()

  @Test(
    "Jawaban yang terlipat, kode, catatan di samping, daftar tajuk, dan bagian penutup adalah naskah",
    arguments: [
      "<div class=\"faq-item\"><h3>Apa syaratnya?</h3><div class=\"faq-answer hidden\"><p>KHUSUS dibawa: fotokopi kartu keluarga.</p></div></div>",
      "<div role=\"region\" aria-hidden=\"true\"><p>KHUSUS dibawa: fotokopi kartu keluarga oleh pemohon.</p></div>",
      "<pre><code><span class=\"comment\"># KHUSUS: baris kode dengan keterangan</span></code></pre>",
      "<aside class=\"catatan\"><p>KHUSUS untuk warga lanjut usia, petugas datang ke rumah setiap hari Rabu dan Kamis pagi. Jadwalnya diumumkan di papan kelurahan.</p></aside>",
      "<ul><li><h3>KHUSUS hari Senin</h3></li><li><h3>Hari Selasa</h3></li></ul><p>Demikian jadwalnya, harap dimaklumi.</p>",
      "<blockquote><p>KHUSUS kata lurah, pelayanan tidak dipungut biaya apa pun dari warga yang datang.</p></blockquote>",
    ])
  func belongs(part: String) {
    let text = page("<body><article><h1>\(Self.title)</h1>\(Self.body)\(part)</article></body>").text
    #expect(text.contains("KHUSUS"))
    for paragraph in Self.paragraphs { #expect(text.contains(paragraph)) }
  }

  @Test("Alinea pembuka di antara judul dan naskah ikut")
  func lead() {
    let lead = "Mulai Senin pelayanan kependudukan dibuka sampai pukul delapan malam."
    let text = page(
      "<head><title>\(Self.title)</title></head><body><main><h1>\(Self.title)</h1><p class=teras>\(lead)</p>"
        + "<div><div>\(Self.body)</div></div></main></body>"
    ).text
    #expect(text.hasPrefix(lead + "\n\n" + Self.paragraphs[0]))
  }

  @Test("Bagian prosa sesudah bagian terpanjang ikut, daftar tautan sesudahnya tidak")
  func sections() {
    let after = "<div><p>Penutup: pelayanan pada hari libur diumumkan kemudian oleh kelurahan.</p></div>"
    let links = (1...8).map { "<li><a href=/\($0)>Berita lain nomor \($0) dari kelurahan</a></li>" }.joined()
    let text = page(
      "<body><div><div><div>\(Self.body)\(Self.body.replacing("ke-", with: "ulang "))</div>\(after)</div><ul>\(links)</ul></div></body>"
    ).text
    #expect(text.contains("Penutup:"))
    #expect(!text.contains("Berita lain"))
  }

  @Test(
    "Di halaman percakapan, tanggapan pembaca adalah naskahnya",
    arguments: [
      "<head><script type=\"application/ld+json\">{\"@type\":\"DiscussionForumPosting\"}</script></head>",
      "<head><link rel=canonical href=\"https://contoh.invalid/forum/viewtopic.php?t=1\"></head>",
      "<head><meta name=generator content=\"phpBB\"></head>",
    ])
  func discussion(head: String) {
    let posts = Self.paragraphs.map { "<form><div class=\"comment\"><p>\($0)</p></div></form>" }.joined()
    let article = "<p>\(Self.paragraphs[0].replacing("Alinea", with: "Pertanyaan"))</p>"
    let body = "<body><div>\(article)\(article)</div><div class=\"comments\">\(posts)</div></body>"
    #expect(page(head + body).text.contains(Self.paragraphs[4]))
    #expect(!page(body).text.contains(Self.paragraphs[4]))
  }

  @Test("Pertanyaan tentang kuki di atas halaman bukan naskah, sepanjang apa pun")
  func overlay() {
    let legal = (1...20).map {
      "<p>Ketentuan kuki nomor \($0) yang panjang sekali dan tidak dibaca siapa pun di sini.</p>"
    }
    let text = page("<body>\(Self.body)<div class=\"cookie-consent\" role=dialog>\(legal.joined())</div></body>").text
    #expect(text == Self.paragraphs.joined(separator: "\n\n"))
  }

  @Test("Nama situs sebagai tajuk bukan judul")
  func siteHeading() {
    let head = "<head><title>Jadwal posyandu • Situs Resmi Kelurahan CONTOH</title>"
    let body = "</head><body><h1>Situs Resmi Kelurahan CONTOH</h1><h2>Jadwal posyandu</h2>\(Self.body)</body>"
    let site = "<meta property=\"og:site_name\" content=\"Situs Resmi Kelurahan CONTOH\">"
    #expect(page(head + site + body).metadata.title == "Jadwal posyandu")
  }

  @Test(
    "Tanggal terbit di bawah judul, di skrip, atau di alamat",
    arguments: [
      ("", "<div>Humas</div><div>12 Maret 2026</div>"),
      ("<script>var x={\"datePublished\":\"2026-03-12T08:00:00\"}</script>", ""),
      ("<link rel=canonical href=\"https://contoh.invalid/2026/03/12/jadwal\">", ""),
      ("<meta name=\"published-date\" content=\"2026-03-12\">", ""),
    ])
  func dates(head: String, below: String) {
    let html =
      "<head><title>\(Self.title)</title>\(head)</head><body><div><h1>\(Self.title)</h1>\(below)</div>\(Self.body)</body>"
    #expect(page(html).metadata.published?.prefix(10) == "2026-03-12")
  }
}
