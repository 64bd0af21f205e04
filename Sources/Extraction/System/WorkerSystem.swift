import Glibc
import SystemPackage

/// The system calls a pool needs to run a worker, and nothing else: the only `unsafe` code of this module.
///
/// Swift has no safe spelling for them, and a process library would bring its own threads and buffers for what is
/// one socket and one process.
enum WorkerSystem {
  /// How a process ended.
  enum Ending: Equatable {
    case exited(code: Int32)
    case killed(signal: Int32)
  }

  /// Starts `executable` in a process group of its own, standard input and output being one end of a socket, standard
  /// error /dev/null; the worker itself closes whatever else this process left open to it. Signals are at their defaults whatever this process does with them.
  static func spawn(_ executable: FilePath) throws(Errno) -> (process: pid_t, socket: Int32) {
    var sockets: [Int32] = [-1, -1]
    // A socket and not two pipes: writing to a dead worker is then an error (MSG_NOSIGNAL), never a SIGPIPE.
    guard unsafe socketpair(AF_UNIX, Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0, &sockets) == 0
    else { throw Errno(rawValue: errno) }
    let (own, theirs) = (sockets[0], sockets[1])
    let (process, failure) = spawn(executable, socket: theirs)
    close(theirs)
    guard failure == 0 else {
      close(own)
      throw Errno(rawValue: failure)
    }
    return (process, own)
  }

  private static func spawn(_ executable: FilePath, socket: Int32) -> (pid_t, Int32) {
    var actions = unsafe posix_spawn_file_actions_t()
    unsafe posix_spawn_file_actions_init(&actions)
    defer { unsafe posix_spawn_file_actions_destroy(&actions) }
    unsafe posix_spawn_file_actions_adddup2(&actions, socket, 0)
    unsafe posix_spawn_file_actions_adddup2(&actions, socket, 1)
    unsafe posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0)

    var attributes = posix_spawnattr_t()
    unsafe posix_spawnattr_init(&attributes)
    defer { unsafe posix_spawnattr_destroy(&attributes) }
    var none = sigset_t()
    var all = sigset_t()
    unsafe sigemptyset(&none)
    unsafe sigfillset(&all)
    unsafe posix_spawnattr_setsigmask(&attributes, &none)
    unsafe posix_spawnattr_setsigdefault(&attributes, &all)
    unsafe posix_spawnattr_setpgroup(&attributes, 0)
    unsafe posix_spawnattr_setflags(
      &attributes, Int16(POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF))

    var process: pid_t = 0
    let failure = unsafe executable.withPlatformString { path in
      unsafe withEnvironment { environment in
        var arguments: [UnsafeMutablePointer<CChar>?] = unsafe [UnsafeMutablePointer(mutating: path), nil]
        return unsafe posix_spawn(&process, path, &actions, &attributes, &arguments, environment)
      }
    }
    return (process, failure)
  }

  /// The worker's whole environment. One OpenMP thread: with its default, OCR is seven times slower on two cores.
  /// A crash is told by its signal, so the runtime need not print a backtrace.
  private static func withEnvironment<Result>(
    _ body: (UnsafePointer<UnsafeMutablePointer<CChar>?>) -> Result
  ) -> Result {
    let entries = ["OMP_THREAD_LIMIT=1", "SWIFT_BACKTRACE=enable=no", "LANG=C.UTF-8", "PATH=/usr/bin:/bin"]
    var pointers: [UnsafeMutablePointer<CChar>?] = unsafe entries.map { unsafe strdup($0) } + [nil]
    defer { for index in unsafe pointers.indices { unsafe free(pointers[index]) } }
    return unsafe body(&pointers)
  }

  /// Sends all of `bytes` before `deadline`.
  static func send(_ bytes: [UInt8], to socket: Int32, before deadline: ContinuousClock.Instant) throws(Errno) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = unsafe rest.withUnsafeBytes { buffer in
        unsafe Glibc.send(socket, buffer.baseAddress, buffer.count, Int32(MSG_NOSIGNAL) | Int32(MSG_DONTWAIT))
      }
      if count >= 0 {
        rest = rest.dropFirst(count)
      } else if errno == EAGAIN {
        guard waitUntilReady(socket, POLLOUT, before: deadline) else { throw .timedOut }
      } else if errno != EINTR {
        throw Errno(rawValue: errno)
      }
    }
  }

  /// Receives what is there, at most `buffer.count` bytes into `buffer`; 0 at the end of the stream.
  static func receive(
    into buffer: inout [UInt8], from socket: Int32, before deadline: ContinuousClock.Instant
  ) throws(Errno) -> Int {
    while true {
      let count = unsafe buffer.withUnsafeMutableBytes { buffer in
        unsafe recv(socket, buffer.baseAddress, buffer.count, Int32(MSG_DONTWAIT))
      }
      if count >= 0 { return count }
      if errno == EAGAIN {
        guard waitUntilReady(socket, POLLIN, before: deadline) else { throw .timedOut }
      } else if errno != EINTR {
        throw Errno(rawValue: errno)
      }
    }
  }

  /// Whether something is there to receive, the end of the stream included.
  static func isReadable(_ socket: Int32) -> Bool {
    waitUntilReady(socket, POLLIN, before: ContinuousClock.now)
  }

  /// Waits for `event` on `socket`; `false` when `deadline` has passed.
  private static func waitUntilReady(_ socket: Int32, _ event: Int32, before deadline: ContinuousClock.Instant) -> Bool
  {
    while true {
      let left = ContinuousClock.now.duration(to: deadline) / .milliseconds(1)
      var descriptor = pollfd(fd: socket, events: Int16(event), revents: 0)
      // Rounded up, so that the last millisecond does not spin; polled at least once, so that what is there counts.
      let ready = unsafe poll(&descriptor, 1, Int32(min(max(left.rounded(.up), 0), 60_000)))
      if ready > 0 { return true }
      if ready == 0, left <= 0 { return false }
    }
  }

  /// Kills the worker and whatever it started.
  static func kill(_ process: pid_t) {
    _ = Glibc.kill(-process, SIGKILL)
    _ = Glibc.kill(process, SIGKILL)
  }

  /// Waits until the process has ended, and forgets it.
  static func wait(for process: pid_t) -> Ending {
    var status: Int32 = 0
    while unsafe waitpid(process, &status, 0) < 0 {
      guard errno == EINTR else { return .exited(code: -1) }
    }
    let signal = status & 0x7f
    return signal == 0 ? .exited(code: (status >> 8) & 0xff) : .killed(signal: signal)
  }

  /// Closes a descriptor of this file.
  static func close(_ descriptor: Int32) {
    _ = Glibc.close(descriptor)
  }

  /// The path in the system's bytes, which need not be UTF-8.
  static func bytes(of path: FilePath) -> [UInt8] {
    unsafe path.withPlatformString { start in
      unsafe UnsafeRawBufferPointer(start: start, count: strlen(start)).map { $0 }
    }
  }
}
