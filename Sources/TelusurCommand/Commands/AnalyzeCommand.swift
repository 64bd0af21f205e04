import ArgumentParser
import Language
import Telusur

/// `telusur analyze`: what the analyzer makes of words. Needs no archive.
struct AnalyzeCommand: Verb {
  static let configuration = CommandConfiguration(
    commandName: "analyze", abstract: "Tampilkan bagaimana kata diuraikan menjadi istilah indeks.",
    discussion: """
      Istilah sebuah kata: bentuk persisnya dan satu atau dua akarnya. Dengan --roots, kata dibaca dari masukan baku, \
      satu kata sebaris, dan dijawab "kata<TAB>akar terbaik[<TAB>akar kedua]", juga satu sebaris.
      """)

  @Argument(help: ArgumentHelp("Kata atau kalimat.", valueName: "teks"))
  var words: [String] = []

  @Flag(help: "Tampilkan semua cara menguraikan tiap kata, yang terbaik dahulu.")
  var explain = false

  @Flag(help: "Baca kata dari masukan baku, jawab dengan akarnya.")
  var roots = false

  @OptionGroup var output: JSONOption
  @OptionGroup var global: GlobalOptions

  func validate() throws {
    if roots, !words.isEmpty || explain || output.json {
      throw ValidationError("--roots membaca masukan baku; jangan beri teks, --explain, atau --json.")
    }
    if !roots, words.isEmpty { throw ValidationError("Beri teks yang hendak diuraikan, atau --roots.") }
  }

  func perform(_ context: Context) async throws(CommandFailure) -> ExitStatus {
    let analyzer = try context.loadAnalyzer()
    guard !roots else { return try answerRoots(analyzer, context) }
    let text = words.joined(separator: " ")
    let tokens = analyzer.tokens(in: text).map { TokenJSON($0, in: text, analyzer: explain ? analyzer : nil) }
    if output.json {
      context.console.answer(json: AnalysisJSON(analyzer: analyzer.fingerprint, tokens: tokens))
    } else {
      context.console.answer(AnalysisText(tokens: tokens, style: context.console.style).text)
    }
    return tokens.isEmpty ? .no : .done
  }

  /// Answers whole lines as they come; a line without end waits for the rest.
  private func answerRoots(_ analyzer: Analyzer, _ context: Context) throws(CommandFailure) -> ExitStatus {
    var pending: [UInt8] = []
    var answer: [UInt8] = []
    try forEachInputBlock { block in
      guard let end = block.lastIndex(of: 0x0A) else {
        pending += block
        return
      }
      pending += block[...end]
      answer.removeAll(keepingCapacity: true)
      analyzer.appendRoots(ofLines: pending, to: &answer)
      context.console.answer(bytes: answer)
      context.console.flush()
      pending = Array(block[(end + 1)...])
    }
    answer.removeAll(keepingCapacity: true)
    analyzer.appendRoots(ofLines: pending, to: &answer)
    context.console.answer(bytes: answer)
    return .done
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
