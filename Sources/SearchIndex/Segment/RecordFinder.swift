/// Finds position records of one window of a list. Asked in ascending order, it passes over every record once.
protocol RecordFinding: AnyObject {
  /// The window that offsets are in.
  var window: Int { get set }
  /// How often the term occurs in each field; nil when the document is not in the list.
  func counts(_ offset: Int) -> FieldCounts?
  /// Appends positions in some fields; false when the document is not in the list.
  func read(_ offset: Int, _ fields: FieldSet, into buffer: PositionBuffer) -> Bool
}

/// Which record is a document's.
protocol RecordPlaces {
  func place(_ offset: Int, window: Int) -> Container.RecordPlace?
}

/// The records of a tiny list: one group, in the order of the documents.
struct TinyRecords: RecordPlaces {
  let documents: [UInt32]

  func place(_ offset: Int, window: Int) -> Container.RecordPlace? {
    let wanted = UInt32(window * PostingLayout.windowSize + offset)
    var low = 0
    var high = documents.count
    while low < high {
      let middle = (low + high) / 2
      if documents[middle] < wanted { low = middle + 1 } else { high = middle }
    }
    return low < documents.count && documents[low] == wanted ? Container.RecordPlace(group: 0, rank: low) : nil
  }
}

/// The records of a window.
struct ContainerRecords: RecordPlaces {
  let container: Container
  let groupMask: UInt64

  @inline(__always)
  func place(_ offset: Int, window: Int) -> Container.RecordPlace? {
    container.recordPlace(offset, groupMask: groupMask)
  }
}

/// The one implementation, specialised for where records are.
final class RecordFinder<Places: RecordPlaces>: RecordFinding {
  var window: Int
  private let places: Places
  private let records: Region
  private let groups: RecordGroups
  /// The record that `cursor` is before.
  private var group = -1
  private var rank = 0
  private var cursor = PositionCursor()

  init(_ places: Places, _ records: Region, _ groups: RecordGroups, window: Int) {
    self.places = places
    self.records = records
    self.groups = groups
    self.window = window
  }

  func counts(_ offset: Int) -> FieldCounts? {
    guard var cursor = cursor(before: offset) else { return nil }
    let counts = cursor.readCounts(records)
    leave(cursor)
    return counts
  }

  func read(_ offset: Int, _ fields: FieldSet, into buffer: PositionBuffer) -> Bool {
    guard var cursor = cursor(before: offset) else { return false }
    cursor.read(records, fields, into: buffer)
    leave(cursor)
    return true
  }

  /// A cursor before a document's record; nil when there is none. A copy: working on the property itself would cost a
  /// check of exclusive access for every step.
  private func cursor(before offset: Int) -> PositionCursor? {
    guard let place = places.place(offset, window: window) else { return nil }
    var cursor = cursor
    if place.group != group || place.rank < rank {
      cursor = PositionCursor(at: groups.start(place.group, records))
      (group, rank) = (place.group, 0)
    }
    cursor.skip(records, place.rank - rank)
    rank = place.rank
    return cursor
  }

  /// Remembers that a record was read.
  private func leave(_ cursor: PositionCursor) {
    self.cursor = cursor
    rank += 1
  }
}

/// Where the groups of records of a window begin.
struct RecordGroups {
  /// Place of the first record.
  let recordsStart: Int
  /// Bytes of an end in the table before the records; 0 = one group, no table.
  private let endSize: Int

  static let one = RecordGroups(recordsStart: 0, endSize: 0)

  private init(recordsStart: Int, endSize: Int) {
    self.recordsStart = recordsStart
    self.endSize = endSize
  }

  init(_ container: Container, _ records: Region) {
    guard container.kind != .plain else {
      self = .one
      return
    }
    let endSize = records.byte(0) == 0 ? 2 : 4
    self.init(recordsStart: 1 + container.groupMask.nonzeroBitCount * endSize, endSize: endSize)
  }

  /// Place of the first record of a group. In a damaged file it may be outside: a cursor there is at its end.
  func start(_ group: Int, _ records: Region) -> Int {
    guard group > 0, endSize > 0 else { return recordsStart }
    let place = 1 + (group - 1) * endSize
    let end = endSize == 2 ? Int(records.load(place, as: UInt16.self)) : Int(records.load(place, as: UInt32.self))
    return recordsStart + end
  }
}
