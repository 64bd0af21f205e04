/// Three news sites as unlike each other as real ones: a page builder's `div`s, an HTML5 theme, a table layout.
enum SiteTemplate: CaseIterable {
  case builder, theme, tables

  static let title = "Lurah Glodok Lantik Pengurus RT dan RW Masa Bakti CONTOH"
  static let paragraphs = [
    "JAKARTA, Selasa (10/3) – Lurah Glodok melantik 42 pengurus rukun tetangga dan rukun warga di aula kelurahan. Acara CONTOH ini dihadiri camat.",
    "“Pengurus RT adalah ujung tombak pelayanan,” kata lurah. Ia meminta undang-undang tentang pelayanan publik dipelajari bersama.",
    "Masa bakti pengurus berlangsung lima tahun. Warga dapat melihat daftar lengkap pengurus pada lampiran keputusan lurah yang sudah terbit.",
    "Pendaftaran calon berikutnya dibuka bulan depan.",
  ]
  static let text = paragraphs.joined(separator: "\n\n")

  private static let links = [
    "Beranda", "Profil Kelurahan", "Berita", "Informasi Publik", "Layanan", "Pengaduan", "Galeri", "Kontak",
  ].map { "<li><a href=\"/\($0)\">\($0)</a></li>" }.joined()
  private static let related = [
    "Kerja bakti serentak digelar di delapan kelurahan akhir pekan ini",
    "Posyandu lansia RW 05 kini buka dua kali sebulan",
    "Jadwal pelayanan kependudukan selama libur bersama", "Camat tinjau saluran air yang baru selesai dibangun",
  ].map { "<li><a href=\"/b\"><h4>\($0)</h4></a><span>3 Maret 2026</span></li>" }.joined()
  private static let footer =
    "<p>Kantor Kelurahan CONTOH, Jalan Contoh Nomor 1, Jakarta Barat. Telepon pelayanan umum setiap hari kerja.</p><p>© 2026 Hak cipta dilindungi.</p>"
  private static let body = paragraphs.map { "<p>\($0)</p>" }.joined(separator: "\n")
  private static let share =
    "<a href=\"#\">Facebook</a> <a href=\"#\">Twitter</a> <a href=\"#\">WhatsApp</a> Bagikan berita ini"

  var page: String {
    switch self {
    case .builder: Self.builderPage
    case .theme: Self.themePage
    case .tables: Self.tablePage
    }
  }

  private static let builderPage = """
    <!DOCTYPE html><html><head><title>\(title) | Kelurahan CONTOH</title>
    <meta property="og:title" content="\(title)"><meta property="og:site_name" content="Kelurahan CONTOH">
    <link rel="canonical" href="https://contoh.invalid/berita/lantik">
    <script type="application/ld+json">{"@context":"https://schema.org","@graph":[{"@type":"NewsArticle",
    "headline":"\(title)","datePublished":"2026-03-10T09:30:00+07:00","dateModified":"2026-03-11T08:00:00+07:00",
    "author":{"@type":"Person","name":"Tim Humas CONTOH"}}]}</script></head>
    <body class="has-sidebar"><div class="site-header"><div class="menu"><ul>\(links)</ul></div></div>
    <div class="elementor-section"><div class="elementor-widget"><h1>\(title)</h1>
    <div class="post-meta">Oleh Tim Humas CONTOH | 10 Maret 2026 | 128 kali dilihat</div></div></div>
    <div class="elementor-section"><div class="elementor-widget-container"><div class="social-share">\(share)</div>
    \(body)
    <p><strong>Baca juga: <a href="/x">Pengurus RW 04 gelar musyawarah warga</a></strong></p>
    <p><a href="/berkas/sk-012.pdf?unduh=1">Unduh keputusan</a></p></div></div>
    <div class="sidebar"><h3>Berita Populer</h3><ul>\(related)</ul></div>
    <div class="related-posts"><h3>Berita Terkait</h3><ul>\(related)</ul></div>
    <div id="comments"><h3>2 komentar</h3><p>Warga CONTOH: Semoga amanah dan selalu melayani dengan hati, terima kasih.</p></div>
    <div class="site-footer">\(footer)</div></body></html>
    """

  private static let themePage = """
    <!DOCTYPE html><html lang="id"><head><title>Kelurahan CONTOH - \(title)</title>
    <meta property="article:published_time" content="2026-03-10T02:30:00Z"></head>
    <body><header><nav><ul>\(links)</ul></nav></header><nav aria-label="breadcrumb"><a href="/">Beranda</a> › Berita</nav>
    <main><article class="post-17 post type-post status-publish format-standard hentry category-berita">
    <header class="entry-header"><h1 class="entry-title">\(title)</h1><time datetime="2026-03-10">10 Maret 2026</time></header>
    <figure><img src="a.jpg" alt=""><figcaption>Suasana pelantikan di aula. Foto: CONTOH</figcaption></figure>
    <div class="entry-content">\(body)<div class="sharedaddy">\(share)</div></div>
    <footer>Kategori: <a href="/k">Berita</a></footer></article>
    <section class="comments-area"><p>Selamat bertugas untuk semua pengurus yang baru dilantik hari ini.</p></section></main>
    <aside><h2>Terbaru</h2><ul>\(related)</ul></aside><footer>\(footer)</footer></body></html>
    """

  private static let tablePage = """
    <html><head><title>\(title)</title><meta http-equiv="Content-Type" content="text/html; charset=iso-8859-1"></head>
    <body><table width="980"><tr><td colspan="3"><img src="kop.gif"><ul>\(links)</ul></td></tr>
    <tr><td width="180" valign="top"><font size="1"><ul>\(related)</ul></font></td>
    <td valign="top"><font face="Arial"><b>\(title)</b><br><i>Selasa, 10 Maret 2026 09:30 WIB</i><br>
    <div align="justify">\(body)</div></font><br>[<a href="print.php">Cetak</a>] [<a href="mail.php">Kirim</a>]</td>
    <td width="180" valign="top"><b>Jajak pendapat</b><form><input type=radio> Puas <input type=radio> Tidak puas</form></td></tr>
    <tr><td colspan="3" align="center"><font size="1">\(footer)</font></td></tr></table></body></html>
    """
}
