import SearchIndex

/// The page texts of an entry in the bytes of the index: a directory that maps positions to document and page, then
/// the texts. One page is read without decoding the others.
///
/// Layout: version (1 byte), length of the directory (4 bytes), directory, digests one after another, texts one after
/// another. Directory: number of pages, then for each page: document (index in the record), page number, whether OCR
/// read it (1 or 0; not in version 1), first position, number of positions, number of hashes in its digest, length of its
/// text in bytes.
struct StoredText: Sendable {
  /// First byte; raised when the layout changes. Version 1 is still read.
  static let version: UInt8 = 2
  private static let headerLength = 5
  private static let pageLimit = 10_000_000
  private static let digestLimit = 1 << 16

  /// A page in the directory.
  struct Page: Sendable, Hashable {
    /// Index of the document in the entry's record.
    var document: Int
    /// Page number, from 1.
    var number: Int
    /// Whether OCR read it.
    var isRecognised: Bool
    /// Position of its first word in the body field.
    var firstPosition: Int
    /// Positions it covers.
    var positionCount: Int
    /// Its digest in the blob.
    fileprivate(set) var digest: Range<Int>
    /// Its text in the blob.
    fileprivate(set) var range: Range<Int>
  }

  /// Every page in order.
  let pages: [Page]
  private let blob: [UInt8]

  /// Reads the directory of a blob; an empty blob has no pages. Throws `IndexError.corrupt`.
  init(_ blob: [UInt8]) throws(IndexError) {
    self.blob = blob
    guard !blob.isEmpty else {
      pages = []
      return
    }
    var header = ByteReader(Array(blob.prefix(Self.headerLength)), file: "text", section: "header")
    let version = try header.byte()
    guard (1...Self.version).contains(version) else { throw header.fault("unknown version of page texts") }
    let length = Int(try header.fixed(UInt32.self))
    guard length <= blob.count - Self.headerLength else { throw header.fault("directory is longer than the blob") }
    let start = Self.headerLength + length
    var reader = ByteReader(Array(blob[Self.headerLength..<start]), file: "text", section: "directory")
    pages = try Self.readPages(&reader, version: version, start: start, end: blob.count)
  }

  private static func readPages(
    _ reader: inout ByteReader, version: UInt8, start: Int, end: Int
  ) throws(IndexError) -> [Page] {
    var pages: [Page] = []
    var hashes: [Int] = []
    var lengths: [Int] = []
    for _ in 0..<(try reader.count(atMost: pageLimit)) {
      pages.append(
        Page(
          document: try reader.count(atMost: StoredEntryCodec.documentLimit), number: try reader.count(),
          isRecognised: version > 1 ? try reader.count(atMost: 1) == 1 : false,
          firstPosition: try reader.count(atMost: IndexDocument.maximumPosition),
          positionCount: try reader.count(atMost: IndexDocument.maximumPosition), digest: 0..<0, range: 0..<0))
      hashes.append(try reader.count(atMost: digestLimit) * PageDigest.width)
      lengths.append(try reader.count())
    }
    try reader.finish()
    var place = start
    for (index, length) in hashes.enumerated() { pages[index].digest = try take(length, &place, end, reader) }
    for (index, length) in lengths.enumerated() { pages[index].range = try take(length, &place, end, reader) }
    guard place == end else { throw reader.fault("bytes behind the last page") }
    return pages
  }

  private static func take(
    _ length: Int, _ place: inout Int, _ end: Int, _ reader: ByteReader
  ) throws(IndexError) -> Range<Int> {
    guard length <= end - place else { throw reader.fault("page ends behind the blob") }
    defer { place += length }
    return place..<(place + length)
  }

  /// Whether a page may hold the term of a hash (see `PageDigest`).
  func mayContain(_ hash: UInt16, on page: Page) -> Bool {
    PageDigest.contains(hash, in: blob, page.digest)
  }

  /// Text of a page of `pages`; damaged UTF-8 is repaired, as the checksum of the file is the place to notice it.
  func text(of page: Page) -> String {
    guard page.range.lowerBound >= 0, page.range.upperBound <= blob.count else { return "" }
    return String(decoding: blob[page.range], as: UTF8.self)
  }

  /// The page that holds a position of the body. O(log pages).
  func page(at position: Int) -> Page? {
    var low = 0
    var high = pages.count
    while low < high {
      let middle = (low + high) / 2
      if pages[middle].firstPosition <= position { low = middle + 1 } else { high = middle }
    }
    guard low > 0, position < pages[low - 1].firstPosition + pages[low - 1].positionCount else { return nil }
    return pages[low - 1]
  }

  /// Collects pages and writes the blob.
  struct Builder {
    private var directory = ByteWriter()
    private var digests: [UInt8] = []
    private var texts: [UInt8] = []
    private var count = 0

    /// Adds a page; `hashes` as `PageDigest.hashes` gives them.
    mutating func add(
      document: Int, number: Int, isRecognised: Bool, firstPosition: Int, positionCount: Int, hashes: [UInt16],
      text: String
    ) {
      count += 1
      directory.count(document)
      directory.count(number)
      directory.count(isRecognised ? 1 : 0)
      directory.count(firstPosition)
      directory.count(positionCount)
      directory.count(hashes.count)
      directory.count(text.utf8.count)
      digests.append(contentsOf: PageDigest.bytes(hashes))
      texts.append(contentsOf: text.utf8)
    }

    /// The blob; empty without pages.
    var bytes: [UInt8] {
      guard count > 0 else { return [] }
      var counted = ByteWriter()
      counted.count(count)
      var writer = ByteWriter()
      writer.byte(StoredText.version)
      writer.fixed(UInt32(clamping: counted.count + directory.count))
      writer.raw(counted.bytes)
      writer.raw(directory.bytes)
      writer.raw(digests)
      writer.raw(texts)
      return writer.bytes
    }
  }
}
