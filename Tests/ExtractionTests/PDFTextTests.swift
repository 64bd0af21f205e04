import Extraction
import SystemPackage
import Testing

@testable import ExtractWorker

@Suite("Teks PDF")
struct PDFTextTests {
  private let scratch: Scratch

  init() throws {
    scratch = try Scratch()
  }

  private func check(
    _ items: [PDFWriter.Item], _ expected: String, entries: String = "", location: SourceLocation = #_sourceLocation
  ) async throws {
    var pdf = PDFWriter()
    pdf.addPage(items, entries: entries)
    let extract = await Worker.extract(try scratch.write(pdf.file(), as: "naskah.pdf"))
    #expect(extract.pages.map(\.text) == [expected], sourceLocation: location)
  }

  private static func lines(_ texts: [String], from top: Double = 100, leading: Double = 16) -> [PDFWriter.Item] {
    texts.enumerated().map { PDFWriter.Item(text: $1, x: 72, top: top + Double($0) * leading) }
  }

  @Test("Baris yang direntang tetap satu baris")
  func justified() async throws {
    let items = [
      PDFWriter.Item(text: "PERATURAN PEMERINTAH TENTANG PELAKSANAAN", x: 72, top: 100, wordSpacing: 40),
      PDFWriter.Item(text: "UNDANG-UNDANG NOMOR 14 TAHUN 2008", x: 72, top: 116, wordSpacing: 3),
    ]
    try await check(items, "PERATURAN PEMERINTAH TENTANG PELAKSANAAN\nUNDANG-UNDANG NOMOR 14 TAHUN 2008")
  }

  @Test("Menimbang, huruf dan isinya satu baris; urutan di berkas tidak penting")
  func considering() async throws {
    let items = [
      PDFWriter.Item(text: "a.", x: 180, top: 100),
      PDFWriter.Item(text: "bahwa untuk tertib administrasi", x: 200, top: 100),
      PDFWriter.Item(text: "perlu menetapkan pengurus;", x: 200, top: 116),
      PDFWriter.Item(text: "b.", x: 180, top: 132), PDFWriter.Item(text: "bahwa CONTOH;", x: 200, top: 132),
      PDFWriter.Item(text: ":", x: 170, top: 100), PDFWriter.Item(text: "Menimbang", x: 72, top: 100),
    ]
    try await check(
      items, "Menimbang\t: a. bahwa untuk tertib administrasi\nperlu menetapkan pengurus;\nb. bahwa CONTOH;")
  }

  @Test("Judul berhuruf renggang disatukan")
  func letterSpaced() async throws {
    let words = PDFWriter.Item(text: "K E P U T U S A N   L U R A H", x: 150, top: 100)
    let tracked = PDFWriter.Item(text: "MEMUTUSKAN", x: 150, top: 140, spacing: 8)
    try await check([words, tracked], "KEPUTUSAN LURAH\n\nMEMUTUSKAN")
  }

  @Test("Singkatan dan daftar huruf tidak disatukan")
  func notLetterSpaced() async throws {
    try await check(PDFTextTests.lines(["A B C", "Nama R T dan R W", "I V"]), "A B C\nNama R T dan R W\nI V")
  }

  @Test("Jarak yang lebih lebar memisahkan alinea")
  func paragraphs() async throws {
    let first = PDFTextTests.lines(["Pasal 1", "Ketentuan umum dalam keputusan", "ini adalah CONTOH."])
    let second = PDFTextTests.lines(["Pasal 2", "Keputusan ini mulai berlaku."], from: 160)
    try await check(
      first + second,
      "Pasal 1\nKetentuan umum dalam keputusan\nini adalah CONTOH.\n\nPasal 2\nKeputusan ini mulai berlaku.")
  }

  @Test("Sel tabel dipisahkan tab")
  func table() async throws {
    let items =
      [("No", 72.0), ("Nama", 120), ("Jabatan", 300)].map { PDFWriter.Item(text: $0, x: $1, top: 100) }
      + [("1", 72.0), ("CONTOH SATU", 120), ("Ketua RT 003", 300)].map { PDFWriter.Item(text: $0, x: $1, top: 116) }
    try await check(items, "No\tNama\tJabatan\n1\tCONTOH SATU\tKetua RT 003")
  }

  @Test("Dua lajur naskah dibaca lajur demi lajur, judul di atasnya lebih dulu")
  func columns() async throws {
    let rows = 10..<30
    let left = rows.map { "naskah lajur kiri CONTOH \($0) dan" }
    let right = rows.map { "naskah lajur kanan CONTOH \($0) pun" }
    var items = [PDFWriter.Item(text: "BERITA KELURAHAN CONTOH YANG MEMENUHI SELURUH LEBAR HALAMAN", x: 72, top: 80)]
    for (number, (one, other)) in zip(left, right).enumerated() {
      items.append(PDFWriter.Item(text: one, x: 72, top: 110 + Double(number) * 16))
      items.append(PDFWriter.Item(text: other, x: 310, top: 110 + Double(number) * 16))
    }
    try await check(
      items, items[0].text + "\n\n" + left.joined(separator: "\n") + "\n\n" + right.joined(separator: "\n"))
  }

