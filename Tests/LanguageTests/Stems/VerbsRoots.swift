import Testing

@testable import Language

/// Words of each class with the root they must be found under; written for this project.
@Suite struct VerbsRoots {
  @Test("ber- and its forms") func ber() throws {
    try checkRoots(
      """
      berdagang dagang
      berdiri diri
      berfungsi fungsi
      bergerak gerak
      berguna guna
      berhak hak
      berizin izin
      berjualan jual
      berkembang kembang
      berkumpul kumpul
      berlaku laku
      bermanfaat manfaat
      bermukim mukim
      bernama nama
      berobat obat
      berpindah pindah
      beralih alih
      berasal asal
      berencana rencana
      berenang renang
      beragam ragam
      bekerja kerja
      belajar ajar
      beserta serta
      """)
  }

  @Test("ber-…-an and ber-…-kan") func berAn() throws {
    try checkRoots(
      """
      berdatangan datang
      berhamburan hambur
      berjatuhan jatuh
      berdasarkan dasar
      berlandaskan landas
      berpedoman pedoman
      berjualan jual
      berpakaian pakai
      bersamaan sama
      berhubungan hubung
      berkaitan kait
      berdekatan dekat
      bersebelahan belah
      bermusuhan musuh
      berkenaan kena
      berpelukan peluk
      berseberangan seberang
      berhalangan halang
      berlangganan langgan
      beranggotakan anggota
      """)
  }

  @Test("memper-") func memper() throws {
    try checkRoots(
      """
      memperbaiki baik
      memperbarui baru
      memperbanyak banyak
      memperbolehkan boleh
      memperhatikan hati
      memperingati ingat
      memperjuangkan juang
      memperketat ketat
      memperkuat kuat
      memperlancar lancar
      memperluas luas
      mempermudah mudah
      memperoleh oleh
      memperpanjang panjang
      mempersiapkan siap
      mempertahankan tahan
      mempertemukan temu
      mempertimbangkan timbang
      mempersulit sulit
      memperdagangkan dagang
      mempercepat cepat
      memperkenalkan kenal
      mempekerjakan kerja
      """)
  }

  @Test("ku- and kau-") func kuKau() throws {
    try checkRoots(
      """
      kuambil ambil
      kubaca baca
      kubawa bawa
      kubeli beli
      kubuat buat
      kucari cari
      kudengar dengar
      kuingat ingat
      kukirim kirim
      kulihat lihat
      kupilih pilih
      kutulis tulis
      kutunggu tunggu
      kauambil ambil
      kaubaca baca
      kaulihat lihat
      kautulis tulis
      kaucari cari
      kaubuat buat
      kauingat ingat
      """)
  }

  @Test("ber- with other affixes inside") func berChains() throws {
    try checkRoots(
      """
      berkepentingan penting
      berkedudukan duduk
      berkewajiban wajib
      berkeinginan ingin
      berkemampuan mampu
      berkelanjutan lanjut
      berkesinambungan sinambung
      berkeadilan adil
      berkebangsaan bangsa
      berkeyakinan yakin
      berpenghasilan hasil
      berpendidikan didik
      berpenampilan tampil
      berpengaruh pengaruh
      berpemandangan pandang
      berkeadilan adil
      berkesinambungan sinambung
      berpendapatan dapat
      berkepribadian pribadi
      berkedudukan duduk
      """)
  }

  @Test("meN-…-kan on derived words, memper-…-kan") func memMore() throws {
    try checkRoots(
      """
      memusyawarahkan musyawarah
      memasyarakatkan masyarakat
      memberitakan berita
      memohonkan mohon
      memperhitungkan hitung
      mempermasalahkan masalah
      memperdalam dalam
      mempersatukan satu
      mempersilakan sila
      memperolehnya oleh
      memperkerjakan kerja
      memperbolehkannya boleh
      memperkirakan kira
      mempercayakan percaya
      memperlihatkan lihat
      memperuntukkan untuk
      mempertaruhkan taruh
      memperebutkan rebut
      memperagakan raga
      memperbantukan bantu
      """)
  }
}
