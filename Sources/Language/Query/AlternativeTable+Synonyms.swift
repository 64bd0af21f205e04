extension AlternativeTable {
  /// Words that people use for one another.
  static let synonyms = """
    lebaran = idulfitri | idul fitri
    idul adha = iduladha | hari raya kurban | kurban
    imlek = tahun baru imlek | sincia
    cap go meh = capgome | cap gomeh
    natal = hari natal
    maulid = maulud
    agustusan = hari kemerdekaan | hut ri
    fogging = penyemprotan | pengasapan
    penyemprotan = pengasapan
    kelenteng = klenteng
    kelenteng | klenteng = vihara
    tempat ibadah = rumah ibadah
    gereja | masjid | mesjid | musala | vihara | wihara | kelenteng | klenteng | pura | langgar > rumah ibadah
    gereja | masjid | vihara | kelenteng | pura > tempat ibadah
    banjir > genangan
    genangan > banjir
    rob > banjir pesisir
    macet = kemacetan lalu lintas
    sampah > kebersihan
    kuliner > makanan
    tukang sampah > petugas kebersihan
    got | selokan = saluran air
    gorong-gorong > saluran air
    lampu jalan = penerangan jalan umum
    lansia = lanjut usia
    manula > lansia | lanjut usia
    difabel | disabilitas = penyandang disabilitas
    cacat > disabilitas
    balita = bawah lima tahun
    bumil = ibu hamil
    ibu-ibu pkk > pkk
    yatim piatu > anak yatim
    miskin = tidak mampu
    warga kurang mampu = warga tidak mampu
    bantuan sosial > bantuan
    sembako = sembilan bahan pokok
    gaji > honorarium | penghasilan
    honor = honorarium
    duit > uang | dana
    dana > anggaran
    anggaran > dana
    biaya > tarif | retribusi
    gratis = tanpa biaya | tidak dipungut biaya
    pungli = pungutan liar
    syarat = persyaratan
    cara > prosedur | tata cara
    prosedur = tata cara
    alur > prosedur
    jadwal > agenda
    jam buka > jam layanan | waktu pelayanan
    nomor telepon = kontak
    nomor telpon | no hp > nomor telepon
    alamat > lokasi
    ketua rt = pengurus rt
    ketua rw = pengurus rw
    pak rt > ketua rt
    pak rw > ketua rw
    pak lurah | bu lurah > lurah
    pak camat | bu camat > camat
    kepala kelurahan > lurah
    kantor lurah = kantor kelurahan
    kantor camat = kantor kecamatan
    kades > kepala desa
    aparat > perangkat
    pegawai = karyawan
    waris > ahli waris
    surat kematian = akta kematian
    surat kelahiran = akta kelahiran
    akte | akte lahir > akta kelahiran
    akte = akta
    surat nikah = buku nikah
    nikah = kawin | perkawinan
    numpang nikah > surat pengantar nikah
    pindah rumah > pindah domisili | surat pindah
    surat pindah = surat keterangan pindah
    domisili = tempat tinggal
    usaha kecil = usaha mikro
    warung > usaha mikro
    bikin > membuat | pembuatan
    urus > pengurusan
    cetak ulang > penggantian
    hilang > kehilangan
    komplain = keluhan | pengaduan
    keluhan = pengaduan | aduan
    lapor > pengaduan
    keberatan > pengajuan keberatan
    minta informasi > permohonan informasi
    tilang > penindakan pelanggaran
    penertiban = razia
    razia = operasi penertiban
    penggusuran > penertiban
    kerja bakti = gotong royong
    kerja bakti > kerjabakti
    vaksin | vaksinasi = imunisasi
    corona | korona = covid
    covid = covid 19
    tb = tbc
    orang gila > odgj
    odgj = orang dengan gangguan jiwa
    pemulung > pmks
    narkoba = narkotika
    miras = minuman keras
    maling > pencurian
    tawuran = perkelahian
    kebakaran > damkar
    renovasi = perbaikan
    perbaikan > pemeliharaan
    mobil dinas = kendaraan dinas
    rapat > musyawarah
    sosialisasi > penyuluhan
    penyuluhan = sosialisasi
    pelatihan = diklat | bimtek
    lowongan > rekrutmen | penerimaan
    rekrutmen = penerimaan pegawai
    lelang = tender
    tender = pengadaan
    kontrak = perjanjian
    perjanjian kerja sama = kerja sama
    pihak ketiga > penyedia
    daftar isi > daftar
    struktur = struktur organisasi
    visi misi = visi dan misi
    data penduduk = kependudukan
    jumlah penduduk > kependudukan
    """
}
