// The rules of Indonesian prefixes and what they do at the seam.

extension RootFinder {
  /// Lists every prefix that may stand at the front of what `front` left.
  func extend(_ front: FrontStrip, _ scratch: inout StemScratch) {
    let word = ByteView(front: front, scratch: scratch)
    if front.depth == 0, word.second == Letter.e, word.third == word.first, !Letter.isVowel(word.first),
      Letter.isVowel(scratch.word[front.start + 3])
    {
      add(.copy, .plain, 2, to: front, &scratch)
    }
    switch word.first {
    case Letter.d:
      if word.second == Letter.i { add(.di, .plain, 2, to: front, &scratch) }
    case Letter.k:
      if word.second == Letter.e { add(.ke, .plain, 2, to: front, &scratch) }
      if word.second == Letter.u { add(.ku, .plain, 2, to: front, &scratch) }
      if word.second == Letter.a, word.third == Letter.u { add(.kau, .plain, 3, to: front, &scratch) }
    case Letter.s:
      if word.second == Letter.e { add(.se, .plain, 2, to: front, &scratch) }
    case Letter.t:
      if word.second == Letter.e { extendR(.ter, front, &scratch) }
      if front.inner == .ke, front.restored == 0, isTidak(scratch, at: front.start) {
        add(.tidak, .plain, 5, to: front, &scratch)
      }
    case Letter.b:
      if word.second == Letter.e { extendR(.ber, front, &scratch) }
    case Letter.m:
      if word.second == Letter.e { extendNasal(.meN, front, &scratch) }
    case Letter.p:
      if word.second == Letter.e {
        extendR(.per, front, &scratch)
        extendNasal(.peN, front, &scratch)
        add(.pe, .plain, 2, to: front, &scratch)
      }
    default: break
    }
  }

  private func isTidak(_ scratch: borrowing StemScratch, at start: Int) -> Bool {
    guard scratch.word[start + 1] == Letter.i, scratch.word[start + 2] == Letter.d else { return false }
    return scratch.word[start + 3] == Letter.a ? scratch.word[start + 4] == Letter.k : false
  }

  /// ber-, ter-, per- and their short forms.
  private func extendR(_ prefix: Prefix, _ front: FrontStrip, _ scratch: inout StemScratch) {
    let start = front.start - (front.restored == 0 ? 0 : 1)
    let (x, y, z) = (scratch.word[start + 2], scratch.word[start + 3], scratch.word[start + 4])
    if x == Letter.r {
      add(prefix, .plain, 3, to: front, &scratch)
      add(prefix, .beforeR, 2, to: front, &scratch)
    } else if y == Letter.e, z == Letter.r {
      add(prefix, .beforeEr, 2, to: front, &scratch)
    } else if x == Letter.l, y == Letter.a, z == Letter.j, prefix != .ter {
      add(prefix, .liquid, 3, to: front, &scratch)
    }
  }

  /// meN- and peN-: the nasal takes the place of the first consonant.
  private func extendNasal(_ prefix: Prefix, _ front: FrontStrip, _ scratch: inout StemScratch) {
    let start = front.start - (front.restored == 0 ? 0 : 1)
    let (x, y, z) = (scratch.word[start + 2], scratch.word[start + 3], scratch.word[start + 4])
    if Letter.isSonorant(x) { add(prefix, .sonorant, 2, to: front, &scratch) }
    if x == Letter.m {
      switch y {
      case Letter.b, Letter.f, Letter.v: add(prefix, .labial, 3, to: front, &scratch)
      case Letter.p: add(prefix, .labialKeptP, 3, to: front, &scratch)
      case _ where Letter.isVowel(y): add(prefix, .labialDroppedP, 3, restored: Letter.p, to: front, &scratch)
      default: break
      }
    } else if x == Letter.n {
      switch y {
      case Letter.c, Letter.d, Letter.j, Letter.z: add(prefix, .dental, 3, to: front, &scratch)
      case Letter.s, Letter.t:
        add(prefix, y == Letter.s && z == Letter.y ? .dental : .dentalKept, 3, to: front, &scratch)
      case Letter.g: extendVelar(prefix, front, z, start, &scratch)
      case Letter.y:
        if Letter.isVowel(z) {
          add(prefix, .palatalDroppedS, 4, restored: Letter.s, to: front, &scratch)
          add(prefix, .palatalDroppedC, 4, restored: Letter.c, to: front, &scratch)
        }
      case _ where Letter.isVowel(y): add(prefix, .dentalDroppedT, 3, restored: Letter.t, to: front, &scratch)
      default: break
      }
    }
  }

  private func extendVelar(
    _ prefix: Prefix, _ front: FrontStrip, _ next: UInt8, _ start: Int, _ scratch: inout StemScratch
  ) {
    if Letter.isVowel(next) {
      add(prefix, .velarVowel, 4, to: front, &scratch)
      add(prefix, .velarDroppedK, 4, restored: Letter.k, to: front, &scratch)
      if next == Letter.e { add(prefix, .syllabic, 5, to: front, &scratch) }
    } else if next == Letter.k {
      add(prefix, .velarKeptK, 4, to: front, &scratch)
    } else {
      add(prefix, .velar, 4, to: front, &scratch)
    }
  }

  /// Appends `front` with one more prefix of `length` bytes, if the chain is one that the language has.
  private func add(
    _ prefix: Prefix, _ seam: Seam, _ length: Int, restored: UInt8 = 0, to front: FrontStrip,
    _ scratch: inout StemScratch
  ) {
    guard inside[Int(front.inner.rawValue)] & 1 << UInt16(prefix.rawValue) != 0 || front.depth == 0 else { return }
    let start = front.start - (front.restored == 0 ? 0 : 1) + length
    append(front.adding(prefix, seam: seam, start: start, restored: restored), &scratch)
  }
}

/// The first bytes of what a strip left, a restored consonant included.
struct ByteView {
  let first: UInt8
  let second: UInt8
  let third: UInt8

  init(front: FrontStrip, scratch: borrowing StemScratch) {
    let start = front.start
    if front.restored == 0 {
      (first, second, third) = (scratch.word[start], scratch.word[start + 1], scratch.word[start + 2])
    } else {
      (first, second, third) = (front.restored, scratch.word[start], scratch.word[start + 1])
    }
  }
}
