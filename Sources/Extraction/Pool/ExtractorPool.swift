public import SystemPackage

/// Reads documents in worker processes (`telusur-extract`), several at a time, and survives the death of any of them.
///
/// Each worker reads many documents and is replaced after a number of them, a failure or its death. Documents wait
/// in order for a free worker. Cancelling the task that waits for an extract kills the worker that reads it.
/// Memory: one extract per worker. No call blocks the cooperative thread pool.
public actor ExtractorPool {
  let limits: Limits
  let slots: [WorkerSlot]
  private var idle: [WorkerSlot]
  private var waiting: [Waiter] = []
  private var nextWaiter = 0
  private var active: [ObjectIdentifier: CancelSwitch] = [:]
  private var isShutDown = false

  private struct Waiter {
    let number: Int
    let continuation: CheckedContinuation<WorkerSlot?, Never>
  }

  /// Makes a pool of workers; processes start with the first documents.
  ///
  /// - Parameters:
  ///   - worker: The executable `telusur-extract`.
  ///   - size: Documents read at the same time, at least 1.
  ///   - limits: What one document may cost.
  ///   - documentsPerWorker: Documents after which a worker is replaced, so that what a parser leaks stays bounded.
  public init(worker: FilePath, size: Int, limits: Limits = Limits(), documentsPerWorker: Int = 500) {
    self.limits = limits
    slots = (0..<max(size, 1)).map { _ in
      WorkerSlot(executable: worker, limits: limits, documentsPerWorker: max(documentsPerWorker, 1))
    }
    idle = slots
  }

  /// Has one worker read the text of a document, or some of its pages by OCR.
  func read(_ file: FilePath, scans: [Int] = []) async -> Extract {
    guard let slot = await acquire() else { return .failed(.cancelled) }
    let cancel = CancelSwitch()
    active[ObjectIdentifier(slot)] = cancel
    let extract = await slot.extract(file, scans: scans, cancel: cancel)
    active[ObjectIdentifier(slot)] = nil
    release(slot)
    return extract
  }

  /// Unpacks a container: each member becomes a file `isi-…` in `folder`, which must exist and is the caller's to clear.
  ///
  /// Never throws; what went wrong is in the answer. A failure that does not `concernsDocument` says nothing about the
  /// container.
  public func unpack(_ file: FilePath, into folder: FilePath, limits unpacking: UnpackLimits) async -> Unpacked {
    guard let slot = await acquire() else { return Unpacked(failure: .cancelled) }
    let cancel = CancelSwitch()
    active[ObjectIdentifier(slot)] = cancel
    let request = UnpackRequest(
      path: WorkerSystem.bytes(of: file), limits: unpacking, memoryBytes: limits.memoryBytes)
    let unpacked = await slot.unpack(request, into: folder, cancel: cancel)
    active[ObjectIdentifier(slot)] = nil
    release(slot)
    return unpacked
  }

  /// Ends all workers. Documents being read or waiting end as cancelled, and so does every later one.
  public func shutdown() async {
    isShutDown = true
    for waiter in waiting { waiter.continuation.resume(returning: nil) }
    waiting = []
    for cancel in active.values { cancel.cancel() }
    for slot in slots { await slot.close() }
  }

  private func acquire() async -> WorkerSlot? {
    if isShutDown || Task.isCancelled { return nil }
    if let slot = idle.popLast() { return slot }
    nextWaiter += 1
    let number = nextWaiter
    return await withTaskCancellationHandler {
      await withCheckedContinuation { continuation in
        // The handler may have come and gone before there was anyone to wake.
        if Task.isCancelled { return continuation.resume(returning: nil) }
        waiting.append(Waiter(number: number, continuation: continuation))
      }
    } onCancel: {
      Task { await self.abandon(number) }
    }
  }

  private func release(_ slot: WorkerSlot) {
    if waiting.isEmpty {
      idle.append(slot)
    } else {
      waiting.removeFirst().continuation.resume(returning: slot)
    }
  }

  private func abandon(_ number: Int) {
    guard let index = waiting.firstIndex(where: { $0.number == number }) else { return }
    waiting.remove(at: index).continuation.resume(returning: nil)
  }
}
