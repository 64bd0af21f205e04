/// The part of a file that a request asks for (RFC 9110, 14.2).
enum ByteRange: Equatable {
  /// No range, one that is not understood, or several: the whole file is a right answer to each.
  case whole
  /// One part.
  case part(ClosedRange<Int>)
  /// No byte of the part exists.
  case unsatisfiable

  init(_ field: String?, size: Int) {
    guard let field, field.hasPrefix("bytes=") else {
      self = .whole
      return
    }
    let sides = field.dropFirst(6).split(separator: "-", omittingEmptySubsequences: false)
    guard sides.count == 2, let first = Self.number(sides[0]), let last = Self.number(sides[1]) else {
      self = .whole
      return
    }
    switch (first, last) {
    case (nil, nil): self = .whole
    case (nil, let suffix?): self = suffix > 0 && size > 0 ? .part(max(0, size - suffix)...(size - 1)) : .unsatisfiable
    case (let start?, let end):
      if let end, end < start {
        self = .whole
      } else {
        self = start < size ? .part(start...min(end ?? size - 1, size - 1)) : .unsatisfiable
      }
    }
  }

  /// `nil` inside for an empty side; `nil` outside for what is no number.
  private static func number(_ text: Substring) -> Int?? {
    if text.isEmpty { return .some(nil) }
    guard text.utf8.count <= 18, text.utf8.allSatisfy({ (0x30...0x39).contains($0) }), let number = Int(text)
    else { return nil }
    return .some(number)
  }
}
