public import Language
import SearchIndex
import Synchronization
public import SystemPackage

/// An index directory that is searched while others write to it: it follows new generations and keeps the last ones
/// open for those who are paging through them. Safe to use from any number of threads.
public final class SearchableIndex: Sendable {
  /// The directory.
  public let directory: FilePath
  /// Whom the index is for.
  public let audience: Audience
  /// The analyzer that reads its queries.
  public let analyzer: Analyzer
  private let state: Mutex<State>
  /// Held by the one who opens a new generation; others go on with the old one.
  private let opening = Mutex(())

  /// Earlier generations kept open.
  public static let keptGenerations = 2
  /// How long they are kept.
  public static let keptFor: Duration = .seconds(15 * 60)

  private struct State {
    var current: IndexReader
    var earlier: [(reader: IndexReader, replacedAt: ContinuousClock.Instant)] = []
  }

  private init(directory: FilePath, audience: Audience, analyzer: Analyzer, reader: IndexReader) {
    self.directory = directory
    self.audience = audience
    self.analyzer = analyzer
    state = Mutex(State(current: reader))
  }

  /// Opens the newest generation. Needs nothing but the directory: no register, no originals.
  ///
  /// Refuses an index made for another audience or by another analyzer or format; `telusur rebuild` makes it anew.
  public static func open(
    directory: FilePath, audience: Audience, analyzer: Analyzer
  ) throws(ArchiveError) -> SearchableIndex {
    let reader = try IndexReader(directory: directory, audience: audience, analyzer: analyzer)
    return SearchableIndex(directory: directory, audience: audience, analyzer: analyzer, reader: reader)
  }

  /// The generation that answers now.
  public var current: IndexReader { state.withLock { $0.current } }

  /// Answers a request; one with a cursor is answered by the generation the cursor belongs to.
  public func search(_ request: SearchRequest) throws(SearchError) -> SearchResult {
    try reader(for: request).search(request)
  }

  /// The generation that answers a request.
  public func reader(for request: SearchRequest) throws(SearchError) -> IndexReader {
    guard let text = request.cursor else { return current }
    guard let cursor = Cursor(text) else { throw .refused([Cursor.invalid]) }
    let now = ContinuousClock.now
    let found = state.withLock { state -> IndexReader? in
      if state.current.snapshot.generation.number == cursor.generation { return state.current }
      return state.earlier.first {
        $0.reader.snapshot.generation.number == cursor.generation && $0.replacedAt.duration(to: now) < Self.keptFor
      }?.reader
    }
    guard let found else { throw .refused([Cursor.expired]) }
    return found
  }

  /// Opens a newer generation where there is one; searches under way keep theirs. Costs a look at the directory where
  /// there is none.
  ///
  /// - Returns: whether there was one.
  @discardableResult
  public func refresh() throws(ArchiveError) -> Bool {
    let newest: Generation?
    do {
      newest = try IndexSnapshot.currentGeneration(of: directory.string)
    } catch {
      throw .index(error)
    }
    guard let newest, newest != current.snapshot.generation else { return false }
    let texts = current.texts
    let outcome = opening.withLockIfAvailable { _ in
      Result { () throws(ArchiveError) in
        try IndexReader(directory: directory, audience: audience, texts: texts)
      }
    }
    guard let outcome else { return false }
    replace(with: try outcome.get())
    return true
  }

  private func replace(with reader: IndexReader) {
    let now = ContinuousClock.now
    state.withLock { state in
      guard reader.snapshot.generation != state.current.snapshot.generation else { return }
      state.earlier.insert((state.current, now), at: 0)
      state.earlier = state.earlier.prefix(Self.keptGenerations).filter {
        $0.replacedAt.duration(to: now) < Self.keptFor
      }
      state.current = reader
    }
  }

  /// The entry of an identity, its documents without page texts; `nil` where the index has none.
  public func entry(_ id: DipEntry.ID) throws(ArchiveError) -> StoredEntry? { try current.entry(id) }

  /// The document of an identity with the entries that name it; `nil` where the index has none.
  public func document(_ id: Document.ID) throws(ArchiveError) -> (document: StoredDocument, entries: [StoredEntry])? {
    let entries = try current.entries(naming: id)
    guard let document = entries.lazy.flatMap(\.documents).first(where: { $0.id == id }) else { return nil }
    return (document, entries)
  }

  /// The page texts of a document; `nil` where the index does not name it.
  public func pages(of id: Document.ID) throws(ArchiveError) -> [StoredPage]? { try current.pages(of: id) }

  /// The units of the index.
  public var units: UnitTree { current.units }
}
