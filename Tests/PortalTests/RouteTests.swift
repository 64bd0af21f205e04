import Foundation
import Logging
import Synchronization
import Testing

@testable import Portal
@testable import Telusur

@Suite("Seluruh permukaan HTTP")
struct RouteTests {
  let sample: PortalSample
  init() throws { sample = try PortalSample() }

  static let document = PortalSample.document(PortalSample.entries[0])
  static let closed = PortalSample.document(PortalSample.entries[2])
  static let targets = [
    "/api/v1/search?q=pengurus", "/api/v1/entries/GLD-02", "/api/v1/documents/\(document.id)",
    "/api/v1/documents/\(document.id)/text", "/api/v1/documents/\(document.id)/file", "/api/v1/units",
    "/api/v1/units/31.73.03.1007", "/openapi.yaml", "/healthz", "/readyz",
  ]

  @Test("setiap alamat menjawab GET, HEAD tanpa badan, dan menolak yang lain")
  func methods() async throws {
    #expect(Self.targets.count == Route.allCases.count)
    try await withServer(sample) { client in
      for target in Self.targets {
        let get = try await client.get(target)
        #expect(get.status == 200, "\(target)")
        #expect(get.fields["x-content-type-options"] == "nosniff")
        let head = try await client.send("HEAD", target)
        #expect(head.status == 200 && head.body.isEmpty, "\(target)")
        #expect(head.fields["content-length"] == "\(get.body.count)", "\(target)")
        #expect(head.fields["content-type"] == get.fields["content-type"])
        #expect(head.fields["etag"] == get.fields["etag"])
        for method in ["POST", "PUT", "DELETE", "PATCH"] {
          let refused = try await client.send(method, target, ["Content-Length": "0"])
          #expect(refused.status == 405, "\(method) \(target)")
          #expect(refused.fields["allow"] == "GET, HEAD, OPTIONS")
          #expect(refused.json["code"] as? String == "method_not_allowed")
        }
        let options = try await client.send("OPTIONS", target)
        #expect(options.status == 204 && options.fields["allow"] == "GET, HEAD, OPTIONS")
      }
    }
  }

  @Test("yang tidak ada dan yang tidak dikenal tampak sama")
  func notFound() async throws {
    try await withServer(sample) { client in
      var bodies: Set<[UInt8]> = []
      for target in [
        "/", "/api", "/api/v1", "/api/v1/search/", "/api/v2/search", "/api/v1/entries/", "/api/v1/entries/TIDAK-ADA",
        "/api/v1/entries/..%2f..%2fregister.sqlite", "/api/v1/documents/0123456789abcdef", "/api/v1/documents/XYZ",
        "/api/v1/documents/0123456789abcdef/file", "/api/v1/documents/0123456789abcdef/text", "/api/v1/units/99",
        "/api/v1/units/31.73.03.1001", "/metrics", "/openapi.json", "/api/v1/documents/\(Self.document.id)/isi",
        "/api/v1/entries/%zz", "/../../etc/passwd",
      ] {
        let reply = try await client.get(target)
        #expect(reply.status == 404, "\(target)")
        bodies.insert(reply.body)
      }
      #expect(bodies.count == 1)
    }
  }

  @Test("entri, dokumen, teks, unit")
  func contents() async throws {
    try await withServer(sample) { client in
      let entry = try await client.get("/api/v1/entries/GLD-02").json
      #expect(entry["title"] as? String == PortalSample.entries[0].entry.title)
      let documents = try #require(entry["documents"] as? [[String: Any]])
      #expect(documents.first?["sha256"] as? String == Self.document.edition.rawValue)
      #expect(documents.first?["file"] as? String == "/api/v1/documents/\(Self.document.id)/file")
      let document = try await client.get("/api/v1/documents/\(Self.document.id)").json
      #expect(document["name"] as? String == Self.document.name)
      #expect((document["entries"] as? [[String: Any]])?.first?["id"] as? String == "GLD-02")
      let text = try await client.get("/api/v1/documents/\(Self.document.id)/text").json
      #expect((text["pages"] as? [[String: Any]])?.first?["text"] as? String == "Pengurus rukun tetangga di GLD-02.")
      let units = try await client.get("/api/v1/units").json["units"] as? [[String: Any]]
      #expect(units?.compactMap { $0["code"] as? String } == ["31.73.03", "31.73.03.1007"])
      #expect(units?.compactMap { $0["entries_with_subtree"] as? Int } == [3, 3])
      let unit = try await client.get("/api/v1/units/31.73.03").json
      #expect((unit["children"] as? [[String: Any]])?.first?["name"] as? String == "Glodok")
    }
  }

  @Test("jawaban yang masih berlaku: 304 di setiap alamat yang bertanda")
  func notModified() async throws {
    try await withServer(sample) { client in
      for target in Self.targets where target != "/healthz" && target != "/readyz" {
        let tag = try #require(try await client.get(target).fields["etag"])
        let again = try await client.get(target, ["If-None-Match": tag])
        #expect(again.status == 304 && again.body.isEmpty, "\(target)")
        #expect(try await client.get(target, ["If-None-Match": "*"]).status == 304)
        #expect(try await client.get(target, ["If-None-Match": "\"lain\""]).status == 200)
      }
    }
  }

