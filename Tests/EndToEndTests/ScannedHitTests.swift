import Foundation
import Testing

/// The scans of the sample archive, found by words that stand in no title, summary or file name.
@Suite struct ScannedHitTests {
  private struct Wanted {
    let words: String
    let unit: String
    let file: String
    let page: Int
    var isPublic = true
  }

  private static let wanted = [
    Wanted(
      words: "sanggup menyelenggarakan", unit: "31.73.03.1004", file: "maklumat-pelayanan-tangki-2026.pdf", page: 1),
    Wanted(
      words: "besek kantong plastik hitam", unit: "31.73.03.1002", file: "pindai-surat-imbauan-hewan-kurban.pdf",
      page: 1),
    Wanted(
      words: "paguyuban hotel posko bencana", unit: "31.73.03.1005", file: "pindai-berita-acara-hibah-genset.pdf",
      page: 1),
    Wanted(
      words: "ketua panitia pemilihan farid", unit: "31.73.03.1007", file: "pindai-daftar-hadir-musyawarah-rw03.pdf",
      page: 1, isPublic: false),
    Wanted(
      words: "lembar kedua endang", unit: "31.73.03.1007", file: "pindai-daftar-hadir-musyawarah-rw03.pdf", page: 2,
      isPublic: false),
  ]

  @Test(arguments: wanted.indices) func foundByItsWords(_ index: Int) async throws {
    let wanted = Self.wanted[index]
    let telusur = try await SampleArchive.shared()
    let arguments = ["search", wanted.words, "--unit", wanted.unit] + (wanted.isPublic ? [] : ["--internal"])
    let found = try await telusur.run(arguments)
    #expect(found.status == 0 && found.text.contains("hal. \(wanted.page), hasil OCR: "), "\(found.text)")
    #expect(found.text.contains(" · \(wanted.file)"), "\(found.text)")

    let body = try await telusur.run(arguments + ["--json"]).json()
    let hit = try #require((body["hits"] as? [[String: Any]])?.first)
    let snippet = try #require((hit["snippets"] as? [[String: Any]])?.first)
    #expect((hit["document"] as? [String: Any])?["name"] as? String == wanted.file)
    #expect(snippet["page"] as? Int == wanted.page)
    #expect(snippet["ocr"] as? Bool == true)
  }

  @Test func printedPagesAreNotMarked() async throws {
    let telusur = try await SampleArchive.shared()
    let body = try await telusur.run("search", "pengurus rukun tetangga", "--json", expecting: 0).json()
    let snippets = try #require(body["hits"] as? [[String: Any]]).compactMap { $0["snippets"] as? [[String: Any]] }
    #expect(!snippets.joined().isEmpty)
    for snippet in snippets.joined() { #expect(snippet["ocr"] as? Bool == false) }
  }

  @Test func certaintyIsTold() async throws {
    let telusur = try await SampleArchive.shared()
    let status = try await telusur.run("status", "--json", expecting: 0).json()
    let scans = try #require(status["ocr"] as? [String: Any])
    #expect(scans["read"] as? Int == 5 && scans["unread"] as? Int == 0, "\(scans)")
    #expect((45...100).contains(scans["confidence"] as? Int ?? 0))
    #expect(try await telusur.run("status", expecting: 0).text.contains("keyakinan rata-rata"))

    let found = try await telusur.run("search", "besek kantong plastik hitam", "--json", expecting: 0).json()
    let id = try #require((found["hits"] as? [[String: Any]])?.first?["id"] as? String)
    #expect(try await telusur.run("show", id, expecting: 0).text.contains("1 hal., hasil OCR, keyakinan "))
    #expect(try await telusur.run("show", id, "--text", expecting: 0).text.contains("(hasil OCR, keyakinan "))
    let entry = try await telusur.run("show", id, "--text", "--json", expecting: 0).json()
    let document = try #require((entry["documents"] as? [[String: Any]])?.first)
    let page = try #require((document["pages"] as? [[String: Any]])?.first)
    #expect(document["confidence"] as? Int == page["confidence"] as? Int && page["confidence"] is Int)
  }
}
