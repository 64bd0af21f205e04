/// The best so many candidates: a binary heap with the worst on top.
struct TopHits {
  private let order: HitOrder
  private let capacity: Int
  private var heap: [HitOrder.Candidate] = []

  init(_ order: HitOrder, capacity: Int) {
    self.order = order
    self.capacity = capacity
  }

  /// A candidate with a smaller primary number cannot get in any more.
  var threshold: Int64 { heap.count < capacity ? .min : heap.first?.primary ?? .max }

  /// The same in points, for an order by score.
  var pointFloor: UInt32 { UInt32(clamping: max(0, threshold)) }

  mutating func offer(_ candidate: HitOrder.Candidate) throws(IndexError) {
    if heap.count < capacity {
      heap.append(candidate)
      try siftUp()
    } else if let worst = heap.first, try order.precedes(candidate, worst) {
      heap[0] = candidate
      try siftDown()
    }
  }

  /// Best first; empties the heap.
  mutating func takeAll() throws(IndexError) -> [HitOrder.Candidate] {
    var sorted: [HitOrder.Candidate] = []
    while let worst = heap.first {
      sorted.append(worst)
      let last = heap.removeLast()
      if heap.isEmpty { break }
      heap[0] = last
      try siftDown()
    }
    return sorted.reversed()
  }

  private mutating func siftUp() throws(IndexError) {
    var child = heap.count - 1
    while child > 0 {
      let parent = (child - 1) / 2
      guard try order.precedes(heap[parent], heap[child]) else { return }
      heap.swapAt(parent, child)
      child = parent
    }
  }

  private mutating func siftDown() throws(IndexError) {
    var parent = 0
    while true {
      var worst = parent
      for child in [2 * parent + 1, 2 * parent + 2] where child < heap.count {
        if try order.precedes(heap[worst], heap[child]) { worst = child }
      }
      if worst == parent { return }
      heap.swapAt(parent, worst)
      parent = worst
    }
  }
}
