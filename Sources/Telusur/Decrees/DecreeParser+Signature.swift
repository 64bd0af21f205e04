extension DecreeParser {
  /// Where and when a decree was made, and the office that signed.
  struct Signature {
    var place: ReadValue<String>?
    var date: ReadValue<PartialDate>?
    var signer: ReadValue<String>?
    /// First row of it.
    var row: Int
  }

  private static let openings = ["ditetapkan di", "disahkan di", "dikeluarkan di", "ditandatangani di"]

  /// The first signature of the text from a row on counts: annexes repeat it, often with the date left out.
  ///
  /// - Parameter year: the year of the number, which helps to tell a misread year of the date.
  static func signature(in text: DecreeText, from row: Int, year: Int?, isLetter: Bool) -> Signature? {
    for index in text.lines.indices[min(row, text.lines.count)...] {
      guard let rest = afterOpening(text.lines[index].bytes) else { continue }
      return signature(rest, at: index, in: text, year: year)
    }
    return letterDate(in: text, from: row, isLetter: isLetter)
  }

  /// Whether a row is or holds the first line of a signature.
  static func isSignature(_ bytes: ArraySlice<UInt8>) -> Bool { afterOpening(bytes) != nil }

  /// What follows "Ditetapkan di" and the like; the phrase must end there ("Ditetapkan dinas" is none).
  private static func afterOpening(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    var start = bytes.startIndex
    while let index = bytes[start...].firstIndex(of: 0x44) {
      let rest = bytes[index...]
      if let opening = openings.first(where: rest.begins) {
        let after = rest.dropFirst(opening.utf8.count)
        if after.first.map({ " :\t".utf8.contains($0) }) ?? true { return after }
      }
      start = index + 1
    }
    return nil
  }

  private static func signature(_ rest: ArraySlice<UInt8>, at row: Int, in text: DecreeText, year: Int?) -> Signature {
    let below = text.lines.indices[(row + 1)...].prefix(16).lazy.map { Line(text, $0) }.filter { !$0.isCrumb }.prefix(8)
    var signature = Signature(row: row)
    let span = text.span(row...row)
    let written = rest.string
    let lowered = written.lowercased()
    var dateRow: Int?
    if let tanggal = lowered.firstRange(of: "tanggal") {
      let offset = lowered.distance(from: lowered.startIndex, to: tanggal.lowerBound)
      var placeText = written.prefix(offset)
      if trimmed(placeText).lowercased().hasSuffix("pada") { placeText = trimmed(placeText).dropLast(4)[...] }
      signature.place = place(placeText).map { ReadValue($0, span) }
      signature.date = date(after: String(written.dropFirst(offset + 7)), year, span)
      dateRow = row
    } else {
      signature.place = place(written).map { ReadValue($0, span) }
      for (count, line) in below.prefix(4).enumerated() {
        let lowered = line.text.lowercased()
        if lowered.contains("diundangkan") { break }
        if let tanggal = lowered.firstRange(of: "tanggal") {
          signature.date = date(after: String(lowered[tanggal.upperBound...]), year, line.span)
          dateRow = line.index
          break
        }
        // The label is lost, the date stands where it belongs.
        if count == 0, line.text.first?.isNumber == true, let date = self.date(after: line.text), date.day != nil {
          signature.date = ReadValue(date, line.span, .uncertain)
          dateRow = line.index
          break
        }
      }
    }
    signature.signer = signer(in: text, after: dateRow ?? row)
    return signature
  }

  /// A name of one to four words; what stands further right belongs to another column.
  private static func place(_ rest: some StringProtocol) -> String? {
    var text = trimmed(trimmed(rest).drop { ": ".contains($0) })
    if let gap = text.firstRange(of: "  ") ?? text.firstRange(of: "\t") { text = String(text[..<gap.lowerBound]) }
    while let last = text.last, ",.:".contains(last) || last.isWhitespace { text.removeLast() }
    let words = text.split(separator: " ")
    guard (1...4).contains(words.count), text.first?.isUppercase == true,
      text.allSatisfy({ $0.isLetter || " -'’.".contains($0) })
    else { return nil }
    return text
  }

  /// The office under the date: capitals, down to a gap or to "ttd". The person's name stands below that.
  private static func signer(in text: DecreeText, after row: Int) -> ReadValue<String>? {
    var words: [String] = []
    var rows: ClosedRange<Int>?
    for index in text.lines.indices[(row + 1)...].prefix(8) {
      // What stands further left belongs to another column.
      let column = text.lines[index].bytes.split(separator: 0x09).last?.string ?? ""
      let written = column.split(separator: " ").map(String.init)
      guard let first = written.first, column == column.uppercased(), !["TTD", "TTD.", "DIUNDANGKAN"].contains(first)
      else {
        if words.isEmpty { continue } else { break }
      }
      if words.isEmpty, !opensOffice(written) { continue }
      if !words.isEmpty, text.lines[index].opensParagraph && words.count > 1 || words.last?.hasSuffix(",") == true {
        break
      }
      words += written
      rows = (rows?.lowerBound ?? index)...index
    }
    guard let rows, let office = tidied(join(words)), office.count <= 200 else { return nil }
    return ReadValue(office, text.span(rows))
  }

  private static func opensOffice(_ words: [String]) -> Bool {
    guard let first = words.first else { return false }
    return offices.contains(plainWord(first[...]))
      || ["A.N", "AN", "A.N.", "U.B", "UB"].contains(plainWord(first[...]))
  }
}

