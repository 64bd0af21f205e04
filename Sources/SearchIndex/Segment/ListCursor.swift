/// A posting list asked window by window, in any order, quickest in ascending order.
final class ListCursor {
  let list: PostingList
  /// Place in the directory, or in the documents of a tiny list, of the first entry not before the last window asked for.
  private var place = 0
  private var lastWindow = 0
  private var finder: (any RecordFinding)?

  init(_ list: PostingList) { self.list = list }

  func mayMatch(window: Int) -> Bool {
    seek(window)
    if list.isTiny {
      return place < list.documents.count && Int(list.documents[place]) / PostingLayout.windowSize == window
    }
    return place < list.windows.count && Int(list.windows[place]) == window
  }

  /// Calls `body` with each posting of the window: offset 0…4095, and code.
  @inline(__always)
  func forEach(window: Int, _ body: (_ offset: Int, _ code: UInt8) -> Void) throws(IndexError) {
    guard mayMatch(window: window) else { return }
    if list.isTiny {
      var next = place
      while next < list.documents.count, Int(list.documents[next]) / PostingLayout.windowSize == window {
        body(Int(list.documents[next]) % PostingLayout.windowSize, list.codes[next])
        next += 1
      }
    } else {
      try list.container(at: place).forEach(body)
    }
  }

  /// Adds the postings of the window that are in `filter`, with code × weight points.
  func add(window: Int, weight: UInt32, within filter: WindowBits, to scores: WindowScores) throws(IndexError) {
    guard mayMatch(window: window) else { return }
    if list.isTiny {
      try forEach(window: window) { offset, code in
        if filter.contains(offset) { scores.add(offset, UInt32(code) &* weight) }
      }
    } else {
      scores.add(try list.container(at: place), weight: weight, within: filter)
    }
  }

  /// The documents of the window.
  func add(window: Int, to bits: WindowBits) throws(IndexError) {
    guard mayMatch(window: window) else { return }
    if list.isTiny {
      try forEach(window: window) { offset, _ in bits.insert(offset) }
    } else {
      try list.container(at: place).add(to: bits)
    }
  }

  /// How many documents the window has.
  func count(window: Int) throws(IndexError) -> Int {
    guard mayMatch(window: window) else { return 0 }
    guard list.isTiny else { return try list.container(at: place).count }
    var count = 0
    try forEach(window: window) { _, _ in count += 1 }
    return count
  }

  /// Adds the best code of each range of the window, × weight.
  func addBounds(window: Int, weight: UInt32, to bounds: RangeBounds) throws(IndexError) {
    guard mayMatch(window: window) else { return }
    if list.isTiny {
      var pending = RangeMaximum()
      try forEach(window: window) { offset, code in pending.add(offset, code, weight: weight, to: bounds) }
      pending.finish(weight: weight, to: bounds)
    } else {
      try list.container(at: place).addBounds(weight: weight, to: bounds)
    }
  }

  /// How many documents of the window are in a set.
  func count(window: Int, in bits: WindowBits) throws(IndexError) -> Int {
    guard mayMatch(window: window) else { return 0 }
    guard list.isTiny else { return try list.container(at: place).count(in: bits) }
    var count = 0
    try forEach(window: window) { offset, _ in if bits.contains(offset) { count += 1 } }
    return count
  }

  /// How often the term occurs in each field of a document; nil when the list does not have it. Documents asked for in
  /// ascending order are found quickest; so for `readPositions`.
  func counts(window: Int, offset: Int) throws(IndexError) -> FieldCounts? {
    try finder(window)?.counts(offset)
  }

  /// Appends the positions in some fields of a document as field << 28 | position, ascending; false when the list does
  /// not have it.
  func readPositions(
    window: Int, offset: Int, fields: FieldSet, into buffer: PositionBuffer
  ) throws(IndexError) -> Bool {
    try finder(window)?.read(offset, fields, into: buffer) ?? false
  }

  private func finder(_ window: Int) throws(IndexError) -> (any RecordFinding)? {
    if let finder, finder.window == window { return finder }
    guard mayMatch(window: window) else { return nil }
    // The records of a tiny list are one group from its beginning: a finder serves all windows.
    if list.isTiny, let finder {
      finder.window = window
    } else {
      finder = list.isTiny ? tinyFinder(window) : try windowFinder(window)
    }
    return finder
  }

  private func tinyFinder(_ window: Int) -> any RecordFinding {
    RecordFinder(TinyRecords(documents: list.documents), list.positions, .one, window: window)
  }

  private func windowFinder(_ window: Int) throws(IndexError) -> any RecordFinding {
    let container = try list.container(at: place)
    let records = try list.positions(at: place)
    let places = ContainerRecords(container: container, groupMask: container.groupMask)
    return RecordFinder(places, records, RecordGroups(container, records), window: window)
  }

  private func seek(_ window: Int) {
    if window < lastWindow { place = 0 }
    lastWindow = window
    if list.isTiny {
      while place < list.documents.count, Int(list.documents[place]) / PostingLayout.windowSize < window { place += 1 }
    } else {
      while place < list.windows.count, Int(list.windows[place]) < window { place += 1 }
    }
  }
}
