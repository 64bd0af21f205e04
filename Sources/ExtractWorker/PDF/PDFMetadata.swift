import Extraction
import Glibc

/// What a PDF's document information says, without what programs put there by themselves.
struct PDFMetadata {
  let metadata: Metadata

  init(_ pdf: PDFFile) {
    metadata = Metadata(
      title: pdf.title.flatMap(PDFMetadata.title), author: pdf.author.flatMap(PDFMetadata.author),
      modified: pdf.modified.flatMap(PDFMetadata.date), created: pdf.created.flatMap(PDFMetadata.date))
  }

  /// A title somebody gave; `nil` for names of files and programs.
  static func title(_ raw: String) -> String? {
    let title = raw.cleanedLine
    let lower = title.lowercased()
    let endings = [
      ".doc", ".docx", ".pdf", ".rtf", ".odt", ".xls", ".xlsx", ".ppt", ".pptx", ".indd", ".cdr", ".pmd", ".p65",
      ".jpg", ".jpeg", ".png", ".tif", ".tiff", ".txt", ".htm", ".html", ".wpd", ".pub", ".tmp", ".max",
    ]
    let beginnings = [
      "microsoft word", "microsoft excel", "microsoft powerpoint", "powerpoint presentation", "untitled", "document",
      "dokumen", "slide ", "layout ", "camscanner", "scan", "new doc", "print", "page ", "presentation", "book1",
      "sheet1", "pdf", "http://", "https://", "file:", "image", "img", "coreldraw",
    ]
    guard (4...300).contains(title.count), title.contains(where: \.isLetter) else { return nil }
    if endings.contains(where: lower.hasSuffix) { return nil }
    if beginnings.contains(where: lower.hasPrefix),
      title.split(separator: " ").count <= 4 || lower.hasPrefix("microsoft")
    {
      return nil
    }
    // One word of letters, digits and underscores is the name of a file.
    let isOneWord = !title.contains(where: \.isWhitespace)
    return isOneWord && title.contains(where: { $0.isNumber || $0 == "_" }) ? nil : title
  }

  /// An office's name. A person's is that of whoever sat at the machine, or its maker's: neither the author nor
  /// anybody's business.
  static func author(_ raw: String) -> String? {
    let author = raw.cleanedLine
    let offices: Set<Substring> = [
      "dinas", "badan", "biro", "bagian", "kantor", "kementerian", "sekretariat", "pemerintah", "kelurahan",
      "kecamatan",
      "kota", "kabupaten", "provinsi", "komisi", "lembaga", "suku", "direktorat", "ppid", "subbagian", "seksi", "unit",
    ]
    guard (2...120).contains(author.count) else { return nil }
    let words = author.lowercased().split { !$0.isLetter }
    return words.count >= 2 && words.contains(where: offices.contains) ? author : nil
  }

  /// ISO date or date-time; `nil` for dates before PDF existed or after today.
  static func date(_ raw: String) -> String? {
    guard let year = Int(raw.prefix(4)), year >= 1993 else { return nil }
    let currentYear = 1970 + time(nil) / 31_556_952
    guard year <= currentYear + 1 else { return nil }
    // GLib writes whole hours of the zone without minutes.
    let hasShortZone = raw.utf8.count == 22 && raw.contains("T")
    return hasShortZone ? raw + ":00" : raw
  }
}

extension String {
  /// On one line: white space as single spaces, invisible characters left out, none at the ends.
  var cleanedLine: String {
    var line = ""
    var needsSpace = false
    for scalar in unicodeScalars {
      if scalar.isSpace {
        needsSpace = !line.isEmpty
      } else if !scalar.isInvisible {
        if needsSpace { line += " " }
        needsSpace = false
        line.unicodeScalars.append(scalar)
      }
    }
    return line
  }
}
