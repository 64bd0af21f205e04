/// What one document may cost. Whatever a document wants beyond is refused, and the rest of the batch goes on.
public struct Limits: Sendable, Equatable {
  /// Processor seconds of the worker for one document, ≥ 1; OCR has its own for each page.
  public var cpuSeconds: Int
  /// Seconds from handing over a document to its last page, with OCR from one page to the next; the worker is killed
  /// then. ≥ 1.
  public var wallSeconds: Int
  /// Address space of the worker in bytes; below about 256 MiB the worker cannot start.
  public var memoryBytes: Int
  /// Bytes of text (UTF-8) a document may give.
  public var outputBytes: Int
  /// Pages a document may have.
  public var pages: Int
  /// Size of a web page in bytes; a PDF is read in place and may be larger.
  public var htmlBytes: Int
  /// How pages that are pictures of text are read; `nil` leaves them unread.
  public var ocr: OCR?

  /// Defaults fit the worst honest document: a law with annexes of 3,000 pages takes some seconds and 100 MB.
  public init(
    cpuSeconds: Int = 60, wallSeconds: Int = 180, memoryBytes: Int = 2 << 30, outputBytes: Int = 64 << 20,
    pages: Int = 20_000, htmlBytes: Int = 32 << 20, ocr: OCR? = OCR()
  ) {
    self.cpuSeconds = cpuSeconds
    self.wallSeconds = wallSeconds
    self.memoryBytes = memoryBytes
    self.outputBytes = outputBytes
    self.pages = pages
    self.htmlBytes = htmlBytes
    self.ocr = ocr
  }
}
