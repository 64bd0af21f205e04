internal import Synchronization

/// A merge of committed segments on another thread.
struct PendingMerge {
  /// The segments it reads; none of their documents may be removed meanwhile.
  let sources: Set<SegmentNumber>
  /// The segment it writes.
  let target: SegmentNumber
  /// nil when it was cancelled.
  let work: BackgroundWork<SegmentDescription?>
  private let flag = CancellationFlag()

  init(_ segments: [LiveSegment], _ merger: SegmentMerger, into target: SegmentNumber) {
    sources = Set(segments.map(\.reader.description.number))
    self.target = target
    let inputs = segments.map(\.mergeInput)
    work = BackgroundWork("merge", isPatient: true) { [flag] () throws(IndexError) in
      try merger.merge(inputs, isPatient: true) { flag.isSet }
    }
  }

  /// Ends it soon and waits until it writes no more.
  func cancel() {
    flag.set()
    _ = try? work.outcome()
  }
}

/// A wish that another thread looks at now and then.
private final class CancellationFlag: Sendable {
  private let state = Atomic(false)

  var isSet: Bool { state.load(ordering: .relaxed) }

  func set() { state.store(true, ordering: .relaxed) }
}
