/// Where the documents of several segments lie in the merged one.
struct DocumentSequence: Sendable {
  /// A document of an input.
  struct Place: Sendable {
    let input: UInt32
    let document: UInt32
  }

  private(set) var order: [Place] = []
  /// For each input: new number of each document; `gone` for those that do not stay.
  private(set) var newNumbers: [[UInt32]]
  static let gone = UInt32.max

  /// Merges by the schema's order. Each segment is in order already, and the library's sort makes use of such runs.
  init(_ inputs: [SegmentMerger.Input], schema: IndexSchema) throws(IndexError) {
    newNumbers = inputs.map { Array(repeating: DocumentSequence.gone, count: $0.segment.documentCount) }
    var staying: [Place] = []
    for (number, input) in inputs.enumerated() {
      for document in input.stays.indices where input.stays[document] {
        staying.append(Place(input: UInt32(number), document: UInt32(document)))
      }
    }
    let keys = try DocumentKeys(staying, of: inputs.map(\.segment), schema)
    order.reserveCapacity(staying.count)
    for number in staying.indices.sorted(by: keys.precedes) {
      let place = staying[number]
      newNumbers[Int(place.input)][Int(place.document)] = UInt32(order.count)
      order.append(place)
    }
  }
}

/// What decides the order of documents, as numbers that compare across segments.
private struct DocumentKeys {
  private let width: Int
  /// `width` numbers for each document: the keys of the schema's order, then the first bytes of the identity.
  private var keys: [UInt64]
  private var identities = ByteTable()
  /// Documents without a value lie last.
  private static let none = UInt64.max

  init(
    _ places: [DocumentSequence.Place], of segments: [SegmentReader], _ schema: IndexSchema
  ) throws(IndexError) {
    let order = schema.order.compactMap { key in schema.columnIndex(key.column).map { ($0, key.descending) } }
    width = order.count + 1
    keys = Array(repeating: DocumentKeys.none, count: places.count * width)
    for (number, place) in places.enumerated() {
      identities.append(try segments[Int(place.input)].documents.identityBytes(Int(place.document)))
      keys[number * width + width - 1] = identities.head(number)
    }
    for (key, (column, isDescending)) in order.enumerated() {
      let ranks = try DocumentKeys.ranks(segments, column)
      for (number, place) in places.enumerated() {
        guard let rank = ranks[Int(place.input)](Int(place.document)) else { continue }
        keys[number * width + key] = isDescending ? DocumentKeys.none - 1 - rank : rank
      }
    }
  }

  /// Whether one document lies before another; both are places in the list that this was made of.
  func precedes(_ left: Int, _ right: Int) -> Bool {
    for key in 0..<width {
      let (leftKey, rightKey) = (keys[left * width + key], keys[right * width + key])
      if leftKey != rightKey { return leftKey < rightKey }
    }
    return identities[left].lexicographicallyPrecedes(identities[right])
  }

  /// For each segment, the place that a document's value in the column has among the values of all segments.
  private static func ranks(
    _ segments: [SegmentReader], _ column: Int
  ) throws(IndexError) -> [(Int) -> UInt64?] {
    var values = TermTable()
    var numbers: [[Int]] = []
    for segment in segments {
      var own: [Int] = []
      if case .keyword(let keywords) = segment.columns[column] {
        for ordinal in 0..<keywords.valueCount { own.append(Int(values.number(of: try keywords.value(ordinal)))) }
      }
      numbers.append(own)
    }
    var rank = [UInt64](repeating: 0, count: values.count)
    for (place, number) in values.numbersInOrder().enumerated() { rank[number] = UInt64(place) }
    return segments.indices.map { segment in
      switch segments[segment].columns[column] {
      case .number(let reader):
        return { document in reader.value(document).map { UInt64(Int64($0) - Int64(Int32.min)) } }
      case .keyword(let reader):
        let own = numbers[segment].map { rank[$0] }
        // The smallest value is a document's first. A number outside of the dictionary is found when it is copied.
        return { document in
          reader.places(document).first.map { place in
            let ordinal = reader.ordinal(at: place)
            return ordinal < own.count ? own[ordinal] : 0
          }
        }
      }
    }
  }
}
