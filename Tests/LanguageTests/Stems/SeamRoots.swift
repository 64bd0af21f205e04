import Testing

@testable import Language

/// Words of each class with the root they must be found under; written for this project.
@Suite struct SeamRoots {
  @Test("meN- where the dropped letter is in doubt") func doubtfulSeams() throws {
    try checkRoots(
      """
      mengukur ukur
      mengukir ukir
      mengikat ikat
      mengikuti ikut
      mengurangi kurang
      mengurung kurung
      mengunci kunci
      mengupas kupas
      mengundang undang
      mengunduh unduh
      mengunggah unggah
      mengarahkan arah
      mengayuh kayuh
      mengadukan adu
      mengeluh keluh
      mengeluhkan keluh
      mengeluarkan keluar
      mengemukakan muka
      mengekang kekang
      mengelola kelola
      mengelompokkan kelompok
      mengalir alir
      mengalirkan alir
      mengalami alam
      mengaitkan kait
      memakan makan
      memakai pakai
      memamerkan pamer
      memanen panen
      memaksa paksa
      memasang pasang
      memantau pantau
      memadamkan padam
      memukuli pukul
      memuat muat
      memutuskan putus
      menari tari
      menanam tanam
      menanti nanti
      menangis tangis
      menarik tarik
      menilai nilai
      menikah nikah
      menamai nama
      menyala nyala
      menyanyi nyanyi
      menyatakan nyata
      menyewa sewa
      menyerahkan serah
      menyisir sisir
      """)
  }

  @Test("menge- and penge- in the workshop") func syllabic() throws {
    try checkRoots(
      """
      mengetik ketik
      mengecek cek
      mengecat cat
      mengebor bor
      mengebom bom
      mengelap lap
      mengelas las
      mengepak pak
      mengepel pel
      mengerem rem
      mengesahkan sah
      mengesah sah
      mengetes tes
      mengeposkan pos
      mengecap cap
      dicek cek
      pengesahan sah
      pengeboran bor
      pengecatan cat
      pengecekan cek
      pengelasan las
      pengeboman bom
      pengepakan pak
      pengerem rem
      pengeras keras
      """)
  }

  @Test("be-, pe-, bel-, pel-") func shortForms() throws {
    try checkRoots(
      """
      belajar ajar
      pelajar ajar
      pelajaran ajar
      pembelajaran ajar
      mempelajari ajar
      belajarlah ajar
      pelajar-pelajar ajar
      bekerja kerja
      pekerja kerja
      pekerjaan kerja
      berkerja kerja
      beternak ternak
      peternak ternak
      peternakan ternak
      beterbangan terbang
      beserta serta
      peserta serta
      kepesertaan serta
      berenang renang
      perenang renang
      beragam ragam
      berasa rasa
      berumah rumah
      berambut rambut
      berunding runding
      perundingan runding
      """)
  }

  @Test("ketidak-…-an in complaints") func ketidak() throws {
    try checkRoots(
      """
      ketidakadilan adil
      ketidakpastian pasti
      ketidakpuasan puas
      ketidakhadiran hadir
      ketidaksesuaian suai
      ketidaktahuan tahu
      ketidakmampuan mampu
      ketidakjelasan jelas
      ketidakstabilan stabil
      ketidaktertiban tertib
      ketidakseimbangan seimbang
      ketidaklengkapan lengkap
      ketidakjujuran jujur
      ketidakpatuhan patuh
      ketidakbenaran benar
      ketidakcocokan cocok
      ketidakberdayaan daya
      ketidakterbukaan buka
      ketidaknyamanan nyaman
      ketidaksempurnaan sempurna
      ketidakwajaran wajar
      ketidakmerataan rata
      ketidakdisiplinan disiplin
      ketidakefisienan efisien
      """)
  }

  @Test("peN- on derived words") func deepNouns() throws {
    try checkRoots(
      """
      pemberdayaan daya
      pemberhentian henti
      pemberangkatan berangkat
      pemberlakuan laku
      pembelajaran ajar
      pemerataan rata
      pemerhati hati
      pemerolehan oleh
      pemersatu satu
      penyelenggara selenggara
      penyelesaian selesai
      penyeragaman seragam
      penyesuaian suai
      penyetaraan tara
      penyeberangan seberang
      penyertaan serta
      penyerahan serah
      penyempurnaan sempurna
      pengikutsertaan ikutserta
      penyalahgunaan salahguna
      pemberitahuan beritahu
      penyebarluasan sebarluas
      pengambilalihan ambilalih
      penandatanganan tandatangan
      """)
  }

  /// pelajar and belajar are roots of the dictionary; mempelajari is ajar: both must meet.
  @Test("derived roots") func derivedRoots() throws {
    try checkContains(
      """
      berpelajaran ajar
      dipelajari ajar
      terpelajar ajar
      dibelajarkan ajar
      kepesertaan serta
      kepemudaan muda
      ketelantaran lantar
      menelantarkan lantar
      kepengurusan urus
      pemberangkatan angkat
      kekaryawanan karya
      kepemerintahan perintah
      kepegawaian pegawai
      keperempuanan perempuan
      pelajari ajar
      berpenduduk duduk
      kependudukan duduk
      berpengurus urus
      pejabatnya jabat
      keterwakilan wakil
      ditelantarkan lantar
      membelajarkan ajar
      dibelajarkannya ajar
      berkeluarga keluarga
      """)
  }
}
