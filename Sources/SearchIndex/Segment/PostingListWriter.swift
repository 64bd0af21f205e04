/// All postings of one term, in ascending order of documents, before they are encoded.
struct Postings: Sendable {
  var documents: [UInt32] = []
  var codes: [UInt8] = []
  /// Position records, one after another.
  var positions: [UInt8] = []
  /// End of each record in `positions`.
  var positionEnds: [Int] = []

  mutating func removeAll() {
    documents.removeAll(keepingCapacity: true)
    codes.removeAll(keepingCapacity: true)
    positions.removeAll(keepingCapacity: true)
    positionEnds.removeAll(keepingCapacity: true)
  }
}

/// The shape of a posting list; FORMAT.md, "posting lists".
enum PostingLayout {
  /// Documents of a window.
  static let windowSize = 4096
  /// Documents of a range; a window has 64.
  static let rangeSize = 64
  /// Lists up to this long have no windows: decoding all of them is quicker than finding a window.
  static let tinyLimit = 256
  /// From this many postings a window tells its ranges; with fewer, nearly every posting is alone in its range.
  static let sparseLimit = 64
  /// From this many postings a window is bit words: about two bytes a posting or less, and nothing to decode.
  static let denseLimit = 256
  /// u16 window, u8 best code, u32 end of container.
  static let directoryEntrySize = 7

  /// Bytes of a directory entry's end of positions, which depends on how long the position list is.
  static func positionEndSize(_ positionListSize: Int) -> Int {
    positionListSize <= Int(UInt32.max) ? 4 : 8
  }
  /// 64 words, 64 best codes, 64 ranks.
  static let denseHeadSize = 512 + 64 + 128
}

/// Encodes posting lists and position lists.
struct PostingListWriter: Sendable {
  private(set) var list: [UInt8] = []
  private(set) var positionList: [UInt8] = []

  /// Encodes one term; the result is in `list` and `positionList`. Postings without any positions make an empty position
  /// list: all its ends are 0.
  mutating func encode(_ postings: Postings) {
    list.removeAll(keepingCapacity: true)
    positionList.removeAll(keepingCapacity: true)
    if postings.documents.count <= PostingLayout.tinyLimit {
      encodeTiny(postings)
    } else {
      encodeWindows(postings)
    }
  }

  private mutating func encodeTiny(_ postings: Postings) {
    var previous: UInt32 = 0
    for (document, code) in zip(postings.documents, postings.codes) {
      append(varint: UInt64(document - previous))
      list.append(code)
      previous = document
    }
    positionList.append(contentsOf: postings.positions)
  }

  private mutating func encodeWindows(_ postings: Postings) {
    var windows: [(number: Int, postings: Range<Int>)] = []
    for (place, document) in postings.documents.enumerated() {
      let number = Int(document) / PostingLayout.windowSize
      if windows.last?.number == number {
        windows[windows.count - 1].postings = windows[windows.count - 1].postings.lowerBound..<place + 1
      } else {
        windows.append((number, place..<place + 1))
      }
    }
    var containers: [UInt8] = []
    var containerEnds: [UInt32] = []
    var positionEnds: [UInt64] = []
    for window in windows {
      appendContainer(postings, window.postings, to: &containers)
      containerEnds.append(UInt32(containers.count))
      appendPositions(postings, window.postings)
      positionEnds.append(UInt64(positionList.count))
    }
    append(fixed: UInt32(windows.count))
    for window in windows { append(fixed: UInt16(window.number)) }
    for window in windows { list.append(postings.codes[window.postings].max() ?? 0) }
    for end in containerEnds { append(fixed: end) }
    if PostingLayout.positionEndSize(positionList.count) == 4 {
      for end in positionEnds { append(fixed: UInt32(end)) }
    } else {
      for end in positionEnds { append(fixed: end) }
    }
    list.append(contentsOf: containers)
  }

