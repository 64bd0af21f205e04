extension AlternativeTable {
  /// Documents, procedures, money and services in the language of kelurahan and kecamatan.
  static let acronyms = """
    sk = surat keputusan
    sk > keputusan
    kep = keputusan
    se = surat edaran
    st = surat tugas
    sp > surat perintah | surat peringatan
    nd = nota dinas
    ba = berita acara
    mou = nota kesepahaman
    pks = perjanjian kerja sama
    uu = undang-undang | undang undang
    uud = undang-undang dasar
    pp > peraturan pemerintah
    perppu | perpu = peraturan pemerintah pengganti undang-undang
    perpres = peraturan presiden
    keppres = keputusan presiden
    inpres = instruksi presiden
    permen = peraturan menteri
    permendagri = peraturan menteri dalam negeri
    kepmendagri = keputusan menteri dalam negeri
    perki = peraturan komisi informasi
    perda = peraturan daerah
    raperda = rancangan peraturan daerah
    pergub = peraturan gubernur
    kepgub = keputusan gubernur
    ingub = instruksi gubernur
    segub = seruan gubernur | surat edaran gubernur
    perwal | perwali = peraturan wali kota
    kepwal | kepwali = keputusan wali kota
    perkada = peraturan kepala daerah
    dip = daftar informasi publik
    dik = daftar informasi yang dikecualikan | daftar informasi dikecualikan
    kip = keterbukaan informasi publik
    dpa = dokumen pelaksanaan anggaran
    rka = rencana kerja dan anggaran | rencana kerja anggaran
    renja = rencana kerja
    renstra = rencana strategis
    rkpd = rencana kerja pemerintah daerah
    rpjmd = rencana pembangunan jangka menengah daerah
    rpjpd = rencana pembangunan jangka panjang daerah
    rpjmn = rencana pembangunan jangka menengah nasional
    rdtr = rencana detail tata ruang
    rtrw = rencana tata ruang wilayah
    apbd = anggaran pendapatan dan belanja daerah
    apbn = anggaran pendapatan dan belanja negara
    pad > pendapatan asli daerah
    bmd = barang milik daerah
    kib = kartu inventaris barang
    lkpd = laporan keuangan pemerintah daerah
    lra = laporan realisasi anggaran
    calk = catatan atas laporan keuangan
    lkip | lkjip = laporan kinerja instansi pemerintah
    lakip = laporan akuntabilitas kinerja instansi pemerintah
    lakip = lkip | lkjip
    lakip > laporan kinerja
    sakip = sistem akuntabilitas kinerja instansi pemerintah
    iku = indikator kinerja utama
    lhkpn = laporan harta kekayaan penyelenggara negara
    lhkasn = laporan harta kekayaan aparatur sipil negara
    sop = standar operasional prosedur | prosedur operasional standar
    spm = standar pelayanan minimal | surat perintah membayar
    skm = survei kepuasan masyarakat
    ikm > indeks kepuasan masyarakat | industri kecil menengah
    spp = surat permintaan pembayaran | standar pelayanan publik
    sp 2 d = surat perintah pencairan dana
    spj = surat pertanggungjawaban
    lpj = laporan pertanggungjawaban
    hps = harga perkiraan sendiri
    rab = rencana anggaran biaya
    tor | kak = kerangka acuan kerja
    kak > kerangka acuan
    sktm = surat keterangan tidak mampu
    skck = surat keterangan catatan kepolisian
    sku = surat keterangan usaha
    skd = surat keterangan domisili
    skdu = surat keterangan domisili usaha
    pm 1 = surat pengantar
    skaw > surat keterangan ahli waris
    ajb = akta jual beli
    shm = sertifikat hak milik
    njop = nilai jual objek pajak
    pbb > pajak bumi dan bangunan | pajak bumi bangunan
    bphtb = bea perolehan hak atas tanah dan bangunan
    imb = izin mendirikan bangunan
    pbg = persetujuan bangunan gedung
    slf = sertifikat laik fungsi
    siup = surat izin usaha perdagangan
    nib = nomor induk berusaha
    oss = online single submission
    iumk = izin usaha mikro kecil
    ktp = kartu tanda penduduk
    ktp-el | e-ktp | ektp | ktpel = ktp elektronik | kartu tanda penduduk elektronik
    ktp-el | e-ktp | ektp | ktpel > ktp
    kia = kartu identitas anak
    kk = kartu keluarga
    kk > kepala keluarga
    nik = nomor induk kependudukan
    kjp = kartu jakarta pintar
    kjmu = kartu jakarta mahasiswa unggul
    klj = kartu lansia jakarta
    kaj = kartu anak jakarta
    kis = kartu indonesia sehat
    bpjs = badan penyelenggara jaminan sosial
    jkn = jaminan kesehatan nasional
    dtks = data terpadu kesejahteraan sosial
    dtsen = data tunggal sosial ekonomi nasional
    pkh = program keluarga harapan
    bpnt = bantuan pangan nontunai | bantuan pangan non tunai
    blt = bantuan langsung tunai
    bst = bantuan sosial tunai
    bansos = bantuan sosial
    ppks = pemerlu pelayanan kesejahteraan sosial
    pmks = penyandang masalah kesejahteraan sosial
    kdrt = kekerasan dalam rumah tangga
    dbd | db > demam berdarah dengue | demam berdarah
    demam berdarah > dbd | demam berdarah dengue
    demam berdarah dengue = dbd
    psn = pemberantasan sarang nyamuk
    tbc | tb = tuberkulosis
    hiv = human immunodeficiency virus
    stunting = tengkes | kurang gizi kronis
    mbg = makan bergizi gratis
    pmt = pemberian makanan tambahan
    kb > keluarga berencana
    umkm = usaha mikro kecil dan menengah | usaha mikro kecil menengah
    pkl = pedagang kaki lima
    pkl > praktik kerja lapangan
    pirt = produksi industri rumah tangga
    ptsl = pendaftaran tanah sistematis lengkap
    wfh = work from home | bekerja dari rumah
    cfd = car free day | hari bebas kendaraan bermotor
    hbkb = hari bebas kendaraan bermotor
    hut = hari ulang tahun
    hut ri = hari ulang tahun kemerdekaan
    pilkada = pemilihan kepala daerah
    pilgub = pemilihan gubernur
    pileg = pemilihan legislatif
    pilpres = pemilihan presiden
    pemilu = pemilihan umum
    tps > tempat pemungutan suara | tempat penampungan sementara
    dpt = daftar pemilih tetap
    dps = daftar pemilih sementara
    tpu = tempat pemakaman umum
    tpst = tempat pengolahan sampah terpadu
    rth = ruang terbuka hijau
    rptra = ruang publik terpadu ramah anak
    ipal = instalasi pengolahan air limbah
    pju = penerangan jalan umum
    pam = perusahaan air minum
    pdam = perusahaan daerah air minum
    pln = perusahaan listrik negara
    musrenbang = musyawarah perencanaan pembangunan
    rembuk = rembug
    monev = monitoring dan evaluasi | pemantauan dan evaluasi
    tupoksi = tugas pokok dan fungsi
    juknis = petunjuk teknis
    juklak = petunjuk pelaksanaan
    jdih = jaringan dokumentasi dan informasi hukum
    bimtek = bimbingan teknis
    diklat = pendidikan dan pelatihan
    rakor = rapat koordinasi
    rakernas = rapat kerja nasional
    raker = rapat kerja
    sidak = inspeksi mendadak
    hoaks = berita bohong
    medsos = media sosial
    wa = whatsapp
    humas = hubungan masyarakat
    kamtibmas = keamanan dan ketertiban masyarakat
    trantibum = ketenteraman dan ketertiban umum
    siskamling = sistem keamanan lingkungan
    poskamling = pos keamanan lingkungan
    tahapan > fase
    ttg > tentang
    lap > laporan
    lapkeu = laporan keuangan
    thn | th > tahun
    tgl > tanggal
    jl | jln = jalan
    gg = gang
    hlm | hal > halaman
    dll = dan lain-lain
    yth = yang terhormat
    tmt = terhitung mulai tanggal
    pns = pegawai negeri sipil
    asn = aparatur sipil negara
    pppk | p 3 k = pegawai pemerintah dengan perjanjian kerja
    pjlp = penyedia jasa lainnya perorangan
    phl = pekerja harian lepas
    thr = tunjangan hari raya
    tpp = tambahan penghasilan pegawai
    tkd > tunjangan kinerja daerah
    ln > lembaran negara
    tln = tambahan lembaran negara
    nkri = negara kesatuan republik indonesia
    ri > republik indonesia
    wni = warga negara indonesia
    wna = warga negara asing
    bumd = badan usaha milik daerah
    bumn = badan usaha milik negara
    blud = badan layanan umum daerah
    lpse = layanan pengadaan secara elektronik
    pbj = pengadaan barang dan jasa | pengadaan barang jasa
    rup = rencana umum pengadaan
    spbe = sistem pemerintahan berbasis elektronik
    wbs = whistle blowing system
    crm > cepat respon masyarakat
    jaki = jakarta kini
    qlue > aplikasi pengaduan
    """
}
