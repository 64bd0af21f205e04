internal import Synchronization

#if canImport(Glibc)
  internal import Glibc
#endif

/// A directory of the file system.
public struct DiskStore: FileStore {
  /// Path of the directory.
  public let place: String

  /// The directory at `path`; nothing is touched yet.
  public init(_ path: String) {
    place = path
  }

  /// See `FileStore`. Parents are made too, and the parent is synchronised, so that the directory itself is durable.
  public func prepare() throws(IndexError) {
    try SystemCall.makeDirectories(place)
  }

  /// See `FileStore`.
  public func list() throws(IndexError) -> [String] {
    try SystemCall.names(in: place)
  }

  /// See `FileStore`.
  public func create(_ name: String) throws(IndexError) -> any FileSink {
    let path = path(of: name)
    let descriptor = try inDirectory { directory throws(IndexError) in
      try SystemCall.open(name, in: directory, flags: O_WRONLY | O_CREAT | O_EXCL, path: path)
    }
    return DiskSink(descriptor: descriptor, path: path)
  }

  /// See `FileStore`.
  public func open(_ name: String) throws(IndexError) -> MappedFile {
    let path = path(of: name)
    let descriptor = try inDirectory { directory throws(IndexError) in
      try SystemCall.open(name, in: directory, flags: O_RDONLY, path: path)
    }
    defer { SystemCall.close(descriptor) }
    let length = try SystemCall.length(of: descriptor, path: path)
    if length == 0 { return MappedFile(copying: []) }
    guard let file = MappedFile(descriptor: descriptor, count: length) else {
      throw SystemCall.failure("mmap", path)
    }
    return file
  }

  /// See `FileStore`.
  public func rename(_ name: String, to newName: String) throws(IndexError) {
    try inDirectory { directory throws(IndexError) in
      try SystemCall.rename(name, to: newName, in: directory, path: path(of: name))
    }
  }

  /// See `FileStore`.
  public func remove(_ name: String) throws(IndexError) {
    try inDirectory { directory throws(IndexError) in
      try SystemCall.remove(name, in: directory, path: path(of: name))
    }
  }

  /// See `FileStore`.
  public func synchronizeDirectory() throws(IndexError) {
    try inDirectory { directory throws(IndexError) in
      try SystemCall.synchronize(directory, path: place)
    }
  }

  /// See `FileStore`. An advisory `flock`: the kernel releases it when the process ends, however it ends.
  public func lock(_ name: String, holder: String) throws(IndexError) -> any FileLock {
    let path = path(of: name)
    let descriptor = try inDirectory { directory throws(IndexError) in
      try SystemCall.open(name, in: directory, flags: O_RDWR | O_CREAT, path: path)
    }
    do throws(IndexError) {
      guard try SystemCall.tryLock(descriptor, path: path) else {
        throw .locked(by: try SystemCall.text(of: descriptor, path: path))
      }
      try SystemCall.replaceText(of: descriptor, with: holder, path: path)
    } catch {
      SystemCall.close(descriptor)
      throw error
    }
    return WriterLock(descriptor: descriptor)
  }

  private func path(of name: String) -> String { "\(place)/\(name)" }

  private func inDirectory<Value>(_ body: (Int32) throws(IndexError) -> Value) throws(IndexError) -> Value {
    let directory = try SystemCall.open(place, in: AT_FDCWD, flags: O_RDONLY | O_DIRECTORY, path: place)
    defer { SystemCall.close(directory) }
    return try body(directory)
  }
}

/// A file that is being written with write(2).
private final class DiskSink: FileSink {
  /// −1 when closed.
  private let descriptor: Mutex<Int32>
  private let path: String

  init(descriptor: Int32, path: String) {
    self.descriptor = Mutex(descriptor)
    self.path = path
  }

  deinit { close() }

  func append(_ bytes: [UInt8]) throws(IndexError) {
    try descriptor.withLock { file throws(IndexError) in try SystemCall.write(bytes, to: file, path: path) }
  }

  func synchronize() throws(IndexError) {
    try descriptor.withLock { file throws(IndexError) in try SystemCall.synchronize(file, path: path) }
  }

  func close() {
    descriptor.withLock { file in
      // The content was synchronised before; an error of close(2) can no longer lose anything.
      if file >= 0 { SystemCall.close(file) }
      file = -1
    }
  }
}
