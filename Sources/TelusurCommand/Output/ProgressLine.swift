import Telusur

extension Console {
  /// Shows how far the work is, on one line that moves; nothing where nobody watches.
  func show(_ progress: IngestProgress) {
    self.progress {
      let label = progress.phase.label.prefix(1).uppercased() + progress.phase.label.dropFirst()
      guard let total = progress.total, total > 0 else { return "\(label): \(Numbers.whole(progress.done)) …" }
      let done = min(progress.done, total)
      let filled = done * Self.barWidth / total
      let bar = String(repeating: "█", count: filled) + String(repeating: "░", count: Self.barWidth - filled)
      return "\(label) \(bar) \(Numbers.whole(done))/\(Numbers.whole(total))"
    }
  }

  private static let barWidth = 24
}
