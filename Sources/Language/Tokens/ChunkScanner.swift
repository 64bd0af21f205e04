/// Cuts a text into ``Chunk``s, once from left to right.
struct ChunkScanner {
  /// A chunk is cut here, so that text without blanks costs no more than other text.
  static let chunkLimit = 240

  let bytes: [UInt8]
  let folding: CharacterFolding
  private var position = 0
  private var isAfterStop = true

  init(_ bytes: [UInt8], _ folding: CharacterFolding) {
    self.bytes = bytes
    self.folding = folding
  }

  private enum Class: UInt8 {
    case letter, capital, other, digit, dot, slash, hyphen, comma, apostrophe, stop, beyond

    var isLetter: Bool { rawValue <= 1 }
  }

  private static let classes: [Class] = (0..<256).map { byte in
    switch UInt8(byte) {
    case 0x61...0x7A: .letter
    case 0x41...0x5A: .capital
    case 0x30...0x39: .digit
    case 0x2E: .dot
    case 0x2F: .slash
    case 0x2D: .hyphen
    case 0x2C: .comma
    case 0x27: .apostrophe
    case 0x0A, 0x21, 0x3A, 0x3F, 0x22, 0x28: .stop
    case 0x80...0xFF: .beyond
    default: .other
    }
  }
  private let classes = Self.classes

  /// The next chunk, nil at the end.
  mutating func next() -> Chunk? {
    while position < bytes.count {
      switch classes[Int(bytes[position])] {
      case .letter, .capital, .digit: return scan()
      case .beyond:
        let (scalar, length) = CharacterFolding.scalar(in: bytes, at: position)
        switch folding.role(of: scalar) {
        case .letter, .digit: return scan()
        case .ideograph: return ideograph(length)
        default: position += length
        }
      case .dot, .stop:
        isAfterStop = true
        position += 1
      default: position += 1
      }
    }
    return nil
  }

  private mutating func ideograph(_ length: Int) -> Chunk {
    var chunk = Chunk(start: position, end: position + length, marks: [.letter, .beyondASCII])
    for index in position..<position + length { chunk.key = chunk.key << 8 | UInt128(bytes[index]) }
    position += length
    isAfterStop = false
    return chunk
  }

  private mutating func scan() -> Chunk {
    var chunk = Chunk(start: position)
    var key: UInt128 = 0
    if isAfterStop { chunk.marks.insert(.afterStop) }
    if classes[Int(bytes[position])] == .capital, !isAfterStop { chunk.marks.insert(.capitalInside) }
    isAfterStop = false
    var index = position
    let limit = min(bytes.count, position + Self.chunkLimit)
    scanning: while index < limit {
      var length = 1
      switch classes[Int(bytes[index])] {
      case .letter, .capital:
        chunk.marks.insert(.letter)
        repeat {
          key = key << 8 | UInt128(bytes[index])
          index += 1
        } while index < limit && classes[Int(bytes[index])].isLetter
        continue
      case .digit: chunk.marks.insert(.digit)
      case .hyphen where startsPart(index + 1): chunk.marks.insert(.joiner)
      case .apostrophe where isLetter(index - 1) && isLetter(index + 1): chunk.marks.insert(.beyondASCII)
      case .dot where joinsDot(at: index, chunk): chunk.marks.insert(.joiner)
      case .slash where joinsSlash(at: index, chunk): chunk.marks.formUnion([.joiner, .slash])
      case .comma where isDigit(index - 1) && isDigit(index + 1): chunk.marks.insert(.joiner)
      case .beyond:
        let width = scanBeyond(index, &chunk)
        if width == 0 { break scanning }
        length = width
      default: break scanning
      }
      for offset in index..<index + length { key = key << 8 | UInt128(bytes[offset]) }
      index += length
    }
    chunk.key = key
    chunk.end = index
    position = index
    return chunk
  }

  /// Bytes of the character beyond ASCII that goes on with the chunk, 0 if none does.
  private func scanBeyond(_ index: Int, _ chunk: inout Chunk) -> Int {
    let (scalar, length) = CharacterFolding.scalar(in: bytes, at: index)
    chunk.marks.insert(.beyondASCII)
    switch folding.role(of: scalar) {
    case .letter: chunk.marks.insert(.letter)
    case .digit: chunk.marks.insert(.digit)
    case .invisible: break
    case .hyphen where startsPart(index + length): chunk.marks.insert(.joiner)
    case .apostrophe where isLetter(index - 1) && isLetter(index + length): break
    default: return 0
    }
    return length
  }

  private func kind(_ index: Int) -> Class {
    index >= 0 && index < bytes.count ? classes[Int(bytes[index])] : .other
  }

  private func isDigit(_ index: Int) -> Bool { kind(index) == .digit }

  private func isLetter(_ index: Int) -> Bool {
    switch kind(index) {
    case .letter, .capital, .beyond: true
    default: false
    }
  }

  /// Whether a letter or digit stands at `index`.
  private func startsPart(_ index: Int) -> Bool {
    switch kind(index) {
    case .letter, .capital, .digit: return true
    case .beyond:
      let role = folding.role(of: CharacterFolding.scalar(in: bytes, at: index).scalar)
      return role == .letter || role == .digit
    default: return false
    }
  }

  /// A dot joins digits (1.250.000), single letters (S.H.) and parts of an identifier (B-12/KL.01).
  private func joinsDot(at index: Int, _ chunk: Chunk) -> Bool {
    if isDigit(index - 1), isDigit(index + 1) { return !isMisreadNumero(index, chunk.start) }
    if chunk.marks.contains([.digit, .slash]) { return startsPart(index + 1) }
    guard isLetter(index - 1), isLetter(index + 1), kind(index - 1) != .beyond, kind(index + 1) != .beyond else {
      return false
    }
    return isSingle(index - 1, from: chunk.start) && !startsPart(index + 2)
  }

  /// `N0.14` is how scanners read `No.14`.
  private func isMisreadNumero(_ index: Int, _ start: Int) -> Bool {
    index - start == 2 && bytes[start] | 0x20 == Letter.n && bytes[start + 1] == 0x30
  }

  private func isSingle(_ index: Int, from start: Int) -> Bool {
    index == start || kind(index - 1) == .dot
  }

  /// A slash joins where digits are about: 14/2008, KPTS/12, but not RT/RW or dan/atau.
  private func joinsSlash(at index: Int, _ chunk: Chunk) -> Bool {
    startsPart(index + 1) && (chunk.marks.contains(.digit) || isDigit(index + 1))
  }
}
