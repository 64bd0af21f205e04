import Extraction

/// Reads a web page: its encoding, its tree, its article and what it says about itself.
struct HTMLExtractor {
  let limits: Limits

  func extract(_ file: InputFile, into answers: AnswerSink) -> Extract {
    var extract = Extract(kind: .html, state: .damaged)
    do throws(Stop) {
      guard let bytes = file.contents(upTo: limits.htmlBytes) else { throw Stop(.tooMuchMemory) }
      let page = HTMLPage(bytes)
      extract.metadata = page.metadata
      try answers.take(text: page.text, state: page.text.isEmpty ? .empty : .text)
      extract.state = answers.state
    } catch {
      extract.state = error.failure.state
      extract.failure = error.failure
    }
    return extract
  }
}

/// A web page read: the text of its article and its metadata.
struct HTMLPage {
  /// Paragraphs separated by blank lines; cells of a table row by tabs.
  let text: String
  let metadata: Metadata

  /// Reads the bytes of a page, whatever they are.
  init(_ bytes: [UInt8]) {
    let tree = HTMLTree(Encoding.utf8(bytes))
    let marks = ElementMarks.all(of: tree)
    let said = PageMetadata(tree, marks)
    let article = ArticleFinder(tree, marks, title: said.title, isDiscussion: said.isDiscussion).article()
    text = HTMLPage.joined(article.blocks)
    var metadata = said.metadata(above: article.above, opening: article.blocks.first?.text ?? "")
    metadata.linkedDocuments = LinkedDocuments.find(in: tree, below: article.element)
    self.metadata = metadata
  }

  /// Items of a list and rows of a table stand on consecutive lines, everything else apart.
  private static func joined(_ blocks: [Block]) -> String {
    var text = ""
    var last: Block.Role?
    for block in blocks {
      if let last {
        let belongsTogether = last == block.role && (last == .item || last == .row)
        text += belongsTogether ? "\n" : "\n\n"
      }
      text += block.text
      last = block.role
    }
    return text
  }
}