  @Test("Tabel dua lajur tetap baris demi baris")
  func wideTable() async throws {
    let names = (10..<40).map { ("Ketua RT \($0)", "Warga CONTOH nomor \($0)" + ($0 % 3 == 0 ? " bin CONTOH" : "")) }
    let items = names.enumerated().flatMap { number, row in
      [(row.0, 72.0), (row.1, 330.0)].map { PDFWriter.Item(text: $0, x: $1, top: 100 + Double(number) * 16) }
    }
    try await check(items, names.map { "\($0.0)\t\($0.1)" }.joined(separator: "\n"))
  }

  @Test("Tanda air miring tidak masuk ke baris")
  func watermark() async throws {
    let lines = (0..<24).map { "Ketentuan \($0 + 10) tentang tata tertib rukun tetangga CONTOH ini" }
    var pdf = PDFWriter()
    pdf.addPage(
      PDFTextTests.lines(lines), extra: "BT /F1 40 Tf 0.707 0.707 -0.707 0.707 120 380 Tm (Komisi Informasi) Tj ET\n")
    let extract = await Worker.extract(try scratch.write(pdf.file(), as: "tanda-air.pdf"))
    #expect(extract.pages.map(\.text) == [lines.joined(separator: "\n")])
  }

  @Test("Halaman yang diputar dan teks yang ditulis tegak dibaca mendatar")
  func rotated() async throws {
    let lines = ["Lampiran Keputusan CONTOH", "Daftar pengurus rukun tetangga"]
    for angle in [90, 180, 270] {
      try await check(PDFTextTests.lines(lines), lines.joined(separator: "\n"), entries: "/Rotate \(angle)")
    }
    var pdf = PDFWriter()
    let content = pdf.addStream(
      Array("BT /F1 12 Tf 0 1 -1 0 100 100 Tm (\(lines[0])) Tj 0 1 -1 0 116 100 Tm (\(lines[1])) Tj ET".utf8))
    pdf.addPage(content: content)
    let falling = pdf.addStream(
      Array("BT /F1 12 Tf 0 -1 1 0 400 700 Tm (\(lines[0])) Tj 0 -1 1 0 384 700 Tm (\(lines[1])) Tj ET".utf8))
    pdf.addPage(content: falling)
    let extract = await Worker.extract(try scratch.write(pdf.file(), as: "tegak.pdf"))
    #expect(extract.pages.map(\.text) == [lines.joined(separator: "\n"), lines.joined(separator: "\n")])
  }

  @Test("Tanda pangkat dan huruf kecil di baris yang sama")
  func superscript() async throws {
    let items = [
      PDFWriter.Item(text: "luas 25 m", x: 72, top: 100), PDFWriter.Item(text: "2", x: 125, top: 95, size: 7),
      PDFWriter.Item(text: "ditetapkan", x: 140, top: 100),
    ]
    try await check(items, "luas 25 m2 ditetapkan")
  }

  @Test("Nomor halaman dan perabot lembar dibuang, isi tidak")
  func furniture() async throws {
    let body = ["Pasal 4", "(1) Ketua RT dipilih warga.", "2", "(2) Masa bakti lima tahun."]
    let head = PDFWriter.Item(text: "- 2 -", x: 280, top: 40)
    let foot = [
      PDFWriter.Item(text: "www.peraturan.go.id", x: 250, top: 800),
      PDFWriter.Item(text: "Pasal 5 . . .", x: 450, top: 780),
    ]
    try await check([head] + PDFTextTests.lines(body) + foot, body.joined(separator: "\n"))
  }

  @Test(
    "Bentuk nomor halaman",
    arguments: [
      ("2", 2), ("- 2 -", 2), ("-2-", 2), ("Halaman 2 dari 10", 2), ("2/10", 2), ("iv", 4), ("– 12 –", 12),
      ("Hal. 3", 3),
      ("2 3", nil), ("Pasal 2", nil), ("10/2", nil), ("2008", 2008), ("a", nil), ("", nil), ("-", nil), ("2a", nil),
      ("12345", nil), ("c", nil),
    ] as [(String, Int?)])
  func pageNumber(line: String, number: Int?) {
    #expect(FurnitureForm.pageNumber(line) == number)
  }

