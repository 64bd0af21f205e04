import Extraction
import SystemPackage
import Testing

/// Scans are drawn here, page by page, and read by the real Tesseract.
@Suite("OCR")
struct OCRTests {
  private let scratch: Scratch

  init() throws {
    scratch = try Scratch()
  }

  /// Room for Tesseract in a debug build on a busy machine.
  private static let limits = Limits(cpuSeconds: 60, wallSeconds: 300)

  private static let decree = [
    "KEPUTUSAN LURAH CONTOH", "NOMOR 12 TAHUN 2025", "",
    "Menimbang bahwa untuk tertib administrasi kependudukan perlu",
    "menetapkan pengurus rukun tetangga masa bakti lima tahun;", "",
    "Ketentuan peraturan perundang-undangan berlaku bagi setiap warga", "kelurahan tanpa kecuali.", "",
    "Ditetapkan di Jakarta pada tanggal 3 Februari 2025", "Lurah CONTOH",
  ]

  private func scan(_ lines: [String] = decree) throws -> Scan {
    var pdf = PDFWriter()
    pdf.addPage(lines: lines)
    return try #require(Scan(try scratch.write(pdf.file(), as: "asli.pdf")))
  }

  private func extract(_ pdf: PDFWriter, _ limits: Limits = limits) async throws -> Extract {
    await Worker.extract(try scratch.write(pdf.file(), as: "pindai.pdf"), limits: limits)
  }

  /// Share of the words of the decree that the text has.
  private static func recall(_ text: String) -> Double {
    func words(_ text: String) -> [Substring] { text.split { !$0.isLetter && !$0.isNumber } }
    var found = words(text)
    let wanted = words(decree.joined(separator: " "))
    let hits = wanted.count { word in
      guard let index = found.firstIndex(of: word) else { return false }
      found.remove(at: index)
      return true
    }
    return Double(hits) / Double(wanted.count)
  }

  private func check(
    _ scan: Scan, degrees: Double = 0, recall: Double, location: SourceLocation = #_sourceLocation
  ) async throws {
    var pdf = PDFWriter()
    pdf.addPage(scan, degrees: degrees)
    let extract = try await extract(pdf)
    let page = try #require(extract.pages.first, sourceLocation: location)
    #expect(page.state == .ocr && extract.state == .ocr, sourceLocation: location)
    #expect(OCRTests.recall(page.text) >= recall, "\(page.text)", sourceLocation: location)
    #expect((45...100).contains(page.confidence ?? -1), sourceLocation: location)
    #expect(extract.missingPackages.isEmpty && extract.failure == nil, sourceLocation: location)
  }

