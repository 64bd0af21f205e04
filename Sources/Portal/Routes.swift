import Hummingbird

/// The whole HTTP surface. Everything is read with GET or HEAD; nothing can be written.
enum Route: CaseIterable, Sendable {
  case search
  case entry
  case document
  case documentText
  case documentFile
  case units
  case unit
  case description
  case health
  case readiness

  /// `{}` stands for one part of the path, `{…}` for the rest of it (unit codes below kelurahan hold slashes).
  var pattern: String {
    switch self {
    case .search: "/api/v1/search"
    case .entry: "/api/v1/entries/{}"
    case .document: "/api/v1/documents/{}"
    case .documentText: "/api/v1/documents/{}/text"
    case .documentFile: "/api/v1/documents/{}/file"
    case .units: "/api/v1/units"
    case .unit: "/api/v1/units/{…}"
    case .description: "/openapi.yaml"
    case .health: "/healthz"
    case .readiness: "/readyz"
    }
  }

  /// What answers it.
  func answer(_ call: Call, by portal: Portal) async -> Answer {
    switch self {
    case .search: portal.search(call)
    case .entry: portal.entry(call)
    case .document: portal.document(call)
    case .documentText: portal.documentText(call)
    case .documentFile: portal.documentFile(call)
    case .units: portal.units(call)
    case .unit: portal.unit(call)
    case .description: portal.description(call)
    case .health: portal.health(call)
    case .readiness: portal.readiness(call)
    }
  }

  /// Whether a client's searches are counted, or its other requests; `nil` for what supervisors ask for.
  var bucket: RateBucket? {
    switch self {
    case .search: .searches
    case .entry, .document, .documentText, .documentFile, .units, .unit, .description: .requests
    case .health, .readiness: nil
    }
  }

  /// The route of a path and the values of its placeholders.
  static func match(_ path: String) -> (route: Route, parameters: [String])? {
    let parts = path.split(separator: "/", omittingEmptySubsequences: false).dropFirst()
    for route in allCases {
      if let parameters = route.parameters(in: Array(parts)) { return (route, parameters) }
    }
    return nil
  }

  private func parameters(in parts: [Substring]) -> [String]? {
    let wanted = pattern.split(separator: "/")
    var found: [String] = []
    for (index, part) in wanted.enumerated() {
      guard parts.indices.contains(index) else { return nil }
      switch part {
      case "{…}":
        guard let rest = QueryString.decode(parts[index...].joined(separator: "/"), plusIsSpace: false), !rest.isEmpty
        else { return nil }
        return found + [rest]
      case "{}":
        guard let value = QueryString.decode(parts[index], plusIsSpace: false), !value.isEmpty else { return nil }
        found.append(value)
      default:
        guard parts[index] == part else { return nil }
      }
    }
    return parts.count == wanted.count ? found : nil
  }
}

/// What a client's requests are counted as.
enum RateBucket: Sendable { case searches, requests }
