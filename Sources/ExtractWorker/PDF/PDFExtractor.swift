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
      let scans = ScanReader(pdf, limits: limits)
      defer { extract.missingPackages = scans.missingPackages }
      extract.damage = try readPages(of: pdf, scans, into: answers)
      extract.state = answers.state
      if extract.state == .empty, extract.damage > 0 { extract.state = .damaged }
    } catch {
      extract.state = error.failure.state
      extract.failure = error.failure
    }
    return extract
  }

  /// Returns the number of content errors.
  private func readPages(of pdf: PDFFile, _ scans: ScanReader, into answers: AnswerSink) throws(Stop) -> Int {
    var damage = PDFFile.takeDamage()
    var words = Vocabulary()
    for index in 0..<max(pdf.pageCount, 0) {
      let page = pdf.page(index)
      let pageDamage = PDFFile.takeDamage() + (page == nil ? 1 : 0)
      damage += pageDamage
      let text = page.map { PageText($0, number: index + 1, vocabulary: &words).text } ?? ""
      let state = PageState.of(text, damage: pageDamage) { pdf.ink(index) }
      let usable = state == .needsOCR && PageState.isGarbage(text) ? "" : text
      if state == .needsOCR, let scan = scans.read(index, printed: usable, vocabulary: &words) {
        try answers.take(text: scan.text, state: .ocr, confidence: scan.confidence)
      } else {
        try answers.take(text: usable, state: state)
      }
      // What drawing the page complained about was counted when it was read.
      _ = PDFFile.takeDamage()
    }
    return damage
  }
}
