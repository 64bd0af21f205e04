import Testing

@testable import Language

/// Words of each class with the root they must be found under; written for this project.
@Suite struct DoubledRoots {
  @Test("every kind of doubling") func doubled() throws {
    try checkRoots(
      """
      warga-warga warga
      surat-surat surat
      program-program program
      usulan-usulan usul
      bangunan-bangunan bangun
      kegiatan-kegiatan giat
      peraturan-peraturan atur
      kebijakan-kebijakan bijak
      permasalahan-permasalahan masalah
      tempat-tempatnya tempat
      orang-orangnya orang
      bersama-sama sama
      berlari-lari lari
      berbulan-bulan bulan
      bertahun-tahun tahun
      berkali-kali kali
      bersalam-salaman salam
      berkirim-kiriman kirim
      berpegang-pegangan pegang
      bermaaf-maafan maaf
      kebarat-baratan barat
      kekanak-kanakan kanak
      kemerah-merahan merah
      kehijau-hijauan hijau
      kebiru-biruan biru
      tolong-menolong tolong
      tulis-menulis tulis
      surat-menyurat surat
      pinjam-meminjam pinjam
      bantu-membantu bantu
      jual-beli jual-beli
      dibagi-bagikan bagi
      dibesar-besarkan besar
      melihat-lihat lihat
      menunda-nunda tunda
      menakut-nakuti takut
      mengada-ada ada
      setinggi-tingginya tinggi
      sebesar-besarnya besar
      selambat-lambatnya lambat
      sekurang-kurangnya kurang
      sebaik-baiknya baik
      seluas-luasnya luas
      mudah-mudahan mudah
      rata-rata rata
      sayur-mayur sayur-mayur
      lauk-pauk lauk-pauk
      gotong-royong gotong-royong
      mondar-mandir mondar-mandir
      serba-serbi serba-serbi
      hiruk-pikuk hiruk-pikuk
      lika-liku lika-liku
      teka-teki teka-teki
      warna-warni warna-warni
      gerak-gerik gerak-gerik
      beras-petas beras-petas
      """)
  }

  @Test("the first syllable doubled") func firstSyllable() throws {
    try checkRoots(
      """
      dedaunan daun
      pepohonan pohon
      bebatuan batu
      rerumputan rumput
      tetangga tetangga
      tetamu tamu
      lelaki lelaki
      leluhur luhur
      sesama sama
      pepatah pepatah
      pegunungan gunung
      tetumbuhan tumbuh
      bebuahan buah
      reruntuhan runtuh
      bebunyian bunyi
      kekasih kasih
      tetua tetua
      sesekali sekali
      jejaring jaring
      gegap gegap
      pepunden pepunden
      pereda reda
      rerata rata
      """)
  }

  @Test("the sign 2 in minutes and letters") func sign() throws {
    try checkRoots(
      """
      kegiatan2 giat
      anak2 anak
      warga2 warga
      surat2 surat
      rumah2 rumah
      orang2 orang
      ibu2 ibu
      bapak2 bapak
      peraturan2 atur
      pengurus2 urus
      bersama2 sama
      masing2 masing
      jalan2 jalan
      teman2 teman
      buku2 buku
      anak2nya anak
      pegawai2 pegawai
      usulan2 usul
      pedagang2 dagang
      kegiatan² giat
      undang2 undang
      """)
  }

  @Test("more words that only look affixed") func lookalikes() throws {
    try checkRoots(
      """
      beruang uang
      kelapa kelapa
      kepala kepala
      terigu terigu
      perak perak
      serambi serambi
      sepatu sepatu
      sepeda sepeda
      semen semen
      senapan senapan
      dinas dinas
      diri diri
      dinding dinding
      kertas kertas
      kereta kereta
      kemeja kemeja
      penjara penjara
      pelabuhan labuh
      menara menara
      melati melati
      meja meja
      mesin mesin
      mental mental
      permen permen
      perabot perabot
      perkara perkara
      petani tani
      pesisir pesisir
      peta peta
      pepaya pepaya
      pulau pulau
      tambak tambak
      bukti bukti
      sakti sakti
      santri santri
      industri industri
      galeri galeri
      baterai baterai
      terminal terminal
      teknisi teknisi
      aksi aksi
      komisi komisi
      """)
  }

  @Test("compounds in decrees") func compounds() throws {
    try checkRoots(
      """
      menandatangani tandatangan
      ditandatangani tandatangan
      penandatangan tandatangan
      pertanggungjawaban tanggungjawab
      mempertanggungjawabkan tanggungjawab
      dipertanggungjawabkan tanggungjawab
      menindaklanjuti tindaklanjut
      ditindaklanjuti tindaklanjut
      penindaklanjutan tindaklanjut
      menyebarluaskan sebarluas
      disebarluaskan sebarluas
      menyalahgunakan salahguna
      disalahgunakan salahguna
      memberitahukan beritahu
      diberitahukan beritahu
      mengambilalih ambilalih
      diambilalih ambilalih
      melatarbelakangi latarbelakang
      dilatarbelakangi latarbelakang
      mengujicobakan ujicoba
      diujicobakan ujicoba
      menggarisbawahi garisbawah
      digarisbawahi garisbawah
      diserahterimakan serahterima
      menitikberatkan titikberat
      dititikberatkan titikberat
      mengalihfungsikan alihfungsi
      dialihfungsikan alihfungsi
      membudidayakan budidaya
      dibudidayakan budidaya
      pembudidayaan budidaya
      mengikutsertakan ikutserta
      diikutsertakan ikutserta
      menomorduakan nomordua
      melipatgandakan lipatganda
      dilipatgandakan lipatganda
      bertolakbelakang tolakbelakang
      menghancurleburkan hancurlebur
      mengarusutamakan arusutama
      pengarusutamaan arusutama
      """)
  }

  @Test("diper-, dike-, dise-, dibe-") func deepPassives() throws {
    try checkRoots(
      """
      diperpanjang panjang
      diperbarui baru
      diperbaharui baharu
      diperketat ketat
      diperluas luas
      diperkuat kuat
      dipercepat cepat
      diperiksa periksa
      dipersilakan sila
      dipertahankan tahan
      dipertimbangkan timbang
      dipergunakan guna
      diperbolehkan boleh
      diperuntukkan untuk
      diperjualbelikan jualbeli
      dikemukakan muka
      dikesampingkan samping
      disetarakan tara
      diseragamkan seragam
      diberdayakan daya
      diberhentikan henti
      disempurnakan sempurna
      disewakan sewa
      """)
  }
}
