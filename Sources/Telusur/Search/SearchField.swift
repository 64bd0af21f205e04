/// A searchable part of an entry. The order is that of the index's fields.
public enum SearchField: String, Sendable, CaseIterable {
  case title
  case number
  case summary
  /// Where it comes from: the unit's names, who holds and made it, titles and file names of the documents.
  case source
  /// First words of the text, a field of its own in ranking only.
  case lead
  /// Dasar hukum.
  case basis
  case body

  /// As shown to people.
  public var label: String {
    switch self {
    case .title: "judul"
    case .number: "nomor"
    case .summary: "ringkasan"
    case .source: "unit dan nama dokumen"
    case .lead: "awal isi"
    case .basis: "dasar hukum"
    case .body: "isi"
    }
  }
}
