/// A query taken apart into words and operators, before anybody knows what the words mean. Every text is a query:
/// what cannot be used is told in `ignored`.
public struct Query: Sendable, Hashable {
  /// The text without control characters, ends trimmed.
  public var text: String
  /// The parts in order.
  public var parts: [Part]
  /// Parts that were not used, and why.
  public var ignored: [Understanding.Ignored]
  /// Words counted by spaces, over all parts.
  public var termCount: Int

  /// One part of a query.
  public struct Part: Sendable, Hashable {
    /// What it asks for.
    public var kind: Kind
    /// `-`: hits must not match it.
    public var isExcluded: Bool
    /// Where to look; `nil` means everywhere.
    public var field: SearchField?
  }

  /// What a part asks for.
  public enum Kind: Sendable, Hashable {
    /// Words side by side, ranked together.
    case words(String)
    /// Words in exactly these forms and this order.
    case phrase(String)
    /// Words that begin so; at least three letters.
    case prefix(String)
    /// Words of that shape: `*` stands for any letters or none; three letters or more before the first.
    case pattern(String)
    /// Entries about the same as this one.
    case similar(DipEntry.ID)
    /// A property of the entry instead of its words.
    case property(Property)
  }

  /// `tahun:2025`, `jenis:keputusan`, `unit:glodok`.
  public enum Property: Sendable, Hashable {
    case unit(Unit.Code)
    /// Name or alias of units, folded.
    case unitName(String)
    case category(Category)
    case type(DocumentType)
    case year(Int)
    case access(DipEntry.Access)
    case legalStatus(LegalStatus)
    case form(DipEntry.Form)
  }

  /// Takes a text apart; never fails. O(length).
  public init(_ text: String) {
    var parser = QueryParser(text)
    self = parser.parse()
  }

  init(text: String, parts: [Part], ignored: [Understanding.Ignored], termCount: Int) {
    self.text = text
    self.parts = parts
    self.ignored = ignored
    self.termCount = termCount
  }

  /// Whether nothing is asked for: browse.
  public var isEmpty: Bool { parts.isEmpty }

  /// Faults that keep the query from being answered: too long, too many words.
  public var faults: [RequestFault] {
    var faults: [RequestFault] = []
    let bytes = text.utf8.count
    if bytes > SearchRequest.queryBytes {
      faults.append(
        RequestFault(
          .queryTooLong, parameter: "q",
          message: "Kueri sepanjang \(bytes) bita melebihi batas \(SearchRequest.queryBytes) bita."))
    }
    if termCount > SearchRequest.queryTerms {
      faults.append(
        RequestFault(
          .queryTooManyTerms, parameter: "q",
          message: "Kueri berisi \(termCount) kata; paling banyak \(SearchRequest.queryTerms) kata."))
    }
    return faults
  }
}
