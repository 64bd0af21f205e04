extension Exceptions {
  static let text = """
    adalah adalah
    adapun adapun
    ialah ialah
    yaitu yaitu
    yakni yakni
    tetapi tetapi
    tapi tapi
    alasan alas alasan
    wawasan wawasan
    pasukan pasukan
    ikan ikan
    bukan bukan
    akan akan
    makan makan
    sekarang sekarang
    selatan selatan
    sekitar sekitar kitar
    semakin semakin makin
    berhala berhala
    semoga moga semoga
    secara cara secara
    selain lain selain
    sehingga sehingga hingga
    seperti seperti
    sebagai sebagai bagai
    selama selama lama
    selalu selalu
    sejak sejak
    seluruh seluruh
    segenap segenap
    segala segala
    segera segera
    serta serta
    setelah telah setelah
    sebelum belum sebelum
    sesudah sudah sesudah
    sementara sementara
    sedangkan sedang
    sekali sekali kali
    sekalipun sekali sekalipun
    sekadar kadar sekadar
    sebab sebab
    supaya supaya
    seakan seakan
    seolah seolah
    seorang orang
    sebuah buah
    seekor ekor
    sesuatu suatu
    setiap tiap setiap
    sesama sama
    sesuai sesuai suai
    sesuaikan suai sesuai
    menyesuaikan suai sesuai
    disesuaikan suai sesuai
    penyesuaian suai sesuai
    kesesuaian suai sesuai
    ketidaksesuaian suai sesuai
    bersesuaian suai sesuai
    mengapa mengapa apa
    kenapa kenapa
    bagaimana bagaimana
    siapa siapa
    beberapa berapa beberapa
    terhadap hadap terhadap
    tersebut sebut tersebut
    kepada kepada
    daripada daripada
    ketika ketika
    ketimbang ketimbang
    kemudian kemudian
    kembali kembali
    kecuali kecuali
    meskipun meski meskipun
    walaupun walau walaupun
    bagaimanapun bagaimana
    ataupun atau
    maupun maupun
    apabila apabila
    pertama pertama
    pertama-tama pertama
    asal-muasal asal asal-muasal
    undang-undang undang
    masing-masing masing-masing masing
    serta-merta serta-merta serta
    kedua kedua dua
    ketiga tiga ketiga
    keduapuluh dua
    ketigapuluh tiga
    keempatpuluh empat
    kelimapuluh lima
    keenampuluh enam
    ketujuhpuluh tujuh
    kedelapanpuluh delapan
    kesembilanpuluh sembilan
    keduabelas dua
    ketigabelas tiga
    keempatbelas empat
    kelimabelas lima
    keenambelas enam
    ketujuhbelas tujuh
    kedelapanbelas delapan
    kesembilanbelas sembilan
    kesebelas sebelas
    kesepuluh sepuluh
    kesatu satu
    perempuan perempuan
    peluang peluang luang
    pegawai pegawai
    peristiwa peristiwa
    pelosok pelosok
    pengantin pengantin
    menteri menteri
    menantu menantu
    mengerti arti
    dimengerti arti
    pengertian arti
    berarti arti
    mengetahui tahu
    diketahui tahu
    mengurus urus
    pengurus urus
    pengurusan urus
    mengubah ubah
    perubahan ubah
    berubah ubah
    mengawali awal
    mengawasi awas
    pengawasan awas
    pengawas awas
    pekerja kerja
    bekerja kerja
    peserta serta
    belajar ajar
    pelajar ajar
    pembelajaran ajar
    pelajaran ajar
    mengajar ajar
    pengajar ajar
    mempelajari ajar
    perintah perintah
    pemerintah perintah
    pemerintahan perintah
    pertemuan temu
    penduduk duduk
    kependudukan duduk
    pengalaman alam
    berpengalaman alam
    keluarga keluarga
    berkeluarga keluarga
    sekolah sekolah
    bersekolah sekolah
    berapa berapa
    berita berita
    memberitakan berita
    pemberitaan berita
    berangkat berangkat angkat
    keberangkatan berangkat angkat
    memberangkatkan berangkat angkat
    beranda beranda
    beras beras
    bersih bersih
    berkas berkas
    berkala berkala kala
    terima terima
    penerima terima
    penerimaan terima
    menerima terima
    telantar lantar
    terlantar telantar lantar
    tertawa tertawa tawa
    termasuk masuk
    terdapat dapat
    terbit terbit
    menerbitkan terbit
    penerbitan terbit
    diterbitkan terbit
    terampil terampil
    keterampilan terampil
    televisi televisi
    musala musala
    kantor kantor
    pemuda muda
    petugas tugas
    penugasan tugas
    pejabat jabat
    sekretariat sekretariat
    keagungan agung
    kelurahan lurah
    kecamatan camat
    pembangunan bangun
    bagian bagi bagian
    sebagian bagi
    bangunan bangun
    ruangan ruang
    halaman halaman
    jalanan jalan
    majikan majikan
    kawasan kawasan
    hewan hewan
    kesan kesan
    pesan pesan
    badan badan
    medan medan
    taman taman
    teman teman
    zaman zaman
    bulan bulan
    tahan tahan
    papan papan
    lapangan lapang
    perangkat perangkat angkat
    aparat aparat
    rincian rinci
    merinci rinci
    perincian rinci
    terperinci rinci
    cukai cukai
    mulai mulai
    memulai mulai
    dimulai mulai
    dimulainya mulai
    permulaan mula
    karyawan karyawan karya
    ilmuwan ilmuwan ilmu
    wartawan wartawan warta
    relawan relawan rela
    mengarang karang
    pengarang karang
    mengalahkan kalah
    dikalahkan kalah
    mengenal kenal
    mengenali kenal
    mengaku aku
    mengakui aku
    pengakuan aku
    diakui aku
    mengetuai ketua tua
    diketuai ketua tua
    perhatian hati
    perhatikan hati
    memperhatikan hati
    diperhatikan hati
    pemerhati hati
    memberlakukan laku berlaku
    diberlakukan laku berlaku
    pemberlakuan laku berlaku
    berikan beri
    nyari cari
    nyariin cari
    nyuci cuci
    nyoba coba
    nyobain coba
    nyium cium
    nyatet catat
    nyopot copot
    nyabut cabut
    ngecek cek
    ngecekin cek
    ngecat cat
    ngepel pel
    gimana bagaimana
    gmn bagaimana
    durian durian
    pemilu pemilu
    rambutan rambutan
    mengetik ketik
    pengetik ketik
    pengetikan ketik
    lelaki lelaki laki
    pepatah pepatah
    sejarawan sejarawan sejarah
    pantai pantai
    partai partai
    nilai nilai
    """
}
