import Foundation
import Portal
import Testing

@testable import Telusur

@Suite("GET /api/v1/search")
struct SearchRouteTests {
  let sample: PortalSample
  init() throws { sample = try PortalSample() }

  @Test("badan jawaban sama bita demi bita dengan yang dicetak perintah search --json")
  func sameBody() async throws {
    let index = try SearchableIndex.open(
      directory: sample.configuration.index, audience: .public, analyzer: sample.analyzer)
    let request = SearchRequest(
      query: "pengurus rukun tetangga", filter: Filter(units: [Unit.Code("31.73.03.1007")].compactMap(\.self)))
    let printed = try SearchPayload.bytes(for: index.search(request))
    let reply = try await withServer(sample) { client in
      try await client.get("/api/v1/search?q=pengurus+rukun+tetangga&unit=31.73.03.1007")
    }
    #expect(reply.status == 200)
    #expect(reply.body == printed)
    #expect(reply.fields["content-type"] == "application/json; charset=utf-8")
    #expect(reply.fields["cache-control"] == "public, max-age=60, stale-while-revalidate=300")
    #expect(reply.fields["x-content-type-options"] == "nosniff")
    #expect(reply.fields["server-timing"]?.hasPrefix("total;dur=") == true)
    #expect(reply.fields["content-length"] == "\(printed.count)")
  }

  @Test("setiap anggota selalu ada")
  func members() async throws {
    let (found, nothing) = try await withServer(sample) { client in
      (try await client.get("/api/v1/search?q=keputusan&facet=unit"), try await client.get("/api/v1/search?q=zzz"))
    }
    for json in [found.json, nothing.json] {
      let expected: Set = [
        "schema", "request", "understanding", "total", "hits", "facets", "exclusions", "navigation", "index",
      ]
      #expect(Set(json.keys) == expected)
      #expect((json["understanding"] as? [String: Any])?.count == 4)
      #expect((json["navigation"] as? [String: Any])?.count == 3)
      #expect((json["request"] as? [String: Any])?.count == 20)
    }
    let hit = try #require((found.json["hits"] as? [[String: Any]])?.first)
    let expected: Set = [
      "id", "url", "title", "summary", "category", "unit", "type", "number", "year", "created", "updated", "access",
      "legal_status", "forms", "document", "snippets", "matched_in", "explanation",
    ]
    #expect(Set(hit.keys) == expected)
    #expect(hit["updated"] is NSNull && hit["explanation"] is NSNull)
    let title = (hit["title"] as? [[String: Any]])?.compactMap { $0["text"] as? String }.joined()
    #expect(title == "Keputusan Lurah Glodok Nomor 12 Tahun 2025 tentang Pengurus RT dan RW")
    #expect(nothing.json["total"] as? Int == 0)
  }

  @Test("fields memilih anggota, urutannya tetap")
  func fields() async throws {
    let reply = try await withServer(sample) { try await $0.get("/api/v1/search?q=keputusan&fields=year&fields=title") }
    let hit = try #require((reply.json["hits"] as? [[String: Any]])?.first)
    #expect(Set(hit.keys) == ["id", "title", "year"])
  }

  @Test("jawaban yang masih berlaku tidak dikirim lagi; permintaan yang sama isinya mempunyai ETag yang sama")
  func notModified() async throws {
    try await withServer(sample) { client in
      let first = try await client.get("/api/v1/search?q=pengurus&type=berita&type=keputusan")
      let tag = try #require(first.fields["etag"])
      let same = try await client.get(
        "/api/v1/search?type=keputusan&q=pengurus&type=berita&page=", ["If-None-Match": "W/\(tag), \"lain\""])
      #expect(same.status == 304 && same.body.isEmpty && same.fields["etag"] == tag)
      let other = try await client.get("/api/v1/search?q=pengurus&type=berita", ["If-None-Match": tag])
      #expect(other.status == 200 && other.fields["etag"] != tag)
      try sample.write([PortalSample.entry("GLD-10", "Pengurus Baru", .news, "text/html")])
      let newer = try await client.get("/api/v1/search?q=pengurus&type=berita&type=keputusan", ["If-None-Match": tag])
      #expect(newer.status == 200 && newer.fields["etag"] != tag)
      #expect((newer.json["total"] as? Int ?? 0) > (first.json["total"] as? Int ?? 0))
    }
  }

