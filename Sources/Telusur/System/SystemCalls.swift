import Glibc
import SystemPackage

/// The few system calls that swift-system does not offer.
///
/// The only file of this module that passes pointers to C: everything else works on values. Each function is one
/// call (or one loop over one call), so that the places where memory is handed out can be read at a glance.
enum SystemCalls {
  /// One name in a folder.
  struct DirectoryItem: Sendable {
    /// Raw bytes of the name: Linux allows any but `/` and NUL.
    let name: [UInt8]
  }

  /// Names in a folder except `.` and `..`, sorted by their bytes so that every walk sees the same order.
  static func list(_ folder: FilePath) throws(Errno) -> [DirectoryItem] {
    // O_NOFOLLOW is left out: whether a link may be followed is decided by the caller before it gets here.
    guard let stream = unsafe folder.withPlatformString({ unsafe opendir($0) }) else { throw lastError() }
    defer { unsafe closedir(stream) }
    var items: [DirectoryItem] = []
    while true {
      errno = 0
      guard let entry = unsafe readdir(stream) else {
        if errno != 0 { throw lastError() }
        break
      }
      let name = unsafe withUnsafeBytes(of: entry.pointee.d_name) { unsafe Array($0.prefix { $0 != 0 }) }
      if name != [0x2E], name != [0x2E, 0x2E] { items.append(DirectoryItem(name: name)) }
    }
    return items.sorted { $0.name.lexicographicallyPrecedes($1.name) }
  }

  /// Gives a file or folder another name, replacing a file of that name; atomic within one file system.
  static func rename(_ source: FilePath, to target: FilePath) throws(Errno) {
    try check(
      unsafe source.withPlatformString { from in unsafe target.withPlatformString { unsafe Glibc.rename(from, $0) } })
  }

  /// Removes a file.
  static func unlink(_ file: FilePath) throws(Errno) {
    try check(unsafe file.withPlatformString { unsafe Glibc.unlink($0) })
  }

  /// Removes an empty folder.
  static func rmdir(_ folder: FilePath) throws(Errno) {
    try check(unsafe folder.withPlatformString { unsafe Glibc.rmdir($0) })
  }

  /// Makes a folder; one that is there already is no error.
  static func mkdir(_ folder: FilePath) throws(Errno) {
    let result = unsafe folder.withPlatformString { unsafe Glibc.mkdir($0, 0o755) }
    if result != 0, errno != EEXIST { throw lastError() }
  }

  /// Reads up to `limit` bytes; empty at the end of the file.
  static func read(_ file: FileDescriptor, upTo limit: Int) throws(Errno) -> [UInt8] {
    do {
      return try unsafe Array(unsafeUninitializedCapacity: limit) { buffer, count in
        count = try unsafe file.read(into: UnsafeMutableRawBufferPointer(buffer))
      }
    } catch let fault as Errno {
      throw fault
    } catch {
      throw Errno.ioError
    }
  }

  /// One name of a path from its raw bytes; `nil` for none that a file can have.
  static func component(_ name: [UInt8]) -> FilePath.Component? {
    unsafe FilePath.Component(platformString: name.map { CChar(bitPattern: $0) } + [0])
  }

  /// The folder the process works in.
  static func currentFolder() throws(Errno) -> FilePath {
    guard let text = unsafe getcwd(nil, 0) else { throw lastError() }
    defer { unsafe free(text) }
    return unsafe FilePath(platformString: text)
  }

  /// Bytes of a path as the system sees them.
  static func bytes(of path: FilePath) -> [UInt8] {
    unsafe path.withPlatformString { unsafe Array(UnsafeRawBufferPointer(start: $0, count: strlen($0))) }
  }

  private static func check(_ result: CInt) throws(Errno) {
    if result != 0 { throw lastError() }
  }

  private static func lastError() -> Errno { Errno(rawValue: Glibc.errno) }

  /// Waits until what was written to a file is on the disk.
  static func synchronize(_ descriptor: FileDescriptor) throws(Errno) {
    try check(fsync(descriptor.rawValue))
  }
}
