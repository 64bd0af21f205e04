/// Finds personal numbers among the digits of a text.
struct NumberScanner {
  let bytes: [UInt8]
  let groups: [DigitGroup]
  let context: NumberContext

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    groups = Self.groups(in: bytes)
    context = NumberContext(bytes)
  }

  /// A match and how many groups it took.
  typealias Candidate = (match: PersonalDataMatch, groups: Int)

  /// All matches in order. At each group a bounded number of shapes is tried, so O(length).
  func matches() -> [PersonalDataMatch] {
    var found: [PersonalDataMatch] = []
    var index = 0
    while index < groups.count {
      if let (match, count) = candidate(at: index) {
        found.append(match)
        index += count
      } else {
        index += 1
      }
    }
    return found
  }

  private func candidate(at index: Int) -> Candidate? {
    if context.isMoney(groups[index].range.lowerBound) { return nil }
    return taxNumber(at: index) ?? civilServant(at: index) ?? sixteen(at: index) ?? phone(at: index)
      ?? account(at: index)
  }

  /// Digits of `count` groups from `index`.
  func digits(_ index: Int, _ count: Int) -> [UInt8] {
    groups[index..<index + count].flatMap { bytes[$0.range] }
  }

  func range(_ index: Int, _ count: Int) -> Range<Int> {
    groups[index].range.lowerBound..<groups[index + count - 1].range.upperBound
  }

  /// Separator before a group; `.none` at the start.
  func separatorBefore(_ index: Int) -> DigitGroup.Separator { index > 0 ? groups[index - 1].separator : .none }

  /// Whether the groups from `index` have these lengths, with one and the same separator between them.
  func fits(_ lengths: [Int], at index: Int) -> Bool {
    guard index + lengths.count <= groups.count else { return false }
    let separator = groups[index].separator
    for (offset, length) in lengths.enumerated() {
      let group = groups[index + offset]
      guard group.count == length else { return false }
      if offset + 1 < lengths.count, group.separator != separator || ![.blank, .point, .hyphen].contains(separator) {
        return false
      }
    }
    return true
  }

  /// Whether letters touch the number as if it were part of a longer code. Words that name the number, and
  /// words lost from the next column, do not count; letters a–f may be a hexadecimal code.
  func isPartOfCode(_ range: Range<Int>) -> Bool {
    let before = context.gluedBefore(range.lowerBound)
    if !before.isEmpty, !["nik", "ktp", "kk", "no", "nip", "npwp", "hp", "wa", "telp", "tlp", "rek"].contains(before) {
      return true
    }
    let after = context.gluedAfter(range.upperBound)
    return !after.isEmpty && after.utf8.allSatisfy { $0 <= 0x66 }
  }
}

extension NumberScanner {
  /// Lengths of the groups in which people write a NIK or nomor KK.
  private static let sixteens: [[Int]] = [
    [16], [6, 6, 4], [4, 4, 4, 4], [2, 2, 2, 6, 4], [6, 2, 2, 2, 4], [2, 2, 2, 2, 2, 2, 4],
    Array(repeating: 1, count: 16),
  ]

  /// NIK, nomor KK, or another 16-digit number that the words beside it name.
  private func sixteen(at index: Int) -> Candidate? {
    guard let lengths = Self.sixteens.first(where: { fits($0, at: index) }) else { return nil }
    let range = range(index, lengths.count)
    if isPartOfCode(range) { return nil }
    let meaning = context.meaning(of: range)
    let kind: Finding.Code? =
      switch meaning {
      case .nik: .nationalIDNumber
      case .kk: .familyCardNumber
      case .npwp: .taxNumber
      case .account: .accountNumber
      default: nil
      }
    if let kind { return (PersonalDataMatch(kind: kind, range: range, certainty: .strong), lengths.count) }
    if NumberShapes.isNIK(digits(index, lengths.count)) {
      return (PersonalDataMatch(kind: .nationalIDNumber, range: range, certainty: .strong), lengths.count)
    }
    if meaning == .bank { return nil }
    // Without shape or word: only digits that stand alone, neither a fraction nor a part of a decree's number.
    let neighbours = [separatorBefore(index), groups[index].separator]
    guard lengths.count == 1, !neighbours.contains(.point), !neighbours.contains(.slash), !neighbours.contains(.hyphen),
      !touchesSlash(range)
    else { return nil }
    return (PersonalDataMatch(kind: .nationalIDNumber, range: range, certainty: .weak), 1)
  }

  func touchesSlash(_ range: Range<Int>) -> Bool {
    (range.lowerBound > 0 && bytes[range.lowerBound - 1] == 0x2F)
      || (range.upperBound < bytes.count && bytes[range.upperBound] == 0x2F)
  }

  /// NPWP of 15 digits: `01.234.567.8-901.000`, or any way where the word stands beside it.
  private func taxNumber(at index: Int) -> Candidate? {
    let lengths = [2, 3, 3, 1, 3, 3]
    let separators: [DigitGroup.Separator] = [.point, .point, .point, .hyphen, .point]
    let isWritten =
      index + 6 <= groups.count && zip(groups[index...], lengths).allSatisfy { $0.count == $1 }
      && zip(groups[index...], separators).allSatisfy { $0.separator == $1 }
    if isWritten { return (PersonalDataMatch(kind: .taxNumber, range: range(index, 6), certainty: .strong), 6) }
    guard fits([15], at: index), context.meaning(of: groups[index].range) == .npwp else { return nil }
    return (PersonalDataMatch(kind: .taxNumber, range: groups[index].range, certainty: .strong), 1)
  }

  private func civilServant(at index: Int) -> Candidate? {
    let shapes = [[18], [8, 6, 1, 3], [8, 6, 4]]
    guard let lengths = shapes.first(where: { fits($0, at: index) }) else { return nil }
    let range = range(index, lengths.count)
    guard NumberShapes.isNIP(digits(index, lengths.count)) || context.meaning(of: range) == .nip else { return nil }
    return (PersonalDataMatch(kind: .civilServantNumber, range: range, certainty: .strong), lengths.count)
  }
}
