import Testing

@testable import Language

/// Words of each class with the root they must be found under; written for this project.
@Suite struct SpeechRoots {
  @Test("chains of particles and pronouns") func cliticChains() throws {
    try checkRoots(
      """
      bukunyalah buku
      rumahkulah rumah
      miliknyapun milik
      ditanyakannyalah tanya
      diberikannyakah beri
      suratmukah surat
      haruskah harus
      bisakah bisa
      perlukah perlu
      ambillah ambil
      bacalah baca
      tulislah tulis
      dengarkanlah dengar
      perhatikanlah hati
      siapapun siapa
      kapanpun kapan
      berapapun berapa
      manapun mana
      dimilikinya milik
      dilihatnya lihat
      diketahuinya tahu
      kepentingannya penting
      kepadanyalah kepada
      pekerjaanmu kerja
      kesehatanmu sehat
      perintahku perintah
      """)
  }

  @Test("ku- and kau- with verbs") func persons() throws {
    try checkRoots(
      """
      kubaca baca
      kutulis tulis
      kuambil ambil
      kuberikan beri
      kukirimkan kirim
      kulihat lihat
      kusimpan simpan
      kutanyakan tanya
      kuajukan aju
      kudaftarkan daftar
      kuserahkan serah
      kupilih pilih
      kauambil ambil
      kaubaca baca
      kautulis tulis
      kaubawa bawa
      kaukirim kirim
      kaulihat lihat
      kaumiliki milik
      kausampaikan sampai
      kauminta minta
      kaupikirkan pikir
      """)
  }

  @Test("everyday speech of citizens") func speech() throws {
    try checkRoots(
      """
      ngomong omong
      ngobrol obrol
      ngerjain kerja
      ngasih kasih
      ngajak ajak
      ngajarin ajar
      ngantar antar
      nganterin antar
      ngumpulin kumpul
      nyiapin siap
      nyampein sampai
      nyariin cari
      nyalahin salah
      nunggu tunggu
      nutup tutup
      nempel tempel
      nganggur anggur
      mbayar bayar
      ngebayar bayar
      bayarin bayar
      ambilin ambil
      bantuin bantu
      benerin benar
      bukain buka
      kirimin kirim
      tanyain tanya
      tungguin tunggu
      kasihin kasih
      jagain jaga
      ngejar kejar
      """)
  }

  @Test("spelling before 1972 in old decrees") func oldDecrees() throws {
    try checkRoots(
      """
      oeang uang
      doea dua
      toedjoeh tujuh
      satoe satu
      boelan bulan
      tahoen tahun
      moerid murid
      soeka suka
      oemoem umum
      hoekoem hukum
      pertjaja percaya
      kepertjajaan percaya
      tjamat camat
      ketjamatan camat
      loerah lurah
      keloerahan lurah
      goebernoer gubernur
      pegawai pegawai
      wajib wajib
      djoeroe juru
      djuru juru
      perdjandjian janji
      chusus khusus
      tarich tarikh
      sjah syah
      pendjara penjara
      menjetudjui setuju
      persetudjuan setuju
      penjelidikan selidik
      pemoengoetan pungut
      """)
  }

  @Test("place names that look affixed") func places() throws {
    try checkRoots(
      """
      Menteng menteng
      Penjaringan jaring
      Pesanggrahan pesanggrahan
      Kebayoran kebayoran
      Pademangan pademangan
      Cilandak cilandak
      Jagakarsa jagakarsa
      Matraman matraman
      Kemayoran kemayoran
      Tanjungpinang tanjungpinang
      Lamongan lamongan
      Pasuruan pasuruan
      Bangkalan bangkalan
      Pamekasan pamekasan
      Banjarmasin banjarmasin
      Balikpapan balikpapan
      Samarinda samarinda
      Pontianak pontianak
      Makassar makassar
      Kendari kendari
      Manokwari manokwari
      Merauke merauke
      Sragen sragen
      Kebumen kebumen
      Pemalang pemalang
      Pelalawan pelalawan
      Pangandaran pangandaran
      Mentawai mentawai
      Kerinci kerinci
      Maluku maluku
      Bali bali
      Senayan senayan
      Slipi slipi
      pemalang pemalang
      """)
  }
}
