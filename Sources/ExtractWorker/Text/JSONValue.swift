/// A JSON value from a page, read leniently: what is broken ends the reading, what was read before counts.
indirect enum JSONValue {
  case string(String)
  case array([JSONValue])
  case object([(key: String, value: JSONValue)])
  /// Numbers, booleans and null: nothing here asks for them.
  case other

  /// The member of an object.
  subscript(_ key: String) -> JSONValue? {
    guard case .object(let members) = self else { return nil }
    return members.first { $0.key == key }?.value
  }

  var string: String? {
    guard case .string(let string) = self else { return nil }
    return string
  }

  /// The elements of an array; any other value as its only element.
  var elements: [JSONValue] {
    guard case .array(let elements) = self else { return [self] }
    return elements
  }

  /// Reads a text; `nil` if it begins with no value.
  init?(_ text: String) {
    var parser = JSONParser(Array(text.utf8))
    guard let value = parser.value(depth: 0) else { return nil }
    self = value
  }
}

/// Recursive, to a fixed depth.
private struct JSONParser {
  private let bytes: [UInt8]
  private var index = 0

  private static let depth = 24

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  mutating func value(depth: Int) -> JSONValue? {
    skipSpace()
    guard depth < JSONParser.depth, let byte = bytes[safe: index] else { return nil }
    switch byte {
    case UInt8(ascii: "{"): return object(depth)
    case UInt8(ascii: "["): return array(depth)
    case UInt8(ascii: "\""): return .string(string())
    default: return plain()
    }
  }

  private mutating func object(_ depth: Int) -> JSONValue {
    var members: [(key: String, value: JSONValue)] = []
    index += 1
    while true {
      skipSpace()
      guard bytes[safe: index] == UInt8(ascii: "\"") else { break }
      let key = string()
      skipSpace()
      guard take(":"), let value = value(depth: depth + 1) else { break }
      members.append((key, value))
      skipSpace()
      guard take(",") else { break }
    }
    _ = take("}")
    return .object(members)
  }

  private mutating func array(_ depth: Int) -> JSONValue {
    var elements: [JSONValue] = []
    index += 1
    skipSpace()
    while bytes[safe: index] != UInt8(ascii: "]"), let element = value(depth: depth + 1) {
      elements.append(element)
      skipSpace()
      guard take(",") else { break }
      skipSpace()
    }
    _ = take("]")
    return .array(elements)
  }

  private mutating func string() -> String {
    var text: [UInt8] = []
    index += 1
    while let byte = bytes[safe: index], byte != UInt8(ascii: "\"") {
      index += 1
      guard byte == UInt8(ascii: "\\") else {
        text.append(byte)
        continue
      }
      let escaped = bytes[safe: index] ?? 0
      index += 1
      switch escaped {
      case UInt8(ascii: "n"), UInt8(ascii: "r"), UInt8(ascii: "t"), UInt8(ascii: "b"), UInt8(ascii: "f"):
        text.append(0x20)
      case UInt8(ascii: "u"): text += Array(unicodeEscape().utf8)
      default: text.append(escaped)
      }
    }
    index += 1
    return String(decoding: text, as: UTF8.self)
  }

  private mutating func unicodeEscape() -> String {
    var units = [hexUnit()]
    let isLead = (0xd800...0xdbff).contains(units[0])
    if isLead, bytes[safe: index] == UInt8(ascii: "\\"), bytes[safe: index + 1] == UInt8(ascii: "u") {
      index += 2
      units.append(hexUnit())
    }
    return String(decoding: units, as: UTF16.self)
  }

  private mutating func hexUnit() -> UInt16 {
    let digits = bytes[min(index, bytes.count)..<min(index + 4, bytes.count)]
    index += 4
    return UInt16(String(decoding: digits, as: UTF8.self), radix: 16) ?? 0xfffd
  }

  /// A number, boolean or null. At least one byte, so that every loop ends.
  private mutating func plain() -> JSONValue? {
    let start = index
    while let byte = bytes[safe: index],
      (48...57).contains(byte) || (97...122).contains(byte) || [0x2b, 0x2d, 0x2e, 0x45].contains(byte)
    {
      index += 1
    }
    return index > start ? .other : nil
  }

  private mutating func take(_ mark: Unicode.Scalar) -> Bool {
    guard bytes[safe: index] == UInt8(ascii: mark) else { return false }
    index += 1
    return true
  }

  private mutating func skipSpace() {
    while let byte = bytes[safe: index], byte.isHTMLSpace { index += 1 }
  }
}
