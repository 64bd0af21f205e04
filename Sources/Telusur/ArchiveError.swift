public import SearchIndex
public import SystemPackage

/// Work on an archive that could not be done. A closed list: both front ends answer each case.
public enum ArchiveError: Error, Sendable {
  /// The index could not be read or written.
  case index(IndexError)
  /// The register (SQLite) could not be read or written.
  case register(operation: String, reason: String)
  /// A file of the archive or of the inbox could not be read or written.
  case storage(operation: String, path: FilePath, Errno)
  /// No entry, document or unit has this identity.
  case notFound(String)
  /// The request contradicts what the register holds; the message is Indonesian.
  case conflict(String)
  /// The folder holds no archive.
  case notAnArchive(FilePath)
  /// The folder holds an archive made by a newer Telusur.
  case newerArchive(found: Int, supported: Int)
  /// Another process is writing; `holder` says who, as the lock file tells.
  case busy(holder: String)
  /// The dictionary of Debian's hunspell-id is missing or damaged.
  case dictionary(path: FilePath, reason: String)
  /// The extraction worker `telusur-extract` could not be started.
  case worker(path: FilePath, reason: String)
  /// The user asked to stop; what was committed stays.
  case interrupted
}
