import SystemPackage

/// Takes files from an inbox into originals and register.
struct Receiver {
  let register: Register
  let originals: OriginalStore
  let maximumFileSize: Int

  /// What became of one file.
  enum Arrival: Sendable {
    case taken(ReceptionOutcome)
    case refused(OriginalStore.Refusal)
  }

  /// Receives files in their order. A file that cannot be taken is told, and the rest goes on.
  ///
  /// Originals are on disk before the register names them, and one transaction takes some files at a time: a run that
  /// dies leaves at most originals that nobody names, and the next run names them.
  func receive(
    _ files: [InboxFile], hold: Bool, each: (InboxFile, Arrival) -> Void
  ) throws(ArchiveError) {
    var pending: [(InboxFile, Reception)] = []
    for file in files {
      if Task.isCancelled { throw .interrupted }
      switch try prepare(file, hold: hold) {
      case .refused(let refusal): each(file, .refused(refusal))
      case .known(let document): each(file, .taken(.unchanged(document)))
      case .ready(let reception):
        pending.append((file, reception))
        if pending.count == Self.batch { try enter(&pending, each) }
      }
    }
    try enter(&pending, each)
  }

  /// Files in one transaction: the disk is waited for once instead of `batch` times.
  private static let batch = 32

  /// A file before the register hears of it.
  enum Preparation: Sendable {
    case refused(OriginalStore.Refusal)
    /// Known byte for byte under this name.
    case known(Document.ID)
    /// Its bytes are kept.
    case ready(Reception)
  }

  /// Identifies a file and keeps its bytes; the register is not changed.
  func prepare(_ file: InboxFile, hold: Bool) throws(ArchiveError) -> Preparation {
    let identity: OriginalStore.Identity
    do throws(OriginalStore.Refusal) {
      identity = try originals.identify(file.path, limit: maximumFileSize)
    } catch {
      return .refused(error)
    }
    if let (document, edition) = try register.receivedContent(unit: file.unit, source: file.source),
      edition == identity.edition.id, originals.locate(identity.edition) != nil
    {
      return .known(document)
    }
    if case .failure(let refusal) = try originals.keep(file.path, as: identity) { return .refused(refusal) }
    return .ready(
      Reception(unit: file.unit, source: file.source, name: file.name, edition: identity.edition, hold: hold))
  }

  private func enter(
    _ pending: inout [(InboxFile, Reception)], _ each: (InboxFile, Arrival) -> Void
  ) throws(ArchiveError) {
    guard !pending.isEmpty else { return }
    let outcomes = try register.receive(pending.map(\.1))
    for ((file, _), outcome) in zip(pending, outcomes) { each(file, .taken(outcome)) }
    pending.removeAll()
  }
}
