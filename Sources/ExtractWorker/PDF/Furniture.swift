/// Lines that belong to the sheet and not to the text: page numbers, running heads, catchwords.
///
/// Conservative: only the first three and last two lines of a page are looked at, and only forms that mean nothing
/// else there are dropped.
struct Furniture {
  /// Position of the page, from 1.
  let page: Int
  /// Height of the page in points.
  let height: Float

  func removed(from lines: [Line]) -> [Line] {
    var lines = lines
    var dropped: Set<Int> = []
    for index in lines.indices.prefix(3) where isHead(lines[index]) && standsAlone(index, lines) {
      dropped.insert(index)
    }
    for index in lines.indices.suffix(2) where isFoot(lines[index]) && standsAlone(index, lines) {
      dropped.insert(index)
    }
    guard dropped.count < lines.count || lines.count == 1 else { return lines }
    if let first = lines.indices.first(where: { !dropped.contains($0) }) { lines[first].beginsParagraph = true }
    return lines.indices.filter { !dropped.contains($0) }.map { lines[$0] }
  }

  /// Whether nothing stands at the height of the line: a number beside text is part of a table or a mark.
  private func standsAlone(_ index: Int, _ lines: [Line]) -> Bool {
    let box = lines[index].box
    return lines.indices.allSatisfy { other in
      other == index || min(box.y2, lines[other].box.y2) - max(box.y1, lines[other].box.y1) < box.height * 0.3
    }
  }

  private func isHead(_ line: Line) -> Bool {
    guard line.box.y2 < height * 0.2 else { return false }
    let text = line.text
    return isPageNumber(text) || FurnitureForm.isGazetteHead(text) || FurnitureForm.isSerial(text)
      || FurnitureForm.isAddress(text)
  }

  private func isFoot(_ line: Line) -> Bool {
    guard line.box.y1 > height * 0.8 else { return false }
    let text = line.text
    return isPageNumber(text) || FurnitureForm.isSerial(text) || FurnitureForm.isAddress(text)
      || FurnitureForm.isCatchword(text)
  }

  /// "2", "- 2 -", "Halaman 2 dari 10", "2/10", "iv": a number that can be this page's. Annexes count anew, so a
  /// printed number may be smaller than the position; a larger one occurs in parts of a book.
  private func isPageNumber(_ text: String) -> Bool {
    guard let number = FurnitureForm.pageNumber(text) else { return false }
    return number <= page + 400
  }
}

/// Printed forms of page furniture.
enum FurnitureForm {
  /// The number in a line that holds nothing but a page number.
  static func pageNumber(_ line: String) -> Int? {
    var text = line.lowercased()[...]
    let marks: (Character) -> Bool = { $0 == "-" || $0 == "–" || $0 == "—" || $0 == " " || $0 == "|" || $0 == "~" }
    text = text.drop(while: marks)
    while let last = text.last, marks(last) { text = text.dropLast() }
    for word in ["halaman", "hal.", "hal", "page"] where text.hasPrefix(word) {
      text = text.dropFirst(word.count).drop { $0 == " " || $0 == ":" || $0 == "." }
      break
    }
    let parts = text.split { $0 == "/" || $0 == " " }.filter { $0 != "dari" && $0 != "of" }
    guard (1...2).contains(parts.count), let number = number(parts[0]) else { return nil }
    if parts.count == 2 {
      // "2 dari 10" and "2/10", but not the "1 2" of a table's head.
      let isTotal = text.contains("/") || text.contains(" dari ") || text.contains(" of ")
      guard isTotal, let total = Int(parts[1]), total >= number else { return nil }
    }
    return number
  }

  private static func number(_ text: Substring) -> Int? {
    if text.utf8.count <= 4, let number = Int(text), number > 0 { return number }
    return romanNumber(text)
  }

  /// Lower-case Roman numbers up to lxxxix, as prefaces carry them; "i" is one, "c" and "d" are letters of a list.
  private static func romanNumber(_ text: Substring) -> Int? {
    let values: [Character: Int] = ["i": 1, "v": 5, "x": 10, "l": 50]
    guard !text.isEmpty, text.count <= 8 else { return nil }
    var (sum, before) = (0, 0)
    for letter in text.reversed() {
      guard let value = values[letter] else { return nil }
      sum += value < before ? -value : value
      before = max(before, value)
    }
    return sum
  }

  /// Heads of state gazettes: "2022, No.4", "No. 1724, 2017", with a page number on either side or none.
  static func isGazetteHead(_ line: String) -> Bool {
    let parts = line.lowercased().split { !$0.isLetter && !$0.isNumber }
    let words = parts.filter { Int($0) == nil }
    let numbers = parts.compactMap { Int($0) }
    guard words == ["no"] || words == ["nomor"], line.contains(",") else { return false }
    return (2...3).contains(numbers.count) && numbers.contains { (1945...2100).contains($0) }
  }

  /// "SK No 123456 A", the serial number of the State Secretariat's paper.
  static func isSerial(_ line: String) -> Bool {
    let parts = line.uppercased().split { $0 == " " || $0 == "." }
    guard (3...4).contains(parts.count), parts[0] == "SK", parts[1] == "NO" || parts[1] == "N0" else { return false }
    return parts[2].utf8.count >= 4 && parts[2].utf8.allSatisfy { (48...57).contains($0) }
      && parts.dropFirst(3).allSatisfy { $0.count == 1 }
  }

  /// Nothing but the address of a web site.
  static func isAddress(_ line: String) -> Bool {
    let text = line.lowercased()
    let isOne = !text.contains { $0 == " " || $0 == "\t" || $0 == "@" }
    return isOne && text.count <= 60 && text.contains(".")
      && (text.hasPrefix("www.") || text.hasPrefix("http://") || text.hasPrefix("https://"))
  }

  /// "Pasal 12 . . .", "c. bahwa…": the next page's first words at the foot of this one.
  static func isCatchword(_ line: String) -> Bool {
    let tight = line.filter { $0 != " " }
    guard tight.hasSuffix("...") || tight.hasSuffix("…") || tight.hasSuffix(".."), line.count <= 40 else {
      return false
    }
    let words = line.split { $0 == " " || $0 == "." || $0 == "…" }
    return (1...4).contains(words.count)
  }
}
