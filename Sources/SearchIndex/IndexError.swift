/// Why an index operation could not be done. A closed list: both front ends must answer each case.
///
/// Nothing in it is a finding about data of the archive; a document is never the reason of an `IndexError`.
public enum IndexError: Error, Sendable, Hashable {
  /// A file of the index does not say what its format demands: damaged storage or a foreign file. The index can be
  /// rebuilt from the register.
  ///
  /// - Parameters: `file` is the name inside the index directory, `section` the part of it, `reason` the rule broken.
  case corrupt(file: String, section: String, reason: String)
  /// The file is whole but was made for something else: another format version, audience, analyzer or schema.
  ///
  /// `found` and `supported` are short descriptions such as `format 2` and `format 1`.
  case incompatible(file: String, found: String, supported: String)
  /// Another process holds the writer lock. `by` names it, as that process wrote it into the lock file.
  case locked(by: String)
  /// The operating system refused. `errno` is its error number, `operation` the call (`open`, `fsync`, …).
  case storage(operation: String, path: String, errno: Int32)
  /// The disk or the quota is full. What was committed is untouched.
  case outOfSpace(path: String)
  /// The query's deadline passed before it was answered.
  case timedOut
}

extension IndexError: CustomStringConvertible {
  /// One line for logs, in English; front ends translate the case.
  public var description: String {
    switch self {
    case .corrupt(let file, let section, let reason): "corrupt index file \(file), \(section): \(reason)"
    case .incompatible(let file, let found, let supported): "\(file): found \(found), supported is \(supported)"
    case .locked(let holder): "index is locked by \(holder)"
    case .storage(let operation, let path, let number): "\(operation) \(path): errno \(number)"
    case .outOfSpace(let path): "no space left for \(path)"
    case .timedOut: "query took too long"
    }
  }
}
