extension Archive {
  /// Lets the public see entries, whatever was noted about them: an officer has decided, and the journal says so.
  ///
  /// All or nothing: `notFound` for an unknown identity, `conflict` where an exclusion is in force or a document has
  /// not been read yet.
  public func publish(_ ids: [DipEntry.ID]) throws(ArchiveError) -> ChangeReport {
    try change("publish") { () throws(ArchiveError) in try register.publish(ids) }
  }

  /// Takes an entry away from everybody; when this returns, no byte of its texts is in an index, and its originals are
  /// no longer among the public ones (unless another public entry names them). `reason` goes to the journal; personal
  /// data in it is masked.
  public func withdraw(_ id: DipEntry.ID, reason: String) throws(ArchiveError) -> ChangeReport {
    try change("withdraw") { () throws(ArchiveError) in try register.withdraw(id, reason: reason) }
  }

  /// Enters a decision to keep information closed; a document it names leaves the public index and originals.
  /// `notFound` where the document is not in the archive.
  public func exclude(_ exclusion: Exclusion) throws(ArchiveError) -> ChangeReport {
    try change("exclude") { () throws(ArchiveError) in try register.exclude(exclusion) }
  }

  /// Replaces the tree of units; entries show the new names. Units that entries or documents belong to cannot be left
  /// out (`conflict`).
  public func setUnits(_ units: [Unit]) throws(ArchiveError) {
    _ = try change("units") { () throws(ArchiveError) in
      try register.setUnits(units)
      return ChangeReport()
    }
  }

  /// Changes the register, then brings originals and indexes to what it wants.
  private func change(
    _ purpose: String, _ work: () throws(ArchiveError) -> ChangeReport
  ) throws(ArchiveError) -> ChangeReport {
    let lock = try startWriting(purpose)
    defer { lock.release() }
    // Before anything is changed: without the dictionary, what was decided could not reach the indexes.
    _ = try analyzer()
    var report = try work()
    report.indexed = try reconcile()
    return report
  }
}