  @Test("Halaman bersih terbaca baris demi baris")
  func clean() async throws {
    var pdf = PDFWriter()
    pdf.addPage(try scan())
    let page = try #require(try await extract(pdf).pages.first)
    #expect(page.state == .ocr)
    let lines = page.text.split(separator: "\n").map { $0.filter { $0.isLetter || $0.isNumber || $0 == " " } }
    #expect(
      lines == OCRTests.decree.filter { !$0.isEmpty }.map { $0.filter { $0.isLetter || $0.isNumber || $0 == " " } })
    #expect((page.confidence ?? 0) >= 80)
  }

  @Test("Halaman miring terbaca, juga lebih dari tujuh derajat", arguments: [-10.0, -3, 2, 10])
  func skewed(degrees: Double) async throws {
    try await check(try scan(), degrees: degrees, recall: 0.9)
  }

  @Test("Halaman yang diputar seperempat atau setengah lingkaran terbaca", arguments: [90.0, 180, 270])
  func turned(degrees: Double) async throws {
    try await check(try scan(OCRTests.decree + [""] + OCRTests.decree), degrees: degrees, recall: 0.9)
  }

  @Test("Latar tidak rata dan berbintik terbaca")
  func dirty() async throws {
    var shaded = try scan()
    shaded.shade(to: 0.3)
    try await check(shaded, recall: 0.9)
    var noisy = try scan()
    noisy.addNoise(90, seed: 7)
    try await check(noisy, recall: 0.85)
  }

  @Test("Tabel pindaian bersel, lajurnya tetap")
  func table() async throws {
    let rows = (1...8).map { ["\($0)", "Warga CONTOH nomor \($0)", "00\($0)", "Ketua"] }
    var pdf = PDFWriter()
    pdf.addPage(
      rows.enumerated().flatMap { number, row in
        zip(row, [72.0, 110, 320, 420]).map { PDFWriter.Item(text: $0, x: $1, top: 100 + Double(number) * 20) }
      })
    let scan = try #require(Scan(try scratch.write(pdf.file(), as: "tabel.pdf"), dotsPerInch: 200))
    var scanned = PDFWriter()
    scanned.addPage(scan)
    let text = try #require(try await extract(scanned).pages.first).text
    let cells = text.split(separator: "\n").map { $0.split(separator: "\t").map(String.init) }
    #expect(cells.map { $0.dropFirst() } == rows.map { $0.dropFirst() })
    // The numbers stand alone in their column: the first pass does not see them, the second may take one for another.
    #expect(zip(cells, rows).count { $0.first == $1.first } >= 7, "\(text)")
  }

  @Test("Keputusan diambil per halaman: teks tidak disentuh, gambar tanpa kata tetap perlu OCR")
  func perPage() async throws {
    var pdf = PDFWriter()
    let printed = (1...8).map { "Baris \($0) dari halaman yang berisi teks CONTOH" }
    pdf.addPage(lines: printed)
    pdf.addPage(try scan())
    pdf.addScan()
    pdf.addPage([])
    let extract = try await extract(pdf)
    #expect(extract.pages.map(\.state) == [.text, .ocr, .needsOCR, .empty])
    #expect(extract.pages.first?.text == printed.joined(separator: "\n"))
    #expect(extract.pages.map { $0.confidence != nil } == [false, true, false, false])
    #expect(extract.state == .text)
  }

  @Test("OCR dapat dimatikan dan dibatasi jumlah halamannya")
  func switchedOff() async throws {
    var pdf = PDFWriter()
    let scan = try scan()
    for _ in 0..<2 { pdf.addPage(scan) }
    for (ocr, states) in [(nil, [TextState.needsOCR, .needsOCR]), (OCR(pages: 1), [.ocr, .needsOCR])] {
      var limits = OCRTests.limits
      limits.ocr = ocr
      let extract = try await extract(pdf, limits)
      #expect(extract.pages.map(\.state) == states)
      #expect(extract.missingPackages.isEmpty && extract.failure == nil)
    }
  }

  @Test("Bahasa yang tidak terpasang disebut paketnya; yang lain tetap dibaca", arguments: ["xyz", "chi_xx", "../ind"])
  func missingLanguage(language: String) async throws {
    var limits = OCRTests.limits
    limits.ocr = OCR(language: language)
    var pdf = PDFWriter()
    pdf.addPage(try scan())
    pdf.addPage(lines: ["Halaman CONTOH yang berisi teks"])
    let extract = try await extract(pdf, limits)
    #expect(extract.missingPackages == ["tesseract-ocr-" + language.replacing("_", with: "-")])
    #expect(extract.pages.map(\.state) == [.needsOCR, .text])
    #expect(extract.pages.first?.text == "" && extract.failure == nil)
  }

  @Test("Halaman yang melampaui waktunya tetap perlu OCR; berkasnya tetap terbaca")
  func outOfTime() async throws {
    var limits = OCRTests.limits
    limits.ocr = OCR(pageSeconds: 0)
    var pdf = PDFWriter()
    pdf.addPage(try scan())
    pdf.addPage(lines: ["Halaman CONTOH yang berisi teks"])
    let extract = try await extract(pdf, limits)
    #expect(extract.pages.map(\.state) == [.needsOCR, .text])
    #expect(extract.failure == nil)
  }

  @Test("Halaman raksasa tidak digambar")
  func hugePage() async throws {
    var pdf = PDFWriter()
    let image = pdf.addStream(
      [0x80], "/Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8")
    let content = pdf.addStream(Array("q 14000 0 0 14000 0 0 cm /Im1 Do Q\n".utf8))
    pdf.addPage(content: content, resources: "/XObject << /Im1 \(image) 0 R >>", size: "14000 14000")
    let extract = try await extract(pdf)
    #expect(extract.pages.map(\.state) == [.needsOCR])
    #expect(extract.failure == nil)
  }
}
