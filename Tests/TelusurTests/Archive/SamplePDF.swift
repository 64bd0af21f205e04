/// A PDF made in the test: pages of text lines, or pages without a text layer like a scan's.
enum SamplePDF {
  /// Bytes of a PDF whose pages hold these lines.
  static func make(_ pages: [[String]]) -> [UInt8] { build(pages.map(textStream)) }

  /// A page that is nothing but a filled picture: what a scanner gives.
  static func scan() -> [UInt8] {
    // An image drawn over the whole page, inline: 8 × 8 grey pixels.
    let pixels = String(repeating: "7f00ff30", count: 16)
    return build(["q 500 0 0 700 40 40 cm BI /W 8 /H 8 /CS /G /BPC 8 /F /AHx ID \(pixels)> EI Q"])
  }

  private static func textStream(_ lines: [String]) -> String {
    let shows = lines.enumerated().map { index, line in
      "1 0 0 1 60 \(780 - index * 16) Tm (\(escape(line))) Tj"
    }
    return "BT /F1 11 Tf " + shows.joined(separator: " ") + " ET"
  }

  private static func build(_ streams: [String]) -> [UInt8] {
    var objects = ["<< /Type /Catalog /Pages 2 0 R >>"]
    let kids = streams.indices.map { "\(4 + $0 * 2) 0 R" }.joined(separator: " ")
    objects.append("<< /Type /Pages /Kids [\(kids)] /Count \(streams.count) >>")
    objects.append("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>")
    for (index, stream) in streams.enumerated() {
      objects.append(
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> "
          + "/Contents \(5 + index * 2) 0 R >>")
      objects.append("<< /Length \(stream.utf8.count) >>\nstream\n\(stream)\nendstream")
    }
    return assemble(objects)
  }

  private static func assemble(_ objects: [String]) -> [UInt8] {
    var file = "%PDF-1.4\n"
    var offsets: [Int] = []
    for (index, object) in objects.enumerated() {
      offsets.append(file.utf8.count)
      file += "\(index + 1) 0 obj\n\(object)\nendobj\n"
    }
    let start = file.utf8.count
    file += "xref\n0 \(objects.count + 1)\n0000000000 65535 f \n"
    for offset in offsets {
      let digits = String(offset)
      file += String(repeating: "0", count: 10 - digits.count) + digits + " 00000 n \n"
    }
    file += "trailer\n<< /Size \(objects.count + 1) /Root 1 0 R >>\nstartxref\n\(start)\n%%EOF\n"
    return Array(file.utf8)
  }

  private static func escape(_ line: String) -> String {
    line.replacing("\\", with: "\\\\").replacing("(", with: "\\(").replacing(")", with: "\\)")
  }
}
