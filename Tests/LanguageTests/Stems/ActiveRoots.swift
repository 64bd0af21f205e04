import Testing

@testable import Language

/// Words of each class with the root they must be found under; written for this project.
@Suite struct ActiveRoots {
  @Test("me- before a sonorant") func me() throws {
    try checkRoots(
      """
      melayani layan
      melapor lapor
      melaksanakan laksana
      melibatkan libat
      melindungi lindung
      melanggar langgar
      melampirkan lampir
      memakai pakai
      memasak masak
      memiliki milik
      meminta minta
      memohon mohon
      memulihkan pulih
      menasihati nasihat
      menamai nama
      menilai nilai
      menyanyi nyanyi
      merawat rawat
      merencanakan rencana
      merumuskan rumus
      merusak rusak
      mewakili wakil
      mewajibkan wajib
      mewujudkan wujud
      meyakini yakin
      meyakinkan yakin
      meringankan ringan
      """)
  }

  @Test("mem- before b, f, v, p") func mem() throws {
    try checkRoots(
      """
      membaca baca
      membangun bangun
      membantu bantu
      membayar bayar
      membentuk bentuk
      memberi beri
      membersihkan bersih
      membuat buat
      memfasilitasi fasilitas
      memfokuskan fokus
      memfitnah fitnah
      memverifikasi verifikasi
      memvonis vonis
      memproses proses
      memprakarsai prakarsa
      mempraktikkan praktik
      memperoleh oleh
      membina bina
      membuka buka
      membatasi batas
      membahas bahas
      """)
  }

  @Test("mem- with p dropped") func droppedP() throws {
    try checkRoots(
      """
      memakai pakai
      memanggil panggil
      memantau pantau
      memasang pasang
      mematuhi patuh
      memeriksa periksa
      memilih pilih
      memimpin pimpin
      memindahkan pindah
      memotong potong
      memproduksi produksi
      memukul pukul
      memungut pungut
      memutuskan putus
      memulangkan pulang
      memanfaatkan manfaat
      memenuhi penuh
      memelihara pelihara
      memerintahkan perintah
      memadamkan padam
      memagari pagar
      """)
  }

  @Test("men- before c, d, j, z") func men() throws {
    try checkRoots(
      """
      mencari cari
      mencatat catat
      mencegah cegah
      mencabut cabut
      mencakup cakup
      mencetak cetak
      mendaftar daftar
      mendata data
      mendukung dukung
      mendirikan diri
      mendengar dengar
      mendorong dorong
      menduduki duduk
      menjaga jaga
      menjalankan jalan
      menjawab jawab
      menjelaskan jelas
      menjual jual
      menjamin jamin
      menziarahi ziarah
      menyukseskan sukses
      mensosialisasikan sosialisasi
      """)
  }

  @Test("men- with t dropped") func droppedT() throws {
    try checkRoots(
      """
      menanam tanam
      menanggapi tanggap
      menangani tangan
      menata tata
      menawarkan tawar
      menebang tebang
      menegur tegur
      menempel tempel
      menentukan tentu
      menerima terima
      menertibkan tertib
      menetapkan tetap
      meneruskan terus
      menilang tilang
      menindak tindak
      meninggalkan tinggal
      menolong tolong
      menugaskan tugas
      menulis tulis
      menunda tunda
      menunjuk tunjuk
      menutup tutup
      menyatakan nyata
      """)
  }

  @Test("meny- with s dropped") func droppedS() throws {
    try checkRoots(
      """
      menyapu sapu
      menyampaikan sampai
      menyaring saring
      menyatukan satu
      menyebarkan sebar
      menyebut sebut
      menyediakan sedia
      menyegel segel
      menyelenggarakan selenggara
      menyelesaikan selesai
      menyelidiki selidik
      menyemprot semprot
      menyerahkan serah
      menyetor setor
      menyewa sewa
      menyiapkan siap
      menyimpan simpan
      menyita sita
      menyosialisasikan sosialisasi
      menyurati surat
      menyusun susun
      menyusul susul
      """)
  }

