/// Makes one segment of several, leaving out documents: the only way a document ever leaves an index, since its bytes
/// must be in no file afterwards (rule R3).
struct SegmentMerger {
  /// A segment and which of its documents stay.
  struct Input {
    let segment: SegmentReader
    let stays: [Bool]
  }

  private let schema: IndexSchema
  private let store: any FileStore
  private let number: SegmentNumber

  init(schema: IndexSchema, store: any FileStore, number: SegmentNumber) {
    self.schema = schema
    self.store = store
    self.number = number
  }

  /// Writes the merged segment; nil when no document stays. The inputs are verified first, so that damage is found and
  /// not carried on. Files are synchronised on return, their names are not.
  func merge(_ inputs: [Input]) throws(IndexError) -> SegmentDescription? {
    for input in inputs { try input.segment.verify() }
    let sequence = try DocumentSequence(inputs, schema: schema)
    guard !sequence.order.isEmpty else { return nil }
    var receipts: [FileFrame.Kind: FileReceipt] = [:]
    let blobs = try DocumentsWriter(store: store, segment: number, fieldCount: schema.fields.count)
    var columns = ColumnsWriter(schema)
    var pages = PageKeeper(inputs.map(\.segment))
    for place in sequence.order {
      let segment = inputs[place.input].segment
      let text = try segment.documents.encodedText(place.document)
      columns.append(try segment.columnValues(place.document))
      try blobs.append(
        identity: try segment.documents.identity(place.document),
        revision: segment.documents.revision(place.document),
        lengths: schema.fields.indices.lazy.map { segment.documents.length(place.document, field: $0) },
        record: try segment.documents.record(place.document),
        encodedText: text)
      pages.didRead(text.count)
    }
    receipts.merge(try blobs.finish()) { $1 }
    receipts[.columns] = try columns.write(store: store, segment: number)
    receipts.merge(try mergeTerms(inputs, sequence)) { $1 }
    return SegmentDescription(
      number: number, documentCount: sequence.order.count, fieldLengths: blobs.totalLengths,
      receipts: FileFrame.Kind.ofSegment.compactMap { receipts[$0] })
  }

  private func mergeTerms(
    _ inputs: [Input], _ sequence: DocumentSequence
  ) throws(IndexError) -> [FileFrame.Kind: FileReceipt] {
    let writer = try TermsWriter(store: store, segment: number)
    var cursors: [TermCursor] = []
    var heads: [(term: [UInt8], entry: TermEntry)?] = []
    for input in inputs {
      var cursor = try input.segment.dictionary.cursor()
      heads.append(try cursor.next())
      cursors.append(cursor)
    }
    var merged = MergedPostings()
    var pages = PageKeeper(inputs.map(\.segment))
    while let term = heads.compactMap({ $0?.term }).min(by: { $0.lexicographicallyPrecedes($1) }) {
      for input in inputs.indices {
        guard let head = heads[input], head.term == term else { continue }
        try merged.add(try inputs[input].segment.list(head.entry), mapping: sequence.newNumbers[input])
        pages.didRead(head.entry.postings.count + head.entry.positions.count)
        heads[input] = try cursors[input].next()
      }
      let postings = merged.take()
      if !postings.documents.isEmpty { try writer.append(term, postings) }
    }
    return try writer.finish()
  }
}

/// Lets the pages of segments go now and then while they are read from end to end.
private struct PageKeeper {
  private let segments: [SegmentReader]
  private var unreleased = 0

  init(_ segments: [SegmentReader]) { self.segments = segments }

  mutating func didRead(_ count: Int) {
    unreleased += count
    guard unreleased >= Region.pieceSize else { return }
    for segment in segments { segment.releasePages() }
    unreleased = 0
  }
}

/// Where the documents of several segments lie in the merged one.
private struct DocumentSequence {
  private(set) var order: [(input: Int, document: Int)] = []
  /// For each input: new number of each document; `gone` for those that do not stay.
  private(set) var newNumbers: [[UInt32]]
  static let gone = UInt32.max

  /// Merges by the schema's order: each segment is in order already, so only the heads are compared.
  init(_ inputs: [SegmentMerger.Input], schema: IndexSchema) throws(IndexError) {
    let documentOrder = DocumentOrder(schema)
    newNumbers = inputs.map { Array(repeating: DocumentSequence.gone, count: $0.segment.documentCount) }
    var next = Array(repeating: 0, count: inputs.count)
    var heads: [DocumentOrder.Key?] = []
    for input in inputs.indices { heads.append(try DocumentSequence.head(inputs[input], &next[input], documentOrder)) }
    while true {
      var first: Int?
      for input in inputs.indices {
        guard let candidate = heads[input] else { continue }
        if let known = first, let best = heads[known], !documentOrder.precedes(candidate, best) { continue }
        first = input
      }
      guard let first else { return }
      newNumbers[first][next[first]] = UInt32(order.count)
      order.append((first, next[first]))
      next[first] += 1
      heads[first] = try DocumentSequence.head(inputs[first], &next[first], documentOrder)
    }
  }

  /// Key of the next document that stays.
  private static func head(
    _ input: SegmentMerger.Input, _ next: inout Int, _ order: DocumentOrder
  ) throws(IndexError) -> DocumentOrder.Key? {
    while next < input.stays.count, !input.stays[next] { next += 1 }
    guard next < input.stays.count else { return nil }
    return order.key(
      identity: try input.segment.documents.identity(next), columns: try input.segment.columnValues(next))
  }
}

/// Collects the postings of one term from several segments.
private struct MergedPostings {
  private var found: [(document: UInt32, code: UInt8, record: Range<Int>)] = []
  private var records: [UInt8] = []
  private var postings = Postings()

  mutating func add(_ list: PostingList, mapping: [UInt32]) throws(IndexError) {
    try list.forEachWithRecord { document, code, record in
      guard document < mapping.count, mapping[document] != DocumentSequence.gone else { return }
      let start = records.count
      records.append(contentsOf: record.bytes)
      found.append((mapping[document], code, start..<records.count))
    }
  }

  /// What was added, in order of documents; empties the collection.
  mutating func take() -> Postings {
    found.sort { $0.document < $1.document }
    postings.removeAll()
    for posting in found {
      postings.documents.append(posting.document)
      postings.codes.append(posting.code)
      postings.positions.append(contentsOf: records[posting.record])
      postings.positionEnds.append(postings.positions.count)
    }
    found.removeAll(keepingCapacity: true)
    records.removeAll(keepingCapacity: true)
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
    if isTiny {
      var cursor = PositionCursor()
      for (document, code) in zip(documents, codes) {
        body(Int(document), code, try record(&cursor, positions))
      }
    }
    for (place, window) in windows.enumerated() {
      let container = try container(at: place)
      let records = try self.positions(at: place)
      var cursor = PositionCursor(at: RecordGroups(container, records).recordsStart)
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

  private func record(_ cursor: inout PositionCursor, _ records: Region) throws(IndexError) -> Region {
    let start = cursor.place
    _ = cursor.readCounts(records)
    guard cursor.place > start, let record = records.slice(from: start, count: cursor.place - start) else {
      throw .corrupt(file: file, section: Section.positionLists.name, reason: "record is missing")
    }
    return record
  }
}
