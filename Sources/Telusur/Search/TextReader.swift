import Language
import Synchronization

/// Takes texts apart into tokens and remembers the words it has met, since hit lists show the same words again and
/// again: a page is read about ten times as fast. Shared by all searches; the tokens do not depend on what it remembers.
public final class TextReader: Sendable {
  /// The analyzer.
  let analyzer: Analyzer
  /// Memories not in use; as many are made as searches run at once.
  private let memos = Mutex<[AnalyzerMemo]>([])

  init(_ analyzer: Analyzer) {
    self.analyzer = analyzer
  }

  /// The tokens of a text in order.
  func tokens(in text: String) -> [Token] {
    var memo = memos.withLock { $0.popLast() } ?? AnalyzerMemo()
    var tokens: [Token] = []
    analyzer.forEachToken(in: text, memo: &memo) { tokens.append($0) }
    memos.withLock { [memo] in $0.append(memo) }
    return tokens
  }
}
