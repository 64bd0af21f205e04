import Extraction
import SystemPackage

/// Reads what is due in worker processes and enters it in the register, some documents at a time.
struct Reader {
  let register: Register
  let originals: OriginalStore
  let configuration: ArchiveConfiguration

  /// What reading did.
  struct Outcome: Sendable {
    /// Editions read by a worker.
    var extracted = 0
    var consequences = Consequences()
  }

  /// Reads the whole backlog. Memory holds the documents in work and one batch of results, whatever the backlog is.
  func run(progress: @escaping @Sendable (IngestProgress) -> Void) async throws(ArchiveError) -> Outcome {
    let pool = ExtractorPool(worker: configuration.worker, size: configuration.workers, limits: configuration.limits)
    if configuration.limits.ocr != nil { try await recallUnread(pool) }
    let total = try register.backlogCount()
    guard total > 0 else {
      await pool.shutdown()
      return Outcome()
    }
    let result: Result<Outcome, ArchiveError> = await withTaskGroup(of: Reading.self) { group in
      do throws(ArchiveError) {
        return .success(try await drain(into: &group, pool, total, progress))
      } catch {
        group.cancelAll()
        return .failure(error)
      }
    }
    await pool.shutdown()
    return try result.get()
  }

  /// What OCR left unread is due again once it can be read: when it is no longer switched off, and when one of the
  /// contents that missed a package finds it.
  private func recallUnread(_ pool: ExtractorPool) async throws(ArchiveError) {
    var isInstalled = false
    if let probe = try register.unreadScan(), let path = originals.locate(probe) {
      let extract = await pool.extract(path, scans: scans(of: probe.id) { _ in })
      // A document that is broken besides is none the less read.
      isInstalled = extract.missingPackages.isEmpty && extract.failure?.concernsDocument != false
    }
    try register.recallUnread(includingMissing: isInstalled)
  }

  /// Where the pages of a content that OCR reads are kept. The register is only a memory here: where it fails, pages are
  /// read again.
  private func scans(
    of edition: Edition.ID, _ progress: @escaping @Sendable (IngestProgress) -> Void
  ) -> ScanStore {
    let register = self.register
    let reader = "\(scanReaderVersion) \(configuration.limits.ocr?.language ?? "")"
    return ScanStore(
      kept: { (try? register.scans(of: edition, by: reader)) ?? [] },
      keep: { pages in try? register.keepScans(pages, of: edition, by: reader) },
      progress: { done, total in progress(IngestProgress(.recognising, done: done, total: total)) })
  }

  private struct Reading: Sendable {
    let item: BacklogItem
    let extract: Extract
  }

  private func drain(
    into group: inout TaskGroup<Reading>, _ pool: ExtractorPool, _ total: Int,
    _ progress: @escaping @Sendable (IngestProgress) -> Void
  ) async throws(ArchiveError) -> Outcome {
    var outcome = Outcome()
    var batch: [Description] = []
    var done = 0
    var source = BacklogSource(register: register)
    for _ in 0..<(configuration.workers + 1) { try start(&source, in: &group, pool, &outcome, progress) }
    while let reading = await group.next() {
      if Task.isCancelled { throw .interrupted }
      if let description = try describe(reading, &outcome) { batch.append(description) }
      if Self.isFull(batch) { try enter(&batch, &outcome) }
      done += 1
      progress(IngestProgress(.extracting, done: done, total: total))
      try start(&source, in: &group, pool, &outcome, progress)
    }
    try enter(&batch, &outcome)
    return outcome
  }

  /// Starts the next document; what was read before needs no worker and only passes through.
  private func start(
    _ source: inout BacklogSource, in group: inout TaskGroup<Reading>, _ pool: ExtractorPool, _ outcome: inout Outcome,
    _ progress: @escaping @Sendable (IngestProgress) -> Void
  ) throws(ArchiveError) {
    while let item = try source.next() {
      if let extract = item.extract {
        group.addTask { Reading(item: item, extract: extract) }
        return
      }
      guard let path = originals.locate(item.edition) else {
        outcome.consequences.findings += item.documents.map { Self.missing($0, item.edition) }
        continue
      }
      let scans = scans(of: item.edition.id, progress)
      group.addTask { Reading(item: item, extract: await pool.extract(path, scans: scans)) }
      return
    }
  }

  private func describe(_ reading: Reading, _ outcome: inout Outcome) throws(ArchiveError) -> Description? {
    switch reading.extract.failure {
    case .cancelled: throw .interrupted
    case .workerUnavailable(let errno):
      throw .worker(path: configuration.worker, reason: "\(Errno(rawValue: errno))")
    case .unreadable:
      outcome.consequences.findings += reading.item.documents.map { Self.missing($0, reading.item.edition) }
      return nil
    default: break
    }
    if reading.item.extract == nil { outcome.extracted += 1 }
    return Description(reading.item, extract: reading.extract)
  }

  private func enter(_ batch: inout [Description], _ outcome: inout Outcome) throws(ArchiveError) {
    guard !batch.isEmpty else { return }
    let consequences = try register.describe(batch)
    outcome.consequences.published += consequences.published
    outcome.consequences.held += consequences.held
    outcome.consequences.findings += consequences.findings
    batch.removeAll()
  }

  /// Enough to make a transaction worth its waiting for the disk, little enough for memory and for Ctrl-C.
  private static func isFull(_ batch: [Description]) -> Bool {
    batch.count >= 32 || batch.reduce(0) { $0 + $1.textSize } > 4 << 20
  }

  private static func missing(_ document: Document, _ edition: Edition) -> Finding {
    Finding(
      .originalMissing, at: .file(document.name, page: nil), message: "Berkas asli \(edition.id.short)… tidak terbaca.",
      cure: "Masukkan lagi berkasnya, atau pulihkan folder corpus/originals dari cadangan.")
  }
}

/// The backlog, a few items at a time.
private struct BacklogSource {
  let register: Register
  private var items: ArraySlice<BacklogItem> = []
  private var cursor: Edition.ID?
  private var isAtEnd = false

  init(register: Register) {
    self.register = register
  }

  mutating func next() throws(ArchiveError) -> BacklogItem? {
    if items.isEmpty, !isAtEnd {
      items = try register.backlog(after: cursor, limit: 16)[...]
      isAtEnd = items.isEmpty
      cursor = items.last?.edition.id
    }
    return items.popFirst()
  }
}
