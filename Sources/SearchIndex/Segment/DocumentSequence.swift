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
    let keys = try DocumentSequence.keys(staying, of: inputs.map(\.segment), schema)
    order.reserveCapacity(staying.count)
    for number in staying.indices.sorted(by: keys.precedes) {
      let place = staying[number]
      newNumbers[Int(place.input)][Int(place.document)] = UInt32(order.count)
      order.append(place)
    }
  }

  private static func keys(
    _ places: [Place], of segments: [SegmentReader], _ schema: IndexSchema
  ) throws(IndexError) -> DocumentKeys {
    let order = DocumentOrder(schema)
    var keys = DocumentKeys(order, count: places.count)
    for place in places {
      keys.appendIdentity(try segments[Int(place.input)].documents.identityBytes(Int(place.document)).bytes)
    }
    for (key, (column, _)) in order.keys.enumerated() {
      let ranks = try DocumentSequence.ranks(segments, column)
      for (number, place) in places.enumerated() {
        if let rank = ranks[Int(place.input)](Int(place.document)) { keys.set(number, key, rank) }
      }
    }
    return keys
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
    let rank = values.ranks()
    return segments.indices.map { segment in
      switch segments[segment].columns[column] {
      case .number(let reader):
        return { document in reader.value(document).map(DocumentKeys.rank(of:)) }
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
