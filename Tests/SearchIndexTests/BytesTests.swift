import TestSupport
import Testing

@testable import SearchIndex

@Suite struct BytesTests {
  @Test func whatIsWrittenIsRead() throws {
    var writer = ByteWriter()
    let numbers: [UInt64] = [0, 1, 127, 128, 16_383, 16_384, UInt64(UInt32.max), .max]
    for number in numbers { writer.varint(number) }
    writer.byte(7)
    writer.fixed(Int32(-5))
    writer.fixed(UInt64.max)
    writer.string("RT 001 – é")
    writer.blob([])
    writer.raw([1, 2])
    var reader = ByteReader(writer.bytes, file: "f", section: "s")
    for number in numbers { #expect(try reader.varint() == number) }
    #expect(try reader.byte() == 7)
    #expect(try reader.fixed(Int32.self) == -5)
    #expect(try reader.fixed(UInt64.self) == .max)
    #expect(try reader.string() == "RT 001 – é")
    #expect(try reader.blob() == [])
    #expect(try reader.raw(2) == [1, 2])
    try reader.finish()
  }

  @Test(arguments: [
    [UInt8](), [0x80], [UInt8](repeating: 0xff, count: 11), [0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 2],
  ]) func malformedNumbers(bytes: [UInt8]) {
    var reader = ByteReader(bytes, file: "f", section: "s")
    #expect(throws: IndexError.self) { _ = try reader.varint() }
  }

  @Test func lyingLengthsAndText() {
    var long = ByteReader([5, 1, 2], file: "f", section: "s")
    #expect(throws: IndexError.corrupt(file: "f", section: "s", reason: "5 bytes wanted, 2 left (byte 1)")) {
      _ = try long.blob()
    }
    var text = ByteReader([2, 0xc3, 0x28], file: "f", section: "s")
    #expect(throws: IndexError.self) { _ = try text.string() }
    var limited = ByteReader([9], file: "f", section: "s")
    #expect(throws: IndexError.self) { _ = try limited.count(atMost: 8) }
    let rest = ByteReader([9], file: "f", section: "s")
    #expect(throws: IndexError.self) { try rest.finish() }
  }

  /// The check value of CRC-32C, and the test patterns of RFC 3720, appendix B.4.
  @Test func checksumIsCastagnoli() {
    #expect(Checksum.of(Array("123456789".utf8)) == 0xe306_9283)
    #expect(Checksum.of(Array(repeating: 0, count: 32)) == 0x8a91_36aa)
    #expect(Checksum.of(Array(repeating: 0xff, count: 32)) == 0x62a8_ab43)
    #expect(Checksum.of(Array(0..<32)) == 0x46dd_794e)
    var parts = Checksum()
    for part in [Array(0..<5), Array(5..<30), Array(30..<32)] as [[UInt8]] { parts.add(part) }
    #expect(parts.value == 0x46dd_794e)
  }

  @Test func readingOutsideOfARegionIsHarmless() {
    let region = MappedFile(copying: [1, 2, 3]).region
    #expect(region.byte(-1) == 0 && region.byte(3) == 0 && region.byte(.max) == 0)
    #expect(region.load(2, as: UInt16.self) == 0)
    #expect(region.load(1, as: UInt16.self) == 0x0302)
    #expect(region.slice(from: 2, count: 2) == nil)
    #expect(region.slice(from: -1, count: 1) == nil)
    #expect(region.slice(from: 3, count: 0)?.count == 0)
    #expect(region.compare(from: 1, count: 2, with: [2, 3]) == 0)
    #expect(region.compare(from: 1, count: 2, with: [2, 3, 0]) < 0)
    #expect(region.compare(from: 1, count: 2, with: [2]) > 0)
  }

