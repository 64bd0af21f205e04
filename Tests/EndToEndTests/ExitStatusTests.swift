import Foundation
import Glibc
import Testing

/// Every exit status, and words that say what happened and what to do.
@Suite struct ExitStatusTests {
  /// A command line, and how it must end without any archive.
  struct Case: Sendable, CustomTestStringConvertible {
    let arguments: [String]
    let status: Int32
    let says: [String]
    var testDescription: String { "telusur " + arguments.joined(separator: " ") }
  }

  @Test(arguments: [
    Case(arguments: ["--version"], status: 0, says: []),
    Case(arguments: [], status: 0, says: []),
    Case(arguments: ["serach"], status: 64, says: ["Perintah 'serach' tidak dikenal", "Maksud Anda 'search'?"]),
    Case(arguments: ["search", "--limt", "3"], status: 64, says: ["Pilihan tidak dikenal: '--limt'", "'--limit'"]),
    Case(
      arguments: ["search", "--limit", "banyak"], status: 64, says: ["Nilai 'banyak' tidak sah", "--limit <jumlah>"]),
    Case(arguments: ["search", "--category", "rahasia"], status: 64, says: ["serta_merta", "Pilih salah satu"]),
    Case(arguments: ["search", "--unit", "glodok"], status: 64, says: ["Nilai 'glodok' tidak sah"]),
    Case(arguments: ["ingest"], status: 64, says: ["Belum diisi: '<berkas> ...'"]),
    Case(arguments: ["withdraw", "X"], status: 64, says: ["Belum diisi: '--reason <teks>'"]),
    Case(arguments: ["publish", "../x"], status: 64, says: ["Nilai '../x' tidak sah"]),
    Case(arguments: ["show", "X", "--page", "0"], status: 64, says: ["--page dimulai dari 1"]),
    Case(arguments: ["serve", "--port", "70000"], status: 64, says: ["--port"]),
    Case(arguments: ["status", "--jsn"], status: 64, says: ["'--json'"]),
    Case(arguments: ["dip", "periksa"], status: 64, says: ["'periksa'"]),
    Case(arguments: ["status"], status: 66, says: ["bukan arsip Telusur", "telusur init"]),
    Case(arguments: ["ingest", "/tidak/ada"], status: 66, says: ["/tidak/ada", "tidak ada"]),
  ])
  func withoutArchive(_ it: Case) async throws {
    let folder = try Scratch()
    let outcome = try await TelusurProgram(archive: folder.path("kosong")).run(it.arguments)
    #expect(outcome.status == it.status, "\(outcome.messages)")
    for words in it.says { #expect(outcome.messages.contains(words), "\(outcome.messages)") }
    if it.status != 0 { #expect(outcome.output.isEmpty, "an error is no answer") }
    expectIndonesian(outcome)
  }

  // One after the other: some of these write to the same archive.
  @Test(
    .serialized,
    arguments: [
      Case(arguments: ["search", "x", "--limit", "51"], status: 64, says: ["limit"]),
      Case(arguments: ["search", "x", "--page", "101"], status: 64, says: ["page"]),
      Case(arguments: ["search", "x", "--year", "2025", "--year-from", "2024"], status: 64, says: ["year"]),
      Case(arguments: ["publish", "TIDAK-ADA"], status: 66, says: ["TIDAK-ADA"]),
      Case(arguments: ["withdraw", "TIDAK-ADA", "--reason", "uji"], status: 66, says: ["TIDAK-ADA"]),
      Case(arguments: ["withdraw", "CONTOH-GLD-02", "--reason", " "], status: 64, says: ["--reason"]),
      Case(arguments: ["dip", "check", "tidak-ada.csv"], status: 66, says: ["tidak-ada.csv"]),
      Case(arguments: ["init"], status: 65, says: ["sudah berisi arsip"]),
    ])
  func withArchive(_ it: Case) async throws {
    let outcome = try await SampleArchive.shared().run(it.arguments)
    #expect(outcome.status == it.status, "\(outcome.messages)")
    for words in it.says { #expect(outcome.messages.contains(words), "\(outcome.messages)") }
    expectIndonesian(outcome)
  }

  @Test func environmentThatMakesNoSense() async throws {
    let folder = try Scratch()
    let telusur = TelusurProgram(archive: folder.path("arsip"), environment: ["TELUSUR_WORKERS": "banyak"])
    let outcome = try await telusur.run("status", expecting: 64)
    #expect(outcome.messages.contains("TELUSUR_WORKERS"))
  }

  @Test func flagWinsOverEnvironment() async throws {
    let (telusur, folder) = try await SampleArchive.empty()
    let elsewhere = TelusurProgram(archive: folder.path("lain"))
    try await elsewhere.run("status", expecting: 66)
    try await elsewhere.run("status", "--archive", telusur.archive, expecting: 0)
    try await elsewhere.run("--archive", telusur.archive, "status", expecting: 0)
  }

  @Test func missingDictionaryAndWorkerSayWhatToInstall() async throws {
    let (telusur, folder) = try await SampleArchive.empty()
    let file = try folder.copy(
      corpus.appending(path: "inbox/31.73.03.1004/sk-pengelola-bank-sampah-tangki.pdf"), as: "a.pdf")
    var broken = telusur
    broken.environment["TELUSUR_DICTIONARY"] = "/tidak/ada/id_ID.dic"
    let dictionary = try await broken.run("ingest", file, "--unit", "31.73.03.1004", expecting: 74)
    #expect(dictionary.messages.contains("hunspell-id"))
    broken.environment = ["TELUSUR_WORKER": "/tidak/ada/telusur-extract"]
    let worker = try await broken.run("ingest", file, "--unit", "31.73.03.1004", expecting: 74)
    #expect(worker.messages.contains("telusur-extract"))
    try await telusur.run("ingest", file, "--unit", "31.73.03.1004", expecting: 0)
  }

  @Test func secondWriterIsToldWhoIsWriting() async throws {
    let (telusur, folder) = try await SampleArchive.empty()
    try folder.copy(corpus.appending(path: "inbox"), as: "masuk")
    let first = try telusur.start("ingest", folder.path("masuk"))
    try await eventually("the first ingest writes") {
      let status = try await telusur.run("status", "--json")
      return try status.json()["writer"] is String
    }
    // Stopped in the middle, the first run holds the lock for as long as this test wants.
    first.send(SIGSTOP)
    let second = try await telusur.run("ingest", folder.path("masuk"))
    first.send(SIGCONT)
    #expect(second.status == 75, "\(second.messages)")
    #expect(second.messages.contains("\(first.processID)"), "\(second.messages)")
    #expect(second.messages.contains("Tunggu sampai selesai"))
    let outcome = try await first.outcome()
    #expect([0, 2].contains(outcome.status), "\(outcome.messages)")
  }

  @Test func damagedIndexIsRefusedAndRebuilt() async throws {
    let (telusur, folder) = try await SampleArchive.empty()
    try folder.copy(corpus.appending(path: "inbox/31.73.03.1004"), as: "masuk/31.73.03.1004")
    try await telusur.run("ingest", folder.path("masuk"), expecting: 0)
    let before = try await telusur.run("search", "sampah", "--json", expecting: 0).json()
    try flipAByteInEveryFile(of: folder.url.appending(path: "arsip/index/public"))
    let check = try await telusur.run("check", expecting: 1)
    #expect(check.text.contains("galat"), "\(check.text)")
    let search = try await telusur.run("search", "sampah", expecting: 65)
    #expect(search.messages.contains("telusur rebuild"), "\(search.messages)")
    try await telusur.run("rebuild", expecting: 0)
    try await telusur.run("check", expecting: 0)
    let after = try await telusur.run("search", "sampah", "--json", expecting: 0).json()
    #expect(after["total"] as? Int == before["total"] as? Int)
  }

  @Test func indexOfAnotherAnalyzerIsRefusedAndRebuilt() async throws {
    let (telusur, folder) = try await SampleArchive.empty()
    try folder.write("masuk/31.73.03.1007/satu.pdf", PDFSketch.page(text: "Pengumuman melatiputih"))
    try await telusur.run("ingest", folder.path("masuk"), expecting: 0)
    var other = telusur
    let words = try Data(contentsOf: URL(filePath: "/usr/share/hunspell/id_ID.dic")) + Data("katabuatan\n".utf8)
    other.environment["TELUSUR_DICTIONARY"] = try folder.write("id_ID.dic", words)
    let refused = try await other.run("search", "melatiputih", expecting: 65)
    #expect(refused.messages.contains("telusur rebuild"), "\(refused.messages)")
    let server = try await other.run("serve", "--port", "0", expecting: 65)
    #expect(server.messages.contains("telusur rebuild"), "\(server.messages)")
    try await other.run("rebuild", expecting: 0)
    try await other.run("search", "melatiputih", expecting: 0)
  }

  @Test func outputThatCannotBeWritten() async throws {
    let telusur = try await SampleArchive.shared()
    let shell = try Running(
      executable: URL(filePath: "/bin/sh"),
      arguments: ["-c", "\"$0\" units > /dev/full", Binaries.telusur.path()],
      environment: ["TELUSUR_ARCHIVE": telusur.archive])
    let outcome = try await shell.outcome()
    #expect(outcome.status == 73, "\(outcome.messages)")
    #expect(outcome.messages.contains("penuh"))
  }

  @Test func readerThatLeavesIsNoFailure() async throws {
    let telusur = try await SampleArchive.shared()
    let shell = try Running(
      executable: URL(filePath: "/bin/bash"),
      arguments: ["-c", "set -o pipefail; \"$0\" show CONTOH-GLD-02 --text | true", Binaries.telusur.path()],
      environment: ["TELUSUR_ARCHIVE": telusur.archive, "PATH": "/usr/bin:/bin"])
    let outcome = try await shell.outcome()
    #expect(outcome.status == 0, "\(outcome.messages)")
    #expect(outcome.messages.isEmpty)
  }

  private func flipAByteInEveryFile(of folder: URL) throws {
    for name in try FileManager.default.contentsOfDirectory(atPath: folder.path()) {
      let file = folder.appending(path: name)
      var bytes = try Data(contentsOf: file)
      guard !bytes.isEmpty else { continue }
      bytes[bytes.count / 2] ^= 0x10
      try bytes.write(to: file)
    }
  }
}

/// Words of ArgumentParser, of Swift and of the system that must not reach a person.
func expectIndonesian(_ outcome: Outcome, sourceLocation: SourceLocation = #_sourceLocation) {
  let english = [
    "Error:", "Usage:", "USAGE", "OPTIONS", "ARGUMENTS", "SUBCOMMANDS", "Missing", "Unknown", "Unexpected", "See '",
    "default:", "values:", "Show help", "Fatal", "No such file",
  ]
  for word in english {
    #expect(!outcome.messages.contains(word), "\(word) in: \(outcome.messages)", sourceLocation: sourceLocation)
    #expect(!outcome.text.contains(word), "\(word) in: \(outcome.text)", sourceLocation: sourceLocation)
  }
}
