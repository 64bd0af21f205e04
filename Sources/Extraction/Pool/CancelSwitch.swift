import Synchronization

/// Lets a task's cancellation kill the worker that reads its document, whichever comes first.
final class CancelSwitch: Sendable {
  private struct State {
    var isCancelled = false
    var worker: WorkerProcess?
  }

  private let state = Mutex(State())

  var isCancelled: Bool { state.withLock { $0.isCancelled } }

  /// Names the worker that is to die on cancellation. `false` if that has happened already.
  func arm(_ worker: WorkerProcess) -> Bool {
    state.withLock { state in
      state.worker = worker
      return !state.isCancelled
    }
  }

  /// The worker has answered: a later cancellation is none of its business.
  func disarm() {
    state.withLock { $0.worker = nil }
  }

  func cancel() {
    state.withLock { state in
      state.isCancelled = true
      state.worker?.kill()
    }
  }
}
