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

  /// What is known of the term; nil when no document has it. Binary search over blocks, then at most a block.
  func entry(of term: [UInt8]) throws(IndexError) -> TermEntry? {
    var cursor = try cursor(from: term)
    guard let found = try cursor.next(), found.term == term else { return nil }
    return found.entry
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
    while let entry = try cursor.nextEntry(withPrefix: prefix) { found.append(entry) }
    return found
  }

  /// A cursor before the first term.
  func cursor() throws(IndexError) -> TermCursor {
    try cursor(atBlock: 0)
  }

  /// A cursor before the first term that is not smaller than `term`.
  func cursor(from term: [UInt8]) throws(IndexError) -> TermCursor {
    var low = 0
    var high = offsets.count / 8
    // Block `low - 1` begins at or before the term, block `high` after it.
    while low < high {
      let middle = (low + high) / 2
      if try compareFirst(ofBlock: middle, with: term) <= 0 { low = middle + 1 } else { high = middle }
    }
    var cursor = try cursor(atBlock: max(0, low - 1))
    try cursor.skip(before: term)
    return cursor
  }

  private func cursor(atBlock block: Int) throws(IndexError) -> TermCursor {
    var reader = ByteReader(blocks, file: file, section: Section.termBlocks.name)
    try reader.seek(offsets.count == 0 ? 0 : try place(ofBlock: block))
    return TermCursor(reader, postingsSize: postingsSize, positionsSize: positionsSize)
  }

  private func compareFirst(ofBlock block: Int, with term: [UInt8]) throws(IndexError) -> Int {
    var reader = ByteReader(blocks, file: file, section: Section.termBlocks.name)
    try reader.seek(try place(ofBlock: block))
    let length = try reader.count(atMost: blocks.count)
    guard length <= reader.remaining else { throw reader.fault("term of \(length) bytes") }
    return blocks.compare(from: reader.position, count: length, with: term)
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
  private var term: [UInt8] = []
  private var postings = 0
  private var positions = 0
  private var pending: (term: [UInt8], entry: TermEntry)?

  /// `reader` must be at the beginning of a block, or at the end.
  init(_ reader: ByteReader, postingsSize: Int, positionsSize: Int) {
    self.reader = reader
    self.postingsSize = postingsSize
    self.positionsSize = positionsSize
  }

  /// The next term; nil after the last.
  mutating func next() throws(IndexError) -> (term: [UInt8], entry: TermEntry)? {
    if let waiting = pending {
      pending = nil
      return waiting
    }
    if reader.isAtEnd { return nil }
    let entry = try readNext()
    return (term, entry)
  }

  /// The entry of the next term if it begins so; nil otherwise, and after the last. Copies no term.
  mutating func nextEntry(withPrefix prefix: [UInt8]) throws(IndexError) -> TermEntry? {
    if let waiting = pending {
      pending = nil
      return waiting.term.starts(with: prefix) ? waiting.entry : nil
    }
    if reader.isAtEnd { return nil }
    let entry = try readNext()
    return term.starts(with: prefix) ? entry : nil
  }

  /// Reads the next term into `term`.
  private mutating func readNext() throws(IndexError) -> TermEntry {
    if placeInBlock == 0 {
      try readBlockHead()
    } else {
      let shared = try reader.count(atMost: term.count)
      term.removeSubrange(shared...)
      try reader.append(to: &term)
    }
    placeInBlock = (placeInBlock + 1) % TermsWriter.blockSize
    return try readEntry()
  }

  /// Passes over all terms smaller than this one.
  mutating func skip(before wanted: [UInt8]) throws(IndexError) {
    while let found = try next() {
      if !found.term.lexicographicallyPrecedes(wanted) {
        pending = found
        return
      }
    }
  }

  private mutating func readBlockHead() throws(IndexError) {
    term = try reader.blob()
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
