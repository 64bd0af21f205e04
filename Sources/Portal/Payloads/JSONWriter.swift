/// Writes JSON as bytes, member by member in the order of the calls, without white space: the same values give the same
/// bytes on every machine.
struct JSONWriter {
  private(set) var bytes: [UInt8] = []
  private var needsComma = false

  /// An object as the whole text, ended by a newline.
  static func document(_ content: (inout JSONWriter) -> Void) -> [UInt8] {
    var writer = JSONWriter()
    writer.bytes.reserveCapacity(8_192)
    writer.element(content)
    writer.bytes.append(0x0A)
    return writer.bytes
  }

  // MARK: Members of an object

  mutating func member(_ name: String, _ value: String?) {
    begin(name)
    if let value { write(value) } else { null() }
  }

  mutating func member(_ name: String, _ value: Int?) {
    begin(name)
    if let value { bytes.append(contentsOf: String(value).utf8) } else { null() }
  }

  mutating func member(_ name: String, _ value: Bool) {
    begin(name)
    bytes.append(contentsOf: (value ? "true" : "false").utf8)
  }

  /// Rounded to four decimals, so that the text does not depend on the last bits.
  mutating func member(_ name: String, rounded value: Double) {
    begin(name)
    guard value.isFinite, abs(value) < 1e12 else { return null() }
    let scaled = Int((value * 10_000).rounded())
    let digits = String(scaled.magnitude % 10_000)
    let fraction = String(repeating: "0", count: 4 - digits.count) + digits
    bytes.append(contentsOf: "\(scaled < 0 ? "-" : "")\(scaled.magnitude / 10_000).\(fraction)".utf8)
  }

  mutating func member(_ name: String, _ values: [String]) {
    member(name, array: values) { writer, value in
      writer.separate()
      writer.write(value)
      writer.needsComma = true
    }
  }

  mutating func member(_ name: String, _ values: [Int]) {
    member(name, array: values) { writer, value in
      writer.separate()
      writer.bytes.append(contentsOf: String(value).utf8)
      writer.needsComma = true
    }
  }

  mutating func member(_ name: String, object content: (inout JSONWriter) -> Void) {
    begin(name)
    braces(content)
  }

  /// An object, or null without a value.
  mutating func member<Value>(_ name: String, _ value: Value?, _ content: (inout JSONWriter, Value) -> Void) {
    begin(name)
    guard let value else { return null() }
    braces { content(&$0, value) }
  }

  mutating func member<Values: Sequence>(
    _ name: String, array values: Values, _ content: (inout JSONWriter, Values.Element) -> Void
  ) {
    begin(name)
    bytes.append(0x5B)
    needsComma = false
    for value in values { content(&self, value) }
    bytes.append(0x5D)
    needsComma = true
  }

  mutating func null(_ name: String) {
    begin(name)
    null()
  }

  // MARK: Elements of an array

  mutating func element(_ content: (inout JSONWriter) -> Void) {
    separate()
    braces(content)
  }

  // MARK: Bytes

  private mutating func begin(_ name: String) {
    separate()
    write(name)
    bytes.append(0x3A)
    needsComma = true
  }

  private mutating func separate() {
    if needsComma { bytes.append(0x2C) }
    needsComma = false
  }

  private mutating func braces(_ content: (inout JSONWriter) -> Void) {
    bytes.append(0x7B)
    needsComma = false
    content(&self)
    bytes.append(0x7D)
    needsComma = true
  }

  private mutating func null() {
    bytes.append(contentsOf: "null".utf8)
    needsComma = true
  }

  private mutating func write(_ text: String) {
    bytes.append(0x22)
    for byte in text.utf8 {
      switch byte {
      case 0x22: bytes.append(contentsOf: [0x5C, 0x22])
      case 0x5C: bytes.append(contentsOf: [0x5C, 0x5C])
      case 0x0A: bytes.append(contentsOf: [0x5C, 0x6E])
      case 0x0D: bytes.append(contentsOf: [0x5C, 0x72])
      case 0x09: bytes.append(contentsOf: [0x5C, 0x74])
      case 0x00..<0x20, 0x7F: escape(byte)
      default: bytes.append(byte)
      }
    }
    bytes.append(0x22)
  }

  private mutating func escape(_ byte: UInt8) {
    let digits = Array("0123456789abcdef".utf8)
    bytes.append(contentsOf: "\\u00".utf8)
    bytes.append(digits[Int(byte >> 4)])
    bytes.append(digits[Int(byte & 15)])
  }
}
