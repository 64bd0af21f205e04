import Extraction
import SearchIndex

/// The columns of the index: what can be filtered, counted and sorted by.
enum IndexColumn {
  static let unit = "unit"
  static let category = "category"
  static let type = "type"
  static let year = "year"
  static let date = "date"
  static let legalStatus = "legal_status"
  static let access = "access"
  static let form = "form"
  static let textState = "text_state"
  /// Folded title, for sorting only.
  static let titleOrder = "title_order"
  /// Number with its digits padded, for sorting only.
  static let numberOrder = "number_order"

  private static let orderLength = 96
  private static let digitWidth = 10

  /// Values of an entry, in the order of the schema's columns.
  static func values(of stored: StoredEntry) -> [IndexDocument.ColumnValue] {
    let entry = stored.entry
    return [
      keyword(entry.unit.rawValue),
      keyword(entry.category?.rawValue),
      keyword(entry.type?.rawValue),
      keyword(entry.year.map { String($0) }),
      .number(date(of: entry)?.sortKey),
      keyword(entry.legalStatus.rawValue),
      keyword(entry.access.rawValue),
      .keywords(entry.forms.map { Array($0.rawValue.utf8) }.sorted { $0.lexicographicallyPrecedes($1) }),
      .keywords(Set(stored.documents.map(\.textState.rawValue)).sorted().map { Array($0.utf8) }),
      .keywords([orderKey(entry.title)]),
      .keywords(entry.number.map { [orderKey($0)] } ?? []),
    ]
  }

  /// The date an entry is sorted by: when it was made, else last renewed, else its year.
  static func date(of entry: DipEntry) -> PartialDate? {
    entry.created ?? entry.updated ?? entry.year.flatMap { PartialDate(year: $0) }
  }

  /// Folded and with every run of digits padded, so that byte order is the order a person expects: "2" before "12".
  static func orderKey(_ text: String) -> [UInt8] {
    var key: [UInt8] = []
    var digits: [UInt8] = []
    let flush = { (digits: inout [UInt8], key: inout [UInt8]) in
      guard !digits.isEmpty else { return }
      key.append(contentsOf: repeatElement(0x30, count: max(0, digitWidth - digits.count)))
      key.append(contentsOf: digits)
      digits.removeAll(keepingCapacity: true)
    }
    for byte in text.lowercased().utf8 {
      if (0x30...0x39).contains(byte) {
        digits.append(byte)
      } else {
        flush(&digits, &key)
        key.append(byte)
      }
      if key.count > orderLength { break }
    }
    flush(&digits, &key)
    return Array(key.prefix(orderLength))
  }

  private static func keyword(_ value: String?) -> IndexDocument.ColumnValue {
    .keywords(value.map { [Array($0.utf8)] } ?? [])
  }
}
