/// A row, or part of one, that may open a division. Whether it does is decided by the sequence it stands in.
struct DecreeMark {
  /// What it may open.
  enum Kind: Equatable {
    case label(DecreePart.Kind)
    case dictum
    case chapter
    case division
    case paragraph
    case article
    case clause
    case item(ListStyle)
    case elucidation
    case annex
  }

  /// How the items of a list are counted.
  enum ListStyle: Equatable {
    /// a.
    case letter
    /// 1.
    case digit
    /// a)
    case letterBracket
    /// 1)
    case digitBracket
  }

  let kind: Kind
  /// Row of the text.
  let row: Int
  /// The ordinals it may mean, the likeliest first: "Pasal II" is article II of an amending decree or a misread 11.
  var readings: [Reading]
  /// Byte after the heading.
  let end: Int

  /// One way to understand a number.
  struct Reading: Equatable {
    /// Orders marks of a kind: `number * 32 + letter`, so that 81A stands between 81 and 82.
    let key: Int
    /// In plain form.
    let label: String
    let certainty: Certainty
    /// Written in Roman numerals.
    var isRoman = false
  }
}

/// Numbers as decrees write them, and as OCR misreads them.
enum DecreeOrdinal {
  /// "12", "81A", "l3" (13, uncertain), "II" (Roman 2, or a misread 11).
  static func article(_ token: ArraySlice<UInt8>) -> [DecreeMark.Reading] {
    var readings: [DecreeMark.Reading] = []
    if let roman = roman(token), token.allSatisfy({ romanDigits.contains($0) }) {
      readings.append(.init(key: roman * 32, label: token.string, certainty: .certain, isRoman: true))
    }
    var (number, isExact, digits) = (0, true, 0)
    var rest = token
    while let byte = rest.first, digits < 4 {
      guard let digit = byte.isDigit ? Int(byte - 0x30) : lookalikes[byte] else { break }
      // A letter behind digits is a suffix (7B), not a misread digit, where nothing follows it.
      if !byte.isDigit, digits > 0, rest.count == 1, byte.isCapital { break }
      isExact = isExact && byte.isDigit
      number = number * 10 + digit
      digits += 1
      rest = rest.dropFirst()
    }
    if rest.first == 0x20 { rest = rest.dropFirst() }
    guard digits > 0, number > 0, rest.count <= 1 else { return readings }
    var suffix = 0
    if let letter = rest.first {
      guard letter.isCapital else { return readings }
      suffix = Int(letter - 0x40)
    }
    readings.append(
      .init(
        key: number * 32 + suffix, label: String(number) + rest.string, certainty: isExact ? .certain : .uncertain))
    return readings
  }

  /// "IV", "lV" (uncertain), "4".
  static func chapter(_ token: ArraySlice<UInt8>) -> [DecreeMark.Reading] {
    var readings: [DecreeMark.Reading] = []
    if let value = roman(token), let label = romanNumeral(value) {
      let isExact = token.allSatisfy { romanDigits.contains($0) }
      readings.append(.init(key: value * 32, label: label, certainty: isExact ? .certain : .uncertain))
    }
    if let value = Int(token.string), value > 0, value < 200 {
      readings.append(.init(key: value * 32, label: String(value), certainty: .certain))
    }
    return readings
  }

  /// 1…399 in Roman numerals, `nil` beyond.
  static func romanNumeral(_ value: Int) -> String? {
    guard (1..<400).contains(value) else { return nil }
    var (rest, text) = (value, "")
    for (size, sign) in [
      (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
    ] {
      while rest >= size {
        text += sign
        rest -= size
      }
    }
    return text
  }

  /// Value of Roman numerals, ones that OCR took for l, 1 or | included; `nil` for anything else.
  static func roman(_ token: ArraySlice<UInt8>) -> Int? {
    guard (1...8).contains(token.count) else { return nil }
    var (sum, last) = (0, 0)
    for byte in token.reversed() {
      guard let value = romanValues[byte] else { return nil }
      sum += value < last ? -value : value
      last = max(last, value)
    }
    guard sum > 0, let numeral = romanNumeral(sum) else { return nil }
    let plain = token.map { romanDigits.contains($0) ? $0 : UInt8(ascii: "I") }
    return plain == Array(numeral.utf8) ? sum : nil
  }

  private static let romanDigits = Set("IVXLC".utf8)
  private static let romanValues: [UInt8: Int] = [
    UInt8(ascii: "I"): 1, UInt8(ascii: "V"): 5, UInt8(ascii: "X"): 10, UInt8(ascii: "L"): 50, UInt8(ascii: "C"): 100,
    UInt8(ascii: "l"): 1, UInt8(ascii: "1"): 1, UInt8(ascii: "|"): 1,
  ]

  /// What OCR makes of digits.
  static let lookalikes: [UInt8: Int] = [
    UInt8(ascii: "l"): 1, UInt8(ascii: "I"): 1, UInt8(ascii: "|"): 1, UInt8(ascii: "i"): 1, UInt8(ascii: "O"): 0,
    UInt8(ascii: "o"): 0, UInt8(ascii: "S"): 5, UInt8(ascii: "Z"): 2,
  ]

  /// KESATU, PERTAMA … KEDUA BELAS at the start of a row: its ordinal, plain form and length in bytes.
  static func word(_ bytes: ArraySlice<UInt8>) -> (value: Int, label: String, length: Int)? {
    guard let first = bytes.first?.folded, first == UInt8(ascii: "k") || first == UInt8(ascii: "p") else { return nil }
    for (value, words) in words.enumerated().reversed() {
      for word in words where bytes.begins(with: word) {
        let after = bytes.dropFirst(word.utf8.count).first
        if after.map({ !$0.isLetter && !$0.isDigit }) ?? true {
          return (value + 1, words[0].uppercased(), word.utf8.count)
        }
      }
    }
    return nil
  }

  private static let words: [[String]] = {
    let units = ["kesatu", "kedua", "ketiga", "keempat", "kelima", "keenam", "ketujuh", "kedelapan", "kesembilan"]
    var words = units.map { [$0] }
    words[0].append("pertama")
    words.append(["kesepuluh"])
    words.append(["kesebelas"])
    words += units.dropFirst().map { [$0 + " belas", $0 + "belas"] }
    words.append(["kedua puluh", "keduapuluh"])
    return words
  }()
}
