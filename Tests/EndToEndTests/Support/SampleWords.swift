import Foundation
import Testing

/// Words that stand on one page of one document of the sample only, as tools/make-sample/README.md lists them.
enum SampleWords {
  struct Word: Sendable {
    let file: String
    let text: String
    let page: Int
  }

  static func onlyOnOnePage() throws -> [Word] {
    let list = try String(contentsOf: projectFolder.appending(path: "tools/make-sample/README.md"), encoding: .utf8)
    let words = list.split(separator: "\n").flatMap { line -> [Word] in
      guard let file = line.firstMatch(of: /^\| ([a-z0-9-]+\.pdf) \|/)?.1 else { return [] }
      return line.matches(of: /([a-z]+) → ([0-9]+)/).compactMap { match in
        Int(match.2).map { Word(file: String(file), text: String(match.1), page: $0) }
      }
    }
    try #require(words.count > 20, "the list of words was not understood")
    return words
  }
}
