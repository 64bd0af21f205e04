/// Makes one segment of several, leaving out documents: the only way a document ever leaves an index, since its bytes
/// must be in no file afterwards (rule R3).
struct SegmentMerger: Sendable {
  /// A segment and which of its documents stay.
  struct Input: Sendable {
    let segment: SegmentReader
    let stays: [Bool]
  }

  private let schema: IndexSchema
  private let store: any FileStore
  private let number: SegmentNumber
  /// Inputs at least so large are worth a second thread.
  private static let parallelSize = 1 << 20

  init(schema: IndexSchema, store: any FileStore, number: SegmentNumber) {
    self.schema = schema
    self.store = store
    self.number = number
  }

  /// Writes the merged segment; nil when no document stays, or when `isCancelled` says so in between. The inputs are
  /// verified first, so that damage is found and not carried on. Files are synchronised on return, their names are not.
  /// A patient merge keeps to one thread.
  func merge(
    _ inputs: [Input], isPatient: Bool = false, isCancelled: @escaping @Sendable () -> Bool = { false }
  ) throws(IndexError) -> SegmentDescription? {
    for input in inputs {
      try input.segment.verify()
      input.segment.releasePages()
    }
    let sequence = try DocumentSequence(inputs, schema: schema)
    guard !sequence.order.isEmpty, !isCancelled() else { return nil }
    let isParallel = !isPatient && inputs.reduce(0) { $0 + $1.segment.description.size } >= SegmentMerger.parallelSize
    let (terms, stored) = try BackgroundWork.both(atOnce: isParallel) { () throws(IndexError) in
      try mergeTerms(inputs, sequence, isParallel: isParallel, isCancelled)
    } _: { () throws(IndexError) in
      try mergeDocuments(inputs, sequence, isCancelled)
    }
    guard let terms, let stored else { return nil }
    let receipts = terms.merging(stored.receipts) { $1 }
    return SegmentDescription(
      number: number, documentCount: sequence.order.count, fieldLengths: stored.totalLengths,
      receipts: FileFrame.Kind.ofSegment.compactMap { receipts[$0] })
  }

  private func mergeDocuments(
    _ inputs: [Input], _ sequence: DocumentSequence, _ isCancelled: () -> Bool
  ) throws(IndexError) -> (receipts: [FileFrame.Kind: FileReceipt], totalLengths: [UInt64])? {
    var stored = try DocumentsWriter(store: store, segment: number, fieldCount: schema.fields.count)
    var columns = ColumnsWriter(schema)
    var sources = inputs.map { ColumnsWriter.Source($0.segment.columns) }
    var pages = PageKeeper(inputs.map(\.segment))
    for place in sequence.order {
      let (input, document) = (Int(place.input), Int(place.document))
      try columns.append(document, of: &sources[input])
      try stored.append(document, of: inputs[input].segment.documents)
      if pages.isDue(at: stored.position), isCancelled() { return nil }
    }
    var receipts = try stored.finish()
    receipts[.columns] = try columns.write(store: store, segment: number)
    return (receipts, stored.totalLengths)
  }

  private func mergeTerms(
    _ inputs: [Input], _ sequence: DocumentSequence, isParallel: Bool, _ isCancelled: () -> Bool
  ) throws(IndexError) -> [FileFrame.Kind: FileReceipt]? {
    var writer = TermPipeline(try TermsWriter(store: store, segment: number), isParallel: isParallel)
    defer { writer.wait() }
    var cursors: [TermCursor] = []
    var heads: [(term: [UInt8], entry: TermEntry)?] = []
    for input in inputs {
      var cursor = try input.segment.dictionary.cursor()
      heads.append(try cursor.next())
      cursors.append(cursor)
    }
    var merged = MergedPostings()
    var pages = PageKeeper(inputs.map(\.segment))
    var bytesRead = 0
    while let term = SegmentMerger.smallest(heads) {
      for input in inputs.indices {
        guard let head = heads[input], head.term == term else { continue }
        try merged.add(try inputs[input].segment.list(head.entry), mapping: sequence.newNumbers[input])
        bytesRead += head.entry.postings.count + head.entry.positions.count
        heads[input] = try cursors[input].next()
      }
      let postings = merged.take()
      if !postings.documents.isEmpty { try writer.append(term, postings) }
      if pages.isDue(at: bytesRead), isCancelled() { return nil }
    }
    return try writer.finish()
  }

  private static func smallest(_ heads: [(term: [UInt8], entry: TermEntry)?]) -> [UInt8]? {
    var smallest: [UInt8]?
    for head in heads {
      guard let head else { continue }
      if let known = smallest, !head.term.lexicographicallyPrecedes(known) { continue }
      smallest = head.term
    }
    return smallest
  }
}

