import SearchIndex
import TestSupport
import Testing

/// Promise P4: damage is a typed error or does not matter; it is never a trap, and never hidden from `IndexCheck`.
@Suite struct CorruptionTests {
  @Test func everyByteFlipped() throws {
    let index = try Sample(documents: 3, words: 4)
    for (name, bytes) in index.image.sorted(by: { $0.key < $1.key }) {
      for place in bytes.indices {
        var damaged = bytes
        damaged[place] ^= place % 2 == 0 ? 0xff : 0x01
        try index.check(name, damaged, "\(name), byte \(place)")
      }
    }
  }

  @Test func everyLengthTruncated() throws {
    let index = try Sample(documents: 3, words: 4)
    for (name, bytes) in index.image.sorted(by: { $0.key < $1.key }) {
      for length in 0..<bytes.count {
        try index.check(name, Array(bytes.prefix(length)), "\(name), length \(length)")
      }
    }
  }

  /// Lists with windows, sparse and dense, which a tiny index does not have.
  @Test func randomDamageOfLargerLists() throws {
    let index = try Sample(documents: 700, words: 5)
    var random = SeededGenerator(seed: 9)
    for (name, bytes) in index.image.sorted(by: { $0.key < $1.key }) where !name.hasSuffix(".texts") {
      for _ in 0..<40 {
        var damaged = bytes
        let place = random.below(bytes.count)
        for offset in place..<min(bytes.count, place + 1 + random.below(8)) { damaged[offset] = ~damaged[offset] }
        try index.check(name, damaged, "seed 9, \(name), byte \(place)", verifies: random.once(in: 8))
      }
    }
  }

  @Test func missingFile() throws {
    let index = try Sample(documents: 3, words: 4)
    for name in index.image.keys {
      var image = index.image
      image[name] = nil
      #expect(throws: IndexError.self) { _ = try IndexSnapshot.open(CrashingFileStore(image)) }
    }
  }

  @Test func anotherFormatVersionIsNotCalledDamage() throws {
    let index = try Sample(documents: 3, words: 4)
    for (name, bytes) in index.image {
      var image = index.image
      image[name]?[8] = 99
      let version = IndexSnapshot.formatVersion
      #expect(Int(bytes[8]) == version)
      #expect(throws: IndexError.incompatible(file: name, found: "format 99", supported: "format \(version)")) {
        _ = try IndexSnapshot.open(CrashingFileStore(image))
      }
    }
  }

  /// Files of two segments exchanged: whole, but not the right ones.
  @Test func exchangedFiles() throws {
    let store = CrashingFileStore()
    let writer = try TestIndex.writer(store)
    var corpus = RandomCorpus(seed: 8)
    for name in ["a", "b"] {
      try writer.add(corpus.document(name))
      _ = try writer.commit()
    }
    var image = store.image
    (image["00000000.texts"], image["00000001.texts"]) = (image["00000001.texts"], image["00000000.texts"])
    #expect(throws: IndexError.self) { _ = try IndexSnapshot.open(CrashingFileStore(image)) }
  }

  /// An index and what it answers while it is whole.
  private struct Sample {
    let image: [String: [UInt8]]
    private let queries: [IndexQuery]

    init(documents: Int, words: Int) throws {
      let store = CrashingFileStore()
      let writer = try TestIndex.writer(store)
      var corpus = RandomCorpus(seed: 6, vocabulary: 6)
      for number in 0..<documents { try writer.add(corpus.document("d\(number)", words: words)) }
      _ = try writer.commit()
      try writer.close()
      image = store.image
      queries = [
        IndexQuery(clause: .prefix(Array("=".utf8)), facets: ["unit", "category", "year"], explain: true),
        IndexQuery(
          clause: .any([.term(Array("=a0".utf8)), .term(Array("=ab0".utf8), fields: .field(2)), .everything]),
          filters: [
            .anyOf(column: "unit", [Array("u1".utf8), Array("u2".utf8)]), .range(column: "year", 2010...2030),
          ],
          sort: .column("category", descending: false), tieColumn: "day"),
        IndexQuery(clause: .phrase([[Array("=a0".utf8)], [Array("=a0".utf8), Array("=ab0".utf8)]], slop: 3)),
        IndexQuery(
          clause: .best([.wildcard(Array("=*b?".utf8)), .fuzzy(Array("=ba0".utf8), distance: 2, fields: .field(0))]),
          sort: .column("year", descending: true), limit: 2),
        IndexQuery(
          clause: .all([
            .enough(
              [.init(share: 1, clause: .term(Array("=a0".utf8))), .init(share: 1, clause: .everything)], share: 1),
            .not(.term(Array("=b0".utf8))),
          ]), filters: [.noneOf(column: "category", [Array("k1".utf8)])], facets: ["unit"]),
      ]
    }

    /// Opens, searches and checks an index of which one file is damaged.
    func check(_ name: String, _ bytes: [UInt8], _ origin: String, verifies: Bool = true) throws {
      var image = self.image
      image[name] = bytes
      let store = CrashingFileStore(image)
      let comment = Comment(rawValue: origin)
      do {
        let snapshot = try IndexSnapshot.open(store)
        // Whatever these give, they must not trap. `IndexCheck` below must know of the damage.
        for query in queries { _ = try snapshot.search(query) }
        _ = try TestIndex.contents(snapshot)
        _ = try snapshot.terms(near: Array("=a0".utf8), distance: 2, prefix: 0, limit: 10)
        _ = try snapshot.terms(withPrefix: [], limit: 10)
        _ = try snapshot.identities()
      } catch {
        // An `IndexError`, as the types say: the expected end.
      }
      guard verifies else { return }
      do {
        #expect(try !IndexCheck.run(store).isEmpty, comment)
      } catch IndexError.incompatible {
        // The damaged byte was the version.
      }
    }
  }
}
