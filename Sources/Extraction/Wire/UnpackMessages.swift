/// "Unpack this container": payload of an `unpack` frame.
public struct UnpackRequest: Sendable, Equatable {
  /// Path of the container in the system's bytes, without a NUL.
  public var path: [UInt8]
  /// What it may cost.
  public var limits: UnpackLimits
  /// Address space of the worker in bytes.
  public var memoryBytes: Int

  /// Makes a request from its parts.
  public init(path: [UInt8], limits: UnpackLimits, memoryBytes: Int) {
    self.path = path
    self.limits = limits
    self.memoryBytes = memoryBytes
  }

  /// The request as a frame.
  public func frame(sequence: UInt32) -> Frame {
    var writer = WireWriter()
    writer.write(path)
    for limit in [
      limits.members, limits.memberBytes, limits.totalBytes, limits.ratio, limits.cpuSeconds, limits.wallSeconds,
      memoryBytes,
    ] {
      writer.write(limit)
    }
    return Frame(kind: .unpack, sequence: sequence, payload: writer.bytes)
  }

  /// Reads the payload of an `unpack` frame.
  public init(_ frame: Frame) throws(FrameFault) {
    guard frame.kind == .unpack else { throw .outOfOrder }
    var reader = WireReader(frame.payload)
    path = Array(try reader.readBytes())
    limits = UnpackLimits(
      members: try reader.readCount(), memberBytes: try reader.readCount(), totalBytes: try reader.readCount(),
      ratio: try reader.readCount(), cpuSeconds: try reader.readCount(), wallSeconds: try reader.readCount())
    memoryBytes = try reader.readCount()
    guard reader.isAtEnd, !path.isEmpty, !path.contains(0) else { throw .invalidValue }
  }
}

/// What a worker says about a container: payload of a `member` frame.
public enum UnpackAnswer: Sendable, Equatable {
  /// A member begins.
  case member(name: [UInt8])
  /// Bytes of the member that began last.
  case content([UInt8])
  /// The member that began last is not to be taken.
  case refused(MemberProblem)
  /// The end, and why it came early.
  case finished(ExtractionFailure?)

  /// Bytes of a member sent at once, at most.
  public static let chunk = 64 << 10
  /// Payload at most: a chunk, or a name as long as a container may have it.
  public static let maximumPayload = 256 << 10

  /// The answer as a frame.
  public func frame(sequence: UInt32) -> Frame {
    var writer = WireWriter()
    switch self {
    case .member(let name):
      writer.write(UInt8(0))
      writer.write(name)
    case .content(let bytes):
      writer.write(UInt8(1))
      writer.write(bytes)
    case .refused(let problem):
      writer.write(UInt8(2))
      writer.write(problem.rawValue.utf8)
    case .finished(let failure):
      writer.write(UInt8(3))
      writer.write(failure?.code)
    }
    return Frame(kind: .member, sequence: sequence, payload: writer.bytes)
  }

  /// Reads the payload of a frame from a worker.
  public init(_ frame: Frame) throws(FrameFault) {
    guard frame.kind == .member else { throw .outOfOrder }
    var reader = WireReader(frame.payload)
    switch try reader.readUInt8() {
    case 0: self = .member(name: Array(try reader.readBytes()))
    case 1: self = .content(Array(try reader.readBytes()))
    case 2:
      guard let problem = MemberProblem(rawValue: try reader.readString()) else { throw .invalidValue }
      self = .refused(problem)
    case 3:
      let code = try reader.readOptionalString()
      let failure = code.flatMap { ExtractionFailure(code: $0) }
      guard (code == nil) == (failure == nil) else { throw .invalidValue }
      self = .finished(failure)
    default: throw .invalidValue
    }
    guard reader.isAtEnd else { throw .invalidValue }
  }
}
