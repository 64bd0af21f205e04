import SearchIndex
import TestSupport

/// Writes into a small disk until it is full: the error says so, the last commit stays whole, and once there is room a
/// writer goes on.
struct FullDiskRun {
  let path: String

  func run() throws {
    var last = 0
    do {
      while last < 10_000 { last = try commit(last + 1) }
      EngineProof.fail("\(path) does not become full")
    } catch IndexError.outOfSpace {
      print("full-disk: full after \(last) commits")
    }
    try check(last)
    let writer = try TestIndex.writer(DiskStore(path))
    for number in 1..<last { try writer.remove(identity: identity(number)) }
    try check(last)
    do {
      _ = try writer.commit()
      try check(1)
    } catch IndexError.outOfSpace {
      try check(last)
    }
  }

  /// One more document, of some kilobytes.
  private func commit(_ number: Int) throws -> Int {
    let writer = try TestIndex.writer(DiskStore(path))
    var corpus = RandomCorpus(seed: UInt64(number))
    var document = corpus.document("")
    document.identity = identity(number)
    document.text = (0..<8192).map { _ in UInt8(truncatingIfNeeded: corpus.random.next()) }
    try writer.add(document)
    _ = try writer.commit()
    try writer.close()
    return number
  }

  private func identity(_ number: Int) -> [UInt8] { Array("d\(number)".utf8) }

  private func check(_ count: Int) throws {
    let faults = try IndexCheck.run(path)
    let snapshot = try IndexSnapshot.open(path)
    if !faults.isEmpty || snapshot.documentCount != count {
      EngineProof.fail("\(faults), \(snapshot.documentCount) documents instead of \(count)")
    }
  }
}
