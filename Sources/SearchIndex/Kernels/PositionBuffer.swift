/// Ascending positions of one place of a phrase, and how far they were looked at.
@safe final class PositionBuffer {
  private var memory: UnsafeMutablePointer<UInt32>
  private var capacity = 64
  private(set) var count = 0
  private var looked = 0

  init() {
    unsafe memory = UnsafeMutablePointer<UInt32>.allocate(capacity: 64)
    unsafe memory.initialize(repeating: 0, count: 64)
  }

  convenience init(_ positions: [UInt32]) {
    self.init()
    for position in positions { append(position) }
  }

  deinit { unsafe memory.deallocate() }

  /// A copy.
  var array: [UInt32] { unsafe Array(UnsafeBufferPointer(start: memory, count: count)) }

  func removeAll() {
    count = 0
    looked = 0
  }

  @inline(__always)
  func append(_ position: UInt32) {
    if count == capacity { grow() }
    unsafe memory[count] = position
    count &+= 1
  }

  func sort() {
    var positions = unsafe UnsafeMutableBufferPointer(start: memory, count: count)
    unsafe positions.sort()
  }

  /// Looks from the beginning again.
  func rewind() { looked = 0 }

  /// The next position; nil after the last.
  @inline(__always)
  func next() -> UInt32? {
    guard looked < count else { return nil }
    defer { looked &+= 1 }
    return unsafe memory[looked]
  }

  /// The first position larger than `bound`, not before those passed over already; stays there.
  @inline(__always)
  func next(after bound: UInt32) -> UInt32? {
    while looked < count, unsafe memory[looked] <= bound { looked &+= 1 }
    return looked < count ? unsafe memory[looked] : nil
  }

  private func grow() {
    let larger = UnsafeMutablePointer<UInt32>.allocate(capacity: capacity * 2)
    unsafe larger.initialize(repeating: 0, count: capacity * 2)
    unsafe larger.update(from: memory, count: count)
    unsafe memory.deallocate()
    unsafe memory = larger
    capacity *= 2
  }
}
