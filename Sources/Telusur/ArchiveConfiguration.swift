public import Extraction
public import SystemPackage

/// How an archive is worked with on this machine; the archive's own facts live in it and win.
public struct ArchiveConfiguration: Sendable {
  /// `id_ID.dic` of Debian's hunspell-id.
  public var dictionary: FilePath
  /// The extraction worker's executable.
  public var worker: FilePath
  /// Workers at once; one a core by default, since a worker is single-threaded.
  public var workers: Int
  /// Limits of one extraction.
  public var limits: Limits
  /// Bytes the index writer may hold before it writes a segment.
  public var memoryBudget: Int
  /// Largest file received, in bytes.
  public var maximumFileSize: Int

  /// Defaults that suit one small server.
  public init(
    worker: FilePath, dictionary: FilePath = "/usr/share/hunspell/id_ID.dic", workers: Int = 2,
    limits: Limits = Limits(),
    memoryBudget: Int = 64 << 20, maximumFileSize: Int = 256 << 20
  ) {
    self.worker = worker
    self.dictionary = dictionary
    self.workers = workers
    self.limits = limits
    self.memoryBudget = memoryBudget
    self.maximumFileSize = maximumFileSize
  }
}
