import Language
import SearchIndex

extension ScoreExplanation {
  /// The engine's tree in plain words, without the parts that added nothing.
  init(_ explanation: Explanation) {
    let parts = explanation.parts.filter { $0.value != 0 }.map(ScoreExplanation.init)
    // A sum of one is that one.
    if parts.count == 1, let only = parts.first, Self.isGrouping(explanation.description) {
      self = only
    } else {
      self.init(value: explanation.value, text: Self.translated(explanation.description), parts: parts)
    }
  }

  private static func isGrouping(_ description: String) -> Bool {
    ["sum of", "sum of enough of", "best of"].contains(description)
  }

  /// What the engine says of a node, in Indonesian; what is not known here stays as it is.
  static func translated(_ description: String) -> String {
    switch description {
    case "sum of", "sum of enough of": return "jumlah dari"
    case "best of": return "yang terbaik dari"
    case "every document": return "semua entri"
    case "not matching": return "tidak memuat yang dikecualikan"
    case "weight": return "bobot"
    case "impact": return "kekuatan di entri ini"
    case "idf: sum over the places": return "kelangkaan kata-katanya, dijumlahkan"
    default: break
    }
    for (beginning, translate) in beginnings where description.hasPrefix(beginning) {
      return translate(String(description.dropFirst(beginning.count)))
    }
    return description
  }

  private static let beginnings: [(String, @Sendable (String) -> String)] = [
    ("term ", named), ("prefix ", { "awalan \($0.dropFirst().quoted)" }), ("phrase ", phrase),
    ("idf: ", { "kelangkaan: \(rarity($0))" }), ("times in ", { "kali di \(place($0))" }),
  ]

  /// `~warga` → akar kata “warga”.
  private static func named(_ term: String) -> String {
    let key = term.dropFirst().quoted
    return switch term.utf8.first.flatMap(Term.Kind.init(rawValue:)) {
    case .exact: "bentuk \(key)"
    case .root: "akar kata \(key)"
    case .identifier: "nomor \(key)"
    case .citation: "rujukan \(term.dropFirst().replacing("|", with: " ").quoted)"
    case nil: term
    }
  }

  /// `"~rukun|=erte ~tetangga" within 2` → berdampingan: rukun/erte tetangga.
  private static func phrase(_ text: String) -> String {
    let sides = text.split(separator: "\"", omittingEmptySubsequences: false)
    guard sides.count == 3 else { return text }
    let words = sides[1].split(separator: " ").map { place in
      var seen: [Substring] = []
      for term in place.split(separator: "|") {
        let word = Term.Kind(rawValue: term.utf8.first ?? 0) == nil ? term : term.dropFirst()
        if !seen.contains(word) { seen.append(word) }
      }
      return seen.joined(separator: "/")
    }
    return "\(sides[2].isEmpty ? "berdampingan" : "berdekatan"): \(words.joined(separator: " ").quoted)"
  }

  /// `3 of 60 documents` → 3 dari 60 entri; `4 postings in 60 documents` → 4 kemunculan dalam 60 entri.
  private static func rarity(_ text: String) -> String {
    text.replacing(" of ", with: " dari ").replacing(" postings in ", with: " kemunculan dalam ")
      .replacing("documents", with: "entri")
  }

  /// `title of length 9` → judul (9 kata).
  private static func place(_ text: String) -> String {
    let words = text.split(separator: " ")
    guard let first = words.first, let field = SearchField(rawValue: String(first)), let length = words.last else {
      return text
    }
    return "\(field.label) (\(length) kata)"
  }
}

extension StringProtocol {
  fileprivate var quoted: String { "“\(self)”" }
}
