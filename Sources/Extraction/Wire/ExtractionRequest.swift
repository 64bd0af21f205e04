/// "Read this file": payload of a `request` frame.
///
/// The path goes over, not an open descriptor: passing descriptors needs a socket pair and control messages on both
/// sides, and buys nothing while Poppler itself must open its character maps by path. The worker opens the file
/// without following a last symbolic link and reads regular files only.
public struct ExtractionRequest: Sendable, Equatable {
  /// Path of the file in the system's bytes, without a NUL.
  public var path: [UInt8]
  /// What the document may cost.
  public var limits: Limits
  /// Numbers of the pages to be read by OCR, and nothing else; empty: read the text of all pages and no picture.
  public var scans: [Int]

  /// Makes a request from its parts.
  public init(path: [UInt8], limits: Limits, scans: [Int] = []) {
    self.path = path
    self.limits = limits
    self.scans = scans
  }

  /// The request as a frame.
  public func frame(sequence: UInt32) -> Frame {
    var writer = WireWriter()
    writer.write(path)
    for limit in [
      limits.cpuSeconds, limits.wallSeconds, limits.memoryBytes, limits.outputBytes, limits.pages, limits.htmlBytes,
    ] {
      writer.write(limit)
    }
    writer.write(limits.ocr?.language)
    writer.write(limits.ocr?.pageSeconds ?? 0)
    writer.write(limits.ocr?.pages ?? 0)
    writer.write(scans.count)
    for number in scans { writer.write(number) }
    return Frame(kind: .request, sequence: sequence, payload: writer.bytes)
  }

  /// Reads the payload of a `request` frame.
  public init(_ frame: Frame) throws(FrameFault) {
    guard frame.kind == .request else { throw .outOfOrder }
    var reader = WireReader(frame.payload)
    path = Array(try reader.readBytes())
    limits = Limits(
      cpuSeconds: try reader.readCount(), wallSeconds: try reader.readCount(), memoryBytes: try reader.readCount(),
      outputBytes: try reader.readCount(), pages: try reader.readCount(), htmlBytes: try reader.readCount())
    let language = try reader.readOptionalString()
    let (seconds, pages) = (try reader.readCount(), try reader.readCount())
    limits.ocr = language.map { OCR(language: $0, pageSeconds: seconds, pages: pages) }
    scans = []
    for _ in 0..<(try reader.readCount()) { scans.append(try reader.readCount()) }
    guard scans.allSatisfy({ $0 > 0 }) else { throw .invalidValue }
    guard reader.isAtEnd, !path.isEmpty, !path.contains(0) else { throw .invalidValue }
  }
}
