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
    let isLarge = buffer.size >= SegmentBuilder.parallelSize
    let (terms, stored) = try BackgroundWork.both(atOnce: isLarge) { () throws(IndexError) in
      try writeTerms(buffer, documents, isParallel: isLarge)
    } _: { () throws(IndexError) in
      try writeDocuments(documents)
    }
    let receipts = terms.merging(stored.receipts) { $1 }
    return SegmentDescription(
      number: number, documentCount: documents.count, fieldLengths: stored.totalLengths,
      receipts: FileFrame.Kind.ofSegment.compactMap { receipts[$0] })
  }

  private func inOrder(_ buffer: DocumentBuffer) -> [DocumentBuffer.Waiting] {
    let documents = buffer.documents.compactMap { $0 }
    let keys = DocumentKeys(DocumentOrder(schema), documents)
    return documents.indices.sorted(by: keys.precedes).map { documents[$0] }
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
    _ buffer: DocumentBuffer, _ documents: [DocumentBuffer.Waiting], isParallel: Bool
  ) throws(IndexError) -> [FileFrame.Kind: FileReceipt] {
    let sorted = SortedOccurrences(buffer, documents, schema)
    var writer = TermPipeline(try TermsWriter(store: store, segment: number), isParallel: isParallel)
    defer { writer.wait() }
    for term in sorted.termsInOrder {
      let postings = sorted.postings(of: term)
      if !postings.documents.isEmpty { try writer.append(Array(buffer.terms.bytes(of: term)), postings) }
    }
    return try writer.finish()
  }
}