  @Test("kueri 16 angka: nol hasil, tidak pernah dikembalikan mentah")
  func identityNumber() async throws {
    let number = "3173030101900000"
    try await withServer(sample) { client in
      for query in [number, "nik+\(number)", "%22\(number)%22", "judul:\(number)", "-\(number)+pengurus"] {
        let reply = try await client.get("/api/v1/search?q=\(query)&facet=unit&explain=true")
        #expect(reply.status == 200)
        if !query.hasPrefix("-") { #expect(reply.json["total"] as? Int == 0, "\(query)") }
        #expect(!reply.text.contains(number), "\(query)")
      }
      for target in [
        "/api/v1/search?unit=\(number)", "/api/v1/search?\(number)=1", "/api/v1/entries/\(number)?q=\(number)",
      ] {
        let reply = try await client.get(target)
        #expect(reply.status == 400)
        #expect(!reply.text.contains(number), "\(target)")
      }
    }
  }

  struct Fault: Sendable, CustomTestStringConvertible {
    var query: String
    var errors: [String]
    var testDescription: String { query }
  }

  static let faults = [
    Fault(query: "limt=5", errors: ["unknown_parameter limt"]),
    Fault(query: "unit=Glodok", errors: ["invalid_parameter unit"]),
    Fault(query: "category=rahasia", errors: ["invalid_parameter category"]),
    Fault(query: "type=keputusn", errors: ["invalid_parameter type"]),
    Fault(query: "year=dua", errors: ["invalid_parameter year"]),
    Fault(query: "year=1800", errors: ["invalid_parameter year"]),
    Fault(query: "year_from=2030000", errors: ["invalid_parameter year_from"]),
    Fault(query: "year_to=-1", errors: ["invalid_parameter year_to"]),
    Fault(query: "year=2025&year_from=2024", errors: ["conflicting_parameters year"]),
    Fault(query: "year_from=2025&year_to=2024", errors: ["conflicting_parameters year_from"]),
    Fault(query: "access=dikecualikan", errors: ["invalid_parameter access"]),
    Fault(query: "legal_status=lama", errors: ["invalid_parameter legal_status"]),
    Fault(query: "form=kertas", errors: ["invalid_parameter form"]),
    Fault(query: "text_state=baik", errors: ["invalid_parameter text_state"]),
    Fault(query: "sort=terbaru", errors: ["invalid_parameter sort"]),
    Fault(query: "limit=0", errors: ["invalid_parameter limit"]),
    Fault(query: "limit=51", errors: ["invalid_parameter limit"]),
    Fault(query: "limit=99999999999999999999", errors: ["invalid_parameter limit"]),
    Fault(query: "page=0", errors: ["invalid_parameter page"]),
    Fault(query: "page=21&limit=50", errors: ["invalid_parameter page"]),
    Fault(query: "cursor=abc", errors: ["invalid_cursor cursor"]),
    Fault(query: "cursor=abc&page=2", errors: ["conflicting_parameters page"]),
    Fault(query: "facet=warna", errors: ["invalid_parameter facet"]),
    Fault(query: "fields=rahasia", errors: ["invalid_parameter fields"]),
    Fault(query: "snippet=501", errors: ["invalid_parameter snippet"]),
    Fault(query: "explain=ya", errors: ["invalid_parameter explain"]),
    Fault(query: "subtree=1", errors: ["invalid_parameter subtree"]),
    Fault(query: "q=a&q=b", errors: ["conflicting_parameters q"]),
    Fault(query: "q=%zz", errors: ["invalid_parameter q"]),
    Fault(query: "q=%ff", errors: ["invalid_parameter q"]),
    Fault(query: "q=" + String(repeating: "a", count: 513), errors: ["query_too_long q"]),
    Fault(query: "q=" + Array(repeating: "a", count: 33).joined(separator: "+"), errors: ["query_too_many_terms q"]),
    Fault(
      query: "limit=0&sort=x&warna=1&type=keputusan",
      errors: ["invalid_parameter sort", "unknown_parameter warna", "invalid_parameter limit"]),
  ]

  @Test("semua kesalahan satu permintaan dalam satu jawaban")
  func parameterFaults() async throws {
    try await withServer(sample) { client in
      for fault in Self.faults {
        let reply = try await client.get("/api/v1/search?\(fault.query)")
        #expect(reply.status == 400, "\(fault.query)")
        #expect(reply.fields["content-type"] == "application/problem+json")
        let errors = (reply.json["errors"] as? [[String: Any]] ?? []).map {
          "\($0["code"] as? String ?? "") \($0["parameter"] as? String ?? "")"
        }
        #expect(errors == fault.errors, "\(fault.query)")
        let code = fault.errors.first?.split(separator: " ").first.map(String.init)
        #expect(reply.json["code"] as? String == code)
        #expect(reply.json["status"] as? Int == 400)
        #expect(reply.json["type"] as? String == "urn:telusur:problem:\(code ?? "")")
      }
    }
  }

  @Test("nama dan nilai terdekat disebut")
  func suggestions() async throws {
    try await withServer(sample) { client in
      let name = try await client.get("/api/v1/search?limt=5")
      #expect(name.text.contains("`limit`"))
      let value = try await client.get("/api/v1/search?type=keputusn")
      #expect(value.text.contains("“keputusan”"))
    }
  }

  @Test("kueri yang melampaui waktunya adalah galat, bukan daftar sebagian")
  func overBudget() async throws {
    let reply = try await withServer(sample, { $0.queryBudget = .zero }) {
      try await $0.get("/api/v1/search?q=pengurus")
    }
    #expect(reply.status == 503 && reply.json["code"] as? String == "timeout")
    #expect(reply.fields["retry-after"] != nil && reply.json["total"] == nil)
  }

  @Test("nilai kosong diabaikan")
  func emptyValues() async throws {
    let reply = try await withServer(sample) { try await $0.get("/api/v1/search?q=&unit=&limit=&&type") }
    #expect(reply.status == 200 && reply.json["total"] as? Int == 3)
  }
}
