/// Finds, reads and replaces the manifest of a directory.
struct ManifestStore: Sendable {
  let store: any FileStore

  /// The highest generation whose manifest is whole; nil for a directory without any manifest.
  ///
  /// A damaged manifest is passed over only where an older whole one exists beside it, which is so for the moment
  /// between a commit and the removal of what it replaced.
  func current() throws(IndexError) -> Manifest? {
    let generations = try generations().sorted(by: >)
    var firstFailure: IndexError?
    for generation in generations {
      do throws(IndexError) {
        return try read(generation)
      } catch {
        // Removed by the writer since the listing, or another format: never hide these behind an older generation.
        if error.isMissingFile || error.isIncompatible { throw error }
        firstFailure = firstFailure ?? error
      }
    }
    if let firstFailure { throw firstFailure }
    return nil
  }

  /// Every generation that has a manifest file.
  func generations() throws(IndexError) -> [Generation] {
    try store.list().compactMap(Manifest.generation(ofFile:))
  }

  func read(_ generation: Generation) throws(IndexError) -> Manifest {
    let name = Manifest.fileName(generation)
    let file = try SectionedFile(store: store, name: name, kind: .manifest, owner: generation.number)
    try file.verify()
    let manifest = try Manifest(decoding: try file.section(.manifestBody), file: name)
    guard manifest.generation == generation else {
      throw .corrupt(file: name, section: "body", reason: "is generation \(manifest.generation)")
    }
    return manifest
  }

  /// Makes `manifest` the truth (promise P1): everything it names must be synchronised already. Until the rename the old
  /// generation is the truth, from the last line on the new one survives a power cut.
  func replace(with manifest: Manifest) throws(IndexError) {
    try store.synchronizeDirectory()
    let temporary = Manifest.temporaryName(manifest.generation)
    var file = try SectionedFileWriter(
      store: store, name: temporary, kind: .manifest, owner: manifest.generation.number)
    try file.begin(.manifestBody)
    try file.write(manifest.encoded)
    try file.end()
    _ = try file.finish()
    try store.rename(temporary, to: Manifest.fileName(manifest.generation))
    try store.synchronizeDirectory()
  }

  /// Removes every file that `manifest` does not name, older manifests first: what a commit replaced, and what a writer
  /// that died left behind; `others` stay as well. The removal is durable on return, since a removed document must not come back (rule R3).
  func removeUnnamed(by manifest: Manifest?, keeping others: Set<String>) throws(IndexError) {
    var named = others
    if let manifest {
      named.insert(Manifest.fileName(manifest.generation))
      for segment in manifest.segments { named.formUnion(segment.number.fileNames) }
    }
    let unnamed = try store.list().filter { !named.contains($0) && ManifestStore.isOurs($0) }
    let manifestsFirst = unnamed.sorted { left, right in
      let leftIsManifest = Manifest.generation(ofFile: left) != nil
      let rightIsManifest = Manifest.generation(ofFile: right) != nil
      return leftIsManifest == rightIsManifest ? left < right : leftIsManifest
    }
    for name in manifestsFirst { try store.remove(name) }
    if !unnamed.isEmpty { try store.synchronizeDirectory() }
  }

  /// Whether a file name is one that an index makes: nothing else is ever removed.
  static func isOurs(_ name: String) -> Bool {
    if Manifest.generation(ofFile: name) != nil { return true }
    if name.hasSuffix(".tmp") { return Manifest.generation(ofFile: String(name.dropLast(4))) != nil }
    guard let dot = name.firstIndex(of: "."), let number = UInt64(name[..<dot], radix: 16) else { return false }
    return SegmentNumber(value: number).fileNames.contains(name)
  }
}

extension IndexError {
  /// ENOENT of an open.
  var isMissingFile: Bool {
    if case .storage("open", _, let number) = self { return number == IndexError.noEntry }
    return false
  }

  var isIncompatible: Bool {
    if case .incompatible = self { return true }
    return false
  }

  /// ENOENT has this value on every Linux.
  static let noEntry: Int32 = 2
}
