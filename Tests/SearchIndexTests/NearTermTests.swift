import TestSupport
import Testing

@testable import SearchIndex

/// Walks through the dictionary with an automaton, against the definitions of distance and pattern.
@Suite struct NearTermTests {
  @Test(arguments: 1...6) func nearTermsAreThoseOfTheDefinition(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let words = Set((0..<400).map { _ in word(&random) })
    let snapshot = try snapshot(of: Array(words), commits: 1 + Int(seed) % 3)
    for number in 0..<60 {
      let asked = word(&random)
      let (distance, prefix) = (random.below(3), min(asked.count, random.below(3)))
      let head = asked.prefix(prefix)
      let expected = words.filter { $0.starts(with: head) }.compactMap { known -> IndexSnapshot.NearTerm? in
        let edits = ModelWords.distance(Array(asked.dropFirst(prefix)), Array(known.dropFirst(prefix)))
        return edits <= distance ? .init(term: known, distance: edits, documentFrequency: 1) : nil
      }.sorted {
        $0.distance != $1.distance ? $0.distance < $1.distance : $0.term.lexicographicallyPrecedes($1.term)
      }
      let found = try snapshot.terms(near: asked, distance: distance, prefix: prefix, limit: 1000)
      #expect(found == expected, "seed \(seed), word \(number)")
      let first = try snapshot.terms(near: asked, distance: distance, prefix: prefix, limit: 2)
      #expect(first == Array(expected.prefix(2)), "seed \(seed), word \(number)")
    }
  }

  @Test(arguments: 1...6) func patternsAreThoseOfTheDefinition(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let words = Set((0..<400).map { _ in word(&random) })
    let snapshot = try snapshot(of: Array(words), commits: 1)
    let dictionary = try #require(snapshot.segments.first).dictionary
    for number in 0..<60 {
      let pattern = word(&random).map { random.once(in: 3) && $0 < 0x80 ? [0x2a, 0x3f][random.below(2)] : $0 }
      var found: [[UInt8]] = []
      let automaton = try #require(PatternAutomaton(pattern))
      try dictionary.forEachTerm(of: automaton, after: []) { term, _, _ in found.append(term) }
      let expected = words.filter { ModelWords.matches(pattern, $0) }
      #expect(found == expected.sorted { $0.lexicographicallyPrecedes($1) }, "seed \(seed), pattern \(number)")
      let listed = try snapshot.terms(matching: pattern, limit: 1000)
      #expect(listed.map(\.term) == found && listed.allSatisfy { $0.documentFrequency == 1 })
    }
  }

  @Test func nearestFirstThenFrequent() throws {
    let store = CrashingFileStore()
    let writer = try TestIndex.writer(store)
    for (number, words) in [["warga", "wargi", "wraga"], ["wargi", "warna", "juara"], ["wargi"]].enumerated() {
      try writer.add(document(number, words.map { Array("=\($0)".utf8) }))
      _ = try writer.commit()
    }
    let near = try IndexSnapshot.open(store).terms(near: Array("=warga".utf8), distance: 2, prefix: 1, limit: 9)
    let told = near.map { "\(String(decoding: $0.term, as: UTF8.self)) \($0.distance) \($0.documentFrequency)" }
    #expect(told == ["=warga 0 1", "=wargi 1 3", "=warna 1 1", "=wraga 1 1"])
  }

