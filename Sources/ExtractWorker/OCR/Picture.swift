import CExtract

/// A page drawn in grey.
@safe final class Picture {
  private var picture: cx_picture

  /// `draw` fills the picture and tells whether it could.
  init?(_ draw: (UnsafeMutablePointer<cx_picture>) -> Bool) {
    unsafe picture = unsafe cx_picture()
    guard unsafe draw(&picture) else { return nil }
  }

  deinit {
    unsafe cx_picture_free(&picture)
  }

  /// Points a pixel is wide.
  var pointsPerPixel: Float { unsafe Float(72 / picture.dots_per_inch) }
  /// Points.
  var height: Float { unsafe Float(picture.height) * pointsPerPixel }

  /// The words Tesseract finds; `nil` when it needs more than `seconds` of processor time.
  ///
  /// `smooth` helps with noisy pictures and harms clean ones.
  func words(smooth: Bool, seconds: Double) -> ScannedWords? {
    var page = unsafe cx_ocr_page()
    guard unsafe cx_ocr_read(&picture, smooth ? 1 : 0, seconds, &page) != 0 else { return nil }
    defer { unsafe cx_ocr_page_free(&page) }
    let bytes = unsafe UnsafeRawBufferPointer(start: page.bytes, count: page.byte_count)
    let found = unsafe UnsafeBufferPointer(start: page.words, count: page.count)
    return unsafe ScannedWords(
      found.map { word in
        let end = Int(word.text) + Int(word.text_length)
        return unsafe ScannedWord(
          text: String(decoding: bytes[Int(word.text)..<end], as: UTF8.self).cleanedLine,
          confidence: word.confidence, box: Box(word.box, pointsPerPixel), line: Box(word.line, pointsPerPixel))
      })
  }
}

extension Box {
  fileprivate init(_ box: cx_ocr_box, _ scale: Float) {
    self.init(x1: box.x1 * scale, y1: box.y1 * scale, x2: box.x2 * scale, y2: box.y2 * scale)
  }
}
