/// One generation of an index, as it was when opened: immutable, without locks, for any number of threads.
///
/// It stays valid while the writer commits and removes files, because the kernel keeps mapped files until the last
/// mapping goes.
public struct IndexSnapshot: Sendable {
  /// What the opener relies on. nil = anything.
  public struct Expectation: Sendable, Equatable {
    /// Audience that the index was made for.
    public var audience: String?
    /// Fingerprint of the analyzer that made its terms.
    public var analyzer: String?

    /// An expectation.
    public init(audience: String? = nil, analyzer: String? = nil) {
      self.audience = audience
      self.analyzer = analyzer
    }
  }

  /// Version of the file format that this code writes and reads. An index of another version is `.incompatible`.
  public static let formatVersion = Int(FileFrame.formatVersion)

  /// The commit this snapshot shows.
  public let generation: Generation
  /// Audience the index was made for.
  public let audience: String
  /// Fingerprint of the analyzer that made its terms.
  public let analyzer: String
  /// Fields and columns.
  public let schema: IndexSchema
  /// Documents, all of them visible.
  public let documentCount: Int
  /// Seconds since 1970 of the commit.
  public let committedAt: Int64

  let segments: [SegmentReader]
  /// Segments the documents lie in; more than a few mean that `IndexWriter.optimize` would help.
  public var segmentCount: Int { segments.count }
  /// Number of the first document of each segment.
  let bases: [Int]
  let rankCache = RankCache()

  /// Opens the newest generation in a directory of the disk. Takes a few system calls a segment; content is read when
  /// it is needed.
  ///
  /// - Throws: `.storage("open", …, ENOENT)` when there is no index, `.incompatible` when it is not what is expected or
  ///   another format version, `.corrupt` when a frame or the manifest is damaged. Damage inside of sections is found
  ///   by `IndexCheck`, or by the query that meets it.
  public static func open(
    _ directory: String, expecting expectation: Expectation = Expectation()
  ) throws(IndexError) -> IndexSnapshot {
    try open(DiskStore(directory), expecting: expectation)
  }

  /// Opens the newest generation in a store. See `open(_:expecting:)`.
  public static func open(
    _ store: any FileStore, expecting expectation: Expectation = Expectation()
  ) throws(IndexError) -> IndexSnapshot {
    let manifests = ManifestStore(store: store)
    var last: Generation?
    while true {
      do throws(IndexError) {
        guard let manifest = try manifests.current() else {
          throw .storage(operation: "open", path: "\(store.place)/MANIFEST", errno: IndexError.noEntry)
        }
        try expectation.check(manifest)
        return try IndexSnapshot(manifest, store: store)
      } catch {
        // A file is missing because the writer has committed and cleaned up since the manifest was read. Then there is a
        // newer generation, and trying again ends, since generations only grow; otherwise the file is really lost.
        guard error.isMissingFile else { throw error }
        let newest = try manifests.generations().max()
        guard let newest, newest != last else { throw error.asLostFile }
        last = newest
      }
    }
  }

  /// The newest generation in a directory, without opening it; nil when there is none. Lists the directory, reads no
  /// file: for asking now and then whether to open again.
  public static func currentGeneration(of directory: String) throws(IndexError) -> Generation? {
    do throws(IndexError) {
      return try ManifestStore(store: DiskStore(directory)).generations().max()
    } catch {
      if case .storage(_, _, IndexError.noEntry) = error { return nil }
      throw error
    }
  }

  private init(_ manifest: Manifest, store: any FileStore) throws(IndexError) {
    generation = manifest.generation
    audience = manifest.audience
    analyzer = manifest.analyzer
    schema = manifest.schema
    documentCount = manifest.documentCount
    committedAt = manifest.committedAt
    var segments: [SegmentReader] = []
    var bases: [Int] = []
    var base = 0
    for description in manifest.segments {
      segments.append(try SegmentReader(description, schema: manifest.schema, store: store))
      bases.append(base)
      base += description.documentCount
    }
    self.segments = segments
    self.bases = bases
  }

  /// Segment and number there of a document; nil for an ordinal that is not of this snapshot.
  func locate(_ ordinal: Ordinal) -> (segment: Int, document: Int)? {
    guard (0..<documentCount).contains(ordinal.number) else { return nil }
    let segment = (bases.firstIndex { $0 > ordinal.number } ?? bases.count) - 1
    return (segment, ordinal.number - bases[segment])
  }
}

extension IndexSnapshot.Expectation {
  func check(_ manifest: Manifest) throws(IndexError) {
    let file = Manifest.fileName(manifest.generation)
    if let audience, audience != manifest.audience {
      throw .incompatible(file: file, found: "audience \(manifest.audience)", supported: "audience \(audience)")
    }
    if let analyzer, analyzer != manifest.analyzer {
      throw .incompatible(file: file, found: "analyzer \(manifest.analyzer)", supported: "analyzer \(analyzer)")
    }
  }
}

extension IndexError {
  /// A file that the manifest names and that is not there.
  fileprivate var asLostFile: IndexError {
    guard case .storage(_, let path, _) = self, !path.hasSuffix("/MANIFEST") else { return self }
    let name = path.split(separator: "/").last.map(String.init) ?? path
    return .corrupt(file: name, section: "file", reason: "missing")
  }
}
