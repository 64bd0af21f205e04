import Telusur

/// Texts of decrees, all written for this project.
enum DecreeCases {
  typealias Case = DecreeParserTests.Case

  /// Letterhead, heading, body and signature of a keputusan, with parts to be replaced.
  static func decree(
    title: String = "KEPUTUSAN LURAH GLODOK", number: String = "NOMOR 12 TAHUN 2025",
    about: String = "PENETAPAN PENGURUS RT DAN RW\nMASA BAKTI 2025-2030",
    issuerLine: String = "LURAH GLODOK,", signature: String = "Ditetapkan di Jakarta\npada tanggal 11 Agustus 2025"
  ) -> String {
    """
    PEMERINTAH PROVINSI DAERAH KHUSUS IBUKOTA JAKARTA
    KECAMATAN TAMAN SARI
    Jalan Contoh Nomor 1 Tahun Berdiri 1999, Telp. (021) 5550000

    \(title)

    \(number)

    TENTANG

    \(about)

    \(issuerLine)

    Menimbang : a. bahwa masa bakti pengurus berakhir;
    b. bahwa perlu menetapkan Keputusan Lurah;

    Mengingat : 1. Undang-Undang Nomor 14 Tahun 2008 tentang Keterbukaan
    Informasi Publik;
    2. Peraturan Gubernur Nomor 22 Tahun 2022 tentang Rukun Tetangga;

    MEMUTUSKAN:

    Menetapkan : KEPUTUSAN LURAH TENTANG PENGURUS.
    KESATU : Menetapkan pengurus, berlaku pada tanggal ditetapkan.

    \(signature)

    LURAH GLODOK,
    """
  }

  static let about = "PENETAPAN PENGURUS RT DAN RW MASA BAKTI 2025-2030"

  private static func date(_ iso: String) -> PartialDate? { PartialDate(iso: iso) }

  /// What `decree()` says, with parts replaced.
  static func expected(
    _ type: DocumentType = .decree, number: String? = "12", year: Int? = 2025, about: String? = about,
    issuer: String? = "LURAH GLODOK", place: String? = "Jakarta", date: String? = "2025-08-11", isAnnex: Bool = false
  ) -> Decree {
    Decree(
      type: type, number: number, year: year, about: about, issuer: issuer, place: place,
      date: date.flatMap { PartialDate(iso: $0) }, isAnnex: isAnnex)
  }

