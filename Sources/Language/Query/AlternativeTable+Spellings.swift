extension AlternativeTable {
  /// One word in several spellings that are all in use: joined and split, old and new.
  static let spellings = """
    er te > rt
    er we > rw
    taman sari = tamansari
    mangga besar = manggabesar
    wali kota = walikota
    ibu kota = ibukota
    kerja sama = kerjasama
    tanggung jawab = tanggungjawab
    tindak lanjut = tindaklanjut
    idul fitri = idulfitri
    idul fitri | idulfitri > iedul fitri | idul fithri
    idul adha = iduladha
    rumah sakit = rumahsakit
    kaki lima = kakilima
    olah raga = olahraga
    beasiswa = bea siswa
    pasca bencana = pascabencana
    antar kota = antarkota
    non formal = nonformal
    non tunai = nontunai
    sumber daya = sumberdaya
    data base = database
    on line = online
    e-mail = email | surel
    vihara = wihara
    izin = ijin
    perizinan = perijinan
    praktik = praktek
    apotek = apotik
    nasihat = nasehat
    jadwal = jadual
    sistem = sistim
    teknik = tehnik
    teknis = tehnis
    risiko = resiko
    kualitas = kwalitas
    kuitansi = kwitansi
    aktivitas = aktifitas
    aktif = aktip
    objek = obyek
    subjek = subyek
    proyek = projek
    analisis = analisa
    hipotesis = hipotesa
    atlet = atlit
    februari = pebruari
    november = nopember
    zuhur = dzuhur | dhuhur
    asar = ashar
    magrib = maghrib
    salat = sholat | shalat | solat
    ustaz = ustadz | ustad
    musala = mushola | musholla | mushalla
    mushola = musholla | mushalla
    musholla = mushalla
    masjid = mesjid
    alquran = al quran | quran
    kurban = qurban
    ramadan = ramadhan | romadhon
    haji = hajji
    lembap = lembab
    karier = karir
    foto = photo
    fotokopi = fotocopy | foto kopi | photo copy | potokopi
    telepon = telpon | telfon
    kompleks = komplek
    konkret = konkrit
    kreativitas = kreatifitas
    produktivitas = produktifitas
    efektivitas = efektifitas
    standardisasi = standarisasi
    legalisasi = legalisir
    lokalisasi = lokalisir
    koordinasi = kordinasi
    survei = survey
    energi = enerji
    asesmen = assessment
    hoaks = hoax
    oranye = orange
    sertifikat = sertipikat
    antre = antri
    antrean = antrian
    utang = hutang
    imbau = himbau
    imbauan = himbauan
    silakan = silahkan
    ubah = rubah
    cabai = cabe
    sambal = sambel
    kenapa = mengapa
    kel = kelurahan
    bikin = buat
    tionghoa = tiong hoa
    """

  /// What is spoken, abbreviated or mistyped, and the word that is meant; never the other way round.
  static let slips = """
    erte | rte > rt
    erwe | rwe > rw
    wihaara | bihara > vihara
    musrembang | musrenbangkel | musrembag | musyrenbang > musrenbang
    fogin | foging | poging | fooging > fogging
    puskemas | pukesmas > puskesmas
    posiandu > posyandu
    keluarahan | kelurahaan | klurahan > kelurahan
    kecematan | kecamatn > kecamatan
    pelayanann | playanan | pelayaan > pelayanan
    kepurusan | keptusan > keputusan
    pengumunan > pengumuman
    pengadua > pengaduan
    infomasi | informsi > informasi
    dokument > dokumen
    kgiatan > kegiatan
    jumaat > jumat
    sekertaris > sekretaris
    sekertariat > sekretariat
    nomer > nomor
    tamsya > tamasya
    gmn | gmana | gimana > bagaimana
    knp | napa > kenapa
    brp > berapa
    dmn | dimana > di mana
    kmn | kemana > ke mana
    kpn > kapan
    bs | bsa > bisa
    gak | ga | nggak | ngga | enggak | tdk | tak > tidak
    blm > belum
    sdh | udah | udh > sudah
    utk > untuk
    dgn | dg > dengan
    yg > yang
    krn > karena
    spt > seperti
    sbg > sebagai
    jg > juga
    dr > dari
    pd > pada
    dlm > dalam
    org > orang
    bln > bulan
    hr > hari
    bpk > bapak
    sy > saya
    aja > saja
    ngurus | urusin | ngurusin > mengurus
    bikinin > membuatkan
    nyari > mencari
    nanya > menanya | bertanya
    daftarin > mendaftarkan
    perpanjangin > memperpanjang
    no > nomor
    rte | rete > rt
    lura > lurah
    """
}
