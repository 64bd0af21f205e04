public import SearchIndex

/// Random documents and queries over a small vocabulary, so that everything meets everything.
public struct RandomCorpus {
  /// Random numbers; part of the corpus, so that one seed gives everything.
  public var random: SeededGenerator
  private let vocabulary: Int

  /// A corpus of so many different words.
  public init(seed: UInt64, vocabulary: Int = 40) {
    random = SeededGenerator(seed: seed)
    self.vocabulary = vocabulary
  }

  /// Three fields, two keyword columns (one with several values), two number columns, ordered by unit and year.
  public static let schema = IndexSchema(
    fields: [
      .init(name: "title", weight: 3, lengthNormalization: 0.4, typicalLength: 4),
      .init(name: "number", weight: 2, lengthNormalization: 0, typicalLength: 1),
      .init(name: "body", weight: 1, lengthNormalization: 0.75, typicalLength: 20),
    ],
    columns: [
      .init(name: "unit", kind: .keyword), .init(name: "category", kind: .keyword),
      .init(name: "year", kind: .number), .init(name: "day", kind: .number),
    ],
    order: [.init(column: "unit"), .init(column: "year", descending: true)])

  /// A document. `words` is the greatest length of its body.
  public mutating func document(_ identity: String, words: Int = 30) -> IndexDocument {
    let title = occurrences(random.below(5))
    let number = random.once(in: 2) ? [IndexDocument.Occurrence(term: term(), position: 0)] : []
    let body = occurrences(random.below(words))
    let revision = random.next() >> 40
    return IndexDocument(
      identity: Array(identity.utf8), revision: revision, fields: [title, number, body],
      columns: [
        .keywords(keywords("u", of: 6, atMost: 3)), .keywords(keywords("k", of: 4, atMost: 1)),
        .number(random.once(in: 5) ? nil : Int32(2015 + random.below(10))),
        .number(random.once(in: 7) ? nil : Int32(random.below(40) - 20)),
      ],
      record: Array("record \(identity) \(revision)".utf8), text: Array("text \(identity) \(revision)".utf8))
  }

  /// A query of any class.
  public mutating func query() -> IndexQuery {
    let limit = [0, 1, 3, 10, 1000][random.below(5)]
    return IndexQuery(
      clause: clause(depth: 3), filters: filters(), sort: sort(), tieColumn: random.once(in: 2) ? "day" : nil,
      limit: limit, offset: random.once(in: 4) ? random.below(5) : 0, facets: facets(),
      explain: random.once(in: 3))
  }

  /// A clause; `depth` limits nesting.
  public mutating func clause(depth: Int) -> Clause {
    let weight = Float(1 + random.below(8)) / 4
    switch random.below(depth > 0 ? 15 : 8) {
    case 0, 1, 2: return .term(term(), weight: weight, fields: fieldSet())
    case 3: return .phrase(phrase(), slop: random.once(in: 2) ? 0 : random.below(6), weight: weight, fields: fieldSet())
    case 4: return .prefix(Array(term().prefix(1 + random.below(3))), weight: weight, fields: fieldSet())
    case 5: return random.once(in: 4) ? .everything : .term(term())
    case 6: return .wildcard(pattern(), weight: weight, fields: fieldSet())
    case 7:
      return .fuzzy(
        mistyped(), distance: random.below(3), prefix: random.below(3), weight: weight, fields: fieldSet())
    case 8, 9: return .any(clauses(depth))
    case 10, 11: return .all(clauses(depth) + (random.once(in: 2) ? [.not(clause(depth: depth - 1))] : []))
    case 12: return .best(clauses(depth))
    case 13:
      let parts = clauses(depth).map { Clause.Part(share: Float(random.below(4)) / 8, clause: $0) }
      return .enough(parts, share: Float(random.below(6)) / 8)
    default: return .not(clause(depth: depth - 1))
    }
  }

  private mutating func clauses(_ depth: Int) -> [Clause] {
    (0..<random.below(4)).map { _ in clause(depth: depth - 1) }
  }

  private mutating func phrase() -> [[[UInt8]]] {
    (0..<(1 + random.below(3))).map { _ in (0..<(1 + random.below(2))).map { _ in term() } }
  }

  /// A term with some letters replaced by `*` or `?`.
  private mutating func pattern() -> [UInt8] {
    letters(term()).flatMap { letter in
      switch random.below(6) {
      case 0: [UInt8(ascii: "*")]
      case 1: [UInt8(ascii: "?")]
      default: letter
      }
    }
  }

  /// A term with up to two slips of the finger.
  private mutating func mistyped() -> [UInt8] {
    var letters = letters(term())
    for _ in 0..<random.below(3) {
      let place = random.below(letters.count)
      switch random.below(4) {
      case 0: letters.insert(Array("a".utf8), at: place)
      case 1 where letters.count > 1: letters.remove(at: place)
      case 2 where place > 0: letters.swapAt(place, place - 1)
      default: letters[place] = Array(random.once(in: 2) ? "é".utf8 : "b".utf8)
      }
    }
    return letters.flatMap { $0 }
  }

  private func letters(_ term: [UInt8]) -> [[UInt8]] {
    String(decoding: term, as: UTF8.self).unicodeScalars.map { Array(String($0).utf8) }
  }

  private mutating func fieldSet() -> FieldSet {
    random.once(in: 2) ? .all : FieldSet(rawValue: UInt8(random.below(8)))
  }

  private mutating func filters() -> [Filter] {
    (0..<[0, 0, 1, 1, 2, 3][random.below(6)]).map { _ in
      switch random.below(5) {
      case 0: return .anyOf(column: "unit", keywords("u", of: 7, atMost: 3))
      case 1: return .noneOf(column: "category", keywords("k", of: 5, atMost: 2))
      case 2: return .anyOf(column: "category", keywords("k", of: 4, atMost: 3))
      case 3: return .anyOf(column: "absent", [[1]])
      default:
        let low = Int32(2013 + random.below(10))
        return .range(column: "year", low...(low + Int32(random.below(6))))
      }
    }
  }

  private mutating func sort() -> IndexSort {
    switch random.below(6) {
    case 0: .column("year", descending: random.once(in: 2))
    case 1: .column("unit", descending: random.once(in: 2))
    case 2: .column("category", descending: random.once(in: 2))
    default: .relevance
    }
  }

  private mutating func facets() -> [String] {
    ["unit", "category", "year", "absent"].filter { _ in random.once(in: 3) }
  }

  /// Ascending positions with gaps and shared positions.
  private mutating func occurrences(_ count: Int) -> [IndexDocument.Occurrence] {
    var position = 0
    return (0..<count).map { _ in
      position += [0, 1, 1, 1, 1, 2, 100][random.below(7)]
      return IndexDocument.Occurrence(term: term(), position: position)
    }
  }

  /// Words are unequally frequent: the product of two numbers is small more often than large.
  private mutating func term() -> [UInt8] {
    let rank = random.below(vocabulary) * random.below(vocabulary) / max(1, vocabulary)
    return Array("=\(["a", "ab", "b", "ba", "béb"][rank % 5])\(rank / 5)".utf8)
  }

  private mutating func keywords(_ letter: String, of count: Int, atMost limit: Int) -> [[UInt8]] {
    (0..<random.below(limit + 1)).map { _ in Array("\(letter)\(random.below(count))".utf8) }
  }
}
