extension Supplement {
  /// Roots and their affixes, by kind.
  static let text = roots + compounds + names

  private static let roots = """
    mulai vkm
    unggah va
    unduh va
    upload va
    download va
    share v
    posting va
    publish v
    scan v
    print v
    update v
    input v
    login
    logout
    backup v
    reset v
    instal v
    install v
    klik v
    tag v
    blokir vp
    retas vp
    surel
    daring
    luring
    online
    offline
    website
    internet
    database
    server
    username
    password
    dashboard
    barcode
    hotspot
    token
    template
    link
    webinar
    workshop
    output
    outcome
    siber
    medsos
    infografis
    leaflet
    validasi bk
    moderasi bk
    mitigasi bki
    ajudikasi bk
    disinfeksi bk
    optimalisasi bk
    sinergitas b
    kolaboratif
    partisipatif
    akuntabel e
    akuntabilitas b
    disabilitas b
    legalisir vp
    lokalisir vp
    koordinir vp
    organisir vp
    tabulasi bk
    verifikasi bik
    identifikasi bik
    klarifikasi bik
    rekapitulasi bk
    inventarisasi bk
    digitalisasi bk
    sertifikasi bik
    monitoring
    monev v
    fogging v
    survei vp
    surveyor
    enumerator
    admin
    amandemen v
    addendum
    notulen
    notulensi bk
    notula
    kuitansi
    kwitansi
    sertipikat bk
    sembako
    klenteng
    kelenteng
    vihara
    wihara
    marawis
    hadrah
    barongsai
    kuliner b
    heritage
    kavling
    kapling
    rusun
    rusunawa
    hidran
    biopori
    jumantik
    balita
    stunting
    covid
    hoaks
    narkoba
    narkotika
    teroris
    ekstremisme
    swakelola vkp
    swadaya b
    wirausaha be
    wiraswasta b
    inklusif e
    transparan e
    inovatif e
    responsif e
    efektif ek
    efisien ek
    akurat e
    valid ke
    aktual ek
    relevan e
    konkret ek
    proaktif
    produktif e
    kompeten e
    kondusif ek
    sejajar kp
    selaras kpe
    serupa ekp
    antre ba
    antri ba
    mandiri ek
    rawan ek
    kumuh e
    lansia
    tengkes
    inkracht
    oranye
    tionghoa
    betawi
    royong b
    agensi
    direktori
    disel
    diskotik
    diskotek
    diversi
    ketamin
    merit
    milan
    persistensi
    personil
    politisi
    progresi
    rambutan
    sekuensi
    sereal
    teratoma
    teritori
    transgresi
    fans
    kos
    kosan
    pemirsa
    intensi
    responsi
    gorong
    """

  private static let compounds = """

    ambil+alih vp
    alih+bahasa kp
    alih+daya kp
    alih+fungsi kp
    alih+media kp
    beri+tahu kp
    budi+daya kpb
    campur+aduk k
    daya+guna kp
    garis+bawah i
    hak+milik
    hasil+guna b
    ikut+serta kpe
    imbal+balik
    jungkir+balik k
    kambing+hitam k
    kerja+sama kb
    latar+belakang i
    lipat+ganda kp
    luluh+lantak k
    nonaktif kp
    peran+serta b
    pindah+tangan kp
    porak+poranda k
    salah+guna kp
    satu+padu k
    sebar+luas kp
    serah+terima k
    silahkan
    suka+rela e
    tanda+tangan ivkp
    tata+usaha
    titik+berat k
    tumpang+tindih b
    tumbuh+kembang
    uji+coba kp
    uji+petik
    tanggung+jawab x
    tindak+lanjut x
    nomor+dua x
    sama+rata k
    hancur+lebur k
    bumi+hangus k
    lalu+lintas
    tuna+wisma
    anak+tiri k
    anak+emas k
    arus+utama kp
    siap+siaga e
    olahraga bw
    """

  private static let names = """

    kotamadya
    walikota
    wakil e
    satpol
    linmas
    hansip
    posyandu
    puskesmas
    dasawisma
    taruna
    karang
    musrenbang
    musrembang
    renstra
    renja
    rakor
    bimtek
    diklat
    juknis
    juklak
    bansos
    bapenda
    damkar
    gulkarmat
    sudin
    sudinkes
    pemprov
    pemkot
    pemkab
    pemda
    pemilu
    pilkada
    pileg
    pilpres
    bawaslu
    parpol
    ormas
    satgas
    pokja
    siskamling
    poskamling
    kamtibmas
    trantib
    trantibum
    transjakarta
    mikrotrans
    jakpreneur
    jakarta
    glodok
    krukut
    maphar
    tangki
    pinangsia
    tamansari
    perpres
    perda
    perki
    pergub
    permen
    permendagri
    perwal
    perbup
    kepgub
    keppres
    inpres
    perppu
    """
}
