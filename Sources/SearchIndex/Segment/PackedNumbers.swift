/// Numbers of a segment's documents, packed to as few bits as a block of them needs; FORMAT.md, "packed numbers".
struct PackedNumbers: Sendable {
  /// Numbers of a block: its 16 bytes of directory are an eighth of a byte a number.
  static let blockSize = 128
  static let entrySize = 16
  /// Zeroes at the end, so that eight bytes can be read at any place of a number.
  static let tailSize = 8
  private let directory: Region
  private let words: Region
  let count: Int

  init(_ file: SectionedFile, _ section: Section, count: Int) throws(IndexError) {
    self.count = count
    let region = try file.section(section)
    let size = (count + PackedNumbers.blockSize - 1) / PackedNumbers.blockSize * PackedNumbers.entrySize
    guard let directory = region.slice(from: 0, count: size), region.count >= size + PackedNumbers.tailSize,
      let words = region.slice(from: size, count: region.count - size)
    else {
      throw .corrupt(file: file.name, section: section.name, reason: "\(region.count) bytes for \(count) numbers")
    }
    self.directory = directory
    self.words = words
  }

  /// A number; 0 outside. In a damaged file any number.
  @inline(__always)
  subscript(_ place: Int) -> UInt64 {
    let entry = (place >> 7) * PackedNumbers.entrySize
    let smallest = directory.load(entry, as: UInt64.self)
    let shape = directory.load(entry + 8, as: UInt64.self)
    let width = shape & 127
    guard width > 0 else { return smallest }
    let bit = UInt64(place & 127) &* width
    let start = Int(truncatingIfNeeded: shape >> 7 &+ bit >> 3)
    let word = words.load(start, as: UInt64.self) >> (bit & 7)
    return smallest &+ (width < 64 ? word & (1 << width &- 1) : word)
  }
}

/// Packs numbers as they come.
struct PackedNumbersWriter: Sendable {
  private var block: [UInt64] = []
  private var directory: [UInt64] = []
  private var words: [UInt8] = []

  /// Bytes that `write` will write.
  var size: Int { directory.count * 8 + words.count + PackedNumbers.tailSize }

  mutating func append(_ number: UInt64) {
    block.append(number)
    if block.count == PackedNumbers.blockSize { endBlock() }
  }

  mutating func write(_ section: Section, to file: inout SectionedFileWriter) throws(IndexError) {
    endBlock()
    try file.begin(section)
    for number in directory { try file.write(fixed: number) }
    try file.write(words)
    try file.write(Array(repeating: 0, count: PackedNumbers.tailSize))
    try file.end()
  }

  private mutating func endBlock() {
    guard let smallest = block.min(), let largest = block.max() else { return }
    var width = 64 - (largest - smallest).leadingZeroBitCount
    // A number must lie within eight bytes, wherever its first bit is.
    if width > 56 { width = 64 }
    directory.append(smallest)
    directory.append(UInt64(words.count) << 7 | UInt64(width))
    var waiting: UInt64 = 0
    var bits = 0
    for number in block {
      var rest = number - smallest
      var left = width
      while left > 0 {
        let taken = min(left, 8 - bits)
        waiting |= (rest & (1 << UInt64(taken) - 1)) << UInt64(bits)
        rest >>= UInt64(taken)
        left -= taken
        bits += taken
        if bits == 8 { flushByte(&waiting, &bits) }
      }
    }
    if bits > 0 { flushByte(&waiting, &bits) }
    block.removeAll(keepingCapacity: true)
  }

  private mutating func flushByte(_ waiting: inout UInt64, _ bits: inout Int) {
    words.append(UInt8(truncatingIfNeeded: waiting))
    (waiting, bits) = (0, 0)
  }
}

extension PackedNumbersWriter {
  /// Packs a list.
  init(_ numbers: some Sequence<UInt64>) {
    self.init()
    for number in numbers { append(number) }
  }
}
