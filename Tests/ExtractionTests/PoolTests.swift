import Extraction
import Foundation
import SystemPackage
import Testing

@Suite("Kumpulan pengekstrak")
struct PoolTests {
  private let scratch: Scratch

  init() throws {
    scratch = try Scratch()
  }

  private func write(_ text: String, _ name: String) throws -> FilePath {
    try scratch.write("<p>\(text)</p>", as: name)
  }

  /// A PDF that keeps a worker busy until it is stopped.
  private func endless() throws -> FilePath {
    var pdf = PDFWriter()
    var inner = pdf.addStream(Array("BT /F1 9 Tf (dalam) Tj ET".utf8), "/Type /XObject /Subtype /Form /BBox [0 0 9 9]")
    for _ in 0..<40 {
      inner = pdf.addStream(
        Array("/X Do /X Do".utf8),
        "/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X \(inner) 0 R >> >>")
    }
    pdf.addPage(lines: ["Halaman pertama"])
    let page = pdf.addStream(Array("/X Do".utf8))
    pdf.addPage(content: page, resources: "/XObject << /X \(inner) 0 R >>")
    return try scratch.write(pdf.file(), as: "tanpa-akhir.pdf")
  }

  private static let patient = Limits(cpuSeconds: 600, wallSeconds: 600, memoryBytes: 2 << 30)

  @Test("Dua pekerja membaca banyak berkas, urutan jawaban tidak tertukar")
  func parallel() async throws {
    let pool = ExtractorPool(worker: Worker.executable, size: 2, documentsPerWorker: 7)
    var files: [FilePath] = []
    for number in 0..<60 { files.append(try write("Pengumuman CONTOH nomor \(number).", "\(number).html")) }
    let texts = await withTaskGroup(of: (Int, String?).self) { group in
      for (number, file) in files.enumerated() {
        group.addTask { (number, await pool.extract(file).pages.first?.text) }
      }
      return await group.reduce(into: [Int: String]()) { $0[$1.0] = $1.1 }
    }
    #expect(texts.count == 60)
    for (number, text) in texts { #expect(text == "Pengumuman CONTOH nomor \(number).") }
    await pool.shutdown()
  }

  @Test("Batas waktu dinding membunuh pekerja; berkas berikut dibaca pekerja baru")
  func wallClock() async throws {
    let pool = ExtractorPool(
      worker: Worker.executable, size: 1, limits: Limits(cpuSeconds: 600, wallSeconds: 2, memoryBytes: 2 << 30))
    let slow = await pool.extract(try endless())
    #expect(slow.failure == .timedOut)
    #expect(slow.state == .exceededLimits)
    #expect(slow.pages.map(\.text) == ["Halaman pertama"])
    #expect(
      await pool.extract(try write("Sesudahnya CONTOH.", "baik.html")).pages.map(\.text) == ["Sesudahnya CONTOH."])
    await pool.shutdown()
  }

