/// Writes small PDF files, good ones and bad ones, byte by byte.
struct PDFWriter {
  /// Text at a place: points from the left and from the top of an A4 page.
  struct Item {
    var text: String
    var x: Double
    var top: Double
    var size: Double = 12
    /// Points added between characters, as letter-spaced titles have them.
    var spacing: Double = 0
    /// Points added at each space, as justified lines have them.
    var wordSpacing: Double = 0
  }

  static let pageHeight = 842.0

  private var objects: [[UInt8]] = []
  private var pages: [Int] = []
  private var information = ""

  init() {
    // 1 catalogue, 2 page tree and 3 font are filled in when the file is put together.
    objects = [[], [], []]
  }

  /// Adds an object and returns its number.
  @discardableResult
  mutating func add(_ body: String) -> Int {
    objects.append(Array(body.utf8))
    return objects.count
  }

  /// Adds a stream object; `entries` go into its dictionary.
  mutating func addStream(_ data: [UInt8], _ entries: String = "") -> Int {
    objects.append(Array("<< /Length \(data.count) \(entries) >>\nstream\n".utf8) + data + Array("\nendstream".utf8))
    return objects.count
  }

  /// Adds a page drawn by the given content stream.
  mutating func addPage(content: Int, resources: String = "", entries: String = "", size: String = "595 842") {
    pages.append(
      add(
        """
        << /Type /Page /Parent 2 0 R /MediaBox [0 0 \(size)] /Contents \(content) 0 R \(entries)
        /Resources << /Font << /F1 3 0 R >> \(resources) >> >>
        """))
  }

  /// Adds a page with text.
  mutating func addPage(_ items: [Item], extra: String = "", resources: String = "", entries: String = "") {
    var content = extra
    for item in items {
      let escaped = item.text.replacing("\\", with: "\\\\").replacing("(", with: "\\(").replacing(")", with: "\\)")
      content += """
        BT /F1 \(item.size) Tf \(item.spacing) Tc \(item.wordSpacing) Tw \
        1 0 0 1 \(item.x) \(PDFWriter.pageHeight - item.top) Tm (\(escaped)) Tj ET

        """
    }
    let stream = addStream(Array(content.utf8))
    addPage(content: stream, resources: resources, entries: entries)
  }

  /// Adds a page of lines of text, one below the other; an empty line leaves room.
  mutating func addPage(lines: [String], entries: String = "") {
    let items = lines.enumerated().map { Item(text: $1, x: 72, top: 80 + Double($0) * 16) }
    addPage(items.filter { !$0.text.isEmpty }, entries: entries)
  }

  /// Adds a page that is a picture of 1 × 1 points stretched over it.
  mutating func addScan(text: String = "") {
    let image = addStream(
      [0x80], "/Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8")
    addPage(
      text.isEmpty ? [] : [Item(text: text, x: 72, top: 40)], extra: "q 595 0 0 842 0 0 cm /Im1 Do Q\n",
      resources: "/XObject << /Im1 \(image) 0 R >>")
  }

  /// Entries of the document information, e.g. `/Title (CONTOH)`.
  mutating func setInformation(_ entries: String) {
    information = entries
  }

  /// The file. `tree` replaces the page tree, `count` its number of pages.
  func file(tree: String? = nil, count: Int? = nil) -> [UInt8] {
    var all = objects
    all[0] = Array("<< /Type /Catalog /Pages 2 0 R >>".utf8)
    let kids = pages.map { "\($0) 0 R" }.joined(separator: " ")
    all[1] = Array((tree ?? "<< /Type /Pages /Kids [\(kids)] /Count \(count ?? pages.count) >>").utf8)
    all[2] = Array("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>".utf8)
    all.append(Array("<< \(information) >>".utf8))
    var file = Array("%PDF-1.4\n".utf8)
    var offsets: [Int] = []
    for (index, body) in all.enumerated() {
      offsets.append(file.count)
      file += Array("\(index + 1) 0 obj\n".utf8) + body + Array("\nendobj\n".utf8)
    }
    let table = file.count
    file += Array("xref\n0 \(all.count + 1)\n0000000000 65535 f \n".utf8)
    for offset in offsets {
      let digits = String(offset)
      file += Array((String(repeating: "0", count: 10 - digits.count) + digits + " 00000 n \n").utf8)
    }
    let trailer =
      "trailer\n<< /Size \(all.count + 1) /Root 1 0 R /Info \(all.count) 0 R >>\nstartxref\n\(table)\n%%EOF\n"
    return file + Array(trailer.utf8)
  }
}
