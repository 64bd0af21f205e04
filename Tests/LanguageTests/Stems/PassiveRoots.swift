import Testing

@testable import Language

/// Words of each class with the root they must be found under; written for this project.
@Suite struct PassiveRoots {
  @Test("di- with and without suffix") func di() throws {
    try checkRoots(
      """
      diambil ambil
      dibaca baca
      dibangun bangun
      dibayar bayar
      dibuat buat
      dicari cari
      didaftar daftar
      diedarkan edar
      difasilitasi fasilitas
      digunakan guna
      dihadiri hadir
      diizinkan izin
      dijaga jaga
      dikirim kirim
      dilaksanakan laksana
      dimohon mohon
      dinilai nilai
      diperiksa periksa
      dirawat rawat
      disampaikan sampai
      ditetapkan tetap
      ditandatangani tandatangan
      diusulkan usul
      diwakili wakil
      ditertibkan tertib
      """)
  }

  @Test("diper-, dike-, dise-, diber-") func diper() throws {
    try checkRoots(
      """
      diperbaiki baik
      diperbarui baru
      diperbanyak banyak
      diperluas luas
      diperlihatkan lihat
      diperpanjang panjang
      dipertahankan tahan
      dipertanyakan tanya
      diperdagangkan dagang
      diperhatikan hati
      dikemukakan muka
      dikesampingkan samping
      disejajarkan sejajar
      diseragamkan seragam
      diberdayakan daya
      diberhentikan henti
      diberlakukan laku
      dipersiapkan siap
      dipergunakan guna
      dipersulit sulit
      """)
  }

  @Test("ter- and its forms") func ter() throws {
    try checkRoots(
      """
      terbuka buka
      terdaftar daftar
      terdiri diri
      terjadi jadi
      terjangkau jangkau
      terkait kait
      terkena kena
      terlambat lambat
      terlibat libat
      termasuk masuk
      terpadu padu
      terpasang pasang
      terpenuhi penuh
      terpilih pilih
      tersedia sedia
      terselenggara selenggara
      tertinggi tinggi
      tertulis tulis
      tertutup tutup
      terasa rasa
      terendah rendah
      terawat rawat
      terbesar besar
      terlantarkan lantar
      """)
  }

  @Test("ter- in the language of reports") func terMore() throws {
    try checkRoots(
      """
      terpercaya percaya
      terkemuka muka
      tersendiri sendiri
      terselesaikan selesai
      teratasi atas
      terpengaruhi pengaruh
      terlampaui lampau
      terpenuhinya penuh
      terwujudnya wujud
      terlaksananya laksana
      terciptanya cipta
      terbaharui baharu
      terhindarkan hindar
      terabaikan abai
      terlupakan lupa
      tergantikan ganti
      terjadwal jadwal
      terverifikasi verifikasi
      terintegrasi integrasi
      terkoordinasi koordinasi
      terdokumentasi dokumentasi
      terkendala kendala
      terdampak dampak
      """)
  }

  @Test("di- in the language of decrees") func diOfficial() throws {
    try checkRoots(
      """
      dibacakannya baca
      dikirimkannya kirim
      diusulkannya usul
      dimintai minta
      dimintakan minta
      dibebankan beban
      dibiayai biaya
      didanai dana
      dihibahkan hibah
      dikategorikan kategori
      dikecualikan kecuali
      dikelompokkan kelompok
      dikembalikan kembali
      dikenakan kena
      dikenai kena
      diklarifikasi klarifikasi
      dikuasakan kuasa
      dilampirkan lampir
      dilengkapi lengkap
      dilimpahkan limpah
      dimaksud maksud
      dimanfaatkan manfaat
      dimutakhirkan mutakhir
      dinyatakan nyata
      dipekerjakan kerja
      dipindahtangankan pindahtangan
      dipungut pungut
      dirahasiakan rahasia
      disahkan sah
      disanksi sanksi
      disengketakan sengketa
      disepakati sepakat
      disertai serta
      disimpulkan simpul
      disosialisasikan sosialisasi
      ditembuskan tembus
      ditengarai tengara
      ditugaskan tugas
      diumumkan umum
      diundangkan undang
      diuraikan urai
      diwajibkan wajib
      dianggarkan anggar
      dialokasikan alokasi
      diamanatkan amanat
      diarsipkan arsip
      diatur atur
      """)
  }
}
