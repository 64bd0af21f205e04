/// The letters of a key: the bytes of a UTF-8 sequence in one number, a lead byte and what continues it. Bytes that are no
/// UTF-8 are letters too, each sequence as far as it goes, so that every key has letters and different keys different ones.
enum Letters {
  /// Letters of a key, in order.
  static func split(_ key: some Sequence<UInt8>) -> [UInt32] {
    var letters: [UInt32] = []
    var reader = Reader()
    for byte in key { reader.read(byte) { letters.append($0) } }
    reader.finish { letters.append($0) }
    return letters
  }

  /// The first byte of a letter.
  static func lead(_ letter: UInt32) -> UInt8 {
    UInt8(truncatingIfNeeded: letter >> UInt32(24 - min(24, letter.leadingZeroBitCount / 8 * 8)))
  }

  /// Puts bytes together to letters, one byte at a time.
  struct Reader {
    private var letter: UInt32 = 0
    /// Bytes that are still to come of the letter.
    private var missing: UInt8 = 0

    /// Whether a letter has begun and is not whole.
    var isInside: Bool { missing > 0 }

    /// Takes a byte and gives the letters that it ends: none, one, or two where a sequence breaks off.
    @inline(__always)
    mutating func read(_ byte: UInt8, _ body: (UInt32) -> Void) {
      if missing > 0 {
        if byte & 0xc0 == 0x80 {
          letter = letter << 8 | UInt32(byte)
          missing -= 1
          if missing == 0 { body(letter) }
          return
        }
        finish(body)
      }
      if byte < 0xc0 { return body(UInt32(byte)) }
      letter = UInt32(byte)
      missing = byte < 0xe0 ? 1 : byte < 0xf0 ? 2 : 3
    }

    /// No more bytes: gives the letter that broke off.
    @inline(__always)
    mutating func finish(_ body: (UInt32) -> Void) {
      if missing > 0 { body(letter) }
      missing = 0
    }
  }
}

/// Up to 62 letters, and for every letter a mask of the places where it stands.
struct LetterPlaces {
  /// A state of an automaton has a bit for every place, one for the end, and one beyond.
  static let limit = 62

  let letters: [UInt32]
  private let ascii: [UInt64]

  /// nil for more letters than fit.
  init?(_ letters: [UInt32]) {
    guard letters.count <= LetterPlaces.limit else { return nil }
    self.letters = letters
    var ascii = [UInt64](repeating: 0, count: 128)
    for (place, letter) in letters.enumerated() where letter < 128 { ascii[Int(letter)] |= 1 << UInt64(place) }
    self.ascii = ascii
  }

  /// The bit after the last place.
  var end: UInt64 { 1 << UInt64(letters.count) }

  @inline(__always)
  func mask(_ letter: UInt32) -> UInt64 {
    if letter < 128 { return ascii[Int(letter)] }
    var mask: UInt64 = 0
    for (place, known) in letters.enumerated() where known == letter { mask |= 1 << UInt64(place) }
    return mask
  }

  /// The smallest first byte, larger than `byte`, of the letters at some places.
  func nextLead(after byte: UInt8, at places: UInt64) -> UInt8? {
    var next: UInt8?
    var left = places & (end - 1)
    while left != 0 {
      let lead = Letters.lead(letters[left.trailingZeroBitCount])
      if lead > byte { next = min(lead, next ?? lead) }
      left &= left - 1
    }
    return next
  }
}
