import CExtract
import Extraction

/// Reads pages of one document that are pictures of text.
///
/// A page is read only if the result is worth having: a bad reading would be found by words nobody wrote.
final class ScanReader {
  /// What OCR made of a page.
  struct Scan {
    var text: String
    /// 0…100.
    var confidence: Int
  }

  /// More does not read better (measured at 100 to 300), fewer does not on bad scans.
  static let dotsPerInch = 200.0
  /// An A2 sheet at 200 dots an inch.
  static let mostPixels: Int64 = 16_000_000
  /// Below this confidence the page is read a second time, smoothed.
  private static let goodConfidence: Float = 75
  /// Below this confidence, or with fewer characters, a page counts as not read.
  private static let leastConfidence: Float = 45
  private static let leastCharacters = 4
  /// Processor seconds beyond those of a page after which the system ends the worker: Tesseract looks at the clock
  /// between words only.
  private static let grace = 10

  private let limits: Limits
  private let start = cx_cpu_seconds()
  private var ocrSeconds = 0.0
  private var isReady: Bool?
  /// Debian packages that were wanted and are not there.
  private(set) var missingPackages: [String] = []

  init(limits: Limits) {
    self.limits = limits
  }

  /// Reads page `number` (from 1) as `draw` draws it; `nil` when OCR is off or not installed, takes too long, or finds
  /// nothing better than the text `printed` there.
  func read(number: Int, printed: String, vocabulary: inout Vocabulary, _ draw: () -> Picture?) -> Scan? {
    guard let ocr = limits.ocr, isReady(ocr) else { return nil }
    let began = cx_cpu_seconds()
    cx_limit_cpu(UInt64(clamping: ocr.pageSeconds + ScanReader.grace))
    defer { giveBackTime(since: began) }
    guard
      let picture = draw(),
      let found = words(on: picture, before: began + Double(ocr.pageSeconds)),
      found.confidence >= ScanReader.leastConfidence
    else { return nil }
    let text = PageText(found.asPrinted, height: picture.height, number: number, vocabulary: &vocabulary).text
    let least = max(ScanReader.leastCharacters, printed.unicodeScalars.count { !$0.isSpace })
    guard text.unicodeScalars.count(where: { !$0.isSpace }) >= least else { return nil }
    return Scan(text: text, confidence: Int(found.confidence.rounded()))
  }

  /// The better of at most two readings.
  private func words(on picture: Picture, before deadline: Double) -> ScannedWords? {
    let first = picture.words(smooth: false, seconds: deadline - cx_cpu_seconds())
    if let first, first.confidence >= ScanReader.goodConfidence { return first }
    let second = picture.words(smooth: true, seconds: deadline - cx_cpu_seconds())
    return [first, second].compactMap(\.self).max { $0.worth < $1.worth }
  }

  /// The time of OCR is not that of the document.
  private func giveBackTime(since began: Double) {
    let now = cx_cpu_seconds()
    ocrSeconds += now - began
    let left = Double(limits.cpuSeconds) - (now - start - ocrSeconds)
    cx_limit_cpu(UInt64(max(left.rounded(.up), 1)))
  }

  private func isReady(_ ocr: OCR) -> Bool {
    if let isReady { return isReady }
    // It becomes part of a file's name.
    let isName = ocr.language.utf8.allSatisfy { $0 == UInt8(ascii: "_") || $0.isASCIILetterOrDigit }
    let status = isName ? unsafe cx_ocr_open(ocr.language) : CX_OCR_NO_LANGUAGE
    switch status {
    case CX_OCR_READY: break
    case CX_OCR_NO_LIBRARY: missingPackages = ["tesseract-ocr", ScanReader.package(of: ocr.language)]
    default: missingPackages = [ScanReader.package(of: ocr.language)]
    }
    isReady = status == CX_OCR_READY
    return status == CX_OCR_READY
  }

  /// Debian's package of a language's data.
  private static func package(of language: String) -> String {
    "tesseract-ocr-" + language.lowercased().replacing("_", with: "-")
  }
}

extension UInt8 {
  fileprivate var isASCIILetterOrDigit: Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self)
      || (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(self & 0xdf)
  }
}
