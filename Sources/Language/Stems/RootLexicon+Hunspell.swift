// Reading a hunspell word list.

extension RootLexicon {
  private static let package = "hunspell-id"

  /// Reads every entry, or throws at the first line that no sound dictionary holds.
  mutating func readDictionary(_ bytes: [UInt8]) throws(LanguageError) {
    var lines = DictionaryLines(bytes)
    guard let header = lines.next() else { throw .emptyDictionary(package: Self.package) }
    guard let promised = Self.number(bytes[header]) else {
      throw .damagedDictionary(package: Self.package, line: 1, reason: "baris pertama bukan jumlah lema")
    }
    var read = 0
    while let line = lines.next() {
      guard !line.isEmpty else { continue }
      guard line.count <= 256, !bytes[line].contains(where: { $0 < 0x20 && $0 != 0x09 || $0 == 0x7F }) else {
        throw .damagedDictionary(package: Self.package, line: lines.number, reason: "bukan baris teks")
      }
      readEntry(bytes[line])
      read += 1
    }
    guard read > 0, table.count > 0 else { throw .emptyDictionary(package: Self.package) }
    guard read >= promised else {
      throw .damagedDictionary(
        package: Self.package, line: lines.number, reason: "hanya \(read) dari \(promised) lema; berkas terpotong")
    }
  }

  private mutating func readEntry(_ line: ArraySlice<UInt8>) {
    let body = line.prefix { $0 != 0x09 && $0 != 0x20 }
    let word = body.prefix { $0 != 0x2F }
    let flags = Array(body.dropFirst(word.count + 1))
    var license = License()
    var traits = RootTraits()
    for index in stride(from: 0, to: flags.count - 1, by: 2) {
      license.formUnion(licenseTable.license(flag: flags[index], flags[index + 1]))
      if Self.syllabicFlags.contains([flags[index], flags[index + 1]]) { traits.insert(.takesMenge) }
      if flags[index] == 0x41, flags[index + 1] == 0x32 { traits.insert(.needsAffix) }
    }
    if let first = word.first, first &- 0x41 < 26 { traits.insert(.proper) }
    add(word.map { $0 &- 0x41 < 26 ? $0 | 0x20 : $0 }, license, traits)
  }

  /// menge-, menge-…-i, menge-…-kan, penge-, penge-…-an.
  private static let syllabicFlags: Set<[UInt8]> = Set(["MG", "Mg", "Mh", "PN", "Po"].map { Array($0.utf8) })

  private static func number(_ digits: ArraySlice<UInt8>) -> Int? {
    guard !digits.isEmpty, digits.count <= 9 else { return nil }
    var value = 0
    for digit in digits {
      guard digit &- 0x30 < 10 else { return nil }
      value = value * 10 + Int(digit - 0x30)
    }
    return value
  }
}

/// The lines of a file of bytes, without their ends; a byte order mark is skipped.
private struct DictionaryLines {
  private let bytes: [UInt8]
  private var position: Int
  private(set) var number = 0

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    position = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
  }

  mutating func next() -> Range<Int>? {
    guard position < bytes.count else { return nil }
    number += 1
    let start = position
    var end = start
    while end < bytes.count, bytes[end] != 0x0A { end += 1 }
    position = end + 1
    if end > start, bytes[end - 1] == 0x0D { end -= 1 }
    return start..<end
  }
}
