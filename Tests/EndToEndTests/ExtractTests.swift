import Foundation
import Testing

/// `telusur extract`: what the pipeline sees, without an archive.
@Suite struct ExtractTests {
  private static let decree = corpus.appending(path: "inbox/31.73.03.1004/sk-pengelola-bank-sampah-tangki.pdf")

  /// No archive is there, and none is made.
  private func telusur() throws -> (TelusurProgram, Scratch) {
    let folder = try Scratch()
    return (TelusurProgram(archive: folder.path("tidak-ada")), folder)
  }

  @Test func personReadsStatePagesAndDesignation() async throws {
    let (telusur, folder) = try telusur()
    let outcome = try await telusur.run("extract", Self.decree.path(), expecting: 0)
    for words in ["dapat dibaca", "Jenis dokumen", "Keputusan", "Nomor", "Tentang", "Ditetapkan di"] {
      #expect(outcome.text.contains(words), "\(words) in \(outcome.text)")
    }
    expectIndonesian(outcome)
    #expect(!FileManager.default.fileExists(atPath: folder.path("tidak-ada")))
  }

  @Test func pagesPointIntoTheText() async throws {
    let (telusur, _) = try telusur()
    let json = try await telusur.run("extract", Self.decree.path(), "--json", expecting: 0).json()
    let text = Array(try #require(json["text"] as? String).utf8)
    let pages = try #require(json["pages"] as? [[String: Any]])
    #expect((json["decree"] as? [String: Any])?["type"] as? String == "keputusan")
    #expect(!pages.isEmpty)
    var end = -2
    for page in pages {
      #expect(page["start"] as? Int == end + 2)
      end = try #require(page["end"] as? Int)
    }
    #expect(end == text.count)
    let only = try await telusur.run("extract", Self.decree.path(), "--text", expecting: 0)
    #expect(only.text == String(decoding: text, as: UTF8.self) + "\n")
  }

  @Test func structurePointsIntoThePages() async throws {
    let (telusur, _) = try telusur()
    let shown = try await telusur.run("extract", Self.decree.path(), "--structure", expecting: 0)
    for words in ["Susunan", "Menimbang", "KESATU", "Penutup", "Mengingat", "Penanda tangan"] {
      #expect(shown.text.contains(words), "\(words) in \(shown.text)")
    }
    expectIndonesian(shown)
    let json = try await telusur.run("extract", Self.decree.path(), "--structure", "--json", expecting: 0).json()
    let text = Array(try #require(json["text"] as? String).utf8)
    let pages = try #require(json["pages"] as? [[String: Any]])
    let structure = try #require(json["structure"] as? [String: Any])
    let parts = try #require(structure["parts"] as? [[String: Any]])
    let dictum = try #require(parts.first { $0["label"] as? String == "KESATU" })
    let start = try #require((dictum["heading"] as? [String: Any])?["start"] as? [Int])
    let page = try #require(pages[start[0] - 1]["start"] as? Int)
    #expect(String(decoding: text[(page + start[1])...].prefix(6), as: UTF8.self) == "KESATU")
  }

  @Test func showNamesWhatADecreeRevokes() async throws {
    let telusur = try await SampleArchive.shared()
    let shown = try await telusur.run("show", "CONTOH-GLD-02", expecting: 0)
    #expect(shown.text.contains("mencabut: Keputusan Lurah Glodok Nomor 9 Tahun 2022"), "\(shown.text)")
  }

  @Test func manyFilesGiveOneResultEachAndLossesAreNamed() async throws {
    let (telusur, folder) = try telusur()
    try folder.write("satu.pdf", PDFSketch.page(text: "melatiputih"))
    try folder.write("dua.html", "<title>Kabar</title><p>kambojawangi mekar di taman kelurahan pagi ini.</p>".utf8)
    try folder.write("rusak.pdf", "%PDF-1.4 terpotong".utf8)
    let names = ["satu.pdf", "dua.html", "rusak.pdf"].map(folder.path)
    let outcome = try await telusur.run(["extract"] + names + ["--out", folder.path("hasil/baru")])
    #expect(outcome.status == 2, "\(outcome.messages)")
    #expect(outcome.messages.contains("rusak.pdf") && !outcome.messages.contains("satu.pdf"), "\(outcome.messages)")
    #expect(outcome.text.contains("3 hasil"), "\(outcome.text)")
    for (name, word) in [("satu", "melatiputih"), ("dua", "kambojawangi"), ("rusak", "notADocument")] {
      let result = try String(contentsOfFile: folder.path("hasil/baru/\(name).json"), encoding: .utf8)
      #expect(result.contains(word), "\(result)")
    }
    // Results on the screen come in the order of the files, whoever is read first.
    let lines = try await telusur.run(["extract", "--json"] + names).text.split(separator: "\n")
    #expect(lines.count == 3)
    for (line, name) in zip(lines, names) { #expect(line.contains(name), "\(line)") }
  }

  @Test func wrongUseIsTold() async throws {
    let (telusur, folder) = try telusur()
    try folder.write("a/satu.pdf", PDFSketch.page(text: "satu"))
    try folder.write("b/satu.pdf", PDFSketch.page(text: "satu"))
    let twice = try await telusur.run(
      "extract", folder.path("a/satu.pdf"), folder.path("b/satu.pdf"), "--out", folder.path("hasil"), expecting: 64)
    #expect(twice.messages.contains("“satu”"), "\(twice.messages)")
    try await telusur.run("extract", folder.path("a/satu.pdf"), "--text", "--json", expecting: 64)
    try await telusur.run("extract", folder.path("tidak-ada.pdf"), expecting: 66)
    let partly = try await telusur.run("extract", folder.path("a/satu.pdf"), folder.path("tidak-ada.pdf"))
    #expect(partly.status == 2 && partly.text.contains("tidak-ada.pdf"), "\(partly.text)")
    try await telusur.run("extract", folder.path("a/satu.pdf"), "--out", folder.path("a/satu.pdf/x"), expecting: 66)
    var broken = telusur
    broken.environment["TELUSUR_WORKER"] = "/tidak/ada/telusur-extract"
    let worker = try await broken.run("extract", folder.path("a/satu.pdf"), expecting: 74)
    #expect(worker.messages.contains("telusur-extract"))
  }
}
