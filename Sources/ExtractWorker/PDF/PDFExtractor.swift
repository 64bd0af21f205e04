import Extraction

/// Reads a PDF page by page: characters and boxes from Poppler, rows and paragraphs from the boxes.
///
/// `poppler_page_get_text` as body text tears justified lines into words and glues table cells; only its characters
/// are used, where they stand is decided here.
struct PDFExtractor {
  let limits: Limits

  func extract(_ file: InputFile, into answers: AnswerSink) -> Extract {
    var extract = Extract(kind: .pdf, state: .damaged)
    do throws(Stop) {
      let pdf = try PDFFile(file)
      extract.metadata = PDFMetadata(pdf).metadata
      extract.damage = try readPages(of: pdf, into: answers)
      extract.state = answers.state
      if extract.state == .empty, extract.damage > 0 { extract.state = .damaged }
    } catch {
      extract.state = error.failure.state
      extract.failure = error.failure
    }
    return extract
  }

  /// Returns the number of content errors.
  private func readPages(of pdf: PDFFile, into answers: AnswerSink) throws(Stop) -> Int {
    var damage = PDFFile.takeDamage()
    var words = Vocabulary()
    for index in 0..<max(pdf.pageCount, 0) {
      let page = pdf.page(index)
      let pageDamage = PDFFile.takeDamage() + (page == nil ? 1 : 0)
      damage += pageDamage
      let text = page.map { PageText($0, number: index + 1, vocabulary: &words).text } ?? ""
      let state = PageState.of(text, damage: pageDamage) { pdf.ink(index) }
      let usable = state == .needsOCR && PageState.isGarbage(text) ? "" : text
      try answers.take(text: usable, state: state, damage: pageDamage)
      // What looking for ink complained about was counted when the page was read.
      _ = PDFFile.takeDamage()
    }
    return damage
  }
}
