import Glibc
import Synchronization
import SystemPackage

/// One running worker. Killed and waited for at the latest when the last reference goes: no zombies, no open socket.
///
/// Used by one thread at a time (its slot's queue); only `kill` may be called from anywhere.
final class WorkerProcess: Sendable {
  /// Exit code by which a worker says that it ran out of memory (`CX_EXIT_MEMORY` in CExtract).
  static let memoryExitCode: Int32 = 77

  private let process: pid_t
  let socket: Int32
  private let ending = Mutex<WorkerSystem.Ending?>(nil)

  /// Starts a worker and waits until it has said that it is ready.
  init(_ executable: FilePath, readyBefore deadline: ContinuousClock.Instant) throws(Interruption) {
    do throws(Errno) {
      (process, socket) = try WorkerSystem.spawn(executable)
    } catch {
      throw Interruption(.workerUnavailable(errno: error.rawValue))
    }
    guard saysReady(before: deadline) else { throw Interruption(.workerUnavailable(errno: ENOEXEC)) }
  }

  deinit {
    _ = end()
    WorkerSystem.close(socket)
  }

  private func saysReady(before deadline: ContinuousClock.Instant) -> Bool {
    let expected = Frame.ready.encoded
    var received: [UInt8] = []
    while received.count < expected.count {
      var buffer = [UInt8](repeating: 0, count: expected.count - received.count)
      guard let count = try? WorkerSystem.receive(into: &buffer, from: socket, before: deadline), count > 0 else {
        return false
      }
      received += buffer.prefix(count)
    }
    return received == expected
  }

  /// Whether the worker waits for a request. One that has died or spoken unasked must not get another.
  var isWaiting: Bool { !WorkerSystem.isReadable(socket) }

  /// Kills the worker; its conversation then ends. Does nothing once it has been waited for, because the process
  /// number may be another's by then.
  func kill() {
    ending.withLock { ending in
      if ending == nil { WorkerSystem.kill(process) }
    }
  }

  /// Kills what is left of the worker and says how it ended. A worker that has closed its socket by exiting is past
  /// the point where the kill could change its exit status (the kernel fixes the status before it closes files).
  func end() -> WorkerSystem.Ending {
    ending.withLock { ending in
      if let ending { return ending }
      WorkerSystem.kill(process)
      let new = WorkerSystem.wait(for: process)
      ending = new
      return new
    }
  }
}
