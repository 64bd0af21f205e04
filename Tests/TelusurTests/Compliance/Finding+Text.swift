import Telusur

extension Finding {
  /// The finding as one line, so that a test can read it whole.
  var text: String {
    place.label.isEmpty ? "\(message) \(cure)" : "\(place.label): \(message.inSentence) \(cure)"
  }
}

extension Finding.Place {
  /// The place as a person says it: "Baris 6, kolom tanggal_pembuatan".
  var label: String {
    switch self {
    case .cell(let row, let column): column.isEmpty ? "Baris \(row)" : "Baris \(row), kolom \(column)"
    case .table(let name): "Tabel \(name)"
    case .file(let name, let page?): "Berkas \(name), halaman \(page)"
    case .file(let name, nil): "Berkas \(name)"
    case .entry(let id, let field?): "Entri \(id), \(field)"
    case .entry(let id, nil): "Entri \(id)"
    case .archive(let part): "Arsip, \(part)"
    }
  }
}

extension String {
  /// With a small first letter after a colon, unless the first word is an initialism ("NIK") or a quotation.
  fileprivate var inSentence: String {
    let head = prefix(2)
    guard let first = head.first, let second = head.dropFirst().first, first.isUppercase, second.isLowercase else {
      return self
    }
    return first.lowercased() + dropFirst()
  }
}
