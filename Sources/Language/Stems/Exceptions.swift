/// Words whose root no rule finds, written for this project.
///
/// Closed classes (conjunctions, prepositions, adverbs in se-, pronouns), words that only look affixed, and the most
/// frequent traps. A line is `word root` or `word root second`; endings -nya, -lah, -kah, -pun need no line of their own.
struct Exceptions: Sendable {
  private(set) var table: RootTable
  /// For each entry of the table the first and second root, as entries of the lexicon; -1 for no second.
  private(set) var roots: [(first: Int32, second: Int32)] = []
  /// Exceptions that are roots of the lexicon themselves, by their number there.
  private var ofRoots: [Int32: Int32] = [:]

  init() { table = RootTable(expected: 1_000) }

  /// Adds a word; the roots must be in the lexicon already.
  mutating func add(_ word: some Collection<UInt8>, first: Int, second: Int?) {
    guard let number = table.insert(word), number == roots.count else { return }
    roots.append((Int32(first), Int32(second ?? -1)))
  }

  /// Remembers that an exception is a root of the lexicon, unless it is its own only root.
  ///
  /// Returns whether it did.
  mutating func link(_ word: some Collection<UInt8>, toRoot number: Int) -> Bool {
    guard let index = table.entry(of: word) else { return false }
    let other = roots[index].first == number ? roots[index].second : roots[index].first
    guard other >= 0 else { return false }
    ofRoots[Int32(number)] = other
    return true
  }

  /// The other root of an exception that is a root of the lexicon.
  func root(of number: Int32) -> Int32? { ofRoots[number] }

  /// Word and roots of every line.
  static let lines: [[Substring]] = text.split(separator: "\n").map { $0.split(separator: " ") }
}
