import Telusur

/// Decrees written for this project, and what is to be read from them.
enum StructureCases {
  /// A regulation with a body of its own.
  static func regulation(about: String = "PASAR CONTOH", _ body: String, head: String = "PERATURAN GUBERNUR CONTOH")
    -> String
  {
    """
    \(head)
    NOMOR 7 TAHUN 2025
    TENTANG
    \(about)

    GUBERNUR CONTOH,

    Menimbang : a. bahwa pasar perlu ditata sebagaimana dimaksud dalam
    Pasal 9
    Undang-Undang;
    b. bahwa perlu menetapkan Peraturan Gubernur;
    Mengingat\t: 1. Undang-Undang Nomor 1 Tahun 2020 tentang Contoh;

    MEMUTUSKAN:

    Menetapkan : PERATURAN GUBERNUR TENTANG PASAR.

    \(body)
    """
  }

  private static let preamble = """
    menimbang
      huruf a
      huruf b
    mengingat
      angka 1
    memutuskan
    menetapkan
    """

  static let outlines: [StructureTests.Case] = [
    .init(
      name: "keputusan with dicta and annex",
      pages: [
        """
        KEPUTUSAN LURAH CONTOH
        NOMOR 12 TAHUN 2025
        TENTANG
        PENGURUS RT

        Menimbang\tbahwa masa bakti berakhir;

        MEMUTUSKAN :
        Menetapkan : KEPUTUSAN LURAH TENTANG PENGURUS RT.
        KESATU : Menetapkan pengurus, yaitu:
        a. ketua; dan
        b. sekretaris.
        KEDUA\tTugas pengurus sebagaimana dimaksud dalam diktum
        KESATU sesuai peraturan.
        KETIGA : Keputusan ini mulai berlaku pada tanggal ditetapkan.

        Ditetapkan di Jakarta
        pada tanggal 11 Agustus 2025
        LURAH CONTOH,
        """,
        "LAMPIRAN I\nKEPUTUSAN LURAH CONTOH\nNOMOR 12 TAHUN 2025\n1. Ketua\n2. Sekretaris",
        "LAMPIRAN I\nKEPUTUSAN LURAH CONTOH\nNOMOR 12 TAHUN 2025\n3. Bendahara", "LAMPIRAN II\nKEPUTUSAN LURAH CONTOH",
      ],
      outline: """
        menimbang
        memutuskan
        menetapkan
        diktum KESATU
          huruf a
          huruf b
        diktum KEDUA
        diktum KETIGA
        penutup
        lampiran I
        lampiran II
        """),
    .init(
      name: "chapters, articles, ayat, page break, cross references, elucidation",
      pages: [
        regulation(
          """
          BAB I
          KETENTUAN UMUM

          Pasal 1
          Dalam peraturan ini yang dimaksud dengan:
          1. Pasar adalah tempat.
          2. Pedagang adalah orang yang berdagang menurut angka
          1. dan seterusnya.

          BAB II
          PEDAGANG DAN
          LAPAK
          Bagian Kesatu
          Umum
          Paragraf 1
          Syarat Pedagang
          Pasal 2
          (1) Pedagang sebagaimana dimaksud dalam
          Pasal 9
          wajib terdaftar menurut ayat
          (2) tanpa kecuali.
          """),
        """
        - 2 -

        (2) Syaratnya sebagaimana dimaksud pada ayat (1):
        a. warga; dan
        b. memiliki:
        1. kartu; dan
        2. lapak.
        (3) Sanksi diatur kemudian.

        Pasal 2A
        Lapak dibersihkan setiap hari.
        Pasal 3
        Peraturan ini mulai berlaku.

        Ditetapkan di Jakarta
        pada tanggal 3 Maret 2025
        """,
        "PENJELASAN\nATAS\nPERATURAN GUBERNUR CONTOH\n\nPasal 1\nCukup jelas.\n\nPasal 2\nCukup jelas.\nPasal 3 Cukup jelas.",
      ],
      outline: preamble + """

        bab I KETENTUAN UMUM
          pasal 1
            angka 1
            angka 2
        bab II PEDAGANG DAN LAPAK
          bagian KESATU Umum
            paragraf 1 Syarat Pedagang
              pasal 2
                ayat 1
                ayat 2
                  huruf a
                  huruf b
                    angka 1
                    angka 2
                ayat 3
              pasal 2A
              pasal 3
        penutup
        penjelasan
          pasal 1
          pasal 2
          pasal 3
        """),
    .init(
      name: "amending regulation quotes articles inside Pasal I",
      pages: [
        regulation(
          about: "PERUBAHAN ATAS PERATURAN GUBERNUR NOMOR 3 TAHUN 2020 TENTANG PASAR",
          """
          Pasal I
          Beberapa ketentuan dalam Peraturan Gubernur Nomor 3 Tahun 2020 diubah sebagai berikut:
          1. Ketentuan Pasal 14 diubah sehingga berbunyi sebagai berikut:

          Pasal 14
          (1) Pasar dibuka setiap hari oleh:
          1. petugas; dan
          2. pengurus.
          (2) Pasar ditutup malam hari.

          2. Di antara Pasal 20 dan Pasal 21 disisipkan 1 (satu) pasal, yakni Pasal 20A:

          Pasal 20A
          Lapak gratis.

          Pasal II
          Peraturan Gubernur ini mulai berlaku pada tanggal diundangkan.
          """)
      ],
      outline: preamble + """

        pasal I
          angka 1
            pasal 14 *
              ayat 1 *
                angka 1 *
                angka 2 *
              ayat 2 *
          angka 2
            pasal 20A *
        pasal II
        """),
    .init(
      name: "letters that OCR put for digits",
      pages: [
        regulation(
          """
          BAB l
          KETENTUAN UMUM
          Pasal l
          Satu.

          Pasa1 2
          (l) Dua.
          (2) Tiga.

          BAB lI
          PENUTUP
          Pasal 3
          Empat.
          """)
      ],
      outline: preamble + """

        bab I KETENTUAN UMUM ?
          pasal 1 ?
          pasal 2 ?
            ayat 1 ?
            ayat 2
        bab II PENUTUP ?
          pasal 3
        """),
    .init(
      name: "table of contents before the body, crumbs of a watermark beside it",
      pages: [
        regulation(
          """
          BAB I UMUM ........ 1
          BAB II PENUTUP 2
          BAB I
          um
          UMUM
          pk\tPasal 1
          Satu.

          BAB II
          PENUTUP
          Pasal 2\tPasal 2 . . .
          Dua.
          """)
      ],
      outline: preamble + """

        bab I UMUM
          pasal 1
        bab II PENUTUP
          pasal 2
        """),
  ]

