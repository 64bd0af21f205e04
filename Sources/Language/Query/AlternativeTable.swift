/// The reviewed table of what may stand for what in a query: acronyms, officialese, synonyms, spellings.
///
/// A row is `left = right` (each stands for the other) or `left > right` (right stands for left only), with forms
/// divided by `|`. Forms are folded words; a form of several words is a phrase.
struct AlternativeTable: Sendable {
  /// Something that may stand for a form.
  struct Entry: Sendable, Equatable {
    let kind: Alternative.Kind
    let form: String
    let weight: Float
  }

  /// Most words of a form on the left of a look-up.
  private(set) var longest = 1
  private var entries: [String: [Entry]] = [:]

  init() {
    read(Self.acronyms, .acronym, 0.8)
    read(Self.offices, .acronym, 0.8)
    read(Self.synonyms, .synonym, 0.6)
    read(Self.spellings, .spelling, 0.9)
    read(Self.slips, .spelling, 0.9)
  }

  /// What may stand for a form of folded words joined by single blanks.
  func entries(for form: String) -> [Entry] { entries[form] ?? [] }

  /// Names of two words of which neither means by itself what it means elsewhere.
  static let names: Set<String> = ["satpol pp", "pol pp"]

  /// Every form the table knows, for tests.
  var forms: [String] { entries.keys.sorted() }

  private mutating func read(_ text: String, _ kind: Alternative.Kind, _ weight: Float) {
    for line in text.split(separator: "\n") {
      let isTwoWay = line.contains("=")
      let sides = line.split(separator: isTwoWay ? "=" : ">", maxSplits: 1)
      guard sides.count == 2 else { continue }
      let left = Self.forms(sides[0])
      let right = Self.forms(sides[1])
      for one in left {
        for other in right {
          add(other, for: one, kind, weight)
          if isTwoWay { add(one, for: other, kind, weight) }
        }
      }
    }
  }

  private mutating func add(_ form: String, for known: String, _ kind: Alternative.Kind, _ weight: Float) {
    guard form != known else { return }
    let entry = Entry(kind: kind, form: form, weight: weight)
    if entries[known]?.contains(where: { $0.form == form }) == true { return }
    entries[known, default: []].append(entry)
    longest = max(longest, known.split(separator: " ").count)
  }

  private static func forms(_ side: Substring) -> [String] {
    side.split(separator: "|").map { $0.split(separator: " ").joined(separator: " ") }.filter { !$0.isEmpty }
  }
}
