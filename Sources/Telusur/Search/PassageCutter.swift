/// Chooses where a passage begins and ends: between words, never within a number that is written in groups, so that no
/// part of a long number is shown as if it were all of it.
struct PassageCutter {
  /// Longest run of bytes without a place to cut; longer ones are left out.
  private static let wordLimit = 200
  /// Share of the room left of the matches.
  private static let leftShare = 3

  let bytes: [UInt8]
  /// Characters there is room for.
  let length: Int

  init(bytes: [UInt8], length: Int) {
    self.bytes = bytes
    self.length = length
  }

  /// The passage around `core`, at most `length` characters with its marks of omission.
  func cut(around core: Range<Int>) -> Range<Int> {
    let room = max(0, length - 4)
    var range = wholeWords(around: core)
    if characters(in: range) > room { range = shortened(range, to: room) }
    var left = room - characters(in: range)
    range = extendLeft(range, by: left / Self.leftShare)
    left = room - characters(in: range)
    range = extendRight(range, by: left)
    left = room - characters(in: range)
    return extendLeft(range, by: left)
  }

  /// Whether text stands before the passage in the same paragraph.
  func isCutBefore(_ place: Int) -> Bool {
    guard let word = bytes[..<place].lastIndex(where: { !Self.isSpace($0) }) else { return false }
    return !isParagraphBreak(word + 1..<place)
  }

  /// Whether text stands behind the passage in the same paragraph.
  func isCutAfter(_ place: Int) -> Bool {
    guard let word = bytes[place...].firstIndex(where: { !Self.isSpace($0) }) else { return false }
    return !isParagraphBreak(place..<word)
  }

  // MARK: Extending

  private func extendLeft(_ range: Range<Int>, by room: Int) -> Range<Int> {
    var start = range.lowerBound
    var left = room
    while start > 0, let word = wordBefore(start) {
      guard !isParagraphBreak(word.upperBound..<start) else { break }
      left -= characters(in: word.lowerBound..<start)
      guard left >= 0 else { break }
      start = word.lowerBound
    }
    return start..<range.upperBound
  }

  private func extendRight(_ range: Range<Int>, by room: Int) -> Range<Int> {
    var end = range.upperBound
    var left = room
    while end < bytes.count, let word = wordAfter(end) {
      guard !isParagraphBreak(end..<word.lowerBound) else { break }
      left -= characters(in: end..<word.upperBound)
      guard left >= 0 else { break }
      end = word.upperBound
    }
    return range.lowerBound..<end
  }

  /// A passage whose matches alone are too long: whole words from its start while there is room.
  private func shortened(_ range: Range<Int>, to room: Int) -> Range<Int> {
    extendRight(range.lowerBound..<range.lowerBound, by: room)
  }

  // MARK: Words

  private func wholeWords(around core: Range<Int>) -> Range<Int> {
    var start = core.lowerBound
    while start > 0, core.lowerBound - start < Self.wordLimit, !isBreak(start) { start -= 1 }
    var end = core.upperBound
    while end < bytes.count, end - core.upperBound < Self.wordLimit, !isBreak(end) { end += 1 }
    return start..<end
  }

  private func wordBefore(_ place: Int) -> Range<Int>? {
    guard let last = bytes[..<place].lastIndex(where: { !Self.isSpace($0) }) else { return nil }
    var start = last
    while start > 0, !isBreak(start) {
      start -= 1
      if last - start > Self.wordLimit { return nil }
    }
    return start..<(last + 1)
  }

  private func wordAfter(_ place: Int) -> Range<Int>? {
    guard let first = bytes[place...].firstIndex(where: { !Self.isSpace($0) }) else { return nil }
    var end = first + 1
    while end < bytes.count, !isBreak(end) {
      end += 1
      if end - first > Self.wordLimit { return nil }
    }
    return first..<end
  }

  /// Whether a passage may begin or end at a place: white space on one side, and not inside "3173 0301 …".
  private func isBreak(_ place: Int) -> Bool {
    guard place > 0, place < bytes.count else { return true }
    let before = Self.isSpace(bytes[place - 1])
    let after = Self.isSpace(bytes[place])
    guard before || after else { return false }
    let left = before ? place - 2 : place - 1
    let right = after ? place + 1 : place
    guard left >= 0, right < bytes.count else { return true }
    return !(Self.isDigit(bytes[left]) && Self.isDigit(bytes[right]))
  }

  private func isParagraphBreak(_ gap: Range<Int>) -> Bool {
    bytes[gap].lazy.filter { $0 == 0x0A }.count >= 2
  }

  private func characters(in range: Range<Int>) -> Int {
    bytes[range].allSatisfy { $0 < 0x80 } ? range.count : String(decoding: bytes[range], as: UTF8.self).count
  }

  private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }
  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
}
