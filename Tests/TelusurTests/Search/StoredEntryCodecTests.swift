import Extraction
import Language
import SearchIndex
import Testing

@testable import Telusur

@Suite("Rekaman entri di dalam indeks")
struct StoredEntryCodecTests {
  /// Every member filled, so that none can be lost unnoticed.
  static let full: StoredEntry = {
    var stored = SampleIndex.entries[0]
    stored.entry.custodian = "Kelurahan Glodok"
    stored.entry.producer = "Sekretaris Kelurahan Glodok"
    stored.entry.createdPlace = "Jakarta Barat"
    stored.entry.retention = "Aktif 2 tahun, inaktif 5 tahun, permanen"
    stored.entry.updated = PartialDate(year: 2026, month: 7)
    stored.entry.frequency = "tahunan"
    stored.entry.archiveCode = "100"
    stored.entry.link = "https://contoh.invalid/ppid"
    stored.entry.legalStatus = .amended
    stored.entry.note = "CONTOH"
    stored.entry.origin = .document
    stored.documents[0].decree = Decree(
      type: .decree, number: "12", year: 2025, about: "Penetapan", issuer: "LURAH GLODOK", place: "Jakarta",
      date: PartialDate(year: 2025, month: 8, day: 11), isAnnex: true)
    stored.documents[0].published = "2025-08-12"
    stored.documents[0].canonicalURL = "https://contoh.invalid/berita"
    stored.documents[0].pageCount = 7
    return stored
  }()

  static func withoutPages(_ stored: StoredEntry) -> StoredEntry {
    var result = stored
    for index in result.documents.indices { result.documents[index].pages = [] }
    return result
  }

  @Test("kembali persis, tanpa teks halaman", arguments: SampleIndex.entries + [full])
  func roundTrip(stored: StoredEntry) throws {
    let read = try StoredEntryCodec.entry(from: StoredEntryCodec.record(of: stored))
    #expect(read == Self.withoutPages(stored))
  }

  @Test("bita terbalik memberi galat atau entri, tidak pernah berhenti mendadak")
  func flippedBytes() throws {
    let record = StoredEntryCodec.record(of: Self.full)
    var refused = 0
    for place in record.indices {
      for mask in [0x01, 0x80, 0xFF] as [UInt8] {
        var damaged = record
        damaged[place] ^= mask
        do { _ = try StoredEntryCodec.entry(from: damaged) } catch { refused += 1 }
      }
    }
    // Lengths, markers and enumerations are noticed; letters of a text are the checksum's business.
    #expect(refused > record.count / 2)
  }

  @Test("terpotong di mana pun memberi galat")
  func truncated() {
    let record = StoredEntryCodec.record(of: Self.full)
    for length in 0..<record.count {
      #expect(throws: IndexError.self) { try StoredEntryCodec.entry(from: Array(record.prefix(length))) }
    }
    #expect(throws: IndexError.self) { try StoredEntryCodec.entry(from: record + [0]) }
  }
}

@Suite("Teks halaman di dalam indeks")
struct StoredTextTests {
  static func blob(_ texts: [String]) -> [UInt8] {
    var builder = StoredText.Builder()
    var position = 0
    for (index, text) in texts.enumerated() {
      let count = text.split(separator: " ").count
      builder.add(
        document: index / 2, number: index % 2 + 1, isRecognised: index % 3 == 1, firstPosition: position,
        positionCount: count, hashes: [UInt16(index), 500], text: text)
      position += count + 8
    }
    return builder.bytes
  }

  @Test("halaman kembali dengan dokumen, nomor dan teksnya")
  func roundTrip() throws {
    let texts = ["satu dua", "", "tiga — empat lima", "enam"]
    let text = try StoredText(Self.blob(texts))
    #expect(text.pages.map { text.text(of: $0) } == texts)
    #expect(text.pages.map(\.document) == [0, 0, 1, 1])
    #expect(text.pages.map(\.number) == [1, 2, 1, 2])
    #expect(text.pages.map(\.isRecognised) == [false, true, false, false])
    #expect(try StoredText([]).pages.isEmpty)
  }

  @Test("bentuk yang lama, tanpa tanda OCR, tetap terbaca")
  func versionOne() throws {
    // One page: document 0, page 3, position 0, 2 words, no hashes, 8 bytes.
    let old: [UInt8] = [1, 7, 0, 0, 0, 1, 0, 3, 0, 2, 0, 8] + Array("satu dua".utf8)
    let text = try StoredText(old)
    let page = try #require(text.pages.first)
    #expect(text.text(of: page) == "satu dua" && page.number == 3 && !page.isRecognised)
    #expect(throws: IndexError.self) { try StoredText([3] + old.dropFirst()) }
  }

  @Test("posisi kata menunjuk halaman")
  func positions() throws {
    let text = try StoredText(Self.blob(["satu dua", "tiga", "empat lima"]))
    let pages = [0, 1, 2, 9, 10, 11, 18, 19, 20, 21].map { text.page(at: $0)?.firstPosition }
    #expect(pages == [0, 0, nil, nil, 10, nil, nil, 19, 19 + 0, nil].map { $0 })
  }

  @Test("bita terbalik dan potongan tidak pernah berhenti mendadak")
  func damaged() throws {
    let blob = Self.blob(["satu dua", "tiga", "empat"])
    for place in blob.indices {
      for mask in [0x01, 0x80, 0xFF] as [UInt8] {
        var damaged = blob
        damaged[place] ^= mask
        guard let text = try? StoredText(damaged) else { continue }
        for page in text.pages { _ = text.text(of: page) }
      }
    }
    for length in 1..<blob.count {
      #expect(throws: IndexError.self) { try StoredText(Array(blob.prefix(length))) }
    }
  }

  @Test("ringkasan halaman tidak pernah menyangkal kata yang ada")
  func digest() throws {
    let analyzer = try #require(SampleIndex.analyzer)
    let text = "Menetapkan pengurus rukun tetangga Nomor 12 Tahun 2025"
    let terms = Set(analyzer.tokens(in: text).flatMap(\.terms))
    let bytes = [7] + PageDigest.bytes(PageDigest.hashes(of: terms))
    let holds = { (term: [UInt8]) in PageDigest.contains(PageDigest.hash(term), in: bytes, 1..<bytes.count) }
    for term in terms { #expect(holds(term.bytes)) }
    let foreign = (0..<1_000).filter { holds(Array("=asing\($0)".utf8)) }
    #expect(foreign.count < 20)
  }
}
