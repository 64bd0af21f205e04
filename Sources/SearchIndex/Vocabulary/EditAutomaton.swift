/// The words that are a few edits away from one: a letter put in, left out, replaced, or swapped with the next (optimal
/// string alignment, as in `EditDistance` of spelling: no letter is edited twice).
///
/// Bit-parallel (Wu, Manber 1992): for each number of edits a mask of the places of the word that may have been reached.
struct EditAutomaton: TermAutomaton {
  /// More edits make words that have nothing to do with one another neighbours.
  static let largestDistance = 2

  struct State: BitwiseCopyable {
    /// Places reached with 0, 1, 2 edits; each includes the one before.
    var exact: UInt64 = 0
    var one: UInt64 = 0
    var two: UInt64 = 0
    /// Places reached without the last letter, which was the one after: the next may complete a swap.
    var swappingExact: UInt64 = 0
    var swappingOne: UInt64 = 0
  }

  private let places: LetterPlaces
  private let distance: Int
  let start: State

  /// Words at most `distance` edits from `word`, 0…2; larger and smaller numbers count as these. A word of more than 62
  /// letters has no neighbours: nil.
  init?(_ word: some Sequence<UInt8>, distance: Int) {
    guard let places = LetterPlaces(Letters.split(word)) else { return nil }
    self.places = places
    self.distance = min(max(0, distance), EditAutomaton.largestDistance)
    let all = places.end << 1 - 1
    // With n edits the first n letters may have been left out.
    start = State(exact: 1, one: self.distance > 0 ? 0b11 & all : 0, two: self.distance > 1 ? 0b111 & all : 0)
  }

  @inline(__always)
  func step(_ state: State, _ letter: UInt32) -> State? {
    let here = places.mask(letter)
    let before = here >> 1
    let all = places.end << 1 - 1
    var next = State()
    next.exact = (state.exact & here) << 1
    if distance > 0 {
      next.one = (state.one & here) << 1
      next.one |= state.exact | state.exact << 1 | next.exact << 1
      next.one |= (state.swappingExact & here) << 2
      next.one &= all
      next.swappingExact = state.exact & before
    }
    if distance > 1 {
      next.two = (state.two & here) << 1
      next.two |= state.one | state.one << 1 | next.one << 1
      next.two |= (state.swappingOne & here) << 2
      next.two &= all
      next.swappingOne = state.one & before
    }
    return largest(next) == 0 ? nil : next
  }

  /// The number of edits.
  func match(_ state: State) -> Int? {
    if state.exact & places.end != 0 { return 0 }
    if state.one & places.end != 0 { return 1 }
    return state.two & places.end != 0 ? 2 : nil
  }

  func nextLead(after byte: UInt8, _ state: State) -> UInt8? {
    switch distance {
    case 0: places.nextLead(after: byte, at: state.exact)
    // With an edit left, any letter may follow.
    case 1 where state.exact != 0, 2 where state.one != 0: byte.successor
    case 1: places.nextLead(after: byte, at: state.one | state.swappingExact)
    default: places.nextLead(after: byte, at: state.two | state.swappingOne)
    }
  }

  private func largest(_ state: State) -> UInt64 {
    switch distance {
    case 0: state.exact
    case 1: state.one
    default: state.two
    }
  }
}
