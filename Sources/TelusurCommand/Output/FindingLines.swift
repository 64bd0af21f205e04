import Telusur

extension Finding {
  /// One line: how bad, where, what, and what to do. Its values never hold personal data.
  func line(style: Style) -> String {
    let mark = severity == .fault ? style.red(severity.rawValue) : style.bold(severity.rawValue)
    let text = "\(mark): \(place.text): \(message.visible)"
    return cure.isEmpty ? text : text + " → " + cure.visible
  }
}

extension Finding.Place {
  /// Where it was seen, as a person would point at it.
  var text: String {
    switch self {
    case .cell(let row, ""): "baris \(row)"
    case .cell(let row, let column): "baris \(row), kolom “\(column.visible)”"
    case .table(let name): "tabel \(name.visible)"
    case .file(let name, nil): name.visible
    case .file(let name, let page?): "\(name.visible), hal. \(page)"
    case .entry(let id, nil): "entri \(id)"
    case .entry(let id, let field?): "entri \(id), \(field.visible)"
    case .archive(let part): part.visible
    }
  }
}
