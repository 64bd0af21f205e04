import Foundation
import Testing

@testable import Portal

@Suite("Bagian-bagian server")
struct PartsTests {
  @Test("JSON: urutan tetap, semua tanda diloloskan")
  func jsonWriter() throws {
    let bytes = JSONWriter.document { writer in
      writer.member("teks", "a\"\\\n\r\t\u{1}\u{7F}é🙂")
      writer.member("tiada", nil as String?)
      writer.member("daftar", ["x", "y"])
      writer.member("kosong", [Int]())
      writer.member("objek", object: { $0.member("n", 5) })
      writer.member("larik", array: [1, 2]) { writer, value in writer.element { $0.member("v", value) } }
      writer.member("ya", true)
      writer.member("pecahan", rounded: -1.00006)
      writer.member("habis", rounded: .infinity)
    }
    let expected =
      #"{"teks":"a\"\\\n\r\t\u0001\u007fé🙂","tiada":null,"daftar":["x","y"],"kosong":[],"#
      + #""objek":{"n":5},"larik":[{"v":1},{"v":2}],"ya":true,"pecahan":-1.0001,"habis":null}"# + "\n"
    #expect(String(decoding: bytes, as: UTF8.self) == expected)
    let read = try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any]
    #expect(read?["teks"] as? String == "a\"\\\n\r\t\u{1}\u{7F}é🙂")
  }

  @Test(
    "waktu Indonesia barat",
    arguments: [
      (0, "1970-01-01T07:00:00+07:00"), (1_795_474_812, "2026-11-24T06:00:12+07:00"),
      (951_782_399, "2000-02-29T06:59:59+07:00"), (951_843_600, "2000-03-01T00:00:00+07:00"),
      (-25_201, "1969-12-31T23:59:59+07:00"), (4_107_517_200, "2100-03-01T00:00:00+07:00"),
    ] as [(Int64, String)])
  func jakartaTime(seconds: Int64, text: String) {
    #expect(JakartaTime.text(seconds) == text)
  }

  @Test("bagian kueri dari alamat")
  func queryString() {
    let read = QueryString("q=surat+keputusan%20lurah&a=&b&=c&&x=1=2&%C3%A9=%e2%9c%93")
    #expect(read.pairs.map(\.name) == ["q", "a", "b", "", "x", "é"])
    #expect(read.pairs.map(\.value) == ["surat keputusan lurah", "", "", "c", "1=2", "✓"])
    #expect(read.faults.isEmpty)
    for broken in ["q=%", "q=%4", "q=%4g", "q=%ff", "%c3=1"] {
      #expect(QueryString(broken).faults.count == 1, "\(broken)")
    }
  }

  @Test(
    "alamat dan jaringan",
    arguments: [
      ("10.0.0.0/8", "10.255.1.2", true), ("10.0.0.0/8", "11.0.0.1", false), ("203.0.113.7", "203.0.113.7", true),
      ("203.0.113.7", "203.0.113.8", false), ("0.0.0.0/0", "8.8.8.8", true), ("0.0.0.0/0", "::1", false),
      ("2001:db8::/32", "2001:db8:ffff::1", true), ("2001:db8::/32", "2001:db9::1", false), ("::1", "::1", true),
      ("127.0.0.1", "::ffff:127.0.0.1", true), ("fe80::/10", "fe80::1%eth0", true), ("::1", "bukan", false),
    ])
  func addressRange(range: String, address: String, contains: Bool) throws {
    #expect(try #require(AddressRange(range)).contains(address) == contains)
  }

  @Test(
    "yang bukan alamat",
    arguments: ["", "10.0.0", "256.1.1.1", "10.0.0.0/33", "10.0.0.0/x", "::1/129", "1::2::3", ":::", "g::1", "a/b/c"])
  func noAddress(text: String) {
    #expect(AddressRange(text) == nil)
  }

  @Test("siapa kliennya")
  func clientAddress() throws {
    let proxies = [try #require(AddressRange("10.0.0.0/8"))]
    let of = { ClientAddress.of(peer: $0, forwarded: $1, trusted: proxies) }
    #expect(of("203.0.113.1", "1.1.1.1") == "203.0.113.1")
    #expect(of("10.0.0.1", nil) == "10.0.0.1")
    #expect(of("10.0.0.1", "1.1.1.1, 203.0.113.5") == "203.0.113.5")
    #expect(of("10.0.0.1", "1.1.1.1, 10.0.0.2") == "1.1.1.1")
    #expect(of("10.0.0.1", "203.0.113.5, unknown") == "10.0.0.1")
  }

  @Test("ember terisi kembali seiring waktu, tiap klien punya sendiri")
  func rateLimiter() {
    let limiter = RateLimiter(perMinute: 60)
    let start = ContinuousClock.now
    for _ in 0..<60 { #expect(limiter.wait(of: "a", now: start) == nil) }
    #expect(limiter.wait(of: "a", now: start) == 1)
    #expect(limiter.wait(of: "b", now: start) == nil)
    #expect(limiter.wait(of: "a", now: start + .seconds(2)) == nil)
    #expect(limiter.wait(of: "a", now: start + .seconds(2)) == nil)
    #expect(limiter.wait(of: "a", now: start + .seconds(2)) == 1)
    for _ in 0..<120 { #expect(limiter.wait(of: "c", share: 2, now: start) == nil) }
    #expect(limiter.wait(of: "c", share: 2, now: start) == 1)
  }

  @Test("ember yang penuh dibuang, ingatan tidak tumbuh tanpa batas")
  func rateLimiterMemory() {
    let limiter = RateLimiter(perMinute: 60)
    let start = ContinuousClock.now
    for number in 0..<25_000 { #expect(limiter.wait(of: "\(number)", now: start) == nil) }
    #expect(limiter.wait(of: "akhir", now: start + .seconds(120)) == nil)
  }

  @Test("milidetik dengan tiga desimal")
  func milliseconds() {
    #expect(PortalResponder.milliseconds(.microseconds(1_234_567)) == "1234.567")
    #expect(PortalResponder.milliseconds(.microseconds(5)) == "0.005")
  }
}

@Suite("Uraian antarmuka")
struct OpenAPITests {
  static var file: String? {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    return try? String(contentsOf: root.appendingPathComponent("docs/openapi.yaml"), encoding: .utf8)
  }

  @Test("yang dilayani sama dengan docs/openapi.yaml (jalankan tools/embed-openapi)")
  func embedded() throws {
    let file = try #require(Self.file)
    #expect(String(decoding: OpenAPIDocument.bytes, as: UTF8.self) == file)
  }

  @Test("setiap alamat, parameter dan kode kesalahan tertulis di dalamnya")
  func complete() throws {
    let file = try #require(Self.file)
    for route in Route.allCases {
      let path = route.pattern.replacing("{}", with: "{id}").replacing("{…}", with: "{code}")
      #expect(file.contains("\n  \(path):"), "\(path)")
    }
    for name in SearchParameters.names { #expect(file.contains("name: \(name)\n"), "\(name)") }
    let problems: [Problem] = [
      .notFound, .methodNotAllowed, .notAcceptable, .addressTooLong, .badRange(1), .tooManyRequests(1), .internalFault,
      .notReady, .tooSlow,
    ]
    for problem in problems { #expect(file.contains(problem.code), "\(problem.code)") }
  }
}
