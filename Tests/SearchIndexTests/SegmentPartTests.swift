import TestSupport
import Testing

@testable import SearchIndex

/// Parts of a segment, each written and read back.
@Suite struct SegmentPartTests {
  /// One list of each shape: tiny, and with plain, sparse, dense and full windows, with gaps between.
  @Test(arguments: [1, 7, 256, 257, 300, 4096, 9000]) func listsComeBack(count: Int) throws {
    for spacing in [1, 2, 15, 100, 5000] where count * spacing < 100_000 {
      var postings = Postings()
      for place in 0..<count {
        postings.documents.append(UInt32(place * spacing + place % spacing / 2))
        postings.codes.append(UInt8(1 + place % 255))
        let occurrences = place % 20 + 1
        PositionRecord.append(
          (0..<occurrences).map { UInt32(place % 3) << 28 | UInt32($0 * 200 + place) }[...], to: &postings.positions)
        postings.positionEnds.append(postings.positions.count)
      }
      var encoder = PostingListWriter()
      encoder.encode(postings)
      let bytes = MappedFile(copying: encoder.list).region
      let positions = MappedFile(copying: encoder.positionList).region
      let list = try PostingList(
        list: bytes, positions: positions, count: count, documentCount: 100_000, file: "test")
      try check(list, postings)
      let arena = Arena(capacity: PostingCursor.arenaSize(forFrequency: count))
      let cursor = PostingCursor(
        list: View(bytes), positions: View(positions), frequency: count, documentCount: 100_000, arena: arena)
      try withExtendedLifetime((bytes, positions, arena)) { try checkCursor(try #require(cursor), postings) }
    }
  }

  private func check(_ list: PostingList, _ postings: Postings) throws {
    var documents: [UInt32] = []
    var codes: [UInt8] = []
    var records: [UInt8] = []
    try list.forEachWithRecord { document, code, record in
      documents.append(UInt32(document))
      codes.append(code)
      records += record.bytes
    }
    #expect(documents == postings.documents)
    #expect(codes == postings.codes)
    #expect(records == postings.positions)
    #expect(try list.allDocuments() == postings.documents)
  }

  /// The same list asked by a query's cursor: windows in any order, ranges and documents in ascending order.
  private func checkCursor(_ cursor: PostingCursor, _ postings: Postings) throws {
    var cursor = cursor
    let windows = Set(postings.documents.map { Int($0) / 4096 })
    for window in windows.sorted(by: >) + windows.sorted() {
      let isOpen = cursor.seek(window) && cursor.open()
      try #require(isOpen)
      let places = postings.documents.indices.filter { Int(postings.documents[$0]) / 4096 == window }
      let windowBest = cursor.windowBest
      #expect(windowBest == places.map { postings.codes[$0] }.max())
      var found: [(document: UInt32, code: UInt8)] = []
      cursor.forEach { offset, code in found.append((UInt32(window * 4096 + offset), code)) }
      #expect(found.map(\.document) == places.map { postings.documents[$0] })
      #expect(found.map(\.code) == places.map { postings.codes[$0] })
      let bits = WindowBits()
      cursor.add(to: bits)
      #expect(bits.count == places.count && cursor.count(in: bits) == places.count)
      let ranges = cursor.ranges
      for range in 0..<64 where bits[range] != 0 {
        #expect(ranges >> UInt64(range) & 1 == 1)
        let own = places.filter { Int(postings.documents[$0]) % 4096 / 64 == range }
        let best = cursor.best(range)
        #expect(best == own.map { postings.codes[$0] }.max())
      }
      for place in places where place % 3 == 0 {
        let offset = Int(postings.documents[place]) % 4096
        let bit = UInt64(1) << UInt64(offset % 64)
        let word = cursor.word(offset / 64)
        let code = cursor.code(bit)
        #expect(word == bits[offset / 64] && code == postings.codes[place])
        let positions = PositionBuffer()
        let isThere = cursor.readPositions(bit, .all, into: positions)
        #expect(isThere)
        #expect(positions.array == (0...(place % 20)).map { UInt32(place % 3) << 28 | UInt32($0 * 200 + place) })
      }
    }
    let isBehind = cursor.seek((windows.max() ?? 0) + 1)
    #expect(!isBehind)
  }

  @Test func recordsOfSeveralFields() {
    let places: [UInt32] = [3, 4, 200, 1 << 28 | 7, 6 << 28, 6 << 28 | IndexDocument.maximumPosition32]
    var bytes: [UInt8] = []
    PositionRecord.append(places[...], to: &bytes)
    PositionRecord.append([9], to: &bytes)
    let file = MappedFile(copying: bytes).region
    let records = View(file)
    var cursor = PositionCursor()
    let all = PositionBuffer()
    cursor.read(records, .all, into: all)
    #expect(all.array == places)
    var counted = PositionCursor()
    #expect(counted.readCounts(records) == FieldCounts(3, 1, 0, 0, 0, 0, 2, 0))
    #expect(counted.readCounts(records) == FieldCounts(1, 0, 0, 0, 0, 0, 0, 0))
    #expect(counted.readCounts(records) == .zero)
    var second = PositionCursor()
    second.skip(records, 1)
    let rest = PositionBuffer()
    second.read(records, .all, into: rest)
    #expect(rest.array == [9])
    var some = PositionCursor()
    let wanted = PositionBuffer()
    some.read(records, [.field(1), .field(6)], into: wanted)
    #expect(wanted.array == Array(places[3...]))
    withExtendedLifetime(file) {}
  }

  /// Dictionaries around the size of a block, with prefixes of one another and an empty term.
  @Test(arguments: [0, 1, 15, 16, 17, 33, 500]) func termsAreFound(count: Int) throws {
    let store = CrashingFileStore()
    let number = SegmentNumber(value: 1)
    var writer = try TermsWriter(store: store, segment: number)
    let terms = (0..<count).map { Array(String(repeating: "a", count: $0 % 9).utf8) + Array("\($0)".utf8) }
    let sorted = (terms.dropFirst() + (count > 0 ? [[]] : [])).sorted { $0.lexicographicallyPrecedes($1) }
    var postings = Postings()
    (postings.documents, postings.codes, postings.positions, postings.positionEnds) = ([0], [9], [1, 0], [2])
    for term in sorted { try writer.append(term, postings) }
    _ = try writer.finish()
    let file = try SectionedFile(store: store, name: number.fileName(.terms), kind: .terms, owner: 1)
    let dictionary = try TermDictionary(file, postingsSize: 2 * count, positionsSize: 2 * count)
    for (place, term) in sorted.enumerated() {
      let entry = try #require(try dictionary.entry(of: term))
      #expect(entry.postings == 2 * place..<2 * place + 2)
      #expect(entry.best == 9)
      #expect(try dictionary.entry(of: term + [0]) == nil)
    }
    #expect(try dictionary.entries(withPrefix: []).map(\.term) == sorted)
    let wanted = sorted.filter { $0.starts(with: Array("aa".utf8)) }
    #expect(try dictionary.entries(withPrefix: Array("aa".utf8)).map(\.term) == wanted)
    #expect(try dictionary.entries(withPrefix: Array("zz".utf8)).isEmpty)
  }

  @Test func phrasesAreCounted() {
    let counts: (_ lists: [[UInt32]], _ slop: Int) -> Int = { lists, slop in
      PhraseVerifier.countBeginnings(lists.map { PositionBuffer($0) }, slop: slop)[0]
    }
    #expect(counts([[1, 5, 9], [2, 7]], 0) == 1)
    #expect(counts([[1, 5, 9], [2, 7]], 1) == 2)
    #expect(counts([[1, 2, 3], [4]], 2) == 3)
    #expect(counts([[1], [1]], 5) == 0)
    #expect(counts([[1, 2], [2, 3], [3, 4]], 0) == 2)
    #expect(counts([[3]], 0) == 1)
    #expect(counts([[]], 0) == 0)
    #expect(counts([[4], [1 << 28 | 5]], 9) == 0)
  }

  @Test func mergePlans() {
    let small = MergePlan.floor / 2
    #expect(MergePlan.groups(sizes: [small, small, small], mustRewrite: []) == [])
    #expect(MergePlan.groups(sizes: [small, small, small], mustRewrite: [1]) == [[1]])
    #expect(MergePlan.groups(sizes: [small, small, small, small], mustRewrite: [1]) == [[0, 1, 2, 3]])
    let large = MergePlan.floor * 100
    #expect(MergePlan.groups(sizes: [large, small, large, small], mustRewrite: []) == [])
    #expect(MergePlan.groups(sizes: [large, small, small, small, small], mustRewrite: [0]) == [[1, 2, 3, 4], [0]])
    #expect(MergePlan.tier(of: MergePlan.floor) == 1)
    #expect(MergePlan.tier(of: MergePlan.floor * 4 - 1) == 1)
    #expect(MergePlan.tier(of: MergePlan.floor * 4) == 2)
  }
}

extension IndexDocument {
  fileprivate static var maximumPosition32: UInt32 { UInt32(maximumPosition) }
}
