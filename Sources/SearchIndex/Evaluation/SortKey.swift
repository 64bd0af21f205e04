/// Place of a hit in the order of an answer, for continuing after it. Opaque; travels as bytes.
public struct SortKey: Sendable, Hashable {
  /// For a cursor given to a client.
  public let bytes: [UInt8]

  /// A key that came back from a client; nil when these bytes were never a key.
  public init?(bytes: [UInt8]) {
    guard let place = SortPlace(decoding: bytes) else { return nil }
    self.bytes = place.encoded
  }

  init(_ place: SortPlace) {
    bytes = place.encoded
  }
}

/// What a `SortKey` says: the three parts of the order.
struct SortPlace: Sendable, Hashable {
  /// The first part of the order.
  enum Primary: Sendable, Hashable {
    case score(UInt32)
    case number(Int32?)
    case keyword([UInt8]?)
  }
  var primary: Primary
  var tie: Int32?
  var identity: [UInt8]

  init(primary: Primary, tie: Int32?, identity: [UInt8]) {
    self.primary = primary
    self.tie = tie
    self.identity = identity
  }

  /// One byte of kind and presence, the value, the tie, the identity to the end.
  var encoded: [UInt8] {
    var writer = ByteWriter()
    let tieBit: UInt8 = tie == nil ? 0 : 0x10
    switch primary {
    case .score(let score):
      writer.byte(0 | tieBit)
      writer.fixed(score)
    case .number(let value):
      writer.byte((value == nil ? 1 : 2) | tieBit)
      if let value { writer.fixed(value) }
    case .keyword(let value):
      writer.byte((value == nil ? 3 : 4) | tieBit)
      if let value { writer.blob(value) }
    }
    if let tie { writer.fixed(tie) }
    writer.raw(identity)
    return writer.bytes
  }

  init?(decoding bytes: [UInt8]) {
    do throws(IndexError) {
      var reader = ByteReader(bytes, file: "cursor", section: "key")
      let kind = try reader.byte()
      switch kind & 0x0f {
      case 0: primary = .score(try reader.fixed())
      case 1: primary = .number(nil)
      case 2: primary = .number(try reader.fixed())
      case 3: primary = .keyword(nil)
      case 4: primary = .keyword(try reader.blob())
      default: return nil
      }
      guard kind & 0xe0 == 0 else { return nil }
      tie = kind & 0x10 == 0 ? nil : try reader.fixed()
      identity = try reader.raw(reader.remaining)
    } catch {
      return nil
    }
  }
}
