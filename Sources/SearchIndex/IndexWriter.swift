/// The one writer of an index: takes documents, removes them, and commits.
///
/// Promises: after `commit` returns, what was added survives a power cut (P1). A crash or an error at any moment leaves
/// exactly the generation before or the one after (P2). Only one writer at a time, by a lock that dies with its process
/// (P3). After `commit` returns, no live file holds a byte of a removed or replaced document (R3).
///
/// Large merges go on in the background, on one thread of low priority: no commit waits for them, a later one adopts what
/// is finished.
///
/// Not for use from several threads at once. After an error of `add`, `remove`, `commit` or `optimize` the writer gives
/// that error again for every call; close it and open a new one, which finds the last generation.
public final class IndexWriter {
  /// Knobs of a writer.
  public struct Options: Sendable {
    /// Bytes of documents kept in memory before a segment is written to disk; ≥ 1 MiB is sensible. Half of it is filled
    /// while another thread writes the other half. What was written but not committed is invisible, and is removed by
    /// the next writer that opens the index.
    public var memoryBudget: Int
    /// What others are told who find the lock taken; nil = process number and name.
    public var holder: String?
    /// Begin with no documents, whatever is there, even if it is damaged or was made by another analyzer or version. The
    /// first commit replaces everything at once; until then readers go on with the old generation.
    public var startEmpty: Bool
    /// Seconds since 1970, for `IndexSnapshot.committedAt`.
    public var clock: @Sendable () -> Int64
    /// Bytes up to which segments are merged within a commit.
    var inlineMergeSize = MergePlan.inlineSize

    /// The machine's clock.
    public static let systemClock: @Sendable () -> Int64 = { SystemCall.secondsSince1970() }

    /// Options; the default budget is 128 MiB.
    public init(
      memoryBudget: Int = 128 << 20, holder: String? = nil, startEmpty: Bool = false,
      clock: @escaping @Sendable () -> Int64 = Options.systemClock
    ) {
      self.memoryBudget = memoryBudget
      self.holder = holder
      self.startEmpty = startEmpty
      self.clock = clock
    }
  }

  /// Name of the lock file in the directory.
  static let lockName = "LOCK"

  let options: Options
  let store: any FileStore
  let manifests: ManifestStore
  let schema: IndexSchema
  let audience: String
  let analyzer: String
  private let lock: any FileLock
  /// Generation on disk; nil before the first commit (or with `startEmpty`).
  var manifest: Manifest?
  /// Highest number of a generation ever seen in the directory.
  var lastGeneration: UInt64
  var nextSegment: UInt64
  /// Committed segments and those written since, oldest first.
  var segments: [LiveSegment]
  var buffer = DocumentBuffer()
  /// The buffer before, while another thread makes a segment of it.
  var flushing: PendingFlush?
  /// Committed segments that another thread makes one of.
  var merging: PendingMerge?
  private var failure: IndexError?
  private var isClosed = false

  /// Opens the index in a directory of the disk, making both where they are missing.
  ///
  /// - Throws: `.locked` while another writer lives, `.incompatible` when the index was made for another schema, audience,
  ///   analyzer or format version, `.corrupt` when it is damaged.
  public static func open(
    _ directory: String, schema: IndexSchema, audience: String, analyzer: String, options: Options = Options()
  ) throws(IndexError) -> IndexWriter {
    try open(DiskStore(directory), schema: schema, audience: audience, analyzer: analyzer, options: options)
  }

  /// Opens the index in a store. See `open(_:schema:audience:analyzer:options:)`.
  public static func open(
    _ store: any FileStore, schema: IndexSchema, audience: String, analyzer: String, options: Options = Options()
  ) throws(IndexError) -> IndexWriter {
    precondition(schema.isValid, "schema out of range")
    try store.prepare()
    let lock = try store.lock(lockName, holder: options.holder ?? WriterLock.thisProcess)
    do throws(IndexError) {
      return try IndexWriter(store, lock, schema: schema, audience: audience, analyzer: analyzer, options: options)
    } catch {
      lock.release()
      throw error
    }
  }

  private init(
    _ store: any FileStore, _ lock: any FileLock, schema: IndexSchema, audience: String, analyzer: String,
    options: Options
  ) throws(IndexError) {
    self.store = store
    self.lock = lock
    self.schema = schema
    self.audience = audience
    self.analyzer = analyzer
    self.options = options
    manifests = ManifestStore(store: store)
    lastGeneration = try manifests.generations().map(\.number).max() ?? 0
    segments = []
    if options.startEmpty {
      manifest = nil
      nextSegment = try manifests.firstFreeSegment()
      return
    }
    let found = try manifests.current()
    manifest = found
    nextSegment = found?.nextSegment ?? 0
    if let found { try IndexWriter.expect(found, schema: schema, audience: audience, analyzer: analyzer) }
    try manifests.removeUnnamed(by: found, keeping: [IndexWriter.lockName])
    for description in found?.segments ?? [] {
      segments.append(LiveSegment(try SegmentReader(description, schema: schema, store: store)))
    }
  }

