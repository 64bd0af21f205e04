/// Reads what `ByteWriter` wrote, never past the end: every method throws `IndexError.corrupt` instead.
public struct ByteReader: Sendable {
  private let region: Region
  private let file: String
  private let section: String
  /// Bytes read so far.
  public private(set) var position = 0

  /// Reads `bytes`; `file` and `section` are what errors name.
  public init(_ bytes: [UInt8], file: String, section: String) {
    self.init(MappedFile(copying: bytes).region, file: file, section: section)
  }

  init(_ region: Region, file: String, section: String) {
    self.region = region
    self.file = file
    self.section = section
  }

  /// Bytes not yet read.
  public var remaining: Int { region.count - position }

  /// Whether everything was read.
  public var isAtEnd: Bool { remaining == 0 }

  /// The error of this place, for rules that only the caller knows.
  public func fault(_ reason: String) -> IndexError {
    .corrupt(file: file, section: section, reason: "\(reason) (byte \(position))")
  }

  /// Throws unless everything was read.
  public func finish() throws(IndexError) {
    if !isAtEnd { throw fault("\(remaining) bytes too many") }
  }

  /// One byte.
  public mutating func byte() throws(IndexError) -> UInt8 {
    guard remaining >= 1 else { throw fault("ends early") }
    position += 1
    return region.byte(position - 1)
  }

  /// A fixed-width integer, least significant byte first.
  public mutating func fixed<T: FixedWidthInteger>(_ type: T.Type = T.self) throws(IndexError) -> T {
    let width = T.bitWidth / 8
    guard remaining >= width else { throw fault("ends early") }
    var value: T = 0
    for place in 0..<width {
      value |= T(truncatingIfNeeded: region.byte(position + place)) << T(place * 8)
    }
    position += width
    return value
  }

  /// A variable-length number.
  public mutating func varint() throws(IndexError) -> UInt64 {
    // Most numbers are small.
    if remaining > 0, region.byte(position) < 0x80 {
      position += 1
      return UInt64(region.byte(position - 1))
    }
    return try longVarint()
  }

  private mutating func longVarint() throws(IndexError) -> UInt64 {
    var value: UInt64 = 0
    var shift: UInt64 = 0
    while true {
      let byte = try byte()
      if shift == 63, byte > 1 { throw fault("number too large") }
      value |= UInt64(byte & 0x7f) << shift
      if byte < 0x80 { return value }
      shift += 7
      if shift > 63 { throw fault("number too long") }
    }
  }

  /// A count or position that must not exceed `limit`.
  public mutating func count(atMost limit: Int = Int(UInt32.max)) throws(IndexError) -> Int {
    let value = try varint()
    guard let number = Int(exactly: value), number <= limit else { throw fault("\(value) exceeds \(limit)") }
    return number
  }

  /// So many bytes as they are.
  public mutating func raw(_ count: Int) throws(IndexError) -> [UInt8] {
    guard count >= 0, count <= remaining else { throw fault("\(count) bytes wanted, \(remaining) left") }
    defer { position += count }
    return region.bytes(from: position, count: count)
  }

  /// Length, then bytes.
  public mutating func blob() throws(IndexError) -> [UInt8] {
    try raw(try count())
  }

  /// Length, then UTF-8.
  public mutating func string() throws(IndexError) -> String {
    let bytes = try blob()
    guard let value = String(validating: bytes, as: UTF8.self) else { throw fault("text is not UTF-8") }
    return value
  }

  /// A blob, appended to an array.
  mutating func append(to bytes: inout [UInt8]) throws(IndexError) {
    let length = try count()
    guard length <= remaining else { throw fault("\(length) bytes wanted, \(remaining) left") }
    for place in position..<position + length { bytes.append(region.byte(place)) }
    position += length
  }

  /// Passes over so many bytes and gives them as a part of the whole, uncopied.
  mutating func part(_ count: Int) throws(IndexError) -> Region {
    guard count >= 0, count <= remaining, let part = region.slice(from: position, count: count) else {
      throw fault("\(count) bytes wanted, \(remaining) left")
    }
    position += count
    return part
  }

  /// Continues at another place.
  mutating func seek(_ place: Int) throws(IndexError) {
    guard (0...region.count).contains(place) else { throw fault("place \(place) is outside") }
    position = place
  }
}
