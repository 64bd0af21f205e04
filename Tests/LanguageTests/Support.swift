import Foundation
import Testing

@testable import Language

/// Debian's dictionary and an analyzer over it, made once for all tests.
enum Kamus {
  /// Installed by the Debian package hunspell-id, which the project depends on.
  static let path = "/usr/share/hunspell/id_ID.dic"
  static let bytes = Array(FileManager.default.contents(atPath: path) ?? Data())
  static let shared = Result<Analyzer, LanguageError> { () throws(LanguageError) in try Analyzer(dictionary: bytes) }

  static func analyzer() throws -> Analyzer { try shared.get() }
}

/// The roots that a word, alone in a text, is indexed under.
func roots(of word: String, _ analyzer: Analyzer) -> [String] {
  analyzer.tokens(in: word).flatMap(\.terms).filter { $0.kind == .root }.map(\.text)
}

/// Checks lines of `word root`: the first root of the word must be that root.
func checkRoots(_ lines: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
  let analyzer = try Kamus.analyzer()
  var count = 0
  for line in lines.split(whereSeparator: \.isNewline) {
    let columns = line.split(separator: " ").map(String.init)
    guard columns.count == 2 else {
      Issue.record("not a pair: \(line)", sourceLocation: sourceLocation)
      continue
    }
    count += 1
    let found = roots(of: columns[0], analyzer)
    #expect(found.first == columns[1], "\(columns[0]): \(found)", sourceLocation: sourceLocation)
  }
  #expect(count >= 20, "a class needs at least 20 words", sourceLocation: sourceLocation)
}

/// Checks that each word has a root among those it is indexed under.
func checkContains(_ lines: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
  let analyzer = try Kamus.analyzer()
  let lines = lines.split(whereSeparator: \.isNewline)
  #expect(lines.count >= 20, "a class needs at least 20 words", sourceLocation: sourceLocation)
  for line in lines {
    let columns = line.split(separator: " ").map(String.init)
    guard columns.count == 2 else {
      Issue.record("not a pair: \(line)", sourceLocation: sourceLocation)
      continue
    }
    let found = roots(of: columns[0], analyzer)
    #expect(found.contains(columns[1]), "\(columns[0]): \(found)", sourceLocation: sourceLocation)
  }
}
