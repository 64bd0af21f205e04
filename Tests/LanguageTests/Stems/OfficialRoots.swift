import Testing

@testable import Language

/// Words of each class with the root they must be found under; written for this project.
@Suite struct OfficialRoots {
  @Test("compounds that take affixes") func compounds() throws {
    try checkRoots(
      """
      dipertanggungjawabkan tanggungjawab
      pertanggungjawaban tanggungjawab
      mempertanggungjawabkan tanggungjawab
      ditindaklanjuti tindaklanjut
      menindaklanjuti tindaklanjut
      penandatanganan tandatangan
      menandatangani tandatangan
      penyalahgunaan salahguna
      disalahgunakan salahguna
      menyebarluaskan sebarluas
      disebarluaskan sebarluas
      penyebarluasan sebarluas
      diberitahukan beritahu
      pemberitahuan beritahu
      pendayagunaan dayaguna
      mendayagunakan dayaguna
      keikutsertaan ikutserta
      diikutsertakan ikutserta
      pengambilalihan ambilalih
      menggarisbawahi garisbawah
      penatausahaan tatausaha
      pengarusutamaan arusutama
      kesiapsiagaan siapsiaga
      dilatarbelakangi latarbelakang
      dinonaktifkan nonaktif
      """)
  }

  @Test("affixes set off by a hyphen") func hyphenated() throws {
    try checkRoots(
      """
      ter-publish publish
      di-upload upload
      se-kecamatan camat
      se-Jakarta jakarta
      PPID-nya ppid
      KTP-el ktp
      e-KTP ktp
      ke-RT-an rt
      non-ASN non-asn
      RW-nya rw
      SK-nya sk
      di-scan scan
      mem-posting posting
      me-review review
      pasca-bencana pasca-bencana
      pra-kerja pra-kerja
      antar-RW antar-rw
      anti-korupsi anti-korupsi
      DPRD-lah dprd
      sub-bagian subbagian
      se-kota kota
      """)
  }

  @Test("prefixes of other languages") func foreignPrefixes() throws {
    try checkRoots(
      """
      antarkelurahan lurah
      antarwarga antarwarga
      antikorupsi antikorupsi
      multiguna multiguna
      nonperizinan izin
      pascabencana pascabencana
      pascabanjir pascabanjir
      prapembayaran bayar
      pramuka pramuka
      subbagian subbagian
      subkegiatan giat
      prasejahtera prasejahtera
      swakelola swakelola
      antardinas antardinas
      maharaja maharaja
      pascapanen pascapanen
      antarkota antarkota
      prakerja prakerja
      nonpegawai nonpegawai
      antarpulau antarpulau
      """)
  }

  @Test("-isasi and -isme stay, -wan may go") func foreignSuffixes() throws {
    try checkRoots(
      """
      modernisasi modernisasi
      organisasi organisasi
      sosialisasi sosialisasi
      normalisasi normalisasi
      globalisasi globalisasi
      urbanisasi urbanisasi
      realisasi realisasi
      digitalisasi digitalisasi
      optimalisasi optimalisasi
      mengorganisasikan organisasi
      disosialisasikan sosialisasi
      direalisasikan realisasi
      didigitalisasikan digitalisasi
      dinormalisasi normalisasi
      nasionalisme nasionalisme
      kapitalisme kapitalisme
      pluralisme pluralisme
      kapasitas kapasitas
      aktivitas aktivitas
      beraktivitas aktivitas
      """)
  }

  @Test("words of the supplement") func supplement() throws {
    try checkRoots(
      """
      mengunggah unggah
      diunggah unggah
      unggahan unggah
      diunduh unduh
      mengunduh unduh
      diverifikasi verifikasi
      memverifikasinya verifikasi
      dimonev monev
      difogging fogging
      wirausahawan wirausaha
      kewirausahaan wirausaha
      diblokir blokir
      pemblokiran blokir
      dilegalisir legalisir
      mengoordinir koordinir
      divalidasi validasi
      memvalidasi validasi
      keakuntabelan akuntabel
      diidentifikasi identifikasi
      diswakelolakan swakelola
      dimulainya mulai
      memulai mulai
      permulaan mula
      """)
  }
}
