import Telusur

extension IngestReport {
  /// Whether a file was not taken, or taken but cannot be read: the work is then done in part.
  var hasLosses: Bool { isPartial || findings.contains { $0.severity == .fault } }
}

/// What an ingestion did, as the officer reads it: the sum, then what needs a decision, then what was not taken.
struct IngestLines {
  let report: IngestReport
  let held: [HeldEntry]
  let console: Console

  /// Sum and decisions to standard output, what was noticed about single files to standard error.
  func write() {
    // What holds an entry is told with the entry below.
    for finding in report.findings where finding.severity != .hold {
      console.paragraph(finding.line(style: console.messageStyle))
    }
    for line in summary { console.answer(line) }
    for line in HeldLines(entries: held, console: console).lines { console.answer(line) }
  }

  private var summary: [String] {
    if report.didNothing, !report.hasLosses {
      return [
        report.seen == 0
          ? "Tidak ada berkas di sana. Arsip tidak diubah."
          : "Tidak ada yang baru: \(Numbers.whole(report.seen)) berkas sudah ada di arsip. Arsip tidak diubah."
      ]
    }
    let parts = [
      (report.received, "baru"), (report.renewed, "versi baru"), (report.unchanged, "tidak berubah"),
      (report.duplicates, "isinya sudah ada dengan nama lain"), (report.rejected, "tidak dapat diterima"),
    ]
    let told = parts.filter { $0.0 > 0 }.map { "\(Numbers.whole($0.0)) \($0.1)" }
    var lines = ["\(Numbers.whole(report.seen)) berkas diperiksa: " + told.joined(separator: ", ") + "."]
    lines.append("\(Numbers.whole(report.published.count)) entri terbit, \(Numbers.whole(report.held.count)) ditahan.")
    let faults = report.findings.count { $0.severity == .fault }
    if faults > 0 {
      lines.append("Sebagian saja yang selesai: \(Numbers.whole(faults)) galat; lihat baris “galat” dan langkahnya.")
    }
    return lines
  }
}

/// Entries that wait for an officer, with the reason and the command that decides.
struct HeldLines {
  let entries: [HeldEntry]
  let console: Console

  /// Entries shown in full; the rest is a number, since a screen of them helps nobody.
  private static let shown = 20

  var lines: [String] {
    guard !entries.isEmpty else { return [] }
    var lines = ["", console.style.bold("Ditahan, menunggu keputusan Anda:")]
    for entry in entries.prefix(Self.shown) {
      lines.append("  \(entry.id)  \(entry.title.visible)".cut(to: console.width))
      for reason in entry.findings {
        let text = "\(reason.place.text): \(reason.message.visible)"
        lines.append("    " + (console.isRead ? wrap(text, width: console.width, indent: 6, first: 4) : text))
      }
    }
    if entries.count > Self.shown {
      lines.append("  … dan \(Numbers.whole(entries.count - Self.shown)) lagi; lihat 'telusur status'.")
    }
    lines.append("Periksa dengan 'telusur show ID --text'; bila boleh terbit: 'telusur publish ID'.")
    return lines
  }
}
