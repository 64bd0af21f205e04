import Testing

@testable import Language

/// Words of each class with the root they must be found under; written for this project.
@Suite struct ReduplicationRoots {
  @Test("doubled words") func full() throws {
    try checkRoots(
      """
      rumah-rumah rumah
      surat-surat surat
      warga-warga warga
      jalan-jalan jalan
      anak-anak anak
      ibu-ibu ibu
      bapak-bapak bapak
      pasar-pasar pasar
      toko-toko toko
      pohon-pohon pohon
      kegiatan-kegiatan giat
      peraturan-peraturan atur
      keputusan-keputusan putus
      bangunan-bangunan bangun
      perusahaan-perusahaan usaha
      pelayanan-pelayanan layan
      undang-undang undang
      negara-negara negara
      lurah-lurah lurah
      sungai-sungai sungai
      gedung-gedung gedung
      kota-kota kota
      pedagang-pedagang dagang
      persyaratan-persyaratan syarat
      tanaman-tanaman tanam
      """)
  }

  @Test("doubled words with endings") func withEndings() throws {
    try checkRoots(
      """
      rumah-rumahnya rumah
      anak-anaknya anak
      surat-suratnya surat
      teman-temanku teman
      buku-bukumu buku
      kawan-kawanlah kawan
      sayur-sayuran sayur
      buah-buahan buah
      obat-obatan obat
      kacang-kacangan kacang
      biji-bijian biji
      tumbuh-tumbuhan tumbuh
      batu-batuan batu
      daun-daunan daun
      sebaik-baiknya baik
      selambat-lambatnya lambat
      sebesar-besarnya besar
      sekurang-kurangnya kurang
      setinggi-tingginya tinggi
      secepat-cepatnya cepat
      seluas-luasnya luas
      """)
  }

  @Test("doubled words inside affixes") func affixed() throws {
    try checkRoots(
      """
      berlari-lari lari
      berjalan-jalan jalan
      bersama-sama sama
      bertahun-tahun tahun
      berjam-jam jam
      berhari-hari hari
      beramai-ramai ramai
      berulang-ulang ulang
      melihat-lihat lihat
      memukul-mukul pukul
      menari-nari tari
      membagi-bagikan bagi
      mencari-cari cari
      menolak-nolak tolak
      menyapu-nyapu sapu
      terburu-buru buru
      terus-menerus terus
      tolong-menolong tolong
      tawar-menawar tawar
      surat-menyurat surat
      sewa-menyewa sewa
      pukul-memukul pukul
      karang-mengarang karang
      kehijau-hijauan hijau
      kebarat-baratan barat
      kemerah-merahan merah
      bersalam-salaman salam
      berkejar-kejaran kejar
      berpeluk-pelukan peluk
      perlahan-lahan lahan
      """)
  }

  @Test("first syllable doubled") func partial() throws {
    try checkRoots(
      """
      dedaunan daun
      pepohonan pohon
      rerumputan rumput
      bebatuan batu
      tetumbuhan tumbuh
      bebuahan buah
      reruntuhan runtuh
      bebungaan bunga
      tetamu tamu
      pepasir pasir
      leluhur luhur
      rerantingan ranting
      gegunungan gunung
      bebauan bau
      dedahanan dahan
      sesayuran sayur
      dedahanan dahan
      tetanaman tanam
      rerantingan ranting
      kekotoran kotor
      jejamuan jamu
      """)
  }

  @Test("rhyming pairs stay whole") func rhythmic() throws {
    try checkRoots(
      """
      sayur-mayur sayur-mayur
      lauk-pauk lauk-pauk
      bolak-balik bolak-balik
      serba-serbi serba-serbi
      gerak-gerik gerak-gerik
      warna-warni warna-warni
      ramah-tamah ramah-tamah
      cerai-berai cerai-berai
      hiruk-pikuk hiruk-pikuk
      mondar-mandir mondar-mandir
      teka-teki teka-teki
      kocar-kacir kocar-kacir
      pontang-panting pontang-panting
      compang-camping compang-camping
      coret-moret coret-moret
      basa-basi basa-basi
      huru-hara huru-hara
      carut-marut carut-marut
      cerai-berai cerai-berai
      pontang-panting pontang-panting
      """)
  }

  @Test("the sign 2") func digit() throws {
    try checkRoots(
      """
      kegiatan2 giat
      anak2 anak
      surat2 surat
      warga2 warga
      kegiatan2nya giat
      buku2nya buku
      pedagang2 dagang
      rumah2 rumah
      jalan2 jalan
      undang2 undang
      pohon2 pohon
      keputusan2 putus
      teman2 teman
      bangunan2 bangun
      toko2 toko
      desa2 desa
      kantor2 kantor
      dokumen2 dokumen
      syarat2 syarat
      bangunan2 bangun
      """)
  }
}
