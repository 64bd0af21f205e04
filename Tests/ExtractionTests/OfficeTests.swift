import Extraction
import SystemPackage
import Testing

/// Documents of Word, Excel and LibreOffice, read by the real worker.
@Suite("Dokumen kantor")
struct OfficeTests {
  private let scratch: Scratch

  init() throws {
    scratch = try Scratch()
  }

  private func extract(_ bytes: [UInt8], as name: String = "berkas.bin") async throws -> Extract {
    await Worker.extract(try scratch.write(bytes, as: name))
  }

  private func check(
    _ bytes: [UInt8], _ kind: FileKind, _ pages: [String], location: SourceLocation = #_sourceLocation
  ) async throws {
    let extract = try await extract(bytes)
    #expect(extract.kind == kind, sourceLocation: location)
    #expect(extract.failure == nil, sourceLocation: location)
    #expect(extract.pages.map(\.text) == pages, sourceLocation: location)
  }

  @Test("DOCX: alinea, baris, tabel bersel, catatan kaki")
  func word() async throws {
    let body =
      OfficeFiles.p("KEPUTUSAN LURAH CONTOH") + OfficeFiles.p("Isi &amp; uraian")
      + "<w:p><w:r><w:t>baris satu</w:t><w:br/><w:t>baris</w:t><w:tab/><w:t>dua</w:t></w:r></w:p>"
      + "<w:tbl><w:tr><w:tc>\(OfficeFiles.p("No"))</w:tc><w:tc>\(OfficeFiles.p("Nama"))\(OfficeFiles.p("Lengkap"))</w:tc></w:tr>"
      + "<w:tr><w:tc>\(OfficeFiles.p("1"))</w:tc><w:tc><w:tbl><w:tr><w:tc>\(OfficeFiles.p("dalam"))</w:tc>"
      + "<w:tc>\(OfficeFiles.p("tabel"))</w:tc></w:tr></w:tbl></w:tc></w:tr></w:tbl>" + OfficeFiles.p("Penutup")
    let notes = OfficeFiles.part("footnotes", "<w:footnote>\(OfficeFiles.p("Catatan kaki CONTOH"))</w:footnote>")
    try await check(
      OfficeFiles.docx(body, parts: ["word/footnotes.xml": notes]), .docx,
      [
        "KEPUTUSAN LURAH CONTOH\n\nIsi & uraian\n\nbaris satu\nbaris dua\n\nNo\tNama Lengkap\n1\tdalam tabel\n\nPenutup\n\nCatatan kaki CONTOH"
      ])
  }

  @Test("DOCX: yang dihapus, dipindah, disembunyikan dan dikomentari tidak terbaca")
  func hiddenWords() async throws {
    let hidden = "<w:style w:type=\"paragraph\" w:styleId=\"S\"><w:rPr><w:vanish/></w:rPr></w:style>"
    let row = "<w:tr><w:trPr>%</w:trPr><w:tc>\(OfficeFiles.p("RAHASIA"))</w:tc></w:tr>"
    let body =
      "<w:p><w:r><w:t>awal </w:t></w:r><w:del><w:r><w:delText>RAHASIA</w:delText><w:t>RAHASIA</w:t></w:r></w:del>"
      + "<w:ins><w:r><w:t>tambahan</w:t></w:r></w:ins><w:moveFrom><w:r><w:t>RAHASIA</w:t></w:r></w:moveFrom></w:p>"
      + OfficeFiles.p("RAHASIA", run: "<w:vanish/>") + OfficeFiles.p("tampak", run: "<w:vanish w:val=\"0\"/>")
      + OfficeFiles.p("RAHASIA", paragraph: "<w:pStyle w:val=\"S\"/>")
      + OfficeFiles.p("tanda", paragraph: "<w:rPr><w:vanish/><w:del/></w:rPr>")
      + "<mc:AlternateContent><mc:Choice>\(OfficeFiles.p("sekali"))</mc:Choice><mc:Fallback>\(OfficeFiles.p("RAHASIA"))</mc:Fallback></mc:AlternateContent>"
      + "<w:tbl>\(row.replacing("%", with: "<w:del/>"))\(row.replacing("%", with: "<w:hidden/>"))</w:tbl>"
      + "<w:p><w:r><w:instrText>RAHASIA</w:instrText></w:r></w:p>"
    let comments = OfficeFiles.part("comments", "<w:comment>\(OfficeFiles.p("RAHASIA"))</w:comment>")
    try await check(
      OfficeFiles.docx(
        body, parts: ["word/comments.xml": comments, "word/styles.xml": OfficeFiles.part("styles", hidden)]), .docx,
      ["awal tambahan\n\ntampak\n\ntanda\n\nsekali"])
  }