/// Lets the pages of segments go now and then while they are read from end to end.
private struct PageKeeper {
  private let segments: [SegmentReader]
  private var due = Region.pieceSize

  init(_ segments: [SegmentReader]) { self.segments = segments }

  /// Whether another piece was passed, whose pages are then let go.
  mutating func isDue(at place: Int) -> Bool {
    guard place >= due else { return false }
    due = place + Region.pieceSize
    for segment in segments { segment.releasePages() }
    return true
  }
}

/// Collects the postings of one term from several segments.
private struct MergedPostings {
  /// New number << 32 | place in the arrays below.
  private var found: [UInt64] = []
  private var codes: [UInt8] = []
  private var records: [UInt8] = []
  private var recordPlaces: [Range<Int>] = []

  mutating func add(_ list: PostingList, mapping: [UInt32]) throws(IndexError) {
    var start = 0
    try list.forEachRecord { part in
      start = records.count
      part.append(to: &records)
    } _: { document, code, record in
      guard document < mapping.count, mapping[document] != DocumentSequence.gone else { return }
      found.append(UInt64(mapping[document]) << 32 | UInt64(codes.count))
      codes.append(code)
      recordPlaces.append(start + record.lowerBound..<start + record.upperBound)
    }
  }

  /// What was added, in order of documents; empties the collection. Every list was ascending, and the library's sort
  /// makes use of such runs.
  mutating func take() -> Postings {
    found.sort()
    var postings = Postings()
    postings.documents.reserveCapacity(found.count)
    postings.codes.reserveCapacity(found.count)
    postings.positionEnds.reserveCapacity(found.count)
    postings.positions.reserveCapacity(records.count)
    for entry in found {
      let place = Int(entry & 0xffff_ffff)
      postings.documents.append(UInt32(entry >> 32))
      postings.codes.append(codes[place])
      postings.positions.append(contentsOf: records[recordPlaces[place]])
      postings.positionEnds.append(postings.positions.count)
    }
    found.removeAll(keepingCapacity: true)
    codes.removeAll(keepingCapacity: true)
    records.removeAll(keepingCapacity: true)
    recordPlaces.removeAll(keepingCapacity: true)
    return postings
  }
}

extension SegmentReader {
  /// All column values of a document.
  func columnValues(_ document: Int) throws(IndexError) -> [IndexDocument.ColumnValue] {
    var values: [IndexDocument.ColumnValue] = []
    for column in columns {
      switch column {
      case .number(let numbers): values.append(.number(numbers.value(document)))
      case .keyword(let keywords): values.append(.keywords(try keywords.values(document)))
      }
    }
    return values
  }
}

extension PostingList {
  /// Calls `body` with every posting, in order, and the bytes of its position record.
  func forEachWithRecord(_ body: (_ document: Int, _ code: UInt8, _ record: Region) -> Void) throws(IndexError) {
    var records = positions
    try forEachRecord { part in
      records = part
    } _: { document, code, record in
      if let bytes = records.slice(from: record.lowerBound, count: record.count) { body(document, code, bytes) }
    }
  }

  /// Calls `body` with every posting, in order, and the place of its position record in the bytes that `part` was called
  /// with last.
  @inline(__always)
  func forEachRecord(
    _ part: (Region) -> Void, _ body: (_ document: Int, _ code: UInt8, _ record: Range<Int>) -> Void
  ) throws(IndexError) {
    if isTiny {
      part(positions)
      var cursor = PositionCursor()
      for (document, code) in zip(documents, codes) {
        body(Int(document), code, try record(&cursor, positions))
      }
    }
    for (place, window) in windows.enumerated() {
      let container = try container(at: place)
      let records = try self.positions(at: place)
      part(records)
      var cursor = PositionCursor(at: container.recordsStart(records))
      var failure: IndexError?
      container.forEach { offset, code in
        guard failure == nil else { return }
        do throws(IndexError) {
          body(Int(window) * PostingLayout.windowSize + offset, code, try record(&cursor, records))
        } catch {
          failure = error
        }
      }
      if let failure { throw failure }
    }
  }

  /// Passes over one record.
  @inline(__always)
  private func record(_ cursor: inout PositionCursor, _ records: Region) throws(IndexError) -> Range<Int> {
    let start = cursor.place
    cursor.skip(View(records), 1)
    guard cursor.place > start, cursor.place <= records.count else {
      throw .corrupt(file: file, section: Section.positionLists.name, reason: "record is missing")
    }
    return start..<cursor.place
  }
}
