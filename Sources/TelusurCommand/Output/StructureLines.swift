import Foundation
import Telusur

/// Structure of a decree as a person reads it: fields, divisions with their pages, decrees it rests on and changes.
struct StructureLines {
  let structure: DecreeStructure
  let console: Console

  private static let labelWidth = 16
  /// Divisions shown: ayat and lists of a law would fill screens.
  private static let shown: Set<DecreePart.Kind> = [
    .considering, .recalling, .heeding, .deciding, .establishing, .dictum, .chapter, .division, .paragraph, .article,
    .closing, .elucidation, .annex,
  ]

  var lines: [String] {
    fields + section("Susunan", outline)
      + section("Mengingat", structure.bases.map { $0.designation + mark($0.certainty) })
      + section("Hubungan", structure.relations.map(\.line)) + [""]
  }

  private var fields: [String] {
    [
      row(
        "Jenis dokumen",
        structure.type.value.label + (structure.form == .decree ? "" : " (\(structure.form.rawValue))"), .certain),
      row("Nomor", structure.number) { $0 }, row("Tahun", structure.year) { String($0) },
      row("Tentang", structure.about) { $0 }, row("Ditetapkan oleh", structure.issuer) { $0 },
      row("Ditetapkan di", structure.place) { $0 }, row("Tanggal", structure.date) { $0.indonesian },
      row("Penanda tangan", structure.signer) { $0 },
    ].compactMap(\.self)
  }

  private func row<Value>(_ label: String, _ read: ReadValue<Value>?, _ shown: (Value) -> String) -> String? {
    read.flatMap { row(label, shown($0.value), $0.certainty) }
  }

  private func row(_ label: String, _ value: String, _ certainty: Certainty) -> String? {
    let first = "  " + label.padded(to: Self.labelWidth)
    return first + wrap(value.visible + mark(certainty), width: console.width, indent: first.count, first: first.count)
  }

  private func mark(_ certainty: Certainty) -> String { certainty.mark }

  private var outline: [String] {
    var lines: [String] = []
    for (index, part) in structure.parts.enumerated() where Self.shown.contains(part.kind) {
      let clauses = structure.parts[(index + 1)...].prefix { $0.depth > part.depth }.count {
        $0.kind == .clause && $0.depth == part.depth + 1
      }
      let label = part.kind == .division ? part.label?.capitalized : part.label
      let words = [part.kind.word, label, part.title].compactMap(\.self).joined(separator: " ")
      let ayat = part.kind == .article && clauses > 0 ? ", \(clauses) ayat" : ""
      let text = String(repeating: "  ", count: part.depth) + words.visible
      lines.append(
        "\(text) (hal. \(part.heading.start.page)\(ayat))\(part.isQuoted ? " [kutipan]" : "")\(mark(part.certainty))")
    }
    return lines
  }

  private func section(_ title: String, _ rows: [String]) -> [String] {
    guard !rows.isEmpty else { return [] }
    return ["  " + console.style.bold(title)] + rows.map { "    " + $0.visible.cut(to: max(20, console.width - 4)) }
  }
}

extension DecreePart.Kind {
  /// As a heading begins with it.
  fileprivate var word: String? {
    switch self {
    case .chapter: "BAB"
    case .dictum: nil
    default: rawValue.prefix(1).uppercased() + rawValue.dropFirst()
    }
  }
}

extension Certainty {
  /// Said behind a value that may be misread.
  var mark: String { self == .certain ? "" : " (tidak pasti)" }
}

extension DecreeRelation {
  /// "mencabut: Keputusan Lurah Nomor 3 Tahun 2020".
  var line: String {
    kind.rawValue + (isPartial ? " sebagian" : "") + ": " + target.designation + target.certainty.mark
  }
}

extension DecreeCitation {
  /// "Undang-Undang Nomor 14 Tahun 2008 tentang Keterbukaan Informasi Publik".
  var designation: String {
    let words = [
      name, number.map { "Nomor \($0)" }, type == nil && number == nil ? nil : year.map { "Tahun \($0)" },
      about.map { "tentang \($0)" },
    ]
    return words.compactMap(\.self).joined(separator: " ")
  }
}
