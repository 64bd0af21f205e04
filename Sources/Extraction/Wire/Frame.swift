/// Unit of conversation between archive and worker, on pipes.
///
/// Layout: `T` `X` · version (1) · kind (1) · sequence (4) · payload length (4) · payload; integers little-endian.
/// A worker says `ready` once with sequence number 0. Then it gets one `request` frame for each document and answers
/// with an `opened` frame (unless it cannot open it), `page` frames and one `finished` frame, all with the request's sequence number. Neither side believes the other: versions, kinds, sequence numbers,
/// lengths and values are checked, and the first fault ends the conversation.
public struct Frame: Sendable, Equatable {
  /// What the payload holds.
  public enum Kind: UInt8, Sendable {
    /// Archive to worker: read this file.
    case request = 1
    /// Worker to archive: one page.
    case page = 2
    /// Worker to archive: there is nothing more to say about the file.
    case finished = 3
    /// Worker to archive: started and confined; the payload is its `extractorVersion`.
    case ready = 4
    /// Worker to archive: what the file is, before anything of it is parsed.
    case opened = 5
    /// Archive to worker: unpack this container.
    case unpack = 6
    /// Worker to archive: a member of a container, bytes of it, or the end.
    case member = 7
  }

  /// Version of this layout and of all payloads.
  public static let version: UInt8 = 3
  /// Bytes before the payload.
  public static let headerSize = 12
  /// Payload of a request at most: a path (4,096 bytes on Linux) and the limits.
  public static let maximumRequest = 16 << 10

  /// What the payload holds.
  public var kind: Kind
  /// Number of the request this frame belongs to.
  public var sequence: UInt32
  /// The values, see `ExtractionRequest` and `ExtractionAnswer`.
  public var payload: [UInt8]

  /// Makes a frame from its parts.
  public init(kind: Kind, sequence: UInt32, payload: [UInt8]) {
    self.kind = kind
    self.sequence = sequence
    self.payload = payload
  }

  /// What a worker says first.
  public static var ready: Frame { Frame(kind: .ready, sequence: 0, payload: Array(extractorVersion.utf8)) }

  /// The frame as it goes over the pipe.
  public var encoded: [UInt8] {
    var writer = WireWriter()
    for byte in FrameHeader.magic { writer.write(byte) }
    writer.write(Frame.version)
    writer.write(kind.rawValue)
    writer.write(sequence)
    writer.write(UInt32(clamping: payload.count))
    return writer.bytes + payload
  }
}

/// Why bytes are not a frame, or a frame's payload not what its kind promises.
public enum FrameFault: Error, Sendable, Equatable {
  /// The bytes do not begin like a frame.
  case notAFrame
  /// A frame of another version of the protocol.
  case otherVersion(UInt8)
  /// A kind of frame that does not exist.
  case unknownKind(UInt8)
  /// A payload longer than allowed.
  case tooLong(Int)
  /// A payload that ends within a value.
  case truncatedPayload
  /// A value that means nothing: unknown enumeration, invalid UTF-8, bytes after the last value.
  case invalidValue
  /// A frame that has no place here: other sequence number, kind or page number.
  case outOfOrder
}

/// The twelve bytes before a payload, checked.
struct FrameHeader {
  static let magic: [UInt8] = [0x54, 0x58]

  let kind: Frame.Kind
  let sequence: UInt32
  let length: Int

  init(_ bytes: some Sequence<UInt8>, maximumPayload: Int) throws(FrameFault) {
    var reader = WireReader(Array(bytes))
    for byte in FrameHeader.magic where try reader.readUInt8() != byte { throw .notAFrame }
    let version = try reader.readUInt8()
    guard version == Frame.version else { throw .otherVersion(version) }
    let kind = try reader.readUInt8()
    guard let known = Frame.Kind(rawValue: kind) else { throw .unknownKind(kind) }
    self.kind = known
    sequence = try reader.readUInt32()
    length = Int(try reader.readUInt32())
    guard length <= maximumPayload else { throw .tooLong(length) }
  }
}