  @Test("Kepala lembaran negara, nomor seri, alamat, kata penyambung")
  func furnitureForms() {
    #expect(FurnitureForm.isGazetteHead("2022, No.4") && FurnitureForm.isGazetteHead("No. 1724, 2017"))
    #expect(!FurnitureForm.isGazetteHead("Nomor 4 Tahun 2022") && !FurnitureForm.isGazetteHead("No. 4"))
    #expect(FurnitureForm.isSerial("SK No 123456 A") && !FurnitureForm.isSerial("SK Nomor 12 Tahun 2020"))
    #expect(FurnitureForm.isAddress("www.peraturan.go.id") && !FurnitureForm.isAddress("lihat www.contoh.invalid"))
    #expect(FurnitureForm.isCatchword("Pasal 12 . . .") && FurnitureForm.isCatchword("c. bahwa…"))
    #expect(!FurnitureForm.isCatchword("Keputusan ini mulai berlaku.") && !FurnitureForm.isCatchword("..."))
  }

  @Test("Kata ulang yang terpotong di ujung baris tetap bertanda hubung")
  func reduplication() async throws {
    try await check(
      PDFTextTests.lines(["Ketentuan peraturan perundang-", "undangan dan masing-", "masing sebaik-", "baiknya"]),
      "Ketentuan peraturan perundang-undangan\ndan masing-masing\nsebaik-baiknya")
  }

  @Test("Penggalan disatukan hanya bila katanya dikenal dokumen itu")
  func hyphenation() async throws {
    try await check(
      PDFTextTests.lines(["pembangunan jalan, pem-", "bangunan taman, dan penca-", "tatan warga Jakarta-", "Bogor"]),
      "pembangunan jalan, pembangunan\ntaman, dan penca-\ntatan warga Jakarta-\nBogor")
  }

  @Test("Keadaan tiap halaman: teks, gambar, kosong")
  func states() async throws {
    var pdf = PDFWriter()
    pdf.addPage(lines: (1...8).map { "Baris \($0) dari halaman yang berisi teks CONTOH" })
    pdf.addScan()
    pdf.addScan(text: "i")
    pdf.addPage([])
    pdf.addPage(lines: ["LAMPIRAN"])
    let extract = await Worker.extract(try scratch.write(pdf.file(), as: "campur.pdf"))
    #expect(extract.pages.map(\.state) == [.text, .needsOCR, .needsOCR, .empty, .text])
    #expect(extract.state == .text)
    #expect(extract.failure == nil && extract.damage == 0)
  }

  @Test("Dokumen yang seluruhnya pindaian perlu OCR; yang seluruhnya kosong, kosong")
  func documentStates() async throws {
    for (scans, state) in [(2, TextState.needsOCR), (0, .empty)] {
      var pdf = PDFWriter()
      for _ in 0..<scans { pdf.addScan() }
      pdf.addPage([])
      #expect(await Worker.extract(try scratch.write(pdf.file(), as: "p.pdf")).state == state)
    }
  }

  @Test("Huruf tanpa kode yang benar dikenali; tabel dan bahasa lain tidak")
  func garbage() {
    let decree = String(
      repeating: "bahwa untuk tertib administrasi perlu menetapkan keputusan lurah tentang ronda ", count: 5)
    let shifted = String(
      String.UnicodeScalarView(decree.unicodeScalars.map { $0 == " " ? $0 : Unicode.Scalar($0.value &- 29) ?? $0 }))
    let table = String(repeating: "12 KETUA RT 003 RW 07 SEKRETARIS BENDAHARA 1.000.000 ", count: 8)
    let english = String(repeating: "The committee shall decide upon every request without delay. ", count: 8)
    let chinese = String(repeating: "金德院是雅加达最古老的华人庙宇之一 ", count: 20)
    #expect(PageState.isGarbage(shifted))
    for text in [decree, table, english, chinese, "", "singkat"] {
      #expect(!PageState.isGarbage(text), "\(text.prefix(20))")
    }
  }

  @Test("Judul yang dibuat program bukan judul")
  func titles() {
    for lie in [
      "Microsoft Word - SK RT.doc", "untitled", "Untitled-1", "Document1", "scan0001", "SK_RT_2025", "a.docx", "",
      "123", "CamScanner 12-03-2026",
    ] {
      #expect(PDFMetadata.title(lie) == nil, "\(lie)")
    }
    for title in ["Keputusan Lurah Glodok Nomor 12 Tahun 2025", "Rencana Strategis", "RENSTRA"] {
      #expect(PDFMetadata.title(title) == title)
    }
  }

  @Test("Keterangan PDF")
  func metadata() async throws {
    var pdf = PDFWriter()
    pdf.addPage(lines: ["CONTOH"])
    pdf.setInformation(
      "/Title (Laporan Tahunan CONTOH) /Author (Seksi Pemerintahan) /CreationDate (D:20250312101500+07'00') /ModDate (D:18000101000000Z)"
    )
    let metadata = await Worker.extract(try scratch.write(pdf.file(), as: "p.pdf")).metadata
    #expect(
      metadata
        == Metadata(title: "Laporan Tahunan CONTOH", author: "Seksi Pemerintahan", created: "2025-03-12T10:15:00+07:00")
    )
  }
}
