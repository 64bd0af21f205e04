/// What the dictionary knows of a term.
struct TermEntry: Sendable, Equatable {
  /// Documents with the term, ≥ 1.
  var documentFrequency: Int
  /// Place of the posting list in its section.
  var postings: Range<Int>
  /// Place of the position list in its section.
  var positions: Range<Int>
  /// Best code of the list, tenth best, hundredth best (0 = the list is shorter): where a threshold may start.
  var best: UInt8
  var tenth: UInt8
  var hundredth: UInt8
}

extension TermEntry {
  /// A code that so many documents reach; 0 = unknown.
  func code(rank: Int) -> UInt8 {
    rank <= 0 ? 0 : rank == 1 ? best : rank <= 10 ? tenth : rank <= 100 ? hundredth : 0
  }
}

/// Writes dictionary, posting lists and position lists of a segment, term by term in ascending order.
struct TermsWriter: Sendable {
  private var terms: SectionedFileWriter
  private var postingLists: SectionedFileWriter
  private var positionLists: SectionedFileWriter
  private var encoder = PostingListWriter()
  private var block = ByteWriter()
  private var offsets: [UInt64] = []
  private var previous: [UInt8] = []
  private var count = 0
  /// Terms of a block: short enough to walk through, long enough for shared prefixes to pay.
  static let blockSize = 16

  init(store: any FileStore, segment: SegmentNumber) throws(IndexError) {
    terms = try segment.writer(.terms, store)
    postingLists = try segment.writer(.postings, store)
    positionLists = try segment.writer(.positions, store)
    try terms.begin(.termBlocks)
    try postingLists.begin(.postingLists)
    try positionLists.begin(.positionLists)
  }

  /// Adds a term, larger than any before, with at least one posting.
  mutating func append(_ term: [UInt8], _ postings: Postings) throws(IndexError) {
    encoder.encode(postings)
    let entry = TermEntry(
      documentFrequency: postings.documents.count,
      postings: postingLists.position..<postingLists.position + encoder.list.count,
      positions: positionLists.position..<positionLists.position + encoder.positionList.count,
      ranked: postings.codes)
    try postingLists.write(encoder.list)
    try positionLists.write(encoder.positionList)
    try appendEntry(term, entry)
  }

  mutating func finish() throws(IndexError) -> [FileFrame.Kind: FileReceipt] {
    try terms.end()
    try terms.section(.termBlockOffsets, of: offsets)
    try postingLists.end()
    try positionLists.end()
    return [
      .terms: try terms.finish(), .postings: try postingLists.finish(), .positions: try positionLists.finish(),
    ]
  }

  private mutating func appendEntry(_ term: [UInt8], _ entry: TermEntry) throws(IndexError) {
    block.reset()
    if count % TermsWriter.blockSize == 0 {
      offsets.append(UInt64(terms.position))
      block.blob(term)
      block.count(entry.postings.lowerBound)
      block.count(entry.positions.lowerBound)
    } else {
      let shared = zip(previous, term).prefix { $0 == $1 }.count
      block.count(shared)
      block.count(term.count - shared)
      block.raw(term[shared...])
    }
    block.count(entry.documentFrequency)
    block.count(entry.postings.count)
    block.count(entry.positions.count)
    block.byte(entry.best)
    if entry.documentFrequency >= 10 { block.byte(entry.tenth) }
    if entry.documentFrequency >= 100 { block.byte(entry.hundredth) }
    try terms.write(block.bytes)
    previous = term
    count += 1
  }
}

extension TermEntry {
  init(documentFrequency: Int, postings: Range<Int>, positions: Range<Int>, ranked codes: [UInt8]) {
    guard codes.count >= 10 else {
      self.init(
        documentFrequency: documentFrequency, postings: postings, positions: positions, best: codes.max() ?? 0,
        tenth: 0,
        hundredth: 0)
      return
    }
    var histogram = [Int](repeating: 0, count: 256)
    for code in codes { histogram[Int(code)] += 1 }
    var ranks: [UInt8] = []
    for wanted in [1, 10, 100] {
      var seen = 0
      let code = (0..<256).reversed().first { code in
        seen += histogram[code]
        return seen >= wanted
      }
      ranks.append(UInt8(code ?? 0))
    }
    self.init(
      documentFrequency: documentFrequency, postings: postings, positions: positions, best: ranks[0], tenth: ranks[1],
      hundredth: ranks[2])
  }
}
