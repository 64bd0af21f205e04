/// Puts an extract together from a worker's frames and holds it to the limits: the worker may lie.
struct ExtractAssembly {
  private let sequence: UInt32
  private let limits: Limits
  private var reader: FrameReader
  private var textBytes = 0
  private var kind = FileKind.other
  private(set) var pages: [Page] = []

  /// Room in a payload for all that is not the text of a page.
  private static let overhead = 1 << 20

  init(sequence: UInt32, limits: Limits) {
    self.sequence = sequence
    self.limits = limits
    reader = FrameReader(maximumPayload: limits.outputBytes + ExtractAssembly.overhead)
  }

  /// Takes what came from the worker. Returns the whole extract when the worker has finished, else `nil`.
  mutating func take(_ bytes: some Collection<UInt8>) throws(Interruption) -> Extract? {
    reader.append(bytes)
    do throws(FrameFault) {
      while let frame = try reader.next() {
        guard frame.sequence == sequence else { throw .outOfOrder }
        switch try ExtractionAnswer(frame) {
        case .opened(let kind): self.kind = kind
        case .page(let page): try accept(page)
        case .finished(let extract, let pageCount): return try finish(extract, pageCount: pageCount)
        }
        if textBytes > limits.outputBytes || pages.count > limits.pages { throw .tooLong(textBytes) }
      }
      return nil
    } catch .tooLong {
      throw Interruption(.tooMuchOutput)
    } catch {
      throw Interruption(.protocolBroken)
    }
  }

  /// The extract of a document whose worker failed: the pages it sent before are kept.
  func broken(_ failure: ExtractionFailure) -> Extract {
    var extract = Extract.failed(failure, kind: kind)
    extract.pages = pages
    return extract
  }

  private mutating func accept(_ page: Page) throws(FrameFault) {
    guard page.number == pages.count + 1 else { throw .outOfOrder }
    textBytes += page.text.utf8.count
    pages.append(page)
  }

  private func finish(_ extract: Extract, pageCount: Int) throws(FrameFault) -> Extract {
    guard pageCount == pages.count, reader.isAtBoundary, extract.extractor == extractorVersion else {
      throw .outOfOrder
    }
    var whole = extract
    whole.pages = pages
    return whole
  }
}
