import Testing

@testable import Language

/// Words of each class with the root they must be found under; written for this project.
@Suite struct SpokenRoots {
  @Test("everyday speech") func informal() throws {
    try checkRoots(
      """
      nyari cari
      ngurus urus
      nulis tulis
      ngambil ambil
      nyapu sapu
      ngirim kirim
      nanya tanya
      nyuci cuci
      ngecek cek
      nonton tonton
      nyetor setor
      ngantri antri
      bikinin bikin
      urusin urus
      beliin beli
      cariin cari
      ngurusin urus
      daftarin daftar
      nungguin tunggu
      nyewa sewa
      nyimpen simpan
      """)
  }

  @Test("spelling before 1972") func oldSpelling() throws {
    try checkRoots(
      """
      oentoek untuk
      soerat surat
      tjatatan catat
      tjari cari
      djalan jalan
      kerdja kerja
      pekerdjaan kerja
      njata nyata
      banjak banyak
      sjarat syarat
      masjarakat masyarakat
      achir akhir
      jang yang
      doenia dunia
      boekoe buku
      goeroe guru
      poetoesan putus
      kepoetoesan putus
      moesjawarah musyawarah
      tanggoeng tanggung
      """)
  }

  @Test("place names") func placeNames() throws {
    try checkRoots(
      """
      Bekasi bekasi
      Kalimantan kalimantan
      Tangerang tangerang
      Semarang semarang
      Sulawesi sulawesi
      Pekalongan pekalongan
      Banyuwangi banyuwangi
      Pekanbaru pekanbaru
      Palembang palembang
      Cengkareng cengkareng
      Kalideres kalideres
      Krukut krukut
      Maphar maphar
      Pinangsia pinangsia
      Glodok glodok
      Tambora tambora
      Palmerah palmerah
      Cirebon cirebon
      Sukabumi sukabumi
      Kediri kediri
      """)
  }
}
