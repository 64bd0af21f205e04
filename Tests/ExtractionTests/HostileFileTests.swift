import Extraction
import Foundation
import SystemPackage
import Testing

@Suite("Berkas rusak dan jahat")
struct HostileFileTests {
  private let scratch: Scratch

  init() throws {
    scratch = try Scratch()
  }

  private func check(
    _ bytes: [UInt8], _ state: TextState, _ failures: Set<ExtractionFailure>, kind: FileKind? = nil,
    limits: Limits = Worker.tightLimits, location: SourceLocation = #_sourceLocation
  ) async throws -> Extract {
    let file = try scratch.write(bytes, as: "berkas.pdf")
    let extract = await Worker.extract(file, limits: limits)
    #expect(extract.state == state, sourceLocation: location)
    if let failure = extract.failure {
      #expect(failures.contains(failure), "\(failure)", sourceLocation: location)
    } else {
      #expect(failures.isEmpty, sourceLocation: location)
    }
    if let kind { #expect(extract.kind == kind, sourceLocation: location) }
    return extract
  }

  private static func decree(pages: Int = 3) -> [UInt8] {
    var pdf = PDFWriter()
    for page in 1...pages {
      pdf.addPage(lines: (1...30).map { "Halaman \(page) baris \($0): CONTOH keputusan lurah tentang ronda malam" })
    }
    return pdf.file()
  }

  @Test(
    "Bukan dokumen",
    arguments: [[], [0], Array("{bukan dokumen}".utf8), Array("PK\u{5}\u{6}".utf8), [0x89, 0x50, 0x4e, 0x47]])
  func notADocument(bytes: [UInt8]) async throws {
    _ = try await check(bytes, .damaged, [.notADocument], kind: .other)
  }

  @Test("Bita acak, dengan dan tanpa kepala PDF")
  func random() async throws {
    let seed = UInt64.random(in: 0...UInt64.max)
    var generator = SeededGenerator(seed: seed)
    let noise = [0] + (0..<50_000).map { _ in UInt8.random(in: 0...255, using: &generator) }
    _ = try await check(noise.map { $0 == UInt8(ascii: "%") ? 0 : $0 }, .damaged, [.notADocument], kind: .other)
    _ = try await check(Array("%PDF-1.7\n".utf8) + noise, .damaged, [.notADocument], kind: .pdf)
    _ = try await check(Array("%PDF-1.7\n".utf8), .damaged, [.notADocument], kind: .pdf)
  }

  @Test("PDF terpotong: teks yang masih ada, atau rusak")
  func truncated() async throws {
    let whole = HostileFileTests.decree()
    for share in [10, 50, 90] {
      let file = try scratch.write(Array(whole.prefix(whole.count * share / 100)), as: "potong-\(share).pdf")
      let extract = await Worker.extract(file)
      #expect(extract.kind == .pdf)
      #expect(extract.state == .damaged || extract.state == .text && extract.damage + extract.pages.count > 0)
    }
  }

  @Test("PDF tanpa tabel acuan diperbaiki")
  func brokenTable() async throws {
    let whole = String(decoding: HostileFileTests.decree(), as: UTF8.self).replacing("xref", with: "rusak")
    let extract = try await check(Array(whole.utf8), .text, [])
    #expect(extract.pages.count == 3)
    #expect(extract.pages.last?.text.contains("Halaman 3 baris 30") == true)
  }

  @Test("Isi halaman yang rusak dihitung")
  func damagedContent() async throws {
    var pdf = PDFWriter()
    pdf.addPage(lines: (1...20).map { "Baris \($0) yang utuh dari CONTOH keputusan" })
    let broken = pdf.addStream(Array("BT /F9 12 Tf (hilang) Tj (tak ditutup Tj ET <zz> [ q q Q Q Q".utf8))
    pdf.addPage(content: broken)
    let extract = try await check(pdf.file(), .text, [])
    #expect(extract.damage > 0)
    #expect(extract.pages.map(\.state) == [.text, .damaged])
  }

  @Test("HTML bernama .pdf dibaca sebagai HTML")
  func htmlNamedPDF() async throws {
    let extract = try await check(
      Array("<!DOCTYPE html><p>Pengumuman CONTOH dari kelurahan.</p>".utf8), .text, [], kind: .html)
    #expect(extract.pages.map(\.text) == ["Pengumuman CONTOH dari kelurahan."])
  }

  @Test("Biner bernama .html bukan dokumen")
  func binaryNamedHTML() async throws {
    let file = try scratch.write((0..<4_000).map { UInt8($0 % 256) }, as: "halaman.html")
    #expect(await Worker.extract(file).failure == .notADocument)
  }

  @Test("100 MB nol bukan dokumen, juga dengan kepala PDF")
  func zeros() async throws {
    for beginning in ["", "%PDF-1.4\n"] {
      let path = try scratch.write(beginning, as: "nol.pdf")
      let file = try FileDescriptor.open(path, .writeOnly)
      try file.closeAfter { try file.resize(to: 100 << 20) }
      let extract = await Worker.extract(path)
      #expect(extract.state == .damaged && extract.failure == .notADocument)
    }
  }

  @Test("Bom kompresi berhenti pada batas waktu atau memori")
  func flateBomb() async throws {
    var pdf = PDFWriter()
    let bomb = pdf.addStream(DeflateBomb.data(of: "    ", size: 300 << 20), "/Filter /FlateDecode")
    pdf.addPage(content: bomb)
    _ = try await check(
      pdf.file(), .exceededLimits, [.timedOut, .tooMuchMemory], kind: .pdf,
      limits: Limits(cpuSeconds: 1, wallSeconds: 60, memoryBytes: 600 << 20))
  }

  @Test("Bom operator teks berhenti pada batas")
  func textBomb() async throws {
    var pdf = PDFWriter()
    pdf.addPage(lines: ["Halaman pertama tetap ada"])
    let bomb = pdf.addStream(
      DeflateBomb.data(of: "BT /F1 9 Tf (x) Tj\n", size: 200 << 20), "/Filter /FlateDecode")
    pdf.addPage(content: bomb)
    let extract = try await check(
      pdf.file(), .exceededLimits, [.timedOut, .tooMuchMemory], kind: .pdf,
      limits: Limits(cpuSeconds: 1, wallSeconds: 60, memoryBytes: 400 << 20))
    #expect(extract.pages.map(\.text) == ["Halaman pertama tetap ada"])
  }

  @Test("Formulir bersarang 2^30 kali")
  func nestedForms() async throws {
    var pdf = PDFWriter()
    var inner = pdf.addStream(Array("BT /F1 9 Tf (dalam) Tj ET".utf8), "/Type /XObject /Subtype /Form /BBox [0 0 9 9]")
    for _ in 0..<30 {
      inner = pdf.addStream(
        Array("/X Do /X Do".utf8),
        "/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X \(inner) 0 R >> >>")
    }
    let page = pdf.addStream(Array("/X Do".utf8))
    pdf.addPage(content: page, resources: "/XObject << /X \(inner) 0 R >>")
    _ = try await check(
      pdf.file(), .exceededLimits, [.timedOut, .tooMuchMemory], kind: .pdf,
      limits: Limits(cpuSeconds: 1, wallSeconds: 60, memoryBytes: 600 << 20))
  }

  @Test("Formulir yang memanggil dirinya sendiri")
  func selfCallingForm() async throws {
    var pdf = PDFWriter()
    let form = pdf.addStream(
      Array("BT /F1 9 Tf (sekali) Tj ET /X Do".utf8),
      "/Type /XObject /Subtype /Form /BBox [0 0 500 500] /Resources << /Font << /F1 3 0 R >> /XObject << /X 4 0 R >> >>"
    )
    let page = pdf.addStream(Array("/X Do".utf8))
    pdf.addPage(content: page, resources: "/XObject << /X \(form) 0 R >>")
    let file = try scratch.write(pdf.file(), as: "diri.pdf")
    let extract = await Worker.extract(file)
    #expect(extract.kind == .pdf)
    #expect(extract.pages.count == 1 || extract.failure != nil)
  }

  @Test("Pohon halaman yang melingkar atau berbohong tentang jumlahnya")
  func pageTreeLoop() async throws {
    for tree in [
      "<< /Type /Pages /Kids [2 0 R] /Count 999999999 >>", "<< /Type /Pages /Kids [2 0 R 2 0 R] /Count 2 >>",
    ] {
      let file = try scratch.write(PDFWriter().file(tree: tree), as: "lingkar.pdf")
      let extract = await Worker.extract(file)
      #expect(extract.state == .damaged || extract.state == .exceededLimits || extract.state == .empty)
      #expect(extract.pages.count <= Worker.tightLimits.pages)
    }
    var honest = PDFWriter()
    honest.addPage(lines: ["Satu-satunya halaman"])
    let file = try scratch.write(honest.file(count: 999_999_999), as: "bohong.pdf")
    let extract = await Worker.extract(file)
    #expect(extract.pages.count <= Worker.tightLimits.pages)
  }

  @Test("Terlalu banyak halaman: yang sudah dibaca disimpan")
  func tooManyPages() async throws {
    var limits = Worker.tightLimits
    limits.pages = 2
    let extract = try await check(HostileFileTests.decree(pages: 5), .exceededLimits, [.tooMuchOutput], limits: limits)
    #expect(extract.pages.count == 2)
  }

  @Test("Terlalu banyak teks")
  func tooMuchText() async throws {
    var limits = Worker.tightLimits
    limits.outputBytes = 2_500
    let extract = try await check(HostileFileTests.decree(), .exceededLimits, [.tooMuchOutput], limits: limits)
    #expect(extract.pages.count == 1)
    let page =
      "<html><body>" + String(repeating: "<p>Kalimat CONTOH nomor satu.</p>", count: 1)
      + String(repeating: "kata ", count: 2_000)
    _ = try await check(Array(page.utf8), .exceededLimits, [.tooMuchOutput], kind: .html, limits: limits)
  }

  @Test(
    "PDF terkunci kata sandi",
    arguments: [LockedPDF.rc4With40Bits, LockedPDF.rc4With128Bits, LockedPDF.aesWith256Bits])
  func locked(bytes: [UInt8]) async throws {
    let extract = try await check(bytes, .locked, [.encrypted], kind: .pdf)
    #expect(extract.pages.isEmpty)
  }

  @Test("Sandi pemilik saja tidak mengunci")
  func ownerPassword() async throws {
    let extract = try await check(LockedPDF.ownerPasswordOnly, .text, [])
    #expect(extract.pages.map(\.text) == ["CONTOH: naskah terkunci kata sandi"])
  }

  @Test("Sejuta tag bersarang")
  func deepNesting() async throws {
    for (tag, count) in [("div", 1_000_000), ("b", 100_000), ("ul><li", 50_000), ("table><tr><td", 50_000)] {
      let opening = String(repeating: "<\(tag)>", count: count)
      let page = "<html><body>\(opening)Teks CONTOH di dasar sumur.</body></html>"
      let file = try scratch.write(page, as: "dalam.html")
      let extract = await Worker.extract(
        file, limits: Limits(cpuSeconds: 60, wallSeconds: 170, memoryBytes: 3 << 30, htmlBytes: 32 << 20))
      #expect(extract.kind == .html)
      #expect(extract.failure == nil && extract.pages.map(\.text) == ["Teks CONTOH di dasar sumur."], "\(tag)")
    }
  }

  @Test("Bom entitas tidak mekar")
  func entityBomb() async throws {
    var page = "<!DOCTYPE html [<!ENTITY a \"CONTOH\">"
    for (outer, inner) in zip("bcdefghij", "abcdefghi") {
      page += "<!ENTITY \(outer) \"\(String(repeating: "&\(inner);", count: 10))\">"
    }
    page += "<!ENTITY luar SYSTEM \"file:///etc/passwd\">]><html><body><p>Awal &j; &luar; akhir.</p></body></html>"
    let extract = try await check(Array(page.utf8), .text, [], kind: .html)
    #expect(extract.pages.reduce(0) { $0 + $1.text.utf8.count } < 10_000)
    #expect(extract.pages.allSatisfy { !$0.text.contains("root:") })
  }

  @Test("HTML yang terlalu besar tidak dimuat")
  func tooLargeHTML() async throws {
    var limits = Worker.tightLimits
    limits.htmlBytes = 1_000
    _ = try await check(
      Array("<html><body>\(String(repeating: "<p>x</p>", count: 200))".utf8), .exceededLimits, [.tooMuchMemory],
      kind: .html, limits: limits)
  }

  @Test("HTML tanpa teks kosong, bukan rusak")
  func emptyPage() async throws {
    let extract = try await check(
      Array("<html><head><title>Judul</title></head><body><script>x=1</script></body></html>".utf8), .empty, [])
    #expect(extract.metadata.title == "Judul")
  }
}
