/// Collects the column values of a segment, document by document, and writes them at the end.
struct ColumnsWriter {
  /// Place in `numbers` or `keywords` for each column.
  private let places: [(kind: IndexSchema.Column.Kind, place: Int)]
  private var numbers: [NumberCollector] = []
  private var keywords: [KeywordCollector] = []

  init(_ schema: IndexSchema) {
    var places: [(kind: IndexSchema.Column.Kind, place: Int)] = []
    for column in schema.columns {
      switch column.kind {
      case .number:
        places.append((.number, numbers.count))
        numbers.append(NumberCollector())
      case .keyword:
        places.append((.keyword, keywords.count))
        keywords.append(KeywordCollector())
      }
    }
    self.places = places
  }

  /// Adds the values of the next document, one for each column of the schema and of its kind.
  mutating func append(_ values: [IndexDocument.ColumnValue]) {
    for (column, value) in values.enumerated() {
      switch (places[column].kind, value) {
      case (.number, .number(let number)): numbers[places[column].place].append(number)
      case (.keyword, .keywords(let list)): keywords[places[column].place].append(list)
      default: preconditionFailure("column value of the wrong kind")
      }
    }
  }

  /// Columns of another segment, and which numbers their values have here: a value is looked up by its bytes once, when
  /// the first document that stays has it.
  struct Source {
    fileprivate let columns: [ColumnReader]
    fileprivate var known: [[UInt32]]

    init(_ columns: [ColumnReader]) {
      self.columns = columns
      known = columns.map { column in
        guard case .keyword(let keywords) = column else { return [] }
        return Array(repeating: .max, count: keywords.valueCount)
      }
    }
  }

  /// Adds the values of a document of another segment.
  mutating func append(_ document: Int, of source: inout Source) throws(IndexError) {
    for column in places.indices {
      switch source.columns[column] {
      case .number(let reader): numbers[places[column].place].append(reader.value(document))
      case .keyword(let reader):
        try keywords[places[column].place].append(document, of: reader, &source.known[column])
      }
    }
  }

  func write(store: any FileStore, segment: SegmentNumber) throws(IndexError) -> FileReceipt {
    var file = try segment.writer(.columns, store)
    for (column, found) in places.enumerated() {
      switch found.kind {
      case .number: try numbers[found.place].write(column, to: &file)
      case .keyword: try keywords[found.place].write(column, to: &file)
      }
    }
    return try file.finish()
  }
}

/// The values of one number column.
private struct NumberCollector {
  private var values: [Int32] = []
  private var presence: [UInt64] = []

  mutating func append(_ number: Int32?) {
    if values.count % 64 == 0 { presence.append(0) }
    if number != nil { presence[values.count / 64] |= 1 << UInt64(values.count % 64) }
    values.append(number ?? 0)
  }

  func write(_ place: Int, to file: inout SectionedFileWriter) throws(IndexError) {
    try file.section(.column(place, .numberPresence), of: presence)
    // Without a value the one before: a block is no wider for it.
    var packed = PackedNumbersWriter()
    var last: UInt64 = 0
    for (document, value) in values.enumerated() {
      if presence[document / 64] >> UInt64(document % 64) & 1 == 1 { last = DocumentKeys.rank(of: value) }
      packed.append(last)
    }
    try packed.write(.column(place, .numberValues), to: &file)
  }
}

/// The values of one keyword column, with a dictionary.
private struct KeywordCollector {
  private var table = TermTable()
  private var starts: [UInt32] = [0]
  private var values: [UInt32] = []

  mutating func append(_ list: [[UInt8]]) {
    for value in list { values.append(table.number(of: value)) }
    starts.append(UInt32(values.count))
  }

  mutating func append(_ document: Int, of reader: KeywordColumn, _ known: inout [UInt32]) throws(IndexError) {
    for place in reader.places(document) {
      let ordinal = reader.ordinal(at: place)
      if ordinal >= known.count || known[ordinal] == .max {
        // Throws where the number is outside of the dictionary.
        known[ordinal] = table.number(of: try reader.value(ordinal))
      }
      values.append(known[ordinal])
    }
    starts.append(UInt32(values.count))
  }

