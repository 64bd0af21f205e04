import Extraction
import SearchIndex

extension Filter {
  /// The restrictions in the index's terms.
  func restrictions(units tree: UnitTree) -> [SearchIndex.Filter] {
    var found: [SearchIndex.Filter] = []
    let add = { (column: String, values: [String], found: inout [SearchIndex.Filter]) in
      if !values.isEmpty { found.append(.anyOf(column: column, values.map { Array($0.utf8) })) }
    }
    if !units.isEmpty {
      let codes = tree.codes(of: units, includingSubtree: includesSubtree)
      // A unit without entries has no code in the index; the codes asked for then match nothing.
      add(IndexColumn.unit, (codes.isEmpty ? units : codes).map(\.rawValue), &found)
    }
    add(IndexColumn.category, categories.map(\.rawValue), &found)
    add(IndexColumn.type, types.map(\.rawValue), &found)
    add(IndexColumn.year, wantedYears.map { String($0) }, &found)
    add(IndexColumn.access, access.map(\.rawValue), &found)
    add(IndexColumn.legalStatus, legalStatus.map(\.rawValue), &found)
    add(IndexColumn.form, forms.map(\.rawValue), &found)
    add(IndexColumn.textState, textStates.map(\.rawValue), &found)
    return found
  }

  /// Single years, or every year of the range; a range is short enough to be listed.
  private var wantedYears: [Int] {
    guard years.isEmpty, yearFrom != nil || yearTo != nil else { return years }
    let first = max(yearFrom ?? SearchRequest.firstYear, SearchRequest.firstYear)
    let last = min(yearTo ?? Self.lastYear, Self.lastYear)
    // An empty range asks for a year that no entry has, not for any year.
    return first <= last ? Array(first...last) : [0]
  }

  private static let lastYear = 2_200

  /// Whether a value of a facet is one the request filters by.
  func isActive(_ value: String, of facet: Facet) -> Bool {
    switch facet {
    case .unit: units.contains { $0.rawValue == value }
    case .category: categories.contains { $0.rawValue == value }
    case .type: types.contains { $0.rawValue == value }
    case .year: years.contains { String($0) == value }
    case .legalStatus: legalStatus.contains { $0.rawValue == value }
    case .form: forms.contains { $0.rawValue == value }
    }
  }

  /// The values of a facet the request filters by.
  func activeValues(of facet: Facet) -> [String] {
    switch facet {
    case .unit: units.map(\.rawValue)
    case .category: categories.map(\.rawValue)
    case .type: types.map(\.rawValue)
    case .year: years.map { String($0) }
    case .legalStatus: legalStatus.map(\.rawValue)
    case .form: forms.map(\.rawValue)
    }
  }
}

extension Facet {
  /// Column of the index it counts.
  var column: String {
    switch self {
    case .unit: IndexColumn.unit
    case .category: IndexColumn.category
    case .type: IndexColumn.type
    case .year: IndexColumn.year
    case .legalStatus: IndexColumn.legalStatus
    case .form: IndexColumn.form
    }
  }

  /// A value as shown to people.
  func label(of value: String, units: UnitTree) -> String {
    switch self {
    case .unit: Unit.Code(value).flatMap { units.node($0)?.unit.displayName } ?? value
    case .category: Category(rawValue: value)?.label ?? value
    case .type: DocumentType(rawValue: value)?.label ?? value
    case .year: value
    case .legalStatus, .form: value.prefix(1).uppercased() + value.dropFirst().replacing("_", with: " ")
    }
  }
}

extension FacetCounts {
  /// From the index's counts: the most frequent values, and every active one even where it counts nothing.
  init(_ facet: Facet, counts: [FacetCount], filter: Filter, units: UnitTree) {
    let known = counts.map { (value: String(decoding: $0.value, as: UTF8.self), count: $0.count) }
    var values: [Value] = []
    var other = 0
    for (place, entry) in known.enumerated() {
      let isActive = filter.isActive(entry.value, of: facet)
      guard place < Facet.valueLimit || isActive else {
        other += entry.count
        continue
      }
      values.append(
        Value(
          value: entry.value, label: facet.label(of: entry.value, units: units), count: entry.count, isActive: isActive)
      )
    }
    for value in filter.activeValues(of: facet) where !known.contains(where: { $0.value == value }) {
      values.append(Value(value: value, label: facet.label(of: value, units: units), count: 0, isActive: true))
    }
    self.init(facet: facet, values: values, other: other)
  }
}
