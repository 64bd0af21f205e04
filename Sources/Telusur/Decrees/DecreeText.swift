/// Page texts as bytes, cut into rows that say something. A row is a view, not a copy.
struct DecreeText {
  /// Rows of all pages in order.
  let lines: [Line]
  private let pageCount: Int

  /// One row of a page.
  struct Line {
    /// As extracted, without outer blanks; its indices are those of the page's bytes.
    let bytes: ArraySlice<UInt8>
    /// Page, from 1.
    let page: Int
    /// First row of the page, or an empty row stands before it.
    let opensParagraph: Bool
    /// Row of its page, from 0.
    let row: Int

    /// First byte of the row.
    var start: TextPosition { TextPosition(page: page, offset: bytes.startIndex) }
    /// Byte after the last.
    var end: TextPosition { TextPosition(page: page, offset: bytes.endIndex) }
  }

  /// Cuts page texts into rows. O(length), one pass.
  init(pages: [String]) {
    var lines: [Line] = []
    for (index, page) in pages.enumerated() {
      let bytes = Array(page.utf8)
      lines.reserveCapacity(lines.count + bytes.count / 40)
      var (start, row, opensParagraph) = (0, 0, true)
      while start < bytes.count {
        let end = bytes[start...].firstIndex(where: \.isLineEnd) ?? bytes.count
        let line = bytes[start..<end].trimmed
        start = end + 1
        if line.isEmpty {
          opensParagraph = true
        } else {
          lines.append(Line(bytes: line, page: index + 1, opensParagraph: opensParagraph, row: row))
          row += 1
          opensParagraph = false
        }
      }
    }
    self.lines = lines
    pageCount = pages.count
  }

  /// From the start of one row to the end of another.
  func span(_ rows: ClosedRange<Int>) -> TextSpan {
    TextSpan(start: lines[rows.lowerBound].start, end: lines[rows.upperBound].end)
  }

  /// Whether a row belongs to the sheet: page number, running head, address of a site, catchword.
  func isFurniture(_ index: Int) -> Bool {
    let line = lines[index]
    let isNearHead = line.row < 3
    let isNearFoot =
      index + 2 >= lines.count || lines[index + 2].page != line.page || lines[index + 1].page != line.page
    guard isNearHead || isNearFoot, line.bytes.count <= 60 else { return false }
    if line.bytes.allSatisfy({ $0.isDigit || " -_/|\t".utf8.contains($0) }) {
      // A year that ends a sentence is no page number.
      return line.bytes.count != 4 || ![0x31, 0x32].contains(line.bytes.first)
    }
    let text = String(decoding: line.bytes, as: UTF8.self)
    if text.hasPrefix("www.") || text.hasPrefix("SK No") || text.hasPrefix("jdih.") { return true }
    if text.hasSuffix("...") || text.hasSuffix(". . .") || text.hasSuffix("…") { return true }
    if line.page > 1, isNearHead, ["PRESIDEN", "REPUBLIK INDONESIA", "PRESIDEN REPUBLIK INDONESIA"].contains(text) {
      return true
    }
    // "2017, No.1724" of the state gazette, on the left or on the right page.
    return text.count <= 20 && text.contains("No.") && text.first?.isNumber == true
      || text.hasPrefix("No.")
        && text.count <= 20 && text.contains(",")
  }
}

extension ArraySlice<UInt8> {
  /// Without blanks, tabs and no-break spaces at both ends.
  var trimmed: ArraySlice<UInt8> {
    var (start, end) = (startIndex, endIndex)
    while start < end {
      if self[start].isBlank {
        start += 1
      } else if self[start] == 0xC2, start + 1 < end, self[start + 1] == 0xA0 {
        start += 2
      } else {
        break
      }
    }
    while start < end {
      if self[end - 1].isBlank {
        end -= 1
      } else if self[end - 1] == 0xA0, end - 2 >= start, self[end - 2] == 0xC2 {
        end -= 2
      } else {
        break
      }
    }
    return self[start..<end]
  }

  /// The text; bytes cut off in the middle of a character show as "�".
  var string: String { String(decoding: self, as: UTF8.self) }

  /// Whether it begins with some ASCII letters, given in small, in any case.
  func begins(with word: String) -> Bool {
    var index = startIndex
    for letter in word.utf8 {
      guard index < endIndex, self[index].folded == letter else { return false }
      index += 1
    }
    return true
  }
}

extension UInt8 {
  /// Ends a row: line feed, carriage return, vertical tab, form feed.
  var isLineEnd: Bool { (0x0A...0x0D).contains(self) }
  /// Space or tab.
  var isBlank: Bool { self == 0x20 || self == 0x09 }
  /// ASCII digit.
  var isDigit: Bool { (0x30...0x39).contains(self) }
  /// ASCII letter, or part of a letter beyond ASCII.
  var isLetter: Bool { (0x41...0x5A).contains(self & 0xDF) || self >= 0x80 }
  /// ASCII capital.
  var isCapital: Bool { (0x41...0x5A).contains(self) }
  /// Small ASCII letter.
  var isSmall: Bool { (0x61...0x7A).contains(self) }
  /// ASCII letters in small.
  var folded: UInt8 { isCapital ? self | 0x20 : self }
}
