extension AlternativeTable {
  /// Offices, posts and bodies.
  static let offices = """
    ppid = pejabat pengelola informasi dan dokumentasi | pengelola informasi dan dokumentasi
    ki > komisi informasi
    kip > komisi informasi pusat
    pemda = pemerintah daerah
    pemprov = pemerintah provinsi
    pemkot = pemerintah kota
    pemkab = pemerintah kabupaten
    dprd = dewan perwakilan rakyat daerah
    dpr = dewan perwakilan rakyat
    opd = organisasi perangkat daerah
    skpd = satuan kerja perangkat daerah
    ukpd = unit kerja perangkat daerah
    upt = unit pelaksana teknis
    uptd = unit pelaksana teknis daerah
    sekda = sekretaris daerah
    sekko = sekretaris kota
    sekkel = sekretaris kelurahan | sekretaris lurah
    sekcam = sekretaris kecamatan | sekretaris camat
    seklur = sekretaris lurah | sekretaris kelurahan
    setda = sekretariat daerah
    setko = sekretariat kota
    walkot | wako = wali kota | walikota
    wagub = wakil gubernur
    wawali = wakil wali kota
    kasi = kepala seksi
    kasubbag | kasubag = kepala subbagian | kepala sub bagian
    kabag = kepala bagian
    kadis = kepala dinas
    kasudin = kepala suku dinas
    kasie > kepala seksi
    sudin | sudis = suku dinas
    dishub = dinas perhubungan
    dinkes = dinas kesehatan
    sudinkes = suku dinas kesehatan
    disdik = dinas pendidikan
    dinsos = dinas sosial
    sudinsos = suku dinas sosial
    diskominfotik = dinas komunikasi informatika dan statistik
    diskominfo = dinas komunikasi dan informatika
    kominfotik = komunikasi informatika dan statistik
    disdukcapil = dinas kependudukan dan pencatatan sipil
    dukcapil = kependudukan dan pencatatan sipil
    dlh = dinas lingkungan hidup
    ppapp = pemberdayaan perlindungan anak dan pengendalian penduduk
    dpmptsp = dinas penanaman modal dan pelayanan terpadu satu pintu
    ptsp = pelayanan terpadu satu pintu
    bappeda = badan perencanaan pembangunan daerah
    bpkd = badan pengelolaan keuangan daerah
    bkd = badan kepegawaian daerah
    bapenda = badan pendapatan daerah
    bpbd = badan penanggulangan bencana daerah
    bpk > badan pemeriksa keuangan
    bps = badan pusat statistik
    bpn = badan pertanahan nasional
    bnn = badan narkotika nasional
    kua = kantor urusan agama
    kpu = komisi pemilihan umum
    bawaslu = badan pengawas pemilihan umum
    panwascam = panitia pengawas pemilu kecamatan
    ppk > pejabat pembuat komitmen | panitia pemilihan kecamatan
    pps = panitia pemungutan suara
    kpps = kelompok penyelenggara pemungutan suara
    kpa > kuasa pengguna anggaran
    pptk = pejabat pelaksana teknis kegiatan
    satpol pp = satuan polisi pamong praja
    satpol pp > satpol | pol pp
    satpol = satpol pp
    linmas = perlindungan masyarakat
    hansip > linmas | perlindungan masyarakat
    babinsa = bintara pembina desa
    bhabinkamtibmas | babinkamtibmas = bhayangkara pembina keamanan dan ketertiban masyarakat
    bhabinkamtibmas = babinkamtibmas
    polsek = kepolisian sektor
    polres = kepolisian resor
    koramil = komando rayon militer
    polri = kepolisian negara republik indonesia
    tni = tentara nasional indonesia
    damkar = pemadam kebakaran
    gulkarmat = penanggulangan kebakaran dan penyelamatan
    gulkarmat = damkar | pemadam kebakaran
    ppsu = penanganan prasarana dan sarana umum | petugas penanganan prasarana dan sarana umum
    ppsu = pasukan oranye | pasukan orange
    pasukan oranye = pasukan orange
    petugas oranye > ppsu
    pasukan biru = sumber daya air
    pasukan hijau = pertamanan
    sda > sumber daya air
    rt = rukun tetangga
    rw = rukun warga
    rt > erte
    rw > erwe
    rt rw > rukun tetangga rukun warga
    lmk = lembaga musyawarah kelurahan
    lpmk | lpm = lembaga pemberdayaan masyarakat kelurahan
    fkdm = forum kewaspadaan dini masyarakat
    fkub = forum kerukunan umat beragama
    fkp = forum konsultasi publik
    pkk = pemberdayaan dan kesejahteraan keluarga | pemberdayaan kesejahteraan keluarga
    dasawisma | dawis = dasa wisma
    jumantik = juru pemantau jentik
    posyandu = pos pelayanan terpadu
    posbindu = pos pembinaan terpadu
    puskesmas = pusat kesehatan masyarakat
    pustu = puskesmas pembantu
    rsud = rumah sakit umum daerah
    rs > rumah sakit
    paud = pendidikan anak usia dini
    sdn = sekolah dasar negeri
    smpn = sekolah menengah pertama negeri
    sman = sekolah menengah atas negeri
    smkn = sekolah menengah kejuruan negeri
    karang taruna = karangtaruna
    tp pkk = tim penggerak pkk
    mui = majelis ulama indonesia
    dkm = dewan kemakmuran masjid
    kel > kelurahan
    kec > kecamatan
    kab > kabupaten
    prov > provinsi
    jakbar = jakarta barat
    jaksel = jakarta selatan
    jaktim = jakarta timur
    jakut = jakarta utara
    jakpus = jakarta pusat
    dki > daerah khusus ibukota | jakarta
    dkj > daerah khusus jakarta
    forkopimko = forum koordinasi pimpinan kota
    forkopimcam = forum koordinasi pimpinan kecamatan
    tagana = taruna siaga bencana
    tgupp = tim gubernur untuk percepatan pembangunan
    kemendagri = kementerian dalam negeri
    kemenkes = kementerian kesehatan
    kemensos = kementerian sosial
    kemenag = kementerian agama
    kemenkumham = kementerian hukum dan hak asasi manusia
    kemenpan | kemenpanrb = kementerian pendayagunaan aparatur negara
    """
}
