import Foundation
import Glibc
import Testing

/// Every bad file of one folder in one batch: each is named with its fault, none stops the others, none is lost.
@Suite struct BadInputTests {
  @Test(.timeLimit(.minutes(10))) func oneBatch() async throws {
    var (telusur, folder) = try await SampleArchive.empty()
    telusur.environment["TELUSUR_EXTRACT_SECONDS"] = "2"
    try await fill(folder)
    let outcome = try await telusur.run(
      "ingest", folder.path("masuk"), "--unit", "31.73.03.1007", "--json", expecting: 2)
    let report = try outcome.json()
    let codes = try codesByFile(report)

    for (name, expected) in [
      ("kosong.pdf", "empty_file"), ("nol.pdf", "unsupported_file"), ("terpotong.pdf", "damaged_file"),
      ("terkunci.pdf", "locked_file"), ("biner.html", "unsupported_file"), ("berputar.pdf", "file_exceeds_limits"),
      ("bom.pdf", "file_exceeds_limits"), ("tautan.pdf", "symbolic_link"),
    ] {
      #expect(codes[name]?.contains(expected) == true, "\(name): \(codes[name] ?? [])")
    }
    #expect(codes.values.contains { $0.contains("duplicate_content") }, "\(codes)")
    #expect(codes["pipa.pdf"] != nil, "a named pipe is told, and nobody waits for it")
    #expect(codes["baik.pdf"] == nil, "\(codes["baik.pdf"] ?? [])")
    #expect(codes["halaman.pdf"] == ["wrong_extension"], "a page behind the name of a PDF is read, and told")

    // The rest of the batch went on, whatever the names and encodings.
    for word in [
      "kambojawangi", "melatiputih", "bunga kenanga", "anggrekbulan", "cempakakuning", "dahliamerah",
    ] {
      try await telusur.run("search", word, "--internal", expecting: 0)
    }
    // A million nested tags are read or told, as the machine's speed allows; they are never lost in silence.
    if codes["dalam.html"]?.contains("file_exceeds_limits") != true {
      try await telusur.run("search", "terataibiru", "--internal", expecting: 0)
    }
    try await telusur.run("check", expecting: 0)
    let again = try await telusur.run("ingest", folder.path("masuk"), "--unit", "31.73.03.1007")
    #expect(!again.text.contains("berhasil"))
  }

  @Test func scansAreReadAndMarked() async throws {
    let (telusur, folder) = try await SampleArchive.empty()
    try folder.copy(
      corpus.appending(path: "inbox/31.73.03.1002/pindai-surat-imbauan-hewan-kurban.pdf"), as: "masuk/pindai.pdf")
    try await telusur.run("ingest", folder.path("masuk"), "--unit", "31.73.03.1002", expecting: 0)
    let found = try await telusur.run("search", "penampungan hewan kurban", expecting: 0)
    #expect(found.text.contains("hal. 1, hasil OCR: "), "\(found.text)")
  }

  @Test func messagesShowNoControlCharacters() async throws {
    let (telusur, folder) = try await SampleArchive.empty()
    try folder.write("masuk/merah\u{1B}[31m\nbaru.pdf", [0, 1, 2, 3])
    let outcome = try await telusur.run("ingest", folder.path("masuk"), "--unit", "31.73.03.1007", expecting: 2)
    #expect(!outcome.messages.contains("\u{1B}"))
    #expect(outcome.messages.contains("\\nbaru.pdf"), "\(outcome.messages)")
    #expect(!outcome.text.contains("berhasil"))
  }

  @Test func filesWithoutUnitAreNamed() async throws {
    let (telusur, folder) = try await SampleArchive.empty()
    try folder.write("masuk/tanpa-unit.pdf", PDFSketch.page(text: "tanpa unit"))
    let outcome = try await telusur.run("ingest", folder.path("masuk"), expecting: 2)
    #expect(outcome.messages.contains("tanpa-unit.pdf"))
    #expect(outcome.messages.contains("--unit"), "the cure is named: \(outcome.messages)")
    let unknown = try await telusur.run("ingest", folder.path("masuk"), "--unit", "99.99")
    #expect(unknown.status == 66, "\(unknown.messages)")
    #expect(unknown.messages.contains("99.99"))
  }

  @Test func personalDataIsHeldAndNeverRepeated() async throws {
    let (telusur, folder) = try await SampleArchive.empty()
    try folder.write("masuk/31.73.03.1007/warga.pdf", PDFSketch.page(text: "Daftar warga NIK 3173034107900003 kamboja"))
    let outcome = try await telusur.run("ingest", folder.path("masuk"), expecting: 0)
    #expect(outcome.text.contains("Ditahan"), "\(outcome.text)")
    #expect(outcome.text.contains("telusur publish"))
    #expect(!(outcome.text + outcome.messages).contains("3173034107900003"))
    try await telusur.run("search", "kamboja", expecting: 1)
    let held = try await telusur.run("search", "kamboja", "--internal", "--json", expecting: 0).json()
    let hit = try #require((held["hits"] as? [[String: Any]])?.first)
    let id = try #require(hit["id"] as? String)

    #expect(try !anyFile(below: folder.url.appending(path: "arsip/index/public"), holds: "kamboja"))
    #expect(
      try anyFile(below: folder.url.appending(path: "arsip/index/internal"), holds: "kamboja"), "the test can see it")

