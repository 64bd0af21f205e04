extension DecreeParser {
  /// Where and when a decree was made.
  struct Signature {
    let place: String?
    let date: PartialDate?
  }

  private static let openings = [
    "Ditetapkan di", "DITETAPKAN DI", "Ditetapkan Di", "Disahkan di", "DISAHKAN DI", "Disahkan Di", "Dikeluarkan di",
    "DIKELUARKAN DI", "Dikeluarkan Di", "Ditandatangani di",
  ]

  /// The first signature of the text counts: annexes repeat it, often with the date left out.
  static func signature(in lines: ArraySlice<Line>, isLetter: Bool) -> Signature? {
    for index in lines.indices {
      guard let rest = afterOpening(lines[index].raw) else { continue }
      return signature(rest, lines[(index + 1)...].prefix(16).filter { !$0.isCrumb }.prefix(4))
    }
    return isLetter ? letterDate(in: lines) : nil
  }

  /// Whether a row is or holds the first line of a signature.
  static func isSignature(_ raw: String) -> Bool { afterOpening(raw) != nil }

  /// What follows "Ditetapkan di" and the like; the phrase must end there ("Ditetapkan dinas" is none).
  private static func afterOpening(_ raw: String) -> Substring? {
    var start = raw.startIndex
    while let index = raw.utf8[start...].firstIndex(of: 0x44) {
      let rest = raw[index...]
      if let opening = openings.first(where: rest.hasPrefix) {
        let after = rest.dropFirst(opening.count)
        if after.first.map({ " :\t".contains($0) }) ?? true { return after }
      }
      start = raw.utf8.index(after: index)
    }
    return nil
  }

  private static func signature(_ rest: Substring, _ below: ArraySlice<Line>) -> Signature {
    let lowered = rest.lowercased()
    if let tanggal = lowered.firstRange(of: "tanggal") {
      let offset = lowered.distance(from: lowered.startIndex, to: tanggal.lowerBound)
      var placeText = rest.prefix(offset)
      if trimmed(placeText).lowercased().hasSuffix("pada") { placeText = trimmed(placeText).dropLast(4) }
      return Signature(place: place(placeText), date: date(after: String(rest.dropFirst(offset + 7))))
    }
    for line in below {
      let lowered = line.text.lowercased()
      if lowered.contains("diundangkan") { break }
      guard let tanggal = lowered.firstRange(of: "tanggal") else { continue }
      return Signature(place: place(rest), date: date(after: String(lowered[tanggal.upperBound...])))
    }
    return Signature(place: place(rest), date: nil)
  }

  /// A name of one to four words; what stands further right belongs to another column.
  private static func place(_ rest: some StringProtocol) -> String? {
    var text = trimmed(trimmed(rest).drop { ": ".contains($0) })
    if let gap = text.firstRange(of: "  ") { text = String(text[..<gap.lowerBound]) }
    while let last = text.last, ",.:".contains(last) || last.isWhitespace { text.removeLast() }
    let words = text.split(separator: " ")
    guard (1...4).contains(words.count), text.first?.isUppercase == true,
      text.allSatisfy({ $0.isLetter || " -'’.".contains($0) })
    else { return nil }
    return text
  }

  /// The date that opens a text. A day that cannot be read leaves the month; a number with a stray digit leaves
  /// nothing. Officials write the day first, so `3-4-2025` is 3 April here.
  static func date(after text: String) -> PartialDate? {
    let words = text.split { $0.isWhitespace }.prefix(8)
    let found = IndonesianDate.find(in: words.joined(separator: " ").lowercased())
    switch found.outcome {
    case .date(let date): return date.month == nil ? nil : date
    case .ambiguous(let dayFirst, _): return dayFirst
    case .impossible, .none: return nil
    }
  }

  /// "Jakarta Barat, 12 Januari 2026" alone in its column, as letters are dated.
  private static func letterDate(in lines: ArraySlice<Line>) -> Signature? {
    for line in lines {
      guard let column = line.raw.split(separator: "  ").last, let comma = column.firstIndex(of: ",") else { continue }
      guard let place = place(column[..<comma]),
        case .date(let date) = IndonesianDate.read(String(column[column.index(after: comma)...])),
        date.day != nil
      else { continue }
      return Signature(place: place, date: date)
    }
    return nil
  }
}
