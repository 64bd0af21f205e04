/// Where the readings of one document's scanned pages are kept, so that no page is read twice: a run that is interrupted
/// goes on where it was, and the same content read again costs nothing.
public struct ScanStore: Sendable {
  /// The pages read before.
  public var kept: @Sendable () -> [Page]
  /// Keeps some pages; called while others are still being read.
  public var keep: @Sendable ([Page]) -> Void
  /// Told how many of the pages that need OCR have been read, and how many there are.
  public var progress: @Sendable (_ done: Int, _ total: Int) -> Void

  /// Makes a store; without arguments one that forgets.
  public init(
    kept: @escaping @Sendable () -> [Page] = { [] }, keep: @escaping @Sendable ([Page]) -> Void = { _ in },
    progress: @escaping @Sendable (_ done: Int, _ total: Int) -> Void = { _, _ in }
  ) {
    self.kept = kept
    self.keep = keep
    self.progress = progress
  }
}
