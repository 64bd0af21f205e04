/// The words that a pattern describes: `*` stands for any letters or none, `?` for one letter.
struct PatternAutomaton: TermAutomaton {
  private let places: LetterPlaces
  /// Places of `?`.
  private let anyLetter: UInt64
  /// Places, the end among them, before which a `*` stands.
  private let anyLetters: UInt64

  /// nil for a pattern of more than 62 letters.
  init?(_ pattern: some Sequence<UInt8>) {
    var letters: [UInt32] = []
    var anyLetter: UInt64 = 0
    var anyLetters: UInt64 = 0
    for letter in Letters.split(pattern) {
      guard letters.count <= LetterPlaces.limit else { return nil }
      let place: UInt64 = 1 << UInt64(letters.count)
      if letter == UInt32(UInt8(ascii: "*")) {
        anyLetters |= place
      } else {
        if letter == UInt32(UInt8(ascii: "?")) { anyLetter |= place }
        letters.append(letter)
      }
    }
    guard let places = LetterPlaces(letters) else { return nil }
    self.places = places
    self.anyLetter = anyLetter
    self.anyLetters = anyLetters
  }

  /// The places reached.
  var start: UInt64 { 1 }

  @inline(__always)
  func step(_ state: UInt64, _ letter: UInt32) -> UInt64? {
    let next = (state & (places.mask(letter) | anyLetter)) << 1 | state & anyLetters
    return next == 0 ? nil : next
  }

  func match(_ state: UInt64) -> Void? {
    state & places.end != 0 ? () : nil
  }

  func nextLead(after byte: UInt8, _ state: UInt64) -> UInt8? {
    state & (anyLetter | anyLetters) != 0 ? byte.successor : places.nextLead(after: byte, at: state)
  }
}
