/// The columns of a segment.
struct ColumnsReader: Sendable {
  let columns: [ColumnReader]

  init(_ file: SectionedFile, schema: IndexSchema, count: Int) throws(IndexError) {
    var columns: [ColumnReader] = []
    for (place, column) in schema.columns.enumerated() {
      switch column.kind {
      case .number: columns.append(.number(try NumberColumn(file, place, count: count)))
      case .keyword: columns.append(.keyword(try KeywordColumn(file, place, count: count)))
      }
    }
    self.columns = columns
  }
}

enum ColumnReader: Sendable {
  case number(NumberColumn)
  case keyword(KeywordColumn)
}

/// At most one 32-bit integer a document.
struct NumberColumn: Sendable {
  private let presence: Region
  private let values: PackedNumbers

  init(_ file: SectionedFile, _ place: Int, count: Int) throws(IndexError) {
    presence = try file.section(.column(place, .numberPresence), count: (count + 63) / 64, width: 8)
    values = try PackedNumbers(file, .column(place, .numberValues), count: count)
  }

  @inline(__always)
  func value(_ document: Int) -> Int32? {
    guard presence.load((document >> 6) * 8, as: UInt64.self) >> UInt64(document & 63) & 1 == 1 else { return nil }
    return Int32(truncatingIfNeeded: Int64(truncatingIfNeeded: values[document]) &+ Int64(Int32.min))
  }
}

/// Any number of byte strings a document, as ordinals into a sorted dictionary.
struct KeywordColumn: Sendable {
  private let bytes: Region
  private let offsets: Region
  private let ends: PackedNumbers
  private let ordinals: PackedNumbers
  private let lists: Region
  private let listEntries: Region
  private let documentCount: Int
  private let file: String
  private let name: String
  /// Values of the dictionary.
  let valueCount: Int

  init(_ file: SectionedFile, _ place: Int, count: Int) throws(IndexError) {
    bytes = try file.section(.column(place, .keywordBytes))
    offsets = try file.section(.column(place, .keywordOffsets))
    documentCount = count
    ends = try PackedNumbers(file, .column(place, .ordinalEnds), count: count)
    let total = KeywordColumn.end(count - 1, ends, count: count)
    ordinals = try PackedNumbers(file, .column(place, .ordinals), count: total)
    self.file = file.name
    name = Section.column(place, .keywordOffsets).name
    guard offsets.count >= 4, offsets.count % 4 == 0 else {
      throw .corrupt(file: file.name, section: name, reason: "\(offsets.count) bytes of offsets")
    }
    valueCount = offsets.count / 4 - 1
    lists = try file.section(.column(place, .valueLists))
    listEntries = try file.section(.column(place, .valueListEntries), count: valueCount * 2, width: 8)
  }

  /// The documents that have a value.
  func list(of ordinal: Int) throws(IndexError) -> PostingList {
    let place = try listPlace(of: ordinal)
    return try PostingList(
      list: place.list, positions: place.none, count: place.count, documentCount: documentCount, file: file)
  }

  /// The documents of some values, for a query, which holds the segment.
  func cursors(of ordinals: [Int]) throws(IndexError) -> PostingCursors {
    var places: [(list: Region, none: Region, count: Int)] = []
    for ordinal in ordinals { places.append(try listPlace(of: ordinal)) }
    let arena = Arena(capacity: places.reduce(0) { $0 + PostingCursor.arenaSize(forFrequency: $1.count) })
    var cursors: [PostingCursor] = []
    for place in places {
      guard
        let cursor = PostingCursor(
          list: View(place.list), positions: View(place.none), frequency: place.count, documentCount: documentCount,
          arena: arena)
      else { throw .corrupt(file: file, section: name, reason: "list of a value is malformed") }
      cursors.append(cursor)
    }
    return PostingCursors(cursors, arena)
  }

  private func listPlace(of ordinal: Int) throws(IndexError) -> (list: Region, none: Region, count: Int) {
    let start = ordinal == 0 ? 0 : Int(clamping: listEntries.load(ordinal * 16 - 8, as: UInt64.self))
    let end = Int(clamping: listEntries.load(ordinal * 16 + 8, as: UInt64.self))
    guard (0..<valueCount).contains(ordinal), start <= end, let list = lists.slice(from: start, count: end - start),
      let none = lists.slice(from: 0, count: 0)
    else {
      throw .corrupt(file: file, section: name, reason: "list of value \(ordinal) is outside")
    }
    return (list, none, Int(clamping: listEntries.load(ordinal * 16, as: UInt64.self)))
  }

  func value(_ ordinal: Int) throws(IndexError) -> [UInt8] {
    try item(ordinal).bytes
  }

  /// Ordinal of a value; nil when no document has it.
  func ordinal(of value: [UInt8]) throws(IndexError) -> Int? {
    let place = try place(of: value)
    return place.isThere ? place.index : nil
  }

  /// Ordinal of a value, or of the first larger one. Binary search.
  func place(of value: [UInt8]) throws(IndexError) -> (index: Int, isThere: Bool) {
    var low = 0
    var high = valueCount
    while low < high {
      let middle = (low + high) / 2
      let item = try item(middle)
      let order = item.compare(from: 0, count: item.count, with: value)
      if order == 0 { return (middle, true) }
      if order < 0 { low = middle + 1 } else { high = middle }
    }
    return (low, false)
  }

  /// The document's places in the list of all ordinals; never outside of it.
  @inline(__always)
  func places(_ document: Int) -> Range<Int> {
    let start = min(ordinals.count, KeywordColumn.end(document - 1, ends, count: documentCount))
    let end = min(ordinals.count, KeywordColumn.end(document, ends, count: documentCount))
    return start..<max(start, end)
  }

  /// Where a document's part of the ordinals ends. It is stored as the difference from one value for each document so
  /// far, which is nearly constant.
  @inline(__always)
  private static func end(_ document: Int, _ ends: PackedNumbers, count: Int) -> Int {
    document < 0 ? 0 : max(0, Int(truncatingIfNeeded: ends[document]) &+ document &+ 1 &- count) & 0xffff_ffff
  }

  /// Ordinal at a place. In a damaged file it may be outside of the dictionary.
  @inline(__always)
  func ordinal(at place: Int) -> Int {
    Int(truncatingIfNeeded: ordinals[place] & 0xffff_ffff)
  }

  /// The document's values, ascending.
  func values(_ document: Int) throws(IndexError) -> [[UInt8]] {
    var values: [[UInt8]] = []
    for place in places(document) { values.append(try value(ordinal(at: place))) }
    return values
  }

  private func item(_ ordinal: Int) throws(IndexError) -> Region {
    let start = Int(offsets.load(ordinal * 4, as: UInt32.self))
    let end = Int(offsets.load(ordinal * 4 + 4, as: UInt32.self))
    guard (0..<valueCount).contains(ordinal), start <= end, let item = bytes.slice(from: start, count: end - start)
    else {
      throw .corrupt(file: file, section: name, reason: "value \(ordinal) is outside")
    }
    return item
  }
}
