/// Where an index keeps its files: one flat directory. Everything durable goes through this seam, so that tests can
/// lose what a power cut may lose.
///
/// The contract (a test suite runs it for every implementation): a file is created once, appended to, synchronised, and
/// never changed again. Content survives a power cut only after `FileSink.synchronize`, and names (new, renamed,
/// removed) only after `synchronizeDirectory`.
public protocol FileStore: Sendable {
  /// For messages: the path of the directory.
  var place: String { get }
  /// Makes the directory where it is missing.
  func prepare() throws(IndexError)
  /// Names of all files, in no order.
  func list() throws(IndexError) -> [String]
  /// Makes a new, empty file. A file of that name is an error (`EEXIST`).
  func create(_ name: String) throws(IndexError) -> any FileSink
  /// The bytes of a file as they are now; they stay readable after the file is removed.
  func open(_ name: String) throws(IndexError) -> MappedFile
  /// Gives a file another name, replacing a file that has it.
  func rename(_ name: String, to newName: String) throws(IndexError)
  /// Removes a file.
  func remove(_ name: String) throws(IndexError)
  /// Makes every change of names so far survive a power cut.
  func synchronizeDirectory() throws(IndexError)
  /// Takes the one lock of that name, or throws `IndexError.locked` with what its holder wrote. Never waits.
  func lock(_ name: String, holder: String) throws(IndexError) -> any FileLock
}

/// A new file being written. Nobody calls it from two threads at once, but not always the same thread does.
public protocol FileSink: AnyObject, Sendable {
  /// Adds bytes at the end.
  func append(_ bytes: [UInt8]) throws(IndexError)
  /// Makes the content so far survive a power cut.
  func synchronize() throws(IndexError)
  /// No more bytes. Must be called once.
  func close() throws(IndexError)
}

/// A lock that is held until released, or until the process ends.
public protocol FileLock: AnyObject, Sendable {
  /// Lets others have it. A second call does nothing.
  func release()
}
