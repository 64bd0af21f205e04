import Extraction
import Testing

@Suite("Bingkai percakapan dengan pengekstrak")
struct FrameTests {
  private static let page = Page(number: 1, text: "Undang-undang\n\nPasal 1 – “ketentuan”", state: .text)
  private static let whole = Extract(
    kind: .html, state: .exceededLimits, failure: .crashed(signal: 11), pages: [],
    metadata: Metadata(
      title: "Judul", author: "CONTOH", site: nil, canonicalURL: "https://contoh.invalid/a", published: "2026-03-12",
      modified: nil, created: nil, linkedDocuments: ["a.pdf", "b.pdf"]),
    damage: 12, missingPackages: ["tesseract-ocr-ind"])
  private static let answers: [ExtractionAnswer] = [
    .opened(.pdf), .page(page), .page(Page(number: 2, text: "", state: .needsOCR)),
    .page(Page(number: 3, text: "MAKLUMAT", state: .ocr, confidence: 0)), .finished(whole, pageCount: 3),
  ]

  @Test("Permintaan dan jawaban kembali utuh")
  func roundTrip() throws {
    for ocr in [OCR(), OCR(language: "jav", pageSeconds: 5, pages: 7), nil] {
      let request = ExtractionRequest(
        path: Array("/a b/\n".utf8) + [0xff], limits: Limits(cpuSeconds: 7, pages: 3, ocr: ocr))
      #expect(try ExtractionRequest(request.frame(sequence: 9)) == request)
    }
    for answer in FrameTests.answers { #expect(try ExtractionAnswer(answer.frame(sequence: 1)) == answer) }
  }

  @Test("Aliran yang dipotong di mana saja memberi bingkai yang sama")
  func anyCut() throws {
    let frames = FrameTests.answers.enumerated().map { $1.frame(sequence: UInt32($0)) }
    let stream = frames.flatMap(\.encoded)
    for step in [1, 2, 5, 11, 13, 64, stream.count] {
      var reader = FrameReader(maximumPayload: 1 << 16)
      var found: [Frame] = []
      for start in stride(from: 0, to: stream.count, by: step) {
        reader.append(stream[start..<min(start + step, stream.count)])
        while let frame = try reader.next() { found.append(frame) }
      }
      #expect(found == frames)
      #expect(reader.isAtBoundary)
    }
  }

  @Test("Bingkai yang terpotong ditunggu, tidak ditebak")
  func truncated() throws {
    let stream = FrameTests.answers[1].frame(sequence: 1).encoded
    for count in stream.indices {
      var reader = FrameReader(maximumPayload: 1 << 16)
      reader.append(stream[..<count])
      #expect(try reader.next() == nil)
      #expect(reader.isAtBoundary == (count == 0))
    }
  }

  @Test("Isi yang terpotong atau berlebih ditolak")
  func shortenedPayload() throws {
    for answer in FrameTests.answers {
      let frame = answer.frame(sequence: 1)
      for count in frame.payload.indices {
        var short = frame
        short.payload = Array(frame.payload[..<count])
        #expect(throws: FrameFault.self) { try ExtractionAnswer(short) }
      }
      var long = frame
      long.payload.append(0)
      #expect(throws: FrameFault.self) { try ExtractionAnswer(long) }
    }
  }

  @Test(
    "Kepala yang salah ditolak",
    arguments: [
      (0, 0x47, FrameFault.notAFrame), (2, 9, .otherVersion(9)), (3, 77, .unknownKind(77)), (3, 0, .unknownKind(0)),
      (10, 0xff, .tooLong(0xff_0000 + 12)), (11, 0xff, .tooLong(0xff00_0000 + 12)),
    ] as [(Int, UInt8, FrameFault)])
  func lyingHeader(place: Int, byte: UInt8, fault: FrameFault) {
    var stream = Frame(kind: .page, sequence: 1, payload: [UInt8](repeating: 0, count: 12)).encoded
    stream[place] = byte
    var reader = FrameReader(maximumPayload: 1 << 10)
    reader.append(stream)
    #expect(throws: fault) { try reader.next() }
  }

  @Test("Panjang bohong di dalam isi tidak dipercaya")
  func lyingLengths() {
    for frame in FrameTests.answers.map({ $0.frame(sequence: 1) }) {
      for start in frame.payload.indices.dropLast(3) {
        var lying = frame
        lying.payload.replaceSubrange(start..<start + 4, with: [0xff, 0xff, 0xff, 0x7f])
        // Whatever comes of it, it must be a value or a fault; most places are no length.
        _ = try? ExtractionAnswer(lying)
      }
    }
  }

  @Test("Bita acak memberi kesalahan atau menunggu, tidak pernah jatuh")
  func randomBytes() {
    let seed = UInt64.random(in: 0...UInt64.max)
    var generator = SeededGenerator(seed: seed)
    var faults = 0
    for round in 0..<2_000 {
      var bytes = (0..<Int.random(in: 0...80, using: &generator)).map { _ in
        UInt8.random(in: 0...255, using: &generator)
      }
      // Half of the rounds get past the header.
      if round % 2 == 0 {
        bytes =
          Frame(
            kind: [.page, .finished, .opened].randomElement(using: &generator) ?? .page, sequence: 1, payload: bytes
          ).encoded
      }
      var reader = FrameReader(maximumPayload: 256)
      reader.append(bytes)
      do {
        while let frame = try reader.next() { _ = try ExtractionAnswer(frame) }
      } catch {
        faults += 1
      }
    }
    // Random bytes are hardly ever a frame; rounds without bytes and some that are cut short only wait.
    #expect(faults > 1_000, "benih \(seed)")
  }

  @Test("Sebab kegagalan kembali dari kodenya")
  func failureCodes() {
    let failures: [ExtractionFailure] = [
      .crashed(signal: 9), .timedOut, .tooMuchMemory, .tooMuchOutput, .encrypted, .notADocument, .protocolBroken,
      .unreadable(errno: 2), .workerUnavailable(errno: 8), .cancelled,
    ]
    for failure in failures {
      #expect(ExtractionFailure(code: failure.code) == failure)
      #expect(!failure.message.isEmpty)
    }
    for code in ["", "crashed", "crashed:", "crashed:x", "timedOut:1", "lain"] {
      #expect(ExtractionFailure(code: code) == nil)
    }
  }
}

/// SplitMix64: the same numbers for the same seed.
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed
  }

  mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var value = state
    value = (value ^ (value >> 30)) &* 0xbf58_476d_1ce4_e5b9
    value = (value ^ (value >> 27)) &* 0x94d0_49bb_1331_11eb
    return value ^ (value >> 31)
  }
}
