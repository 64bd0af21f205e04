#if canImport(Glibc)
  internal import Glibc
#endif

/// The few system calls of a disk store, with their errors typed. Calls that a signal interrupted are repeated.
enum SystemCall {
  /// The wall clock.
  static func secondsSince1970() -> Int64 {
    var time = timespec()
    unsafe clock_gettime(CLOCK_REALTIME, &time)
    return Int64(time.tv_sec)
  }

  /// Makes the calling thread give way to every other one that wants its core. On Linux a thread has its own niceness.
  static func lowerPriorityOfThread() {
    _ = setpriority(__priority_which_t(PRIO_PROCESS.rawValue), 0, 19)
  }

  /// The error of the call that has just failed.
  static func failure(_ operation: String, _ path: String) -> IndexError {
    let number = errno
    if number == ENOSPC || number == EDQUOT { return .outOfSpace(path: path) }
    return .storage(operation: operation, path: path, errno: number)
  }

  static func open(_ name: String, in directory: Int32, flags: Int32, path: String) throws(IndexError) -> Int32 {
    while true {
      let descriptor = unsafe openat(directory, name, flags | O_CLOEXEC, 0o644)
      if descriptor >= 0 { return descriptor }
      if errno != EINTR { throw failure("open", path) }
    }
  }

  static func rename(_ name: String, to newName: String, in directory: Int32, path: String) throws(IndexError) {
    if unsafe renameat(directory, name, directory, newName) != 0 { throw failure("rename", path) }
  }

  static func remove(_ name: String, in directory: Int32, path: String) throws(IndexError) {
    if unsafe unlinkat(directory, name, 0) != 0 { throw failure("unlink", path) }
  }

  static func close(_ descriptor: Int32) {
    _ = Glibc.close(descriptor)
  }

  static func write(_ bytes: [UInt8], to descriptor: Int32, path: String) throws(IndexError) {
    var written = 0
    while written < bytes.count {
      let count = unsafe bytes.withUnsafeBytes { buffer in
        unsafe Glibc.write(descriptor, buffer.baseAddress.map { unsafe $0 + written }, buffer.count - written)
      }
      if count > 0 {
        written += count
      } else if count == 0 || errno != EINTR {
        throw failure("write", path)
      }
    }
  }

  static func synchronize(_ descriptor: Int32, path: String) throws(IndexError) {
    while fsync(descriptor) != 0 {
      if errno != EINTR { throw failure("fsync", path) }
    }
  }

  static func length(of descriptor: Int32, path: String) throws(IndexError) -> Int {
    let end = lseek(descriptor, 0, SEEK_END)
    if end < 0 { throw failure("lseek", path) }
    return Int(end)
  }

  /// Whether the exclusive lock was free; never waits.
  static func tryLock(_ descriptor: Int32, path: String) throws(IndexError) -> Bool {
    while flock(descriptor, LOCK_EX | LOCK_NB) != 0 {
      if errno == EWOULDBLOCK { return false }
      if errno != EINTR { throw failure("flock", path) }
    }
    return true
  }

  /// Gives an flock back by word: a child that is being spawned still has a copy of the descriptor until its exec,
  /// and closing ours alone would leave the lock with the copy.
  static func unlock(_ descriptor: Int32) {
    _ = flock(descriptor, LOCK_UN)
  }

  /// The first 200 bytes of a small text file.
  static func text(of descriptor: Int32, path: String) throws(IndexError) -> String {
    var bytes = [UInt8](repeating: 0, count: 200)
    let count = unsafe bytes.withUnsafeMutableBytes { buffer in
      unsafe pread(descriptor, buffer.baseAddress, buffer.count, 0)
    }
    if count < 0 { throw failure("read", path) }
    return String(decoding: bytes.prefix(count), as: UTF8.self)
  }

  static func firstLine(of path: String) throws(IndexError) -> String {
    let descriptor = try open(path, in: AT_FDCWD, flags: O_RDONLY, path: path)
    defer { close(descriptor) }
    return String(try text(of: descriptor, path: path).prefix { $0 != "\n" })
  }

  /// Only for the lock file, which is the one file of a store that may change: nothing is ever read from it but a name.
  static func replaceText(of descriptor: Int32, with text: String, path: String) throws(IndexError) {
    if ftruncate(descriptor, 0) != 0 { throw failure("truncate", path) }
    try write(Array(text.utf8), to: descriptor, path: path)
  }

  static func makeDirectories(_ path: String) throws(IndexError) {
    if unsafe mkdir(path, 0o755) == 0 {
      try synchronizeParent(of: path)
    } else if errno == ENOENT, let parent = parent(of: path) {
      try makeDirectories(parent)
      if unsafe mkdir(path, 0o755) != 0, errno != EEXIST { throw failure("mkdir", path) }
      try synchronizeParent(of: path)
    } else if errno != EEXIST {
      throw failure("mkdir", path)
    }
  }

  static func names(in path: String) throws(IndexError) -> [String] {
    guard let stream = unsafe opendir(path) else { throw failure("opendir", path) }
    defer { unsafe closedir(stream) }
    var names: [String] = []
    while true {
      errno = 0
      guard let entry = unsafe readdir(stream) else { break }
      let name = unsafe withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
        unsafe String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      if name != ".", name != ".." { names.append(name) }
    }
    if errno != 0 { throw failure("readdir", path) }
    return names
  }

  private static func parent(of path: String) -> String? {
    guard let slash = path.lastIndex(of: "/"), slash != path.startIndex else { return nil }
    return String(path[..<slash])
  }

  private static func synchronizeParent(of path: String) throws(IndexError) {
    let parent = path.contains("/") ? parent(of: path) ?? "/" : "."
    let descriptor = try open(parent, in: AT_FDCWD, flags: O_RDONLY | O_DIRECTORY, path: parent)
    defer { close(descriptor) }
    try synchronize(descriptor, path: parent)
  }
}
