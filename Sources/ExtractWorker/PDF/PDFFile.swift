import CExtract
import Extraction

/// One character of a page and its box; points, origin at the upper left of the page, y growing downwards.
struct Glyph {
  var scalar: Unicode.Scalar
  var box: Box
}

/// An upright rectangle; x1 ≤ x2, y1 ≤ y2.
struct Box: Equatable {
  var x1: Float
  var y1: Float
  var x2: Float
  var y2: Float

  var width: Float { x2 - x1 }
  var height: Float { y2 - y1 }
  var centreY: Float { (y1 + y2) / 2 }

  /// The smallest box around both.
  func union(_ other: Box) -> Box {
    Box(x1: min(x1, other.x1), y1: min(y1, other.y1), x2: max(x2, other.x2), y2: max(y2, other.y2))
  }
}

/// Characters of one page in the order of the file.
struct GlyphPage {
  var width: Float
  var height: Float
  var glyphs: [Glyph]
}

/// How much of a page is printed on, as shares of its area.
struct Ink: Equatable {
  var images: Double
  var everything: Double
}

/// A PDF opened by Poppler.
@safe final class PDFFile {
  private let pdf: OpaquePointer

  /// Opens and takes over the descriptor of `file`.
  init(_ file: InputFile) throws(Stop) {
    var status = CX_PDF_OPEN
    guard let pdf = unsafe cx_pdf_open(file.takeDescriptor(), &status) else {
      throw Stop(status == CX_PDF_ENCRYPTED ? .encrypted : .notADocument)
    }
    unsafe self.pdf = pdf
  }

  deinit {
    unsafe cx_pdf_close(pdf)
  }

  /// As the file claims; any number.
  var pageCount: Int { unsafe Int(cx_pdf_page_count(pdf)) }

  var title: String? { unsafe PDFFile.string(cx_pdf_title(pdf)) }
  var author: String? { unsafe PDFFile.string(cx_pdf_author(pdf)) }
  var created: String? { unsafe PDFFile.string(cx_pdf_created(pdf)) }
  var modified: String? { unsafe PDFFile.string(cx_pdf_modified(pdf)) }

  /// The characters of page `index` (from 0); `nil` when the page cannot be loaded.
  func page(_ index: Int) -> GlyphPage? {
    var page = unsafe cx_page()
    guard unsafe cx_pdf_page(pdf, Int32(clamping: index), &page) != 0 else { return nil }
    defer { unsafe cx_page_free(&page) }
    let glyphs = unsafe UnsafeBufferPointer(start: page.glyphs, count: page.count)
    return unsafe GlyphPage(
      width: Float(page.width), height: Float(page.height),
      glyphs: glyphs.compactMap { glyph in
        guard let scalar = Unicode.Scalar(glyph.scalar) else { return nil }
        let (x1, x2) = (min(glyph.x1, glyph.x2), max(glyph.x1, glyph.x2))
        let (y1, y2) = (min(glyph.y1, glyph.y2), max(glyph.y1, glyph.y2))
        guard (x1 + x2 + y1 + y2).isFinite else { return nil }
        return Glyph(scalar: scalar, box: Box(x1: x1, y1: y1, x2: x2, y2: y2))
      })
  }

  /// What is printed on page `index`; reads the page again.
  func ink(_ index: Int) -> Ink {
    let ink = unsafe cx_pdf_ink(pdf, Int32(clamping: index))
    return Ink(images: ink.images, everything: ink.everything)
  }

  /// Page `index` drawn in grey; `nil` if it cannot be loaded or would have more than `mostPixels`.
  func picture(_ index: Int, dotsPerInch: Double, mostPixels: Int64) -> Picture? {
    unsafe Picture { unsafe cx_pdf_render(pdf, Int32(clamping: index), dotsPerInch, mostPixels, $0) != 0 }
  }

  /// Content errors skipped over since the last call.
  static func takeDamage() -> Int { Int(clamping: cx_pdf_take_damage()) }

  private static func string(_ text: UnsafeMutablePointer<CChar>?) -> String? {
    guard let text = unsafe text else { return nil }
    defer { unsafe cx_free(text) }
    return unsafe String(cString: text)
  }
}
