/// The terms of a segment, in ascending byte order, in blocks that begin with a whole term.
struct TermDictionary: Sendable {
  private let blocks: Region
  private let offsets: Region
  private let file: String
  /// Sizes of the two sections that entries point into.
  private let postingsSize: Int
  private let positionsSize: Int

  init(_ terms: SectionedFile, postingsSize: Int, positionsSize: Int) throws(IndexError) {
    blocks = try terms.section(.termBlocks)
    offsets = try terms.section(.termBlockOffsets)
    file = terms.name
    self.postingsSize = postingsSize
    self.positionsSize = positionsSize
    guard offsets.count % 8 == 0, (offsets.count == 0) == (blocks.count == 0) else {
      throw .corrupt(file: file, section: Section.termBlockOffsets.name, reason: "\(offsets.count) bytes")
    }
  }

  /// What is known of the term; nil when no document has it. Binary search over blocks, then at most a block. Allocates
  /// nothing.
  func entry(of term: [UInt8]) throws(IndexError) -> TermEntry? {
    guard let number = try lastBlock(in: 0..<blockCount, atOrBefore: term) else { return nil }
    var block = TermBlock(View(blocks), at: try place(ofBlock: number))
    let entry = block.entry(of: term)
    let isInside = entry.map { $0.postings.upperBound <= postingsSize && $0.positions.upperBound <= positionsSize }
    guard !block.isDamaged, isInside ?? true else {
      throw .corrupt(file: file, section: Section.termBlocks.name, reason: "block at \(block.start) is malformed")
    }
    return entry
  }

  /// Every term that begins so, ascending.
  func entries(withPrefix prefix: [UInt8]) throws(IndexError) -> [(term: [UInt8], entry: TermEntry)] {
    var cursor = try cursor(from: prefix)
    var found: [(term: [UInt8], entry: TermEntry)] = []
    while let next = try cursor.next(), next.term.starts(with: prefix) { found.append(next) }
    return found
  }

  /// The entries of every term that begins so, without the terms.
  func entriesOnly(withPrefix prefix: [UInt8]) throws(IndexError) -> [TermEntry] {
    var cursor = try cursor(from: prefix)
    var found: [TermEntry] = []
    while let entry = try cursor.advance(), cursor.term.starts(with: prefix) { found.append(entry) }
    return found
  }

  /// A cursor before the first term.
  func cursor() throws(IndexError) -> TermCursor {
    try cursor(atBlock: 0)
  }

  /// A cursor before the first term that is not smaller than `term`.
  func cursor(from term: [UInt8]) throws(IndexError) -> TermCursor {
    let block = try lastBlock(in: 0..<blockCount, atOrBefore: term)
    var cursor = try cursor(atBlock: block ?? 0)
    try cursor.skip(before: term)
    return cursor
  }

  /// Moves a cursor on to before the first term that is not smaller than `term`, which must be larger than the term the
  /// cursor is at. O(log blocks passed over): the next blocks are looked at first.
  func move(_ cursor: inout TermCursor, to term: [UInt8]) throws(IndexError) {
    var low = cursor.nextBlock
    var step = 1
    while low < blockCount {
      let high = min(blockCount, low + step)
      guard let block = try lastBlock(in: low..<high, atOrBefore: term) else { break }
      try cursor.enter(block: block, at: try place(ofBlock: block))
      if block < high - 1 { break }
      low = high
      step *= 2
    }
    try cursor.skip(before: term)
  }

  private var blockCount: Int { offsets.count / 8 }

  /// The last of some blocks that begins at or before the term; nil when all begin after it.
  private func lastBlock(in blocks: Range<Int>, atOrBefore term: [UInt8]) throws(IndexError) -> Int? {
    var low = blocks.lowerBound
    var high = blocks.upperBound
    // Block `low - 1` begins at or before the term, block `high` after it.
    while low < high {
      let middle = (low + high) / 2
      if try compareFirst(ofBlock: middle, with: term) <= 0 { low = middle + 1 } else { high = middle }
    }
    return low == blocks.lowerBound ? nil : low - 1
  }

  private func cursor(atBlock block: Int) throws(IndexError) -> TermCursor {
    let reader = ByteReader(blocks, file: file, section: Section.termBlocks.name)
    var cursor = TermCursor(reader, postingsSize: postingsSize, positionsSize: positionsSize)
    if blockCount > 0 { try cursor.enter(block: block, at: try place(ofBlock: block)) }
    return cursor
  }

  private func compareFirst(ofBlock block: Int, with term: [UInt8]) throws(IndexError) -> Int {
    var block = TermBlock(View(blocks), at: try place(ofBlock: block))
    let order = block.compareFirst(with: term)
    if block.isDamaged {
      throw .corrupt(file: file, section: Section.termBlocks.name, reason: "block at \(block.start) is malformed")
    }
    return order
  }

  private func place(ofBlock block: Int) throws(IndexError) -> Int {
    guard let place = Int(exactly: offsets.load(block * 8, as: UInt64.self)), place < blocks.count else {
      throw .corrupt(file: file, section: Section.termBlockOffsets.name, reason: "block \(block) is outside")
    }
    return place
  }
}

/// Walks through a dictionary.
struct TermCursor {
  private var reader: ByteReader
  private let postingsSize: Int
  private let positionsSize: Int
  private var placeInBlock = 0
  /// The block that comes after the one being read.
  private(set) var nextBlock = 0
  /// The term that was read last.
  private(set) var term: [UInt8] = []
  /// Bytes that it has in common with the one before; 0 at the beginning of a block.
  private var shared = 0
  private var postings = 0
  private var positions = 0
  /// The entry of `term`, while it was looked at but not given out.
  private var pending: TermEntry?