    // An officer decides, and may take it back: then no index file holds a byte of it.
    try await telusur.run("publish", id, expecting: 0)
    try await telusur.run("search", "kamboja", expecting: 0)
    try await telusur.run("withdraw", id, "--reason", "memuat data pribadi", expecting: 0)
    try await telusur.run("search", "kamboja", expecting: 1)
    try await telusur.run("search", "kamboja", "--internal", expecting: 1)
    #expect(try !anyFile(below: folder.url.appending(path: "arsip/index"), holds: "kamboja"))
  }

  private func fill(_ folder: Scratch) async throws {
    try folder.copy(
      corpus.appending(path: "inbox/31.73.03.1004/sk-pengelola-bank-sampah-tangki.pdf"), as: "masuk/baik.pdf")
    try folder.copy(
      corpus.appending(path: "inbox/31.73.03/terkunci-notulen-rapat-koordinasi.pdf"), as: "masuk/terkunci.pdf")
    try folder.copy(
      corpus.appending(path: "inbox/31.73.03.1008/berita-acara-rusak-terpotong.pdf"), as: "masuk/terpotong.pdf")
    try folder.write("masuk/kosong.pdf", [])
    try folder.write("masuk/berputar.pdf", PDFSketch.cascade(depth: 12, work: "0 0 m 1 1 l S"))
    try folder.write(
      "masuk/bom.pdf", PDFSketch.cascade(depth: 9, work: "BT /T 1 Tf (zzzzzzzzzzzzzzzzzzzzzzzzzzzz) Tj ET"))
    try folder.write("masuk/biner.html", (0..<4096).map { UInt8(truncatingIfNeeded: $0 &* 197 &+ $0 / 7) })
    try folder.write("masuk/halaman.pdf", html("Berita dengan nama salah", "pohon kambojawangi di taman"))
    try folder.write("masuk/nama dengan spasi.pdf", PDFSketch.page(text: "melatiputih"))
    try folder.write("masuk/baris\nbaru.pdf", PDFSketch.page(text: "bunga kenanga"))
    try folder.write("masuk/salinan satu.pdf", PDFSketch.page(text: "anggrekbulan"))
    try folder.write("masuk/salinan dua.pdf", PDFSketch.page(text: "anggrekbulan"))
    // "é" and a dash as Windows-1252 writes them, once undeclared and once declared to be UTF-8.
    try folder.write("masuk/windows.html", html("Kafe", "kaf\u{E9} cempakakuning \u{96}", charset: "windows-1252"))
    try folder.write("masuk/bohong.html", html("Kafe", "kaf\u{E9} dahliamerah \u{96}", charset: "utf-8"))
    let depth = 1_000_000
    try folder.write(
      "masuk/dalam.html",
      Array(("<html><body><p>terataibiru</p>" + String(repeating: "<div>", count: depth) + "dasar").utf8))
    try await shell(
      "cd masuk && truncate -s 100M nol.pdf && mkfifo pipa.pdf && ln -s /etc/hostname tautan.pdf", in: folder)
    try await shell("cd masuk && cp 'nama dengan spasi.pdf' $'latin-\\xe9.pdf' && ln -s .. atas", in: folder)
  }

  /// A news page; characters up to U+00FF become single bytes.
  private func html(_ title: String, _ body: String, charset: String = "utf-8") -> [UInt8] {
    let text = """
      <!DOCTYPE html><html><head><meta charset="\(charset)"><title>\(title)</title></head>
      <body><article><h1>\(title)</h1><p>\(body) adalah kalimat yang cukup panjang untuk sebuah berita kelurahan.</p>
      </article></body></html>
      """
    return text.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) }
  }

  private func shell(_ script: String, in folder: Scratch) async throws {
    let running = try Running(
      executable: URL(filePath: "/bin/bash"), arguments: ["-c", "cd \"$FOLDER\" && " + script],
      environment: ["PATH": "/usr/bin:/bin", "FOLDER": folder.url.path()])
    let outcome = try await running.outcome()
    try #require(outcome.status == 0, "\(outcome.messages)")
  }

  private func codesByFile(_ report: [String: Any]) throws -> [String: Set<String>] {
    var codes: [String: Set<String>] = [:]
    for finding in try #require(report["findings"] as? [[String: Any]]) {
      guard let place = finding["place"] as? [String: Any], let name = place["name"] as? String else { continue }
      let file = name.split(separator: "/").last.map(String.init) ?? name
      codes[file, default: []].insert(finding["code"] as? String ?? "")
    }
    return codes
  }

  private func anyFile(below folder: URL, holds word: String) throws -> Bool {
    let needle = Data(word.utf8)
    let files = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)?.allObjects ?? []
    return files.contains { file in
      guard let file = file as? URL, let bytes = try? Data(contentsOf: file) else { return false }
      return bytes.range(of: needle) != nil
    }
  }
}
