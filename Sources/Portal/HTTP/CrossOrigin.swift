import Hummingbird

/// Which pages of other origins may read the answers in a browser (CORS). Hummingbird's own middleware takes no list from
/// a configuration.
struct CrossOrigin: Sendable {
  private let allowed: Set<String>

  init(_ origins: [String]) {
    allowed = Set(origins)
  }

  /// Adds what lets a browser hand the answer over; every answer varies by origin where there is a list.
  func allow(_ request: Request, in fields: inout HTTPFields) {
    guard !allowed.isEmpty else { return }
    guard !allowed.contains("*") else {
      fields[.accessControlAllowOrigin] = "*"
      fields[.accessControlExposeHeaders] = Self.exposed
      return
    }
    fields[.vary] = "Origin"
    guard let origin = request.headers[.origin], allowed.contains(origin) else { return }
    fields[.accessControlAllowOrigin] = origin
    fields[.accessControlExposeHeaders] = Self.exposed
  }

  /// Answer to OPTIONS: what may be asked; to a browser's preflight also from where.
  func preflight(_ request: Request) -> Response {
    var fields = HTTPFields()
    fields[.allow] = Self.methods
    allow(request, in: &fields)
    if fields[.accessControlAllowOrigin] != nil {
      fields[.accessControlAllowMethods] = Self.methods
      fields[.accessControlAllowHeaders] = "Accept, If-None-Match, If-Range, Range"
      fields[.accessControlMaxAge] = "600"
    }
    return Response(status: .noContent, headers: fields)
  }

  private static let methods = "GET, HEAD, OPTIONS"
  private static let exposed = "ETag, Retry-After, Server-Timing, Accept-Ranges, Content-Range"
}
