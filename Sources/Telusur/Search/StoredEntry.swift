public import Extraction

/// What an entry looks like inside an index: all that a hit list, an entry page and a snippet need, so that a
/// server answers from the index alone and never opens the register.
public struct StoredEntry: Sendable, Hashable {
  /// The row of the Daftar Informasi Publik.
  public var entry: DipEntry
  /// The unit whose list holds the entry.
  public var unit: Unit
  /// The unit with those above it as a person says it: "Kelurahan Glodok, Kecamatan Taman Sari".
  public var unitFullName: String
  /// The units above `unit`, the root of the tree first; empty for the root itself.
  public var ancestors: [Unit]
  /// The entry's documents that this index may show, in the officer's order.
  public var documents: [StoredDocument]

  /// Makes what the index keeps of an entry.
  public init(
    entry: DipEntry, unit: Unit, unitFullName: String, ancestors: [Unit] = [], documents: [StoredDocument]
  ) {
    self.entry = entry
    self.unit = unit
    self.unitFullName = unitFullName
    self.ancestors = ancestors
    self.documents = documents
  }
}

/// A document of an entry inside an index.
public struct StoredDocument: Sendable, Hashable, Identifiable {
  /// Permanent identity of the document.
  public var id: Document.ID
  /// Name it was received under (last path component).
  public var name: String
  /// Media type told from the content: `application/pdf`, `text/html`.
  public var mediaType: String
  /// Size of the original in bytes, ≥ 0.
  public var byteCount: Int
  /// Content that counts now.
  public var edition: Edition.ID
  /// Whether there is text, and why not.
  public var textState: TextState
  /// Pages of the original, ≥ 0; may exceed `pages.count` where pages hold no text.
  public var pageCount: Int
  /// Texts of the pages in order; empty in what a hit list carries.
  public var pages: [StoredPage]
  /// Title the document gives itself (headline of a news page).
  public var title: String?
  /// What the document says of itself as a decree.
  public var decree: Decree?
  /// When a news page was published, ISO 8601.
  public var published: String?
  /// Address a web page gives as its own.
  public var canonicalURL: String?

  /// Makes a document; `pageCount` is the number of pages given where it is left out.
  public init(
    id: Document.ID, name: String, mediaType: String, byteCount: Int, edition: Edition.ID, textState: TextState,
    pages: [StoredPage] = [], pageCount: Int? = nil, title: String? = nil, decree: Decree? = nil,
    published: String? = nil, canonicalURL: String? = nil
  ) {
    self.id = id
    self.name = name
    self.mediaType = mediaType
    self.byteCount = byteCount
    self.edition = edition
    self.textState = textState
    self.pageCount = pageCount ?? pages.count
    self.pages = pages
    self.title = title
    self.decree = decree
    self.published = published
    self.canonicalURL = canonicalURL
  }
}

/// One page of a stored document.
public struct StoredPage: Sendable, Hashable {
  /// Position in the document, from 1.
  public var number: Int
  /// Text as extracted.
  public var text: String
  /// Whether OCR read it: words and digits may be wrong.
  public var isRecognised: Bool

  /// Makes a page.
  public init(number: Int, text: String, isRecognised: Bool = false) {
    self.number = number
    self.text = text
    self.isRecognised = isRecognised
  }
}
