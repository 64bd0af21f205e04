import SearchIndex

/// Where a page of hits ended, as a text a client carries to the next request: generation, hash of what was asked,
/// place in the order, checksum. It holds nothing of the query itself.
struct Cursor: Sendable, Hashable {
  /// Generation whose order it belongs to.
  var generation: UInt64
  /// Hash of query, filter and order; a cursor is of no use for another question.
  var question: UInt64
  /// Place of the last hit.
  var place: SortKey

  private static let version: UInt8 = 1
  private static let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_".utf8)
  /// Longest text that can be a cursor.
  private static let lengthLimit = 1_024

  init(generation: UInt64, question: UInt64, place: SortKey) {
    self.generation = generation
    self.question = question
    self.place = place
  }

  /// The text, base64url.
  var text: String {
    var writer = ByteWriter()
    writer.byte(Self.version)
    writer.varint(generation)
    writer.fixed(question)
    writer.blob(place.bytes)
    writer.fixed(Self.checksum(writer.bytes))
    return Self.encoded(writer.bytes)
  }

  /// Reads a text; `nil` for what no server of this version wrote.
  init?(_ text: String) {
    guard text.utf8.count <= Self.lengthLimit, let bytes = Self.decoded(text), bytes.count > 4 else { return nil }
    let body = Array(bytes.dropLast(4))
    do {
      var tail = ByteReader(Array(bytes.suffix(4)), file: "cursor", section: "checksum")
      guard try tail.fixed(UInt32.self) == Self.checksum(body) else { return nil }
      var reader = ByteReader(body, file: "cursor", section: "body")
      guard try reader.byte() == Self.version else { return nil }
      generation = try reader.varint()
      question = try reader.fixed()
      guard let place = SortKey(bytes: try reader.blob()) else { return nil }
      self.place = place
      try reader.finish()
    } catch {
      return nil
    }
  }

  private static func checksum(_ bytes: [UInt8]) -> UInt32 {
    let hash = StableHash.of(bytes)
    return UInt32(truncatingIfNeeded: hash ^ (hash >> 32))
  }

  private static func encoded(_ bytes: [UInt8]) -> String {
    var text: [UInt8] = []
    var bits: UInt32 = 0
    var count = 0
    for byte in bytes {
      bits = bits << 8 | UInt32(byte)
      count += 8
      while count >= 6 {
        count -= 6
        text.append(alphabet[Int(bits >> UInt32(count)) & 63])
      }
      bits &= (1 << UInt32(count)) - 1
    }
    if count > 0 { text.append(alphabet[Int(bits << UInt32(6 - count)) & 63]) }
    return String(decoding: text, as: UTF8.self)
  }

  private static func decoded(_ text: String) -> [UInt8]? {
    var bytes: [UInt8] = []
    var bits: UInt32 = 0
    var count = 0
    for letter in text.utf8 {
      guard let value = alphabet.firstIndex(of: letter) else { return nil }
      bits = bits << 6 | UInt32(value)
      count += 6
      guard count >= 8 else { continue }
      count -= 8
      bytes.append(UInt8(truncatingIfNeeded: bits >> UInt32(count)))
      bits &= (1 << UInt32(count)) - 1
    }
    return bits == 0 && count < 6 ? bytes : nil
  }
}

/// A hash that is the same on every machine and in every run (FNV-1a, 64 bits); not meant against malice.
public enum StableHash {
  /// Hash of the bytes. O(n).
  public static func of(_ bytes: some Sequence<UInt8>) -> UInt64 {
    var value: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in bytes { value = (value ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
    return value
  }
}
