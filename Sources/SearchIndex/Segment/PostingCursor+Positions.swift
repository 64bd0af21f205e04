/// Where reading of a list's position records has got to. Records asked for in ascending order are passed over once.
struct RecordPlace: BitwiseCopyable {
  /// The window whose records these are; −1 = none yet.
  fileprivate var window = -1
  fileprivate var bytes: View?
  /// Bit r = range r has records; 0 = one group for all.
  fileprivate var groups: UInt64 = 0
  /// Bytes of an end in the table of groups.
  fileprivate var endSize = 0
  /// The range looked at, its group, and how many of its records were passed over.
  fileprivate var range = -1
  fileprivate var group = -1
  fileprivate var rank = 0
  fileprivate var cursor = PositionCursor()
}

/// Positions of a document in the range last asked for.
extension PostingCursor {
  /// How often the term occurs in each field; nil when the records are damaged.
  mutating func counts(_ bit: UInt64) -> FieldCounts? {
    guard let bytes = findRecord(bit) else { return nil }
    records.rank += 1
    let counts = records.cursor.readCounts(bytes)
    return counts == .zero ? nil : counts
  }

  /// Appends the positions in some fields as field << 28 | position, ascending; false when the records are damaged.
  mutating func readPositions(_ bit: UInt64, _ fields: FieldSet, into buffer: PositionBuffer) -> Bool {
    guard let bytes = findRecord(bit) else { return false }
    records.rank += 1
    records.cursor.read(bytes, fields, into: buffer)
    return true
  }

  /// Calls `body` with each posting of the window and how often the term occurs in each field.
  mutating func forEachCounted(_ body: (_ offset: Int, _ counts: FieldCounts) -> Void) {
    var left = ranges
    while left != 0 {
      let range = left.trailingZeroBitCount
      left &= left &- 1
      var rest = word(range)
      while rest != 0 {
        if let counts = counts(rest & (0 &- rest)) { body(range << 6 | rest.trailingZeroBitCount, counts) }
        rest &= rest &- 1
      }
    }
  }

  /// Puts the cursor before a document's record; gives the bytes that it reads.
  private mutating func findRecord(_ bit: UInt64) -> View? {
    if records.window != recordsWindow, !enterRecords() { return nil }
    guard let bytes = records.bytes else { return nil }
    if records.range != currentRange {
      records.range = currentRange
      let group = recordGroup(records.groups)
      if group != records.group { rewindRecords(to: group, bytes) }
    }
    let rank = recordRank(bit)
    if rank < records.rank { rewindRecords(to: records.group, bytes) }
    records.cursor.skip(bytes, rank - records.rank)
    records.rank = rank
    return bytes
  }

  private mutating func rewindRecords(to group: Int, _ bytes: View) {
    records.group = group
    records.rank = 0
    records.cursor = PositionCursor(at: groupStart(group, bytes))
  }

  /// The positions of a document as bytes, where it has few and small ones in one field: the common case, in which
  /// they can be compared all at once. Leaves the cursor where it is. nil = read them one by one.
  mutating func shortPositions(_ bit: UInt64) -> ShortPositions? {
    guard let bytes = findRecord(bit) else { return nil }
    return records.cursor.shortPositions(bytes)
  }

  private mutating func groupStart(_ group: Int, _ bytes: View) -> Int {
    guard records.endSize > 0 else { return 0 }
    let first = 1 + records.groups.nonzeroBitCount * records.endSize
    guard group > 0 else { return first }
    let place = 1 + (group - 1) * records.endSize
    return first
      + (records.endSize == 2 ? Int(bytes.load(place, as: UInt16.self)) : Int(bytes.load(place, as: UInt32.self)))
  }

  private mutating func enterRecords() -> Bool {
    records = RecordPlace()
    guard let bytes = windowRecords else { return false }
    records.window = recordsWindow
    records.bytes = bytes
    records.groups = recordGroups
    if records.groups != 0 { records.endSize = bytes.byte(0) == 0 ? 2 : 4 }
    return true
  }
}
