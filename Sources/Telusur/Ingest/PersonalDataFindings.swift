import Extraction

/// Personal data seen in a document: one finding a kind, so that a list of a hundred people is one line to read.
enum PersonalDataFindings {
  /// Looks at all that would be shown: texts, title, author, addresses and the name of the file.
  static func of(_ extract: Extract, name: String) -> [Finding] {
    var seen: [Group: Sighting] = [:]
    for page in extract.pages { note(page.text, page: page.number, &seen) }
    let data = extract.metadata
    for text in [data.title, data.author, data.site, data.canonicalURL, name] + data.linkedDocuments {
      if let text { note(text, page: nil, &seen) }
    }
    return seen.sorted { ($1.key.severity, $0.key.kind.rawValue) < ($0.key.severity, $1.key.kind.rawValue) }
      .map { finding($0.value, $0.key, name) }
  }

  private struct Group: Hashable {
    let kind: Finding.Code
    let severity: Finding.Severity
  }

  private struct Sighting {
    var count = 0
    var pages: [Int] = []
  }

  private static func note(_ text: String, page: Int?, _ seen: inout [Group: Sighting]) {
    for match in PersonalData.scan(text) {
      let group = Group(kind: match.kind, severity: match.severity)
      var sighting = seen[group] ?? Sighting()
      sighting.count += 1
      if let page, sighting.pages.last != page { sighting.pages.append(page) }
      seen[group] = sighting
    }
  }

  private static func finding(_ sighting: Sighting, _ group: Group, _ name: String) -> Finding {
    let pages = sighting.pages.prefix(5).map(String.init).joined(separator: ", ")
    let place = pages.isEmpty ? "pada nama atau keterangan berkas" : "pada halaman \(pages)"
    let more = sighting.pages.count > 5 ? " dan lainnya" : ""
    return Finding(
      group.kind, group.severity, at: .file(name, page: sighting.pages.first),
      message: "Terbaca \(sighting.count) \(PersonalData.label(group.kind)) \(place)\(more).", cure: cure(group))
  }

  private static func cure(_ group: Group) -> String {
    switch (group.severity, group.kind) {
    case (.note, .civilServantNumber): "Disamarkan dalam teks publik; sebaiknya hitamkan juga pada berkasnya."
    case (.note, _): "Pastikan ini alamat kantor, bukan alamat pribadi."
    default: "Hitamkan lalu masukkan versi barunya, atau terbitkan dengan `telusur publish` bila bukan data pribadi."
    }
  }
}
