import Extraction

/// Reads some pages of a document by OCR, in the order in which they are asked for. A page that cannot be read comes
/// back as one that needs OCR.
struct ScanExtractor {
  let limits: Limits
  /// Numbers from 1.
  let pages: [Int]

  func extract(_ file: InputFile, _ kind: FileKind, into answers: AnswerSink) -> Extract {
    var extract = Extract(kind: kind, state: .damaged)
    do throws(Stop) {
      let reader = ScanReader(limits: limits)
      defer { extract.missingPackages = reader.missingPackages }
      switch kind {
      case .pdf: try read(PDFFile(file), reader, into: answers)
      case .jpeg, .png, .tiff: try read(PictureFile(file, kind, limits: limits), reader, into: answers)
      default: throw Stop(.notADocument)
      }
      extract.state = answers.state
    } catch {
      extract.state = error.failure.state
      extract.failure = error.failure
    }
    return extract
  }

  private func read(_ pdf: PDFFile, _ reader: ScanReader, into answers: AnswerSink) throws(Stop) {
    var words = Vocabulary()
    for number in pages {
      let printed = pdf.page(number - 1).map { PageText($0, number: number, vocabulary: &words).text } ?? ""
      let usable = PageState.isGarbage(printed) ? "" : printed
      let scan = reader.read(number: number, printed: usable, vocabulary: &words) {
        pdf.picture(number - 1, dotsPerInch: ScanReader.dotsPerInch, mostPixels: ScanReader.mostPixels)
      }
      try take(scan, into: answers)
    }
  }

  private func read(_ file: PictureFile, _ reader: ScanReader, into answers: AnswerSink) throws(Stop) {
    var words = Vocabulary()
    for number in pages {
      let scan = reader.read(number: number, printed: "", vocabulary: &words) { file.picture(number - 1) }
      try take(scan, into: answers)
    }
  }

  private func take(_ scan: ScanReader.Scan?, into answers: AnswerSink) throws(Stop) {
    if let scan {
      try answers.take(text: scan.text, state: .ocr, confidence: scan.confidence)
    } else {
      try answers.take(text: "", state: .needsOCR)
    }
  }
}
