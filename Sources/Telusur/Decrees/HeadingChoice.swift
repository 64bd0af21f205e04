/// Decides which marks of a zone are headings and adds them to the outline with the lists between them.
struct HeadingChoice {
  let text: DecreeText
  let marks: [DecreeMark]
  let zone: Zone
  /// Rows that hold marks: no title reaches over them.
  private let marked: Set<Int>
  /// Readings of the chosen marks, by their place in `marks`.
  private var chosen: [Int: DecreeMark.Reading] = [:]
  /// Articles are counted in Roman numerals, the Arabic ones are quoted from the decree that is amended.
  private var isRoman = false

  /// Whether articles are counted in Roman numerals.
  var isCountedInRoman: Bool { isRoman }

  init(_ text: DecreeText, _ marks: [DecreeMark], zone: Zone, isAmending: Bool) {
    self.text = text
    self.marks = marks
    self.zone = zone
    marked = Set(marks.map(\.row))
    let isRoman = [.body, .elucidation].contains(zone.kind) && Self.countsInRoman(marks, isAmending: isAmending)
    self.isRoman = isRoman
    guard zone.kind != .preamble, zone.kind != .closing else { return }
    choose(.chapter) { _ in true }
    choose(.dictum) { _ in true }
    choose(.article) { $0.isRoman == isRoman }
  }

  /// "Pasal I" comes first: certainly where the subject is an amendment, else only if "Pasal II" follows.
  private static func countsInRoman(_ marks: [DecreeMark], isAmending: Bool) -> Bool {
    let articles = marks.filter { $0.kind == .article }
    guard let first = articles.first, first.readings.contains(where: { $0.isRoman && $0.label == "I" }) else {
      return false
    }
    return isAmending || articles.contains { $0.readings.contains { $0.isRoman && $0.label == "II" } }
  }

  private mutating func choose(_ kind: DecreeMark.Kind, where isWanted: (DecreeMark.Reading) -> Bool) {
    var nodes: [MarkChain.Node] = []
    for (index, mark) in marks.enumerated() where mark.kind == kind {
      let weight = weight(of: mark)
      for reading in mark.readings where isWanted(reading) {
        nodes.append(.init(mark: index, reading: reading, weight: reading.certainty == .certain ? weight * 2 : weight))
      }
    }
    for node in MarkChain.heaviest(nodes) { chosen[node.mark] = node.reading }
  }

  /// A heading opens a paragraph or follows the end of a sentence; a cross reference stands within one.
  private func weight(of mark: DecreeMark) -> Int {
    let line = text.lines[mark.row]
    if line.opensParagraph { return 8 }
    guard mark.row > 0 else { return 8 }
    let before = text.lines[mark.row - 1]
    if Self.pointsOn(before.bytes) { return 1 }
    guard let last = before.bytes.last else { return 8 }
    return ".;:".utf8.contains(last) || !before.bytes.contains(where: \.isSmall) ? 6 : 2
  }

  /// Whether a row ends in a word after which a reference goes on.
  static func pointsOn(_ bytes: ArraySlice<UInt8>) -> Bool {
    let word = bytes.suffix(while: { !$0.isBlank })
    return [
      "ayat", "pasal", "huruf", "angka", "nomor", "no.", "no", "tahun", "dalam", "pada", "sampai", "dengan", "atau",
      "butir",
    ]
    .contains { $0.utf8.count == word.count && word.begins(with: $0) }
  }
}

extension HeadingChoice {
  /// Adds headings and list items in order.
  func add(to outline: inout Outline) {
    var established = false
    for (index, mark) in marks.enumerated() {
      switch mark.kind {
      case .label(let kind):
        guard isLabelExpected(kind, &established) else { continue }
        outline.add(kind, level: Outline.Level.article, row: mark.row, end: mark.end)
      case .chapter, .dictum, .article:
        guard let reading = chosen[index] else {
          addQuoted(mark, to: &outline)
          continue
        }
        addHeading(mark, reading, to: &outline)
      case .division, .paragraph:
        guard let reading = mark.readings.first, zone.kind != .preamble, zone.kind != .closing else { continue }
        addHeading(mark, reading, to: &outline)
      case .clause: addClause(mark, to: &outline)
      case .item(let style): addItem(mark, style, to: &outline)
      case .elucidation, .annex: continue
      }
    }
  }

