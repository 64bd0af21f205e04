/// The rules of one segment whose checksums are right: what a mistake of the writer would break.
struct SegmentCheck {
  private let segment: SegmentReader
  private let schema: IndexSchema

  init(_ segment: SegmentReader, _ schema: IndexSchema) {
    self.segment = segment
    self.schema = schema
  }

  /// All faults; `identities` gathers those of all segments, since an identity must be in one alone.
  func run(_ identities: inout Set<[UInt8]>) throws(IndexError) -> [IndexFault] {
    var faults: [IndexFault] = []
    try checkIdentities(&identities, &faults)
    try checkOrder(&faults)
    try checkLengths(&faults)
    try checkTerms(&faults)
    for (place, column) in segment.columns.enumerated() {
      if case .keyword(let keywords) = column { try check(keywords, place, &faults) }
    }
    return faults
  }

  private func fault(_ kind: FileFrame.Kind, _ section: Section, _ reason: String) -> IndexFault {
    IndexFault(file: segment.description.number.fileName(kind), section: section.name, reason: reason)
  }

  private func checkIdentities(_ identities: inout Set<[UInt8]>, _ faults: inout [IndexFault]) throws(IndexError) {
    var previous: [UInt8]?
    for place in 0..<segment.documentCount {
      let document = try segment.documents.document(atOrder: place)
      let identity = try segment.documents.identity(document)
      if let previous, !previous.lexicographicallyPrecedes(identity) {
        faults.append(fault(.documents, .identityOrder, "place \(place) does not ascend"))
      }
      if !identities.insert(identity).inserted {
        faults.append(fault(.documents, .identities, "document \(document) is in another segment too"))
      }
      _ = try segment.documents.record(document)
      _ = try segment.documents.text(document)
      previous = identity
    }
  }

  private func checkOrder(_ faults: inout [IndexFault]) throws(IndexError) {
    let order = DocumentOrder(schema)
    var previous: DocumentOrder.Key?
    for document in 0..<segment.documentCount {
      let key = order.key(
        identity: try segment.documents.identity(document), columns: try segment.columnValues(document))
      if let previous, !order.precedes(previous, key) {
        faults.append(fault(.documents, .identities, "document \(document) is out of order"))
      }
      previous = key
    }
  }

  private func checkLengths(_ faults: inout [IndexFault]) throws(IndexError) {
    for field in schema.fields.indices {
      let sum = (0..<segment.documentCount).reduce(UInt64(0)) {
        $0 + UInt64(segment.documents.length($1, field: field))
      }
      if sum != segment.description.fieldLengths[field] {
        faults.append(fault(.documents, .fieldLengths, "field \(field) is \(sum) long, the manifest says otherwise"))
      }
    }
  }

  private func checkTerms(_ faults: inout [IndexFault]) throws(IndexError) {
    var cursor = try segment.dictionary.cursor()
    var previous: [UInt8]?
    while let (term, entry) = try cursor.next() {
      if let previous, !previous.lexicographicallyPrecedes(term) {
        faults.append(fault(.terms, .termBlocks, "term \(term) does not ascend"))
      }
      if try segment.dictionary.entry(of: term) != entry {
        faults.append(fault(.terms, .termBlockOffsets, "term \(term) is not found"))
      }
      try check(term, entry, &faults)
      previous = term
    }
  }

  private func check(_ term: [UInt8], _ entry: TermEntry, _ faults: inout [IndexFault]) throws(IndexError) {
    let scorer = FieldScorer(segment, schema: schema, fields: nil)
    var codes: [UInt8] = []
    var last = -1
    var isSound = true
    try segment.list(entry).forEachWithRecord { document, code, record in
      isSound = isSound && document > last && document < segment.documentCount
      last = document
      codes.append(code)
      guard isSound else { return }
      var cursor = PositionCursor()
      isSound = scorer.code(document: document, counts: cursor.readCounts(View(record))) == code
    }
    let ranked = TermEntry(
      documentFrequency: codes.count, postings: entry.postings, positions: entry.positions, ranked: codes)
    if !isSound || ranked != entry {
      faults.append(fault(.postings, .postingLists, "list of term \(term) contradicts itself"))
    }
  }

  private func check(_ column: KeywordColumn, _ place: Int, _ faults: inout [IndexFault]) throws(IndexError) {
    var byValue = [[UInt32]](repeating: [], count: column.valueCount)
    for document in 0..<segment.documentCount {
      var last = -1
      for ordinal in column.places(document).map(column.ordinal(at:)) {
        if ordinal <= last || ordinal >= column.valueCount {
          faults.append(fault(.columns, .column(place, .ordinals), "document \(document)"))
          return
        }
        byValue[ordinal].append(UInt32(document))
        last = ordinal
      }
    }
    var previous: [UInt8]?
    for ordinal in 0..<column.valueCount {
      let value = try column.value(ordinal)
      if let previous, !previous.lexicographicallyPrecedes(value) {
        faults.append(fault(.columns, .column(place, .keywordBytes), "value \(ordinal) does not ascend"))
      }
      if try column.list(of: ordinal).allDocuments() != byValue[ordinal] {
        faults.append(fault(.columns, .column(place, .valueLists), "value \(ordinal) contradicts the documents"))
      }
      previous = value
    }
  }
}

extension PostingList {
  /// Every document of the list.
  func allDocuments() throws(IndexError) -> [UInt32] {
    if isTiny { return documents }
    var all: [UInt32] = []
    for (place, window) in windows.enumerated() {
      try container(at: place).forEach { offset, _ in
        all.append(UInt32(Int(window) * PostingLayout.windowSize + offset))
      }
    }
    return all
  }
}
