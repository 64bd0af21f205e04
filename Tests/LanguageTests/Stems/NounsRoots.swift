import Testing

@testable import Language

/// Words of each class with the root they must be found under; written for this project.
@Suite struct NounsRoots {
  @Test("peN- for who does it") func pen() throws {
    try checkRoots(
      """
      pembaca baca
      pembeli beli
      pembina bina
      pembuat buat
      pemimpin pimpin
      pemilik milik
      pemohon mohon
      pemakai pakai
      pencatat catat
      pendata data
      pengelola kelola
      pengguna guna
      penghuni huni
      pengunjung kunjung
      penjual jual
      penjaga jaga
      penulis tulis
      penyapu sapu
      penyedia sedia
      penyelenggara selenggara
      penyewa sewa
      perawat rawat
      pelaku laku
      pelanggan langgan
      pelapor lapor
      """)
  }

  @Test("peN-…-an") func penAn() throws {
    try checkRoots(
      """
      pelayanan layan
      pelaksanaan laksana
      pelaporan lapor
      pembangunan bangun
      pembayaran bayar
      pembinaan bina
      pemberian beri
      pemeriksaan periksa
      pemilihan pilih
      pemeliharaan pelihara
      pencegahan cegah
      pendaftaran daftar
      pendataan data
      penetapan tetap
      pengadaan ada
      pengaduan adu
      pengajuan aju
      pengelolaan kelola
      pengembangan kembang
      pengumuman umum
      pengawasan awas
      penyampaian sampai
      penyusunan susun
      penyemprotan semprot
      penertiban tertib
      pengasapan asap
      penghijauan hijau
      peresmian resmi
      perawatan rawat
      """)
  }

  @Test("per-…-an") func perAn() throws {
    try checkRoots(
      """
      perbaikan baik
      perbedaan beda
      percobaan coba
      perdagangan dagang
      perhitungan hitung
      perizinan izin
      perjanjian janji
      perkembangan kembang
      perkumpulan kumpul
      perlindungan lindung
      permohonan mohon
      permukiman mukim
      perpanjangan panjang
      perpustakaan pustaka
      persyaratan syarat
      pertanggungan tanggung
      pertanyaan tanya
      pertokoan toko
      perumahan rumah
      perusahaan usaha
      perubahan ubah
      persetujuan setuju
      peraturan atur
      peringatan ingat
      """)
  }

  @Test("pe- and pel-") func pe() throws {
    try checkRoots(
      """
      pedagang dagang
      pekerja kerja
      petani tani
      petugas tugas
      peternak ternak
      petinju tinju
      pejuang juang
      pejalan jalan
      pelari lari
      pelajar ajar
      pelajaran ajar
      pemuda muda
      peserta serta
      pesepak sepak
      pebisnis bisnis
      pejabat jabat
      pegolf golf
      pemain main
      pemakaman makam
      pelabuhan labuh
      """)
  }

  @Test("-an") func an() throws {
    try checkRoots(
      """
      aduan adu
      anggaran anggar
      aturan atur
      bangunan bangun
      bantuan bantu
      batasan batas
      catatan catat
      daftaran daftar
      edaran edar
      kiriman kirim
      laporan lapor
      lampiran lampir
      layanan layan
      pilihan pilih
      putusan putus
      rencanaan rencana
      tulisan tulis
      tujuan tuju
      ukuran ukur
      usulan usul
      undangan undang
      lingkungan lingkung
      tanaman tanam
      kumpulan kumpul
      tabungan tabung
      """)
  }

  @Test("ke-…-an") func keAn() throws {
    try checkRoots(
      """
      keadaan ada
      kebakaran bakar
      kebersihan bersih
      kebutuhan butuh
      kedudukan duduk
      kegiatan giat
      kehadiran hadir
      keindahan indah
      kejadian jadi
      kekurangan kurang
      kelayakan layak
      kelengkapan lengkap
      kemajuan maju
      kematian mati
      keramaian ramai
      kesehatan sehat
      kesejahteraan sejahtera
      ketentuan tentu
      ketertiban tertib
      keterangan terang
      kewajiban wajib
      kekayaan kaya
      kelahiran lahir
      kepadatan padat
      """)
  }

  @Test("keber-an, keter-an, kese-an, kepe-an") func keChains() throws {
    try checkRoots(
      """
      keberadaan ada
      keberangkatan berangkat
      keberatan berat
      keberhasilan hasil
      keberlanjutan lanjut
      keberpihakan pihak
      kebersamaan sama
      keterbatasan batas
      keterbukaan buka
      keterlambatan lambat
      keterlibatan libat
      keterjangkauan jangkau
      ketersediaan sedia
      keterpaduan padu
      keseimbangan seimbang
      keseluruhan seluruh
      keserasian serasi
      kesepakatan sepakat
      keterampilan terampil
      kepemilikan milik
      kepemimpinan pimpin
      kepengurusan urus
      kependudukan duduk
      kesetaraan setara
      """)
  }

