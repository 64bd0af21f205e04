/// Finds units by code or by what people call them.
struct UnitDirectory {
  private let units: [Unit.Code: Unit]
  private let names: [(folded: String, code: Unit.Code)]
  private var resolved: [String: Bool] = [:]

  init(_ list: [Unit]) {
    units = Dictionary(list.map { ($0.code, $0) }) { first, _ in first }
    names = list.flatMap { unit in
      ([unit.displayName, unit.name] + unit.aliases).compactMap { name in
        let folded = Suggestion.folded(name)
        // "07" alone names no RW; "RW 07" does.
        return folded.utf8.count >= 4 ? (folded, unit.code) : nil
      }
    }
  }

  func unit(_ code: Unit.Code) -> Unit? { units[code] }

  /// Whether an office is one of a unit: "Sekretariat Kelurahan Glodok", "PPID Kecamatan Tamansari". Answers are
  /// kept, since a table repeats a few offices.
  mutating func isOffice(_ text: String) -> Bool {
    if let known = resolved[text] { return known }
    let folded = Suggestion.folded(text)
    let isKnown = names.contains { folded.contains($0.folded) }
    resolved[text] = isKnown
    return isKnown
  }

  /// Unit that a wrong code or a name in its place probably means.
  func nearest(to text: String) -> Unit? {
    let folded = Suggestion.folded(text)
    if let named = names.first(where: { $0.folded == folded }) { return units[named.code] }
    let codes = units.keys.map(\.rawValue).sorted()
    let near =
      EditDistance.nearest(to: text, among: codes)
      ?? EditDistance.nearest(to: text, among: units.values.map(\.displayName).sorted())
    return near.flatMap { found in
      Unit.Code(found).flatMap { units[$0] } ?? units.values.first { $0.displayName == found }
    }
  }
}
