extension NumberScanner {
  /// Mobile number: `08…`, `+62 8…`, `628…`, 8 to 11 digits after the first two. Office lines (021…) and
  /// hotlines (112, 1500…) are public and not looked for.
  func phone(at index: Int) -> Candidate? {
    international(at: index) ?? domestic(at: index)
  }

  private func domestic(at index: Int) -> Candidate? {
    let first = bytes[groups[index].range]
    guard first.first == 0x30, NumberShapes.isMobile(first.dropFirst()) else { return nil }
    return candidate(at: index, headDigits: 0, allowed: 10...13)
  }

  private func international(at index: Int) -> Candidate? {
    let first = bytes[groups[index].range]
    guard first.starts(with: [0x36, 0x32]) else { return nil }
    let start = groups[index].range.lowerBound
    let hasPlus = start > 0 && bytes[start - 1] == 0x2B
    if first.count > 2 {
      guard NumberShapes.isMobile(first.dropFirst(2)), hasPlus || first.count >= 11 else { return nil }
      return candidate(at: index, headDigits: 0, allowed: 11...15)
    }
    guard index + 1 < groups.count, NumberShapes.isMobile(bytes[groups[index + 1].range]) else { return nil }
    let separator = groups[index].separator
    let isJoined = separator == .hyphen || hasPlus && separator != .none && separator != .slash
    guard isJoined || separator == .blank && context.meaning(of: range(index, 1)) == .phone else { return nil }
    return candidate(at: index, headDigits: 2, allowed: 11...15)
  }

  /// Takes groups while the number is not complete. `headDigits` is the length of a country code that stands
  /// alone, and may be followed by a group of any length.
  private func candidate(at index: Int, headDigits: Int, allowed: ClosedRange<Int>) -> Candidate? {
    var count = headDigits > 0 ? 2 : 1
    var total = groups[index..<index + count].reduce(0) { $0 + $1.count }
    let isWhole = allowed.contains(total)
    while !isWhole, index + count < groups.count, groups[index + count - 1].separator != .none,
      groups[index + count - 1].separator != .slash
    {
      let next = groups[index + count].count
      guard (3...5).contains(next) || count == 1 && (6...9).contains(next), total + next <= allowed.upperBound else {
        break
      }
      total += next
      count += 1
    }
    guard allowed.contains(total) else { return nil }
    return accepted(index, count)
  }

  /// A number inside a longer one, or beside a slash as in a decree's number, needs a word that says telephone.
  private func accepted(_ index: Int, _ count: Int) -> Candidate? {
    let range = range(index, count)
    if isPartOfCode(range) { return nil }
    let before = separatorBefore(index)
    let after = groups[index + count - 1].separator
    let isInside = [.point, .hyphen].contains(before) || [.point, .hyphen].contains(after) || touchesSlash(range)
    if isInside, context.meaning(of: range) != .phone, !isAddress(range) { return nil }
    return (PersonalDataMatch(kind: .phoneNumber, range: range, certainty: .strong), count)
  }

  /// `https://wa.me/628…`, `tel:+628…`.
  private func isAddress(_ range: Range<Int>) -> Bool {
    let head = bytes[max(0, range.lowerBound - 6)..<range.lowerBound]
    return head.suffix(6).elementsEqual("wa.me/".utf8)
  }
}

extension NumberScanner {
  /// Bank account: 10 to 16 digits beside "rekening" or a bank's name, however they are grouped, but not as
  /// thousands or as the steps of a budget code.
  func account(at index: Int) -> Candidate? {
    let separator = groups[index].separator
    var count = 1
    if [.blank, .point, .hyphen].contains(separator) {
      while index + count < groups.count, count < 8, groups[index + count - 1].separator == separator { count += 1 }
    }
    if [.point, .hyphen].contains(separatorBefore(index)) { return nil }
    // A blank may also stand before the next number of a row: then the first group alone is the account.
    if separator == .blank, (10...16).contains(groups[index].count) { count = 1 }
    let lengths = groups[index..<index + count].map(\.count)
    guard (10...16).contains(lengths.reduce(0, +)), !isThousands(lengths, separator), isAccountLike(lengths, separator)
    else { return nil }
    let range = range(index, count)
    if isPartOfCode(range) || touchesSlash(range) { return nil }
    switch context.meaning(of: range) {
    case .account: return (PersonalDataMatch(kind: .accountNumber, range: range, certainty: .strong), count)
    case .bank: return (PersonalDataMatch(kind: .accountNumber, range: range, certainty: .weak), count)
    default: return nil
    }
  }

  private func isThousands(_ lengths: [Int], _ separator: DigitGroup.Separator) -> Bool {
    separator == .point && lengths.count > 1 && lengths.dropFirst().allSatisfy { $0 == 3 }
  }

  private func isAccountLike(_ lengths: [Int], _ separator: DigitGroup.Separator) -> Bool {
    lengths.count == 1 || separator == .hyphen || lengths.allSatisfy { $0 >= 3 }
  }
}
