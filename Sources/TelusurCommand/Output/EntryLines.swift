import Extraction
import Telusur

/// One entry as the officer reads it: the columns of the law by their names, documents, findings, history.
struct EntryLines {
  let detail: EntryDetail
  let console: Console

  private static let labelWidth = 20

  var lines: [String] {
    let entry = detail.entry
    var lines = StyledText([Segment(text: entry.title.visible, isMatch: true)]).lines(
      width: console.width, style: console.style)
    lines += ["\(entry.id) · \(state)", ""]
    lines += legalColumns.compactMap(row)
    lines += ownColumns.compactMap(row)
    lines += documents + findings + history
    return lines
  }

  private var state: String {
    switch detail.entry.state {
    case .draft: "ditahan, belum terbit (telusur publish \(detail.entry.id))"
    case .verified: "diverifikasi, belum terbit"
    case .published: "terbit"
    case .withdrawn: "ditarik"
    }
  }

  private var legalColumns: [(String, String)] {
    let entry = detail.entry
    let made = [entry.created?.indonesian, entry.createdPlace.isEmpty ? nil : entry.createdPlace].compactMap { $0 }
    return [
      ("Ringkasan", entry.summary), ("Yang menguasai", entry.custodian), ("Penanggung jawab", entry.producer),
      ("Waktu dan tempat", made.joined(separator: ", ")),
      ("Bentuk", DipEntry.Form.allCases.filter(entry.forms.contains).map(\.rawValue).joined(separator: ", ")),
      ("Retensi", entry.retention),
    ]
  }

  private var ownColumns: [(String, String)] {
    let entry = detail.entry
    return [
      ("Unit kerja", "\(detail.unitFullName) (\(entry.unit))"), ("Jenis informasi", entry.category?.label ?? ""),
      ("Jenis dokumen", entry.type?.label ?? ""), ("Nomor", entry.number ?? ""),
      ("Tahun", entry.year.map { String($0) } ?? ""), ("Pemutakhiran", entry.updated?.indonesian ?? ""),
      ("Frekuensi", entry.frequency), ("Dasar hukum", entry.legalBases.joined(separator: "; ")),
      ("Klasifikasi arsip", entry.archiveCode), ("Tautan", entry.link ?? ""), ("Akses", entry.access.rawValue),
      ("Status hukum", entry.legalStatus.rawValue), ("Catatan", entry.note),
    ]
  }

  private func row(_ label: String, _ value: String) -> String? {
    guard !value.isEmpty else { return nil }
    return label.padded(to: Self.labelWidth)
      + wrap(value.visible, width: console.width, indent: Self.labelWidth, first: Self.labelWidth)
  }

  private var documents: [String] {
    guard !detail.documents.isEmpty else { return ["", "Tidak ada dokumen."] }
    var lines = ["", console.style.bold("Dokumen")]
    for item in detail.documents {
      let read = item.extract.map { extract in
        "\(extract.pages.count) hal., " + TextStateLabels.label(extract.state, confidence: extract.confidence)
      }
      let size = Numbers.bytes(item.edition.byteCount)
      let closed = item.isExcluded ? ", dikecualikan" : ""
      lines.append("  \(item.document.name.visible) (\(size), \(read ?? "belum dibaca")\(closed))")
      lines += item.relations.map { "    " + $0.line.visible.cut(to: max(20, console.width - 4)) }
    }
    return lines
  }

  private var findings: [String] {
    guard !detail.findings.isEmpty else { return [] }
    return ["", console.style.bold("Temuan")] + detail.findings.map { "  " + $0.line(style: console.style) }
  }

  private var history: [String] {
    guard !detail.history.isEmpty else { return [] }
    return ["", console.style.bold("Riwayat")]
      + detail.history.map { line in
        let detail = line.detail.isEmpty ? "" : ": " + line.detail
        return "  \(line.at)  \(line.actor) \(line.verb)\(detail)".visible
      }
  }
}

extension DocumentDetail {
  /// What the document, as far as it has been read, does to other decrees.
  var relations: [DecreeRelation] {
    DecreeParser.structure(pages: extract?.pages.map(\.text) ?? [])?.relations ?? []
  }
}
