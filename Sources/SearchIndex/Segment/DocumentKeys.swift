/// What decides the order of many documents, as numbers: sorting compares these and hardly ever a byte string.
struct DocumentKeys {
  private let descending: [Bool]
  private let width: Int
  /// `width` numbers for each document: the keys of the schema's order, then the first bytes of the identity.
  private var keys: [UInt64]
  private var identities = ByteTable()
  /// Documents without a value lie last.
  private static let none = UInt64.max

  /// Room for so many documents, each without values until `set`.
  init(_ order: DocumentOrder, count: Int) {
    descending = order.keys.map(\.descending)
    width = descending.count + 1
    keys = Array(repeating: DocumentKeys.none, count: count * width)
  }

  /// Sets the identity of the next document.
  mutating func appendIdentity(_ identity: [UInt8]) {
    identities.append(identity)
    keys[identities.count * width - 1] = identities.head(identities.count - 1)
  }

  /// Sets the rank of a document's value in a key's column, below 2^63.
  mutating func set(_ document: Int, _ key: Int, _ rank: UInt64) {
    keys[document * width + key] = descending[key] ? DocumentKeys.none - 1 - rank : rank
  }

  static func rank(of number: Int32) -> UInt64 { UInt64(Int64(number) - Int64(Int32.min)) }

  /// Whether one document lies before another.
  func precedes(_ left: Int, _ right: Int) -> Bool {
    for key in 0..<width {
      let (leftKey, rightKey) = (keys[left * width + key], keys[right * width + key])
      if leftKey != rightKey { return leftKey < rightKey }
    }
    return identities[left].lexicographicallyPrecedes(identities[right])
  }
}

extension DocumentKeys {
  /// Keys of documents in a buffer.
  init(_ order: DocumentOrder, _ documents: [DocumentBuffer.Waiting]) {
    self.init(order, count: documents.count)
    for document in documents { appendIdentity(document.identity) }
    for (key, (column, _)) in order.keys.enumerated() {
      var values = TermTable()
      var numbers: [Int?] = []
      for document in documents {
        switch document.columns[column] {
        case .number(let number): numbers.append(number.map { Int(DocumentKeys.rank(of: $0)) })
        case .keywords(let list):
          let smallest = list.min { $0.lexicographicallyPrecedes($1) }
          numbers.append(smallest.map { Int(values.number(of: $0)) })
        }
      }
      let ranks = values.ranks()
      for (document, number) in numbers.enumerated() {
        guard let number else { continue }
        set(document, key, ranks.isEmpty ? UInt64(number) : ranks[number])
      }
    }
  }
}
