/// A unit in folded bytes, with the way back to the offsets it was written at.
struct FoldedForm {
  private(set) var bytes: [UInt8] = []
  private(set) var hasDigit = false
  private(set) var hasJoiner = false
  /// Offset within the unit of each folded byte, and of the end; empty where both are the same.
  private var offsets: [Int] = []

  init(_ raw: ArraySlice<UInt8>, _ marks: Unit.Marks, _ folding: CharacterFolding) {
    bytes.reserveCapacity(raw.count)
    if marks.contains(.beyondASCII) {
      foldAll(Array(raw), folding)
    } else {
      for byte in raw { bytes.append(byte &- 0x41 < 26 ? byte | 0x20 : byte) }
    }
    for byte in bytes {
      if byte &- 0x30 < 10 { hasDigit = true }
      if byte < 0x30 { hasJoiner = true }
      if byte == 0x2F { hasJoiner = true }
    }
  }

  private init(bytes: [UInt8]) { self.bytes = bytes }

  private mutating func foldAll(_ raw: [UInt8], _ folding: CharacterFolding) {
    var index = 0
    while index < raw.count {
      let byte = raw[index]
      var length = 1
      let before = bytes.count
      if byte < 0x80 {
        if byte != 0x27 { bytes.append(byte &- 0x41 < 26 ? byte | 0x20 : byte) }
      } else {
        let (scalar, width) = CharacterFolding.scalar(in: raw, at: index)
        length = width
        switch folding.role(of: scalar) {
        case .letter, .digit, .ideograph: folding.append(scalar, to: &bytes)
        case .hyphen: bytes.append(Letter.hyphen)
        case .invisible, .apostrophe, .other: break
        }
      }
      for _ in before..<bytes.count { offsets.append(index) }
      index += length
    }
    offsets.append(raw.count)
  }

  /// The bytes of the unit as written that a part of the folded form came from.
  func rawRange(of part: Range<Int>) -> Range<Int> {
    offsets.isEmpty ? part : offsets[part.lowerBound]..<max(offsets[part.lowerBound], offsets[part.upperBound])
  }

  /// `n0`, which is a scanner's reading of `no`; nil for anything else.
  var misreadNumero: FoldedForm? {
    bytes == [Letter.n, 0x30] ? FoldedForm(bytes: [Letter.n, Letter.o]) : nil
  }

  /// `S.H.` → `sh`: single letters with dots are one word; nil for anything else.
  var acronym: FoldedForm? {
    let letters = bytes.enumerated().filter { $0.offset % 2 == 0 }.map(\.element)
    let dots = bytes.enumerated().filter { $0.offset % 2 == 1 }.map(\.element)
    guard letters.count > 1, letters.allSatisfy(Letter.isLower), dots.allSatisfy({ $0 == 0x2E }) else { return nil }
    return FoldedForm(bytes: letters)
  }
}
