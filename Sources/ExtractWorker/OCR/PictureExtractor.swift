import Extraction

/// Tells how many pages a picture file has; only OCR can read them.
struct PictureExtractor {
  let limits: Limits

  func extract(_ file: InputFile, _ kind: FileKind, into answers: AnswerSink) -> Extract {
    var extract = Extract(kind: kind, state: .damaged)
    do throws(Stop) {
      for _ in 0..<(try PictureFile(file, kind, limits: limits).count) { try answers.take(text: "", state: .needsOCR) }
      extract.state = answers.state
    } catch {
      extract.state = error.failure.state
      extract.failure = error.failure
    }
    return extract
  }
}
