extension Archive {
  /// Makes both indexes anew from the register, also where they are damaged, outdated or missing; no original is read
  /// again. Readers see the old ones until a commit puts the new ones in their place.
  public func rebuild(progress: @escaping @Sendable (IngestProgress) -> Void = { _ in }) throws(ArchiveError) {
    let lock = try startWriting("rebuild")
    defer { lock.release() }
    let placement = OriginalPlacement(store: originals, register: register)
    try placement.apply(.open)
    _ = try indexUpdate().rebuild(progress: progress)
    try placement.apply(.close)
  }
}
