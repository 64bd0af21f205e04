/// What an extractor read from one original: pages of text, metadata, and how far to trust them.
///
/// An extract is a value for every file there is. A file that cannot be read gives an extract without pages whose
/// `state` and `failure` say why; nothing about a document is ever thrown.
public struct Extract: Sendable, Equatable {
  /// Version of the code that made this extract; compare with `extractorVersion` to find outdated ones.
  public var extractor: String
  /// What the content (never the name) turned out to be.
  public var kind: FileKind
  /// State of the document as a whole; see `TextState.ofDocument(pages:)` for how pages add up.
  public var state: TextState
  /// Why the document is not whole; `nil` when the extractor read it to its end.
  public var failure: ExtractionFailure?
  /// Pages in order, numbers ascending from 1. A web page or text has one, a workbook one a visible sheet. After a failure: the pages read before it.
  public var pages: [Page]
  /// What the document says about itself.
  public var metadata: Metadata
  /// Content errors the parser skipped over, ≥ 0. Above 0 text may be missing without any other sign of it.
  public var damage: Int

  /// Debian packages without which pages that need OCR could not be read, e.g. `tesseract-ocr-ind`; empty when none
  /// was missed. Read the document again once they are installed.
  public var missingPackages: [String]
  /// Whether pages that need OCR were left unread because it is switched off.
  public var isOCROff: Bool

  /// Makes an extract from its parts.
  public init(
    extractor: String = extractorVersion, kind: FileKind, state: TextState, failure: ExtractionFailure? = nil,
    pages: [Page] = [], metadata: Metadata = Metadata(), damage: Int = 0, missingPackages: [String] = [],
    isOCROff: Bool = false
  ) {
    self.extractor = extractor
    self.kind = kind
    self.state = state
    self.failure = failure
    self.pages = pages
    self.metadata = metadata
    self.damage = damage
    self.missingPackages = missingPackages
    self.isOCROff = isOCROff
  }

  /// An extract without text: all there is to say about a file that could not be read.
  public static func failed(_ failure: ExtractionFailure, kind: FileKind = .other) -> Extract {
    Extract(kind: kind, state: failure.state, failure: failure)
  }
}

/// One page of text.
public struct Page: Sendable, Equatable {
  /// Position in the document, from 1.
  public var number: Int
  /// Lines end in `\n`, paragraphs are separated by one blank line, cells of a table row by a tab.
  public var text: String
  /// Whether the text is all there is, was read by OCR, or the page needs OCR, is empty or damaged.
  public var state: TextState
  /// How sure OCR is of the page's words, 0…100, their mean by length; `nil` for pages not read by OCR.
  public var confidence: Int?
  /// Content errors the parser skipped over on this page, ≥ 0.
  public var damage: Int

  /// Makes a page from its parts.
  public init(number: Int, text: String, state: TextState, confidence: Int? = nil, damage: Int = 0) {
    self.number = number
    self.text = text
    self.state = state
    self.confidence = confidence
    self.damage = damage
  }
}