  @Test("ketidak-…-an") func ketidak() throws {
    try checkRoots(
      """
      ketidakadilan adil
      ketidakhadiran hadir
      ketidakjelasan jelas
      ketidakmampuan mampu
      ketidakpastian pasti
      ketidakpuasan puas
      ketidaksesuaian suai
      ketidakstabilan stabil
      ketidaktahuan tahu
      ketidaktertiban tertib
      ketidakterbukaan buka
      ketidakberdayaan daya
      ketidakcocokan cocok
      ketidaklengkapan lengkap
      ketidaknyamanan nyaman
      ketidaktepatan tepat
      ketidakwajaran wajar
      ketidakseimbangan seimbang
      ketidakhormatan hormat
      ketidaksanggupan sanggup
      """)
  }

  @Test("pember-an, pemer-, penye-") func pember() throws {
    try checkRoots(
      """
      pemberdayaan daya
      pemberhentian henti
      pemberlakuan laku
      pemberangkatan berangkat
      pemerkosaan perkosa
      pemersatu satu
      penyesuaian suai
      penyeimbang seimbang
      penyejajaran sejajar
      penyeragaman seragam
      penyelarasan selaras
      penyetaraan tara
      pemerataan rata
      pemerolehan oleh
      pembelajaran ajar
      pengesampingan samping
      pemberantasan berantas
      pemberkasan berkas
      pembebasan bebas
      pemerkosaan perkosa
      pemeriksaan periksa
      pemeliharaan pelihara
      pemesanan pesan
      pemetaan peta
      penyelarasan selaras
      penyebaran sebar
      penyewaan sewa
      penyekatan sekat
      """)
  }

  @Test("peN-…-an in the language of decrees") func penAnOfficial() throws {
    try checkRoots(
      """
      penanggulangan tanggulang
      penanganan tangan
      penataan tata
      pengarsipan arsip
      penganggaran anggar
      pengalokasian alokasi
      pengecualian kecuali
      pengesahan sah
      penghapusan hapus
      penghimpunan himpun
      pengoperasian operasi
      pengoordinasian koordinasi
      pendampingan damping
      pendistribusian distribusi
      pendokumentasian dokumentasi
      pemanfaatan manfaat
      pemutakhiran mutakhir
      pemungutan pungut
      pemulihan pulih
      pemusnahan musnah
      penyerahan serah
      penyimpanan simpan
      penyelesaian selesai
      penyuluhan suluh
      penyaluran salur
      penyitaan sita
      penindakan tindak
      penilaian nilai
      penerbitan terbit
      penyelenggaraan selenggara
      pemberantasan berantas
      perekaman rekam
      perencanaan rencana
      pelestarian lestari
      pelelangan lelang
      pelimpahan limpah
      pewarisan waris
      peyakinan yakin
      """)
  }

  @Test("ke-…-an in the names of affairs and offices") func keAnOfficial() throws {
    try checkRoots(
      """
      kesekretariatan sekretariat
      kepegawaian pegawai
      kepariwisataan pariwisata
      kependidikan didik
      kepolisian polisi
      kepustakaan pustaka
      keuangan uang
      ketatausahaan tatausaha
      keolahragaan olahraga
      kebudayaan budaya
      keagamaan agama
      kearsipan arsip
      kebencanaan bencana
      kebijakan bijak
      kedaruratan darurat
      kelembagaan lembaga
      kemasyarakatan masyarakat
      kemiskinan miskin
      kenyamanan nyaman
      kerahasiaan rahasia
      kerukunan rukun
      kesalahan salah
      kesekolahan sekolah
      keswadayaan swadaya
      ketahanan tahan
      ketenteraman tenteram
      keterwakilan wakil
      kewarganegaraan warganegara
      kewenangan wenang
      kewirausahaan wirausaha
      kekerabatan kerabat
      keluwesan luwes
      keadministrasian administrasi
      """)
  }

  @Test("per-…-an in the names of affairs and offices") func perAnOfficial() throws {
    try checkRoots(
      """
      perwakilan wakil
      perwujudan wujud
      perekonomian ekonomi
      perbankan bank
      perpajakan pajak
      perindustrian industri
      pertanahan tanah
      perkantoran kantor
      persampahan sampah
      persidangan sidang
      perkawinan kawin
      perceraian cerai
      perkotaan kota
      perdesaan desa
      perkampungan kampung
      perhubungan hubung
      perikanan ikan
      perpindahan pindah
      perselisihan selisih
      persengketaan sengketa
      perlengkapan lengkap
      peribadatan ibadat
      perkiraan kira
      permasalahan masalah
      permodalan modal
      perayaan raya
      """)
  }
}
