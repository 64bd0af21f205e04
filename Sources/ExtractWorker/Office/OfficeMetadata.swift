import Extraction

/// What an office document says of itself, with the same honesty as for a PDF: names of files and of whoever sat at the
/// machine are not the document's.
enum OfficeMetadata {
  /// Reads `docProps/core.xml` or `meta.xml`; a broken one says nothing.
  static func read(_ part: XMLEvents) -> Metadata {
    var metadata = Metadata()
    do throws(Stop) {
      while let event = try part.next() {
        guard case .start(let name) = event else { continue }
        switch name {
        case "title": metadata.title = PDFMetadata.title(try part.text())
        case "creator", "initial-creator":
          metadata.author = PDFMetadata.author(try part.text()) ?? metadata.author
        case "created", "creation-date": metadata.created = date(try part.text())
        case "modified", "date": metadata.modified = date(try part.text())
        default: break
        }
      }
    } catch {
      return metadata
    }
    return metadata
  }

  /// The day on which the template of a much used library was made; documents written with it all claim it.
  private static let lies: Set<String> = ["2013-12-23T23:15:00Z"]

  private static func date(_ text: String) -> String? {
    let text = text.cleanedLine
    guard !lies.contains(text), text.utf8.count >= 10, text.utf8.allSatisfy(isOfDate) else { return nil }
    // Fractions of a second mean nothing here.
    let whole = text.split(separator: ".", maxSplits: 1).first.map(String.init) ?? text
    return PDFMetadata.date(text.hasSuffix("Z") && !whole.hasSuffix("Z") ? whole + "Z" : whole)
  }

  private static func isOfDate(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || "-:.+TZ".utf8.contains(byte)
  }
}
