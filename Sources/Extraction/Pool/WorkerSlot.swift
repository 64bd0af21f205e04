import Dispatch
import Synchronization
import SystemPackage

/// A place for one worker: keeps it over many documents, replaces it when it has grown old, failed or died.
///
/// All blocking calls run on the slot's own queue, never on the cooperative thread pool.
final class WorkerSlot: Sendable {
  private let executable: FilePath
  private let limits: Limits
  private let documentsPerWorker: Int
  private let queue = DispatchQueue(label: "telusur.extract")
  private let held = Mutex(Held())

  /// A worker that has not said it is ready by then never will; generous, as machines can be loaded.
  private static let startTime: Duration = .seconds(30)

  private struct Held {
    var worker: WorkerProcess?
    /// Documents given to this worker so far; also the sequence number of the last one.
    var documents = 0
  }

  init(executable: FilePath, limits: Limits, documentsPerWorker: Int) {
    self.executable = executable
    self.limits = limits
    self.documentsPerWorker = documentsPerWorker
  }

  /// Reads one document; one call at a time.
  func extract(_ file: FilePath, scans: [Int], cancel: CancelSwitch) async -> Extract {
    await withTaskCancellationHandler {
      await withCheckedContinuation { continuation in
        queue.async { continuation.resume(returning: self.extractBlocking(file, scans, cancel)) }
      }
    } onCancel: {
      cancel.cancel()
    }
  }

  /// Unpacks one container into `folder`; one call at a time.
  func unpack(_ request: UnpackRequest, into folder: FilePath, cancel: CancelSwitch) async -> Unpacked {
    await withTaskCancellationHandler {
      await withCheckedContinuation { continuation in
        queue.async { continuation.resume(returning: self.unpackBlocking(request, folder, cancel)) }
      }
    } onCancel: {
      cancel.cancel()
    }
  }

  private func unpackBlocking(_ request: UnpackRequest, _ folder: FilePath, _ cancel: CancelSwitch) -> Unpacked {
    do throws(Interruption) {
      let (worker, number) = try currentWorker()
      guard cancel.arm(worker) else { return Unpacked(failure: .cancelled) }
      defer { cancel.disarm() }
      let conversation = Conversation(worker: worker, number: number, limits: limits, cancel: cancel, scans: [])
      let unpacked = UnpackConversation(conversation: conversation, request: request, folder: folder).run()
      if let failure = unpacked.failure, failure.spoilsWorker { dropWorker() }
      return unpacked
    } catch {
      return Unpacked(failure: cancel.isCancelled ? .cancelled : error.failure)
    }
  }

  /// Ends the worker.
  func close() async {
    await withCheckedContinuation { continuation in
      queue.async {
        self.dropWorker()
        continuation.resume()
      }
    }
  }

  private func extractBlocking(_ file: FilePath, _ scans: [Int], _ cancel: CancelSwitch) -> Extract {
    let wasUsed = held.withLock { $0.documents > 0 }
    let extract = attempt(file, scans, cancel)
    // A used worker may have died of what came before; only a fresh one's word counts against the document.
    guard wasUsed, let failure = extract.failure, failure.mayBeInherited, !cancel.isCancelled else { return extract }
    return attempt(file, scans, cancel)
  }

  private func attempt(_ file: FilePath, _ scans: [Int], _ cancel: CancelSwitch) -> Extract {
    do throws(Interruption) {
      let (worker, number) = try currentWorker()
      guard cancel.arm(worker) else { return .failed(.cancelled) }
      defer { cancel.disarm() }
      let extract = Conversation(worker: worker, number: number, limits: limits, cancel: cancel, scans: scans)
        .read(file)
      if let failure = extract.failure, failure.spoilsWorker { dropWorker() }
      return extract
    } catch {
      return .failed(cancel.isCancelled ? .cancelled : error.failure)
    }
  }

  /// A worker that waits for its next document, and the number of that document.
  private func currentWorker() throws(Interruption) -> (WorkerProcess, UInt32) {
    let current = held.withLock { held in
      held.documents += 1
      return held
    }
    if let worker = current.worker, current.documents <= documentsPerWorker, worker.isWaiting {
      return (worker, UInt32(clamping: current.documents))
    }
    dropWorker()
    let worker = try WorkerProcess(executable, readyBefore: .now + WorkerSlot.startTime)
    held.withLock { $0 = Held(worker: worker, documents: 1) }
    return (worker, 1)
  }

  private func dropWorker() {
    held.withLock { $0 = Held() }
  }
}

extension ExtractionFailure {
  /// Whether the worker that met this failure must not read another document.
  fileprivate var spoilsWorker: Bool {
    switch self {
    case .encrypted, .notADocument, .unreadable: false
    case .crashed, .timedOut, .tooMuchMemory, .tooMuchOutput, .protocolBroken, .workerUnavailable, .cancelled: true
    }
  }

  /// Whether an earlier document could be the cause.
  fileprivate var mayBeInherited: Bool {
    switch self {
    case .crashed, .tooMuchMemory, .protocolBroken: true
    case .encrypted, .notADocument, .unreadable, .timedOut, .tooMuchOutput, .workerUnavailable, .cancelled: false
    }
  }
}