extension DecreeParser {
  /// The date that opens a text. A day that cannot be read leaves the month; a number with a stray digit leaves
  /// nothing. Officials write the day first, so `3-4-2025` is 3 April here.
  static func date(after text: String) -> PartialDate? {
    let words = text.split { $0.isWhitespace }.prefix(8)
    let found = IndonesianDate.find(in: words.joined(separator: " ").lowercased())
    let date: PartialDate? =
      switch found.outcome {
      case .date(let date): date.month == nil ? nil : date
      case .ambiguous(let dayFirst, _): dayFirst
      case .impossible, .none: nil
      }
    return date.flatMap { plausibleYears.contains($0.year) ? $0 : nil }
  }

  /// The republic's decrees, and those it took over, lie within.
  private static let plausibleYears = 1850...2100

  /// As above, and where the year alone is misread, what it most likely is: four digits with a stray one behind, or
  /// one digit off the year of the number. Such a date is uncertain.
  private static func date(after text: String, _ year: Int?, _ span: TextSpan) -> ReadValue<PartialDate>? {
    if let date = date(after: text) { return ReadValue(date, span) }
    let words = text.split { $0.isWhitespace || $0 == "," }.prefix(4)
    guard let month = words.firstIndex(where: { IndonesianDate.month(named: Substring($0.lowercased())) != nil }),
      month + 1 < words.endIndex, let number = IndonesianDate.month(named: Substring(words[month].lowercased())),
      let read = likelyYear(words[month + 1], near: year)
    else { return nil }
    let day = month > words.startIndex ? Int(words[month - 1]) : nil
    let date = PartialDate(year: read, month: number, day: day) ?? PartialDate(year: read, month: number)
    return date.map { ReadValue($0, span, .uncertain) }
  }

  private static func likelyYear(_ word: Substring, near year: Int?) -> Int? {
    let digits = Array(word.utf8)
    guard digits.allSatisfy(\.isDigit) else { return nil }
    if digits.count == 5, let first = Int(word.prefix(4)), plausibleYears.contains(first) { return first }
    guard let year, digits.count == 4 else { return nil }
    let differing = zip(digits, String(year).utf8).count { $0 != $1 }
    return differing == 1 ? year : nil
  }

  /// "Jakarta Barat, 12 Januari 2026" alone in its column, as letters are dated; old laws say "Djakarta, tanggal 23
  /// Nopember 1945", where the year may stand on the next row.
  private static func letterDate(in text: DecreeText, from row: Int, isLetter: Bool) -> Signature? {
    for index in text.lines.indices[min(row, text.lines.count)...] {
      let bytes = text.lines[index].bytes
      guard bytes.count <= 200, bytes.contains(0x2C), bytes.contains(where: \.isDigit) else { continue }
      guard let column = bytes.string.replacing("\t", with: "  ").split(separator: "  ").last,
        let comma = column.firstIndex(of: ",")
      else { continue }
      let rest = trimmed(column[column.index(after: comma)...])
      let isDated = rest.lowercased().hasPrefix("tanggal") || rest.lowercased().hasPrefix("pada tanggal")
      guard isLetter || isDated, let place = place(column[..<comma]) else { continue }
      var rows = index...index
      var date = readDate(rest)
      if date?.day == nil, isDated, index + 1 < text.lines.count {
        rows = index...(index + 1)
        date = readDate(rest + " " + text.lines[index + 1].bytes.string)
      }
      guard let date, date.day != nil else { continue }
      var signature = Signature(row: index)
      signature.place = ReadValue(place, text.span(index...index))
      signature.date = ReadValue(date, text.span(rows))
      signature.signer = signer(in: text, after: rows.upperBound)
      return signature
    }
    return nil
  }

  private static func readDate(_ text: String) -> PartialDate? {
    guard case .date(let date) = IndonesianDate.read(String(text.drop { $0 == "," })) else { return nil }
    return plausibleYears.contains(date.year) ? date : nil
  }
}
