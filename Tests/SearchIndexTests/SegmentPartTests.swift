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
      let list = try PostingList(
        list: MappedFile(copying: encoder.list).region, positions: MappedFile(copying: encoder.positionList).region,
        count: count, documentCount: 100_000, file: "test")
      try check(list, postings)
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
    let cursor = ListCursor(list)
    for place in stride(from: 0, to: documents.count, by: 3) {
      let (window, offset) = Int(documents[place]).quotientAndRemainder(dividingBy: 4096)
      let places = PositionBuffer()
      #expect(try cursor.readPositions(window: window, offset: offset, fields: .all, into: places))
      #expect(places.array == (0...(place % 20)).map { UInt32(place % 3) << 28 | UInt32($0 * 200 + place) })
    }
    if let last = documents.last, last < 99_999 {
      let (window, offset) = (Int(last) + 1).quotientAndRemainder(dividingBy: 4096)
      #expect(try cursor.counts(window: window, offset: offset) == nil)
    }
  }

  @Test func recordsOfSeveralFields() {
    let places: [UInt32] = [3, 4, 200, 1 << 28 | 7, 6 << 28, 6 << 28 | IndexDocument.maximumPosition32]
    var bytes: [UInt8] = []
    PositionRecord.append(places[...], to: &bytes)
    PositionRecord.append([9], to: &bytes)
    let records = MappedFile(copying: bytes).region
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
      PhraseMatcher.countBeginnings(lists.map { PositionBuffer($0) }, slop: slop)[0]
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
