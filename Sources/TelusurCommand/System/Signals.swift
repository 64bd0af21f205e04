import Dispatch
import Glibc
import Synchronization

/// Turns Ctrl-C and `kill` into a call, so that work ends between two steps instead of inside one.
final class InterruptSignals {
  private let sources: [any DispatchSourceSignal]

  /// Calls `first` on the first SIGINT or SIGTERM. A second one ends the process at once: whatever the first could
  /// not end, the archive survives like a power cut.
  init(first: @escaping @Sendable () -> Void) {
    let count = DispatchQueue(label: "telusur.signals")
    let seen = SignalCount()
    sources = [SIGINT, SIGTERM].map { number in
      ignore(number)
      let source = DispatchSource.makeSignalSource(signal: number, queue: count)
      source.setEventHandler {
        if seen.next() == 1 { first() } else { _exit(ExitStatus.interrupted.rawValue) }
      }
      source.resume()
      return source
    }
  }

  deinit { for source in sources { source.cancel() } }
}

/// A reader that closes its end of a pipe is told by EPIPE, not by a signal that would end an ingest half-way.
func ignoreBrokenPipes() { ignore(SIGPIPE) }

private func ignore(_ number: Int32) { _ = signal(number, SIG_IGN) }

private final class SignalCount: Sendable {
  private let value = Atomic(0)

  func next() -> Int { value.add(1, ordering: .relaxed).newValue }
}
