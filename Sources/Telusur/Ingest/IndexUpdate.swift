import Language
import SearchIndex
import SystemPackage

/// Brings both indexes to what the register wants them to show.
struct IndexUpdate {
  let register: Register
  let analyzer: Analyzer
  /// Bytes the writers may hold together before they write a segment.
  let memoryBudget: Int
  /// Folder of an audience's index.
  let folder: (Audience) -> FilePath

  /// Applies the differences; each index is committed at most once, the public one first, so that what was withdrawn
  /// leaves it as early as possible. Nothing is written where there is no difference.
  ///
  /// The register must not change meanwhile (the caller holds the archive's lock). `interrupted` when the task is
  /// cancelled before the first commit: the indexes are then as before.
  func apply(progress: (IngestProgress) -> Void = { _ in }) throws(ArchiveError) -> IndexChange {
    var targets: [Target] = []
    for audience in [Audience.public, .internal] {
      if let target = try target(audience) { targets.append(target) }
    }
    return try commit(targets, progress)
  }

  /// Fills both indexes from nothing, whatever is there: damaged, outdated, missing. What was there is seen until the
  /// commit takes its place.
  func rebuild(progress: (IngestProgress) -> Void = { _ in }) throws(ArchiveError) -> IndexChange {
    var targets: [Target] = []
    for audience in [Audience.public, .internal] {
      let work = Reconciliation(wanted: try register.visible(to: audience), indexed: [])
      targets.append(try open(audience, work, startEmpty: true))
    }
    return try commit(targets, progress)
  }

  private func commit(_ targets: [Target], _ progress: (IngestProgress) -> Void) throws(ArchiveError) -> IndexChange {
    guard !targets.isEmpty else { return IndexChange() }
    try feed(targets, progress)
    // The last moment: once one index is committed, the other follows.
    if Task.isCancelled { throw .interrupted }
    progress(IngestProgress(.committing, done: 0, total: targets.count))
    for (index, target) in targets.enumerated() {
      try attempt { () throws(IndexError) in _ = try target.writer.commit() }
      progress(IngestProgress(.committing, done: index + 1, total: targets.count))
    }
    // Everything is visible; now nobody waits for a large merge.
    for target in targets {
      try attempt { () throws(IndexError) in
        _ = try target.writer.settle()
        try target.writer.close()
      }
    }
    return Self.change(targets)
  }

  /// What is to be done to an index; `nil` where it does not exist yet.
  func difference(_ audience: Audience) throws(ArchiveError) -> Reconciliation? {
    let folder = folder(audience)
    let wanted = try register.visible(to: audience)
    return try attempt { () throws(IndexError) in
      guard try IndexSnapshot.currentGeneration(of: folder.string) != nil else { return nil }
      let expectation = IndexSnapshot.Expectation(audience: audience.rawValue, analyzer: analyzer.fingerprint)
      let snapshot = try IndexSnapshot.open(folder.string, expecting: expectation)
      return Reconciliation(wanted: wanted, indexed: try snapshot.identities())
    }
  }

  private struct Target {
    let audience: Audience
    let writer: IndexWriter
    let work: Reconciliation
    let additions: Set<DipEntry.ID>
  }

  private func target(_ audience: Audience) throws(ArchiveError) -> Target? {
    let existing = try difference(audience)
    if let existing, existing.isEmpty { return nil }
    // An index that is missing is committed even if it stays empty: a server can then open it.
    let work: Reconciliation
    if let existing {
      work = existing
    } else {
      work = Reconciliation(wanted: try register.visible(to: audience), indexed: [])
    }
    return try open(audience, work, startEmpty: false)
  }

  private func open(_ audience: Audience, _ work: Reconciliation, startEmpty: Bool) throws(ArchiveError) -> Target {
    let path = folder(audience).string
    let writer = try attempt { () throws(IndexError) in
      try IndexWriter.open(
        path, schema: IndexFeed.schema, audience: audience.rawValue, analyzer: analyzer.fingerprint,
        options: .init(memoryBudget: memoryBudget / Audience.allCases.count, startEmpty: startEmpty))
    }
    return Target(audience: audience, writer: writer, work: work, additions: Set(work.additions))
  }

  private func feed(_ targets: [Target], _ progress: (IngestProgress) -> Void) throws(ArchiveError) {
    for target in targets {
      for identity in target.work.removals {
        try attempt { () throws(IndexError) in try target.writer.remove(identity: identity) }
      }
    }
    let tree = UnitHierarchy(try register.units())
    let ids = targets.reduce(into: Set<DipEntry.ID>()) { $0.formUnion($1.additions) }.sorted()
    var memo = AnalyzerMemo()
    for (index, id) in ids.enumerated() {
      if Task.isCancelled { throw .interrupted }
      try add(id, to: targets.filter { $0.additions.contains(id) }, tree, &memo)
      progress(IngestProgress(.indexing, done: index + 1, total: ids.count))
    }
  }

  /// Adds an entry where it is due. Where both audiences see the same of it, its words are analysed once.
  private func add(
    _ id: DipEntry.ID, to targets: [Target], _ tree: UnitHierarchy, _ memo: inout AnalyzerMemo
  ) throws(ArchiveError) {
    var last: (stored: StoredEntry, document: IndexDocument)?
    for target in targets {
      guard let (stored, revision) = try register.stored(id, for: target.audience, in: tree) else { continue }
      var document =
        if let last, last.stored == stored { last.document } else {
          IndexFeed.document(
            for: stored, revision: revision, analyzer: analyzer, audience: target.audience, memo: &memo)
        }
      document.revision = revision
      last = (stored, document)
      let addition = document
      try attempt { () throws(IndexError) in try target.writer.add(addition) }
    }
  }

  private static func change(_ targets: [Target]) -> IndexChange {
    var change = IndexChange()
    for target in targets {
      switch target.audience {
      case .public:
        change.publicAdditions = target.work.additions.count
        change.publicRemovals = target.work.removals.count
      case .internal:
        change.internalAdditions = target.work.additions.count
        change.internalRemovals = target.work.removals.count
      }
    }
    return change
  }

  private func attempt<Value>(_ work: () throws(IndexError) -> Value) throws(ArchiveError) -> Value {
    do throws(IndexError) { return try work() } catch { throw ArchiveError(error) }
  }
}

extension ArchiveError {
  /// An error of the index; another process that holds an index is another writer of the archive.
  init(_ error: IndexError) {
    if case .locked(let holder) = error { self = .busy(holder: holder) } else { self = .index(error) }
  }
}