  @Test("parameter asing ditolak juga di alamat lain; 406 dan 414")
  func refusals() async throws {
    try await withServer(sample) { client in
      let foreign = try await client.get("/api/v1/entries/GLD-02?warna=biru")
      #expect(foreign.status == 400 && foreign.json["code"] as? String == "unknown_parameter")
      let html = try await client.get("/api/v1/search", ["Accept": "text/html"])
      #expect(html.status == 406 && html.json["code"] as? String == "not_acceptable")
      for accept in ["*/*", "application/json", "text/html, application/*;q=0.5", "application/json;q=0.1"] {
        #expect(try await client.get("/api/v1/search", ["Accept": accept]).status == 200, "\(accept)")
      }
      let prefix = "/api/v1/search?q="
      let longest = try await client.get(prefix + String(repeating: "a", count: 8_192 - prefix.utf8.count))
      #expect(longest.status == 400)
      let tooLong = try await client.get(prefix + String(repeating: "a", count: 8_193 - prefix.utf8.count))
      #expect(tooLong.status == 414 && tooLong.json["code"] as? String == "uri_too_long")
    }
  }

  @Test("origin dari daftar boleh membaca, yang lain tidak")
  func crossOrigin() async throws {
    let origin = "https://portal.contoh.invalid"
    try await withServer(sample, { $0.allowedOrigins = [origin] }) { client in
      let allowed = try await client.get("/api/v1/search", ["Origin": origin])
      #expect(allowed.fields["access-control-allow-origin"] == origin && allowed.fields["vary"] == "Origin")
      let other = try await client.get("/api/v1/search", ["Origin": "https://lain.invalid"])
      #expect(other.fields["access-control-allow-origin"] == nil && other.fields["vary"] == "Origin")
      let preflight = try await client.send(
        "OPTIONS", "/api/v1/search", ["Origin": origin, "Access-Control-Request-Method": "GET"])
      #expect(preflight.status == 204)
      #expect(preflight.fields["access-control-allow-methods"] == "GET, HEAD, OPTIONS")
      let refused = try await client.send("OPTIONS", "/api/v1/search", ["Origin": "https://lain.invalid"])
      #expect(refused.fields["access-control-allow-methods"] == nil)
    }
    let none = try await withServer(sample) { try await $0.get("/api/v1/search", ["Origin": origin]) }
    #expect(none.fields["access-control-allow-origin"] == nil && none.fields["vary"] == nil)
  }

  @Test("pembatas laju: per klien, X-Forwarded-For hanya dari proksi tepercaya")
  func rateLimit() async throws {
    // One a minute: no machine is so slow that the second request would find the bucket full again.
    try await withServer(sample, { $0.searchesPerMinute = 1 }) { client in
      #expect(try await client.get("/api/v1/search").status == 200)
      let refused = try await client.get("/api/v1/search", ["X-Forwarded-For": "203.0.113.9"])
      #expect(refused.status == 429 && refused.json["code"] as? String == "too_many_requests")
      #expect((refused.fields["retry-after"].flatMap(Int.init) ?? 0) >= 1)
      #expect(try await client.get("/api/v1/units").status == 200)
      #expect(try await client.get("/healthz").status == 200)
    }
    let proxy = try #require(AddressRange("127.0.0.0/8"))
    try await withServer(
      sample,
      {
        $0.searchesPerMinute = 1; $0.trustedProxies = [proxy]
      }
    ) { client in
      for host in ["203.0.113.1", "203.0.113.2", "1.2.3.4, 203.0.113.3"] {
        let allowed = try await client.get("/api/v1/search", ["X-Forwarded-For": host])
        #expect(allowed.status == 200, "\(host)")
      }
      let refused = try await client.get("/api/v1/search", ["X-Forwarded-For": "9.9.9.9, 203.0.113.3"])
      #expect(refused.status == 429)
    }
  }

  @Test("indeks internal tidak pernah dilayani")
  func refusesInternalIndex() async throws {
    let closed = try PortalSample(audience: .internal)
    await #expect(throws: PortalError.self) {
      try await PortalServer.run(
        closed.configuration, analyzer: closed.analyzer, logger: quietLogger, handlesSignals: false)
    }
  }

  @Test("porta yang sudah terpakai adalah galat yang jelas")
  func portInUse() async throws {
    try await withServer(sample) { client in
      var configuration = sample.configuration
      configuration.port = client.port
      do {
        try await PortalServer.run(
          configuration, analyzer: sample.analyzer, logger: quietLogger, handlesSignals: false)
        Issue.record("porta yang sama dilayani dua kali")
      } catch PortalError.cannotListen(let address, _) {
        #expect(address == "127.0.0.1:\(client.port)")
      }
    }
  }

  @Test("catatan: tanpa alamat klien, tanpa bilangan panjang")
  func log() async throws {
    let lines = LogLines()
    let logger = Logger(label: "uji") { _ in lines }
    try await withServer(sample, logger: logger) { client in
      _ = try await client.get("/api/v1/search?q=pengurus+rt")
      _ = try await client.get("/api/v1/search?q=nik+3173030101900000")
      _ = try await client.get("/api/v1/entries/3173030101900000")
    }
    let text = lines.all.joined(separator: "\n")
    #expect(text.contains("q=pengurus rt") && text.contains("route=/api/v1/entries/{}"))
    #expect(!text.contains("127.0.0.1") && !text.contains("31730301") && !text.contains("nik"))
    #expect(lines.all.count { $0.contains("permintaan") } == 3)
  }
}

/// A log that can be read.
struct LogLines: LogHandler {
  private final class Store: Sendable { let lines = Mutex<[String]>([]) }
  private let store = Store()
  var metadata: Logger.Metadata = [:]
  var logLevel: Logger.Level = .info
  var all: [String] { store.lines.withLock { $0 } }

  subscript(metadataKey key: String) -> Logger.Metadata.Value? {
    get { metadata[key] }
    set { metadata[key] = newValue }
  }

  func log(event: LogEvent) {
    let values = (event.metadata ?? [:]).map { "\($0)=\($1)" }.sorted().joined(separator: " ")
    store.lines.withLock { $0.append("\(event.level) \(event.message) \(values)") }
  }
}