  @Test("Pembatalan menghentikan pembacaan dan antrean, bukan kumpulan")
  func cancellation() async throws {
    let pool = ExtractorPool(worker: Worker.executable, size: 1, limits: PoolTests.patient)
    let slow = try endless()
    let reading = Task { await pool.extract(slow) }
    let waiting = Task { await pool.extract(slow) }
    reading.cancel()
    waiting.cancel()
    for extract in [await reading.value, await waiting.value] {
      #expect(extract.failure == .cancelled)
      #expect(extract.failure?.concernsDocument == false)
    }
    #expect(
      await pool.extract(try write("Tetap jalan CONTOH.", "baik.html")).pages.map(\.text) == ["Tetap jalan CONTOH."])
    await pool.shutdown()
  }

  /// The worker under a name of its own, so that its processes can be told from those of other tests.
  private func worker(named name: String) throws -> FilePath {
    let link = scratch.folder.appending(name)
    try FileManager.default.createSymbolicLink(atPath: link.string, withDestinationPath: Worker.executable.string)
    return link
  }

  private func children(named name: String) async -> [pid_t] {
    while true {
      let children = ProcessTable.children(named: name)
      if !children.isEmpty { return children }
      await Task.yield()
    }
  }

  @Test("Penutupan menghentikan yang dibaca, dan sesudahnya tidak ada yang dibaca")
  func shutdown() async throws {
    let pool = ExtractorPool(worker: try worker(named: "penutupan"), size: 1, limits: PoolTests.patient)
    let slow = try endless()
    let reading = Task { await pool.extract(slow) }
    _ = await children(named: "penutupan")
    await pool.shutdown()
    #expect(await reading.value.failure == .cancelled)
    #expect(await pool.extract(slow).failure == .cancelled)
    #expect(ProcessTable.children(named: "penutupan").isEmpty)
  }

  @Test("Pekerja yang dibunuh di tengah berkas diganti")
  func killed() async throws {
    let pool = ExtractorPool(worker: try worker(named: "pembunuhan"), size: 1, limits: PoolTests.patient)
    let slow = try endless()
    var extract: Extract
    repeat {
      let reading = Task { await pool.extract(slow) }
      for child in await children(named: "pembunuhan") { kill(child, SIGKILL) }
      extract = await reading.value
      // Killed before it had said it was ready: no fault of the document yet, so once more.
    } while extract.failure == .workerUnavailable(errno: ENOEXEC)
    #expect(extract.failure == .crashed(signal: SIGKILL))
    #expect(extract.state == .damaged)
    #expect(
      await pool.extract(try write("Hidup lagi CONTOH.", "baik.html")).pages.map(\.text) == ["Hidup lagi CONTOH."])
    await pool.shutdown()
    #expect(ProcessTable.children(named: "pembunuhan").isEmpty)
  }

  @Test("Tidak ada deskriptor atau proses yang tertinggal")
  func leaks() async {
    // In a process of its own: the descriptors of tests that run beside this one would be counted too.
    await #expect(processExitsWith: .success) {
      let scratch = try Scratch()
      let good = try scratch.write("<p>CONTOH.</p>", as: "baik.html")
      let bad = try scratch.write("{bukan dokumen}", as: "buruk.bin")
      var limits = Worker.tightLimits
      limits.outputBytes = 3
      var before = 0
      for round in 0..<12 {
        // The first rounds open what the process keeps for good.
        if round == 2 { before = ProcessTable.ownDescriptors() }
        let pool = ExtractorPool(worker: Worker.executable, size: 2, limits: limits, documentsPerWorker: 1)
        let failures = [await pool.extract(good).failure, await pool.extract(bad).failure]
        await pool.shutdown()
        guard failures == [.tooMuchOutput, .notADocument] else { exit(2) }
      }
      let isClean = ProcessTable.ownDescriptors() == before && ProcessTable.children(named: "telusur-extract").isEmpty
      exit(isClean ? EXIT_SUCCESS : EXIT_FAILURE)
    }
  }

  @Test("Pekerja berjalan tanpa hak yang tidak diperlukannya")
  func confinement() async throws {
    let pool = ExtractorPool(worker: try worker(named: "terkurung"), size: 1, limits: PoolTests.patient)
    #expect(await pool.extract(try write("Sekali CONTOH.", "baik.html")).failure == nil)
    let worker = try #require(ProcessTable.children(named: "terkurung").first)
    let status = try String(contentsOfFile: "/proc/\(worker)/status", encoding: .utf8)
    #expect(status.contains("NoNewPrivs:\t1"))
    let limits = try String(contentsOfFile: "/proc/\(worker)/limits", encoding: .utf8).split(separator: "\n")
    for (name, soft) in [("Max core file size", "0"), ("Max file size", "0"), ("Max address space", "\(2 << 30)")] {
      let line = try #require(limits.first { $0.hasPrefix(name) })
      #expect(line.dropFirst(name.count).split(separator: " ").first.map(String.init) == soft, "\(name)")
    }
    await pool.shutdown()
  }

  @Test("Pekerja ikut berakhir ketika induknya mati di tengah berkas", .timeLimit(.minutes(2)))
  func orphan() async {
    await #expect(processExitsWith: .success) {
      let tests = try PoolTests()
      let pool = ExtractorPool(worker: try tests.worker(named: "yatim-ekstrak"), size: 1, limits: PoolTests.patient)
      let slow = try tests.endless()
      let reading = Task { await pool.extract(slow) }
      _ = await tests.children(named: "yatim-ekstrak")
      tests.scratch.remove()
      _ = reading
      exit(EXIT_SUCCESS)
    }
    while ProcessTable.isRunning("yatim-ekstrak") { await Task.yield() }
  }

  @Test("Pekerja yang tidak ada bukan kesalahan dokumen")
  func missingWorker() async throws {
    let extract = await FakeWorker.extract(scratch.folder.appending("tidak-ada"))
    #expect(extract.failure == .workerUnavailable(errno: ENOENT))
    #expect(extract.failure?.concernsDocument == false)
    let plain = try scratch.write("bukan program", as: "polos")
    #expect(await FakeWorker.extract(plain).failure == .workerUnavailable(errno: EACCES))
  }

  @Test(
    "Pekerja yang berbohong, diam atau mati",
    arguments: [
      ("echo halo", ExtractionFailure.workerUnavailable(errno: ENOEXEC), false),
      ("exit 0", .workerUnavailable(errno: ENOEXEC), false),
      ("printf 'omong kosong'", .protocolBroken, true),
      ("exit 0", .protocolBroken, true),
      ("exit 77", .tooMuchMemory, true),
      ("kill -9 $$", .crashed(signal: 9), true),
      ("kill -11 $$", .crashed(signal: 11), true),
      ("kill -24 $$", .timedOut, true),
      ("exec sleep 600", .timedOut, true),
      // A page of four gigabytes, announced only.
      ("printf 'TX\\00\(Frame.version)\\002\\001\\000\\000\\000\\377\\377\\377\\377'", .tooMuchOutput, true),
      // A frame that ends in the middle.
      ("printf 'TX\\00\(Frame.version)\\002\\001\\000\\000\\000\\020\\000\\000\\000abc'", .protocolBroken, true),
      // An answer to a question nobody asked.
      (FakeWorker.print(ExtractionAnswer.opened(.pdf).frame(sequence: 9).encoded), .protocolBroken, true),
      // Pages that do not begin with the first.
      (
        FakeWorker.print(ExtractionAnswer.page(Page(number: 2, text: "x", state: .text)).frame(sequence: 1).encoded),
        .protocolBroken, true
      ),
      // An end that counts a page nobody sent.
      (
        FakeWorker.print(
          ExtractionAnswer.finished(Extract(kind: .pdf, state: .text), pageCount: 1).frame(sequence: 1).encoded),
        .protocolBroken, true
      ),
      ("cat /dev/zero", .protocolBroken, true),
    ] as [(String, ExtractionFailure, Bool)])
  func misbehaving(script: String, failure: ExtractionFailure, saysReady: Bool) async throws {
    let fake = FakeWorker(scratch)
    let worker = saysReady ? try fake.afterRequest(script) : try fake.executable(script)
    let extract = await FakeWorker.extract(worker, limits: Limits(wallSeconds: script.contains("sleep") ? 1 : 60))
    #expect(extract.failure == failure)
    #expect(extract.pages.isEmpty)
    #expect(extract.state == failure.state)
  }

  @Test("Pekerja lama yang mati diganti, dan berkasnya dibaca lagi")
  func freshWorkerAfterDeath() async throws {
    // The second request of every worker kills it; each document is still read, by a fresh one.
    let answer = Extract(kind: .html, state: .text)
    let page = ExtractionAnswer.page(Page(number: 1, text: "CONTOH", state: .text)).frame(sequence: 1).encoded
    let end = ExtractionAnswer.finished(answer, pageCount: 1).frame(sequence: 1).encoded
    let request = ExtractionRequest(path: Array("/dev/null".utf8), limits: Limits()).frame(sequence: 1).encoded.count
    let fake = FakeWorker(scratch)
    let worker = try fake.executable(
      """
      \(FakeWorker.print(Frame.ready.encoded))
      head -c \(request) >/dev/null
      \(FakeWorker.print(page + end))
      head -c \(request) >/dev/null
      kill -9 $$
      """)
    let pool = ExtractorPool(worker: worker, size: 1)
    var read = 0
    while read < 3 {
      let extract = await pool.extract("/dev/null")
      if extract.failure == .workerUnavailable(errno: ETXTBSY) { continue }
      #expect(extract.failure == nil)
      #expect(extract.pages.map(\.text) == ["CONTOH"])
      read += 1
    }
    await pool.shutdown()
  }
}
