import SearchIndex

/// The units that an index knows: those with entries and those above them.
public struct UnitTree: Sendable {
  /// One unit with its counts.
  public struct Node: Sendable, Hashable {
    /// The unit.
    public var unit: Unit
    /// The unit with those above it as a person says it.
    public var fullName: String
    /// Entries of the unit itself.
    public var entryCount: Int
    /// Entries of the unit and of all below it.
    public var subtreeCount: Int
  }

  /// Every unit, by code: a unit stands before those below it.
  public let nodes: [Node]
  private let places: [Unit.Code: Int]

  init(nodes: [Node]) {
    let sorted = nodes.sorted { $0.unit.code < $1.unit.code }
    self.nodes = sorted
    places = Dictionary(sorted.enumerated().map { ($1.unit.code, $0) }) { first, _ in first }
  }

  /// The node of a unit.
  public func node(_ code: Unit.Code) -> Node? {
    places[code].map { nodes[$0] }
  }

  /// The units directly below one.
  public func children(of code: Unit.Code) -> [Node] {
    nodes.filter { $0.unit.parent == code }
  }

  /// Codes with entries, of the given units and, where wanted, of all below them.
  func codes(of units: [Unit.Code], includingSubtree: Bool) -> [Unit.Code] {
    nodes.lazy.filter { $0.entryCount > 0 }.map(\.unit.code).filter { code in
      units.contains { includingSubtree ? $0.contains(code) : $0 == code }
    }
  }

  /// Units of a folded name or alias, with or without the level before it.
  func codes(named folded: String) -> [Unit.Code] {
    nodes.filter { node in
      ([node.unit.displayName, node.unit.name] + node.unit.aliases).contains { PropertyName.fold($0) == folded }
    }.map(\.unit.code)
  }
}

extension UnitTree {
  /// Reads the units of an index: one entry's record for each unit that has any.
  init(of snapshot: IndexSnapshot) throws(IndexError) {
    var found: [Unit.Code: (unit: Unit, name: String)] = [:]
    var counts: [Unit.Code: Int] = [:]
    for value in try snapshot.values(of: IndexColumn.unit) {
      let sample = IndexQuery(clause: .everything, filters: [.anyOf(column: IndexColumn.unit, [value.value])], limit: 1)
      guard let hit = try snapshot.search(sample).hits.first else { continue }
      let stored = try StoredEntryCodec.entry(from: snapshot.record(of: hit.ordinal))
      counts[stored.unit.code] = value.count
      found[stored.unit.code] = (stored.unit, stored.unitFullName)
      for (place, unit) in stored.ancestors.enumerated() where found[unit.code] == nil {
        found[unit.code] = (unit, Self.fullName(of: unit, below: stored.ancestors[..<place]))
      }
    }
    let nodes = found.map { code, known in
      Node(
        unit: known.unit, fullName: known.name, entryCount: counts[code] ?? 0,
        subtreeCount: counts.reduce(0) { $0 + (code.contains($1.key) ? $1.value : 0) })
    }
    self.init(nodes: nodes)
  }

  private static func fullName(of unit: Unit, below ancestors: ArraySlice<Unit>) -> String {
    ([unit] + ancestors.reversed()).filter { $0.level != .city && $0.level != .province || $0.code == unit.code }
      .map(\.displayName).joined(separator: ", ")
  }
}