  @Test("meng- before a vowel, g, h, kh") func meng() throws {
    try checkRoots(
      """
      mengadakan ada
      mengadu adu
      mengajak ajak
      mengajukan aju
      mengakses akses
      mengambil ambil
      mengatur atur
      mengawali awal
      mengawasi awas
      mengedarkan edar
      mengelola kelola
      mengembangkan kembang
      mengevaluasi evaluasi
      menggali gali
      mengganti ganti
      menggunakan guna
      menghadiri hadir
      menghapus hapus
      menghitung hitung
      mengimbau imbau
      mengizinkan izin
      mengolah olah
      mengubah ubah
      mengumumkan umum
      mengundang undang
      mengurus urus
      mengusulkan usul
      mengkhawatirkan khawatir
      mengkhususkan khusus
      """)
  }

  @Test("meng- with k dropped") func droppedK() throws {
    try checkRoots(
      """
      mengabarkan kabar
      mengajari ajar
      mengaji kaji
      mengantongi kantong
      mengawal kawal
      mengecam kecam
      mengejar kejar
      mengemas kemas
      mengendalikan kendali
      mengenal kenal
      mengenakan kena
      mengirim kirim
      mengisahkan kisah
      mengontrol kontrol
      mengosongkan kosong
      mengoreksi koreksi
      mengukuhkan kukuh
      mengumpulkan kumpul
      mengunjungi kunjung
      mengunci kunci
      mengurangi kurang
      menguasai kuasa
      mengutip kutip
      """)
  }

  @Test("menge- and penge- with one syllable") func menge() throws {
    try checkRoots(
      """
      mengecat cat
      mengecek cek
      mengelas las
      mengepel pel
      mengebor bor
      mengebom bom
      mengerem rem
      mengetik ketik
      pengecatan cat
      pengecekan cek
      pengeboran bor
      pengelasan las
      pengepakan pak
      mengepak pak
      pengesahan sah
      mengesahkan sah
      mengelap lap
      mengetes tes
      pengeboman bom
      mengepos pos
      """)
  }

  @Test("meN-…-kan and meN-…-i") func kanAndI() throws {
    try checkRoots(
      """
      membacakan baca
      membuatkan buat
      mendekati dekat
      mendekatkan dekat
      menghadapi hadap
      menjauhi jauh
      menjauhkan jauh
      melengkapi lengkap
      melampaui lampau
      memasuki masuk
      memasukkan masuk
      menaiki naik
      menaikkan naik
      menurunkan turun
      menanggulangi tanggulang
      menyepakati sepakat
      menyetujui setuju
      memenuhinya penuh
      mengakibatkan akibat
      menyebabkan sebab
      memudahkan mudah
      menyulitkan sulit
      melunasi lunas
      """)
  }

  @Test("meng- in the language of decrees") func mengOfficial() throws {
    try checkRoots(
      """
      menginventarisasi inventarisasi
      mengalokasikan alokasi
      menganggarkan anggar
      mengarsipkan arsip
      mengamanatkan amanat
      mengesahkan sah
      mengecualikan kecuali
      mengetuai ketua
      mengevakuasi evakuasi
      mengimplementasikan implementasi
      mengoptimalkan optimal
      mengoperasikan operasi
      mengutamakan utama
      menghimbau himbau
      menghimpun himpun
      mengklarifikasi klarifikasi
      mengkoordinasikan koordinasi
      mengoordinasikan koordinasi
      menginformasikan informasi
      mengupayakan upaya
      mengusahakan usaha
      mengingatkan ingat
      """)
  }

  @Test("men- and meny- in the language of decrees") func menOfficial() throws {
    try checkRoots(
      """
      mendistribusikan distribusi
      mendokumentasikan dokumentasi
      mendelegasikan delegasi
      mendampingi damping
      mendominasi dominasi
      mentaati taat
      menaati taat
      menerbitkan terbit
      menstabilkan stabil
      mensyaratkan syarat
      mentransfer transfer
      menyosialisasi sosialisasi
      mensurvei survei
      menyurvei survei
      mendaftarkan daftar
      menerjemahkan terjemah
      menyejahterakan sejahtera
      mencantumkan cantum
      menyelenggarakan selenggara
      menjabarkan jabar
      """)
  }
}
