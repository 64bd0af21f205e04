import CExtract
import Foundation
import SystemPackage

@testable import ExtractWorker

/// A page of a PDF drawn as a grey picture, as a scanner would hand it over.
struct Scan {
  let width: Int
  let height: Int
  private(set) var grey: [UInt8]

  /// Draws the first page of a file; `nil` if it cannot be drawn.
  init?(_ file: FilePath, dotsPerInch: Double = 150) {
    let path = Array(file.string.utf8)
    guard case .success(let input) = InputFile.open(path) else { return nil }
    var status = CX_PDF_OPEN
    guard let pdf = unsafe cx_pdf_open(input.takeDescriptor(), &status) else { return nil }
    defer { unsafe cx_pdf_close(pdf) }
    var picture = unsafe cx_picture()
    guard unsafe cx_pdf_render(pdf, 0, dotsPerInch, 10_000_000, &picture) != 0 else { return nil }
    defer { unsafe cx_picture_free(&picture) }
    width = unsafe Int(picture.width)
    height = unsafe Int(picture.height)
    grey = unsafe Array(UnsafeBufferPointer(start: picture.grey, count: width * height))
  }

  /// Darker towards the right, as beside the fold of a book: `share` of the light is left at the edge.
  mutating func shade(to share: Double) {
    for index in grey.indices {
      let light = 1 - (1 - share) * Double(index % width) / Double(width)
      grey[index] = UInt8(Double(grey[index]) * light)
    }
  }

  /// Adds or takes up to `strength` at each pixel.
  mutating func addNoise(_ strength: Int, seed: UInt64) {
    var state = seed
    for index in grey.indices {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      let change = Int(state >> 33) % (2 * strength + 1) - strength
      grey[index] = UInt8(clamping: Int(grey[index]) + change)
    }
  }
}

extension PDFWriter {
  /// Adds an A4 page with the picture turned by `degrees` to the left, on a landscape page for quarter turns.
  mutating func addPage(_ scan: Scan, degrees: Double = 0) {
    let image = addStream(
      scan.grey,
      """
      /Type /XObject /Subtype /Image /Width \(scan.width) /Height \(scan.height) \
      /ColorSpace /DeviceGray /BitsPerComponent 8
      """)
    let angle = degrees * .pi / 180
    let (width, height) = abs(degrees) == 90 || degrees == 270 ? (842.0, 595.0) : (595, 842)
    // PDF knows no exponents.
    let (cosine, sine) = ((cos(angle) * 1e6).rounded() / 1e6, (sin(angle) * 1e6).rounded() / 1e6)
    let middle = "\(width / 2) \(height / 2)"
    let turn = "\(cosine) \(sine) \(-sine) \(cosine) \(middle) cm 595 0 0 842 -297.5 -421 cm"
    let content = addStream(Array("q \(turn) /Im1 Do Q\n".utf8))
    addPage(content: content, resources: "/XObject << /Im1 \(image) 0 R >>", size: "\(width) \(height)")
  }
}
