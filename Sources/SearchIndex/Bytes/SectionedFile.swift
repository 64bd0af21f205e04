/// An opened file of an index whose frame was validated: header, footer, section table. The content of the sections is
/// verified by `verify`, which reads everything.
struct SectionedFile: Sendable {
  let name: String
  private let whole: Region
  private let table: [(section: Section, checksum: UInt32, region: Region)]

  /// Opens and validates the frame. `owner` is the number in the header that ties a file to its segment.
  init(
    store: any FileStore, name: String, kind: FileFrame.Kind, owner: UInt64, receipt: FileReceipt? = nil
  ) throws(IndexError) {
    self.name = name
    whole = try store.open(name).region
    let version = try SectionedFile.checkHeader(whole, name: name, kind: kind, owner: owner)
    guard version == FileFrame.formatVersion else {
      throw .incompatible(
        file: name, found: "format \(version)", supported: "format \(FileFrame.formatVersion)")
    }
    table = try SectionedFile.readTable(whole, name: name, receipt: receipt)
  }

  /// The section, or an error if the file has none such.
  func section(_ section: Section) throws(IndexError) -> Region {
    guard let entry = table.first(where: { $0.section == section }) else {
      throw .corrupt(file: name, section: section.name, reason: "missing")
    }
    return entry.region
  }

  /// The section, which must be `count` items of `width` bytes.
  func section(_ section: Section, count: Int, width: Int) throws(IndexError) -> Region {
    let region = try self.section(section)
    guard region.count == count * width else {
      throw .corrupt(
        file: name, section: section.name, reason: "\(region.count) bytes instead of \(count * width)")
    }
    return region
  }

  /// Reads every byte; throws at the first damage.
  func verify() throws(IndexError) {
    for entry in table where checksum(entry.region) != entry.checksum {
      throw .corrupt(file: name, section: entry.section.name, reason: "checksum")
    }
    let end = whole.count - 8
    guard let content = whole.slice(from: 0, count: end), checksum(content) == whole.load(end, as: UInt32.self)
    else {
      throw .corrupt(file: name, section: "file", reason: "checksum")
    }
  }

  /// Bytes of each section.
  var sectionSizes: [(name: String, size: Int)] { table.map { ($0.section.name, $0.region.count) } }

  /// See `MappedFile.releasePages`.
  func releasePages() { whole.releasePages() }

  /// Reads a part of the file without keeping its pages.
  private func checksum(_ region: Region) -> UInt32 {
    var checksum = Checksum()
    var place = 0
    while place < region.count,
      let piece = region.slice(from: place, count: min(Region.pieceSize, region.count - place))
    {
      checksum.add(piece)
      if region.count > Region.pieceSize { region.releasePages() }
      place += piece.count
    }
    return checksum.value
  }

  private static func checkHeader(
    _ whole: Region, name: String, kind: FileFrame.Kind, owner: UInt64
  ) throws(IndexError) -> UInt16 {
    guard whole.count >= FileFrame.headerSize + FileFrame.footerSize else {
      throw .corrupt(file: name, section: "header", reason: "\(whole.count) bytes are too few")
    }
    guard whole.bytes(from: 0, count: 8) == FileFrame.magic else {
      throw .corrupt(file: name, section: "header", reason: "not a file of an index")
    }
    let version = whole.load(8, as: UInt16.self)
    // Another version may order the rest differently: nothing after the version is looked at.
    if version != FileFrame.formatVersion { return version }
    guard whole.byte(10) == kind.rawValue else {
      throw .corrupt(file: name, section: "header", reason: "kind \(whole.byte(10)) instead of \(kind.rawValue)")
    }
    guard whole.load(16, as: UInt64.self) == owner else {
      throw .corrupt(
        file: name, section: "header", reason: "belongs to \(whole.load(16, as: UInt64.self)), not \(owner)")
    }
    return version
  }

  private static func readTable(
    _ whole: Region, name: String, receipt: FileReceipt?
  ) throws(IndexError) -> [(section: Section, checksum: UInt32, region: Region)] {
    func fault(_ reason: String) -> IndexError { .corrupt(file: name, section: "footer", reason: reason) }
    let footer = whole.count - FileFrame.footerSize
    guard whole.load(footer + 28, as: UInt32.self) == FileFrame.endMagic else { throw fault("end mark missing") }
    guard whole.load(footer + 16, as: UInt64.self) == UInt64(whole.count) else { throw fault("length") }
    if let receipt {
      guard receipt.length == UInt64(whole.count) else {
        throw fault("\(whole.count) bytes, manifest says \(receipt.length)")
      }
      guard receipt.checksum == whole.load(footer + 24, as: UInt32.self) else {
        throw fault("not the manifest's checksum")
      }
    }
    let count = Int(whole.load(footer + 8, as: UInt32.self))
    let start = footer - count * FileFrame.tableEntrySize
    guard start >= FileFrame.headerSize, whole.load(footer, as: UInt64.self) == UInt64(start),
      let tableBytes = whole.slice(from: start, count: footer + 12 - start)
    else { throw fault("section table out of place") }
    guard Checksum.of(tableBytes) == whole.load(footer + 12, as: UInt32.self) else { throw fault("table checksum") }
    var table: [(section: Section, checksum: UInt32, region: Region)] = []
    for entry in 0..<count {
      let place = start + entry * FileFrame.tableEntrySize
      guard let offset = Int(exactly: whole.load(place + 8, as: UInt64.self)),
        let length = Int(exactly: whole.load(place + 16, as: UInt64.self)),
        let region = whole.slice(from: offset, count: length), offset + length <= start
      else { throw fault("section \(entry) out of place") }
      table.append(
        (Section(rawValue: whole.load(place, as: UInt32.self)), whole.load(place + 4, as: UInt32.self), region))
    }
    return table
  }
}
