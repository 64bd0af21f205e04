import Extraction
import SystemPackage
import Testing

@Suite("Teks biasa, tabel CSV dan gambar")
struct PlainTextTests {
  private let scratch: Scratch

  init() throws {
    scratch = try Scratch()
  }

  private func check(
    _ bytes: [UInt8], _ kind: FileKind, _ pages: [String], location: SourceLocation = #_sourceLocation
  ) async throws {
    let extract = await Worker.extract(try scratch.write(bytes, as: "berkas.pdf"))
    #expect(extract.kind == kind, sourceLocation: location)
    #expect(extract.pages.map(\.text) == pages, sourceLocation: location)
  }

  @Test("Teks: baris tetap, halaman berakhir pada tanda halaman")
  func text() async throws {
    try await check(
      Array("\u{feff}Pengumuman CONTOH\r\n\r\n\r\nbaris  dua\u{c}halaman dua\n".utf8), .text,
      ["Pengumuman CONTOH\n\nbaris dua", "halaman dua"])
    try await check([0x52, 0x61, 0x70, 0x61, 0x74, 0x20, 0x64, 0xe9, 0x6e, 0x67, 0x61, 0x6e], .text, ["Rapat déngan"])
  }

  @Test("CSV: pemisah koma, titik koma, tab; sel berkutip")
  func table() async throws {
    try await check(
      Array("no,nama\r\n1,\"CONTOH, A\"\r\n2,\"kata \"\"dua\"\"\"\r\n".utf8), .csv,
      ["no\tnama\n1\tCONTOH, A\n2\tkata \"dua\""])
    try await check(Array("no;nama\n1;a\n2;b".utf8), .csv, ["no\tnama\n1\ta\n2\tb"])
    let rows = String(repeating: "1\ta\n", count: 20)
    try await check(Array((rows + "\"2\nx\tb").utf8), .csv, [rows + "2 x b"])
  }

  @Test(
    "Kode dan data bukan dokumen",
    arguments: [
      "{\"nama\": \"CONTOH\"}", "body { color: red; }\n.a { top: 0 }", "<?xml version=\"1.0\"?><rss/>",
      "#!/bin/sh\necho",
      "var a = [1]; function f() { return a[0]; }", "{\\rtf1 x}", "@import url(x);", "a=1\nb=2\nc=3\n[x]\ny=<z>",
    ])
  func code(text: String) {
    #expect(FileKind(sniffing: Array(text.utf8)) == .other)
  }

  @Test("Ukuran gambar terbaca dari kepalanya")
  func pictureSize() {
    let png: [UInt8] =
      [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13] + Array("IHDR".utf8) + [0, 0, 2, 0, 0, 0, 1, 44]
    #expect(PictureSize(png).map { [$0.width, $0.height] } == [512, 300])
    #expect(PictureSize(png)?.mayBeDocument == true)
    #expect(PictureSize(Array(png.dropLast())) == nil)
    let jpeg: [UInt8] = [0xff, 0xd8, 0xff, 0xe0, 0, 4, 0, 0, 0xff, 0xc2, 0, 11, 8, 1, 0, 2, 0, 1]
    #expect(PictureSize(jpeg).map { [$0.width, $0.height] } == [512, 256])
    #expect(PictureSize(jpeg)?.mayBeDocument == false)
    let tiff: [UInt8] =
      [0x49, 0x49, 0x2a, 0, 8, 0, 0, 0, 2, 0] + [0, 1, 4, 0, 1, 0, 0, 0, 0, 4, 0, 0]
      + [1, 1, 3, 0, 1, 0, 0, 0, 0, 2, 0, 0]
    #expect(PictureSize(tiff).map { [$0.width, $0.height] } == [1024, 512])
  }

  @Test("Nama yang menjanjikan jenis lain ketahuan; nama tanpa janji tidak")
  func endings() {
    #expect(FileKind.docx.contradicts(name: "SK.PDF") && FileKind.html.contradicts(name: "a.doc"))
    #expect(!FileKind.pdf.contradicts(name: "SK.PDF") && !FileKind.html.contradicts(name: "index.php"))
    #expect(!FileKind.text.contradicts(name: "tanpa") && !FileKind.csv.contradicts(name: "data.txt"))
  }
}
