/// Finds the rows that may open a division, in one pass over the bytes.
struct MarkScanner {
  private let text: DecreeText

  init(_ text: DecreeText) {
    self.text = text
  }

  /// Marks of the rows from `row` on, in order. O(length).
  func marks(from row: Int) -> [DecreeMark] {
    var marks: [DecreeMark] = []
    for index in text.lines.indices[min(row, text.lines.count)...] { scan(index, into: &marks) }
    return marks
  }

  private func scan(_ row: Int, into marks: inout [DecreeMark]) {
    var rest = Self.withoutCrumb(text.lines[row].bytes)
    // Label, list and sublist may begin on one row: "Menimbang : a. bahwa".
    for depth in 0..<3 {
      guard
        let mark = depth == 0 ? heading(rest, row) ?? item(rest, row, isFirst: true) : item(rest, row, isFirst: false)
      else { return }
      marks.append(mark)
      switch mark.kind {
      case .label, .dictum, .clause, .item: break
      case .chapter, .division, .paragraph, .article, .elucidation, .annex: return
      }
      rest = rest[mark.end...].drop { $0.isBlank || $0 == UInt8(ascii: ":") }
    }
  }

  /// The row without a cell of a few small letters before it: crumbs of a watermark beside the text.
  static func withoutCrumb(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    guard let tab = bytes.prefix(5).firstIndex(of: 0x09), bytes[..<tab].allSatisfy(\.isSmall) else { return bytes }
    return bytes[(tab + 1)...].drop(while: \.isBlank)
  }

  private func heading(_ bytes: ArraySlice<UInt8>, _ row: Int) -> DecreeMark? {
    switch bytes.first?.folded {
    case UInt8(ascii: "m"): label(bytes, row)
    case UInt8(ascii: "b"): chapter(bytes, row) ?? division(bytes, row)
    case UInt8(ascii: "p"):
      article(bytes, row) ?? paragraph(bytes, row) ?? elucidation(bytes, row) ?? dictum(bytes, row)
    case UInt8(ascii: "k"): dictum(bytes, row)
    case UInt8(ascii: "l"): annex(bytes, row)
    default: nil
    }
  }
}

extension MarkScanner {
  private static let labels: [(String, DecreePart.Kind)] = [
    ("menimbang", .considering), ("mengingat", .recalling), ("memperhatikan", .heeding), ("membaca", .heeding),
    ("mendengar", .heeding), ("memutuskan", .deciding), ("m e m u t u s k a n", .deciding),
    ("menginstruksikan", .deciding), ("menetapkan", .establishing),
  ]

  private func label(_ bytes: ArraySlice<UInt8>, _ row: Int) -> DecreeMark? {
    guard bytes.first == UInt8(ascii: "M"), let (word, kind) = Self.labels.first(where: { bytes.begins(with: $0.0) })
    else { return nil }
    let rest = bytes.dropFirst(word.utf8.count)
    let after = rest.drop(while: \.isBlank)
    let isApart =
      after.isEmpty || after.first == UInt8(ascii: ":") || rest.first == 0x09 || after.first == UInt8(ascii: ";")
    // Without its colon, as OCR leaves it: a ground or a list must follow.
    let isFollowed =
      rest.first == 0x20
      && (["bahwa", "pasal", "undang", "peraturan", "keputusan", "a.", "1."].contains { after.begins(with: $0) })
    guard isApart || isFollowed, kind != .deciding || after.count <= 3 else { return nil }
    return DecreeMark(kind: .label(kind), row: row, readings: [], end: bytes.startIndex + word.utf8.count)
  }

  private func chapter(_ bytes: ArraySlice<UInt8>, _ row: Int) -> DecreeMark? {
    guard bytes.begins(with: "bab "), bytes.count <= 120 else { return nil }
    let token = bytes.dropFirst(4).drop(while: \.isBlank).prefix { !$0.isBlank && $0 != UInt8(ascii: ".") }
    let rest = bytes[token.endIndex...]
    // A title on the same row is in capitals; a table of contents ends in the number of a page.
    // And a catchword in dots.
    guard !rest.contains(where: \.isSmall), rest.last.map({ !$0.isDigit && $0 != UInt8(ascii: ".") }) ?? true else {
      return nil
    }
    let readings = DecreeOrdinal.chapter(token)
    return readings.isEmpty ? nil : DecreeMark(kind: .chapter, row: row, readings: readings, end: token.endIndex)
  }

