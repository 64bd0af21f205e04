import CExtract
import Extraction

/// A file that is a picture, or several in the case of TIFF.
struct PictureFile {
  private let bytes: [UInt8]
  /// Where the directory of each picture begins; one 0 for formats with a single picture.
  private let directories: [UInt32]

  /// Bytes of the largest picture file that is read.
  private static let mostBytes = 256 << 20
  /// A photograph of 60 megapixels; in colour it takes 240 MB.
  private static let mostPixels: Int64 = 60_000_000

  init(_ file: InputFile, _ kind: FileKind, limits: Limits) throws(Stop) {
    guard let bytes = file.contents(upTo: Self.mostBytes) else { throw Stop(.tooMuchMemory) }
    self.bytes = bytes
    directories = kind == .tiff ? TIFFDirectories.places(in: bytes, limit: limits.pages + 1) : [0]
    if directories.isEmpty { throw Stop(.notADocument) }
  }

  var count: Int { directories.count }

  /// Picture `index` (from 0) in grey, at a size fit for OCR; `nil` where it is damaged or too large.
  func picture(_ index: Int) -> Picture? {
    guard directories.indices.contains(index) else { return nil }
    // The first picture is read whatever its directory.
    let directory = index == 0 ? 0 : directories[index]
    return unsafe bytes.withUnsafeBufferPointer { bytes in
      guard let start = bytes.baseAddress else { return nil }
      return unsafe Picture {
        unsafe cx_image_read(start, bytes.count, directory, Self.mostPixels, $0) == 1
      }
    }
  }
}

/// The chain of directories of a TIFF file, one a page.
enum TIFFDirectories {
  /// Their places, at most `limit`; a chain that runs in a circle ends where it began.
  static func places(in bytes: [UInt8], limit: Int) -> [UInt32] {
    let isLittle = bytes.first == 0x49
    func number(_ place: Int, _ count: Int) -> Int? {
      guard place >= 0, place <= bytes.count - count else { return nil }
      let digits = bytes[place..<place + count]
      return (isLittle ? digits.reversed() : Array(digits)).reduce(0) { $0 << 8 | Int($1) }
    }
    var (places, seen) = ([] as [UInt32], Set<Int>())
    var next = number(4, 4) ?? 0
    while next > 0, places.count < limit, seen.insert(next).inserted, let entries = number(next, 2) {
      places.append(UInt32(clamping: next))
      next = number(next + 2 + entries * 12, 4) ?? 0
    }
    return places
  }
}
