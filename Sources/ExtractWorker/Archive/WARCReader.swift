import Extraction

/// Reads the records of a WARC file (ISO 28500) one by one. libarchive unpacks it but passes over pages whose address
/// ends in a slash, and those are the home page and most news; so the records are cut here.
struct WARCReader {
  private let source: PackedFile
  private let blockLimit: Int
  private var buffer: [UInt8] = []
  private var start = 0
  private var isAtEnd = false
  private var isFirst = true

  /// More than any honest header of a record has.
  private static let headerLimit = 64 << 10

  /// Blocks above `blockLimit` bytes are passed over.
  init(_ source: PackedFile, blockLimit: Int) {
    self.source = source
    self.blockLimit = blockLimit
  }

  /// The next record; `nil` at the end. A length that lies costs the records it covers: reading goes on at the next
  /// beginning of a record.
  mutating func next() throws(Stop) -> WARCRecord? {
    while true {
      guard try findRecord() else { return nil }
      guard let header = try readHeader(), let length = header.length else { continue }
      guard header.isResponse, length <= blockLimit else {
        try skip(length)
        continue
      }
      return WARCRecord(address: header.address, block: try take(length))
    }
  }

  /// Moves to the next line that begins with `WARC/`.
  private mutating func findRecord() throws(Stop) -> Bool {
    let mark = Array("WARC/".utf8)
    while true {
      try fill(to: mark.count)
      guard buffer.count - start >= mark.count else { return false }
      if buffer[start..<start + mark.count].elementsEqual(mark) {
        isFirst = false
        return true
      }
      // Something else that gzip packed.
      if isFirst { throw Stop(.notADocument) }
      if let line = buffer[start...].firstIndex(of: UInt8(ascii: "\n")) {
        start = line + 1
      } else {
        start = buffer.count
      }
    }
  }

  private mutating func readHeader() throws(Stop) -> WARCHeader? {
    var wanted = 4096
    while true {
      try fill(to: wanted)
      let seen = buffer[start...].prefix(Self.headerLimit)
      if let end = HeaderFields.end(of: seen) {
        defer { start = end }
        return WARCHeader(HeaderFields(seen[..<end]))
      }
      if buffer.count - start < wanted || wanted > Self.headerLimit {
        start = min(start + 5, buffer.count)
        return nil
      }
      wanted *= 2
    }
  }

  private mutating func take(_ count: Int) throws(Stop) -> [UInt8] {
    try fill(to: count)
    let block = Array(buffer[start...].prefix(count))
    start += block.count
    return block
  }

  private mutating func skip(_ count: Int) throws(Stop) {
    var left = count
    while left > 0 {
      try fill(to: min(left, UnpackAnswer.chunk))
      let here = min(left, buffer.count - start)
      if here == 0 { return }
      start += here
      left -= here
    }
  }

  /// Reads on until `count` bytes wait, or all there are.
  private mutating func fill(to count: Int) throws(Stop) {
    guard buffer.count - start < count, !isAtEnd else { return }
    buffer.removeFirst(start)
    start = 0
    while buffer.count < count {
      let more = try source.read(UnpackAnswer.chunk)
      if more.isEmpty {
        isAtEnd = true
        return
      }
      buffer += more
    }
  }
}

/// Lines of `Name: value` as WARC and HTTP have them, names in lower case.
struct HeaderFields {
  let firstLine: String
  private let fields: [String: String]

  init(_ bytes: ArraySlice<UInt8>) {
    let lines = String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isNewline)
    firstLine = lines.first.map(String.init) ?? ""
    let pairs = lines.dropFirst().compactMap { line -> (String, String)? in
      guard let colon = line.firstIndex(of: ":") else { return nil }
      return (line[..<colon].lowercased().cleanedLine, String(line[line.index(after: colon)...]).cleanedLine)
    }
    fields = Dictionary(pairs, uniquingKeysWith: { first, _ in first })
  }

  subscript(name: String) -> String? { fields[name] }

  /// Index behind the blank line that ends a header.
  static func end(of bytes: ArraySlice<UInt8>) -> Int? {
    var place = bytes.startIndex
    while let feed = bytes[place...].firstIndex(of: UInt8(ascii: "\n")) {
      let next = feed + 1
      guard next < bytes.endIndex else { return nil }
      if bytes[next] == UInt8(ascii: "\n") { return next + 1 }
      if bytes[next] == UInt8(ascii: "\r"), next + 1 < bytes.endIndex, bytes[next + 1] == UInt8(ascii: "\n") {
        return next + 2
      }
      place = next
    }
    return nil
  }
}

/// What is used of a record's header.
private struct WARCHeader {
  let isResponse: Bool
  let address: String
  let length: Int?

  init(_ fields: HeaderFields) {
    let content = fields["content-type"]?.lowercased() ?? ""
    // Some crawlers write the address in angle brackets.
    address = (fields["warc-target-uri"] ?? "").trimming { $0 == "<" || $0 == ">" }
    let isWeb = address.hasPrefix("http://") || address.hasPrefix("https://")
    isResponse = fields["warc-type"] == "response" && isWeb && content.hasPrefix("application/http")
    length = fields["content-length"].flatMap { Int($0) }.flatMap { $0 >= 0 ? $0 : nil }
  }
}

extension String {
  fileprivate func trimming(_ isTrimmed: (Character) -> Bool) -> String {
    let rest = drop(while: isTrimmed)
    return String(rest.reversed().drop(while: isTrimmed).reversed())
  }
}
