/// Encodes and writes terms on another thread, batch by batch, while the next ones are being sorted or merged.
struct TermPipeline {
  private let isParallel: Bool
  /// The writer itself while nobody works with it.
  private var writer: TermsWriter?
  private var work: BackgroundWork<TermsWriter>?
  private var batch: [(term: [UInt8], postings: Postings)] = []
  private var batchSize = 0
  /// Postings of a batch: some milliseconds of work, beside which a thread costs nothing.
  private static let limit = 1 << 17

  init(_ writer: TermsWriter, isParallel: Bool) {
    self.writer = writer
    self.isParallel = isParallel
  }

  /// Adds a term, larger than any before, with at least one posting.
  mutating func append(_ term: [UInt8], _ postings: Postings) throws(IndexError) {
    batch.append((term, postings))
    batchSize += postings.documents.count + 10
    if batchSize >= TermPipeline.limit || !isParallel { try startBatch() }
  }

  mutating func finish() throws(IndexError) -> [FileFrame.Kind: FileReceipt] {
    try startBatch()
    guard var writer = try takeWriter() else { preconditionFailure("a pipeline is finished once") }
    return try writer.finish()
  }

  /// Until no thread writes any more.
  func wait() { _ = try? work?.outcome() }

  private mutating func startBatch() throws(IndexError) {
    guard let writer = try takeWriter() else { return }
    let terms = batch
    batch.removeAll(keepingCapacity: true)
    batchSize = 0
    if isParallel {
      work = BackgroundWork("terms") { () throws(IndexError) in try TermPipeline.write(terms, writer) }
    } else {
      self.writer = try TermPipeline.write(terms, writer)
    }
  }

  private mutating func takeWriter() throws(IndexError) -> TermsWriter? {
    if let work {
      writer = try work.outcome()
      self.work = nil
    }
    defer { writer = nil }
    return writer
  }

  private static func write(
    _ terms: [(term: [UInt8], postings: Postings)], _ writer: TermsWriter
  ) throws(IndexError) -> TermsWriter {
    var writer = writer
    for (term, postings) in terms { try writer.append(term, postings) }
    return writer
  }
}