  @Test("DOCX: nomor yang ditulis Word sendiri terbaca")
  func numbers() async throws {
    func level(_ index: Int, _ format: String, _ text: String) -> String {
      """
      <w:lvl w:ilvl="\(index)"><w:start w:val="1"/><w:numFmt w:val="\(format)"/><w:lvlText w:val="\(text)"/></w:lvl>
      """
    }
    let numbering =
      "<w:abstractNum w:abstractNumId=\"7\">\(level(0, "decimal", "Pasal %1"))\(level(1, "lowerLetter", "%2."))"
      + "\(level(2, "upperRoman", "%3)"))\(level(3, "bullet", "•"))</w:abstractNum><w:num w:numId=\"3\"><w:abstractNumId w:val=\"7\"/></w:num>"
      + "<w:num w:numId=\"4\"><w:abstractNumId w:val=\"7\"/><w:lvlOverride w:ilvl=\"0\"><w:startOverride w:val=\"9\"/></w:lvlOverride></w:num>"
    func item(_ text: String, _ level: Int, list: Int = 3) -> String {
      OfficeFiles.p(text, paragraph: "<w:numPr><w:ilvl w:val=\"\(level)\"/><w:numId w:val=\"\(list)\"/></w:numPr>")
    }
    let styles = """
      <w:style w:styleId="P"><w:pPr><w:numPr><w:numId w:val="3"/></w:numPr></w:pPr></w:style>
      """
    let body =
      item("satu", 0) + item("anak", 1) + item("anak", 1) + item("cucu", 2) + item("butir", 3)
      + OfficeFiles.p("gaya", paragraph: "<w:pStyle w:val=\"P\"/>") + item("anak", 1) + item("lain", 0, list: 4)
    let parts = [
      "word/numbering.xml": OfficeFiles.part("numbering", numbering),
      "word/styles.xml": OfficeFiles.part("styles", styles),
    ]
    let lines = ["Pasal 1 satu", "a. anak", "b. anak", "I) cucu", "butir", "Pasal 2 gaya", "a. anak", "Pasal 9 lain"]
    try await check(OfficeFiles.docx(body, parts: parts), .docx, [lines.joined(separator: "\n\n")])
  }

  @Test("XLSX: setiap lembar yang tampak satu halaman; tanggal dan bilangan seperti terlihat")
  func workbook() async throws {
    let cells = """
      <sheetData><row r="1"><c r="A1" t="s"><v>0</v></c><c r="C1" t="inlineStr"><is><t>Tanggal</t></is></c></row>\
      <row r="2"><c r="A2"><v>3.173030101700001E+15</v></c><c r="C2" s="1"><v>45731</v></c></row>\
      <row r="3"><c r="A3" t="str"><f>A1</f><v>hasil</v></c><c r="B3" t="b"><v>1</v></c><c r="C3" t="e"><v>#REF!</v></c></row>\
      </sheetData>
      """
    let styles = """
      <numFmts><numFmt numFmtId="165" formatCode="dd/mm/yyyy"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="165"/></cellXfs>
      """
    try await check(
      OfficeFiles.xlsx(
        [("Rekap", "visible", cells), ("Kosong", "visible", "<sheetData/>")], strings: ["Nama CONTOH"], styles: styles),
      .xlsx, ["Rekap\n\nNama CONTOH\tTanggal\n3173030101700001\t15/03/2025\nhasil\tTRUE", ""])
    let day = "<sheetData><row><c s=\"0\"><v>0</v></c><c s=\"1\"><v>1462</v></c></row></sheetData>"
    try await check(
      OfficeFiles.xlsx([("A", "visible", day)], styles: styles, book: "date1904=\"1\""), .xlsx, ["A\n\n0\t02/01/1908"])
  }

  @Test("XLSX: lembar, lajur dan baris tersembunyi tidak terbaca")
  func hiddenCells() async throws {
    let content = """
      <cols><col min="2" max="3" hidden="1"/><col min="5" max="5" width="0"/></cols><sheetData>\
      <row><c r="A1" t="inlineStr"><is><t>tampak</t></is></c><c r="B1" t="inlineStr"><is><t>RAHASIA</t></is></c>\
      <c t="inlineStr"><is><t>RAHASIA</t></is></c><c t="inlineStr"><is><t>juga</t></is></c>\
      <c t="inlineStr"><is><t>RAHASIA</t></is></c></row>\
      <row hidden="1"><c t="inlineStr"><is><t>RAHASIA</t></is></c></row>\
      <row ht="0"><c t="inlineStr"><is><t>RAHASIA</t></is></c></row></sheetData>
      """
    let secret = "<sheetData><row><c t=\"inlineStr\"><is><t>RAHASIA</t></is></c></row></sheetData>"
    try await check(
      OfficeFiles.xlsx([("Satu", "visible", content), ("Dua", "hidden", secret), ("Tiga", "veryHidden", secret)]),
      .xlsx,
      ["Satu\n\ntampak\tjuga"])
  }

  @Test("ODT: alinea, tabel, kotak; yang dihapus, dikomentari dan disembunyikan tidak terbaca")
  func text() async throws {
    let styles = """
      <style:style style:name="H"><style:text-properties text:display="none"/></style:style>
      """
    let body = """
      <text:tracked-changes><text:deletion><text:p>RAHASIA</text:p></text:deletion></text:tracked-changes>\
      <text:h>Judul<text:s text:c="3"/>CONTOH</text:h><text:p>baris<text:line-break/>dua<office:annotation><text:p>RAHASIA</text:p></office:annotation></text:p>\
      <text:p text:style-name="H">RAHASIA</text:p><text:p>tampak <text:span text:style-name="H">RAHASIA</text:span></text:p>\
      <text:section text:display="none"><text:p>RAHASIA</text:p></text:section>\
      <text:p>x<text:hidden-paragraph text:is-hidden="true"/></text:p>\
      <table:table><table:table-row><table:table-cell><text:p>a</text:p></table:table-cell>\
      <table:table-cell><text:p>b</text:p></table:table-cell></table:table-row></table:table>\
      <text:list><text:list-item><text:p>butir</text:p></text:list-item></text:list>
      """
    try await check(
      OfficeFiles.openDocument("text", body, styles: styles), .odt,
      ["Judul CONTOH\n\nbaris\ndua\n\ntampak\n\na\tb\n\nbutir"])
  }

  @Test("ODS: lembar, baris dan lajur tersembunyi tidak terbaca; sel berulang tidak digandakan")
  func spreadsheet() async throws {
    let styles = """
      <style:style style:name="T"><style:table-properties table:display="false"/></style:style>
      """
    func cell(_ text: String, _ more: String = "") -> String {
      "<table:table-cell \(more)><text:p>\(text)</text:p></table:table-cell>"
    }
    let body = """
      <table:table table:name="Satu"><table:table-column table:number-columns-repeated="2"/>\
      <table:table-column table:visibility="collapse"/><table:table-column/>\
      <table:table-row>\(cell("a", "table:number-columns-repeated=\"2\""))\(cell("RAHASIA"))\(cell("d"))</table:table-row>\
      <table:table-row table:visibility="filter">\(cell("RAHASIA"))</table:table-row>\
      <table:table-row table:number-rows-repeated="1048576"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>\
      </table:table><table:table table:name="Dua" table:style-name="T"><table:table-row>\(cell("RAHASIA"))</table:table-row></table:table>
      """
    try await check(OfficeFiles.openDocument("spreadsheet", body, styles: styles), .ods, ["Satu\n\na\td"])
  }

  @Test("Keterangan tentang dokumen: yang jujur saja")
  func metadata() async throws {
    let core = """
      <cp:coreProperties xmlns:cp="c" xmlns:dc="d" xmlns:dcterms="t"><dc:title>Laporan Kegiatan CONTOH</dc:title>\
      <dc:creator>Kelurahan CONTOH</dc:creator><dcterms:created>2025-03-10T02:00:00Z</dcterms:created></cp:coreProperties>
      """
    let docx = try await extract(OfficeFiles.docx(OfficeFiles.p("x"), parts: ["docProps/core.xml": core]))
    #expect(docx.metadata.title == "Laporan Kegiatan CONTOH")
    #expect(docx.metadata.author == "Kelurahan CONTOH")
    #expect(docx.metadata.created == "2025-03-10T02:00:00Z")
    let meta = """
      <dc:title>Document1.docx</dc:title><meta:initial-creator>Warga</meta:initial-creator>\
      <meta:creation-date>2025-03-10T09:12:33.123456789</meta:creation-date>
      """
    let odt = try await extract(OfficeFiles.openDocument("text", "<text:p>x</text:p>", meta: meta))
    #expect(odt.metadata.title == nil && odt.metadata.author == nil)
    #expect(odt.metadata.created == "2025-03-10T09:12:33")
  }

  @Test("Bom entitas, jenis dokumen dan XML rusak ditolak")
  func hostileXML() async throws {
    var zip = ZipWriter()
    zip.add("[Content_Types].xml", "<Types/>")
    let bomb = (0..<10).map { "<!ENTITY e\($0 + 1) \"\(String(repeating: "&e\($0);", count: 10))\">" }.joined()
    zip.add("word/document.xml", "<!DOCTYPE d [<!ENTITY e0 \"x\">\(bomb)]><d><p><r><t>&e10;</t></r></p></d>")
    let extract = try await extract(zip.file)
    #expect(extract.kind == .docx && extract.state == .damaged && extract.failure == .notADocument)
    let broken = try await self.extract(OfficeFiles.docx("<w:p><w:r><w:t>putus</w:p>"))
    #expect(broken.state == .damaged && broken.failure == .notADocument)
    let deep = String(repeating: "<w:sdt>", count: 100_000)
    #expect(try await self.extract(OfficeFiles.docx(deep)).failure == .notADocument)
  }

  @Test("Bom ZIP dalam dokumen berhenti pada batas")
  func zipBomb() async throws {
    let unit = "<w:p><w:r><w:t>CONTOH bom</w:t></w:r></w:p>"
    let head = "<w:document xmlns:w=\"w\"><w:body>"
    let size = 300 << 20
    var zip = ZipWriter()
    zip.add("[Content_Types].xml", "<Types/>")
    zip.add("word/document.xml", deflated: DeflateBomb.raw(head, of: unit, size: size), size: size, checksum: 0)
    let extract = try await extract(zip.file)
    #expect(extract.kind == .docx && extract.state == .exceededLimits)
    #expect([.tooMuchOutput, .timedOut].contains(extract.failure))
  }

  @Test("Dokumen terkunci kata sandi disebut terkunci")
  func locked() async throws {
    var zip = ZipWriter()
    zip.add("mimetype", "application/vnd.oasis.opendocument.text")
    zip.add("content.xml", [1, 2, 3, 4])
    zip.add(
      "META-INF/manifest.xml",
      "<manifest><file-entry full-path=\"content.xml\"><encryption-data/></file-entry></manifest>")
    let extract = try await extract(zip.file)
    #expect(extract.state == .locked && extract.failure == .encrypted)
  }
}
