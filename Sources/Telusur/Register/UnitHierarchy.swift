/// The units of an archive by code, with their way up to the root.
struct UnitHierarchy: Sendable {
  private let units: [Unit.Code: Unit]

  /// Makes a tree; a parent that is missing or a cycle ends the way up.
  init(_ units: [Unit]) {
    self.units = Dictionary(units.map { ($0.code, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The unit of that code.
  subscript(code: Unit.Code) -> Unit? { units[code] }

  /// The units above one, the root first.
  func ancestors(of unit: Unit) -> [Unit] {
    var way: [Unit] = []
    var seen: Set<Unit.Code> = [unit.code]
    var next = unit.parent
    while let code = next, let parent = units[code], seen.insert(code).inserted {
      way.append(parent)
      next = parent.parent
    }
    return way.reversed()
  }

  /// "RT 003, RW 07, Kelurahan Glodok, Kecamatan Taman Sari": with the units above it, but not the city and province,
  /// which are the same for a whole archive.
  func fullName(of unit: Unit) -> String {
    let above = ancestors(of: unit).reversed().filter { $0.level != .city && $0.level != .province }
    return ([unit] + above).map(\.displayName).joined(separator: ", ")
  }
}
