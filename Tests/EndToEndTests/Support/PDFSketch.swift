/// Tiny PDF files written by hand, for what no honest program would write.
enum PDFSketch {
  /// One page that draws form 0 of a chain in which each form draws the next one ten times: ten to the power of
  /// `depth` drawings from a file of a few kilobytes. The last form does `work`.
  static func cascade(depth: Int, work: String) -> [UInt8] {
    let first = 4
    var objects = [
      "<< /Type /Catalog /Pages 2 0 R >>",
      "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
      "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents \(first + depth + 1) 0 R "
        + "/Resources << /XObject << /F \(first) 0 R >> >> >>",
    ]
    for level in 0..<depth {
      objects.append(
        form(
          content: String(repeating: "/F Do ", count: 10), resources: "/XObject << /F \(first + level + 1) 0 R >>"))
    }
    objects.append(
      form(content: work, resources: "/Font << /T << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >>"))
    objects.append(stream("/F Do", dictionary: ""))
    return file(objects)
  }

  /// One page of Helvetica text.
  static func page(text: String) -> [UInt8] {
    file([
      "<< /Type /Catalog /Pages 2 0 R >>",
      "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
      "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R "
        + "/Resources << /Font << /T << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> >> >>",
      stream("BT /T 12 Tf 72 720 Td (\(text)) Tj ET", dictionary: ""),
    ])
  }

  private static func form(content: String, resources: String) -> String {
    stream(content, dictionary: "/Type /XObject /Subtype /Form /BBox [0 0 595 842] /Resources << \(resources) >>")
  }

  private static func stream(_ content: String, dictionary: String) -> String {
    "<< \(dictionary) /Length \(content.utf8.count) >>\nstream\n\(content)\nendstream"
  }

  private static func file(_ objects: [String]) -> [UInt8] {
    var text = "%PDF-1.4\n"
    var offsets: [Int] = []
    for (index, object) in objects.enumerated() {
      offsets.append(text.utf8.count)
      text += "\(index + 1) 0 obj\n\(object)\nendobj\n"
    }
    let table = text.utf8.count
    text += "xref\n0 \(objects.count + 1)\n0000000000 65535 f \n"
    for offset in offsets {
      let digits = String(offset)
      text += String(repeating: "0", count: 10 - digits.count) + digits + " 00000 n \n"
    }
    text += "trailer\n<< /Size \(objects.count + 1) /Root 1 0 R >>\nstartxref\n\(table)\n%%EOF\n"
    return Array(text.utf8)
  }
}
