import Extraction
import Testing

@Suite("Dua lajur")
struct ColumnTests {
  private let scratch: Scratch

  init() throws {
    scratch = try Scratch()
  }

  private func check(
    _ items: [PDFWriter.Item], _ expected: String, location: SourceLocation = #_sourceLocation
  ) async throws {
    var pdf = PDFWriter()
    pdf.addPage(items)
    let extract = await Worker.extract(try scratch.write(pdf.file(), as: "lajur.pdf"))
    #expect(extract.pages.map(\.text) == [expected], sourceLocation: location)
  }

  /// Lines of 10 points below one another; an empty line leaves room before the next paragraph.
  private static func column(_ lines: [String], x: Double, top: Double, leading: Double = 13) -> [PDFWriter.Item] {
    lines.enumerated().compactMap { number, line in
      line.isEmpty ? nil : PDFWriter.Item(text: line, x: x, top: top + Double(number) * leading, size: 10)
    }
  }

  private static func paragraph(_ name: String, lines: Int) -> [String] {
    (0..<lines).map { "Alinea \(name) baris \($0 + 10) berisi naskah CONTOH" } + ["penutup alinea \(name).", ""]
  }

  /// What the lines of a column read as.
  private static func text(_ lines: [String]) -> String {
    lines.map { $0.isEmpty ? "\n" : $0 + "\n" }.joined().trimmingNewlines
  }

  @Test("Lajur dengan alinea, judul, dan baris yang tidak sejajar dibaca lajur demi lajur")
  func uneven() async throws {
    let left =
      ["Letak dan batas", ""] + ColumnTests.paragraph("kiri", lines: 7) + ColumnTests.paragraph("barat", lines: 5)
    let right =
      ColumnTests.paragraph("kanan", lines: 4) + ["Rumah ibadah", ""] + ColumnTests.paragraph("timur", lines: 6)
    let title = PDFWriter.Item(text: "PROFIL KELURAHAN CONTOH YANG MEMENUHI SELURUH LEBAR HALAMAN INI", x: 72, top: 80)
    let feet = [
      PDFWriter.Item(text: "Kelurahan CONTOH", x: 60, top: 800, size: 9),
      PDFWriter.Item(text: "Halaman satu", x: 490, top: 800, size: 9),
    ]
    try await check(
      [title] + ColumnTests.column(left, x: 60, top: 110) + ColumnTests.column(right, x: 285, top: 115) + feet,
      [title.text, ColumnTests.text(left), ColumnTests.text(right), "Kelurahan CONTOH\tHalaman satu"]
        .joined(separator: "\n\n"))
  }

  @Test("Tabel kecil di dalam satu lajur tetap bersel")
  func tableInside() async throws {
    let left = ColumnTests.paragraph("kiri", lines: 9)
    let cells = (1...3).map { ["0\($0)", "\($0 + 4)", "1.\($0)20"] }
    let table = cells.enumerated().flatMap { number, row in
      zip(row, [60.0, 120, 180]).map { PDFWriter.Item(text: $0, x: $1, top: 270 + Double(number) * 13, size: 10) }
    }
    let right = ColumnTests.paragraph("kanan", lines: 12)
    try await check(
      ColumnTests.column(left, x: 60, top: 110) + table + ColumnTests.column(right, x: 285, top: 110),
      [
        ColumnTests.text(left), cells.map { $0.joined(separator: "\t") }.joined(separator: "\n"),
        ColumnTests.text(right),
      ].joined(separator: "\n\n"))
  }

  @Test("Tabel dengan dua lajur sel panjang tetap baris demi baris")
  func longCells() async throws {
    var items: [PDFWriter.Item] = []
    var expected: [String] = []
    for row in 10..<18 {
      let top = 100 + Double(row - 10) * 45
      let left = ["Uraian tugas nomor \(row) pada seksi CONTOH ini", "dikerjakan sesuai jadwal"]
      let right = ["Keluaran nomor \(row) berupa laporan CONTOH ini", "diserahkan tiap triwulan"]
      items += ColumnTests.column(left, x: 60, top: top) + ColumnTests.column(right, x: 300, top: top)
      expected.append("\(left[0])\t\(right[0])\n\(left[1])\t\(right[1])")
    }
    try await check(items, expected.joined(separator: "\n\n"))
  }

  @Test("Baris tabel yang seluruhnya angka bersel walaupun jaraknya sama")
  func evenNumbers() async throws {
    let items = [("03", 60.0), ("10", 110), ("4.402", 160)].map { PDFWriter.Item(text: $0, x: $1, top: 100, size: 10) }
    try await check(items, "03\t10\t4.402")
  }
}

extension String {
  fileprivate var trimmingNewlines: String {
    var text = self[...]
    while text.last == "\n" { text = text.dropLast() }
    return String(text)
  }
}
