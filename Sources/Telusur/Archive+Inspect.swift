import SearchIndex
import SystemPackage

extension Archive {
  /// The archive in figures. Never waits for a writer; an index that cannot be opened is told by its missing generation.
  public func status() throws(ArchiveError) -> ArchiveStatus {
    var status = try register.status()
    status.writer = ArchiveLock.holder(layout.lock)
    for audience in Audience.allCases { status.indexes.append(try indexStatus(audience)) }
    return status
  }

  /// An entry as the register has it; `nil` for an unknown identity.
  public func entry(_ id: DipEntry.ID) throws(ArchiveError) -> EntryDetail? {
    try register.detail(id)
  }

  /// Decisions to keep information closed, in the order of their identities.
  public func exclusions() throws(ArchiveError) -> [Exclusion] {
    try register.exclusions()
  }

  /// Opens an index for searching: `index` errors say what is wrong with it, and `rebuild` makes it anew.
  public func index(for audience: Audience) throws(ArchiveError) -> SearchableIndex {
    try SearchableIndex.open(directory: layout.index(audience), audience: audience, analyzer: analyzer())
  }

  private func indexStatus(_ audience: Audience) throws(ArchiveError) -> IndexStatus {
    var status = IndexStatus(audience: audience)
    let wanted = try register.visible(to: audience)
    status.behind = wanted.count
    do throws(IndexError) {
      let snapshot = try IndexSnapshot.open(
        layout.index(audience).string, expecting: .init(audience: audience.rawValue))
      let difference = Reconciliation(wanted: wanted, indexed: try snapshot.identities())
      status.generation = snapshot.generation.number
      status.entries = snapshot.documentCount
      status.committedAt = snapshot.committedAt
      status.analyzer = snapshot.analyzer
      status.behind = difference.additions.count + difference.removals.count
    } catch {
      // A figure that cannot be had is missing; `check` is the place that tells why.
    }
    return status
  }
}
