/// Cuts a stream of bytes into frames; holds at most one unfinished frame and what came with it.
public struct FrameReader: Sendable {
  private let maximumPayload: Int
  private var buffer: [UInt8] = []
  private var start = 0

  /// Frames with a payload above `maximumPayload` bytes are refused before their payload is awaited.
  public init(maximumPayload: Int) {
    self.maximumPayload = maximumPayload
  }

  /// Whether the stream may end here: no unfinished frame is held.
  public var isAtBoundary: Bool { start == buffer.count }

  /// Takes bytes as they came from the pipe.
  public mutating func append(_ bytes: some Collection<UInt8>) {
    if start > 0 {
      buffer.removeFirst(start)
      start = 0
    }
    buffer.append(contentsOf: bytes)
  }

  /// The next whole frame, `nil` until more bytes come. After a fault the stream is of no more use.
  public mutating func next() throws(FrameFault) -> Frame? {
    let available = buffer.count - start
    guard available > 0 else { return nil }
    guard available >= Frame.headerSize else {
      // A wrong beginning is told at once, not when twelve bytes of it have come.
      let known = buffer[start...].prefix(FrameHeader.magic.count)
      guard known.elementsEqual(FrameHeader.magic.prefix(known.count)) else { throw .notAFrame }
      return nil
    }
    let header = try FrameHeader(buffer[start..<start + Frame.headerSize], maximumPayload: maximumPayload)
    guard available >= Frame.headerSize + header.length else { return nil }
    let payloadStart = start + Frame.headerSize
    start = payloadStart + header.length
    return Frame(kind: header.kind, sequence: header.sequence, payload: Array(buffer[payloadStart..<start]))
  }
}
