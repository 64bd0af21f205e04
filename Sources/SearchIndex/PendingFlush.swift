/// A buffer that another thread makes a segment of, and what was removed or replaced meanwhile.
struct PendingFlush {
  let work: BackgroundWork<SegmentDescription?>
  private let buffer: DocumentBuffer
  private(set) var removed: [[UInt8]] = []

  init(_ buffer: DocumentBuffer, _ builder: SegmentBuilder) {
    self.buffer = buffer
    work = BackgroundWork("flush") { () throws(IndexError) in try builder.build(buffer) }
  }

  /// Whether writing it takes about as long as waking a thread.
  var isSmall: Bool { buffer.size < SegmentBuilder.parallelSize }

  mutating func remove(_ identity: [UInt8]) {
    if buffer.contains(identity) { removed.append(identity) }
  }

  /// Until no thread writes files any more.
  func wait() { _ = try? work.outcome() }
}
