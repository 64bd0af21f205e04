import Glibc
import SystemPackage

/// One document's question and answer with a worker, and what the worker's death or silence means.
struct Conversation {
  let worker: WorkerProcess
  let number: UInt32
  let limits: Limits
  let cancel: CancelSwitch
  /// Pages to be read by OCR; none: the text of all.
  let scans: [Int]

  /// Bytes taken from the socket at once.
  static let chunk = 64 << 10

  /// Blocks until the worker has finished, died or run out of time.
  func read(_ file: FilePath) -> Extract {
    var deadline = ContinuousClock.now + .seconds(limits.wallSeconds)
    var assembly = ExtractAssembly(sequence: number, limits: limits)
    do throws(Interruption) {
      try ask(file, before: deadline)
      var buffer = [UInt8](repeating: 0, count: Conversation.chunk)
      while true {
        let count = try receive(into: &buffer, before: deadline)
        let before = assembly.pages.count
        if let extract = try assembly.take(buffer.prefix(count)) { return extract }
        // A book of scans takes its time; each of its pages must come in time.
        if !scans.isEmpty, assembly.pages.count > before { deadline = .now + .seconds(limits.wallSeconds) }
      }
    } catch {
      return assembly.broken(cancel.isCancelled ? .cancelled : error.failure)
    }
  }

  private func ask(_ file: FilePath, before deadline: ContinuousClock.Instant) throws(Interruption) {
    let request = ExtractionRequest(path: WorkerSystem.bytes(of: file), limits: limits, scans: scans).frame(
      sequence: number)
    try send(request, before: deadline)
  }

  func send(_ request: Frame, before deadline: ContinuousClock.Instant) throws(Interruption) {
    guard request.payload.count <= Frame.maximumRequest else { throw Interruption(.unreadable(errno: ENAMETOOLONG)) }
    do throws(Errno) {
      try WorkerSystem.send(request.encoded, to: worker.socket, before: deadline)
    } catch {
      throw Interruption(failure(after: error))
    }
  }

  func receive(
    into buffer: inout [UInt8], before deadline: ContinuousClock.Instant
  ) throws(Interruption) -> Int {
    do throws(Errno) {
      let count = try WorkerSystem.receive(into: &buffer, from: worker.socket, before: deadline)
      guard count > 0 else { throw .brokenPipe }
      return count
    } catch {
      throw Interruption(failure(after: error))
    }
  }

  private func failure(after error: Errno) -> ExtractionFailure {
    if error == .timedOut { return .timedOut }
    switch worker.end() {
    case .exited(WorkerProcess.memoryExitCode): return .tooMuchMemory
    case .exited: return .protocolBroken
    case .killed(SIGXCPU): return .timedOut
    case .killed(let signal): return .crashed(signal: signal)
    }
  }
}