  private func isLabelExpected(_ kind: DecreePart.Kind, _ established: inout Bool) -> Bool {
    switch (zone.kind, kind) {
    case (.preamble, _): return ![.deciding, .establishing].contains(kind)
    case (.body, .deciding): return true
    case (.body, .establishing):
      defer { established = true }
      return !established
    default: return false
    }
  }

  private func addHeading(_ mark: DecreeMark, _ reading: DecreeMark.Reading, to outline: inout Outline) {
    let (kind, level): (DecreePart.Kind, Int) =
      switch mark.kind {
      case .chapter: (.chapter, Outline.Level.chapter)
      case .division: (.division, Outline.Level.division)
      case .paragraph: (.paragraph, Outline.Level.paragraph)
      case .dictum: (.dictum, Outline.Level.article)
      default: (.article, Outline.Level.article)
      }
    let isQuoted = isRoman && ![.article, .dictum].contains(kind)
    outline.add(
      kind, level: isQuoted ? Outline.Level.quotedChapter : zoneLevel(level), row: mark.row, end: mark.end,
      label: reading.label, title: [.chapter, .division, .paragraph].contains(kind) ? title(of: mark) : nil,
      certainty: reading.certainty, isQuoted: isQuoted)
  }

  /// In the outline of an annex or elucidation everything lies below its own division.
  private func zoneLevel(_ level: Int) -> Int { max(level, Outline.Level.chapter) }

  /// An article of the amended decree inside Pasal I; any other mark that is in no sequence is text.
  private func addQuoted(_ mark: DecreeMark, to outline: inout Outline) {
    guard isRoman, outline.article != nil, mark.kind != .dictum,
      let reading = mark.readings.first(where: { !$0.isRoman }) ?? mark.readings.first
    else { return }
    if mark.kind == .article {
      guard weight(of: mark) > 1 else { return }
      outline.add(
        .article, level: Outline.Level.quotedArticle, row: mark.row, end: mark.end, label: reading.label,
        certainty: reading.certainty, isQuoted: true)
    } else {
      outline.add(
        .chapter, level: Outline.Level.quotedChapter, row: mark.row, end: mark.end, label: reading.label,
        title: title(of: mark), certainty: reading.certainty, isQuoted: true)
    }
  }

  /// Rows of a title: those down to the next heading, or the capitals where that is far.
  private func title(of mark: DecreeMark) -> (text: String, rows: ClosedRange<Int>)? {
    let own = text.lines[mark.row].bytes
    var words = own[min(mark.end, own.endIndex)...].trimmed.string.split(separator: " ").map(String.init)
    var last = mark.row
    let isChapter = mark.kind == .chapter
    for index in text.lines.indices[(mark.row + 1)...].prefix(5) {
      let bytes = MarkScanner.withoutCrumb(text.lines[index].bytes)
      if bytes.count <= 3, bytes.allSatisfy(\.isSmall) { continue }
      guard !marked.contains(index), zone.rows.contains(index), !(isChapter && bytes.contains(where: \.isSmall)),
        bytes.last != UInt8(ascii: "."),
        bytes.first != UInt8(ascii: "("), last - mark.row < 4, !text.isFurniture(index)
      else { break }
      if !isChapter, last > mark.row, text.lines[index].opensParagraph { break }
      words += bytes.string.split(whereSeparator: \.isWhitespace).map(String.init)
      last = index
    }
    guard let title = DecreeParser.tidied(DecreeParser.join(words)), title.count <= 300 else { return nil }
    return (title, mark.row...last)
  }
}

extension ArraySlice<UInt8> {
  /// The longest end of which all bytes match.
  func suffix(while matches: (UInt8) -> Bool) -> ArraySlice<UInt8> {
    var start = endIndex
    while start > startIndex, matches(self[start - 1]) { start -= 1 }
    return self[start...]
  }
}
