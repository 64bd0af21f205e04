/// What a document says about itself, known lies left out. Every member is absent rather than guessed.
///
/// Times are ISO 8601: a date (`2026-03-12`) where the document gives no time, else date and time with the offset
/// from UTC (`2026-03-12T10:15:00+07:00`); an offset is missing where the document names no zone.
public struct Metadata: Sendable, Equatable {
  /// Title of the document.
  public var title: String?
  /// Author's name as printed.
  public var author: String?
  /// Name of the site of a web page.
  public var site: String?
  /// Address a web page gives as its own, http or https.
  public var canonicalURL: String?
  /// When a web page was published.
  public var published: String?
  /// When the document was last changed, as it says itself.
  public var modified: String?
  /// When a PDF was made. Not the date of the decree: a scan of 2010 can be made in 2024.
  public var created: String?
  /// PDF files a web page links to from its article, as written there, each once, in order.
  public var linkedDocuments: [String]

  /// Makes metadata from its parts.
  public init(
    title: String? = nil, author: String? = nil, site: String? = nil, canonicalURL: String? = nil,
    published: String? = nil, modified: String? = nil, created: String? = nil, linkedDocuments: [String] = []
  ) {
    self.title = title
    self.author = author
    self.site = site
    self.canonicalURL = canonicalURL
    self.published = published
    self.modified = modified
    self.created = created
    self.linkedDocuments = linkedDocuments
  }
}
