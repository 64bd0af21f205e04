/// Files refused for a reason that many share: one line for each reason, not one for each file.
struct RefusalTally: Sendable, Hashable {
  private struct Entry: Sendable, Hashable {
    let first: String
    var count = 1
  }

  private var entries: [OriginalStore.Refusal: Entry] = [:]
  private var order: [OriginalStore.Refusal] = []

  /// Counts a file.
  mutating func add(_ refusal: OriginalStore.Refusal, file: String) {
    if entries[refusal] == nil { order.append(refusal) }
    entries[refusal, default: Entry(first: file, count: 0)].count += 1
  }

  /// One finding for each reason, in the order in which they came up. It names the first file.
  var findings: [Finding] {
    order.compactMap { refusal in
      guard let entry = entries[refusal] else { return nil }
      let finding = Finding(refusal, file: entry.first)
      guard entry.count > 1 else { return finding }
      return Finding(
        finding.code, finding.severity, at: finding.place,
        message: "\(finding.message) Ini yang pertama dari \(entry.count) berkas sejenis.", cure: finding.cure)
    }
  }
}
