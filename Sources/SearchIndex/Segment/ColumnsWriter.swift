/// Collects the column values of a segment, document by document, and writes them at the end.
struct ColumnsWriter {
  /// Place in `numbers` or `keywords` for each column.
  private let places: [(kind: IndexSchema.Column.Kind, place: Int)]
  private var numbers: [[Int32?]] = []
  private var keywords: [KeywordCollector] = []

  init(_ schema: IndexSchema) {
    var places: [(kind: IndexSchema.Column.Kind, place: Int)] = []
    for column in schema.columns {
      switch column.kind {
      case .number:
        places.append((.number, numbers.count))
        numbers.append([])
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

  func write(store: any FileStore, segment: SegmentNumber) throws(IndexError) -> FileReceipt {
    let file = try segment.writer(.columns, store)
    for (column, found) in places.enumerated() {
      switch found.kind {
      case .number: try write(numbers[found.place], column, to: file)
      case .keyword: try keywords[found.place].write(column, to: file)
      }
    }
    return try file.finish()
  }

  private func write(_ numbers: [Int32?], _ place: Int, to file: SectionedFileWriter) throws(IndexError) {
    var words = [UInt64](repeating: 0, count: (numbers.count + 63) / 64)
    for (document, number) in numbers.enumerated() where number != nil {
      words[document / 64] |= 1 << UInt64(document % 64)
    }
    try file.section(.column(place, .numberPresence), of: words)
    try file.section(.column(place, .numberValues), of: numbers.lazy.map { $0 ?? 0 })
  }
}

/// The values of one keyword column, with a dictionary.
private struct KeywordCollector {
  private var ordinals: [[UInt8]: UInt32] = [:]
  private var starts: [UInt32] = [0]
  private var values: [UInt32] = []

  mutating func append(_ list: [[UInt8]]) {
    for value in list {
      let ordinal = ordinals[value] ?? UInt32(ordinals.count)
      ordinals[value] = ordinal
      values.append(ordinal)
    }
    starts.append(UInt32(values.count))
  }

  /// Dictionary in ascending order; each document's ordinals ascending, without duplicates.
  func write(_ place: Int, to file: SectionedFileWriter) throws(IndexError) {
    let sorted = ordinals.keys.sorted { $0.lexicographicallyPrecedes($1) }
    var rank = [UInt32](repeating: 0, count: sorted.count)
    for (newOrdinal, value) in sorted.enumerated() {
      if let ordinal = ordinals[value] { rank[Int(ordinal)] = UInt32(newOrdinal) }
    }
    var offsets: [UInt32] = [0]
    try file.begin(.column(place, .keywordBytes))
    for value in sorted {
      try file.write(value)
      offsets.append(UInt32(file.position))
    }
    try file.end()
    try file.section(.column(place, .keywordOffsets), of: offsets)
    var newStarts: [UInt32] = [0]
    var newValues: [UInt32] = []
    for document in 0..<starts.count - 1 {
      let own = Set(values[Int(starts[document])..<Int(starts[document + 1])].map { rank[Int($0)] })
      newValues.append(contentsOf: own.sorted())
      newStarts.append(UInt32(newValues.count))
    }
    try file.section(.column(place, .ordinalStarts), of: newStarts)
    try file.section(.column(place, .ordinals), of: newValues)
    try writeLists(place, newStarts, newValues, valueCount: sorted.count, to: file)
  }

  /// For each value the documents that have it, as a posting list whose codes are all 1: a filter is then the union of a
  /// few lists.
  private func writeLists(
    _ place: Int, _ starts: [UInt32], _ values: [UInt32], valueCount: Int, to file: SectionedFileWriter
  ) throws(IndexError) {
    var lists = [Postings](repeating: Postings(), count: valueCount)
    for document in 0..<starts.count - 1 {
      for value in values[Int(starts[document])..<Int(starts[document + 1])] {
        lists[Int(value)].documents.append(UInt32(document))
        lists[Int(value)].codes.append(1)
      }
    }
    var encoder = PostingListWriter()
    var entries: [UInt64] = []
    try file.begin(.column(place, .valueLists))
    for list in lists {
      encoder.encode(list)
      try file.write(encoder.list)
      entries.append(UInt64(list.documents.count))
      entries.append(UInt64(file.position))
    }
    try file.end()
    try file.section(.column(place, .valueListEntries), of: entries)
  }
}
