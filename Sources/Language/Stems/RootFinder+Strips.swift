// Listing what may be taken off a word, in one pass over its bytes.

extension RootFinder {
  /// Fills `scratch.backs`: every ending down to a stem of two bytes.
  func listEndings(_ scratch: inout StemScratch) {
    scratch.backCount = 0
    let count = scratch.word.count
    addClitics(BackStrip(end: count), &scratch)
    guard count > 4 else { return }
    let (x, y, z) = (scratch.word[count - 3], scratch.word[count - 2], scratch.word[count - 1])
    let particle: Particle =
      switch (x, y, z) {
      case (Letter.l, Letter.a, Letter.h): .lah
      case (Letter.k, Letter.a, Letter.h): .kah
      case (Letter.t, Letter.a, Letter.h): .tah
      case (Letter.p, Letter.u, Letter.n): .pun
      default: .none
      }
    if particle != .none { addClitics(BackStrip(end: count - 3, particle: particle), &scratch) }
  }

  private func addClitics(_ back: BackStrip, _ scratch: inout StemScratch) {
    addSuffixes(back, &scratch)
    let end = back.end
    guard end > 3 else { return }
    var next = back
    switch (scratch.word[end - 2], scratch.word[end - 1]) {
    case (Letter.y, Letter.a) where scratch.word[end - 3] == Letter.n && end > 4:
      next.take(.nya, 3)
    case (Letter.k, Letter.u):
      next.take(.ku, 2)
    case (Letter.m, Letter.u):
      next.take(.mu, 2)
    default: return
    }
    addSuffixes(next, &scratch)
  }

  private func addSuffixes(_ back: BackStrip, _ scratch: inout StemScratch) {
    append(back, &scratch)
    let end = back.end
    guard end > 3 else { return }
    var next = back
    let last = scratch.word[end - 1]
    if last == Letter.i {
      next.take(.i, 1)
      append(next, &scratch)
    } else if last == Letter.n, scratch.word[end - 2] == Letter.a {
      next.take(.an, 2)
      append(next, &scratch)
      if end > 4, scratch.word[end - 3] == Letter.k {
        next = back
        next.take(.kan, 3)
        append(next, &scratch)
      } else if end > 6, scratch.word[end - 3] == Letter.w {
        next = back
        next.take(.wan, 3)
        append(next, &scratch)
      }
    }
    if last == Letter.i, end > 7, scratch.word[end - 2] == Letter.t, scratch.word[end - 3] == Letter.a,
      scratch.word[end - 4] == Letter.w
    {
      next = back
      next.take(.wan, 4)
      append(next, &scratch)
    }
  }

  private func append(_ back: BackStrip, _ scratch: inout StemScratch) {
    guard scratch.backCount < StemScratch.backLimit else { return }
    scratch.backs[scratch.backCount] = back
    scratch.backCount += 1
  }

  /// Fills `scratch.fronts`: every chain of prefixes that the rules of the seams allow.
  func listPrefixes(_ scratch: inout StemScratch) {
    scratch.frontCount = 0
    append(FrontStrip(), &scratch)
    var next = 0
    while next < scratch.frontCount {
      let front = scratch.fronts[next]
      next += 1
      if front.depth < 3, scratch.word.count - front.start >= 3 { extend(front, &scratch) }
    }
  }

  func append(_ front: FrontStrip, _ scratch: inout StemScratch) {
    guard scratch.frontCount < StemScratch.frontLimit, front.start < scratch.word.count else { return }
    scratch.fronts[scratch.frontCount] = front
    scratch.frontCount += 1
  }
}
