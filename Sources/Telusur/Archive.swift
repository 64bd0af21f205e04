import Language
import Synchronization
public import SystemPackage

/// One archive: originals, register and two indexes in one folder. The door through which both front ends work.
///
/// Every method that changes something holds the archive's writer lock while it runs (`ArchiveError.busy` tells who
/// has it); methods that only read need no lock and see the last commit. Stopping the process at any moment loses at
/// most work that the next run does again: what is left to do is the difference between register, originals and
/// indexes, and each writing method ends by applying that difference.
public final class Archive: Sendable {
  /// Folder of the archive.
  public let root: FilePath
  /// How it is worked with on this machine.
  public let configuration: ArchiveConfiguration

  let layout: ArchiveLayout
  let register: Register
  let originals: OriginalStore
  private let loadedAnalyzer: Mutex<Analyzer?>

  /// - Parameter analyzer: the analyzer of the configured dictionary where it is at hand; else it is read when needed.
  init(root: FilePath, configuration: ArchiveConfiguration, register: Register, analyzer: Analyzer? = nil) {
    loadedAnalyzer = Mutex(analyzer)
    self.root = root
    self.configuration = configuration
    self.register = register
    layout = ArchiveLayout(root: root)
    originals = OriginalStore(layout: layout)
  }

  /// Makes an archive in a folder, which is made too; a folder that holds an archive already is a `conflict`.
  ///
  /// - Parameter units: the tree of units; `nil` leaves it empty, to be given by `setUnits`.
  public static func create(
    at root: FilePath, units: [Unit]? = nil, configuration: ArchiveConfiguration
  ) throws(ArchiveError) -> Archive {
    let layout = ArchiveLayout(root: root)
    if (try? layout.register.stat()) != nil {
      throw .conflict("Folder \(EscapedName.show(root)) sudah berisi arsip.")
    }
    try layout.makeFolders()
    let lock = try ArchiveLock.acquire(layout.lock, purpose: "init")
    defer { lock.release() }
    let register = try Register.create(at: layout.register, units: units ?? [])
    return Archive(root: root, configuration: configuration, register: register)
  }

  /// Opens the archive in a folder: `notAnArchive` where there is none, `newerArchive` where a newer Telusur made it.
  public static func open(at root: FilePath, configuration: ArchiveConfiguration) throws(ArchiveError) -> Archive {
    let register = try Register.open(at: ArchiveLayout(root: root).register, root: root)
    return Archive(root: root, configuration: configuration, register: register)
  }

  /// The units, parents before children.
  public func units() throws(ArchiveError) -> [Unit] {
    try register.units()
  }

  /// The analyzer of this machine's dictionary, read once.
  func analyzer() throws(ArchiveError) -> Analyzer {
    if let analyzer = loadedAnalyzer.withLock({ $0 }) { return analyzer }
    let path = configuration.dictionary
    let bytes: [UInt8]
    do throws(ArchiveError) {
      bytes = try Files.read(path, limit: Self.dictionaryLimit)
    } catch {
      throw .dictionary(path: path, reason: "tidak dapat dibaca; pasang paket Debian hunspell-id")
    }
    do {
      let analyzer = try Analyzer(dictionary: bytes)
      loadedAnalyzer.withLock { $0 = analyzer }
      return analyzer
    } catch {
      throw .dictionary(path: path, reason: "\(error)")
    }
  }

  /// Debian's list is below 1 MB; anything far larger is another file.
  private static let dictionaryLimit = 64 << 20
}
