/// Divides a decree below its heading.
///
/// The zones come first: preamble, body, closing, elucidation and annexes, each with numbers of its own ("Pasal 1 Cukup
/// jelas" of an elucidation is not the article). Within a zone the headings are those that make a rising sequence;
/// lists
/// then are read in their order.
struct BodyParser {
  let text: DecreeText
  /// Divisions in the order of the text.
  let parts: [DecreePart]
  /// Rows of each.
  let rows: [ClosedRange<Int>]

  /// - Parameters:
  ///   - row: first row below the heading.
  ///   - closing: row of the signature, where one was found.
  init(_ text: DecreeText, from row: Int, closing: Int?, isAmending: Bool) {
    self.text = text
    let marks = MarkScanner(text).marks(from: row)
    let zones = Zone.zones(of: text, marks, from: row, closing: closing)
    var outline = Outline(text)
    for zone in zones {
      let inside = marks.filter { zone.rows.contains($0.row) }
      outline.open(zone)
      HeadingChoice(text, inside, zone: zone, isAmending: isAmending).add(to: &outline)
    }
    (parts, rows) = outline.finished()
  }

  /// Places of the parts that are articles or dicta of the decree itself.
  var provisions: [Int] {
    parts.indices.filter { index in
      let part = parts[index]
      return [.article, .dictum].contains(part.kind) && !part.isQuoted && part.depth <= 3 && !isAside(index)
    }
  }

  /// Whether a part lies in an elucidation or annex.
  private func isAside(_ index: Int) -> Bool {
    parts[..<index].lastIndex { $0.depth == 0 }.map { [.elucidation, .annex].contains(parts[$0].kind) } ?? false
  }
}

/// A stretch of a decree with numbers of its own.
struct Zone {
  enum Kind: Equatable { case preamble, body, closing, elucidation, annex(label: String?) }

  let kind: Kind
  let rows: Range<Int>
  /// The mark that opens it, where one does.
  let mark: DecreeMark?

  /// Zones of the rows from `row` on, in order and without gaps.
  static func zones(of text: DecreeText, _ marks: [DecreeMark], from row: Int, closing signature: Int?) -> [Zone] {
    var starts: [(kind: Kind, row: Int, mark: DecreeMark?)] = []
    let body = bodyRow(marks, from: row)
    if body > row { starts.append((.preamble, row, nil)) }
    starts.append((.body, body, nil))
    let closing = signature.flatMap { $0 > body ? $0 : nil }
    if let closing { starts.append((.closing, closing, nil)) }
    var last: String?
    for mark in marks where mark.row > closing ?? body {
      switch mark.kind {
      case .elucidation where !starts.contains { $0.kind == .elucidation }:
        starts.append((.elucidation, mark.row, mark))
        last = nil
      case .annex:
        // Its heading may stand on each of its pages.
        let label = mark.readings.first?.label
        if case .annex = starts[starts.count - 1].kind, label == last { continue }
        starts.append((.annex(label: label), mark.row, mark))
        last = label
      default: continue
      }
    }
    let ends = starts.dropFirst().map(\.row) + [text.lines.count]
    return zip(starts, ends).map { Zone(kind: $0.kind, rows: $0.row..<max($0.row, $1), mark: $0.mark) }
  }

  /// Where the body begins: at MEMUTUSKAN, else Menetapkan, else the first heading; preambles have none.
  private static func bodyRow(_ marks: [DecreeMark], from row: Int) -> Int {
    for label in [DecreePart.Kind.deciding, .establishing] {
      if let mark = marks.first(where: { $0.kind == .label(label) }) { return mark.row }
    }
    let preamble = marks.last { [.label(.considering), .label(.recalling), .label(.heeding)].contains($0.kind) }
    let heading = marks.first { mark in
      mark.row > preamble?.row ?? -1 && [.chapter, .article, .dictum].contains(mark.kind)
    }
    return heading?.row ?? preamble.map { _ in marks.last?.row ?? row } ?? row
  }
}
