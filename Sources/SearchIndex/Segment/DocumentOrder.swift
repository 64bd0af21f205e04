/// The order of documents inside a segment: the schema's keys, then identity.
struct DocumentOrder: Sendable {
  /// The values of one document that decide.
  struct Key: Sendable {
    var parts: [Part]
    var identity: [UInt8]
  }

  enum Part: Sendable {
    case number(Int32?)
    case keyword([UInt8]?)
  }

  let keys: [(column: Int, descending: Bool)]

  init(_ schema: IndexSchema) {
    keys = schema.order.compactMap { key in
      schema.columnIndex(key.column).map { ($0, key.descending) }
    }
  }

  /// Key of a document by its column values: a keyword column counts with its smallest value.
  func key(identity: [UInt8], columns: [IndexDocument.ColumnValue]) -> Key {
    let parts = keys.map { key -> Part in
      switch columns[key.column] {
      case .number(let number): .number(number)
      case .keywords(let values): .keyword(values.min { $0.lexicographicallyPrecedes($1) })
      }
    }
    return Key(parts: parts, identity: identity)
  }

  /// Whether the left document lies first. Documents without a value lie last.
  func precedes(_ left: Key, _ right: Key) -> Bool {
    for (place, key) in keys.enumerated() {
      let order = compare(left.parts[place], right.parts[place], descending: key.descending)
      if order != 0 { return order < 0 }
    }
    return left.identity.lexicographicallyPrecedes(right.identity)
  }

  private func compare(_ left: Part, _ right: Part, descending: Bool) -> Int {
    switch (left, right) {
    case (.number(let left?), .number(let right?)):
      left == right ? 0 : (left < right) != descending ? -1 : 1
    case (.keyword(let left?), .keyword(let right?)):
      left == right ? 0 : left.lexicographicallyPrecedes(right) != descending ? -1 : 1
    default:
      rank(left) - rank(right)
    }
  }

  private func rank(_ part: Part) -> Int {
    switch part {
    case .number(nil), .keyword(nil): 1
    default: 0
    }
  }
}
