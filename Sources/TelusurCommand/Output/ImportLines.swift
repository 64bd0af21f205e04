import Telusur

/// What an import of a DIP table did, as the officer reads it. Where a row was lost it says so first and never
/// speaks of success.
struct ImportLines {
  let report: ImportReport
  let held: [HeldEntry]
  let console: Console

  func write() {
    // What holds an entry for its files is told with the entry below.
    for finding in report.table.findings + report.files.findings.filter({ $0.severity != .hold }) {
      console.paragraph(finding.line(style: console.messageStyle))
    }
    for line in summary { console.answer(line) }
    for line in HeldLines(entries: held, console: console).lines { console.answer(line) }
  }

  private var summary: [String] {
    let faults = Numbers.whole(report.table.findings.count { $0.severity == .fault })
    let right = Numbers.whole(report.table.rowCount)
    guard report.isApplied else {
      return [
        "Tidak ada baris yang dimasukkan: tabel memuat \(faults) galat. Arsip tidak diubah.",
        "Perbaiki tabelnya, atau ambil \(right) baris yang benar saja dengan --partial.",
      ]
    }
    var lines: [String] = []
    if !report.table.isClean {
      lines.append("Sebagian saja: \(faults) galat, baris yang salah tidak dimasukkan.")
    }
    lines.append(
      "\(right) baris: \(Numbers.whole(report.added)) entri baru, \(Numbers.whole(report.changed)) berubah, "
        + "\(Numbers.whole(report.unchanged)) sama seperti sebelumnya.")
    let files = report.files.findings.count { $0.severity == .fault }
    if files > 0 { lines.append("\(Numbers.whole(files)) galat pada berkasnya: lihat baris “galat” dan langkahnya.") }
    if !report.files.published.isEmpty || !report.files.held.isEmpty {
      lines.append(
        "\(Numbers.whole(report.files.published.count)) entri terbit, \(Numbers.whole(report.files.held.count)) ditahan."
      )
    }
    return lines
  }
}
