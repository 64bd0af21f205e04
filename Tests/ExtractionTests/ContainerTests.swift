import Extraction
import Foundation
import SystemPackage
import Testing

@testable import ExtractWorker

/// Containers are unpacked by the real worker into a scratch folder.
@Suite("Wadah ZIP dan WARC")
struct ContainerTests {
  private let scratch: Scratch

  init() throws {
    scratch = try Scratch()
  }

  private func unpack(_ bytes: [UInt8], _ limits: UnpackLimits = UnpackLimits()) async throws -> Unpacked {
    let file = try scratch.write(bytes, as: "wadah.bin")
    let pool = ExtractorPool(worker: Worker.executable, size: 1, limits: Worker.tightLimits)
    let unpacked = await pool.unpack(file, into: scratch.folder, limits: limits)
    await pool.shutdown()
    return unpacked
  }

  private func contents(_ unpacked: Unpacked) throws -> [String: String] {
    var contents: [String: String] = [:]
    for member in unpacked.members {
      guard let file = member.file else { continue }
      let text = try String(contentsOfFile: file.string, encoding: .utf8)
      contents[String(decoding: member.name, as: UTF8.self)] = text
    }
    return contents
  }

  @Test("ZIP: anggota keluar apa adanya; nama yang menipu, ganda dan tautan ditolak")
  func zip() async throws {
    var zip = ZipWriter()
    zip.add("map/a.txt", "isi a")
    zip.add("./map//b.txt", "isi b")
    zip.add("../../etc/cron.d/x", "jahat")
    zip.add("/etc/passwd", "nisbi saja")
    zip.add("map/a.txt", "kedua")
    zip.add("tautan", Array("/etc/passwd".utf8), attributes: 0xa1ff_0000)
    zip.add("map/", [], attributes: 0x41ed_0010)
    let unpacked = try await unpack(zip.file)
    #expect(unpacked.failure == nil)
    #expect(
      try contents(unpacked) == ["map/a.txt": "isi a", "map/b.txt": "isi b", "etc/passwd": "nisbi saja"])
    #expect(unpacked.members.compactMap(\.problem) == [.unsafeName, .duplicateName, .notAFile])
    #expect(unpacked.members.compactMap(\.file).allSatisfy { $0.removingLastComponent() == scratch.folder })
  }

  @Test("ZIP: bom, anggota besar, terlalu banyak anggota dan anggota rusak dibatasi")
  func hostileZip() async throws {
    var bomb = ZipWriter()
    bomb.add("baik.txt", "baik")
    let size = 200 << 20
    bomb.add("bom.txt", deflated: DeflateBomb.raw("", of: "a", size: size), size: size, checksum: 0)
    let exploded = try await unpack(bomb.file)
    #expect(exploded.failure == .tooMuchOutput)
    #expect(try contents(exploded) == ["baik.txt": "baik"])

    var many = ZipWriter()
    for number in 1...5 { many.add("\(number)", "isi \(number)") }
    let cut = try await unpack(many.file, UnpackLimits(members: 3))
    #expect(cut.failure == .tooMuchOutput && cut.members.count == 3)
    let small = try await unpack(many.file, UnpackLimits(memberBytes: 4))
    #expect(small.failure == nil && small.members.compactMap(\.problem) == Array(repeating: .tooLarge, count: 5))

    var broken = ZipWriter()
    broken.add("rusak", deflated: [0xff, 0xff, 0xff], size: 100, checksum: 1)
    broken.add("sesudah", "utuh")
    let partly = try await unpack(broken.file)
    #expect(partly.members.first?.problem == .damaged)
    #expect(try contents(partly) == ["sesudah": "utuh"])
  }

  @Test("Wadah terpotong atau acak tidak menjatuhkan apa pun")
  func truncated() async throws {
    var zip = ZipWriter()
    for number in 1...20 { zip.add("berkas-\(number)", String(repeating: "isi \(number) ", count: 50)) }
    let whole = zip.file
    for share in stride(from: 10, to: 100, by: 15) {
      let unpacked = try await unpack(Array(whole.prefix(whole.count * share / 100)))
      #expect(unpacked.failure?.concernsDocument ?? true)
      #expect(unpacked.members.count <= 20)
    }
  }

  private static func record(
    _ address: String, _ http: String, type: String = "response", length: Int? = nil
  ) -> String {
    """
    WARC/1.0\r\nWARC-Type: \(type)\r\nWARC-Target-URI: \(address)\r\nContent-Type: application/http;msgtype=response\r\n\
    Content-Length: \(length ?? http.utf8.count)\r\n\r\n\(http)\r\n\r\n
    """
  }

  private static func page(_ body: String, status: String = "200 OK", header: String = "") -> String {
    "HTTP/1.1 \(status)\r\nContent-Type: text/html\r\n\(header)\r\n\(body)"
  }

  @Test("WARC: halaman dengan jawaban 200 saja, alamatnya baku, sekali")
  func warc() async throws {
    let html = "<html><p>CONTOH"
    let records = [
      "WARC/1.0\r\nWARC-Type: warcinfo\r\nContent-Length: 5\r\n\r\nhalo!\r\n\r\n",
      Self.record("http://Situs.CONTOH.invalid/", Self.page(html + " satu")),
      Self.record("<https://contoh.invalid/berita/#atas>", Self.page(html + " dua")),
      Self.record("http://contoh.invalid/hilang", Self.page(html, status: "404 Not Found")),
      Self.record("http://contoh.invalid/permintaan", "GET / HTTP/1.1\r\n\r\n", type: "request"),
      Self.record("http://contoh.invalid/gaya.css", Self.page("body { color: red }")),
      Self.record("http://situs.contoh.invalid/", Self.page(html + " lagi")),
      Self.record(
        "http://contoh.invalid/potong",
        Self.page("9\r\n<html><p>\r\n6\r\nCONTOH\r\n0\r\n\r\n", header: "Transfer-Encoding: chunked\r\n")),
    ]
    let unpacked = try await unpack(Array(records.joined().utf8))
    #expect(unpacked.failure == nil)
    #expect(
      try contents(unpacked) == [
        "http://situs.contoh.invalid/": html + " satu", "https://contoh.invalid/berita/": html + " dua",
        "http://contoh.invalid/potong": html,
      ])
  }

  @Test("WARC dengan panjang yang berbohong: yang lain tetap terbaca", arguments: [0, 10, 100, 1 << 40])
  func lyingLength(length: Int) async throws {
    let html = "<html><p>CONTOH"
    let records =
      Self.record("http://contoh.invalid/1", Self.page(html))
      + Self.record("http://contoh.invalid/2", Self.page(html), length: length)
      + Self.record("http://contoh.invalid/3", Self.page(html))
      + Self.record("http://contoh.invalid/4", Self.page(html))
    let unpacked = try await unpack(Array(records.utf8))
    #expect(unpacked.failure == nil)
    let found = try contents(unpacked)
    #expect(found["http://contoh.invalid/1"] == html)
    if length <= 100 { #expect(found["http://contoh.invalid/4"] == html) }
  }

  @Test("Potongan HTTP yang rusak tidak menjatuhkan apa pun")
  func chunks() {
    #expect(WARCRecord.joined(chunks: Array("3\r\nabc\r\n2;x=y\r\nde\r\n0\r\n".utf8)) == Array("abcde".utf8))
    #expect(WARCRecord.joined(chunks: Array("ffffffffff\r\nabc".utf8)) == Array("abc".utf8))
    #expect(WARCRecord.joined(chunks: Array("<html>\n".utf8)) == nil)
    #expect(WARCRecord.joined(chunks: []) == nil)
  }

  @Test("Bukan wadah")
  func notAContainer() async throws {
    #expect(try await unpack(Array("<p>halaman</p>".utf8)).failure == .notADocument)
    #expect(try await unpack([0x1f, 0x8b, 0x08, 0, 1, 2]).failure == .notADocument)
  }
}
