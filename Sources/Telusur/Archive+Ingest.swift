import Extraction

extension Archive {
  /// Takes files into the archive and brings originals and indexes up to date.
  ///
  /// Idempotent: what is known byte for byte is left alone, and unfinished work of an earlier run is finished first.
  /// Files are never changed, moved or deleted where they lie. A file that cannot be taken is a finding, and the rest
  /// goes on; a path that does not exist is an error before anything is done. `Task` cancellation ends the work with
  /// `ArchiveError.interrupted`; the indexes are then as before, or as after where the commit had begun.
  public func ingest(
    _ request: IngestRequest, progress: @escaping @Sendable (IngestProgress) -> Void = { _ in }
  ) async throws(ArchiveError) -> IngestReport {
    let lock = try startWriting("ingest")
    defer { lock.release() }
    _ = try analyzer()
    progress(IngestProgress(.discovering, done: 0))
    let inbox = try Inbox(request, units: UnitHierarchy(register.units()), excluding: layout.ownPlaces)
    var report = IngestReport()
    report.seen = inbox.files.count + inbox.findings.count
    report.rejected = inbox.findings.count
    report.findings = inbox.findings
    var (done, containers) = (0, [] as [InboxFile])
    try receiver.receive(inbox.files, hold: request.hold) { file, arrival in
      if case .refused(.container) = arrival { containers.append(file) } else { report.note(arrival, of: file) }
      done += 1
      progress(IngestProgress(.receiving, done: done, total: inbox.files.count))
    }
    for container in containers { try await take(container, hold: request.hold, &report, progress) }
    report.findings += report.tally.findings
    try await finish(&report, progress)
    return report
  }

  /// Takes the members of a container. A container inside is told as what it is, and not opened.
  private func take(
    _ container: InboxFile, hold: Bool, _ report: inout IngestReport, _ progress: (IngestProgress) -> Void
  ) async throws(ArchiveError) {
    let intake = ContainerIntake(configuration: configuration, staging: layout.incoming)
    let contents = try await intake.unpack(container)
    report.seen += contents.files.count
    report.rejected += contents.findings.count
    report.findings += contents.findings
    var done = 0
    try receiver.receive(contents.files, hold: hold) { file, arrival in
      report.note(arrival, of: file)
      done += 1
      progress(IngestProgress(.receiving, done: done, total: contents.files.count))
    }
    try originals.removeLeftovers()
  }

  /// Reads what is due and brings originals and indexes to what the register wants.
  func finish(
    _ report: inout IngestReport, _ progress: @escaping @Sendable (IngestProgress) -> Void
  ) async throws(ArchiveError) {
    let reader = Reader(register: register, originals: originals, configuration: configuration)
    let outcome = try await reader.run(progress: progress)
    report.extracted += outcome.extracted
    report.add(outcome.consequences)
    report.indexed = try reconcile(progress)
  }

  /// Originals and indexes as the register wants them.
  func reconcile(_ progress: (IngestProgress) -> Void = { _ in }) throws(ArchiveError) -> IndexChange {
    let placement = OriginalPlacement(store: originals, register: register)
    try placement.apply(.open)
    let change = try indexUpdate().apply(progress: progress)
    try placement.apply(.close)
    return change
  }

  /// The update of the live indexes.
  func indexUpdate() throws(ArchiveError) -> IndexUpdate {
    let layout = self.layout
    return IndexUpdate(
      register: register, analyzer: try analyzer(), memoryBudget: configuration.memoryBudget,
      folder: { layout.index($0) })
  }

  /// Takes the writer's lock and clears away what a run that died left half done.
  func startWriting(_ purpose: String) throws(ArchiveError) -> ArchiveLock {
    let lock = try ArchiveLock.acquire(layout.lock, purpose: purpose)
    do throws(ArchiveError) {
      try layout.makeFolders()
      try originals.removeLeftovers()
      return lock
    } catch {
      lock.release()
      throw error
    }
  }

  var receiver: Receiver {
    Receiver(register: register, originals: originals, maximumFileSize: configuration.maximumFileSize)
  }
}

extension IngestReport {
  /// Counts what became of a file.
  mutating func note(_ arrival: Receiver.Arrival, of file: InboxFile) {
    switch arrival {
    case .refused(let refusal):
      if refusal.severity >= .fault { rejected += 1 }
      if refusal.isSummedUp && (refusal.severity < .fault || !FileKind.isPromised(byName: file.shown)) {
        tally.add(refusal, file: file.shown)
      } else {
        findings.append(Finding(refusal, file: file.shown))
      }
    case .taken(.new): received += 1
    case .taken(.renewed): renewed += 1
    case .taken(.unchanged): unchanged += 1
    case .taken(.duplicate(_, let name)):
      duplicates += 1
      findings.append(
        Finding(
          .duplicateContent, .note, at: .file(file.shown, page: nil),
          message: "Isinya sama persis dengan \(name), yang sudah ada; keduanya satu dokumen.",
          cure: "Tidak perlu apa-apa; hapus salah satunya bila mau."))
    }
  }

  /// Takes over what followed for people.
  mutating func add(_ consequences: Consequences) {
    published += consequences.published
    held += consequences.held
    findings += consequences.findings
  }
}
