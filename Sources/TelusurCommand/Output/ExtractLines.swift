import Extraction
import Telusur

/// What was read from one file, as a person wants to know it.
struct ExtractLines {
  let read: ReadFile
  let showsStructure: Bool
  let console: Console

  private static let labelWidth = 16

  var lines: [String] {
    let head = [console.style.bold(read.name.visible)]
    guard showsStructure, let structure = read.structure else { return head + (file + fields).compactMap(row) + [""] }
    return head + file.compactMap(row) + StructureLines(structure: structure, console: console).lines
  }

  private var file: [(String, String)] {
    let (extract, meta) = (read.extract, read.extract.metadata)
    return [
      ("Keadaan", state), ("Sebab", extract.failure?.message ?? ""), ("Halaman", pages),
      ("Paket kurang", extract.missingPackages.joined(separator: " ")),
      ("Judul", meta.title ?? ""), ("Penulis", meta.author ?? ""), ("Situs", meta.site ?? ""),
      ("Terbit", meta.published ?? ""), ("Alamat", meta.canonicalURL ?? ""),
      ("Lampiran", meta.linkedDocuments.joined(separator: ", ")),
    ]
  }

  private var fields: [(String, String)] {
    let decree = read.decree
    let made = [decree?.place, decree?.date?.indonesian].compactMap(\.self).joined(separator: ", ")
    return [
      ("Jenis dokumen", decree.map { $0.isAnnex ? "Lampiran " + $0.type.label.lowercased() : $0.type.label } ?? ""),
      ("Nomor", decree?.number ?? ""), ("Tahun", decree?.year.map { String($0) } ?? ""),
      ("Tentang", decree?.about ?? ""), ("Ditetapkan oleh", decree?.issuer ?? ""), ("Ditetapkan di", made),
    ]
  }

  private var state: String {
    let kind = read.extract.kind == .other ? "" : read.extract.kind.label + ", "
    let damage = read.extract.damage > 0 ? ", \(Numbers.whole(read.extract.damage)) cacat isi dilewati" : ""
    return kind + TextStateLabels.label(read.extract.state, confidence: read.extract.confidence) + damage
  }

  /// "12: 10 dapat dibaca, 2 hasil OCR"; how many words that are.
  private var pages: String {
    let pages = read.extract.pages
    guard !pages.isEmpty else { return "" }
    let told = TextStateLabels.all.compactMap { state, label -> String? in
      let count = pages.count { $0.state == state }
      return count == 0 ? nil : "\(Numbers.whole(count)) \(label)"
    }
    let words = pages.reduce(0) { $0 + $1.text.split(whereSeparator: \.isWhitespace).count }
    let states = told.count > 1 || pages.count > 1 ? ": " + told.joined(separator: ", ") : ""
    return Numbers.whole(pages.count) + states + "; \(Numbers.whole(words)) kata"
  }

  private func row(_ label: String, _ value: String) -> String? {
    guard !value.isEmpty else { return nil }
    let first = "  " + label.padded(to: Self.labelWidth)
    return first + wrap(value.visible, width: console.width, indent: first.count, first: first.count)
  }
}
