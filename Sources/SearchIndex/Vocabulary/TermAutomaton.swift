/// A set of words that can be recognised letter by letter, and left as soon as no word of the set can follow.
protocol TermAutomaton {
  associatedtype State: BitwiseCopyable
  /// What is known of a word of the set.
  associatedtype Match
  /// Before the first letter.
  var start: State { get }
  /// After one more letter; nil when no word of the set goes on so.
  func step(_ state: State, _ letter: UInt32) -> State?
  /// Whether the letters so far are a word of the set.
  func match(_ state: State) -> Match?
  /// The smallest byte, larger than `byte`, that a letter may begin with after which there is a word of the set; a byte
  /// too small only costs time.
  func nextLead(after byte: UInt8, _ state: State) -> UInt8?
}

extension TermDictionary {
  /// Calls `body` with every term that is `prefix` and then a word of the automaton, in ascending order.
  ///
  /// The automaton steers the walk: where a term leaves the set, the walk goes on at the next string that may be in it
  /// (Schulz, Mihov 2002; as in Lucene's AutomatonTermsEnum). Time is that of the places where the dictionary branches
  /// off, not of the terms.
  func forEachTerm<Automaton: TermAutomaton>(
    of automaton: Automaton, after prefix: [UInt8],
    _ body: (_ term: [UInt8], _ entry: TermEntry, _ match: Automaton.Match) -> Void
  ) throws(IndexError) {
    var cursor = try cursor(from: prefix)
    var path = TermPath(automaton, after: prefix)
    while let entry = try cursor.advance(), cursor.term.starts(with: prefix) {
      switch path.follow(cursor.term) {
      case .match(let match): body(cursor.term, entry, match)
      case .prefixOfMatches: continue
      case .dead(let next):
        guard let next else { return }
        try move(&cursor, to: next)
      }
    }
  }
}

/// The states after each byte of a term, kept for the next term as far as that one begins alike.
private struct TermPath<Automaton: TermAutomaton> {
  enum Outcome {
    case match(Automaton.Match)
    case prefixOfMatches
    /// No term that begins so is in the set; the next string that may be.
    case dead(next: [UInt8]?)
  }

  private struct Step {
    var state: Automaton.State
    var reader: Letters.Reader
  }

  private let automaton: Automaton
  /// Length of the prefix that the automaton does not see.
  private let start: Int
  /// The prefix, and what was followed.
  private var bytes: [UInt8]
  /// The state after the prefix, and after each byte that was followed.
  private var steps: [Step]

  init(_ automaton: Automaton, after prefix: [UInt8]) {
    self.automaton = automaton
    start = prefix.count
    bytes = prefix
    steps = [Step(state: automaton.start, reader: Letters.Reader())]
  }

  /// Follows a term that has the prefix.
  mutating func follow(_ term: [UInt8]) -> Outcome {
    var shared = start
    while shared < bytes.count, shared < term.count, bytes[shared] == term[shared] { shared += 1 }
    leave(to: shared)
    var last = steps[shared - start]
    for place in shared..<term.count {
      guard let next = step(last, term[place]) else { return .dead(next: successor(of: term[place])) }
      bytes.append(term[place])
      steps.append(next)
      last = next
    }
    return match(last).map(Outcome.match) ?? .prefixOfMatches
  }

  /// Back to where so many bytes were followed.
  private mutating func leave(to count: Int) {
    steps.removeLast(bytes.count - count)
    bytes.removeLast(bytes.count - count)
  }

  @inline(__always)
  private func step(_ from: Step, _ byte: UInt8) -> Step? {
    var state: Automaton.State? = from.state
    var reader = from.reader
    reader.read(byte) { letter in state = state.flatMap { automaton.step($0, letter) } }
    return state.map { Step(state: $0, reader: reader) }
  }

  private func match(_ last: Step) -> Automaton.Match? {
    var state: Automaton.State? = last.state
    var reader = last.reader
    reader.finish { letter in state = state.flatMap { automaton.step($0, letter) } }
    return state.flatMap(automaton.match)
  }

  /// The smallest string larger than all that begin with `bytes` and then `byte`, and possibly in the set.
  private mutating func successor(of byte: UInt8) -> [UInt8]? {
    var byte = byte
    while true {
      let last = steps[bytes.count - start]
      if let next = last.reader.isInside ? byte.successor : automaton.nextLead(after: byte, last.state) {
        return bytes + [next]
      }
      guard bytes.count > start, let previous = bytes.last else { return nil }
      byte = previous
      leave(to: bytes.count - 1)
    }
  }
}

extension UInt8 {
  /// The next larger byte.
  var successor: UInt8? { self < .max ? self + 1 : nil }
}