  private func division(_ bytes: ArraySlice<UInt8>, _ row: Int) -> DecreeMark? {
    guard bytes.begins(with: "bagian "), bytes.count <= 90, let word = DecreeOrdinal.word(bytes.dropFirst(7)) else {
      return nil
    }
    let end = bytes.startIndex + 7 + word.length
    // Its title may stand on the same row; a reference goes on in small letters.
    let rest = Self.withoutCrumbBehind(bytes[end...])
    guard rest.isEmpty || rest.first?.isCapital == true && rest.last != UInt8(ascii: ".") else { return nil }
    let reading = DecreeMark.Reading(key: word.value * 32, label: word.label, certainty: .certain)
    return DecreeMark(kind: .division, row: row, readings: [reading], end: end)
  }

  private func paragraph(_ bytes: ArraySlice<UInt8>, _ row: Int) -> DecreeMark? {
    numbered("paragraf ", bytes, row).map {
      DecreeMark(kind: .paragraph, row: row, readings: $0.readings.filter { !$0.isRoman }, end: $0.end)
    }.flatMap { $0.readings.isEmpty ? nil : $0 }
  }

  private func article(_ bytes: ArraySlice<UInt8>, _ row: Int) -> DecreeMark? {
    numbered("pasal ", bytes, row).map { DecreeMark(kind: .article, row: row, readings: $0.readings, end: $0.end) }
  }

  /// A word and a number alone on the row, or with "Cukup jelas" as elucidations shorten it.
  private func numbered(
    _ word: String, _ bytes: ArraySlice<UInt8>, _ row: Int
  ) -> (readings: [DecreeMark.Reading], end: Int)? {
    guard bytes.count <= 60, bytes.count > word.utf8.count, let isExact = Self.begins(bytes, with: word) else {
      return nil
    }
    let token = bytes.dropFirst(word.utf8.count).drop(while: \.isBlank).prefix {
      !$0.isBlank && $0 != UInt8(ascii: ".")
    }
    guard !token.isEmpty else { return nil }
    var end = token.endIndex
    var readings = DecreeOrdinal.article(token)
    var rest = Self.withoutCrumbBehind(bytes[end...])
    // "Pasal 20 A"
    if rest.count == 1, let letter = rest.first, letter.isCapital, token.allSatisfy(\.isDigit) {
      end = rest.endIndex
      readings = DecreeOrdinal.article(token + [letter])
      rest = []
    }
    let isShort = rest.begins(with: "cukup jelas")
    // A catchword of the next page may stand beside it: "Pasal 16⇥Pasal 16 . . .".
    let isCaught = bytes[end...].first == 0x09 && rest.begins(with: word) && rest.last == UInt8(ascii: ".")
    guard rest.isEmpty || isShort || isCaught || rest.elementsEqual([UInt8(ascii: ".")]), !readings.isEmpty else {
      return nil
    }
    if isExact { return (readings, end) }
    return (readings.map { .init(key: $0.key, label: $0.label, certainty: .uncertain, isRoman: $0.isRoman) }, end)
  }

  /// Whether a row begins with a word and a blank, its last letter possibly misread ("Pasa1", "PasaI"): `true` if
  /// exactly, `nil` if not at all.
  private static func begins(_ bytes: ArraySlice<UInt8>, with word: String) -> Bool? {
    if bytes.begins(with: word) { return true }
    guard word == "pasal ", bytes.begins(with: "pasa"), bytes.dropFirst(5).first?.isBlank == true,
      let letter = bytes.dropFirst(4).first, "1I|i!".utf8.contains(letter)
    else { return nil }
    return false
  }

  private static func withoutCrumbBehind(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    let rest = bytes.drop(while: \.isBlank)
    return bytes.first == 0x09 && rest.count <= 3 && rest.allSatisfy(\.isSmall) ? [] : rest
  }

  private func dictum(_ bytes: ArraySlice<UInt8>, _ row: Int) -> DecreeMark? {
    guard let word = DecreeOrdinal.word(bytes) else { return nil }
    let rest = bytes.dropFirst(word.length)
    let after = rest.drop(while: \.isBlank).first
    let isCapitals = bytes.prefix(word.length).allSatisfy { !$0.isSmall }
    guard after == nil || after == UInt8(ascii: ":") || rest.first == 0x09 || isCapitals && after != UInt8(ascii: ",")
    else { return nil }
    let reading = DecreeMark.Reading(key: word.value * 32, label: word.label, certainty: .certain)
    return DecreeMark(kind: .dictum, row: row, readings: [reading], end: bytes.startIndex + word.length)
  }

  private func elucidation(_ bytes: ArraySlice<UInt8>, _ row: Int) -> DecreeMark? {
    guard bytes.begins(with: "penjelasan") || bytes.begins(with: "pendjelasan"), bytes.first?.isCapital == true,
      !bytes.contains(where: \.isSmall), bytes.count <= 40
    else { return nil }
    return DecreeMark(kind: .elucidation, row: row, readings: [], end: bytes.endIndex)
  }