  static let whole: [Case] = [
    Case("keputusan lurah", decree(), expected: expected()),
    Case("salinan", "SALINAN\n\n" + decree(), expected: expected()),
    Case(
      "peraturan gubernur",
      decree(title: "PERATURAN GUBERNUR CONTOH", issuerLine: "DENGAN RAHMAT TUHAN YANG MAHA ESA\n\nGUBERNUR CONTOH,"),
      expected: expected(.regulation, issuer: "GUBERNUR CONTOH")),
    Case(
      "instruksi camat", decree(title: "INSTRUKSI CAMAT TAMAN SARI", issuerLine: "CAMAT TAMAN SARI,"),
      expected: expected(.instruction, issuer: "CAMAT TAMAN SARI")),
    Case(
      "surat keputusan ketua RT",
      decree(title: "SURAT KEPUTUSAN\nKETUA RT 003 RW 07", issuerLine: "KETUA RT 003 RW 07,"),
      expected: expected(issuer: "KETUA RT 003 RW 07")),
    Case(
      "undang-undang: issuer stands above Menimbang",
      decree(
        title: "UNDANG-UNDANG REPUBLIK INDONESIA",
        issuerLine: "DENGAN RAHMAT TUHAN YANG MAHA ESA\n\nPRESIDEN REPUBLIK INDONESIA,",
        signature: "Disahkan di Jakarta\npada tanggal 30 April 2008"),
      expected: expected(.law, issuer: "PRESIDEN REPUBLIK INDONESIA", date: "2008-04-30")),
    Case(
      "peraturan daerah names a region",
      decree(
        title: "PERATURAN DAERAH KABUPATEN CONTOH", issuerLine: "DENGAN RAHMAT TUHAN YANG MAHA ESA\nBUPATI CONTOH,"),
      expected: expected(.regionalRegulation, issuer: "BUPATI CONTOH")),
    Case(
      "peraturan pemerintah",
      decree(title: "PERATURAN PEMERINTAH REPUBLIK INDONESIA", issuerLine: "PRESIDEN REPUBLIK INDONESIA,"),
      expected: expected(.governmentRegulation, issuer: "PRESIDEN REPUBLIK INDONESIA")),
    Case(
      "issuer fuller above Menimbang", decree(title: "KEPUTUSAN PRESIDEN", issuerLine: "PRESIDEN REPUBLIK INDONESIA"),
      expected: expected(issuer: "PRESIDEN REPUBLIK INDONESIA")),
    Case(
      "office name over three lines keeps its comma",
      decree(
        title: "KEPUTUSAN KEPALA DINAS KOMUNIKASI,\nPERSANDIAN DAN STATISTIK\nSELAKU PPID UTAMA",
        issuerLine: "KEPALA DINAS KOMUNIKASI,\nPERSANDIAN DAN STATISTIK"),
      expected: expected(issuer: "KEPALA DINAS KOMUNIKASI, PERSANDIAN DAN STATISTIK SELAKU PPID UTAMA")),
    Case(
      "surat edaran dated like a letter",
      "SURAT EDARAN\nNOMOR 2/SE/2026\nTENTANG\nPEMILAHAN SAMPAH\n\nKepada para lurah diminta melaksanakan hal berikut.\n\nJakarta Barat, 2 Februari 2026\nCamat Taman Sari,",
      expected: expected(
        .circular, number: "2/SE/2026", year: 2026, about: "PEMILAHAN SAMPAH", issuer: nil, place: "Jakarta Barat",
        date: "2026-02-02")),
    Case(
      "pengumuman with its subject under the title",
      "KELURAHAN GLODOK\n\nPENGUMUMAN\nREKAYASA LALU LINTAS\nNomor: 17/PU.03.00/II/2026\n\nSehubungan dengan kirab, jalan ditutup.\n\nJakarta, 27 Februari 2026",
      expected: expected(
        .announcement, number: "17/PU.03.00/II/2026", year: 2026, about: "REKAYASA LALU LINTAS", issuer: nil,
        date: "2026-02-27")),
    Case(
      "SOP with a table",
      "STANDAR OPERASIONAL PROSEDUR (SOP)\nNomor SOP : 05/SOP/2025\nNama SOP : Permohonan Informasi Publik\n",
      expected: expected(
        .procedure, number: "05/SOP/2025", year: nil, about: "Permohonan Informasi Publik", issuer: nil, place: nil,
        date: nil)),
    Case(
      "maklumat has no number",
      "MAKLUMAT PELAYANAN INFORMASI PUBLIK\n\nDengan ini kami menyatakan sanggup melayani.\n\nJakarta, 15 Januari 2026",
      expected: expected(.serviceDeclaration, number: nil, year: 2026, about: nil, issuer: nil, date: "2026-01-15")),
    Case(
      "whole heading in one paragraph, with a body",
      "KEPUTUSAN LURAH GLODOK NOMOR 12 TAHUN 2025\nTENTANG PENETAPAN PENGURUS RT\n\nMenimbang : a. bahwa perlu;\n\nDitetapkan di Jakarta pada tanggal 11 Agustus 2025",
      expected: expected(about: "PENETAPAN PENGURUS RT")),
    Case(
      "heading in small letters with its lines in order",
      "Keputusan Lurah Glodok\nNomor 12 Tahun 2025\nTentang\nPenetapan Pengurus RT\n\nMenimbang : a. bahwa perlu;\n\nDitetapkan di : Jakarta\nPada tanggal : 11 Agustus 2025",
      expected: expected(about: "Penetapan Pengurus RT", issuer: "Lurah Glodok")),
    Case(
      "letter-spaced heading",
      decree(title: "K E P U T U S A N  L U R A H  G L O D O K", number: "N O M O R  12  T A H U N  2025"),
      expected: expected()),
    Case("letter-spaced with single blanks", decree(title: "K E P U T U S A N\nLURAH GLODOK"), expected: expected()),
    Case("cover page before the decree", "KELURAHAN GLODOK\n2025", decree(), expected: expected()),
    Case(
      "crumb of a watermark stuck to the issuer",
      decree(
        title: "UNDANG-UNDANG REPUBLIK INDONESIA",
        issuerLine: "DENGAN RAHMAT TUHAN YANG MAHA ESA\n\nPRESIDEN REPUBLIK INDONESIA,da"),
      expected: expected(.law, issuer: "PRESIDEN REPUBLIK INDONESIA")),
  ]