  deinit {
    merging?.cancel()
    flushing?.wait()
    lock.release()
  }

  /// The last commit; nil when there was none yet.
  public var generation: Generation? { manifest?.generation }

  /// Whether a commit would change anything.
  public var hasChanges: Bool {
    manifest == nil || !buffer.isEmpty || flushing != nil || segments.contains { !$0.gone.isEmpty }
      || segments.count != manifest?.segments.count
  }

  /// Adds a document, or replaces the one with its identity. Visible after the next commit.
  ///
  /// Fields and columns must be those of the schema, positions ascending: anything else is a mistake of the caller and
  /// ends the program.
  public func add(_ document: IndexDocument) throws(IndexError) {
    precondition(document.fields.count == schema.fields.count, "fields are not the schema's")
    precondition(document.fieldLengths.count == schema.fields.count, "field lengths are not the schema's")
    precondition(document.columns.count == schema.columns.count, "columns are not the schema's")
    precondition(
      zip(document.columns, schema.columns).allSatisfy { $0.kind == $1.kind }, "a column value is of another kind")
    try guarded { () throws(IndexError) in
      try self.markGone(document.identity)
      self.buffer.add(document)
      if self.buffer.size >= self.options.memoryBudget / 2 { try self.startFlush() }
    }
  }

  /// Removes the document of that identity; nothing happens when there is none.
  public func remove(identity: [UInt8]) throws(IndexError) {
    try guarded { () throws(IndexError) in
      try self.markGone(identity)
      self.buffer.remove(identity)
    }
  }

  /// Makes all changes since the last commit visible and durable, merging small segments where `MergePlan` says so, and
  /// lets the merge of large ones begin. Segments with removed or replaced documents are rewritten before it returns.
  /// Without changes and finished merges nothing is written and the generation stays.
  public func commit() throws(IndexError) -> Generation {
    try guarded { () throws(IndexError) in
      let generation = try self.commit(inlineSize: self.options.inlineMergeSize, MergePlan.groups)
      try self.startMerge()
      return generation
    }
  }

  /// Commits, and waits until `MergePlan` has no wish left: for a moment when nobody waits for the writer.
  public func settle() throws(IndexError) -> Generation {
    try guarded { () throws(IndexError) in
      while true {
        let generation = try self.commit(inlineSize: self.options.inlineMergeSize, MergePlan.groups)
        try self.startMerge()
        guard let merging = self.merging else { return generation }
        _ = try merging.work.outcome()
      }
    }
  }

  /// As `commit`, and makes one segment of all: the fastest to search. Reads and writes the whole index.
  public func optimize() throws(IndexError) -> Generation {
    try guarded { () throws(IndexError) in
      self.cancelMerge()
      return try self.commit(inlineSize: .max) { sizes, mustRewrite in
        sizes.count > 1 || !mustRewrite.isEmpty ? [Array(sizes.indices)] : []
      }
    }
  }

  /// Gives up everything since the last commit and the merge under way, removes its files, and lets another writer have the lock. The writer
  /// cannot be used afterwards.
  public func close() throws(IndexError) {
    guard !isClosed else { return }
    isClosed = true
    defer { lock.release() }
    merging?.cancel()
    flushing?.wait()
    // With `startEmpty` and no commit, the old generation's files are not this writer's to judge.
    if failure == nil, manifest != nil || !options.startEmpty {
      try manifests.removeUnnamed(by: manifest, keeping: [IndexWriter.lockName])
    }
  }

  private func guarded<Value>(_ body: () throws(IndexError) -> Value) throws(IndexError) -> Value {
    precondition(!isClosed, "the writer is closed")
    if let failure { throw failure }
    do throws(IndexError) {
      return try body()
    } catch {
      failure = error
      throw error
    }
  }

  private func markGone(_ identity: [UInt8]) throws(IndexError) {
    for place in segments.indices {
      if let document = try segments[place].reader.documents.document(of: identity) {
        segments[place].gone.insert(document)
      }
    }
    flushing?.remove(identity)
  }

  private static func expect(
    _ manifest: Manifest, schema: IndexSchema, audience: String, analyzer: String
  ) throws(IndexError) {
    try IndexSnapshot.Expectation(audience: audience, analyzer: analyzer).check(manifest)
    if manifest.schema != schema {
      throw .incompatible(
        file: Manifest.fileName(manifest.generation), found: "another schema", supported: "the schema of this version")
    }
  }
}

/// A segment of the writer, and its documents that were removed or replaced since.
struct LiveSegment {
  let reader: SegmentReader
  var gone: Set<Int> = []

  init(_ reader: SegmentReader) {
    self.reader = reader
  }

  var mergeInput: SegmentMerger.Input {
    var stays = [Bool](repeating: true, count: reader.documentCount)
    for document in gone { stays[document] = false }
    return SegmentMerger.Input(segment: reader, stays: stays)
  }
}
