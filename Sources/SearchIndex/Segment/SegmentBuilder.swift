/// Turns buffered documents into a segment.
struct SegmentBuilder: Sendable {
  private let schema: IndexSchema
  private let store: any FileStore
  private let number: SegmentNumber
  /// A buffer at least so large is worth a second thread.
  static let parallelSize = 1 << 20

  init(schema: IndexSchema, store: any FileStore, number: SegmentNumber) {
    self.schema = schema
    self.store = store
    self.number = number
  }

  /// Writes the segment; nil when no document is left in the buffer. Every file is synchronised on return, their names
  /// are not.
  func build(_ buffer: DocumentBuffer) throws(IndexError) -> SegmentDescription? {
    let documents = inOrder(buffer)
    guard !documents.isEmpty else { return nil }
    let (terms, stored) = try BackgroundWork.both(atOnce: buffer.size >= SegmentBuilder.parallelSize) {
      () throws(IndexError) in
      try writeTerms(buffer, documents)
    } _: { () throws(IndexError) in
      try writeDocuments(documents)
    }
    let receipts = terms.merging(stored.receipts) { $1 }
    return SegmentDescription(
      number: number, documentCount: documents.count, fieldLengths: stored.totalLengths,
      receipts: FileFrame.Kind.ofSegment.compactMap { receipts[$0] })
  }

  private func inOrder(_ buffer: DocumentBuffer) -> [DocumentBuffer.Waiting] {
    let order = DocumentOrder(schema)
    let documents = buffer.documents.compactMap { $0 }
    let keys = documents.map { order.key(identity: $0.identity, columns: $0.columns) }
    return keys.indices.sorted { order.precedes(keys[$0], keys[$1]) }.map { documents[$0] }
  }

  private func writeDocuments(
    _ documents: [DocumentBuffer.Waiting]
  ) throws(IndexError) -> (receipts: [FileFrame.Kind: FileReceipt], totalLengths: [UInt64]) {
    var stored = try DocumentsWriter(store: store, segment: number, fieldCount: schema.fields.count)
    var columns = ColumnsWriter(schema)
    for document in documents {
      columns.append(document.columns)
      try stored.append(document)
    }
    var receipts = try stored.finish()
    receipts[.columns] = try columns.write(store: store, segment: number)
    return (receipts, stored.totalLengths)
  }

  private func writeTerms(
    _ buffer: DocumentBuffer, _ documents: [DocumentBuffer.Waiting]
  ) throws(IndexError) -> [FileFrame.Kind: FileReceipt] {
    let sorted = SortedOccurrences(buffer, documents)
    let impact = Impact(schema)
    let shares = documents.flatMap { document in
      document.lengths.enumerated().map { impact.share(field: $0, length: $1) }
    }
    var writer = try TermsWriter(store: store, segment: number)
    var postings = Postings()
    for term in sorted.termsInOrder {
      postings.removeAll()
      sorted.forEachDocument(of: term) { document, places in
        postings.documents.append(UInt32(document))
        postings.codes.append(code(of: places, shares: shares, document: document, impact))
        PositionRecord.append(places, to: &postings.positions)
        postings.positionEnds.append(postings.positions.count)
      }
      if !postings.documents.isEmpty { try writer.append(Array(buffer.terms.bytes(of: term)), postings) }
    }
    return try writer.finish()
  }

  /// Weighted frequency field by field, in the order of the schema.
  @inline(__always)
  private func code(of places: ArraySlice<UInt32>, shares: [Double], document: Int, _ impact: Impact) -> UInt8 {
    var frequency = 0.0
    var start = places.startIndex
    while start < places.endIndex {
      let field = places[start] >> 28
      var end = start
      while end < places.endIndex, places[end] >> 28 == field { end += 1 }
      frequency += Double(end - start) * shares[document * schema.fields.count + Int(field)]
      start = end
    }
    return impact.code(frequency: frequency)
  }
}

/// The occurrences of a buffer sorted by term, then document in its new order, then place. A counting sort: the stream is
/// passed twice, and nothing is compared.
struct SortedOccurrences {
  /// Numbers of all terms by their bytes.
  let termsInOrder: [Int]
  private let starts: [Int]
  private let documents: [UInt32]
  private let places: [UInt32]

  init(_ buffer: DocumentBuffer, _ inOrder: [DocumentBuffer.Waiting]) {
    termsInOrder = buffer.terms.numbersInOrder()
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

  /// Calls `body` with each document of a term and the places there, ascending and without duplicates.
  @inline(__always)
  func forEachDocument(of term: Int, _ body: (Int, ArraySlice<UInt32>) -> Void) {
    var start = starts[term]
    let limit = starts[term + 1]
    while start < limit {
      var end = start + 1
      var hasDuplicates = false
      while end < limit, documents[end] == documents[start] {
        if places[end] == places[end - 1] { hasDuplicates = true }
        end += 1
      }
      let own = places[start..<end]
      body(Int(documents[start]), hasDuplicates ? SortedOccurrences.unique(own) : own)
      start = end
    }
  }

  private static func unique(_ places: ArraySlice<UInt32>) -> ArraySlice<UInt32> {
    var unique: ArraySlice<UInt32> = []
    for place in places where unique.last != place { unique.append(place) }
    return unique
  }
}
