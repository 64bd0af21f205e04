import CExtract

/// The encoding a page says it is in.
enum DeclaredCharset: Equatable {
  /// Windows-1252, also where a page says ISO-8859-1, ASCII or (wrongly, as its bytes have shown) UTF-8.
  case windows1252
  /// Another one the C library can convert, by its name.
  case other(String)

  /// Bytes searched for a declaration; browsers look at 1,024, pages put theirs after long scripts.
  private static let searched = 8 << 10

  /// `nil` when nothing known is declared.
  static func find(in bytes: [UInt8]) -> DeclaredCharset? {
    let head = bytes.prefix(searched).map { (65...90).contains($0) ? $0 | 0x20 : $0 }
    let mark = Array("charset".utf8)
    var start = head.startIndex
    while let found = head[start...].firstRange(of: mark) {
      start = found.upperBound
      let value = head[start...].drop { $0.isHTMLSpace }
      guard value.first == UInt8(ascii: "=") else { continue }
      let name = value.dropFirst().drop { $0.isHTMLSpace || $0 == 0x22 || $0 == 0x27 }.prefix { isNameByte($0) }
      if let charset = named(String(decoding: name, as: UTF8.self)) { return charset }
    }
    return nil
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    (97...122).contains(byte) || (48...57).contains(byte) || byte == 0x2d || byte == 0x5f
  }

  private static func named(_ name: String) -> DeclaredCharset? {
    switch name {
    case "utf-8", "utf8", "iso-8859-1", "iso8859-1", "latin1", "latin-1", "ascii", "us-ascii", "windows-1252", "cp1252":
      .windows1252
    case "gb2312", "gbk", "gb18030": .other("GB18030")
    case "big5", "big5-hkscs": .other("BIG5-HKSCS")
    case "shift_jis", "shift-jis", "sjis", "windows-31j": .other("CP932")
    case "euc-jp": .other("EUC-JP")
    case "euc-kr", "ks_c_5601-1987": .other("UHC")
    case "koi8-r", "koi8-u", "tis-620": .other(name.uppercased())
    case "windows-874": .other("CP874")
    default: numbered(name)
    }
  }

  /// windows-1250…1258, iso-8859-2…16.
  private static func numbered(_ name: String) -> DeclaredCharset? {
    for (prefix, range, libraryName) in [
      ("windows-", 1250...1258, "CP"), ("cp", 1250...1258, "CP"), ("iso-8859-", 2...16, "ISO-8859-"),
    ]
    where name.hasPrefix(prefix) {
      if let number = Int(name.dropFirst(prefix.count)), range.contains(number), number != 12 {
        return .other("\(libraryName)\(number)")
      }
    }
    return nil
  }

  /// The bytes as UTF-8, broken ones as U+FFFD; `nil` when the C library lacks the encoding.
  func decode(_ bytes: [UInt8]) -> [UInt8]? {
    switch self {
    case .windows1252: return Encoding.windows1252(bytes)
    case .other(let name):
      var count = 0
      let converted = unsafe bytes.withUnsafeBufferPointer { input in
        unsafe input.withMemoryRebound(to: CChar.self) { unsafe cx_convert(name, $0.baseAddress, $0.count, &count) }
      }
      guard let text = unsafe converted else { return nil }
      defer { unsafe cx_free(text) }
      return unsafe Array(UnsafeRawBufferPointer(start: text, count: count))
    }
  }
}
