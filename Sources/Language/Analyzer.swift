/// The one door from Indonesian text to terms; documents and queries pass through the same chain.
///
/// An analyzer is an immutable value without I/O, clock or global state. The root dictionary is handed in as bytes.
public struct Analyzer: Sendable {
  /// Changes whenever the same text could give other terms with the same data.
  static let codeVersion = 2

  let stemmer: Stemmer
  let chunkAnalyzer: ChunkAnalyzer
  let citations = CitationParser()
  let alternatives = AlternativeTable()

  /// Names code version and hash of dictionary, supplement and weights, for example `id-1-9f3c2a7b41d0`.
  ///
  /// An index made under one fingerprint must not be searched under another.
  public let fingerprint: String

  /// Makes an analyzer from the bytes of Debian's `id_ID.dic` (package `hunspell-id`).
  public init(dictionary: [UInt8]) throws(LanguageError) {
    stemmer = Stemmer(finder: RootFinder(lexicon: try RootLexicon(dictionary: dictionary)))
    chunkAnalyzer = ChunkAnalyzer(folding: CharacterFolding(), stemmer: stemmer)
    fingerprint = Fingerprint.make(version: Self.codeVersion, dictionary: dictionary)
  }

  /// The tokens of a text in order; linear in its length.
  public func tokens(in text: String) -> [Token] {
    var result = [Token]()
    forEachToken(in: text) { result.append($0) }
    return result
  }

  /// Hands the tokens of a text to `body` one by one, without an array of them.
  ///
  /// Offsets are UTF-8 offsets in `text`. A caller with many texts keeps a memo and uses
  /// ``forEachToken(in:memo:_:)``.
  public func forEachToken(in text: String, _ body: (Token) -> Void) {
    var memo = AnalyzerMemo()
    forEachToken(in: text, memo: &memo, body)
  }

  /// The same with the caller's memory of distinct words; the tokens do not depend on it.
  public func forEachToken(in text: String, memo: inout AnalyzerMemo, _ body: (Token) -> Void) {
    memo.forgetIfFull()
    var scratch = stemmer.finder.makeScratch()
    let bytes = Array(text.utf8)
    var scanner = ChunkScanner(bytes, chunkAnalyzer.folding)
    var chunks = memo.chunks
    memo.chunks = []
    chunks.removeAll(keepingCapacity: true)
    while let chunk = scanner.next() {
      var number = memo.find(chunk, in: bytes)
      if number < 0 {
        let analysis = chunkAnalyzer.analysis(of: bytes[chunk.start..<chunk.end], chunk.marks, &scratch)
        number = memo.insert(analysis, for: chunk, in: bytes)
      }
      chunks.append(PlacedChunk(start: chunk.start, end: chunk.end, analysis: number))
    }
    var assembler = TokenAssembler(chunks: chunks, analyses: memo.analyses, citations: citations)
    assembler.emitAll(body)
    memo.chunks = chunks
  }
}
