/// The names a ZIP file shows at its two ends: enough to tell office documents from mere containers, without unpacking
/// anything.
struct ZipNames {
  private let names: Set<[UInt8]>
  /// What the first member says the whole is, where it is called `mimetype` and not compressed (OpenDocument, EPUB).
  private let declared: String?

  init(beginning: [UInt8], ending: [UInt8]) {
    names =
      Self.names(in: beginning, signature: [0x50, 0x4b, 0x03, 0x04], lengthAt: 26, nameAt: 30)
      .union(Self.names(in: ending, signature: [0x50, 0x4b, 0x01, 0x02], lengthAt: 28, nameAt: 46))
    let first = Array("mimetype".utf8)
    let isDeclared = beginning.count > 38 && beginning[30..<38].elementsEqual(first)
    declared = isDeclared ? String(decoding: beginning[38...].prefix(64), as: UTF8.self) : nil
  }

  var kind: FileKind {
    if let declared {
      if declared.hasPrefix("application/vnd.oasis.opendocument.text") { return .odt }
      if declared.hasPrefix("application/vnd.oasis.opendocument.spreadsheet") { return .ods }
      return .other
    }
    if has("word/document.xml") { return .docx }
    if has("xl/workbook.xml") { return .xlsx }
    // Presentations, binary workbooks, programs.
    let others = ["ppt/presentation.xml", "xl/workbook.bin", "META-INF/MANIFEST.MF", "AndroidManifest.xml"]
    return others.contains(where: has) ? .other : .zip
  }

  private func has(_ name: String) -> Bool { names.contains(Array(name.utf8)) }

  private static func names(
    in bytes: [UInt8], signature: [UInt8], lengthAt: Int, nameAt: Int
  ) -> Set<[UInt8]> {
    var names: Set<[UInt8]> = []
    var place = 0
    while place + nameAt <= bytes.count {
      guard bytes[place] == signature[0], bytes[place..<place + 4].elementsEqual(signature) else {
        place += 1
        continue
      }
      let length = Int(bytes[place + lengthAt]) | Int(bytes[place + lengthAt + 1]) << 8
      let name = bytes[(place + nameAt)...].prefix(length)
      if name.count == length { names.insert(Array(name)) }
      place += nameAt
    }
    return names
  }
}
