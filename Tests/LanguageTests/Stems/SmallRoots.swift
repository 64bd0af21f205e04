import Testing

@testable import Language

/// Words of each class with the root they must be found under; written for this project.
@Suite struct SmallRoots {
  @Test("se- and se-…-nya") func se() throws {
    try checkRoots(
      """
      sebesar besar
      sebanyak banyak
      secepatnya cepat
      sebaiknya baik
      sebenarnya benar
      seharusnya harus
      selambatnya lambat
      semestinya mesti
      sepenuhnya penuh
      seperlunya perlu
      sepantasnya pantas
      secukupnya cukup
      seizin izin
      sekota kota
      sekampung kampung
      sewilayah wilayah
      setingkat tingkat
      sehari hari
      sebulan bulan
      setahun tahun
      sekelas kelas
      serumah rumah
      """)
  }

  @Test("roots that end like an affix") func rootsInEndings() throws {
    try checkRoots(
      """
      pangan pangan
      bulan bulan
      jalan jalan
      tangan tangan
      badan badan
      hutan hutan
      ikan ikan
      papan papan
      makan makan
      kawasan kawasan
      sampai sampai
      partai partai
      nilai nilai
      pantai pantai
      mulai mulai
      damai damai
      ramai ramai
      selesai selesai
      bunyi bunyi
      hari hari
      kali kali
      resmi resmi
      bumi bumi
      budi budi
      tanya tanya
      karya karya
      surya surya
      buku buku
      laku laku
      suku suku
      ilmu ilmu
      tamu tamu
      temu temu
      masalah masalah
      jumlah jumlah
      sekolah sekolah
      kebun kebun
      tahun tahun
      ampun ampun
      """)
  }

  @Test("particles and pronouns") func particles() throws {
    try checkRoots(
      """
      apakah apa
      siapakah siapa
      adakah ada
      bisakah bisa
      bukankah bukan
      bacalah baca
      ambillah ambil
      mintalah minta
      datanglah datang
      merekapun mereka
      sayapun saya
      suratnya surat
      rumahku rumah
      rumahmu rumah
      bukunyalah buku
      keputusannya putus
      kegiatannyapun giat
      pelayanannya layan
      permohonanmu mohon
      laporanku lapor
      dilaksanakannyalah laksana
      diberikannya beri
      """)
  }

  @Test("-kan, -an, -i without prefix") func kanAnI() throws {
    try checkRoots(
      """
      bacakan baca
      berikan beri
      bersihkan bersih
      daftarkan daftar
      kirimkan kirim
      laporkan lapor
      sampaikan sampai
      gunakan guna
      lakukan laku
      siapkan siap
      hindari hindar
      ikuti ikut
      jauhi jauh
      dekati dekat
      taati taat
      kunjungi kunjung
      lengkapi lengkap
      hadiri hadir
      patuhi patuh
      lindungi lindung
      """)
  }

  @Test("words that only look affixed") func looksAffixed() throws {
    try checkRoots(
      """
      menteri menteri
      merdeka merdeka
      perempuan perempuan
      peristiwa peristiwa
      pelosok pelosok
      berita berita
      berkas berkas
      beras beras
      bersih bersih
      besar besar
      dinas dinas
      dingin dingin
      diskusi diskusi
      kecil kecil
      kelas kelas
      keluarga keluarga
      kepala kepala
      kertas kertas
      keras keras
      segera segera
      sekolah sekolah
      senang senang
      sedang sedang
      sejarah sejarah
      terang terang
      terima terima
      teras teras
      perkara perkara
      perlu perlu
      pesan pesan
      pekan pekan
      penuh penuh
      kesan kesan
      """)
  }

  @Test("se- with other affixes and nouns") func seMore() throws {
    try checkRoots(
      """
      sepenggal penggal
      seperempat empat
      sepertiga tiga
      seperjuangan juang
      sepengetahuan tahu
      sepeninggal tinggal
      sekeliling keliling
      sekeluarga keluarga
      sekelompok kelompok
      seketika ketika
      sedaerah daerah
      sekecamatan camat
      sekelurahan lurah
      setempat tempat
      sebatas batas
      sejumlah jumlah
      sehubungan hubung
      sekumpulan kumpul
      serangkaian rangkai
      sekitarnya sekitar
      """)
  }
}
