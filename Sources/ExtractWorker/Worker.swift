import CExtract
import Extraction

/// The loop of the process: request frames from standard input, answer frames to standard output.
struct Worker {
  /// Exit codes for the curious; the archive only looks at the one for memory, which CExtract sets.
  private enum ExitCode {
    static let done: Int32 = 0
    static let badRequest: Int32 = 65
    static let archiveGone: Int32 = 74
  }

  func serve() -> Int32 {
    guard StandardStreams.write(Frame.ready.encoded) else { return ExitCode.archiveGone }
    var reader = FrameReader(maximumPayload: Frame.maximumRequest)
    while true {
      do throws(FrameFault) {
        while let frame = try reader.next() {
          let goesOn =
            frame.kind == .unpack
            ? answer(try UnpackRequest(frame), sequence: frame.sequence)
            : answer(try ExtractionRequest(frame), sequence: frame.sequence)
          guard goesOn else { return ExitCode.archiveGone }
        }
      } catch {
        return ExitCode.badRequest
      }
      let bytes = StandardStreams.read()
      if bytes.isEmpty { return reader.isAtBoundary ? ExitCode.done : ExitCode.badRequest }
      reader.append(bytes)
    }
  }

  /// Reads one document and sends its pages and its end. `false` when nobody listens any more.
  private func answer(_ request: ExtractionRequest, sequence: UInt32) -> Bool {
    cx_limit_memory(UInt64(clamping: request.limits.memoryBytes))
    cx_limit_cpu(UInt64(clamping: request.limits.cpuSeconds))
    let answers = AnswerSink(limits: request.limits) { answer in
      StandardStreams.write(answer.frame(sequence: sequence).encoded)
    }
    let extract = extractDocument(request, into: answers)
    return answers.finish(extract)
  }
}

extension Worker {
  /// Unpacks one container. `false` when nobody listens any more.
  private func answer(_ request: UnpackRequest, sequence: UInt32) -> Bool {
    cx_limit_memory(UInt64(clamping: request.memoryBytes))
    cx_limit_cpu(UInt64(clamping: request.limits.cpuSeconds))
    let send: (UnpackAnswer) -> Bool = { StandardStreams.write($0.frame(sequence: sequence).encoded) }
    var failure: ExtractionFailure?
    do throws(Stop) {
      switch InputFile.open(request.path) {
      case .failure(let stop): throw stop
      case .success(let file): try Unpacker(file: file, limits: request.limits, send: send).unpack()
      }
    } catch {
      failure = error.failure
    }
    return failure != .cancelled && send(.finished(failure))
  }
}

/// Reads one document: its pages go to `answers` one by one, everything else is returned (without the pages).
func extractDocument(_ request: ExtractionRequest, into answers: AnswerSink) -> Extract {
  switch InputFile.open(request.path) {
  case .failure(let stop): return .failed(stop.failure)
  case .success(let file):
    let kind = FileKind(sniffing: file.beginning(), ending: file.ending())
    guard answers.open(kind) else { return .failed(.cancelled) }
    let limits = request.limits
    if !request.scans.isEmpty {
      return ScanExtractor(limits: limits, pages: request.scans).extract(file, kind, into: answers)
    }
    switch kind {
    case .pdf: return PDFExtractor(limits: limits).extract(file, into: answers)
    case .html: return HTMLExtractor(limits: limits).extract(file, into: answers)
    case .docx, .odt, .xlsx, .ods: return OfficeExtractor(limits: limits).extract(file, kind, into: answers)
    case .csv, .text: return PlainTextExtractor(limits: limits).extract(file, kind, into: answers)
    case .jpeg, .png, .tiff: return PictureExtractor(limits: limits).extract(file, kind, into: answers)
    case .zip, .warc, .other: return .failed(.notADocument, kind: kind)
    }
  }
}
