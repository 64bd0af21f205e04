import Extraction

/// The parts of an office document: members of a ZIP file, found by name.
struct OfficePackage {
  private let file: InputFile
  private let budget: Int

  /// Bytes one part may unpack to for each byte of text a document may give: markup is many times its text.
  private static let markup = 16

  init(_ file: InputFile, limits: Limits) {
    self.file = file
    budget = min(limits.outputBytes, 1 << 40) * Self.markup
  }

  /// The part of that name as XML; `nil` where there is none.
  func part(_ name: String) throws(Stop) -> XMLEvents? {
    guard let packed = PackedFile(file, .zip, budget: budget) else { throw Stop(.notADocument) }
    let wanted = Array(name.utf8)
    while let member = try packed.next() {
      guard member.kind == .file, member.name == wanted else { continue }
      if member.isLocked { throw Stop(.encrypted) }
      return packed.xml()
    }
    return nil
  }

  /// The part without which there is no document.
  func requiredPart(_ name: String) throws(Stop) -> XMLEvents {
    guard let part = try part(name) else { throw Stop(.notADocument) }
    return part
  }
}
