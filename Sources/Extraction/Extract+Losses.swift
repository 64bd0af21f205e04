extension Extract {
  /// Neighbours looked at on either side of a page.
  private static let reach = 3
  /// A page with errors and less than this share of the text of its neighbours has lost the rest.
  private static let share = 0.2
  /// Neighbours with fewer characters prove nothing.
  private static let leastUsual = 300

  /// The extract with pages marked as damaged that give hardly any text beside neighbours that do, and on which the
  /// parser skipped over errors: a parser that goes on after an error does not say how much it has lost.
  func noticingLosses() -> Extract {
    guard damage > 0, pages.count > 1 else { return self }
    let sizes = pages.map { $0.text.utf8.count { $0 > 0x20 } }
    var whole = self
    for index in pages.indices where pages[index].damage > 0 && pages[index].state == .text {
      let near = max(index - Self.reach, 0)..<min(index + Self.reach + 1, sizes.count)
      let others = near.filter { $0 != index }.map { sizes[$0] }.sorted()
      let usual = others[others.count / 2]
      if usual >= Self.leastUsual, Double(sizes[index]) < Double(usual) * Self.share {
        whole.pages[index].state = .damaged
      }
    }
    return whole
  }
}
