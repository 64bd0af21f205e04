import Foundation
import Testing

@testable import Portal
@testable import Telusur

@Suite("GET /api/v1/documents/{id}/file")
struct FileRouteTests {
  let sample: PortalSample
  init() throws { sample = try PortalSample() }

  static let document = PortalSample.document(PortalSample.entries[0])
  static let target = "/api/v1/documents/\(document.id)/file"

  @Test("seluruh berkas dengan SHA-256 sebagai ETag")
  func whole() async throws {
    let reply = try await withServer(sample) { try await $0.get(Self.target) }
    #expect(reply.status == 200)
    #expect(reply.body == PortalSample.original(of: Self.document))
    #expect(reply.fields["etag"] == "\"\(Self.document.edition)\"")
    #expect(reply.fields["cache-control"] == "public, max-age=300")
    #expect(reply.fields["content-type"] == "application/pdf")
    #expect(reply.fields["accept-ranges"] == "bytes")
    let disposition = try #require(reply.fields["content-disposition"])
    #expect(
      disposition == "inline; filename=\"naskah _GLD-02_ _.pdf\"; filename*=UTF-8''naskah%20%22GLD-02%22%20%C3%A9.pdf")
  }

  @Test("halaman web orang lain diunduh, tidak dijalankan")
  func foreignPage() async throws {
    let page = PortalSample.document(PortalSample.entries[1])
    let reply = try await withServer(sample) { try await $0.get("/api/v1/documents/\(page.id)/file") }
    #expect(reply.fields["content-disposition"]?.hasPrefix("attachment;") == true)
    #expect(reply.fields["content-security-policy"]?.hasPrefix("sandbox") == true)
  }

  struct Case: Sendable, CustomTestStringConvertible {
    var range: String
    var status: Int
    var bytes: Range<Int>
    var testDescription: String { range }
  }

  static let cases = [
    Case(range: "bytes=0-99", status: 206, bytes: 0..<100),
    Case(range: "bytes=99000-", status: 206, bytes: 99_000..<100_000),
    Case(range: "bytes=-10", status: 206, bytes: 99_990..<100_000),
    Case(range: "bytes=-200000", status: 206, bytes: 0..<100_000),
    Case(range: "bytes=5-5", status: 206, bytes: 5..<6),
    Case(range: "bytes=50-999999", status: 206, bytes: 50..<100_000),
    Case(range: "bytes=100000-", status: 416, bytes: 0..<0), Case(range: "bytes=-0", status: 416, bytes: 0..<0),
    Case(range: "bytes=9-5", status: 200, bytes: 0..<100_000),
    Case(range: "bytes=0-1,5-6", status: 200, bytes: 0..<100_000),
    Case(range: "lines=1-2", status: 200, bytes: 0..<100_000),
    Case(range: "bytes=a-b", status: 200, bytes: 0..<100_000),
    Case(range: "bytes=-", status: 200, bytes: 0..<100_000),
    Case(range: "bytes=99999999999999999999-", status: 200, bytes: 0..<100_000),
  ]

  @Test("bagian berkas")
  func ranges() async throws {
    let original = PortalSample.original(of: Self.document)
    try await withServer(sample) { client in
      for example in Self.cases {
        let reply = try await client.get(Self.target, ["Range": example.range])
        #expect(reply.status == example.status, "\(example.range)")
        switch example.status {
        case 206:
          let last = example.bytes.upperBound - 1
          #expect(reply.fields["content-range"] == "bytes \(example.bytes.lowerBound)-\(last)/100000")
          #expect(reply.body == Array(original[example.bytes]), "\(example.range)")
        case 416: #expect(reply.fields["content-range"] == "bytes */100000")
        default: #expect(reply.body == original, "\(example.range)")
        }
      }
      let current = try await client.get(
        Self.target, ["Range": "bytes=0-9", "If-Range": "\"\(Self.document.edition)\""])
      #expect(current.status == 206)
      let outdated = try await client.get(Self.target, ["Range": "bytes=0-9", "If-Range": "\"lama\""])
      #expect(outdated.status == 200 && outdated.body == original)
      let head = try await client.send("HEAD", Self.target, ["Range": "bytes=0-9"])
      #expect(head.status == 206 && head.body.isEmpty && head.fields["content-length"] == "10")
    }
  }

  @Test("hanya asli yang terbuka, utuh, dan berupa berkas biasa")
  func onlyOpenOriginals() async throws {
    let closed = PortalSample.document(PortalSample.entries[2])
    try await withServer(sample) { client in
      for suffix in ["file", "text"] {
        #expect(try await client.get("/api/v1/documents/\(closed.id)/\(suffix)").status == 404)
      }
      #expect(try await client.get("/api/v1/documents/\(closed.id)").json["file"] is NSNull)
      let path = sample.path(of: Self.document)
      let moved = path + ".lain"
      try FileManager.default.moveItem(atPath: path, toPath: moved)
      #expect(try await client.get(Self.target).status == 404)
      try FileManager.default.createSymbolicLink(atPath: path, withDestinationPath: moved)
      #expect(try await client.get(Self.target).status == 404)
      try FileManager.default.removeItem(atPath: path)
      try Data([1, 2, 3]).write(to: URL(fileURLWithPath: path))
      #expect(try await client.get(Self.target).status == 404)
    }
  }
}
