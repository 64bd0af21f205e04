/// Reads position records one after another. A damaged record ends the list: the cursor is then at the end.
///
/// Every method is given the records again. `place` is compared with the end before every byte, so nothing outside of the records is read.
struct PositionCursor {
  private(set) var place: Int

  /// A cursor before the record at `place`.
  init(at place: Int = 0) {
    self.place = max(0, place)
  }

  /// Passes over `count` records.
  mutating func skip(_ records: View, _ count: Int) {
    var left = count
    while left > 0, place < records.count {
      let header = records.byte(place)
      let positions = Int(header & 15)
      if header & 0x80 != 0 {
        _ = readCounts(records)
      } else if positions <= 8, place &+ 9 <= records.count,
        records.load(place &+ 1, as: UInt64.self) & ShortPositions.highBits & ShortPositions.mask(positions) == 0
      {
        place &+= 1 &+ positions
      } else {
        place &+= 1
        skipVarints(records, positions)
      }
      left &-= 1
    }
  }

  /// The next record, if its positions fit; see `ShortPositions`. Does not pass over it.
  func shortPositions(_ records: View) -> ShortPositions? {
    let header = records.byte(place)
    guard header & 0x80 == 0, place &+ 9 <= records.count else { return nil }
    return ShortPositions(
      field: Int(header >> 4), count: Int(header & 15), gaps: records.load(place &+ 1, as: UInt64.self))
  }

  /// Reads how often the term occurs in each field, and passes over the positions.
  mutating func readCounts(_ records: View) -> FieldCounts {
    let counts = readHeader(records)
    skipVarints(records, counts.wrappedSum())
    return counts
  }

  /// Reads the next record; the positions of the fields wanted are appended as field << 28 | position, ascending.
  mutating func read(_ records: View, _ fields: FieldSet, into buffer: PositionBuffer) {
    guard place < records.count else { return }
    let header = records.byte(place)
    if header & 0x80 == 0 {
      place &+= 1
      readField(records, Int(header >> 4), count: Int(header & 15), fields, into: buffer)
    } else {
      let counts = readHeader(records)
      for field in 0..<8 where counts[field] > 0 {
        readField(records, field, count: counts[field], fields, into: buffer)
      }
    }
  }

  @inline(__always)
  private mutating func readField(
    _ records: View, _ field: Int, count: Int, _ fields: FieldSet, into buffer: PositionBuffer
  ) {
    guard fields.rawValue >> UInt8(field) & 1 == 1 else { return skipVarints(records, count) }
    var position: UInt32 = 0
    var left = count
    while left > 0, place < records.count {
      position = (position &+ readVarint(records)) & 0x0fff_ffff
      buffer.append(UInt32(field) << 28 | position)
      left &-= 1
    }
  }

  private mutating func readHeader(_ records: View) -> FieldCounts {
    var counts = FieldCounts()
    guard place < records.count else { return counts }
    let header = records.byte(place)
    place += 1
    if header & 0x80 == 0 {
      counts[Int(header >> 4)] = Int(header & 15)
      return counts
    }
    let mask = records.byte(place)
    place += 1
    for field in 0..<8 where mask >> UInt8(field) & 1 == 1 {
      // A count cannot exceed the bytes left: each position takes one at least.
      counts[field] = min(Int(readVarint(records)), max(0, records.count - place))
    }
    return counts
  }

  @inline(__always)
  private mutating func skipVarints(_ records: View, _ count: Int) {
    let end = records.count
    var left = count
    var next = place
    while left > 0, next < end {
      left &-= records.byte(next) < 0x80 ? 1 : 0
      next &+= 1
    }
    place = next
  }

  @inline(__always)
  private mutating func readVarint(_ records: View) -> UInt32 {
    var value: UInt32 = 0
    var shift: UInt32 = 0
    while place < records.count {
      let byte = records.byte(place)
      place &+= 1
      value |= UInt32(byte & 0x7f) << shift
      if byte < 0x80 { break }
      shift &+= 7
      if shift > 28 { break }
    }
    return value
  }
}
