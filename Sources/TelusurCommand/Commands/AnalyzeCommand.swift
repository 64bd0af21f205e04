import ArgumentParser
import Language
import Telusur

/// `telusur analyze`: what the analyzer makes of words. Needs no archive.
struct AnalyzeCommand: Verb {
  static let configuration = CommandConfiguration(
    commandName: "analyze", abstract: "Tampilkan bagaimana kata diuraikan menjadi istilah indeks.")

  @Argument(help: ArgumentHelp("Kata atau kalimat.", valueName: "teks"))
  var words: [String]

  @Flag(help: "Tampilkan semua cara menguraikan tiap kata, yang terbaik dahulu.")
  var explain = false

  @OptionGroup var output: JSONOption
  @OptionGroup var global: GlobalOptions

  func perform(_ context: Context) async throws(CommandFailure) -> ExitStatus {
    let analyzer = try context.loadAnalyzer()
    let text = words.joined(separator: " ")
    let tokens = analyzer.tokens(in: text).map { TokenJSON($0, in: text, analyzer: explain ? analyzer : nil) }
    if output.json {
      context.console.answer(json: AnalysisJSON(analyzer: analyzer.fingerprint, tokens: tokens))
    } else {
      context.console.answer(table(of: tokens, context))
    }
    return tokens.isEmpty ? .no : .done
  }

  private func table(of tokens: [TokenJSON], _ context: Context) -> String {
    var table = Table([.init("KATA"), .init("POSISI", .right), .init("ISTILAH")])
    for token in tokens {
      table.add([token.text, "\(token.position)", token.terms.map { "\($0.kind): \($0.text)" }.joined(separator: ", ")])
      for analysis in token.analyses ?? [] {
        table.add([
          "", "\(analysis.score)",
          ([analysis.root] + analysis.affixes).joined(separator: " + ") + "  (\(analysis.source))",
        ])
      }
    }
    // Never cut: the terms are what was asked for.
    return table.rendered(width: .max, style: context.console.style)
  }
}

/// An analysed text for machines.
struct AnalysisJSON: Encodable {
  let analyzer: String
  let tokens: [TokenJSON]
}

/// A token; `start` and `end` are UTF-8 offsets in the text.
struct TokenJSON: Encodable {
  let text: String
  let start: Int
  let end: Int
  let position: Int
  let span: Int
  let terms: [TermJSON]
  let analyses: [WordJSON]?

  /// `analyzer` only where all ways to take the word apart are wanted.
  init(_ token: Token, in text: String, analyzer: Analyzer?) {
    let word = String(decoding: Array(text.utf8)[token.range], as: UTF8.self)
    self.text = word
    start = token.range.lowerBound
    end = token.range.upperBound
    position = token.position
    span = token.span
    terms = token.terms.map(TermJSON.init)
    analyses = analyzer.map { $0.analyses(of: word).map(WordJSON.init) }
  }
}

/// A term without the byte that tags its kind.
struct TermJSON: Encodable {
  let kind: String
  let text: String

  init(_ term: Term) {
    kind = "\(term.kind)"
    text = String(decoding: term.bytes.dropFirst(), as: UTF8.self)
  }
}

/// One way to take a word apart.
struct WordJSON: Encodable {
  let root: String
  let affixes: [String]
  let score: Int
  let known: Bool
  let source: String

  init(_ analysis: Analysis) {
    root = analysis.root
    affixes = analysis.affixes
    score = analysis.score
    known = analysis.isKnownRoot
    source = analysis.source
  }
}
