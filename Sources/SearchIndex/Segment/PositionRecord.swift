/// Where a term occurs in one document: for each field its positions. Grammar in FORMAT.md, "position lists".
enum PositionRecord {
  /// Most occurrences a record of one byte of header can hold.
  private static let shortLimit = 15

  /// Appends a record. `places` = field << 28 | position, ascending, without duplicates, not empty.
  static func append(_ places: ArraySlice<UInt32>, to bytes: inout [UInt8]) {
    guard let first = places.first, let last = places.last else { return }
    if first >> 28 == last >> 28, places.count <= shortLimit {
      bytes.append(UInt8(first >> 28) << 4 | UInt8(places.count))
    } else {
      appendLongHeader(places, to: &bytes)
    }
    var previous = first & 0xf000_0000
    for place in places {
      if place >> 28 != previous >> 28 { previous = place & 0xf000_0000 }
      appendVarint(place - previous, to: &bytes)
      previous = place
    }
  }

  /// Appends the record of a single occurrence.
  @inline(__always)
  static func append(_ place: UInt32, to bytes: inout [UInt8]) {
    bytes.append(UInt8(place >> 28) << 4 | 1)
    appendVarint(place & 0x0fff_ffff, to: &bytes)
  }

  private static func appendLongHeader(_ places: ArraySlice<UInt32>, to bytes: inout [UInt8]) {
    var counts = [UInt32](repeating: 0, count: 8)
    for place in places { counts[Int(place >> 28 & 7)] += 1 }
    bytes.append(0x80)
    bytes.append(counts.indices.reduce(into: 0) { mask, field in if counts[field] > 0 { mask |= 1 << UInt8(field) } })
    for count in counts where count > 0 { appendVarint(count, to: &bytes) }
  }

  @inline(__always)
  private static func appendVarint(_ value: UInt32, to bytes: inout [UInt8]) {
    var rest = value
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(rest))
  }
}

/// A number for each field of a schema, without memory of its own.
typealias FieldCounts = SIMD8<Int>
