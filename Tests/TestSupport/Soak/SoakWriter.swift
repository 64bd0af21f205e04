public import SearchIndex

/// Writes generation after generation by `SoakRule`, from wherever an earlier one was stopped.
public struct SoakWriter {
  private let path: String

  /// A writer into a directory.
  public init(_ path: String) {
    self.path = path
  }

  /// Writes as long as the last generation may have another after it; gives the last. Each session commits a few times;
  /// now and then one merges everything, or builds everything anew.
  public func run(while goesOn: (_ generation: Int) -> Bool) throws(IndexError) -> Int {
    var generation = try last()
    while goesOn(generation) {
      if generation % 37 == 36 {
        generation = try session(from: generation, count: 1, startEmpty: true)
      } else {
        generation = try session(from: generation, count: 1 + generation % 4, startEmpty: false)
      }
    }
    return generation
  }

  private func last() throws(IndexError) -> Int {
    Int(try IndexSnapshot.currentGeneration(of: path)?.number ?? 0)
  }

  private func session(from last: Int, count: Int, startEmpty: Bool) throws(IndexError) -> Int {
    let options = IndexWriter.Options(memoryBudget: 20_000, startEmpty: startEmpty, clock: { 0 })
    let writer = try IndexWriter.open(
      path, schema: SoakRule.schema, audience: "public", analyzer: "soak", options: options)
    var committed = Generation(number: UInt64(last))
    for generation in last + 1...last + count {
      if startEmpty {
        for (document, written) in SoakRule.content(at: generation) {
          try writer.add(SoakRule.document(document, writtenAt: written))
        }
      } else {
        try change(writer, generation)
      }
      committed = generation % 13 == 0 ? try writer.optimize() : try writer.commit()
    }
    try writer.close()
    return Int(committed.number)
  }

  private func change(_ writer: IndexWriter, _ generation: Int) throws(IndexError) {
    for document in 0..<SoakRule.documentCount {
      switch SoakRule.change(of: document, at: generation) {
      case .write: try writer.add(SoakRule.document(document, writtenAt: generation))
      case .remove: try writer.remove(identity: SoakRule.identity(document))
      case nil: break
      }
    }
  }
}
