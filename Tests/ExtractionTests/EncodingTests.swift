import Extraction
import Testing

@testable import ExtractWorker

@Suite("Pengodean halaman web")
struct EncodingTests {
  private static let words = "Café “Rukun Tetangga” – Rp 5.000 • naïve façade déjà vu"

  private static func page(declaring charset: String?, padding: Int = 0) -> String {
    let meta = charset.map { "<meta charset=\"\($0)\">" } ?? ""
    return "<html><head>\(String(repeating: " ", count: padding))\(meta)</head><body><p>\(words)</p></body></html>"
  }

  private static func windows1252(_ text: String) -> [UInt8] {
    let specials: [Unicode.Scalar: UInt8] = ["“": 0x93, "”": 0x94, "–": 0x96, "•": 0x95]
    return text.unicodeScalars.map { specials[$0] ?? UInt8(truncatingIfNeeded: $0.value) }
  }

  private static func utf16(_ text: String, lowFirst: Bool) -> [UInt8] {
    let units = [0xfeff] + Array(text.utf16)
    return units.flatMap { unit in
      let bytes = [UInt8(truncatingIfNeeded: unit), UInt8(truncatingIfNeeded: unit >> 8)]
      return lowFirst ? bytes : bytes.reversed()
    }
  }

  private func check(_ bytes: [UInt8], _ comment: Comment) {
    let text = HTMLPage(bytes).text
    #expect(text == EncodingTests.words, comment)
  }

  @Test("UTF-8 dibaca benar, apa pun yang dinyatakan", arguments: [nil, "utf-8", "iso-8859-1", "windows-1252", "big5"])
  func utf8(charset: String?) {
    check(Array(EncodingTests.page(declaring: charset).utf8), "utf-8, \(charset ?? "-")")
    check([0xef, 0xbb, 0xbf] + Array(EncodingTests.page(declaring: charset).utf8), "BOM, \(charset ?? "-")")
  }

  @Test(
    "Windows-1252 dibaca benar, juga bila mengaku lain",
    arguments: [nil, "utf-8", "iso-8859-1", "windows-1252", "ascii"])
  func windows(charset: String?) {
    check(EncodingTests.windows1252(EncodingTests.page(declaring: charset)), "cp1252, \(charset ?? "-")")
  }

  @Test("UTF-16 dengan tanda", arguments: [true, false])
  func utf16(lowFirst: Bool) {
    check(EncodingTests.utf16(EncodingTests.page(declaring: nil), lowFirst: lowFirst), "utf-16")
  }

  @Test("Pernyataan setelah 1.200 bita tetap ditemukan")
  func lateDeclaration() {
    let page = EncodingTests.page(declaring: "windows-1251", padding: 1_200)
    let bytes = Array(page.replacing(EncodingTests.words, with: "~").utf8).flatMap { byte -> [UInt8] in
      byte == UInt8(ascii: "~") ? [0xcc, 0xee, 0xf1, 0xea, 0xe2, 0xe0] : [byte]
    }
    #expect(HTMLPage(bytes).text == "Москва")
  }

  @Test("Satu bita rusak tidak menjatuhkan UTF-8")
  func oneBadByte() {
    let text = String(repeating: "é ", count: 30) + "#" + String(repeating: " é", count: 30)
    let bytes = Array("<p>\(text)</p>".utf8).map { $0 == UInt8(ascii: "#") ? 0xff : $0 }
    #expect(HTMLPage(bytes).text == text.replacing("#", with: "\u{fffd}"))
  }

  @Test("Urutan UTF-8 yang tidak sah dihitung rusak")
  func census() {
    let cases: [([UInt8], Int, Int)] = [
      ([0xc3, 0xa9], 1, 0), ([0xc0, 0xaf], 0, 2), ([0xed, 0xa0, 0x80], 0, 3), ([0xf0, 0x9f, 0x98, 0x80], 1, 0),
      ([0xf4, 0x90, 0x80, 0x80], 0, 4), ([0xe2, 0x82], 0, 2), ([0x41], 0, 0), ([0xe0, 0x80, 0x80], 0, 3),
    ]
    for (bytes, sequences, broken) in cases {
      let census = UTF8Census(bytes)
      #expect(census.sequences == sequences && census.broken == broken, "\(bytes)")
    }
  }
}
