/// What a worker says about a document: payload of an `opened`, `page` or `finished` frame.
public enum ExtractionAnswer: Sendable, Equatable {
  /// What the file is: known even if reading it then kills the worker.
  case opened(FileKind)
  /// One page, sent as soon as it is read, so that it survives whatever a later page does to the worker.
  case page(Page)
  /// The end: all members of the extract but its pages, and their number.
  case finished(Extract, pageCount: Int)

  /// The answer as a frame.
  public func frame(sequence: UInt32) -> Frame {
    var writer = WireWriter()
    switch self {
    case .opened(let kind):
      writer.write(kind.rawValue.utf8)
      return Frame(kind: .opened, sequence: sequence, payload: writer.bytes)
    case .page(let page):
      writer.write(page.number)
      writer.write(page.state.rawValue.utf8)
      writer.write(page.text.utf8)
      // 0 is no confidence, n + 1 the confidence n.
      writer.write(UInt8(clamping: page.confidence.map { min($0, 100) + 1 } ?? 0))
      writer.write(page.damage)
      return Frame(kind: .page, sequence: sequence, payload: writer.bytes)
    case .finished(let extract, let pageCount):
      writer.write(extract.extractor.utf8)
      writer.write(extract.kind.rawValue.utf8)
      writer.write(extract.state.rawValue.utf8)
      writer.write(extract.failure?.code)
      writer.write(extract.damage)
      writer.write(pageCount)
      extract.metadata.write(to: &writer)
      writer.write(extract.missingPackages)
      return Frame(kind: .finished, sequence: sequence, payload: writer.bytes)
    }
  }

  /// Reads the payload of a frame from a worker.
  public init(_ frame: Frame) throws(FrameFault) {
    var reader = WireReader(frame.payload)
    switch frame.kind {
    case .request, .ready, .unpack, .member: throw .outOfOrder
    case .opened: self = .opened(try reader.readCase(FileKind.self))
    case .page: self = .page(try Page(from: &reader))
    case .finished:
      let extract = try Extract(summaryFrom: &reader)
      let pageCount = try reader.readCount()
      var whole = extract
      whole.metadata = try Metadata(from: &reader)
      whole.missingPackages = try reader.readStrings()
      self = .finished(whole, pageCount: pageCount)
    }
    guard reader.isAtEnd else { throw .invalidValue }
  }
}

extension Page {
  fileprivate init(from reader: inout WireReader) throws(FrameFault) {
    let number = try reader.readCount()
    let state = try reader.readCase(TextState.self)
    let text = try reader.readString()
    let confidence = Int(try reader.readUInt8())
    guard confidence <= 101 else { throw .invalidValue }
    self.init(
      number: number, text: text, state: state, confidence: confidence == 0 ? nil : confidence - 1,
      damage: try reader.readCount())
  }
}

extension Extract {
  fileprivate init(summaryFrom reader: inout WireReader) throws(FrameFault) {
    let extractor = try reader.readString()
    let kind = try reader.readCase(FileKind.self)
    let state = try reader.readCase(TextState.self)
    var failure: ExtractionFailure?
    if let code = try reader.readOptionalString() {
      guard let known = ExtractionFailure(code: code) else { throw .invalidValue }
      failure = known
    }
    self.init(extractor: extractor, kind: kind, state: state, failure: failure, damage: try reader.readCount())
  }
}

extension Metadata {
  fileprivate func write(to writer: inout WireWriter) {
    for value in [title, author, site, canonicalURL, published, modified, created] { writer.write(value) }
    writer.write(linkedDocuments)
  }

  fileprivate init(from reader: inout WireReader) throws(FrameFault) {
    self.init(
      title: try reader.readOptionalString(), author: try reader.readOptionalString(),
      site: try reader.readOptionalString(), canonicalURL: try reader.readOptionalString(),
      published: try reader.readOptionalString(), modified: try reader.readOptionalString(),
      created: try reader.readOptionalString(), linkedDocuments: try reader.readStrings())
  }
}

extension WireReader {
  fileprivate mutating func readCase<Case: RawRepresentable<String>>(_: Case.Type) throws(FrameFault) -> Case {
    guard let value = Case(rawValue: try readString()) else { throw .invalidValue }
    return value
  }
}
