/// An analysed text for people: a table of words and terms, then every way to take each word apart.
struct AnalysisText {
  let tokens: [TokenJSON]
  let style: Style

  var text: String {
    var table = Table([.init("KATA"), .init("POSISI", .right), .init("ISTILAH")])
    for token in tokens {
      let terms = token.terms.map { "\(Self.kinds[$0.kind] ?? $0.kind) \($0.text)" }
      table.add([token.text, "\(token.position)", terms.joined(separator: ", ")])
    }
    // Never cut: the terms are what was asked for.
    let sections = [table.rendered(width: .max, style: style)] + tokens.compactMap(explanation)
    return sections.joined(separator: "\n\n")
  }

  private static let kinds = ["exact": "persis", "root": "akar", "identifier": "nomor", "citation": "kutipan"]

  private static let sources = [
    "kamus": "akar ada di kamus", "tambahan": "akar ada di daftar tambahan", "tebakan": "akar tidak dikenal, ditebak",
    "aturan": "ditetapkan aturan atau daftar pengecualian",
  ]

  /// Every analysis of a word with its score; nil where none was asked for.
  private func explanation(of token: TokenJSON) -> String? {
    guard let analyses = token.analyses, let best = analyses.first else { return nil }
    let used = Set(token.terms.filter { $0.kind == "root" }.map(\.text))
    var table = Table([.init("NILAI", .right), .init("SELISIH", .right), .init("URAIAN"), .init("KETERANGAN")])
    for analysis in analyses {
      var notes = [Self.sources[analysis.source] ?? analysis.source]
      if used.contains(analysis.root) { notes.append("diindeks") }
      let distance = analysis.score - best.score
      table.add([
        analysis.source == "aturan" ? "-" : "\(analysis.score)", distance == 0 ? "" : "\(distance)",
        parts(of: analysis), notes.joined(separator: ", "),
      ])
    }
    return style.bold(token.text.visible) + "\n" + table.rendered(width: .max, style: style)
  }

  /// Prefixes, root and endings in the order of the word.
  private func parts(of analysis: WordJSON) -> String {
    let prefixes = analysis.affixes.filter { $0.hasSuffix("-") }
    let endings = analysis.affixes.filter { $0.hasPrefix("-") }
    return (prefixes + [analysis.root] + endings).joined(separator: " + ")
  }
}
