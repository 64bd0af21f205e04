/// One document as the index takes it: terms with positions, column values, and two opaque blobs.
public struct IndexDocument: Sendable, Equatable {
  /// A term at a place of a field.
  public struct Occurrence: Sendable, Equatable {
    /// Dictionary key. The index never looks inside.
    public var term: [UInt8]
    /// Position in the field, 0…2^28−1.
    public var position: Int

    /// A term at a place.
    public init(term: [UInt8], position: Int) {
      self.term = term
      self.position = position
    }
  }

  /// The value of one column.
  public enum ColumnValue: Sendable, Equatable {
    /// For keyword columns; the order is kept out, duplicates count once.
    case keywords([[UInt8]])
    /// For number columns; nil = no value.
    case number(Int32?)

    /// The kind of column it belongs to.
    public var kind: IndexSchema.Column.Kind {
      switch self {
      case .keywords: .keyword
      case .number: .number
      }
    }
  }

  /// Largest position an occurrence may have.
  public static let maximumPosition = 1 << 28 - 1

  /// Unique key; adding a document with a known identity replaces that document at commit.
  public var identity: [UInt8]
  /// Opaque number given back by `IndexSnapshot.identities()`, for reconciling with a register.
  public var revision: UInt64
  /// Occurrences for each field of the schema, positions ascending; gaps are allowed, and several terms may share a
  /// position. The same term twice at one position counts once.
  public var fields: [[Occurrence]]
  /// Length of each field in positions (BM25F).
  public var fieldLengths: [Int]
  /// A value for each column of the schema.
  public var columns: [ColumnValue]
  /// Small opaque bytes, read for every hit shown.
  public var record: [UInt8]
  /// Large opaque bytes, read for snippets only.
  public var text: [UInt8]

  /// A document. Without `fieldLengths` a field is as long as it has distinct positions.
  public init(
    identity: [UInt8], revision: UInt64, fields: [[Occurrence]], fieldLengths: [Int]? = nil, columns: [ColumnValue],
    record: [UInt8], text: [UInt8]
  ) {
    self.identity = identity
    self.revision = revision
    self.fields = fields
    self.fieldLengths = fieldLengths ?? fields.map(IndexDocument.distinctPositions)
    self.columns = columns
    self.record = record
    self.text = text
  }

  /// Number of different positions in ascending occurrences.
  static func distinctPositions(_ occurrences: [Occurrence]) -> Int {
    var count = 0
    var last = -1
    for occurrence in occurrences where occurrence.position != last {
      count += 1
      last = occurrence.position
    }
    return count
  }
}