  /// Keys that are no UTF-8, empty, or too long have neighbours by the same rule, or none but themselves.
  @Test func anyBytes() throws {
    let long = Array(repeating: UInt8(ascii: "a"), count: 63)
    let keys: [[UInt8]] = [[], [0xff], [0xc3], [0xc3, 0xa9], [0x80, 0x80], [0xe2, 0x82], [0x61, 0xff, 0x62], long]
    let snapshot = try snapshot(of: keys, commits: 1)
    for key in keys {
      for distance in 0...2 {
        let found = try snapshot.terms(near: key, distance: distance, prefix: 0, limit: 20)
        #expect(found.first == .init(term: key, distance: 0, documentFrequency: 1))
        if distance == 0 || key == long { #expect(found.count == 1) }
      }
    }
    // One letter each, broken off or not.
    let ofOneLetter = try snapshot.terms(near: [], distance: 1, prefix: 0, limit: 20).map(\.term)
    #expect(ofOneLetter == [[], [0xc3], [0xc3, 0xa9], [0xe2, 0x82], [0xff]])
    #expect(try snapshot.terms(near: [0x61], distance: -1, prefix: -1, limit: -1) == [])
    #expect(
      try snapshot.terms(near: [0x61, 0xff], distance: 9, prefix: 9, limit: 9).map(\.term) == [[0x61, 0xff, 0x62]])
    #expect(PatternAutomaton(long) == nil)
    let clauses: [Clause] = [.wildcard(long), .wildcard([]), .fuzzy([], distance: 0), .fuzzy(long, distance: 2)]
    #expect(try clauses.map { try snapshot.search(IndexQuery(clause: $0)).total } == [0, 1, 1, 1])
  }

  /// The walk leaves a part of the dictionary as soon as nothing in it can match.
  @Test func aWalkReadsAFewTermsOnly() throws {
    var random = SeededGenerator(seed: 40)
    let words = (0..<20_000).map { _ in
      [0x3d] + (0..<(4 + random.below(8))).map { _ in UInt8(0x61 + random.below(26)) }
    }
    let dictionary = try #require(snapshot(of: words, commits: 1).segments.first).dictionary
    let counting = CountingAutomaton(of: try #require(EditAutomaton(words[0].dropFirst(2), distance: 2)))
    var found = 0
    try dictionary.forEachTerm(of: counting, after: Array(words[0].prefix(2))) { _, _, _ in found += 1 }
    #expect(found >= 1)
    // About 800 words begin with that letter, with some 7 letters each.
    #expect(counting.steps.value < 1500)
  }

  private func snapshot(of words: [[UInt8]], commits: Int) throws -> IndexSnapshot {
    let store = CrashingFileStore()
    let writer = try TestIndex.writer(store, memoryBudget: 64 << 20)
    for part in 0..<commits {
      let own = words.enumerated().filter { $0.offset % commits == part }.map(\.element)
      try writer.add(document(part, own))
      _ = try writer.commit()
    }
    return try IndexSnapshot.open(store)
  }

  private func document(_ number: Int, _ words: [[UInt8]]) -> IndexDocument {
    IndexDocument(
      identity: [UInt8(number)], revision: 1,
      fields: [words.enumerated().map { .init(term: $1, position: $0) }, [], []],
      columns: [.keywords([]), .keywords([]), .number(nil), .number(nil)], record: [], text: [])
  }

  /// Few letters, one of them of two bytes, so that many words are near to one another.
  private func word(_ random: inout SeededGenerator) -> [UInt8] {
    let letters = ["a", "b", "c", "é"]
    return Array("=".utf8) + (0..<random.below(9)).flatMap { _ in Array(letters[random.below(4)].utf8) }
  }
}

/// Counts the letters that an automaton is asked about.
private struct CountingAutomaton: TermAutomaton {
  final class Counter {
    var value = 0
  }
  let inner: EditAutomaton
  let steps = Counter()

  init(of inner: EditAutomaton) { self.inner = inner }

  var start: EditAutomaton.State { inner.start }

  func step(_ state: EditAutomaton.State, _ letter: UInt32) -> EditAutomaton.State? {
    steps.value += 1
    return inner.step(state, letter)
  }

  func match(_ state: EditAutomaton.State) -> Int? { inner.match(state) }

  func nextLead(after byte: UInt8, _ state: EditAutomaton.State) -> UInt8? { inner.nextLead(after: byte, state) }
}