  @Test func keysComeBack() {
    let places = [
      SortPlace(primary: .score(7), tie: nil, identity: [1]), SortPlace(primary: .number(-3), tie: 9, identity: []),
      SortPlace(primary: .number(nil), tie: nil, identity: [0]),
      SortPlace(primary: .keyword([4]), tie: -1, identity: [2]),
      SortPlace(primary: .keyword(nil), tie: 0, identity: [2, 3]),
    ]
    for place in places {
      #expect(SortPlace(decoding: place.encoded) == place)
      #expect(SortKey(bytes: place.encoded) == SortKey(place))
    }
    for foreign in [[UInt8](), [9], [0, 1], [0xff, 1, 2, 3, 4]] { #expect(SortKey(bytes: foreign) == nil) }
  }

  /// Terms of every length around the parts that the table compares first, many of them with a common beginning.
  @Test func termsGetTheirNumbers() {
    var terms: [[UInt8]] = [[]]
    for length in 1...40 {
      let zeroes = [UInt8](repeating: 0, count: length)
      terms.append(zeroes)
      for place in 0..<length {
        var term = zeroes
        term[place] = 1
        terms.append(term)
      }
    }
    var table = TermTable()
    for round in 0..<2 {
      for (number, term) in terms.enumerated() { #expect(table.number(of: term) == UInt32(number), "\(round) \(term)") }
    }
    var numbers: [UInt32] = []
    var keys: [TermKey] = []
    table.appendNumbers(
      of: terms.reversed().map { .init(term: $0, position: 0) }, to: &numbers, scratch: &keys)
    #expect(numbers == terms.indices.reversed().map(UInt32.init))
    let inOrder = table.numbersInOrder().map { Array(table.bytes(of: $0)) }
    #expect(inOrder == terms.sorted { $0.lexicographicallyPrecedes($1) })
  }
}

/// Numbers of any width at any place of a block, and texts of any kind.
@Suite struct PackingTests {
  @Test(arguments: [0, 1, 127, 128, 129, 1000]) func numbersComeBack(count: Int) throws {
    var random = SeededGenerator(seed: UInt64(count))
    for width in [0, 1, 7, 8, 13, 31, 56, 57, 63, 64] {
      let mask = width == 64 ? UInt64.max : 1 << UInt64(width) - 1
      let base = width < 60 ? UInt64(random.below(1 << 20)) : 0
      let numbers = (0..<count).map { _ in base + random.next() & mask }
      let store = CrashingFileStore()
      var file = try SectionedFileWriter(store: store, name: "f", kind: .columns, owner: 1)
      var writer = PackedNumbersWriter(numbers)
      try writer.write(.revisions, to: &file)
      _ = try file.finish()
      let read = try PackedNumbers(
        SectionedFile(store: store, name: "f", kind: .columns, owner: 1), .revisions, count: count)
      #expect((0..<count).map { read[$0] } == numbers, "width \(width)")
    }
  }

  @Test func textsComeBack() {
    var random = SeededGenerator(seed: 3)
    for length in [0, 1, 63, 64, 65, 1000, 100_000] {
      let words = (0..<length).map { _ in UInt8(97 + random.below(3)) }
      let noise = (0..<length).map { _ in UInt8(truncatingIfNeeded: random.next()) }
      for text in [words, noise, [UInt8](repeating: 32, count: length)] {
        let encoded = TextCodec.encode(text)
        #expect(encoded.count <= text.count + 1)
        #expect(TextCodec.decode(MappedFile(copying: encoded).region) == text)
      }
      if length >= 1000 { #expect(TextCodec.encode(words).count < length / 2) }
    }
  }

  /// A damaged frame is refused or gives other bytes of the same length; the file's checksum tells the rest.
  @Test func damagedTextsAreRefused() {
    let encoded = TextCodec.encode(Array(String(repeating: "surat keputusan lurah ", count: 40).utf8))
    for place in encoded.indices {
      var damaged = encoded
      damaged[place] ^= 0xff
      let text = TextCodec.decode(MappedFile(copying: damaged).region)
      #expect(text == nil || (text?.count ?? 0) <= TextCodec.largest)
      #expect(TextCodec.decode(MappedFile(copying: Array(encoded.prefix(place))).region)?.count != 880, "\(place)")
    }
  }
}
