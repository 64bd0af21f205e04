import Foundation
import Glibc
import Testing

/// The server as the city's portal sees it, beside the program as an officer sees it.
@Suite struct ServerTests {
  @Test(arguments: [
    (["pengurus rukun tetangga", "--unit", "31.73.03.1007"], "q=pengurus+rukun+tetangga&unit=31.73.03.1007"),
    (["sk lurah", "--limit", "3", "--facet", "unit", "--facet", "year"], "q=sk+lurah&limit=3&facet=unit&facet=year"),
    (["--category", "berkala", "--sort", "oldest", "--page", "2"], "category=berkala&sort=oldest&page=2"),
    (["banjir", "--explain", "--year-from", "2025"], "q=banjir&explain=true&year_from=2025"),
    (["tidakadakatainidimanapun"], "q=tidakadakatainidimanapun"),
  ])
  func bodyEqualsTheCommand(_ arguments: [String], _ query: String) async throws {
    let telusur = try await SampleArchive.shared()
    let server = try await Server(telusur)
    let answer = try await server.get("/api/v1/search?" + query)
    let command = try await telusur.run(["search"] + arguments + ["--json"])
    #expect(answer.status == 200, "\(answer.text)")
    #expect(!answer.body.isEmpty)
    #expect(answer.body == command.output, "\(answer.text)\n\(command.text)")
    try await server.stop()
  }

  @Test func wordIsFoundOnItsPage() async throws {
    let telusur = try await SampleArchive.shared()
    for word in try SampleWords.onlyOnOnePage() {
      let body = try await telusur.run("search", word.text, "--json", expecting: 0).json()
      // Other entries may match by a synonym or the root; this one holds the word itself.
      let hits = try #require(body["hits"] as? [[String: Any]])
      let hit = hits.first { ($0["document"] as? [String: Any])?["name"] as? String == word.file }
      let snippet = (hit?["snippets"] as? [[String: Any]])?.first
      #expect(snippet?["page"] as? Int == word.page, "\(word)")
    }
  }

  @Test func pageIsToldToPeople() async throws {
    let telusur = try await SampleArchive.shared()
    let word = try #require(try SampleWords.onlyOnOnePage().first { $0.page == 3 })
    let outcome = try await telusur.run("search", word.text, expecting: 0)
    #expect(outcome.text.contains("hal. 3: "), "\(outcome.text)")
  }

  @Test(arguments: [SIGTERM, SIGINT]) func signalEndsItGracefully(_ signal: Int32) async throws {
    let server = try await Server(try await SampleArchive.shared())
    #expect(try await server.get("/healthz").status == 200)
    let outcome = try await server.stop(signal)
    #expect(outcome.status == 0, "\(outcome.messages)")
  }

  @Test func portInUse() async throws {
    let telusur = try await SampleArchive.shared()
    let server = try await Server(telusur)
    let second = try await telusur.run("serve", "--port", "\(server.port)", expecting: 74)
    #expect(second.messages.contains("\(server.port)"), "\(second.messages)")
    #expect(second.messages.contains("sudah dipakai"), "\(second.messages)")
    try await server.stop()
  }

  @Test func newGenerationIsSeenWithoutRestart() async throws {
    let (telusur, folder) = try await SampleArchive.empty()
    try folder.write("masuk/31.73.03.1007/satu.pdf", PDFSketch.page(text: "Pengumuman melatiputih"))
    try await telusur.run("ingest", folder.path("masuk"), expecting: 0)
    // Asking again and again until the answer changes needs more requests than a stranger may send.
    let server = try await Server(telusur, "--trusted-client", "127.0.0.1")
    #expect(try await server.total("melatiputih") == 1)
    #expect(try await server.total("kambojawangi") == 0)
    try folder.write("masuk/31.73.03.1007/dua.pdf", PDFSketch.page(text: "Pengumuman kambojawangi"))
    try await telusur.run("ingest", folder.path("masuk"), expecting: 0)
    try await eventually("the server sees the new entry") { try await server.total("kambojawangi") == 1 }
    try await server.stop()
  }

  @Test func originIsAllowedByFlag() async throws {
    let server = try await Server(try await SampleArchive.shared(), "--allow-origin", "https://portal.contoh.invalid")
    let answer = try await server.get("/api/v1/units", "-H", "Origin: https://portal.contoh.invalid")
    #expect(
      answer.head.lowercased().contains("access-control-allow-origin: https://portal.contoh.invalid"), "\(answer.head)")
    try await server.stop()
  }
}

/// `telusur serve` on a port of the system's choice.
struct Server: Sendable {
  let port: Int
  private let running: Running

  init(_ telusur: TelusurProgram, _ options: String...) async throws {
    let running = try telusur.start(["serve", "--port", "0"] + options)
    try await eventually("the server tells its address") { running.outputSoFar.contains("\n") }
    let port = running.outputSoFar.firstMatch(of: /http:\/\/127\.0\.0\.1:([0-9]+)/).flatMap { Int($0.1) }
    self.port = try #require(port, "\(running.outputSoFar)")
    self.running = running
  }

  struct Answer: Sendable {
    let status: Int
    let head: String
    let body: Data
    var text: String { String(decoding: body, as: UTF8.self) }
  }

  /// One request with curl.
  func get(_ path: String, _ options: String...) async throws -> Answer {
    let folder = try Scratch()
    let curl = try Running(
      executable: URL(filePath: "/usr/bin/curl"),
      arguments: ["-sS", "-D", folder.path("head"), "-w", "", "http://127.0.0.1:\(port)\(path)"] + options,
      environment: [:])
    let outcome = try await curl.outcome()
    try #require(outcome.status == 0, "\(outcome.messages)")
    let head = String(decoding: try Data(contentsOf: folder.url.appending(path: "head")), as: UTF8.self)
    let status = head.split(separator: " ").dropFirst().first.flatMap { Int($0) }
    return Answer(status: try #require(status), head: head, body: outcome.output)
  }

  /// Number of entries that match.
  func total(_ word: String) async throws -> Int? {
    let body = try JSONSerialization.jsonObject(with: try await get("/api/v1/search?q=\(word)").body)
    return (body as? [String: Any])?["total"] as? Int
  }

  /// Asks it to end and waits until it has.
  @discardableResult
  func stop(_ signal: Int32 = SIGTERM) async throws -> Outcome {
    running.send(signal)
    return try await running.outcome()
  }
}
