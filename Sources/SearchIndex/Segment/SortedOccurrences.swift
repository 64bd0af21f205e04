/// The occurrences of a buffer sorted by term, then document in its new order, then place. A counting sort: the stream is
/// passed twice, and nothing is compared.
struct SortedOccurrences {
  /// Numbers of all terms by their bytes.
  let termsInOrder: [Int]
  private let starts: [Int]
  private let documents: [UInt32]
  private let places: [UInt32]
  private let impact: Impact
  private let fieldCount: Int
  /// What one occurrence counts, for each document and field.
  private let shares: [Double]

  init(_ buffer: DocumentBuffer, _ inOrder: [DocumentBuffer.Waiting], _ schema: IndexSchema) {
    termsInOrder = buffer.terms.numbersInOrder()
    let impact = Impact(schema)
    self.impact = impact
    fieldCount = schema.fields.count
    shares = inOrder.flatMap { document in
      document.lengths.enumerated().map { impact.share(field: $0, length: $1) }
    }
    var starts = [Int](repeating: 0, count: buffer.terms.count + 1)
    for document in inOrder {
      for occurrence in document.occurrences { starts[Int(buffer.termNumbers[occurrence]) + 1] += 1 }
    }
    for term in 0..<buffer.terms.count { starts[term + 1] += starts[term] }
    var next = starts
    var documents = [UInt32](repeating: 0, count: starts[buffer.terms.count])
    var places = documents
    for (number, document) in inOrder.enumerated() {
      for occurrence in document.occurrences {
        let term = Int(buffer.termNumbers[occurrence])
        documents[next[term]] = UInt32(number)
        places[next[term]] = buffer.places[occurrence]
        next[term] += 1
      }
    }
    self.starts = starts
    self.documents = documents
    self.places = places
  }

  /// All postings of a term; none when every document with it was replaced or removed.
  func postings(of term: Int) -> Postings {
    var postings = Postings()
    var start = starts[term]
    let limit = starts[term + 1]
    while start < limit {
      let document = documents[start]
      var end = start + 1
      while end < limit, documents[end] == document { end += 1 }
      postings.documents.append(document)
      if end - start == 1 {
        let place = places[start]
        postings.codes.append(impact.code(frequency: shares[Int(document) * fieldCount + Int(place >> 28)]))
        PositionRecord.append(place, to: &postings.positions)
      } else {
        let own = SortedOccurrences.unique(places[start..<end])
        postings.codes.append(code(of: own, document: Int(document)))
        PositionRecord.append(own, to: &postings.positions)
      }
      postings.positionEnds.append(postings.positions.count)
      start = end
    }
    return postings
  }

  /// Weighted frequency field by field, in the order of the schema.
  private func code(of places: ArraySlice<UInt32>, document: Int) -> UInt8 {
    var frequency = 0.0
    var start = places.startIndex
    while start < places.endIndex {
      let field = places[start] >> 28
      var end = start
      while end < places.endIndex, places[end] >> 28 == field { end += 1 }
      frequency += Double(end - start) * shares[document * fieldCount + Int(field)]
      start = end
    }
    return impact.code(frequency: frequency)
  }

  /// Ascending places without duplicates; a copy only where there are some.
  private static func unique(_ places: ArraySlice<UInt32>) -> ArraySlice<UInt32> {
    guard zip(places, places.dropFirst()).contains(where: ==) else { return places }
    var unique: ArraySlice<UInt32> = []
    for place in places where unique.last != place { unique.append(place) }
    return unique
  }
}
