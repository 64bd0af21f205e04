/// The postings of one term in one segment: either tiny and decoded, or a directory of windows.
struct PostingList {
  /// Documents of the list.
  let count: Int
  /// Documents and codes of a tiny list; empty for a list with windows.
  let documents: [UInt32]
  let codes: [UInt8]
  /// For each window with postings, ascending: its number.
  let windows: [UInt16]
  private let list: Region
  private let containers: Region
  let positions: Region
  let file: String

  var isTiny: Bool { count <= PostingLayout.tinyLimit }

  init(list: Region, positions: Region, count: Int, documentCount: Int, file: String) throws(IndexError) {
    self.count = count
    self.positions = positions
    self.list = list
    self.file = file
    if count <= PostingLayout.tinyLimit {
      (documents, codes) = try PostingList.decodeTiny(list, count: count, documentCount: documentCount, file: file)
      windows = []
      containers = list
    } else {
      (documents, codes) = ([], [])
      windows = try PostingList.decodeDirectory(list, documentCount: documentCount, file: file)
      let entrySize = PostingLayout.directoryEntrySize + PostingLayout.positionEndSize(positions.count)
      let head = 4 + windows.count * entrySize
      guard let containers = list.slice(from: head, count: list.count - head) else {
        throw PostingList.fault("directory is too long", file)
      }
      self.containers = containers
    }
  }

  /// Best code of a window, by its place in the directory.
  func best(at place: Int) -> UInt8 {
    list.byte(4 + windows.count * 2 + place)
  }

  /// The postings of a window, by its place in the directory.
  func container(at place: Int) throws(IndexError) -> Container {
    let ends = 4 + windows.count * 3
    let start = place == 0 ? 0 : Int(list.load(ends + place * 4 - 4, as: UInt32.self))
    let end = Int(list.load(ends + place * 4, as: UInt32.self))
    guard start < end, let bytes = containers.slice(from: start, count: end - start), let container = Container(bytes)
    else { throw PostingList.fault("window \(place) is malformed", file) }
    return container
  }

  /// The position records of a window, by its place in the directory.
  func positions(at place: Int) throws(IndexError) -> Region {
    let start = place == 0 ? 0 : positionEnd(at: place - 1)
    let end = positionEnd(at: place)
    guard start < end, let bytes = positions.slice(from: start, count: end - start) else {
      throw PostingList.fault("positions of window \(place) are outside", file)
    }
    return bytes
  }

  private func positionEnd(at place: Int) -> Int {
    let ends = 4 + windows.count * PostingLayout.directoryEntrySize
    if PostingLayout.positionEndSize(positions.count) == 4 { return Int(list.load(ends + place * 4, as: UInt32.self)) }
    return Int(clamping: list.load(ends + place * 8, as: UInt64.self))
  }

  private static func decodeTiny(
    _ list: Region, count: Int, documentCount: Int, file: String
  ) throws(IndexError) -> ([UInt32], [UInt8]) {
    var documents: [UInt32] = []
    var codes: [UInt8] = []
    documents.reserveCapacity(count)
    codes.reserveCapacity(count)
    var place = 0
    var document: UInt64 = 0
    for entry in 0..<count {
      var gap: UInt64 = 0
      var shift: UInt64 = 0
      while true {
        let byte = list.byte(place)
        place += 1
        gap |= UInt64(byte & 0x7f) << shift
        shift += 7
        if byte < 0x80 { break }
        if shift > 28 { throw fault("gap is too long", file) }
      }
      document += gap
      guard document < UInt64(documentCount), entry == 0 || gap > 0, place < list.count else {
        throw fault("document \(document) of \(documentCount)", file)
      }
      documents.append(UInt32(document))
      codes.append(list.byte(place))
      place += 1
    }
    guard place == list.count else { throw fault("bytes after the last posting", file) }
    return (documents, codes)
  }

  private static func decodeDirectory(
    _ list: Region, documentCount: Int, file: String
  ) throws(IndexError) -> [UInt16] {
    let count = Int(list.load(0, as: UInt32.self))
    let limit = (documentCount + PostingLayout.windowSize - 1) / PostingLayout.windowSize
    guard (1...max(1, limit)).contains(count), count * PostingLayout.directoryEntrySize + 4 <= list.count else {
      throw fault("\(count) windows", file)
    }
    let windows = (0..<count).map { list.load(4 + $0 * 2, as: UInt16.self) }
    guard zip(windows, windows.dropFirst()).allSatisfy({ $0 < $1 }), windows.allSatisfy({ Int($0) < limit }) else {
      throw fault("windows out of order", file)
    }
    return windows
  }

  private static func fault(_ reason: String, _ file: String) -> IndexError {
    .corrupt(file: file, section: Section.postingLists.name, reason: reason)
  }
}
