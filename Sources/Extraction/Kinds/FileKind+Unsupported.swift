extension FileKind {
  /// What people call a file that is no document here, told by its first bytes; for summing up many of them.
  public static func unsupportedName(_ beginning: [UInt8]) -> String {
    let signatures: [([UInt8], Int, String)] = [
      ([0xd0, 0xcf, 0x11, 0xe0], 0, "Office lama atau terkunci (.doc, .xls, .ppt)"),
      (Array("{\\rtf".utf8), 0, "RTF"), (Array("GIF8".utf8), 0, "gambar GIF"), (Array("WEBP".utf8), 8, "gambar WebP"),
      (Array("BM".utf8), 0, "gambar BMP"), ([0, 0, 1, 0], 0, "ikon"), (Array("ftyp".utf8), 4, "video"),
      (Array("ID3".utf8), 0, "suara"), (Array("OggS".utf8), 0, "suara atau video"),
      (Array("RIFF".utf8), 0, "suara atau video"), (Array("Rar!".utf8), 0, "wadah RAR"),
      ([0x37, 0x7a, 0xbc, 0xaf], 0, "wadah 7z"), ([0x7f, 0x45, 0x4c, 0x46], 0, "program"),
      (Array("MZ".utf8), 0, "program"),
      (Array("wOF".utf8), 0, "huruf (font)"), ([0, 1, 0, 0, 0], 0, "huruf (font)"),
      ([0x50, 0x4b, 0x03, 0x04], 0, "presentasi, buku elektronik atau program"),
    ]
    for (bytes, place, name) in signatures where beginning.dropFirst(place).starts(with: bytes) { return name }
    let start = beginning.prefix(4096)
    if start.contains(Array("<svg".utf8)) { return "gambar SVG" }
    let isText = !start.isEmpty && !start.contains(0) && String(validating: start.dropLast(3), as: UTF8.self) != nil
    return isText ? "kode atau data (CSS, JS, JSON, XML)" : "jenis lain"
  }
}
