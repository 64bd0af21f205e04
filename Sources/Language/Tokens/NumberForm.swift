/// A number as Indonesians write it: dots group thousands, a comma begins the decimals.
struct NumberForm {
  /// Digits only, without leading zeros, grouping dots and decimals that are zero: `1250000` or `1,25`.
  let canonical: [UInt8]
  /// The number times 10 to the power of ``scale``; 0 where it is too long to count with.
  let value: Int
  let scale: Int

  /// nil for anything that is not such a number.
  init?(_ bytes: [UInt8]) {
    let halves = bytes.split(separator: 0x2C, omittingEmptySubsequences: false)
    guard halves.count <= 2, let whole = halves.first, let digits = Self.ungrouped(whole) else { return nil }
    var decimals = halves.count == 2 ? Array(halves[1]) : []
    guard decimals.allSatisfy({ $0 &- 0x30 < 10 }), halves.count == 1 || !decimals.isEmpty else { return nil }
    while decimals.last == 0x30 { decimals.removeLast() }
    let lead = Numerals.canonical(digits)
    canonical = decimals.isEmpty ? lead : lead + [0x2C] + decimals
    scale = decimals.count
    value = lead.count + decimals.count > 15 ? 0 : (lead + decimals).reduce(0) { $0 * 10 + Int($1 & 0x0F) }
  }

  /// A year in which a scanner took 0 for O or 1 for I or l: `2O2I`. At least two digits must be digits.
  init?(misreadYear bytes: [UInt8]) {
    guard bytes.count == 4, bytes.filter({ $0 &- 0x30 < 10 }).count >= 2 else { return nil }
    let digits: [UInt8] = bytes.compactMap { byte in
      switch byte {
      case Letter.o: 0x30
      case Letter.i, Letter.l: 0x31
      default: byte &- 0x30 < 10 ? byte : nil
      }
    }
    guard digits.count == 4, digits != bytes else { return nil }
    self.init(digits)
    guard (1900...2100).contains(value) else { return nil }
  }

  private static func ungrouped(_ bytes: ArraySlice<UInt8>) -> [UInt8]? {
    let groups = bytes.split(separator: 0x2E, omittingEmptySubsequences: false)
    guard groups.allSatisfy({ !$0.isEmpty && $0.allSatisfy { $0 &- 0x30 < 10 } }) else { return nil }
    if groups.count > 1 {
      guard groups[0].count <= 3, groups[0].first != 0x30, groups.dropFirst().allSatisfy({ $0.count == 3 }) else {
        return nil
      }
    }
    return Array(groups.joined())
  }
}

/// `ke-12`, `12-an`, `ke-II`: a number with an affix behind a hyphen.
struct HyphenatedNumber {
  let canonical: [UInt8]
  let value: Int

  init?(_ bytes: [UInt8]) {
    let parts = bytes.split(separator: Letter.hyphen, omittingEmptySubsequences: false)
    guard parts.count == 2 || parts.count == 3 else { return nil }
    let affixes: Set<String> = ["ke", "an", "nya", "se", "ber", "per", "para"]
    let numbers = parts.filter { !affixes.contains(String(decoding: $0, as: UTF8.self)) }
    guard numbers.count == 1, let number = numbers.first, number.count <= 9 else { return nil }
    if !number.isEmpty, number.allSatisfy({ $0 &- 0x30 < 10 }) {
      canonical = Numerals.canonical(number)
      value = canonical.reduce(0) { $0 * 10 + Int($1 & 0x0F) }
    } else if parts[0].elementsEqual("ke".utf8), let roman = Numerals.value(ofRoman: number) {
      canonical = Array(String(roman).utf8)
      value = roman
    } else {
      return nil
    }
  }
}

/// A day, for one key whatever way it is written.
struct CalendarDate {
  /// `2026-03-10`.
  let key: String

  init?(year: Int, month: Int, day: Int) {
    let lengths = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    guard (1000...2999).contains(year), (1...12).contains(month), (1...lengths[month - 1]).contains(day) else {
      return nil
    }
    key = "\(year)-\(month < 10 ? "0" : "")\(month)-\(day < 10 ? "0" : "")\(day)"
  }

  /// `10-03-2026`, `10/3/2026`, `10.03.2026` and `2026-03-10`.
  init?(numeric bytes: [UInt8]) {
    let parts = bytes.split(omittingEmptySubsequences: false) { $0 == 0x2D || $0 == 0x2F || $0 == 0x2E }
    guard parts.count == 3, parts.allSatisfy({ (1...4).contains($0.count) && $0.allSatisfy { $0 &- 0x30 < 10 } }) else {
      return nil
    }
    let numbers = parts.map { $0.reduce(0) { $0 * 10 + Int($1 & 0x0F) } }
    if parts[2].count == 4, parts[0].count <= 2, parts[1].count <= 2 {
      self.init(year: numbers[2], month: numbers[1], day: numbers[0])
    } else if parts[0].count == 4, parts[1].count <= 2, parts[2].count <= 2 {
      self.init(year: numbers[0], month: numbers[1], day: numbers[2])
    } else {
      return nil
    }
  }
}
