/// How pages that are pictures of text are read, by Tesseract in the worker.
public struct OCR: Sendable, Equatable {
  /// Tesseract's name of the language; its data are in the Debian package `tesseract-ocr-` and this name.
  public var language: String
  /// Processor seconds one page may take, ≥ 1; a page that takes more stays unread. Usual pages take one or two.
  public var pageSeconds: Int
  /// Pages of one document that are read, ≥ 0; the others stay unread.
  public var pages: Int

  /// Defaults: Indonesian, and a book of scans in some hours at worst.
  public init(language: String = "ind", pageSeconds: Int = 60, pages: Int = 1_000) {
    self.language = language
    self.pageSeconds = pageSeconds
    self.pages = pages
  }
}

extension Extract {
  /// How sure OCR is of the words it read, 0…100: the mean of the pages it read; `nil` where it read none.
  public var confidence: Int? {
    let known = pages.compactMap(\.confidence)
    return known.isEmpty ? nil : Int((Double(known.reduce(0, +)) / Double(known.count)).rounded())
  }
}
