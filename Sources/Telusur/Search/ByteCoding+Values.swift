import SearchIndex

// Values of the model in the bytes of a record: an absent value is the byte 0, a present one 1 and the value.

extension ByteWriter {
  mutating func optional(_ value: String?) {
    guard let value else { return byte(0) }
    byte(1)
    string(value)
  }

  mutating func optional<Value: RawRepresentable<String>>(_ value: Value?) {
    optional(value?.rawValue)
  }

  mutating func optional(_ value: PartialDate?) {
    optional(value?.description)
  }

  mutating func optional(_ value: Int?) {
    guard let value else { return byte(0) }
    byte(1)
    count(value)
  }

  mutating func strings(_ values: [String]) {
    count(values.count)
    for value in values { string(value) }
  }
}

extension ByteReader {
  private static let listLimit = 10_000
  private static let lastYear = 9_999

  mutating func flag() throws(IndexError) -> Bool {
    switch try byte() {
    case 0: return false
    case 1: return true
    default: throw fault("neither yes nor no")
    }
  }

  mutating func optionalString() throws(IndexError) -> String? {
    try flag() ? try string() : nil
  }

  mutating func value<Value: RawRepresentable<String>>() throws(IndexError) -> Value {
    guard let value = Value(rawValue: try string()) else { throw fault("unknown value of \(Value.self)") }
    return value
  }

  mutating func optionalValue<Value: RawRepresentable<String>>() throws(IndexError) -> Value? {
    try flag() ? try value() : nil
  }

  mutating func optionalDate() throws(IndexError) -> PartialDate? {
    guard try flag() else { return nil }
    guard let date = PartialDate(iso: try string()) else { throw fault("no date") }
    return date
  }

  mutating func optionalYear() throws(IndexError) -> Int? {
    try flag() ? try count(atMost: Self.lastYear) : nil
  }

  mutating func strings() throws(IndexError) -> [String] {
    var result: [String] = []
    for _ in 0..<(try count(atMost: Self.listLimit)) { result.append(try string()) }
    return result
  }

  mutating func values<Value: RawRepresentable<String>>() throws(IndexError) -> [Value] {
    var result: [Value] = []
    for _ in 0..<(try count(atMost: Self.listLimit)) { result.append(try value()) }
    return result
  }
}
