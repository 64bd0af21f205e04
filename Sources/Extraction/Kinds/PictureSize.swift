/// Pixels of a picture as its header states them.
public struct PictureSize: Sendable, Hashable {
  /// Pixels from left to right.
  public let width: Int
  /// Pixels from top to bottom.
  public let height: Int

  /// Below, in width or height, a picture is an icon, a button or a stamp, not a page anybody could read.
  public static let leastSide = 300

  /// Whether a page of text may be on it.
  public var mayBeDocument: Bool { width >= Self.leastSide && height >= Self.leastSide }

  /// Reads the header in the first bytes of a file; `nil` where they are no PNG, JPEG or TIFF or the size lies further
  /// back.
  public init?(_ beginning: [UInt8]) {
    let bytes = Bytes(beginning)
    let found =
      switch FileKind(sniffing: beginning) {
      case .png: bytes.png
      case .jpeg: bytes.jpeg
      case .tiff: bytes.tiff
      default: nil as (Int, Int)?
      }
    guard let found else { return nil }
    (width, height) = found
  }

  private struct Bytes {
    private let bytes: [UInt8]

    init(_ bytes: [UInt8]) {
      self.bytes = bytes
    }

    private func number(_ place: Int, _ count: Int, littleEndian: Bool = false) -> Int? {
      guard place >= 0, count <= bytes.count, place <= bytes.count - count else { return nil }
      let digits = bytes[place..<place + count]
      return (littleEndian ? Array(digits.reversed()) : Array(digits)).reduce(0) { $0 << 8 | Int($1) }
    }

    var png: (Int, Int)? {
      guard let width = number(16, 4), let height = number(20, 4) else { return nil }
      return (width, height)
    }

    /// From segment to segment to the first frame header.
    var jpeg: (Int, Int)? {
      var place = 2
      while let mark = number(place, 1), mark == 0xff, let type = number(place + 1, 1) {
        let isFrame = (0xc0...0xcf).contains(type) && ![0xc4, 0xc8, 0xcc].contains(type)
        if isFrame, let height = number(place + 5, 2), let width = number(place + 7, 2) { return (width, height) }
        guard let length = number(place + 2, 2), length >= 2 else { return nil }
        place += 2 + length
      }
      return nil
    }

    /// Tags 256 and 257 of the first directory.
    var tiff: (Int, Int)? {
      let isLittle = bytes.first == 0x49
      guard let start = number(4, 4, littleEndian: isLittle), let count = number(start, 2, littleEndian: isLittle)
      else { return nil }
      var (width, height): (Int?, Int?) = (nil, nil)
      for index in 0..<min(count, 100) {
        let entry = start + 2 + index * 12
        let isShort = number(entry + 2, 2, littleEndian: isLittle) == 3
        let value = number(entry + 8, isShort ? 2 : 4, littleEndian: isLittle)
        switch number(entry, 2, littleEndian: isLittle) {
        case 256: width = value
        case 257: height = value
        default: break
        }
      }
      guard let width, let height else { return nil }
      return (width, height)
    }
  }
}
