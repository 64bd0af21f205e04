/// What a file is, told by its content.
public enum FileKind: String, Sendable, CaseIterable {
  /// Portable Document Format.
  case pdf
  /// A web page.
  case html
  /// A text document of Microsoft Word (Office Open XML).
  case docx
  /// A text document of LibreOffice (OpenDocument).
  case odt
  /// A workbook of Microsoft Excel (Office Open XML).
  case xlsx
  /// A spreadsheet of LibreOffice (OpenDocument).
  case ods
  /// Rows of cells separated by commas, semicolons or tabs.
  case csv
  /// Text without any marks.
  case text = "txt"
  /// A picture, to be read by OCR.
  case jpeg
  /// A picture, to be read by OCR.
  case png
  /// Pictures (one a page), to be read by OCR.
  case tiff
  /// A container of files.
  case zip
  /// A container of web pages as a crawler received them; also one compressed by gzip.
  case warc
  /// Anything else: not a document here.
  case other = "lain"

  /// Whether the file holds documents and is none itself.
  public var isContainer: Bool { self == .zip || self == .warc }

  /// Whether the whole file is a picture or several.
  public var isPicture: Bool { self == .jpeg || self == .png || self == .tiff }

  /// Media type of the original.
  public var mediaType: String {
    switch self {
    case .pdf: "application/pdf"
    case .html: "text/html"
    case .docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
    case .odt: "application/vnd.oasis.opendocument.text"
    case .xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
    case .ods: "application/vnd.oasis.opendocument.spreadsheet"
    case .csv: "text/csv"
    case .text: "text/plain"
    case .jpeg: "image/jpeg"
    case .png: "image/png"
    case .tiff: "image/tiff"
    case .zip: "application/zip"
    case .warc: "application/warc"
    case .other: "application/octet-stream"
    }
  }

  /// The kind of a media type; `nil` for one no original has.
  public init?(mediaType: String) {
    guard let kind = FileKind.allCases.first(where: { $0.mediaType == mediaType }) else { return nil }
    self = kind
  }

  /// Ending of an original's name, without the dot.
  public var fileExtension: String {
    switch self {
    case .jpeg: "jpg"
    case .tiff: "tif"
    case .other: "bin"
    default: rawValue
    }
  }

  /// What people call such a file.
  public var label: String {
    switch self {
    case .pdf: "PDF"
    case .html: "halaman web"
    case .docx: "dokumen Word (DOCX)"
    case .odt: "dokumen teks (ODT)"
    case .xlsx: "lembar kerja Excel (XLSX)"
    case .ods: "lembar kerja (ODS)"
    case .csv: "tabel CSV"
    case .text: "teks biasa"
    case .jpeg: "gambar JPEG"
    case .png: "gambar PNG"
    case .tiff: "gambar TIFF"
    case .zip: "wadah ZIP"
    case .warc: "wadah WARC"
    case .other: "jenis lain"
    }
  }

  /// Whether a name of that ending promises another kind than this. Endings that promise nothing here (`.php`, `.md`)
  /// and none at all contradict nothing.
  public func contradicts(name: String) -> Bool {
    guard let dot = name.lastIndex(of: "."), dot != name.startIndex else { return false }
    guard let promised = FileKind.endings[name[name.index(after: dot)...].lowercased()] else { return false }
    return !promised.contains(self)
  }

  /// Whether a name's ending promises a kind that is read: what hides behind such a name is told file by file.
  public static func isPromised(byName name: String) -> Bool {
    guard let dot = name.lastIndex(of: "."), dot != name.startIndex else { return false }
    return endings[name[name.index(after: dot)...].lowercased()]?.isEmpty == false
  }

  private static let endings: [String: Set<FileKind>] = [
    "pdf": [.pdf], "html": [.html], "htm": [.html], "docx": [.docx], "odt": [.odt], "xlsx": [.xlsx], "ods": [.ods],
    "csv": [.csv, .text], "txt": [.text, .csv], "jpg": [.jpeg], "jpeg": [.jpeg], "png": [.png], "tif": [.tiff],
    "tiff": [.tiff], "zip": [.zip], "warc": [.warc], "doc": [], "xls": [], "rtf": [], "ppt": [], "pptx": [],
  ]
}
