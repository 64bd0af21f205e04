import Extraction
import Foundation
import Telusur

/// The state of an archive as the officer reads it: figures, indexes, what waits, what to do.
struct StatusLines {
  let status: ArchiveStatus
  let console: Console

  var lines: [String] {
    figures + units + [""] + indexes + HeldLines(entries: status.held, console: console).lines + work
  }

  private var figures: [String] {
    let states = DipEntry.State.allCases.compactMap { state -> String? in
      guard let count = status.entries[state], count > 0 else { return nil }
      return "\(Numbers.whole(count)) \(state.label)"
    }
    let texts = TextStateLabels.all.compactMap { state, label -> String? in
      guard let count = status.textStates[state], count > 0 else { return nil }
      return "\(Numbers.whole(count)) \(label)"
    }
    let scans = status.scans
    let scanned = scans.read + scans.unread
    let certainty = [
      scans.confidence.map { "keyakinan rata-rata \($0) %" },
      scans.unread > 0 ? "\(Numbers.whole(scans.unread)) belum terbaca" : nil,
    ].compactMap(\.self)
    let total = status.entries.values.reduce(0, +)
    return [
      row("Unit kerja", Numbers.whole(status.units), ""),
      row("Entri DIP", Numbers.whole(total), states.joined(separator: ", ")),
      row("Dokumen", Numbers.whole(status.documents), texts.joined(separator: ", ")),
    ] + (scanned > 0 ? [row("Hal. pindaian", Numbers.whole(scanned), certainty.joined(separator: ", "))] : []) + [
      row("Berkas asli", Numbers.whole(status.editions), "semua versi yang pernah diterima"),
      row("Dikecualikan", Numbers.whole(status.exclusions), "keputusan yang berlaku"),
    ]
  }

  private var units: [String] {
    guard !status.unitCounts.isEmpty else { return [] }
    var table = Table([
      .init("UNIT KERJA"), .init("ENTRI", .right), .init("TERBIT", .right), .init("DITAHAN", .right),
      .init("DOKUMEN", .right), .init("PERLU OCR", .right),
    ])
    for count in status.unitCounts {
      let figures = [count.entries, count.published, count.held, count.documents, count.needingOCR]
      table.add([count.unit.displayName] + figures.map { Numbers.whole($0) })
    }
    return ["", table.rendered(width: console.width, style: console.style)]
  }

  private func row(_ label: String, _ figure: String, _ detail: String) -> String {
    let head = label.padded(to: 13) + figure.padded(to: 7, rightAligned: true)
    return detail.isEmpty ? head : (head + "  " + detail).cut(to: console.width)
  }

  private var indexes: [String] {
    var table = Table([
      .init("INDEKS"), .init("GENERASI", .right), .init("ENTRI", .right), .init("BELUM SELARAS", .right),
      .init("DISIMPAN"), .init("PENGANALISIS"),
    ])
    for index in status.indexes {
      guard let generation = index.generation else {
        table.add([index.audience.label, "–", "–", "–", "tidak dapat dibuka", ""])
        continue
      }
      table.add([
        index.audience.label, Numbers.whole(generation), Numbers.whole(index.entries), Numbers.whole(index.behind),
        index.committedAt.map(Self.time) ?? "–", index.analyzer ?? "–",
      ])
    }
    return [table.rendered(width: console.width, style: console.style)]
  }

  private var work: [String] {
    var lines: [String] = []
    if let writer = status.writer { lines.append("Sedang ditulis oleh \(writer.visible).") }
    if status.indexes.contains(where: { $0.generation == nil }) {
      lines.append("Indeks tidak dapat dibuka: jalankan 'telusur check', lalu 'telusur rebuild'.")
    }
    if status.backlog > 0 {
      lines.append("\(Numbers.whole(status.backlog)) berkas belum dibaca: jalankan 'telusur ingest' sekali lagi.")
    }
    if status.backlog == 0, status.indexes.contains(where: { $0.behind > 0 }) {
      lines.append("Indeks tertinggal dari register: jalankan 'telusur ingest' sekali lagi.")
    }
    if status.units == 0 { lines.append("Belum ada unit kerja: masukkan dengan 'telusur units --set BERKAS'.") }
    if lines.isEmpty, status.held.isEmpty { lines.append("Tidak ada pekerjaan yang tersisa.") }
    return lines.isEmpty ? [] : [""] + lines
  }

  /// Local time, since the officer compares it with the clock on the wall.
  private static func time(_ seconds: Int64) -> String {
    let formatter = DateFormatter()
    formatter.locale = Locale(identifier: "en_US_POSIX")
    formatter.dateFormat = "yyyy-MM-dd HH:mm:ss"
    return formatter.string(from: Date(timeIntervalSince1970: TimeInterval(seconds)))
  }
}

extension DipEntry.State {
  /// As told in sums.
  fileprivate var label: String {
    switch self {
    case .draft: "ditahan"
    case .verified: "diverifikasi"
    case .published: "terbit"
    case .withdrawn: "ditarik"
    }
  }
}
