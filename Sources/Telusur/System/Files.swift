import SystemPackage

/// Work on files with errors that say what was being done and where.
enum Files {
  /// Bytes read or copied at once: large enough that system calls do not count, small enough for any machine.
  static let chunk = 1 << 17

  /// Names in a folder, in byte order.
  static func list(_ folder: FilePath) throws(ArchiveError) -> [[UInt8]] {
    try attempt("membaca folder", folder) { () throws(Errno) in try SystemCalls.list(folder).map(\.name) }
  }

  /// What is at a path.
  static func type(of path: FilePath, following: Bool) throws(Errno) -> FileType {
    do { return try path.stat(followTargetSymlink: following).type } catch { throw error }
  }

  /// Makes a folder and those above it.
  static func makeFolder(_ folder: FilePath) throws(ArchiveError) {
    if (try? folder.stat())?.type == .directory { return }
    let parent = folder.removingLastComponent()
    if !parent.isEmpty, parent != folder { try makeFolder(parent) }
    try attempt("membuat folder", folder) { () throws(Errno) in try SystemCalls.mkdir(folder) }
  }

  /// Moves a file, replacing one of the target's name, and makes the move survive a power cut.
  static func move(_ source: FilePath, to target: FilePath) throws(ArchiveError) {
    try attempt("memindahkan berkas", target) { () throws(Errno) in try SystemCalls.rename(source, to: target) }
    try synchronizeFolder(target.removingLastComponent())
    if source.removingLastComponent() != target.removingLastComponent() {
      try synchronizeFolder(source.removingLastComponent())
    }
  }

  /// Removes a file; one that is not there is no error.
  static func remove(_ file: FilePath) throws(ArchiveError) {
    try attempt("menghapus berkas", file) { () throws(Errno) in
      do throws(Errno) { try SystemCalls.unlink(file) } catch { if error != .noSuchFileOrDirectory { throw error } }
    }
  }

  /// Removes a folder with all that is in it; links are removed, never followed.
  static func removeTree(_ folder: FilePath) throws(ArchiveError) {
    guard let stat = try? folder.stat(followTargetSymlink: false) else { return }
    guard stat.type == .directory else { return try remove(folder) }
    for name in try list(folder) { try removeTree(folder.appending(bytes: name)) }
    try attempt("menghapus folder", folder) { () throws(Errno) in try SystemCalls.rmdir(folder) }
  }

  /// Makes names created, moved and removed in a folder survive a power cut.
  static func synchronizeFolder(_ folder: FilePath) throws(ArchiveError) {
    try attempt("menyimpan folder", folder) { () throws(Errno) in
      let descriptor = try open(folder, options: [.directory, .closeOnExec])
      defer { try? descriptor.close() }
      try synchronize(descriptor)
    }
  }

  /// Waits until what was written to a file is on the disk.
  static func synchronize(_ descriptor: FileDescriptor) throws(Errno) {
    try SystemCalls.synchronize(descriptor)
  }

  /// All bytes of a file of at most `limit` bytes; `fileTooLarge` beyond.
  static func read(_ file: FilePath, limit: Int) throws(ArchiveError) -> [UInt8] {
    try attempt("membaca berkas", file) { () throws(Errno) in
      let descriptor = try open(file, options: [.closeOnExec])
      defer { try? descriptor.close() }
      var bytes: [UInt8] = []
      while true {
        let part = try SystemCalls.read(descriptor, upTo: chunk)
        if part.isEmpty { return bytes }
        bytes += part
        if bytes.count > limit { throw .fileTooLarge }
      }
    }
  }

  /// Makes an empty file, or empties the one a run that died left behind.
  static func create(_ path: FilePath) throws(Errno) -> FileDescriptor {
    do {
      return try FileDescriptor.open(
        path, .writeOnly, options: [.create, .truncate, .noFollow, .closeOnExec],
        permissions: [.ownerReadWrite, .groupRead, .otherRead])
    } catch let fault as Errno {
      throw fault
    } catch {
      throw .ioError
    }
  }

  /// Writes all bytes.
  static func write(_ bytes: [UInt8], to descriptor: FileDescriptor) throws(Errno) {
    do {
      try descriptor.writeAll(bytes)
    } catch let fault as Errno {
      throw fault
    } catch {
      throw .ioError
    }
  }

  /// Opens for reading with the system's own error.
  static func open(_ path: FilePath, options: FileDescriptor.OpenOptions) throws(Errno) -> FileDescriptor {
    do {
      return try FileDescriptor.open(path, .readOnly, options: options)
    } catch let fault as Errno {
      throw fault
    } catch {
      throw .ioError
    }
  }

  /// Runs `work`, turning the system's error into one that says what was being done to which file.
  static func attempt<Result>(
    _ operation: String, _ path: FilePath, _ work: () throws(Errno) -> Result
  ) throws(ArchiveError) -> Result {
    do throws(Errno) {
      return try work()
    } catch {
      throw .storage(operation: operation, path: path, error)
    }
  }
}

extension FilePath {
  /// The path one step down, the name given as raw bytes.
  func appending(bytes name: [UInt8]) -> FilePath {
    var path = self
    if let component = SystemCalls.component(name) { path.append(component) }
    return path
  }
}
