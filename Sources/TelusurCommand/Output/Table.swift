/// Rows in columns, aligned by what the terminal shows rather than by bytes.
struct Table {
  /// How a column stands under its title.
  enum Alignment { case left, right }

  /// A column's title and how its cells stand.
  struct Column {
    let title: String
    let alignment: Alignment

    init(_ title: String, _ alignment: Alignment = .left) {
      self.title = title
      self.alignment = alignment
    }
  }

  private static let gap = 2
  private let columns: [Column]
  private var rows: [[String]] = []

  init(_ columns: [Column]) { self.columns = columns }

  /// Adds a row; missing cells are empty, surplus ones are left out. Control characters are made visible.
  mutating func add(_ cells: [String]) {
    rows.append(columns.indices.map { $0 < cells.count ? cells[$0].visible : "" })
  }

  /// Header and rows, one a line. The widest left-aligned column is cut where the table would be wider than `width`.
  func rendered(width: Int, style: Style) -> String {
    let widths = fittedWidths(width: width)
    let header = line(columns.map(\.title), widths)
    return ([style.bold(header)] + rows.map { line($0, widths) }).joined(separator: "\n")
  }

  private func line(_ cells: [String], _ widths: [Int]) -> String {
    var text = ""
    for (index, cell) in cells.enumerated() {
      if index > 0 { text += String(repeating: " ", count: Self.gap) }
      text += cell.cut(to: widths[index]).padded(to: widths[index], rightAligned: columns[index].alignment == .right)
    }
    while text.last == " " { text.removeLast() }
    return text
  }

  private func fittedWidths(width: Int) -> [Int] {
    var widths = columns.indices.map { column in
      rows.reduce(columns[column].title.displayWidth) { max($0, $1[column].displayWidth) }
    }
    let excess = widths.reduce(0, +) + Self.gap * (columns.count - 1) - width
    let flexible = columns.indices.filter { columns[$0].alignment == .left }
    if excess > 0, let widest = flexible.max(by: { widths[$0] < widths[$1] }) {
      widths[widest] = max(columns[widest].title.displayWidth, widths[widest] - excess)
    }
    return widths
  }
}
