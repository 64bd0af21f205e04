import Foundation
import Testing

/// From nothing to an answer, with the real program.
@Suite struct FirstSearchTests {
  @Test func rankedAnswerForPeople() async throws {
    let telusur = try await SampleArchive.shared()
    let outcome = try await telusur.run(
      "search", "pengurus rukun tetangga", "--unit", "31.73.03.1007", "--limit", "3", expecting: 0)
    #expect(outcome.text.contains("entri ditemukan dalam"))
    #expect(outcome.text.contains("Kelurahan Glodok, Kecamatan Taman Sari"))
    #expect(outcome.text.contains("CONTOH-GLD-02"))
    #expect(!outcome.text.contains("\u{1B}"), "no escape sequences where nobody watches")
    for line in outcome.text.split(separator: "\n") { #expect(line.count <= 80, "\(line)") }
  }

  @Test func bodyEqualsNamesOfTheRequest() async throws {
    let telusur = try await SampleArchive.shared()
    let outcome = try await telusur.run(
      "search", "sk", "lurah", "--json", "--limit", "2", "--facet", "unit", expecting: 0)
    let body = try outcome.json()
    #expect((body["request"] as? [String: Any])?["q"] as? String == "sk lurah")
    #expect((body["hits"] as? [Any])?.count == 2)
    #expect((body["facets"] as? [String: Any])?["unit"] != nil)
  }

  @Test func nothingFoundIsAnHonestNo() async throws {
    let telusur = try await SampleArchive.shared()
    let outcome = try await telusur.run("search", "xyzzyqwert", expecting: 1)
    #expect(outcome.text.contains("Tidak ada yang cocok dengan “xyzzyqwert”"))
    #expect(outcome.text.contains("Coba kata lain"))
  }

  @Test func nextPageGoesOnCounting() async throws {
    let telusur = try await SampleArchive.shared()
    let first = try await telusur.run("search", "lurah", "--limit", "2", expecting: 0)
    let second = try await telusur.run("search", "lurah", "--limit", "2", "--page", "2", expecting: 0)
    #expect(first.text.contains("Berikutnya: --page 2"))
    #expect(second.text.contains("\n3. "))
  }

  @Test func showTellsTheLegalColumns() async throws {
    let telusur = try await SampleArchive.shared()
    let outcome = try await telusur.run("show", "CONTOH-GLD-02", expecting: 0)
    for label in [
      "Ringkasan", "Yang menguasai", "Penanggung jawab", "Waktu dan tempat", "Bentuk", "Retensi", "Riwayat",
    ] {
      #expect(outcome.text.contains(label), "\(label)")
    }
    let unknown = try await telusur.run("show", "TIDAK-ADA", expecting: 1)
    #expect(unknown.output.isEmpty)
    #expect(unknown.messages.contains("Tidak ada entri TIDAK-ADA"))
  }

  @Test func secondIngestDoesNothingAndSaysSo() async throws {
    let (telusur, folder) = try await SampleArchive.empty()
    try folder.copy(corpus.appending(path: "inbox/31.73.03.1004"), as: "masuk/31.73.03.1004")
    let count = try FileManager.default.subpathsOfDirectory(atPath: folder.path("masuk/31.73.03.1004")).count
    let first = try await telusur.run("ingest", folder.path("masuk"), expecting: 0)
    #expect(first.text.contains("\(count) baru"), "\(first.text)")
    let before = try await telusur.run("check", "--json", expecting: 0).json()
    let second = try await telusur.run("ingest", folder.path("masuk"), expecting: 0)
    #expect(second.text.contains("Tidak ada yang baru"), "\(second.text)")
    #expect(second.text.contains("Arsip tidak diubah"))
    let after = try await telusur.run("check", "--json", expecting: 0).json()
    #expect(before["content"] as? [String: String] == after["content"] as? [String: String])
  }

  @Test func unitsAreATree() async throws {
    let telusur = try await SampleArchive.shared()
    let outcome = try await telusur.run("units", expecting: 0)
    #expect(outcome.text.contains("31.73.03.1007 "))
    #expect(outcome.text.contains("    Kelurahan Glodok"), "\(outcome.text)")
  }

  @Test func exportIsWhatImportTakes() async throws {
    let telusur = try await SampleArchive.shared()
    let table = try await telusur.run("dip", "export", expecting: 0)
    let folder = try Scratch()
    let file = try folder.write("dip.csv", Array(table.output))
    try await telusur.run("dip", "check", file, expecting: 0)
    let template = try await telusur.run("dip", "template", expecting: 0)
    #expect(
      template.text.split(whereSeparator: \.isNewline).first == table.text.split(whereSeparator: \.isNewline).first)
  }
}