  /// `reader` must be at the beginning of a block, or at the end.
  init(_ reader: ByteReader, postingsSize: Int, positionsSize: Int) {
    self.reader = reader
    self.postingsSize = postingsSize
    self.positionsSize = positionsSize
  }

  /// The next term; nil after the last.
  mutating func next() throws(IndexError) -> (term: [UInt8], entry: TermEntry)? {
    try advance().map { (term, $0) }
  }

  /// Goes on to the next term, now in `term`, and gives its entry; nil after the last. Copies no term.
  mutating func advance() throws(IndexError) -> TermEntry? {
    if let waiting = pending {
      pending = nil
      return waiting
    }
    return reader.isAtEnd ? nil : try readNext()
  }

  /// Passes over all terms smaller than this one.
  mutating func skip(before wanted: [UInt8]) throws(IndexError) {
    /// How many bytes the last term, which is smaller, has in common with the one wanted.
    var common: Int?
    while let entry = try advance() {
      // What has more than these in common with a smaller term is smaller too.
      if let common, shared > common { continue }
      var place = min(shared, common ?? 0)
      while place < term.count, place < wanted.count, term[place] == wanted[place] { place += 1 }
      guard place < wanted.count, place == term.count || term[place] < wanted[place] else {
        pending = entry
        return
      }
      common = place
    }
  }

  /// Continues at the beginning of a block.
  mutating func enter(block: Int, at place: Int) throws(IndexError) {
    try reader.seek(place)
    placeInBlock = 0
    nextBlock = block
    pending = nil
  }

  /// Reads the next term into `term`.
  private mutating func readNext() throws(IndexError) -> TermEntry {
    if placeInBlock == 0 {
      try readBlockHead()
    } else {
      shared = try reader.count(atMost: term.count)
      term.removeLast(term.count - shared)
      try reader.append(to: &term)
    }
    placeInBlock = (placeInBlock + 1) % TermsWriter.blockSize
    return try readEntry()
  }

  private mutating func readBlockHead() throws(IndexError) {
    nextBlock += 1
    shared = 0
    term.removeAll(keepingCapacity: true)
    try reader.append(to: &term)
    postings = try reader.count(atMost: postingsSize)
    positions = try reader.count(atMost: positionsSize)
  }

  private mutating func readEntry() throws(IndexError) -> TermEntry {
    let frequency = try reader.count()
    guard frequency > 0 else { throw reader.fault("term without documents") }
    let postingsEnd = postings + (try reader.count(atMost: postingsSize - postings))
    let positionsEnd = positions + (try reader.count(atMost: positionsSize - positions))
    let entry = TermEntry(
      documentFrequency: frequency, postings: postings..<postingsEnd, positions: positions..<positionsEnd,
      best: try reader.byte(), tenth: frequency >= 10 ? try reader.byte() : 0,
      hundredth: frequency >= 100 ? try reader.byte() : 0)
    postings = postingsEnd
    positions = positionsEnd
    return entry
  }
}

/// One block of a dictionary, read without keeping its terms.
private struct TermBlock {
  let start: Int
  /// Whether something was not as it must be.
  private(set) var isDamaged = false
  private let bytes: View
  private var place: Int
  private var postings = 0
  private var positions = 0

  init(_ bytes: View, at start: Int) {
    self.bytes = bytes
    self.start = start
    place = start
  }

  /// Order of the first term and a key: negative, zero, positive.
  mutating func compareFirst(with term: [UInt8]) -> Int {
    let length = number()
    guard place + length <= bytes.count else {
      isDamaged = true
      return -1
    }
    return bytes.compare(from: place, count: length, with: term)
  }

  /// Terms ascend, so how many bytes of the wanted one the last smaller term began with tells of most terms whether they
  /// are smaller or larger, from the number of bytes that they share with the one before.
  mutating func entry(of wanted: [UInt8]) -> TermEntry? {
    let length = number()
    var matched = 0
    while matched < min(length, wanted.count), bytes.byte(place + matched) == wanted[matched] { matched += 1 }
    let isFirst = matched == length && matched == wanted.count
    place += length
    postings = number()
    positions = number()
    var entry = readEntry()
    if isFirst { return entry }
    for _ in 1..<TermsWriter.blockSize where place < bytes.count && !isDamaged {
      let shared = number()
      let length = number()
      let suffix = place
      place += length
      entry = readEntry()
      if shared < matched { return nil }
      if shared > matched { continue }
      var next = 0
      while next < length, matched < wanted.count, bytes.byte(suffix + next) == wanted[matched] {
        next += 1
        matched += 1
      }
      if next == length, matched == wanted.count { return entry }
      if next < length, matched == wanted.count || bytes.byte(suffix + next) > wanted[matched] { return nil }
    }
    return nil
  }

  private mutating func readEntry() -> TermEntry {
    let frequency = number()
    let postingsEnd = postings + number()
    let positionsEnd = positions + number()
    if frequency == 0 { isDamaged = true }
    let entry = TermEntry(
      documentFrequency: frequency, postings: postings..<postingsEnd, positions: positions..<positionsEnd, best: byte(),
      tenth: frequency >= 10 ? byte() : 0, hundredth: frequency >= 100 ? byte() : 0)
    postings = postingsEnd
    positions = positionsEnd
    return entry
  }

  private mutating func byte() -> UInt8 {
    if place >= bytes.count { isDamaged = true }
    place += 1
    return bytes.byte(place - 1)
  }

  /// A number of at most 48 bits: larger ones would be damage, and their sums must not overflow.
  @inline(__always)
  private mutating func number() -> Int {
    var value = 0
    var shift = 0
    while true {
      let byte = byte()
      value |= Int(byte & 0x7f) << shift
      if byte < 0x80 { return value }
      shift += 7
      if shift > 42 {
        isDamaged = true
        return 0
      }
    }
  }
}
