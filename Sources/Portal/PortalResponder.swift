import Hummingbird
import Logging
import SystemPackage
import Telusur

/// The way of every request: length of the address, method, route, rate, handler, header fields, log line.
struct PortalResponder: HTTPResponder {
  /// Longest address in bytes.
  static let addressLimit = 8_192
  /// How many times as many requests a trusted client may send.
  private static let trustedShare = 100.0

  private let portal: Portal
  private let crossOrigin: CrossOrigin
  private let searches: RateLimiter?
  private let requests: RateLimiter?

  init(portal: Portal) {
    self.portal = portal
    let configuration = portal.configuration
    crossOrigin = CrossOrigin(configuration.allowedOrigins)
    searches = configuration.searchesPerMinute.map(RateLimiter.init(perMinute:))
    requests = configuration.requestsPerMinute.map(RateLimiter.init(perMinute:))
  }

  func respond(to request: Request, context: PortalContext) async throws -> Response {
    let start = ContinuousClock.now
    let address = request.head.path ?? "/"
    let path = String(address.prefix { $0 != "?" })
    let match = address.utf8.count <= Self.addressLimit ? Route.match(path) : nil
    if request.method == .options, match != nil { return crossOrigin.preflight(request) }
    portal.followIndex()
    let answer = await answer(request, context: context, address: address, match: match)
    let elapsed = start.duration(to: .now)
    let response = await self.response(answer, to: request, context: context, elapsed: elapsed)
    log(request, match: match, address: address, status: response.status.code, elapsed: elapsed)
    return response
  }

  // MARK: Answer

  private func answer(
    _ request: Request, context: PortalContext, address: String, match: (route: Route, parameters: [String])?
  ) async -> Answer {
    if address.utf8.count > Self.addressLimit { return .problem(.addressTooLong) }
    guard let match else { return .problem(.notFound) }
    guard request.method == .get || request.method == .head else { return .problem(.methodNotAllowed) }
    if let bucket = match.route.bucket, let wait = wait(bucket, request, context) {
      return .problem(.tooManyRequests(wait))
    }
    guard match.route.isAcceptable(request.headers[.accept]) else { return .problem(.notAcceptable) }
    let query = address.firstIndex(of: "?").map { String(address[address.index(after: $0)...]) } ?? ""
    return await match.route.answer(
      Call(parameters: match.parameters, query: query, fields: request.headers), by: portal)
  }

  private func wait(_ bucket: RateBucket, _ request: Request, _ context: PortalContext) -> Int? {
    guard let limiter = bucket == .searches ? searches : requests else { return nil }
    let configuration = portal.configuration
    let forwarded = HTTPFields.Element.Name("X-Forwarded-For").flatMap { request.headers[$0] }
    let client = ClientAddress.of(peer: context.peer, forwarded: forwarded, trusted: configuration.trustedProxies)
    let isTrusted = configuration.trustedClients.contains { $0.contains(client) }
    return limiter.wait(of: client, share: isTrusted ? Self.trustedShare : 1)
  }

  // MARK: Response

  private func response(
    _ answer: Answer, to request: Request, context: PortalContext, elapsed: Duration
  ) async -> Response {
    var fields = answer.fields
    if answer.status != 304 { fields[.contentType] = answer.mediaType }
    fields[.eTag] = answer.tag
    fields[.cacheControl] = answer.caching.rawValue
    fields[.xContentTypeOptions] = "nosniff"
    if let timing = HTTPFields.Element.Name("Server-Timing") {
      fields[timing] = "total;dur=\(Self.milliseconds(elapsed))"
    }
    crossOrigin.allow(request, in: &fields)
    let status = HTTPResponse.Status(code: answer.status)
    let body: ResponseBody
    switch answer.content {
    case .none: body = ResponseBody()
    case .bytes(let bytes): body = ResponseBody(byteBuffer: ByteBuffer(bytes: bytes))
    case .file(let path, let range):
      do {
        body = try await FileIO().loadFile(path: path.string, range: range, context: context)
      } catch {
        portal.logger.error("berkas asli tidak dapat dibaca", metadata: ["error": "\(error)"])
        return await response(.problem(.notFound), to: request, context: context, elapsed: elapsed)
      }
    }
    var response = Response(status: status, headers: fields, body: body)
    if answer.status == 304 { response.headers[.contentLength] = nil }
    return request.method == .head ? response.createHeadResponse() : response
  }

  // MARK: Log

  /// One line a request: no address of the client, and no query that holds a long number.
  private func log(
    _ request: Request, match: (route: Route, parameters: [String])?, address: String, status: Int, elapsed: Duration
  ) {
    var metadata: Logger.Metadata = [
      "method": "\(request.method.rawValue)", "route": "\(match?.route.pattern ?? "-")", "status": "\(status)",
      "ms": "\(Self.milliseconds(elapsed))",
    ]
    if match?.route == .search, let start = address.firstIndex(of: "?") {
      let pairs = QueryString(String(address[address.index(after: start)...])).pairs
      if let query = pairs.first(where: { $0.name == "q" })?.value, !QueryMasking.holdsLongNumber(query) {
        metadata["q"] = "\(QueryMasking.shown(query))"
      }
    }
    portal.logger.info("permintaan", metadata: metadata)
  }

  /// With three decimals.
  static func milliseconds(_ duration: Duration) -> String {
    let microseconds = max(0, Int((duration / .microseconds(1)).rounded()))
    let digits = String(microseconds % 1_000)
    return "\(microseconds / 1_000).\(String(repeating: "0", count: 3 - digits.count))\(digits)"
  }
}

extension Route {
  /// Whether an `Accept` field allows what the route gives; files and the description are given to anybody.
  func isAcceptable(_ accept: String?) -> Bool {
    guard self != .documentFile, self != .description, let accept else { return true }
    return accept.split(separator: ",").contains { part in
      let pieces = part.split(separator: ";").map { $0.filter { $0 != " " }.lowercased() }
      guard let type = pieces.first, ["*/*", "application/*", "application/json"].contains(type) else { return false }
      return !pieces.dropFirst().contains { $0 == "q=0" || $0 == "q=0.0" || $0 == "q=0.00" || $0 == "q=0.000" }
    }
  }
}
