/// Terms that are spelt nearly alike.
extension IndexSnapshot {
  /// A term and how far it is from the one asked for.
  public struct NearTerm: Sendable, Hashable {
    /// The dictionary key.
    public let term: [UInt8]
    /// Edits between the two, 0…2.
    public let distance: Int
    /// Documents with it, > 0.
    public let documentFrequency: Int

    /// A term near to another.
    public init(term: [UInt8], distance: Int, documentFrequency: Int) {
      self.term = term
      self.distance = distance
      self.documentFrequency = documentFrequency
    }
  }

  /// The terms that are at most so many edits away: nearest first, then those in most documents, then by bytes. The term
  /// itself is among them where the dictionary has it.
  ///
  /// An edit puts in, leaves out or replaces a letter, or swaps it with the next (optimal string alignment). A letter is a
  /// UTF-8 sequence. The first `prefix` bytes, such as a tag and a first letter, must be the same: each letter more makes
  /// it some four times quicker. Reads only those parts of the dictionary that begin like a near term.
  ///
  /// - Parameters: `distance` counts as 0…2; `prefix` is at most the length of the term. A term of more than 62 letters
  ///   after it is near to nothing but itself.
  public func terms(
    near term: [UInt8], distance: Int, prefix: Int, limit: Int
  ) throws(IndexError) -> [NearTerm] {
    var found: [[UInt8]: (distance: Int, frequency: Int)] = [:]
    for segment in segments {
      try segment.dictionary.forEachTerm(near: term, distance: distance, prefix: prefix) { near, entry, distance in
        found[near, default: (distance, 0)].frequency += entry.documentFrequency
      }
    }
    let all = found.map { NearTerm(term: $0.key, distance: $0.value.distance, documentFrequency: $0.value.frequency) }
    return Array(all.sorted(by: NearTerm.precedes).prefix(max(0, limit)))
  }
}

extension IndexSnapshot.NearTerm {
  fileprivate static func precedes(_ left: Self, _ right: Self) -> Bool {
    if left.distance != right.distance { return left.distance < right.distance }
    if left.documentFrequency != right.documentFrequency { return left.documentFrequency > right.documentFrequency }
    return left.term.lexicographicallyPrecedes(right.term)
  }
}

extension TermDictionary {
  /// Calls `body` with every term near to one, in ascending order. See `IndexSnapshot.terms(near:)`.
  func forEachTerm(
    near term: [UInt8], distance: Int, prefix: Int,
    _ body: (_ term: [UInt8], _ entry: TermEntry, _ distance: Int) -> Void
  ) throws(IndexError) {
    let head = Array(term.prefix(max(0, prefix)))
    if let automaton = EditAutomaton(term.dropFirst(head.count), distance: distance) {
      try forEachTerm(of: automaton, after: head, body)
    } else if let entry = try entry(of: term) {
      body(term, entry, 0)
    }
  }
}