  /// Dictionary in ascending order; each document's ordinals ascending, without duplicates.
  func write(_ place: Int, to file: inout SectionedFileWriter) throws(IndexError) {
    let sorted = table.numbersInOrder()
    var rank = [UInt32](repeating: 0, count: sorted.count)
    for (ordinal, number) in sorted.enumerated() { rank[number] = UInt32(ordinal) }
    var offsets: [UInt32] = [0]
    try file.begin(.column(place, .keywordBytes))
    for number in sorted {
      try file.write(table.bytes(of: number))
      offsets.append(UInt32(file.position))
    }
    try file.end()
    try file.section(.column(place, .keywordOffsets), of: offsets)
    let (newStarts, newValues) = ranked(rank)
    let count = newStarts.count - 1
    var ends = PackedNumbersWriter((0..<count).lazy.map { UInt64(Int(newStarts[$0 + 1]) - $0 - 1 + count) })
    try ends.write(.column(place, .ordinalEnds), to: &file)
    var ordinals = PackedNumbersWriter(newValues.lazy.map(UInt64.init))
    try ordinals.write(.column(place, .ordinals), to: &file)
    try writeLists(place, newStarts, newValues, valueCount: sorted.count, to: &file)
  }

  /// Every document's values by their place in the sorted dictionary.
  private func ranked(_ rank: [UInt32]) -> (starts: [UInt32], values: [UInt32]) {
    var newStarts: [UInt32] = [0]
    var newValues: [UInt32] = []
    newStarts.reserveCapacity(starts.count)
    newValues.reserveCapacity(values.count)
    for document in 0..<starts.count - 1 {
      let own = Int(starts[document])..<Int(starts[document + 1])
      if own.count == 1 {
        newValues.append(rank[Int(values[own.lowerBound])])
      } else {
        newValues.append(contentsOf: Set(values[own].map { rank[Int($0)] }).sorted())
      }
      newStarts.append(UInt32(newValues.count))
    }
    return (newStarts, newValues)
  }

  /// For each value the documents that have it, as a posting list whose codes are all 1: a filter is then the union of a
  /// few lists.
  private func writeLists(
    _ place: Int, _ starts: [UInt32], _ values: [UInt32], valueCount: Int, to file: inout SectionedFileWriter
  ) throws(IndexError) {
    let documents = DocumentsByValue(starts, values, valueCount: valueCount)
    var encoder = PostingListWriter()
    var entries: [UInt64] = []
    var list = Postings()
    try file.begin(.column(place, .valueLists))
    for value in 0..<valueCount {
      list.documents = Array(documents[value])
      list.codes = Array(repeating: 1, count: list.documents.count)
      encoder.encode(list)
      try file.write(encoder.list)
      entries.append(UInt64(list.documents.count))
      entries.append(UInt64(file.position))
    }
    try file.end()
    try file.section(.column(place, .valueListEntries), of: entries)
  }
}

/// The documents of each value of a column, ascending: a counting sort.
private struct DocumentsByValue {
  private var ends: [Int]
  private var documents: [UInt32]

  init(_ starts: [UInt32], _ values: [UInt32], valueCount: Int) {
    ends = Array(repeating: 0, count: valueCount + 1)
    documents = Array(repeating: 0, count: values.count)
    for value in values { ends[Int(value) + 1] += 1 }
    for value in 0..<valueCount { ends[value + 1] += ends[value] }
    var next = ends
    for document in 0..<starts.count - 1 {
      for place in Int(starts[document])..<Int(starts[document + 1]) {
        let value = Int(values[place])
        documents[next[value]] = UInt32(document)
        next[value] += 1
      }
    }
  }

  subscript(_ value: Int) -> ArraySlice<UInt32> { documents[ends[value]..<ends[value + 1]] }
}
