/// Why an ``Analyzer`` could not be made. Closed: both front ends switch over it exhaustively.
public enum LanguageError: Error, Equatable, Sendable {
  /// The dictionary given holds no byte or no usable entry.
  case emptyDictionary(package: String)
  /// The dictionary given is not a hunspell word list; `line` is 1-based, `reason` says what was wrong there.
  case damagedDictionary(package: String, line: Int, reason: String)

  /// The Debian package that installs a sound dictionary, `hunspell-id`.
  public var package: String {
    switch self {
    case .emptyDictionary(let package), .damagedDictionary(let package, _, _): package
    }
  }
}

extension LanguageError: CustomStringConvertible {
  /// What happened and how to cure it, in Indonesian.
  public var description: String {
    switch self {
    case .emptyDictionary(let package):
      "Kamus bahasa Indonesia kosong. Pasang ulang paket Debian \(package)."
    case .damagedDictionary(let package, let line, let reason):
      "Kamus bahasa Indonesia rusak pada baris \(line): \(reason). Pasang ulang paket Debian \(package)."
    }
  }
}
