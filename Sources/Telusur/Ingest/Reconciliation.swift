import SearchIndex

/// What an index has to take and to lose to show just what the register wants: the difference between two sorted
/// lists of identity and revision. First build, update, withdrawal and recovery after a crash are all this.
struct Reconciliation: Sendable, Equatable {
  /// Entries to add or renew, in the order of their identities.
  private(set) var additions: [DipEntry.ID] = []
  /// Identities to remove.
  private(set) var removals: [[UInt8]] = []

  /// Whether the index is as it should be.
  var isEmpty: Bool { additions.isEmpty && removals.isEmpty }

  /// Compares; both lists in ascending byte order of the identity. O(n + m).
  init(wanted: [(id: DipEntry.ID, revision: UInt64)], indexed: [IndexSnapshot.IndexedIdentity]) {
    var rest = indexed[...]
    for (id, revision) in wanted {
      let identity = Array(id.rawValue.utf8)
      while let next = rest.first, next.identity.lexicographicallyPrecedes(identity) {
        removals.append(next.identity)
        rest = rest.dropFirst()
      }
      if let next = rest.first, next.identity == identity {
        if next.revision != revision { additions.append(id) }
        rest = rest.dropFirst()
      } else {
        additions.append(id)
      }
    }
    removals += rest.map(\.identity)
  }
}
