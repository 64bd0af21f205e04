import Extraction

/// Reads text without marks, and tables of such text.
struct PlainTextExtractor {
  let limits: Limits

  func extract(_ file: InputFile, _ kind: FileKind, into answers: AnswerSink) -> Extract {
    var extract = Extract(kind: kind, state: .damaged)
    do throws(Stop) {
      guard let bytes = file.contents(upTo: limits.htmlBytes) else { throw Stop(.tooMuchMemory) }
      let text = String(decoding: Encoding.utf8(bytes), as: UTF8.self)
      for page in try kind == .csv ? [CSVText(text, limit: limits.outputBytes).text] : Self.pages(text) {
        try answers.take(text: page, state: page.isEmpty ? .empty : .text)
      }
      extract.state = answers.state
    } catch {
      extract.state = error.failure.state
      extract.failure = error.failure
    }
    return extract
  }

  /// Pages end at form feeds; lines stay lines, several blank ones are one.
  static func pages(_ text: String) -> [String] {
    text.unicodeScalars.split(separator: "\u{c}", omittingEmptySubsequences: false).map { page in
      var (lines, wasBlank) = ([] as [String], true)
      for line in Substring(page).split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
        let line = line.split(separator: "\t").map { String($0).cleanedLine }.filter { !$0.isEmpty }
          .joined(separator: "\t")
        if !line.isEmpty || !wasBlank { lines.append(line) }
        wasBlank = line.isEmpty
      }
      if lines.last == "" { lines.removeLast() }
      return lines.joined(separator: "\n")
    }
  }
}