  static let numbers: [Case] = [
    Case("with colon", decree(number: "Nomor : 12 TAHUN 2025"), expected: expected()),
    Case("5A", decree(number: "NOMOR 5A TAHUN 2025"), expected: expected(number: "5A")),
    Case("5 A is 5A", decree(number: "NOMOR 5 A TAHUN 2025"), expected: expected(number: "5A")),
    Case("e-number of Jakarta", decree(number: "NOMOR e-0012 TAHUN 2025"), expected: expected(number: "e-0012")),
    Case("decimal", decree(number: "NOMOR 41.1 TAHUN 2022"), expected: expected(number: "41.1", year: 2022)),
    Case(
      "slashes, year from the signature", decree(number: "NOMOR : 821/12/KEL-GLD"),
      expected: expected(number: "821/12/KEL-GLD")),
    Case(
      "dotted and slashed", decree(number: "NOMOR: 188.45/123/Kep/404.1.3.2/2025"),
      expected: expected(number: "188.45/123/Kep/404.1.3.2/2025")),
    Case(
      "blanks around slashes", decree(number: "NOMOR : KEP / 012 / VIII / 2025"),
      expected: expected(number: "KEP/012/VIII/2025")),
    Case("No. for Nomor", decree(number: "No. 99 TAHUN 1993"), expected: expected(number: "99", year: 1993)),
    Case("OCR: zero for O", decree(number: "N0MOR 12 TAHUN 2025"), expected: expected()),
    Case(
      "OCR: I for 1 is doubtful", decree(number: "NOMOR I58 TAHUN 2024"), expected: expected(number: nil, year: 2024)),
    Case(
      "OCR: l for 1 is doubtful", decree(number: "NOMOR l2 TAHUN 2024"), expected: expected(number: nil, year: 2024)),
    Case("roman or one? doubtful", decree(number: "NOMOR I TAHUN 2024"), expected: expected(number: nil, year: 2024)),
    Case("OCR: strange sign", decree(number: "NOMOR : KEP/0$3/VIII/2025"), expected: expected(number: nil)),
    Case(
      "left blank to be written by hand", decree(number: "NOMOR ......... TAHUN 2025"), expected: expected(number: nil)),
    Case("nothing at all", decree(number: "NOMOR        TAHUN 2025"), expected: expected(number: nil)),
    Case("year cut off: from the signature", decree(number: "NOMOR 12 TAHUN 202"), expected: expected()),
    Case(
      "joint decree: two numbers are none", decree(number: "NOMOR 9 TAHUN 2006\nNOMOR 8 TAHUN 2006"),
      expected: expected(number: nil, year: 2006)),
    Case("number on the line below", decree(number: "NOMOR :\n12 TAHUN 2025"), expected: expected()),
  ]

  static let subjects: [Case] = [
    Case(
      "amending decree names another",
      decree(about: "PERUBAHAN ATAS KEPUTUSAN LURAH GLODOK NOMOR 3\nTAHUN 2021 TENTANG PENGURUS RT"),
      expected: expected(about: "PERUBAHAN ATAS KEPUTUSAN LURAH GLODOK NOMOR 3 TAHUN 2021 TENTANG PENGURUS RT")),
    Case(
      "hyphen at a line's end stays", decree(about: "PELAKSANAAN UNDANG-\nUNDANG KETERBUKAAN"),
      expected: expected(about: "PELAKSANAAN UNDANG-UNDANG KETERBUKAAN")),
    Case(
      "subject that names the issuer", decree(about: "PENDELEGASIAN WEWENANG\nLURAH GLODOK KEPADA SEKRETARIS"),
      expected: expected(about: "PENDELEGASIAN WEWENANG LURAH GLODOK KEPADA SEKRETARIS")),
    Case(
      "subject on the line of TENTANG", decree(about: "X").replacing("TENTANG\n\nX", with: "TENTANG PENATAAN PASAR"),
      expected: expected(about: "PENATAAN PASAR")),
    Case(
      "watermark crumbs", decree(about: "PENATAAN PASAR\n   ng\nDAN LAPAK"),
      expected: expected(about: "PENATAAN PASAR DAN LAPAK")),
    Case("stamp at the end", decree(about: "PENATAAN PASAR\nV   /"), expected: expected(about: "PENATAAN PASAR")),
    Case(
      "no TENTANG", "KEPUTUSAN LURAH GLODOK\nNOMOR 12 TAHUN 2025\n\nMenimbang : a. bahwa perlu;",
      expected: expected(about: nil, place: nil, date: nil)),
    Case(
      "signature beside a stamp column",
      decree(
        signature: "PARAF KOORDINASI        Ditetapkan di Jakarta\nAsisten                 pada tanggal 11 Agustus 2025"
      ), expected: expected()),
    Case(
      "signature on one line", decree(signature: "Ditetapkan di Jakarta pada tanggal 11 Agustus 2025"),
      expected: expected()),
    Case(
      "numbers for the month: day first", decree(signature: "Ditetapkan di Jakarta\npada tanggal 03-04-2025"),
      expected: expected(date: "2025-04-03")),
    Case(
      "tanggal with comma", decree(signature: "Ditetapkan di Jakarta\ntanggal, 11 Agustus 2025"), expected: expected()),
    Case(
      "day to be written by hand", decree(signature: "Ditetapkan di Jakarta\npada tanggal        Agustus 2025"),
      expected: expected(date: "2025-08")),
    Case("date left blank", decree(signature: "Ditetapkan di Jakarta\npada tanggal"), expected: expected(date: nil)),
    Case(
      "stray digit in the year", decree(signature: "Ditetapkan di Jakarta\npada tanggal 20 Desember 20214"),
      expected: expected(date: nil)),
    Case(
      "impossible date", decree(signature: "Ditetapkan di Jakarta\npada tanggal 31 Februari 2025"),
      expected: expected(date: nil)),
    Case(
      "annex repeats the signature without its date", decree(),
      "LAMPIRAN KEPUTUSAN\n\nDitetapkan di Jakarta\npada tanggal 1 Januari 2020", expected: expected()),
    Case(
      "promulgation is not the signature",
      decree(signature: "Ditetapkan di Jakarta\n\nDiundangkan di Jakarta\npada tanggal 12 Agustus 2025"),
      expected: expected(date: nil)),
  ]