  private func appendContainer(_ postings: Postings, _ members: Range<Int>, to bytes: inout [UInt8]) {
    let count = UInt16(members.count - 1)
    bytes.append(UInt8(truncatingIfNeeded: count))
    bytes.append(UInt8(count >> 8))
    switch Container.Kind(count: members.count) {
    case .plain: appendPlain(postings, members, to: &bytes)
    case .sparse: appendSparse(postings, members, to: &bytes)
    case .dense: appendDense(postings, members, to: &bytes)
    }
    bytes.append(contentsOf: postings.codes[members])
  }

  private func appendPlain(_ postings: Postings, _ members: Range<Int>, to bytes: inout [UInt8]) {
    for place in members {
      let offset = UInt16(postings.documents[place] % 4096)
      bytes.append(UInt8(truncatingIfNeeded: offset))
      bytes.append(UInt8(offset >> 8))
    }
  }

  private func appendDense(_ postings: Postings, _ members: Range<Int>, to bytes: inout [UInt8]) {
    var words = [UInt64](repeating: 0, count: 64)
    var best = [UInt8](repeating: 0, count: 64)
    for place in members {
      let offset = Int(postings.documents[place]) % PostingLayout.windowSize
      words[offset >> 6] |= 1 << UInt64(offset & 63)
      best[offset >> 6] = max(best[offset >> 6], postings.codes[place])
    }
    for word in words { for byte in 0..<8 { bytes.append(UInt8(truncatingIfNeeded: word >> UInt64(byte * 8))) } }
    bytes.append(contentsOf: best)
    var rank: UInt16 = 0
    for word in words {
      bytes.append(UInt8(truncatingIfNeeded: rank))
      bytes.append(UInt8(rank >> 8))
      rank += UInt16(word.nonzeroBitCount)
    }
  }

  private func appendSparse(_ postings: Postings, _ members: Range<Int>, to bytes: inout [UInt8]) {
    var mask: UInt64 = 0
    var best: [UInt8] = []
    var starts: [UInt8] = []
    for place in members {
      let range = UInt64(postings.documents[place]) % 4096 / 64
      if mask >> range & 1 == 0 {
        mask |= 1 << range
        best.append(0)
        starts.append(UInt8(place - members.lowerBound))
      }
      best[best.count - 1] = max(best[best.count - 1], postings.codes[place])
    }
    for byte in 0..<8 { bytes.append(UInt8(truncatingIfNeeded: mask >> UInt64(byte * 8))) }
    bytes.append(contentsOf: best)
    bytes.append(contentsOf: starts)
    for place in members { bytes.append(UInt8(postings.documents[place] & 63)) }
  }

  /// The records; before them, unless the window is plain, the end of the records of each range that has postings.
  private mutating func appendPositions(_ postings: Postings, _ members: Range<Int>) {
    guard !postings.positionEnds.isEmpty else { return }
    let start = members.lowerBound == 0 ? 0 : postings.positionEnds[members.lowerBound - 1]
    let total = postings.positionEnds[members.upperBound - 1] - start
    if Container.Kind(count: members.count) != .plain {
      let isWide = total > Int(UInt16.max)
      positionList.append(isWide ? 1 : 0)
      for place in members {
        let isLast = place + 1 == members.upperBound
        guard isLast || postings.documents[place] / 64 != postings.documents[place + 1] / 64 else { continue }
        let end = postings.positionEnds[place] - start
        for byte in 0..<(isWide ? 4 : 2) { positionList.append(UInt8(truncatingIfNeeded: end >> (byte * 8))) }
      }
    }
    positionList.append(contentsOf: postings.positions[start..<start + total])
  }

  private mutating func append<T: FixedWidthInteger>(fixed value: T) {
    var rest = value
    for _ in 0..<(T.bitWidth / 8) {
      list.append(UInt8(truncatingIfNeeded: rest))
      rest = rest >> 8
    }
  }

  private mutating func append(varint value: UInt64) {
    var rest = value
    while rest >= 0x80 {
      list.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    list.append(UInt8(rest))
  }
}
