/// What the digits of Indonesian personal numbers look like.
enum NumberShapes {
  /// NIK: region 6, birth date DDMMYY 6 (women: day + 40), serial 4. Strong where the province exists, the day
  /// and month are real and the serial is not 0000, which is never given out.
  static func isNIK(_ digits: [UInt8]) -> Bool {
    guard digits.count == 16, provinces.contains(value(digits, 0..<2)) else { return false }
    let day = value(digits, 6..<8)
    let month = value(digits, 8..<10)
    let birthday = day > 40 ? day - 40 : day
    return value(digits, 2..<4) > 0 && value(digits, 4..<6) > 0 && isDay(birthday, month) && value(digits, 12..<16) > 0
  }

  /// NIP: birth date YYYYMMDD 8, start of service YYYYMM 6 (month 21 for contract staff, PPPK), sex 1 or 2,
  /// serial 3.
  static func isNIP(_ digits: [UInt8]) -> Bool {
    guard digits.count == 18, (1940...2015).contains(value(digits, 0..<4)),
      (1960...2099).contains(value(digits, 8..<12))
    else { return false }
    let serviceMonth = value(digits, 12..<14)
    return isDay(value(digits, 6..<8), value(digits, 4..<6)) && ((1...12).contains(serviceMonth) || serviceMonth == 21)
      && (1...2).contains(value(digits, 14..<15))
  }

  /// Mobile prefixes in use: 081, 082, 083, 085, 087, 088, 089; `digits` begins at the 8.
  static func isMobile(_ digits: ArraySlice<UInt8>) -> Bool {
    guard let first = digits.first, let second = digits.dropFirst().first else { return false }
    return first == 0x38 && [0x31, 0x32, 0x33, 0x35, 0x37, 0x38, 0x39].contains(second)
  }

  /// Number that some of the digits spell.
  static func value(_ digits: [UInt8], _ range: Range<Int>) -> Int {
    digits[range].reduce(0) { $0 * 10 + Int($1 - 0x30) }
  }

  private static func isDay(_ day: Int, _ month: Int) -> Bool {
    guard (1...12).contains(month) else { return false }
    return (1...[31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]).contains(day)
  }

  /// Codes of the 38 provinces (Kepmendagri on kode wilayah, 2025).
  private static let provinces: Set<Int> = [
    11, 12, 13, 14, 15, 16, 17, 18, 19, 21, 31, 32, 33, 34, 35, 36, 51, 52, 53, 61, 62, 63, 64, 65, 71, 72, 73, 74, 75,
    76, 81, 82, 91, 92, 93, 94, 95, 96,
  ]
}