  static let annexes: [Case] = [
    Case(
      "lampiran",
      "LAMPIRAN\nKEPUTUSAN LURAH GLODOK\nNOMOR : 12 TAHUN 2025\nTANGGAL : 11 Agustus 2025\nTENTANG : PENETAPAN PENGURUS\n\nNO NAMA JABATAN",
      expected: expected(about: "PENETAPAN PENGURUS", place: nil, isAnnex: true)),
    Case(
      "lampiran II on one line, fields in another order",
      "Lampiran II Surat Keputusan Kepala Dinas Contoh\nTentang : Daftar Informasi\nNomor : 52 Tahun 2022\nTanggal : 21 Juli 2022\n",
      expected: expected(
        number: "52", year: 2022, about: "Daftar Informasi", issuer: "Kepala Dinas Contoh", place: nil,
        date: "2022-07-21", isAnnex: true)),
    Case(
      "lampiran number doubtful", "LAMPIRAN KEPUTUSAN LURAH GLODOK\nNOMOR I TAHUN 2025\n",
      expected: expected(number: nil, about: nil, place: nil, date: nil, isAnnex: true)),
  ]

  static let none: [Case] = [
    Case("nothing", "", expected: nil),
    Case("no pages", expected: nil),
    Case(
      "a letter with an enclosure", "Nomor : 12/PU/2025\nLampiran : 1 (satu) berkas\nHal : Undangan\n\nYth. Ketua RT",
      expected: nil),
    Case(
      "news that mentions a decree",
      "Lurah Glodok Tetapkan Pengurus RT\n\nKeputusan Lurah Glodok Nomor 12 Tahun 2025 tentang Penetapan Pengurus RT\nditetapkan di Jakarta pada tanggal 11 Agustus 2025, kata lurah.",
      expected: nil),
    Case(
      "headline in capitals without a body",
      "KEPUTUSAN LURAH GLODOK NOMOR 12 TAHUN 2025 TENTANG PENGURUS RT RESMI BERLAKU\n\nWarga menyambut baik.",
      expected: nil),
    Case(
      "sentence that begins with Keputusan",
      "Keputusan ini mulai berlaku.\nNomor antrean 12.\nTentang waktu, lihat jadwal.", expected: nil),
    Case(
      "report that quotes laws",
      "LAPORAN LAYANAN INFORMASI\n\nDasar hukum:\nUndang-Undang Nomor 14 Tahun 2008 tentang Keterbukaan Informasi Publik;",
      expected: nil),
    Case(
      "abstract of a regulation",
      "PERDA NO.8, LD 2025/NO.8, 11 HLM.\nPERATURAN DAERAH TENTANG PERUBAHAN ATAS PERATURAN DAERAH NOMOR 8 TAHUN 2023\nTENTANG PAJAK DAERAH\n\nABSTRAK : - Kebijakan pajak",
      expected: nil),
    Case(
      "cover of a report on a regulation",
      "LAPORAN PELAKSANAAN\n\nPERATURAN GUBERNUR CONTOH\nNOMOR 22 TAHUN 2022\nTENTANG\nRUKUN TETANGGA\n\nTAHUN 2025",
      "BAB I\nPENDAHULUAN\n\nMenimbang keadaan itu, laporan disusun.", expected: nil),
    Case(
      "elucidation of a law",
      "PENJELASAN\nATAS\nUNDANG-UNDANG REPUBLIK INDONESIA\nNOMOR 14 TAHUN 2008\nTENTANG\nKETERBUKAAN\n\nI. UMUM\nCukup jelas.",
      expected: nil),
    Case(
      "poster of a regulation", "PERATURAN GUBERNUR CONTOH\nNOMOR 22 TAHUN 2022\n\nKetua RT dipilih warga.",
      expected: nil),
  ]
}
