/// What an index knows of its documents: text fields with their weights, and columns. Frozen when the index is made.
public struct IndexSchema: Sendable, Equatable {
  /// A text field: its words are searched and ranked together with those of the other fields (BM25F).
  public struct Field: Sendable, Equatable {
    /// Name, unique in the schema; used by explanations.
    public var name: String
    /// How much an occurrence here counts; > 0. 1 for running text.
    public var weight: Float
    /// BM25F's b: 0 = length does not matter, 1 = frequency is fully divided by relative length.
    public var lengthNormalization: Float
    /// The length, in positions, at which an occurrence counts exactly `weight` (BM25F's average length); > 0.
    ///
    /// It is a constant of the schema instead of a running average, so that the baked score of a document depends on
    /// that document alone: an index that grew in a thousand commits ranks exactly like one built in one go.
    public var typicalLength: Float

    /// A field of the given weight.
    public init(name: String, weight: Float, lengthNormalization: Float, typicalLength: Float) {
      self.name = name
      self.weight = weight
      self.lengthNormalization = lengthNormalization
      self.typicalLength = typicalLength
    }
  }

  /// A value beside the text, for filters, facets and order.
  public struct Column: Sendable, Equatable {
    /// What a column holds.
    public enum Kind: UInt8, Sendable {
      /// Any number of byte strings a document, kept in a dictionary.
      case keyword = 0
      /// At most one 32-bit integer a document (a year, a day number).
      case number = 1
    }
    /// Name, unique in the schema.
    public var name: String
    /// What it holds.
    public var kind: Kind

    /// A column.
    public init(name: String, kind: Kind) {
      self.name = name
      self.kind = kind
    }
  }

  /// One key of the order in which documents lie in a segment.
  public struct OrderKey: Sendable, Equatable {
    /// Name of a column.
    public var column: String
    /// Largest first.
    public var descending: Bool

    /// A key of the order.
    public init(column: String, descending: Bool = false) {
      self.column = column
      self.descending = descending
    }
  }

  /// The most text fields a schema may have: a posting keeps the fields it occurs in as one byte.
  public static let maximumFields = 7

  /// Text fields, 1…`maximumFields`; a `FieldSet` refers to them by their place here.
  public var fields: [Field]
  /// Columns.
  public var columns: [Column]
  /// BM25F's k1 > 0: how quickly repeated occurrences saturate; 1.2 is usual.
  public var k1: Float
  /// Order of the documents inside a segment (ties: identity ascending). Documents that are filtered together should
  /// lie together: their postings are then in few windows. Documents without the value lie last.
  public var order: [OrderKey]

  /// A schema. See the properties for the ranges allowed; `isValid` tells.
  public init(fields: [Field], columns: [Column], k1: Float = 1.2, order: [OrderKey] = []) {
    self.fields = fields
    self.columns = columns
    self.k1 = k1
    self.order = order
  }

  /// Whether every figure is in its range and every name is unique and known.
  public var isValid: Bool {
    let fieldNames = Set(fields.map(\.name))
    let columnNames = Set(columns.map(\.name))
    return (1...IndexSchema.maximumFields).contains(fields.count) && fieldNames.count == fields.count
      && columnNames.count == columns.count && columns.count <= 255
      && k1.isFinite && k1 > 0
      && fields.allSatisfy(\.isValid)
      && order.allSatisfy { columnNames.contains($0.column) }
  }

  /// Place of the column of that name.
  func columnIndex(_ name: String) -> Int? {
    columns.firstIndex { $0.name == name }
  }
}

extension IndexSchema.Field {
  var isValid: Bool {
    weight.isFinite && weight > 0 && (0...1).contains(lengthNormalization) && typicalLength.isFinite
      && typicalLength > 0
  }
}

/// Some of the text fields of a schema, by their place in it.
public struct FieldSet: OptionSet, Sendable, Hashable {
  /// Bit n stands for field n.
  public let rawValue: UInt8

  /// The set with these bits.
  public init(rawValue: UInt8) {
    self.rawValue = rawValue
  }

  /// Every field.
  public static let all = FieldSet(rawValue: .max)

  /// The one field at this place of the schema; empty when there can be no such field.
  public static func field(_ index: Int) -> FieldSet {
    (0..<8).contains(index) ? FieldSet(rawValue: 1 << UInt8(index)) : []
  }
}