  static let relations: [RelationTests.Case] = [
    .init(
      name: "amends by its subject",
      page: regulation(
        about: "PERUBAHAN KEDUA ATAS PERATURAN GUBERNUR NOMOR 3\nTAHUN 2020 TENTANG PASAR",
        "Pasal I\nDiubah.\nPasal II\nBerlaku."),
      relations: ["mengubah PERATURAN GUBERNUR | 3 | 2020 | PASAR"]),
    .init(
      name: "implements a law",
      page: regulation(
        about: "PELAKSANAAN UNDANG-\nUNDANG NOMOR 14 TAHUN 2008 TENTANG KETERBUKAAN", "Pasal 1\nBerlaku."),
      relations: ["melaksanakan UNDANG-UNDANG | 14 | 2008 | KETERBUKAAN"]),
    .init(
      name: "revokes in a list",
      page: regulation(
        """
        Pasal 1
        Pada saat Peraturan Gubernur ini mulai berlaku:
        a. Peraturan Gubernur Nomor 3 Tahun 2010 tentang Pasar (Berita Daerah Tahun 2010 Nomor 3); dan
        b. Keputusan Gubernur Nomor 41/2011 tentang Lapak sebagaimana telah diubah dengan Keputusan Gubernur Nomor 5
        Tahun 2012 tentang Perubahan Lapak,
        dicabut dan dinyatakan tidak berlaku.
        """),
      relations: [
        "mencabut Peraturan Gubernur | 3 | 2010 | Pasar", "mencabut Keputusan Gubernur | 41/2011 | 2011 | Lapak",
      ]),
    .init(
      name: "implementing rules that stay in force are not revoked",
      page: regulation(
        """
        Pasal 1
        Peraturan pelaksanaan dari Peraturan Gubernur Nomor 3 Tahun 2010 tentang Pasar dinyatakan masih tetap berlaku.
        Pasal 2
        Izin berdasarkan Peraturan Gubernur Nomor 4 Tahun 2010 tentang Lapak dinyatakan tidak berlaku.
        """),
      relations: []),
    .init(
      name: "a provision of another decree",
      page: regulation("Pasal 1\nKetentuan Pasal 5 dalam Peraturan Gubernur Nomor 3 Tahun 2010 tentang Pasar dicabut."),
      relations: ["mencabut sebagian Peraturan Gubernur | 3 | 2010 | Pasar"]),
    .init(
      name: "active voice in a dictum",
      page:
        "KEPUTUSAN LURAH CONTOH\nNOMOR 12 TAHUN 2025\nTENTANG\nTIM\n\nMenimbang : a. bahwa perlu;\nMEMUTUSKAN:\nKESATU : Membentuk tim.\nKEDUA : Mencabut Keputusan Lurah Contoh Nomor 3 Tahun 2020 tentang Tim.",
      relations: ["mencabut Keputusan Lurah Contoh | 3 | 2020 | Tim"]),
  ]

