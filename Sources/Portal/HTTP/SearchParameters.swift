import Extraction
import Telusur

/// Reads the parameters of `/api/v1/search`. Strict: what is not understood is told, all of it at once.
struct SearchParameters {
  /// Every name, in the order of the documentation.
  static let names = [
    "q", "unit", "subtree", "category", "type", "year", "year_from", "year_to", "access", "legal_status", "form",
    "text_state", "sort", "limit", "page", "cursor", "facet", "fields", "snippet", "explain",
  ]
  /// Names that may be given more than once.
  private static let repeatable: Set<String> = [
    "unit", "category", "type", "year", "access", "legal_status", "form", "text_state", "facet", "fields",
  ]

  private(set) var request = SearchRequest()
  private(set) var faults: [RequestFault]
  private var seen: Set<String> = []

  /// Reads the pairs; `currentYear` bounds the years.
  init(_ query: QueryString, currentYear: Int) {
    faults = query.faults
    for pair in query.pairs { read(pair) }
    faults += request.faults(currentYear: currentYear)
  }

  private mutating func read(_ pair: QueryString.Pair) {
    guard Self.names.contains(pair.name) else { return faults.append(Self.unknown(pair.name, among: Self.names)) }
    guard !pair.value.isEmpty else { return }
    if !Self.repeatable.contains(pair.name), !seen.insert(pair.name).inserted {
      faults.append(
        RequestFault(
          .conflictingParameters, parameter: pair.name, message: "Parameter `\(pair.name)` diberikan lebih dari sekali."
        ))
      return
    }
    assign(pair)
  }

  private mutating func assign(_ pair: QueryString.Pair) {
    switch pair.name {
    case "q": request.query = pair.value
    case "unit": append(pair, to: \.filter.units, expected: "kode wilayah, misalnya 31.73.03.1007") { Unit.Code($0) }
    case "subtree": set(pair, \.filter.includesSubtree, expected: "true atau false", Self.boolean)
    case "category": append(pair, to: \.filter.categories)
    case "type": append(pair, to: \.filter.types)
    case "year": append(pair, to: \.filter.years, expected: "tahun empat angka", Self.number)
    case "year_from": set(pair, \.filter.yearFrom, expected: "tahun empat angka", Self.number)
    case "year_to": set(pair, \.filter.yearTo, expected: "tahun empat angka", Self.number)
    case "access": append(pair, to: \.filter.access)
    case "legal_status": append(pair, to: \.filter.legalStatus)
    case "form": append(pair, to: \.filter.forms)
    case "text_state": append(pair, to: \.filter.textStates)
    case "sort": set(pair, \.sort, expected: Self.list(Sort.self)) { Sort(rawValue: $0) }
    case "limit": set(pair, \.limit, expected: "bilangan 1 sampai 50", Self.number)
    case "page": set(pair, \.page, expected: "bilangan 1 sampai 100", Self.number)
    case "cursor": request.cursor = pair.value
    case "facet": append(pair, to: \.facets)
    case "fields": append(pair, to: \.members)
    case "snippet": set(pair, \.snippetLength, expected: "bilangan 0 sampai 500", Self.number)
    default: set(pair, \.explain, expected: "true atau false", Self.boolean)
    }
  }

  // MARK: Values

  private mutating func set<Value>(
    _ pair: QueryString.Pair, _ path: WritableKeyPath<SearchRequest, Value>, expected: String,
    _ read: (String) -> Value?
  ) {
    guard let value = read(pair.value) else { return refuse(pair, expected: expected, candidates: []) }
    request[keyPath: path] = value
  }

  private mutating func set<Value>(
    _ pair: QueryString.Pair, _ path: WritableKeyPath<SearchRequest, Value?>, expected: String,
    _ read: (String) -> Value?
  ) {
    guard let value = read(pair.value) else { return refuse(pair, expected: expected, candidates: []) }
    request[keyPath: path] = value
  }

  private mutating func append<Value>(
    _ pair: QueryString.Pair, to path: WritableKeyPath<SearchRequest, [Value]>, expected: String,
    _ read: (String) -> Value?
  ) {
    guard let value = read(pair.value) else { return refuse(pair, expected: expected, candidates: []) }
    request[keyPath: path].append(value)
  }

  private mutating func append<Value: CaseIterable & RawRepresentable<String>>(
    _ pair: QueryString.Pair, to path: WritableKeyPath<SearchRequest, [Value]>
  ) {
    guard let value = Value(rawValue: pair.value) else {
      let candidates = Value.allCases.map(\.rawValue)
      return refuse(pair, expected: "salah satu dari: " + candidates.joined(separator: ", "), candidates: candidates)
    }
    request[keyPath: path].append(value)
  }

  private mutating func refuse(_ pair: QueryString.Pair, expected: String, candidates: [String]) {
    var message = "Nilai “\(QueryMasking.shown(pair.value))” untuk `\(pair.name)` tidak dikenal; harus \(expected)."
    if let nearest = EditDistance.nearest(to: pair.value, among: candidates) { message += " Maksudnya “\(nearest)”?" }
    faults.append(RequestFault(.invalidParameter, parameter: pair.name, message: message))
  }

  /// The fault of a name that is none.
  static func unknown(_ name: String, among names: [String]) -> RequestFault {
    let shown = QueryMasking.shown(name)
    var message = "Parameter “\(shown)” tidak dikenal."
    if let nearest = EditDistance.nearest(to: name, among: names) { message += " Maksudnya `\(nearest)`?" }
    return RequestFault(.unknownParameter, parameter: shown, message: message)
  }

  private static func number(_ text: String) -> Int? {
    text.utf8.count <= 9 && text.utf8.allSatisfy({ (0x30...0x39).contains($0) }) ? Int(text) : nil
  }

  private static func boolean(_ text: String) -> Bool? {
    switch text {
    case "true": true
    case "false": false
    default: nil
    }
  }

  private static func list<Value: CaseIterable & RawRepresentable<String>>(_ type: Value.Type) -> String {
    "salah satu dari: " + type.allCases.map(\.rawValue).joined(separator: ", ")
  }
}
