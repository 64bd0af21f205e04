/// Writes one file of an index: header, sections one after another, section table, footer.
///
/// A value, not an object: what is written byte by byte must not pay for a check of exclusive access each time.
struct SectionedFileWriter: Sendable {
  private let sink: any FileSink
  private var buffer = ByteWriter()
  private var checksum = Checksum()
  private var sectionChecksum = Checksum()
  private var flushed = 0
  private var table: [(section: Section, checksum: UInt32, offset: Int, length: Int)] = []
  private var open: (section: Section, offset: Int)?
  /// Large enough that a system call costs nothing beside it, small enough for one buffer a file.
  private static let bufferSize = 1 << 18

  init(store: any FileStore, name: String, kind: FileFrame.Kind, owner: UInt64) throws(IndexError) {
    sink = try store.create(name)
    buffer.raw(FileFrame.header(kind: kind, owner: owner))
    try flush()
  }

  /// Bytes of the open section so far.
  var position: Int { offset - (open?.offset ?? 0) }

  private var offset: Int { flushed + buffer.count }

  /// Begins a section; the one before must have ended.
  mutating func begin(_ section: Section) throws(IndexError) {
    precondition(open == nil, "a section is open")
    try flush()
    let padding = -offset & (FileFrame.alignment - 1)
    buffer.raw([UInt8](repeating: 0, count: padding))
    try flush()
    open = (section, offset)
    sectionChecksum = Checksum()
  }

  mutating func write(_ bytes: [UInt8]) throws(IndexError) {
    buffer.raw(bytes)
    if buffer.count >= SectionedFileWriter.bufferSize { try flush() }
  }

  mutating func write(_ bytes: ArraySlice<UInt8>) throws(IndexError) {
    buffer.raw(bytes)
    if buffer.count >= SectionedFileWriter.bufferSize { try flush() }
  }

  mutating func write(_ region: Region) throws(IndexError) {
    buffer.raw(region)
    if buffer.count >= SectionedFileWriter.bufferSize { try flush() }
  }

  mutating func write(fixed value: UInt64) throws(IndexError) {
    buffer.fixed(value)
    if buffer.count >= SectionedFileWriter.bufferSize { try flush() }
  }

  /// Writes a whole section of equally wide integers.
  mutating func section<T: FixedWidthInteger>(_ section: Section, of values: some Sequence<T>) throws(IndexError) {
    try begin(section)
    for value in values {
      buffer.fixed(value)
      if buffer.count >= SectionedFileWriter.bufferSize { try flush() }
    }
    try end()
  }

  mutating func end() throws(IndexError) {
    try flush()
    guard let (section, start) = open else { return }
    table.append((section, sectionChecksum.value, start, offset - start))
    open = nil
  }

  /// Writes table and footer and makes the content durable.
  mutating func finish() throws(IndexError) -> FileReceipt {
    precondition(open == nil, "a section is open")
    let padding = -offset & 7
    buffer.raw([UInt8](repeating: 0, count: padding))
    let tableOffset = offset
    var tail = ByteWriter()
    for entry in table {
      tail.fixed(entry.section.rawValue)
      tail.fixed(entry.checksum)
      tail.fixed(UInt64(entry.offset))
      tail.fixed(UInt64(entry.length))
    }
    tail.fixed(UInt64(tableOffset))
    tail.fixed(UInt32(table.count))
    tail.fixed(Checksum.of(tail.bytes))
    tail.fixed(UInt64(tableOffset + table.count * FileFrame.tableEntrySize + FileFrame.footerSize))
    buffer.raw(tail.bytes)
    try flush()
    let total = checksum.value
    buffer.fixed(total)
    buffer.fixed(FileFrame.endMagic)
    try flush()
    try sink.synchronize()
    try sink.close()
    return FileReceipt(length: UInt64(flushed), checksum: total)
  }

  private mutating func flush() throws(IndexError) {
    guard buffer.count > 0 else { return }
    checksum.add(buffer.bytes)
    if open != nil { sectionChecksum.add(buffer.bytes) }
    try sink.append(buffer.bytes)
    flushed += buffer.count
    buffer.reset()
  }
}
