import Extraction
import Foundation
import SystemPackage
import Testing

@testable import ExtractWorker

@Suite("Berkas yang diserahkan")
struct FileTests {
  private let scratch: Scratch

  init() throws {
    scratch = try Scratch()
  }

  @Test(
    "Nama apa pun terbaca",
    arguments: ["dengan spasi.html", "baris\nbaru.html", "-x", "tanda\"'`$.html", "..titik..html"])
  func names(name: String) async throws {
    let file = try scratch.write("<p>Isi CONTOH berkas ini.</p>", as: name)
    #expect(await Worker.extract(file).pages.map(\.text) == ["Isi CONTOH berkas ini."])
  }

  @Test("Nama yang bukan UTF-8 terbaca")
  func invalidName() async throws {
    let name: [UInt8] = [0xe9, 0xff]
    let path = Array(scratch.folder.string.utf8) + Array("/".utf8) + name + [0]
    let odd = unsafe FilePath(platformString: path.map { CChar(bitPattern: $0) })
    let file = try FileDescriptor.open(odd, .writeOnly, options: [.create], permissions: .ownerReadWrite)
    try file.closeAfter { _ = try file.writeAll(Array("<p>Isi CONTOH berkas ini.</p>".utf8)) }
    #expect(await Worker.extract(odd).pages.map(\.text) == ["Isi CONTOH berkas ini."])
  }

  @Test("Pipa, tautan dan folder bukan dokumen; tidak ditunggu")
  func specialFiles() async throws {
    let file = try scratch.write("<p>Isi CONTOH.</p>", as: "asli.html")
    let link = scratch.folder.appending("tautan.html")
    try FileManager.default.createSymbolicLink(atPath: link.string, withDestinationPath: file.string)
    let pipe = scratch.folder.appending("pipa.html")
    #expect(unsafe mkfifo(pipe.string, 0o600) == 0)
    for path in [link, pipe, scratch.folder, "/dev/null", "/dev/zero"] {
      let extract = await Worker.extract(path)
      #expect(extract.failure == .notADocument, "\(path)")
      #expect(extract.state == .damaged)
    }
  }

  @Test("Berkas yang hilang atau terlarang bukan kesalahan dokumen")
  func missing() async throws {
    let extract = await Worker.extract(scratch.folder.appending("tidak-ada.pdf"))
    #expect(extract.failure == .unreadable(errno: ENOENT))
    #expect(extract.failure?.concernsDocument == false)
    let long = scratch.folder.appending(String(repeating: "x", count: 300))
    #expect(await Worker.extract(long).failure == .unreadable(errno: ENAMETOOLONG))
  }

  @Test(
    "Jenis dikenali dari isi",
    arguments: [
      ("%PDF-1.4", .pdf), ("\n\njunk %PDF-1.7", .pdf), ("<!DOCTYPE HTML>", .html), ("  \n<HTML lang=id>", .html),
      ("\u{feff}<html>", .html), ("<p>fragmen", .html), ("<P\nclass=x>", .html), ("<!-- a --><html>", .html),
      ("<?xml version=\"1.0\"?>\n<html xmlns=\"x\">", .html), ("kata pengantar<br>baris", .html),
      ("<!DOCTYPE html><p>%PDF-", .html), ("<pdf", .other), ("<?xml version=\"1.0\"?><rss>", .other), ("", .other),
      ("teks biasa", .text), ("{\"a\": \"<b>\"}", .other), ("a < b dan c > d", .other), ("<html>\u{0}\u{0}", .other),
    ] as [(String, FileKind)])
  func sniffing(beginning: String, kind: FileKind) {
    #expect(FileKind(sniffing: Array(beginning.utf8)) == kind)
  }

  @Test("Kepala PDF setelah 1.024 bita tidak dihitung")
  func lateMark() {
    let far = [UInt8](repeating: 0x20, count: 1_100) + Array("%PDF-1.4".utf8)
    #expect(FileKind(sniffing: far) == .other)
    #expect(FileKind(sniffing: Array(far.dropFirst(100))) == .pdf)
  }
}
