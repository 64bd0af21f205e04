import SystemPackage

/// Moves originals to where the register wants them: the difference between register and disk, like everything else.
struct OriginalPlacement: Sendable {
  let store: OriginalStore
  let register: Register

  /// Which moves to make. The two halves frame the commit of the indexes, so that the public never has a hit without
  /// its file, nor a file that was withdrawn from the index.
  enum Half: Sendable {
    /// Before the commit: what will be shown becomes public.
    case open
    /// After the commit: what is no longer shown becomes internal.
    case close
  }

  /// Makes the moves of one half; returns how many.
  @discardableResult
  func apply(_ half: Half) throws(ArchiveError) -> Int {
    let (source, target) = folders(half)
    var moved = 0
    for digits in try Self.prefixes(in: source) {
      let misplaced = try self.misplaced(half, digits, in: source.appending(digits))
      guard !misplaced.isEmpty else { continue }
      try Files.makeFolder(target.appending(digits))
      for name in misplaced {
        try Files.move(
          source.appending(digits).appending(bytes: name), to: target.appending(digits).appending(bytes: name))
        moved += 1
      }
    }
    return moved
  }

  /// Names of originals that a half would move, for a check.
  func misplaced(_ half: Half) throws(ArchiveError) -> [String] {
    var names: [String] = []
    let source = folders(half).source
    for digits in try Self.prefixes(in: source) {
      names += try misplaced(half, digits, in: source.appending(digits)).map { EscapedName.show($0) }
    }
    return names
  }

  private func misplaced(_ half: Half, _ digits: String, in folder: FilePath) throws(ArchiveError) -> [[UInt8]] {
    let names = try Files.list(folder)
    guard !names.isEmpty else { return [] }
    let open = try register.openEditions(beginning: digits)
    return names.filter { name in
      let isOpen = OriginalName.edition(name).map(open.contains) ?? false
      return half == .open ? isOpen : !isOpen
    }
  }

  private func folders(_ half: Half) -> (source: FilePath, target: FilePath) {
    let layout = store.layout
    return half == .open
      ? (layout.internalOriginals, layout.publicOriginals) : (layout.publicOriginals, layout.internalOriginals)
  }

  /// The folders `00`…`ff` that a place has; anything else there is not ours.
  private static func prefixes(in folder: FilePath) throws(ArchiveError) -> [String] {
    try Files.list(folder).map { String(decoding: $0, as: UTF8.self) }.filter(prefixes.contains)
  }

  /// `00`…`ff`.
  static let prefixes = (0..<256).map { SHA256.hexadecimal([UInt8($0)]) }
}
