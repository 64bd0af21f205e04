import SystemPackage

/// Where things are in the folder of an archive.
struct ArchiveLayout: Sendable {
  let root: FilePath
  /// The register of record.
  let register: FilePath
  /// Held with `flock` by whoever writes.
  let lock: FilePath
  /// Originals that an entry the public sees names; all that a public server needs beside the public index.
  let publicOriginals: FilePath
  /// All other originals.
  let internalOriginals: FilePath
  /// Where new originals are written before they have a name: on the same file system as where they will lie.
  let incoming: FilePath

  /// The layout of the archive in a folder.
  init(root: FilePath) {
    self.root = root
    register = root.appending("register.sqlite")
    lock = root.appending("archive.lock")
    let originals = root.appending("corpus").appending("originals")
    publicOriginals = originals.appending("public")
    internalOriginals = originals.appending("internal")
    incoming = originals.appending("incoming")
  }

  /// Files and folders that the archive made itself; `-wal` and `-shm` belong to SQLite.
  var ownPlaces: [FilePath] {
    let register = ["", "-wal", "-shm"].map { root.appending("register.sqlite" + $0) }
    return [publicOriginals, internalOriginals, incoming, root.appending("index"), lock] + register
  }

  /// The index for an audience.
  func index(_ audience: Audience) -> FilePath { root.appending("index").appending(audience.rawValue) }

  /// Makes the folders that are missing.
  func makeFolders() throws(ArchiveError) {
    for folder in [publicOriginals, internalOriginals, incoming, root.appending("index"), root.appending("inbox")] {
      try Files.makeFolder(folder)
    }
  }
}
