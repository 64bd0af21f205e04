import Testing

@testable import Language

/// Words of each class with the root they must be found under; written for this project.
@Suite struct ForeignRoots {
  @Test("words in -isasi and -asi with affixes") func formIsasi() throws {
    try checkRoots(
      """
      urbanisasi urbanisasi
      sosialisasi sosialisasi
      disosialisasikan sosialisasi
      mensosialisasikan sosialisasi
      menyosialisasikan sosialisasi
      digitalisasi digitalisasi
      mendigitalisasikan digitalisasi
      pendigitalisasian digitalisasi
      terdigitalisasi digitalisasi
      modernisasi modernisasi
      dimodernisasi modernisasi
      memodernisasi modernisasi
      privatisasi privatisasi
      diprivatisasi privatisasi
      sertifikasi sertifikasi
      bersertifikasi sertifikasi
      tersertifikasi sertifikasi
      vaksinasi vaksinasi
      divaksinasi vaksinasi
      imunisasi imunisasi
      diimunisasi imunisasi
      normalisasi normalisasi
      dinormalisasi normalisasi
      standardisasi standardisasi
      terstandardisasi standardisasi
      rehabilitasi rehabilitasi
      direhabilitasi rehabilitasi
      merehabilitasi rehabilitasi
      optimalisasi optimalisasi
      mengoptimalisasi optimalisasi
      """)
  }

  @Test("words in -isme and -itas stay whole") func formIsme() throws {
    try checkRoots(
      """
      nasionalisme nasionalisme
      terorisme terorisme
      premanisme premanisme
      profesionalisme profesionalisme
      komunisme komunisme
      populisme populisme
      radikalisme radikalisme
      pluralisme pluralisme
      optimisme optimisme
      pesimisme pesimisme
      vandalisme vandalisme
      jurnalisme jurnalisme
      kapitalisme kapitalisme
      patriotisme patriotisme
      mekanisme mekanisme
      mekanismenya mekanisme
      organisme organisme
      nepotisme nepotisme
      otoritas otoritas
      prioritas prioritas
      diprioritaskan prioritas
      memprioritaskan prioritas
      kualitas kualitas
      berkualitas kualitas
      kapasitas kapasitas
      berkapasitas kapasitas
      identitas identitas
      beridentitas identitas
      """)
  }

  @Test("prefixes of other languages in public words") func foreignPrefixes() throws {
    try checkRoots(
      """
      antarwarga antarwarga
      antarkota antarkota
      antarinstansi antarinstansi
      pascabencana pascabencana
      pascapanen pascapanen
      pascapemilu pascapemilu
      prasekolah prasekolah
      prasejahtera prasejahtera
      prakerja prakerja
      nonfiksi nonfiksi
      nonpemerintah nonpemerintah
      nontunai nontunai
      antikorupsi antikorupsi
      antinarkoba antinarkoba
      multifungsi multifungsi
      multibahasa multibahasa
      subbagian subbagian
      subunit subunit
      semipermanen semipermanen
      swakelola swakelola
      supermarket supermarket
      tunawisma tunawisma
      adikuasa adikuasa
      mahasiswa mahasiswa
      """)
  }

  @Test("hyphenated affixes of the office") func officeHyphens() throws {
    try checkRoots(
      """
      di-update update
      di-share share
      di-posting posting
      di-input input
      di-print print
      di-scan scan
      di-email email
      di-WA wa
      di-SK-kan sk
      di-upload-nya upload
      ter-update update
      ter-input input
      ter-install install
      meng-upload upload
      meng-update update
      mem-posting posting
      men-download download
      men-scan scan
      pen-download-an download
      peng-input-an input
      ber-KTP ktp
      ber-SNI sni
      ber-AC ac
      se-Jakarta jakarta
      se-kecamatan camat
      se-RW rw
      se-Indonesia indonesia
      APBD-nya apbd
      KTP-nya ktp
      RT-nya rt
      PNS-nya pns
      SK-nya sk
      link-nya link
      website-nya website
      ASN-nya asn
      """)
  }

  /// The person and what the person deals with are both worth finding.
  @Test("-wan and -wati") func persons() throws {
    try checkContains(
      """
      seniman seniman
      ilmuwan ilmuwan
      karyawan karyawan
      karyawati karyawati
      wartawan wartawan
      wartawati wartawati
      olahragawan olahraga
      olahragawati olahraga
      hartawan harta
      dermawan derma
      dermawati derma
      relawan relawan
      relawati rela
      usahawan usaha
      usahawati usaha
      rohaniwan rohani
      budayawan budaya
      sejarawan sejarah
      negarawan negara
      rupawan rupa
      bangsawan bangsa
      sukarelawan sukarela
      sastrawan sastra
      agamawan agama
      pustakawan pustaka
      peragawati raga
      sosiawan sosiawan
      """)
  }
}