  private func annex(_ bytes: ArraySlice<UInt8>, _ row: Int) -> DecreeMark? {
    guard bytes.begins(with: "lampiran") else { return nil }
    let rest = bytes.dropFirst(8)
    guard rest.first.map({ $0.isBlank || $0 == UInt8(ascii: ":") }) ?? true else { return nil }
    let after = rest.drop { $0.isBlank || $0 == UInt8(ascii: ":") }
    let token = after.prefix { !$0.isBlank && $0 != UInt8(ascii: ":") && $0 != UInt8(ascii: ".") }
    let readings = DecreeOrdinal.chapter(token)
    let named = after[(readings.isEmpty ? after.startIndex : token.endIndex)...].drop { !$0.isLetter }
    let isCapitals = !bytes.prefix(8).contains(where: \.isSmall)
    let isNamed = ["keputusan", "peraturan", "surat keputusan", "undang", "instruksi"].contains {
      named.begins(with: $0)
    }
    // In small letters only at the head of a page: a row of running text may begin with "Lampiran II Peraturan …".
    guard isCapitals && (named.isEmpty || isNamed) || isNamed && text.lines[row].row < 4 else { return nil }
    return DecreeMark(
      kind: .annex, row: row, readings: readings, end: readings.isEmpty ? bytes.startIndex + 8 : token.endIndex)
  }

  /// (1), a., 1., a), 1)
  private func item(_ bytes: ArraySlice<UInt8>, _ row: Int, isFirst: Bool) -> DecreeMark? {
    guard let first = bytes.first else { return nil }
    if first == UInt8(ascii: "(") || first == UInt8(ascii: "{") { return clause(bytes, row) }
    let token = bytes.prefix(4).prefix { $0.isDigit || $0.isSmall || $0 == UInt8(ascii: "I") }
    guard (1...3).contains(token.count) else { return nil }
    let rest = bytes[token.endIndex...]
    let isNumber = token.allSatisfy(\.isDigit)
    guard let sign = rest.first, let after = rest.dropFirst().first else { return nil }
    switch sign {
    case UInt8(ascii: "."), UInt8(ascii: ")"):
      let isBracket = sign == UInt8(ascii: ")")
      guard after.isBlank || after.isLetter && !isBracket && isNumber else { return nil }
      return list(token, row, isBracket: isBracket, end: token.endIndex + 1)
    case 0x20 where !isFirst && isNumber && after.isCapital:
      // "Mengingat : 1 Undang-Undang": its full stop is lost.
      guard var mark = list(token, row, isBracket: false, end: token.endIndex) else { return nil }
      let readings = mark.readings
      mark.readings = readings.map { .init(key: $0.key, label: $0.label, certainty: .uncertain) }
      return mark
    default: return nil
    }
  }

  private func clause(_ bytes: ArraySlice<UInt8>, _ row: Int) -> DecreeMark? {
    let token = bytes.dropFirst().prefix(3).prefix { $0 != UInt8(ascii: ")") && !$0.isBlank && $0 != UInt8(ascii: "}") }
    let close = bytes[token.endIndex...].drop(while: \.isBlank)
    guard let sign = close.first, sign == UInt8(ascii: ")") || sign == UInt8(ascii: "}"), close.dropFirst().first != nil
    else { return nil }
    let readings = DecreeOrdinal.article(token).filter { !$0.isRoman && $0.key < 100 * 32 }
    guard !readings.isEmpty else { return nil }
    return DecreeMark(kind: .clause, row: row, readings: readings, end: close.startIndex + 1)
  }

  private func list(_ token: ArraySlice<UInt8>, _ row: Int, isBracket: Bool, end: Int) -> DecreeMark? {
    if token.allSatisfy(\.isDigit) {
      guard let value = Int(token.string), value > 0 else { return nil }
      return DecreeMark(
        kind: .item(isBracket ? .digitBracket : .digit), row: row,
        readings: [.init(key: value, label: String(value), certainty: .certain)], end: end)
    }
    guard token.count <= 2, let first = token.first, first.isSmall,
      token.count == 1 || first == UInt8(ascii: "a") && token.allSatisfy(\.isSmall)
    else { return nil }
    // a … z, aa … az.
    let last = token.last ?? first
    let value = (token.count == 2 ? 26 : 0) + Int(last - 0x60)
    return DecreeMark(
      kind: .item(isBracket ? .letterBracket : .letter), row: row,
      readings: [.init(key: value, label: token.string, certainty: .certain)], end: end)
  }
}