  static let bases = """
    KEPUTUSAN LURAH CONTOH
    NOMOR 12 TAHUN 2025
    TENTANG
    TIM

    Menimbang : a. bahwa perlu;
    Mengingat : 1. Pasal 18 ayat (6) Undang-Undang Dasar Negara Republik Indonesia Tahun 1945;
    2. Undang-Undang Nomor 14 Tahun 2008 tentang Keterbukaan Informasi Publik (Lembaran Negara Republik
    Indonesia Tahun 2008 Nomor 61, Tambahan Lembaran Negara Republik Indonesia Nomor 4846);
    3. Peraturan Pemerintah Nomor 61 Tahun 2010 tentang Pelaksanaan Undang-
    Undang Nomor 14 Tahun 2008 tentang Keterbukaan Informasi Publik;
    4. Peraturan Menteri Dalam Negeri Nomor: 41/PER/M.DAGRI/11/2007 tentang Contoh sebagaimana telah diubah
    dengan Peraturan Menteri Dalam Negeri Nomor 2 Tahun 2010 tentang Perubahan;
    5. Pergub No. l5 Tahun 2019 tentang Rukun Tetangga;
    6. Keputusan Gubernur Nomor 5A Tahun 2020 tentang Tim.

    MEMUTUSKAN:
    KESATU : Membentuk tim.
    """

  static let basesRead = [
    "Undang-Undang Dasar Negara Republik Indonesia Tahun 1945 | – | 1945 | –",
    "Undang-Undang | 14 | 2008 | Keterbukaan Informasi Publik",
    "Peraturan Pemerintah | 61 | 2010 | Pelaksanaan Undang-Undang Nomor 14 Tahun 2008 tentang Keterbukaan Informasi Publik",
    "Peraturan Menteri Dalam Negeri | 41/PER/M.DAGRI/11/2007 | 2007 | Contoh", "Pergub | 15 | 2019 | Rukun Tetangga ?",
    "Keputusan Gubernur | 5A | 2020 | Tim",
  ]

  static let abstract = """
    PASAR
    2025
    PERDA NO.8, LD 2025/NO.8, 11 HLM.
    PERATURAN DAERAH TENTANG PERUBAHAN ATAS PERATURAN DAERAH NOMOR 3 TAHUN 2021
    TENTANG PASAR CONTOH

    ABSTRAK : - Berdasarkan Undang-Undang Nomor 1 Tahun 2022 tentang Contoh, Peraturan Daerah Kabupaten Contoh
    Nomor 3 Tahun 2021 tentang Pasar Contoh perlu diubah.
    CATATAN : - Perda ini mulai berlaku pada tanggal diundangkan 30 Desember
    2025;
    """
}
