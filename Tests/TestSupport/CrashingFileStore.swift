public import SearchIndex
internal import Synchronization

/// A store in memory that remembers in which order everything was done, so that every state a power cut may leave can be
/// made from it; and that can fail at any call.
public final class CrashingFileStore: FileStore {
  /// Something that changed the disk.
  public enum Operation: Sendable, Equatable {
    /// A new name for a new file.
    case create(name: String, file: Int)
    /// Bytes at the end of a file.
    case append(file: Int, bytes: [UInt8])
    /// The file's content is durable.
    case synchronize(file: Int)
    /// The name of a file changed.
    case rename(file: Int, from: String, to: String)
    /// A name is gone.
    case remove(name: String)
    /// All names are durable.
    case synchronizeDirectory
  }

  /// A failure to come.
  public enum Fault: Sendable, CaseIterable {
    /// EIO once, nothing done.
    case inputOutput
    /// ENOSPC once, nothing done.
    case noSpace
    /// ENOSPC once, after half of the bytes.
    case shortWrite
    /// ENOSPC for every new file and every byte from then on; removing and reading go on.
    case fullDisk
  }

  struct State {
    var names: [String: Int] = [:]
    var contents: [Int: [UInt8]] = [:]
    var log: [Operation] = []
    var locks: [String: String] = [:]
    var calls = 0
    var fault: (call: Int, kind: Fault)?
  }

  private let state: Mutex<State>
  /// See `FileStore`.
  public let place = "memory"

  /// A disk with these files, all of them durable.
  public init(_ image: [String: [UInt8]] = [:]) {
    var state = State()
    for (number, file) in image.enumerated() {
      state.names[file.key] = number
      state.contents[number] = file.value
    }
    self.state = Mutex(state)
  }

  /// All files as they are now.
  public var image: [String: [UInt8]] {
    state.withLock { state in state.names.mapValues { state.contents[$0] ?? [] } }
  }

  /// Everything done so far.
  public var log: [Operation] { state.withLock { $0.log } }

  /// Calls so far, reading ones too.
  public var calls: Int { state.withLock { $0.calls } }

  /// Fails at the call of that number, counted from now on from 0.
  public func fail(atCall call: Int, _ kind: Fault) {
    state.withLock {
      $0.calls = 0
      $0.fault = (call, kind)
    }
  }

  /// See `FileStore`.
  public func prepare() throws(IndexError) {
    try call("mkdir", "") { _ in }
  }

  /// See `FileStore`.
  public func list() throws(IndexError) -> [String] {
    try call("opendir", "") { Array($0.names.keys) }
  }

  /// See `FileStore`.
  public func create(_ name: String) throws(IndexError) -> any FileSink {
    let file = try call("open", name, isWriting: true) { state throws(IndexError) in
      if state.names[name] != nil { throw .storage(operation: "open", path: name, errno: 17) }
      let file = state.contents.count
      state.names[name] = file
      state.contents[file] = []
      state.log.append(.create(name: name, file: file))
      return file
    }
    return Sink(store: self, file: file, name: name)
  }

  /// See `FileStore`.
  public func open(_ name: String) throws(IndexError) -> MappedFile {
    try call("open", name) { state throws(IndexError) in
      guard let file = state.names[name], let content = state.contents[file] else {
        throw CrashingFileStore.missing(name)
      }
      return MappedFile(copying: content)
    }
  }

  /// See `FileStore`.
  public func rename(_ name: String, to newName: String) throws(IndexError) {
    try call("rename", name) { state throws(IndexError) in
      guard let file = state.names.removeValue(forKey: name) else { throw CrashingFileStore.missing(name) }
      state.names[newName] = file
      state.log.append(.rename(file: file, from: name, to: newName))
    }
  }

  /// See `FileStore`.
  public func remove(_ name: String) throws(IndexError) {
    try call("unlink", name) { state throws(IndexError) in
      guard state.names.removeValue(forKey: name) != nil else { throw CrashingFileStore.missing(name) }
      state.log.append(.remove(name: name))
    }
  }

  /// See `FileStore`.
  public func synchronizeDirectory() throws(IndexError) {
    try call("fsync", "") { $0.log.append(.synchronizeDirectory) }
  }

  /// See `FileStore`.
  public func lock(_ name: String, holder: String) throws(IndexError) -> any FileLock {
    try call("flock", name) { state throws(IndexError) in
      if let other = state.locks[name] { throw .locked(by: other) }
      state.locks[name] = holder
    }
    return Lock(store: self, name: name)
  }

  private static func missing(_ name: String) -> IndexError { .storage(operation: "open", path: name, errno: 2) }

  /// Counts the call, fails if it is its turn, else does it.
  private func call<Value: Sendable>(
    _ operation: String, _ name: String, isWriting: Bool = false,
    _ body: (inout sending State) throws(IndexError) -> Value
  ) throws(IndexError) -> Value {
    try state.withLock { state throws(IndexError) in
      if let fault = CrashingFileStore.takeFault(&state, isWriting: isWriting) {
        throw fault == .inputOutput ? .storage(operation: operation, path: name, errno: 5) : .outOfSpace(path: name)
      }
      return try body(&state)
    }
  }

  private static func takeFault(_ state: inout State, isWriting: Bool) -> Fault? {
    defer { state.calls += 1 }
    guard let fault = state.fault else { return nil }
    if fault.kind == .fullDisk { return isWriting && state.calls >= fault.call ? .fullDisk : nil }
    guard state.calls == fault.call else { return nil }
    state.fault = nil
    return fault.kind
  }

  /// An open file.
  private final class Sink: FileSink {
    private let store: CrashingFileStore
    private let file: Int
    private let name: String

    init(store: CrashingFileStore, file: Int, name: String) {
      (self.store, self.file, self.name) = (store, file, name)
    }

    func append(_ bytes: [UInt8]) throws(IndexError) {
      try store.state.withLock { state throws(IndexError) in
        let fault = CrashingFileStore.takeFault(&state, isWriting: true)
        let taken = fault == nil ? bytes : fault == .shortWrite ? Array(bytes.prefix(bytes.count / 2)) : []
        state.contents[file, default: []] += taken
        state.log.append(.append(file: file, bytes: taken))
        if let fault {
          throw fault == .inputOutput ? .storage(operation: "write", path: name, errno: 5) : .outOfSpace(path: name)
        }
      }
    }

    func synchronize() throws(IndexError) {
      try store.call("fsync", name) { $0.log.append(.synchronize(file: file)) }
    }

    func close() throws(IndexError) {
      try store.call("close", name) { _ in }
    }
  }

  private final class Lock: FileLock {
    private let store: CrashingFileStore
    private let name: String

    init(store: CrashingFileStore, name: String) {
      (self.store, self.name) = (store, name)
    }

    deinit { release() }

    func release() {
      store.state.withLock { $0.locks[name] = nil }
    }
  }
}
