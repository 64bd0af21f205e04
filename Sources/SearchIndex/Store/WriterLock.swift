internal import Synchronization

#if canImport(Glibc)
  internal import Glibc
#endif

/// An flock(2) that is held as long as its descriptor is open.
final class WriterLock: FileLock {
  private let descriptor: Atomic<Int32>

  init(descriptor: Int32) {
    self.descriptor = Atomic(descriptor)
  }

  deinit { release() }

  func release() {
    let held = descriptor.exchange(-1, ordering: .acquiringAndReleasing)
    guard held >= 0 else { return }
    SystemCall.unlock(held)
    SystemCall.close(held)
  }

  /// How this process names itself to others that find the lock taken: `pid 4711 (telusur)`.
  static var thisProcess: String {
    let command = (try? SystemCall.firstLine(of: "/proc/self/comm")) ?? "?"
    return "pid \(getpid()) (\(command))"
  }
}
